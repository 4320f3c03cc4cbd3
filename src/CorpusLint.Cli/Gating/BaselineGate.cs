using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Cli.Commands;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Text;

namespace CorpusLint.Cli.Gating;

/// <summary>Compares what was found with the baselines that govern it.</summary>
internal sealed class BaselineGate
{
    private const int MostNamed = 3;

    private readonly ProgramHost _host;
    private readonly CorpusFiles _found;
    private readonly BaselineScope _scope;
    private readonly Dictionary<string, BaselineFile?> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read;

    /// <summary>Makes a gate.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="found">The documents of the run.</param>
    /// <param name="given">As <c>--baseline</c> names it; null to look for baselines.</param>
    internal BaselineGate(ProgramHost host, CorpusFiles found, string? given)
    {
        _host = host;
        _found = found;
        _scope = new BaselineScope(host, found.Root, given);
        _read = found.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The parts with each finding's state. What no baseline governs stays as it is.</summary>
    /// <exception cref="ProgramException">A baseline that is named is not there, or one is none.</exception>
    internal LintedPart[] Compare(IReadOnlyList<LintedPart> parts)
    {
        var compared = parts.ToArray();
        foreach (var (path, members) in _scope.Groups([.. parts.Select(p => p.Part.Configuration)]))
        {
            if (!_files.TryGetValue(path, out var file))
            {
                _files.Add(path, file = _scope.Read(parts[members[0]].Part.Configuration));
            }

            if (file is not null)
            {
                Compare(compared, members, file);
            }
        }

        return compared;
    }

    /// <summary>Pairs findings with the entries of a baseline: first with those that count today, then with those that have run out.</summary>
    internal BaselineMatch Match(IReadOnlyList<Diagnostic> diagnostics, BaselineFile file)
    {
        var known = Known(file);
        int[] counts = [.. Enumerable.Range(0, known.Length).Where(i => !file.Entries[i].IsOver(_host.Today))];
        int[] over = [.. Enumerable.Range(0, known.Length).Where(i => file.Entries[i].IsOver(_host.Today))];
        var match = FindingMatcher.Match(diagnostics, [.. counts.Select(i => known[i])], PresenceOf);
        match = match with { KnownOf = [.. match.KnownOf.Select(k => k < 0 ? -1 : counts[k])], Absent = [.. match.Absent.Select(k => counts[k])] };
        int[] left = over.Length == 0 ? [] : [.. Enumerable.Range(0, diagnostics.Count).Where(d => match.KnownOf[d] < 0)];
        var expired = new Dictionary<int, int>();
        if (over.Length > 0)
        {
            // What has run out is not known any more; it is looked up to say why its finding counts again.
            var again = FindingMatcher.Match([.. left.Select(d => diagnostics[d])], [.. over.Select(i => known[i])], PresenceOf);
            match = match with { Absent = match.Absent.AddRange(again.Absent.Select(k => over[k])) };
            expired = Enumerable.Range(0, left.Length).Where(i => again.KnownOf[i] >= 0).ToDictionary(i => left[i], i => over[again.KnownOf[i]]);
        }

        return new BaselineMatch(match, expired);
    }

    /// <summary>The findings that a baseline knows, with paths relative to the root of the run, in its order.</summary>
    internal ImmutableArray<KnownFinding> Known(BaselineFile file)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        return file.Folder == _found.Root ? [.. file.Entries.Select(e => e.Finding)]
            : [.. file.Entries.Select(e => e.Finding with { Paths = [.. e.Finding.Paths.Select(Moved).Order(StringComparer.Ordinal)] })];

        string Moved(string path) => moved.TryGetValue(path, out var known) ? known : moved[path] = Relative(_found.Root, Path.GetFullPath(path, file.Folder));
    }

    /// <summary>A finding as a baseline in a folder knows it.</summary>
    internal KnownFinding FromFolder(KnownFinding finding, string folder) => folder == _found.Root ? finding
        : finding with { Paths = [.. finding.Paths.Select(p => Relative(folder, Path.Combine(_found.Root, p))).Order(StringComparer.Ordinal)] };

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    /// <summary>What a document is to this run: what stands outside of what it was asked to look at is not gone because nobody looked.</summary>
    /// <param name="path">Relative to the root of the run.</param>
    internal DocumentPresence PresenceOf(string path)
    {
        if (_read.Contains(path))
        {
            return DocumentPresence.Read;
        }

        var full = Path.GetFullPath(path, _found.Root);
        return !_found.LookedFor(full) && _host.Inputs.FileExists(full) ? DocumentPresence.LeftOut : DocumentPresence.Gone;
    }

    private void Compare(LintedPart[] parts, ImmutableArray<int> members, BaselineFile file)
    {
        Diagnostic[] all = [.. members.SelectMany(m => parts[m].Result.Diagnostics)];
        var (match, expiredOf) = Match(all, file);
        ImmutableArray<int> expired = [.. expiredOf.Values.Distinct().Order()];
        var known = Known(file);
        var start = 0;
        foreach (var m in members)
        {
            var result = parts[m].Result;
            var own = new FindingMatch(
                match.States.Slice(start, result.Diagnostics.Length),
                match.KnownOf.Slice(start, result.Diagnostics.Length),
                m == members[0] ? match.Absent : []);
            start += result.Diagnostics.Length;
            result = own.ApplyTo(result, known, "the baseline " + _host.ShownPath(file.FullPath));
            parts[m] = parts[m] with { Result = m == members[0] && !expired.IsEmpty ? result with { Notifications = result.Notifications.RemoveAll(n => n.Descriptor == BaselineProblems.Expired).Add(Tell(file, expired)) } : result };
        }
    }

    private RunNotification Tell(BaselineFile file, ImmutableArray<int> expired)
    {
        var named = string.Join("; ", expired.Take(MostNamed).Select(i => file.Entries[i])
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Finding.RuleId} in {string.Join(", ", e.Finding.Paths)}, until {e.Until:yyyy-MM-dd}{(e.Reason is null ? "" : $" ('{e.Reason}')")}")));
        var more = expired.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"; and {expired.Length - MostNamed} more") : "";
        var message = $"{(expired.Length == 1 ? "What was accepted for a time counts again" : string.Create(CultureInfo.InvariantCulture, $"{expired.Length} findings that were accepted for a time count again"))}: {named}{more}. Mend them, or accept them anew with 'corpuslint baseline update --until DAY'.";
        var text = new DocumentText(System.Text.Encoding.UTF8.GetString(file.Bytes.Span));
        var line = text.LineStarts[Math.Clamp(file.Entries[expired[0]].Line - 1, 0, text.LineStarts.Length - 1)];
        return new RunNotification(BaselineProblems.Expired, DiagnosticSeverity.Warning, message, null, new Location(_host.ShownPath(file.FullPath), text, new TextSpan(line, 0)));
    }
}

/// <summary>Findings paired with a baseline.</summary>
/// <param name="Known">The pairs; indices are those of the baseline's entries.</param>
/// <param name="ExpiredOf">For findings that are new because their entry has run out: the index of that entry.</param>
internal sealed record BaselineMatch(FindingMatch Known, IReadOnlyDictionary<int, int> ExpiredOf);
