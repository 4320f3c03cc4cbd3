using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// Holds a check to what a change made: lints the corpus as it was, with the configuration and rules that it had, by the
/// same code, and tells of each finding of today whether it was there.
/// </summary>
/// <remarks>
/// Documents that are the same then and now are read once. Joining documents to a corpus tells their facts what they are in
/// it, so that the state is linted first and to its end, and today's corpus is joined after it.
/// </remarks>
internal sealed class SinceCheck
{
    private readonly ProgramHost _host;
    private readonly SinceBase _base;
    private readonly SinceTree _tree;
    private readonly CheckSetup _setup;
    private readonly bool _onlyChangedLines;
    private readonly List<Diagnostic> _before = [];
    private readonly Dictionary<string, DocumentText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChangedLines> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentText> _today = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _oldPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newPaths = new(StringComparer.Ordinal);
    private bool _areSettingsToday = true;
    private bool _isSame;

    private SinceCheck(ProgramHost host, SinceBase found, SinceTree tree, CheckSetup setup, bool onlyChangedLines)
    {
        _host = host;
        _base = found;
        _tree = tree;
        _setup = setup;
        _onlyChangedLines = onlyChangedLines;
    }

    /// <summary>Finds the state to compare with, before anything is read.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="reference">What the user named.</param>
    /// <param name="onlyChangedLines">Whether findings that stand on no changed line are left unjudged.</param>
    /// <param name="setup">What the check is made with.</param>
    /// <exception cref="ProgramException">There is no such state, or documents lie outside its repository.</exception>
    internal static SinceCheck Prepare(ProgramHost host, string reference, bool onlyChangedLines, CheckSetup setup)
    {
        var found = SinceBase.Find(host, reference, setup.Found.Folder);
        var top = found.Repository.Top;
        if (setup.Found.Files.FirstOrDefault(f => !CorpusFiles.IsIn(top, f.FullPath)) is { } outside)
        {
            throw new ProgramException($"This document lies outside the repository '{host.ShownPath(top)}', which does not know what it was at {found.Name}. Check the documents of each repository by themselves.", outside.Path);
        }

        var tree = SinceTree.Read(host, found, path => setup.Found.Sources.Any(s => CorpusFiles.IsIn(path, s.Path) || CorpusFiles.IsIn(s.Path, path)));
        return new SinceCheck(host, found, tree, setup, onlyChangedLines);
    }

    /// <summary>Lints the corpus as it was.</summary>
    /// <param name="today">What was read of today's documents; their facts must be joined to a corpus again afterwards.</param>
    /// <exception cref="ProgramException">Contents are not here.</exception>
    internal void LintBefore(ReadDocuments today)
    {
        Note(_base.Note);
        if (_tree.IsSparse)
        {
            Note("The checkout is sparse: documents that are not in it were left out, then and now.");
        }

        using var configurations = SinceConfigurations.Of(_host, _tree, _setup);
        try
        {
            LintBefore(today, configurations);
            _areSettingsToday = configurations.AreToday;
        }
        catch (ProgramException e) when (!configurations.AreToday)
        {
            Note($"The configuration at {_base.Name} cannot be used ({e.Problems[0]}); the documents of then were judged with the one of today.");
            _before.Clear();
            using var today2 = SinceConfigurations.Today(_setup);
            LintBefore(today, today2);
        }
    }

    /// <summary>What the findings were compared with, for people.</summary>
    /// <param name="also">What they were compared with besides; null when with nothing.</param>
    internal string ComparedWith(string? also) =>
        $"{(also is null ? "" : also + " and ")}the state {(_base.Name.StartsWith("where ", StringComparison.Ordinal) ? "" : "at ")}{_base.Name}";

    /// <summary>Tells of each finding what it is to those of then, and shows what is new at the side that changed.</summary>
    /// <param name="parts">The results of today, one for each configuration.</param>
    internal ImmutableArray<LintResult> Judge(IReadOnlyList<LintResult> parts)
    {
        Diagnostic[] all = [.. parts.SelectMany(p => p.Diagnostics)];
        IReadOnlyList<Diagnostic> before = _isSame ? all : _before;
        foreach (var document in parts.SelectMany(p => p.Corpus.Documents))
        {
            _today[document.Document.Path] = document.Document.Text;
        }

        MapRenames();
        TellGone();
        KnownFinding[] known = [.. before.Select(Mapped)];
        var match = FindingMatcher.Match(all, known, path => _today.ContainsKey(path) ? DocumentPresence.Read : DocumentPresence.Gone);
        var judged = new Diagnostic[all.Length];
        var placement = new ChangePlacement(LinesOf);
        var (untouched, unjudged, suppressed, listed) = (0, 0, 0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            // Somebody may have taken back why it was left alone: then the change opened it.
            var isOpened = match.KnownOf[i] is >= 0 and var k && !before[k].IsOpen && all[i].IsOpen;
            judged[i] = WithState(all[i], isOpened ? BaselineState.New : match.States[i]);
            if (!judged[i].IsOpen)
            {
                suppressed += match.States[i] == BaselineState.New && !all[i].Suppressions.IsEmpty ? 1 : 0;
                listed += match.States[i] == BaselineState.New && all[i].Suppressions.IsEmpty ? 1 : 0;
                continue;
            }

            if (placement.Touches(judged[i]))
            {
                judged[i] = placement.Place(judged[i]);
            }
            else if (_onlyChangedLines)
            {
                judged[i] = judged[i] with { BaselineState = BaselineState.Unchanged };
                unjudged++;
            }
            else
            {
                untouched++;
            }
        }

        TellUntouched(untouched, unjudged);
        TellLeftAlone(suppressed, listed);
        var whole = parts[0] with { Diagnostics = [.. all], Notifications = [.. parts.SelectMany(p => p.Notifications)] };
        return Split(parts, judged, match.ApplyTo(whole, known, "").Absent);
    }

    private void LintBefore(ReadDocuments today, SinceConfigurations configurations)
    {
        var documents = new SinceDocuments(_host, _tree, configurations, _setup);
        var found = documents.Find();
        var facts = documents.Read(found, today);
        _isSame = configurations.AreToday && found.Length == today.Facts.Length && facts.AsSpan().SequenceEqual(today.Facts.AsSpan());
        if (_isSame)
        {
            return;
        }

        // Then as now: what a part of the corpus does not need, the rest may.
        var isWhole = _setup.Found.Files.Select(f => f.Configuration).Distinct().All(_setup.Found.Covers);
        foreach (var part in Enumerable.Range(0, found.Length).GroupBy(i => found[i].Configuration).OrderBy(g => g.Key.Folder, StringComparer.Ordinal))
        {
            var root = configurations.PathOf(_setup.Found.Root);
            var corpus = CorpusBuilder.Build(part.Select(i => facts[i]).OfType<DocumentFacts>(), part.Key.RegistryAt(root));
            var settings = part.Key.Settings(root, _setup.Threads);
            var result = Linter.Run(corpus, part.Key.Rules.Rules, settings, _host.Cancellation);
            result = _setup.IgnoresSuppressions ? result : new Suppressions(_host, root, _ => isWhole).For(part.Key, settings)(result);
            _before.AddRange(result.Diagnostics);
            TellFaults(result.Notifications);
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (facts[i] is { } read)
            {
                _texts[found[i].Path] = read.Document.Text;
            }
        }

        TellFaults(configurations.Catalogue?.Notifications ?? []);
        foreach (var path in documents.Unread)
        {
            Note($"{path} was too large to be read at {_base.Name}: what it had is not known, so that its findings of today count as new.");
        }
    }

    // What was not found then, because something could not run, counts as new: more is judged, never less.
    private void TellFaults(IEnumerable<RunNotification> notifications)
    {
        foreach (var fault in notifications.Where(n => n.Severity == DiagnosticSeverity.Error).Select(n => $"At {_base.Name}: {n.Message} What it would have found there is not known, so that its findings of today count as new.").Distinct(StringComparer.Ordinal))
        {
            Note(fault);
        }
    }

    // git knows of renamed files that were added to it; others are known by having the same text.
    private void MapRenames()
    {
        if (_isSame)
        {
            return;
        }

        var gone = _texts.Where(t => !_today.ContainsKey(t.Key)).GroupBy(t => t.Value.Content, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(t => t.Key)!, StringComparer.Ordinal);
        foreach (var (path, text) in _today.Where(t => !_texts.ContainsKey(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var old = _tree.OldPathOf(FullPath(path)) is { } full ? Relative(full) : gone.GetValueOrDefault(text.Content);
            if (old is not null && !_today.ContainsKey(old) && _newPaths.TryAdd(old, path))
            {
                _oldPaths.Add(path, old);
            }
        }
    }

    // What is no longer read has no findings; whoever judges the change should know that this is why.
    private void TellGone()
    {
        const int named = 10;
        var gone = _texts.Keys.Where(p => !_today.ContainsKey(p) && !_newPaths.ContainsKey(p)).Order(StringComparer.Ordinal).ToArray();
        if (gone.Length > 0)
        {
            var rest = gone.Length > named ? string.Create(CultureInfo.InvariantCulture, $" and {gone.Length - named} more") : "";
            Note($"{(gone.Length == 1 ? "A document" : string.Create(CultureInfo.InvariantCulture, $"{gone.Length} documents"))} of {_base.Name} {(gone.Length == 1 ? "is" : "are")} no longer read: {string.Join(", ", gone.Take(named))}{rest}.");
        }
    }

    private KnownFinding Mapped(Diagnostic diagnostic)
    {
        var known = KnownFinding.Of(diagnostic);
        return known.Paths.Any(_newPaths.ContainsKey)
            ? known with { Paths = [.. known.Paths.Select(p => _newPaths.GetValueOrDefault(p, p)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] }
            : known;
    }

    private static Diagnostic WithState(Diagnostic diagnostic, BaselineState state) =>
        diagnostic.BaselineState is null or BaselineState.New ? diagnostic with { BaselineState = state } : diagnostic;

    private ChangedLines LinesOf(string path)
    {
        if (!_lines.TryGetValue(path, out var lines))
        {
            lines = Compare(path);
            _lines.Add(path, lines);
        }

        return lines;
    }

    private ChangedLines Compare(string path)
    {
        var full = FullPath(path);
        var old = _oldPaths.GetValueOrDefault(path) ?? path;
        if (_isSame || (old == path && _tree.Find(full) is not null && !_tree.Changed.Contains(full)))
        {
            return ChangedLines.None;
        }

        return _today.GetValueOrDefault(path) is { } now && TextThen(old) is { } then ? ChangedLines.Between(then, now) : ChangedLines.All;
    }

    private DocumentText? TextThen(string path) =>
        _texts.GetValueOrDefault(path)
        ?? (_tree.Find(FullPath(path)) is { } file ? Documents.DocumentReader.Read(path, _tree.Contents([file])[0]).Text : null);

    private ImmutableArray<LintResult> Split(IReadOnlyList<LintResult> parts, Diagnostic[] judged, ImmutableArray<AbsentFinding> absent)
    {
        var results = ImmutableArray.CreateBuilder<LintResult>(parts.Count);
        var told = parts.SelectMany(p => p.Absent).Select(a => a.ContentFingerprint).ToHashSet(StringComparer.Ordinal);
        var at = 0;
        foreach (var part in parts)
        {
            results.Add(part with
            {
                Diagnostics =
                [
                    .. judged.AsSpan(at, part.Diagnostics.Length).ToArray().OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span)
                        .ThenBy(d => d.Rule.Id, StringComparer.Ordinal).ThenBy(d => d.MessageId, StringComparer.Ordinal)
                        .ThenBy(d => d.Message, StringComparer.Ordinal).ThenBy(d => d.Fingerprint, StringComparer.Ordinal),
                ],
                Absent = results.Count == 0 ? [.. part.Absent, .. absent.Where(a => !told.Contains(a.ContentFingerprint))] : part.Absent,
            });
            at += part.Diagnostics.Length;
        }

        return results.MoveToImmutable();
    }

    private void TellUntouched(int untouched, int unjudged)
    {
        if (untouched > 0)
        {
            Note(string.Create(CultureInfo.InvariantCulture, $"{untouched} new {(untouched == 1 ? "finding stands" : "findings stand")} on no line that changed: {(_areSettingsToday ? "something else that was deleted or changed" : "a changed rule or configuration, or something else that was deleted or changed,")} made {(untouched == 1 ? "it" : "them")}."));
        }

        if (unjudged > 0)
        {
            Note(string.Create(CultureInfo.InvariantCulture, $"{unjudged} new {(unjudged == 1 ? "finding stands" : "findings stand")} on no line that changed, and {(unjudged == 1 ? "was" : "were")} not judged because of --changed-lines."));
        }
    }

    // The change that made a finding may have suppressed or listed it, too: whoever reviews it must not have to look for that.
    private void TellLeftAlone(int suppressed, int listed)
    {
        if (suppressed + listed > 0)
        {
            var why = new[] { (Count: suppressed, How: "suppressed"), (Count: listed, How: "listed in a baseline") }.Where(p => p.Count > 0)
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {(p.Count == 1 ? "is" : "are")} {p.How}"));
            Note(string.Create(CultureInfo.InvariantCulture, $"{suppressed + listed} new {(suppressed + listed == 1 ? "finding was" : "findings were")} not judged: {string.Join(", and ", why)}."));
        }
    }

    private string FullPath(string path) => Path.GetFullPath(path, _setup.Found.Root);

    private string Relative(string fullPath) => Path.GetRelativePath(_setup.Found.Root, fullPath).Replace('\\', '/');

    private void Note(string? sentence)
    {
        if (sentence is not null)
        {
            _host.Tell("note: " + sentence);
        }
    }
}
