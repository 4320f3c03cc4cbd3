using System.Collections.Immutable;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary>A corpus with its findings.</summary>
/// <param name="Part">The documents and their configuration.</param>
/// <param name="Settings">How they were judged.</param>
/// <param name="Result">The findings.</param>
internal sealed record LintedPart(CorpusPart Part, LintSettings Settings, LintResult Result);

/// <summary><c>check --fix</c> and <c>--diff</c>: fixes the corpora of a run in memory, and writes the files unless only the difference is asked for.</summary>
internal sealed class FixCorpora(ProgramHost host, CorpusFiles found, ImmutableArray<SourceFile> files, FixSafety allowed, bool isDiff)
{
    private readonly FixedFiles _fixedFiles = new(host, found, files);
    private readonly List<ProgramProblem> _problems = [];

    /// <summary>What could not be fixed because of its file, or not be written.</summary>
    internal IReadOnlyList<ProgramProblem> Problems => _problems;

    /// <summary>The files that were read, those that were fixed as they are now.</summary>
    internal ImmutableArray<SourceFile> Files { get; private set; } = files;

    /// <summary>Fixes each corpus.</summary>
    internal ImmutableArray<FixResult> Fix(IReadOnlyList<LintedPart> parts)
    {
        ImmutableArray<FixResult> fixing = [.. parts.Select(Fix)];
        if (!isDiff)
        {
            _problems.AddRange(fixing.SelectMany(_fixedFiles.Write));
            Files = _fixedFiles.AfterWriting(Files, fixing);
        }

        return fixing;
    }

    // What cannot be written is left out before anything is fixed, so that the report says what stands in the files.
    private FixResult Fix(LintedPart part)
    {
        var offered = part.Result.Diagnostics.SelectMany(d => d.Fixes).Where(f => f.Safety <= allowed).SelectMany(f => f.Edits).Select(e => e.Path).Distinct(StringComparer.Ordinal);
        var unwritable = isDiff ? ImmutableDictionary<string, string>.Empty : _fixedFiles.Unwritable(offered);
        var fixing = Apply(part, unwritable);
        var changed = isDiff ? ImmutableDictionary<string, string>.Empty : _fixedFiles.Unwritable(fixing.Texts.Select(t => t.Path));
        if (!changed.IsEmpty)
        {
            unwritable = unwritable.SetItems(changed);
            fixing = Apply(part, unwritable);
        }

        _problems.AddRange(unwritable.OrderBy(u => u.Key, StringComparer.Ordinal)
            .Select(u => new ProgramProblem($"Nothing was fixed in this file: {u.Value}.", host.ShownPath(Path.Combine(found.Root, u.Key)))));
        return fixing with { Refused = [.. fixing.Refused.Where(r => !r.Fix.Edits.Any(e => unwritable.ContainsKey(e.Path)))] };
    }

    private FixResult Apply(LintedPart part, ImmutableDictionary<string, string> unwritable)
    {
        var byPath = found.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var lintAgain = Rereading.Of(
            part.Part.Corpus, part.Part.Configuration.Rules.Rules, part.Settings, part.Part.Configuration.Registry,
            path => part.Part.Configuration.ReadOptionsFor(byPath[path].FullPath), host.Cancellation);
        return Fixer.Apply(part.Result, lintAgain, new FixSettings { Allowed = allowed, Protected = unwritable });
    }
}
