using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Engine.Fixing;

/// <summary>Fixing as far as it has come.</summary>
internal sealed class FixingWork
{
    private readonly LintResult _first;
    private readonly Func<IReadOnlyDictionary<string, string>, LintResult> _lintAgain;
    private readonly ImmutableDictionary<string, string> _protected;
    private readonly Dictionary<string, DocumentText> _originals;
    private readonly Dictionary<string, HashSet<string>> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refusedFindings = new(StringComparer.Ordinal);
    private readonly List<AppliedFix> _applied = [];
    private readonly List<RefusedFix> _refused = [];
    private ImmutableSortedDictionary<string, string> _texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    private LintResult _current;

    /// <summary>Begins.</summary>
    /// <param name="first">The findings before.</param>
    /// <param name="lintAgain">Reads and lints with some texts changed.</param>
    /// <param name="protectedDocuments">Documents that must stay as they are, with the reason.</param>
    internal FixingWork(LintResult first, Func<IReadOnlyDictionary<string, string>, LintResult> lintAgain, ImmutableDictionary<string, string> protectedDocuments)
    {
        _first = _current = first;
        _lintAgain = lintAgain;
        _protected = protectedDocuments;
        _originals = first.Corpus.Documents.ToDictionary(d => d.Document.Path, d => d.Document.Text, StringComparer.Ordinal);
    }

    internal FixResult Result => new()
    {
        Before = _first,
        After = _current,
        Texts = [.. _texts.Select(t => new FixedText(t.Key, _originals[t.Key], t.Value))],
        Applied = [.. _applied],
        Refused = [.. _refused],
    };

    internal bool HasMore(FixSafety allowed) => ChosenFix.WithoutOverlaps(_current, allowed, _refusedFindings).Count > 0;

    /// <summary>One pass; whether another one may find more to do.</summary>
    internal bool Pass(FixSafety allowed)
    {
        var chosen = ChosenFix.WithoutOverlaps(_current, allowed, _refusedFindings);
        if (chosen.Count > 0)
        {
            Try(chosen);
        }

        return chosen.Count > 0;
    }

    /// <summary>Applies as many of the fixes as may stay.</summary>
    internal void Try(IReadOnlyList<ChosenFix> chosen)
    {
        var state = new Attempt(_current, [], _current, _texts, ImmutableDictionary<string, EditedText>.Empty);
        state = Add(state, [.. chosen.Where(MayBeTouched)]);
        foreach (var text in state.Texts)
        {
            SeenOf(text.Key).Add(text.Value);
        }

        _applied.AddRange(state.Accepted.OrderBy(f => f.Diagnostic.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Diagnostic.Location.Span).Select(f => new AppliedFix(f.Diagnostic, f.Fix)));
        FollowRefused(state);
        _current = state.Result;
        _texts = state.Texts.RemoveRange(state.Texts.Where(t => t.Value == _originals[t.Key].Content).Select(t => t.Key));
    }

    // A refused finding whose sentence another fix changed is known by its place, so that it is not tried again.
    private void FollowRefused(Attempt state)
    {
        for (var i = 0; i < _refused.Count && !state.Accepted.IsEmpty; i++)
        {
            var refused = _refused[i].Diagnostic;
            if (FixCheck.Find(state.Result, refused, state.Edited) is { } now)
            {
                _refused[i] = _refused[i] with { Diagnostic = now };
                _refusedFindings.Add(now.Fingerprint);
            }
        }
    }

    private bool MayBeTouched(ChosenFix fix)
    {
        if (fix.Fix.Edits.FirstOrDefault(e => _protected.ContainsKey(e.Path)) is not { } edit)
        {
            return true;
        }

        Refuse(fix, FixRefusal.DocumentIsProtected, $"{edit.Path}: {_protected[edit.Path]}");
        return false;
    }

    // All at once; when something speaks against that, those that it cannot be about, then the others in halves.
    private Attempt Add(Attempt state, ImmutableArray<ChosenFix> fixes)
    {
        if (fixes.IsEmpty)
        {
            return state;
        }

        var (next, objections) = Look(state, fixes);
        if (objections.Count == 0)
        {
            return next;
        }

        if (fixes.Length == 1)
        {
            Refuse(fixes[0], objections[0].Reason, objections[0].Detail);
            return state;
        }

        var areSuspects = fixes.ToLookup(f => objections.Exists(o => o.MayBeAbout(f)));
        ImmutableArray<ChosenFix> suspects = [.. areSuspects[true]];
        return suspects.IsEmpty || suspects.Length == fixes.Length
            ? AddHalves(state, fixes)
            : AddHalves(Add(state, [.. areSuspects[false]]), suspects);
    }

    private Attempt AddHalves(Attempt state, ImmutableArray<ChosenFix> fixes) =>
        fixes.Length < 2 ? Add(state, fixes) : Add(Add(state, fixes[..(fixes.Length / 2)]), fixes[(fixes.Length / 2)..]);

    private (Attempt Next, List<Objection> Objections) Look(Attempt state, ImmutableArray<ChosenFix> fixes)
    {
        var accepted = state.Accepted.AddRange(fixes);
        var edited = accepted.SelectMany(f => f.Fix.Edits).GroupBy(e => e.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new EditedText(g.First().Text, g.Select(e => e.Change)), StringComparer.Ordinal);
        var texts = _texts.SetItems(edited.Select(e => KeyValuePair.Create(e.Key, e.Value.Content)));
        var undone = edited.Where(e => SeenOf(e.Key).Contains(e.Value.Content) && (state.Texts.GetValueOrDefault(e.Key) ?? _originals[e.Key].Content) != e.Value.Content).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        if (undone.Count > 0)
        {
            return (state, [new Objection(FixRefusal.UndoesAnother, "it would undo what another fix has done", f => f.Fix.Edits.Any(e => undone.Contains(e.Path)))]);
        }

        var result = _lintAgain(texts);
        return (state with { Accepted = accepted, Result = result, Texts = texts, Edited = edited }, [.. new FixCheck(state.Base, result, edited).Objections(accepted)]);
    }

    private HashSet<string> SeenOf(string path)
    {
        if (!_seen.TryGetValue(path, out var seen))
        {
            _seen.Add(path, seen = new HashSet<string>(StringComparer.Ordinal) { _originals[path].Content });
        }

        return seen;
    }

    private void Refuse(ChosenFix fix, FixRefusal reason, string detail)
    {
        _refusedFindings.Add(fix.Diagnostic.Fingerprint);
        _refused.Add(new RefusedFix(fix.Diagnostic, fix.Fix, reason, detail));
    }

    /// <summary>A pass as far as it has come.</summary>
    /// <param name="Base">The findings that the pass began with; all edits are relative to their texts.</param>
    /// <param name="Accepted">The fixes that stay.</param>
    /// <param name="Result">The findings with them.</param>
    /// <param name="Texts">The texts with them.</param>
    /// <param name="Edited">What the pass changed, by path.</param>
    private sealed record Attempt(LintResult Base, ImmutableArray<ChosenFix> Accepted, LintResult Result, ImmutableSortedDictionary<string, string> Texts, IReadOnlyDictionary<string, EditedText> Edited);
}
