using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine.Gating;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Engine.Fixing;

/// <summary>
/// Whether fixes may stay: compares what was found before with what is found after them. A finding whose sentence was
/// changed has another fingerprint, so that findings are also known by their rule, message and place.
/// </summary>
/// <param name="before">The findings before.</param>
/// <param name="after">The findings after.</param>
/// <param name="edited">The documents that the fixes changed, by path.</param>
internal sealed class FixCheck(LintResult before, LintResult after, IReadOnlyDictionary<string, EditedText> edited)
{
    private readonly HashSet<(string RuleId, string Fingerprint)> _foundAfter = [.. after.Diagnostics.Select(d => (d.Rule.Id, d.Fingerprint))];
    private readonly ILookup<(string RuleId, string MessageId, string Path), Location> _placesAfter =
        after.Diagnostics.ToLookup(d => (d.Rule.Id, d.MessageId, d.Location.Path), d => d.Location);

    /// <summary>What speaks against the fixes; nothing when they may stay. Each objection names the fixes that it may be about.</summary>
    internal IEnumerable<Objection> Objections(IReadOnlyList<ChosenFix> fixes)
    {
        foreach (var fix in fixes)
        {
            if (Remains(fix.Diagnostic))
            {
                yield return new Objection(FixRefusal.FindingRemains, "the finding would still be there", f => f == fix);
            }
        }

        foreach (var (path, text) in edited)
        {
            if (Misreading(path, text, fixes) is { } what)
            {
                yield return new Objection(FixRefusal.IsMisread, what, f => f.Fix.Edits.Any(e => e.Path == path));
            }
        }

        foreach (var objection in NewProblems())
        {
            yield return objection;
        }
    }

    /// <summary>The finding that was <paramref name="diagnostic"/> before the fixes; null when there is none any more.</summary>
    internal static Diagnostic? Find(LintResult after, Diagnostic diagnostic, IReadOnlyDictionary<string, EditedText> edited) => after.Diagnostics.FirstOrDefault(d =>
        d.Rule.Id == diagnostic.Rule.Id && d.MessageId == diagnostic.MessageId && IsAt(d.Location, diagnostic.Location, edited));

    // By its fingerprint, unless a side of it is gone with its words: of several equal sentences another one then takes its
    // number. Else by its place.
    private bool Remains(Diagnostic diagnostic)
    {
        var sides = diagnostic.Related.Where(r => r.Role == RelatedRole.Side).Select(r => r.Location).Prepend(diagnostic.Location).ToArray();
        var hasLostSide = Array.Exists(sides, s => !s.Span.IsEmpty && NowOf(s.Path, s.Span, edited).IsEmpty);
        return (!hasLostSide && _foundAfter.Contains((diagnostic.Rule.Id, diagnostic.Fingerprint)))
            || _placesAfter[(diagnostic.Rule.Id, diagnostic.MessageId, diagnostic.Location.Path)].Any(l => IsAt(l, diagnostic.Location, edited));
    }

    private static bool IsAt(Location now, Location before, IReadOnlyDictionary<string, EditedText> edited)
    {
        if (now.Path != before.Path)
        {
            return false;
        }

        var place = NowOf(before.Path, before.Span, edited);
        return place == now.Span || place.OverlapsWith(now.Span);
    }

    private static TextSpan NowOf(string path, TextSpan span, IReadOnlyDictionary<string, EditedText> edited) => edited.TryGetValue(path, out var text) ? text.Map(span) : span;

    // A fix says what a reader is to read; whether he does, and whether he reads the rest as before, only reading shows.
    private string? Misreading(string path, EditedText text, IReadOnlyList<ChosenFix> fixes)
    {
        if (DocumentOf(before.Corpus, path) is not { } was || DocumentOf(after.Corpus, path) is not { } now)
        {
            return "the document could not be read again";
        }

        if (now.Text.Content != text.Content)
        {
            return "the document was read again with another text";
        }

        foreach (var (old, place) in text.Kept)
        {
            if (!was.Reading.AsSpan(old.Start, old.Length).SequenceEqual(now.Reading.AsSpan(place.Start, place.Length)))
            {
                return "the rest of the text would not be read as before";
            }
        }

        var edits = fixes.SelectMany(f => f.Fix.Edits).Where(e => e.Path == path && e.Words is not null).ToLookup(e => e.Change);
        foreach (var (change, place) in text.Changes)
        {
            if (was.Format == DocumentFormat.Html && TagBalance.Of(was.Text.Slice(change.Span)) != TagBalance.Of(change.NewText))
            {
                return "it would cut the markup in two: a tag would lose its partner";
            }

            var isSeen = change.Span.IsEmpty || was.ReadingTextOf(change.Span).Length > 0;
            if (isSeen && edits[change].FirstOrDefault() is { } edit && Folding.FoldSpaces(now.ReadingTextOf(place)) != Folding.FoldSpaces(edit.Words!))
            {
                return $"a reader would read '{Folding.FoldSpaces(now.ReadingTextOf(place))}' and not '{edit.Words}'";
            }
        }

        return null;
    }

    private static Document? DocumentOf(Corpus corpus, string path) => corpus.Documents.FirstOrDefault(d => d.Document.Path == path)?.Document;

    private IEnumerable<Objection> NewProblems()
    {
        var fingerprints = before.Diagnostics.Select(d => d.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var places = before.Diagnostics.SelectMany(d => d.Related.Select(r => r.Location).Prepend(d.Location).Select(l => (Key: (d.Rule.Id, d.MessageId, l.Path), Location: l)))
            .ToLookup(p => p.Key, p => p.Location);
        foreach (var diagnostic in after.Diagnostics)
        {
            // A suppression that is no longer needed is the mark of a fault that is gone.
            if ((diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Rule.Category == Category.Run)
                && diagnostic.Suppressions.IsEmpty && SuppressionRules.Find(diagnostic.Rule.Id) is null
                && !fingerprints.Contains(diagnostic.Fingerprint)
                && !places[(diagnostic.Rule.Id, diagnostic.MessageId, diagnostic.Location.Path)].Any(l => IsAt(diagnostic.Location, l, edited)))
            {
                var involved = diagnostic.Related.Select(r => r.Location.Path).Append(diagnostic.Location.Path).ToHashSet(StringComparer.Ordinal);
                yield return new Objection(
                    FixRefusal.MakesNewProblem, $"it would make a new problem: {diagnostic.Rule.Id} at {diagnostic.Location}: {diagnostic.Message.TrimEnd('.')}", f => f.Fix.Edits.Any(e => involved.Contains(e.Path)));
            }
        }

        var known = before.Notifications.Select(n => (n.Descriptor.Id, n.RuleId)).ToHashSet();
        foreach (var notification in after.Notifications.Where(n => n.Severity == DiagnosticSeverity.Error && !known.Contains((n.Descriptor.Id, n.RuleId))))
        {
            yield return new Objection(FixRefusal.MakesNewProblem, $"the check could not run to its end then: {notification.Message.TrimEnd('.')}", _ => true);
        }
    }
}

/// <summary>Something that speaks against fixes.</summary>
/// <param name="Reason">What kind of thing.</param>
/// <param name="Detail">A clause for a person.</param>
/// <param name="MayBeAbout">Whether a fix may be the one.</param>
internal sealed record Objection(FixRefusal Reason, string Detail, Func<ChosenFix, bool> MayBeAbout);
