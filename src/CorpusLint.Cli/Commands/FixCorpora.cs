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
internal sealed record LintedPart(CorpusPart Part, LintSettings Settings, LintResult Result)
{
    /// <summary>What is done to the findings of each run over the documents, fixed or not, before anybody sees them.</summary>
    internal Func<LintResult, LintResult> Finish { get; init; } = static result => result;
}

/// <summary><c>check --fix</c> and <c>--diff</c>: fixes the corpora of a run in memory, and writes the files unless only the difference is asked for.</summary>
internal sealed class FixCorpora(ProgramHost host, CorpusFiles corpus, ImmutableArray<SourceFile> files, FixSafety allowed, bool isDiff)
{
    private readonly FixedFiles _fixedFiles = new(host, corpus, files);
    private readonly List<ProgramProblem> _problems = [];
    private readonly Dictionary<string, string> _unwritable = new(StringComparer.Ordinal);

    /// <summary>Says of a part's findings which are suppressed or known from before: those are not fixed.</summary>
    internal required Func<LintedPart, LintResult> Judge { get; init; }

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
            fixing = [.. fixing.Select((f, i) => f.Texts.Any(t => _fixedFiles.Unwritten.Contains(t.Path)) ? WithoutUnwritten(parts[i]) : f)];
            Files = _fixedFiles.AfterWriting(Files, fixing);
        }

        return fixing;
    }

    /// <summary>A fixed text as a difference shows it to the tools that apply it; null for a file that they do not read.</summary>
    internal FixedText? ForPatch(FixedText text) => _fixedFiles.ForPatch(text);

    // A full disk shows only at writing; the report says what stands in the files all the same.
    private FixResult WithoutUnwritten(LintedPart part)
    {
        foreach (var path in _fixedFiles.Unwritten)
        {
            _unwritable[path] = "it could not be written";
        }

        return Written(Apply(part));
    }

    // What cannot be written is left out before anything is fixed, so that the report says what stands in the files.
    private FixResult Fix(LintedPart part)
    {
        var offered = part.Result.Diagnostics.Where(d => d.IsOpen).SelectMany(d => d.Fixes).Where(f => f.Safety <= allowed).SelectMany(f => f.Edits).Select(e => e.Path).Distinct(StringComparer.Ordinal);
        LookAt(offered);
        var fixing = Apply(part);
        return LookAt(fixing.Texts.Select(t => t.Path)) ? Written(Apply(part)) : Written(fixing);
    }

    // Tells of the files that cannot be written; whether there are any that were not known before.
    private bool LookAt(IEnumerable<string> paths)
    {
        if (isDiff)
        {
            return false;
        }

        var found = _fixedFiles.Unwritable(paths.Where(p => !_unwritable.ContainsKey(p)));
        foreach (var (path, why) in found.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            _unwritable[path] = why;
            _problems.Add(new ProgramProblem($"Nothing was fixed in this file: {why}.", host.ShownPath(Path.Combine(corpus.Root, path))));
        }

        return found.Count > 0;
    }

    private FixResult Written(FixResult fixing) => fixing with { Refused = [.. fixing.Refused.Where(r => !r.Fix.Edits.Any(e => _unwritable.ContainsKey(e.Path)))] };

    private FixResult Apply(LintedPart part)
    {
        var byPath = corpus.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var lintAgain = Rereading.Of(
            part.Part.Corpus, part.Part.Configuration.Rules.Rules, part.Settings, part.Part.Registry,
            path => part.Part.Configuration.ReadOptionsFor(byPath[path].FullPath), host.Cancellation);
        return Fixer.Apply(part.Result, texts => Judge(part with { Result = part.Finish(lintAgain(texts)) }), new FixSettings { Allowed = allowed, Protected = _unwritable.ToImmutableDictionary(StringComparer.Ordinal) });
    }
}
