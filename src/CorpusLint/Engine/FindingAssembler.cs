using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Engine;

/// <summary>Makes diagnostics of findings: places, severity, fingerprints. One for a run; used by all its threads.</summary>
internal sealed class FindingAssembler
{
    private readonly Dictionary<Document, (int Index, Lazy<SentenceAnchors> Anchors)> _documents;

    internal FindingAssembler(Corpus corpus) =>
        _documents = corpus.Documents.Select((d, i) => (d.Document, i)).ToDictionary(
            p => p.Document, p => (p.i, new Lazy<SentenceAnchors>(() => new SentenceAnchors(p.Document))));

    /// <summary>The diagnostic of a finding, or null when it points to a document that the plan does not concern, or nobody would believe it.</summary>
    internal Diagnostic? Assemble(Finding finding, RulePlan plan)
    {
        RejectAccepted(finding);
        var location = LocationOf(finding.Place);
        var index = _documents[finding.Place.Document].Index;
        if (!plan.IsConcerned[index] || SeverityOf(finding, plan.Severities[index]) is not { } severity)
        {
            return null;
        }

        var related = RelatedOf(finding, location);
        var (fingerprint, contentFingerprint) = FingerprintsOf(finding, location, related);
        return new Diagnostic
        {
            Rule = plan.Rule.Descriptor,
            MessageId = finding.Message.Id,
            Message = finding.Message.Format.Fill(name => finding.Arguments.First(a => a.Key == name).Value),
            Arguments = finding.Arguments,
            Severity = severity,
            Location = location,
            Related = related,
            Fixes = [.. finding.Fixes.Select(FixOf)],
            Confidence = finding.Certainty,
            Fingerprint = fingerprint,
            ContentFingerprint = contentFingerprint,
        };
    }

    // What is accepted stands in no document: it is why a side is wrong, and never a side.
    private static void RejectAccepted(Finding finding)
    {
        if (finding.Place is AcceptedFact || finding.Related.Any(r => r is { Place: AcceptedFact, Role: RelatedRole.Side }))
        {
            throw new ArgumentException("An accepted fact is no place of a document, so that a finding cannot stand there and it is no side of one. Give it as a reason: .Because(fact, \"…\").");
        }
    }

    // Reports name files below the root only; the message names the source all the same.
    private static bool IsInside(string path) => path != ".." && !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path);

    // The catalogue: below 0.5 the level drops one step, below 0.25 the finding is not emitted.
    private static DiagnosticSeverity? SeverityOf(Finding finding, DiagnosticSeverity? configured)
    {
        var severity = configured ?? finding.Severity ?? finding.Message.Severity ?? finding.Message.Rule.Severity;
        return finding.Certainty < 0.25 ? null
            : finding.Certainty < 0.5 && severity > DiagnosticSeverity.Note ? severity - 1
            : severity;
    }

    private static ImmutableArray<RelatedLocation> RelatedOf(Finding finding, Location first)
    {
        var seen = new HashSet<(string, TextSpan)> { (first.Path, first.Span) };
        var related = ImmutableArray.CreateBuilder<RelatedLocation>(finding.Related.Length);
        foreach (var place in finding.Related.Where(p => p.Place is not AcceptedFact || IsInside(p.Place.Document.Path)))
        {
            var location = LocationOf(place.Place);
            if (seen.Add((location.Path, location.Span)))
            {
                related.Add(new RelatedLocation(location, place.Text, place.Role));
            }
        }

        return related.DrainToImmutable();
    }

    private (string Fingerprint, string ContentFingerprint) FingerprintsOf(Finding finding, Location first, ImmutableArray<RelatedLocation> related)
    {
        var sides = new List<(string Path, string Anchor)>(1) { (first.Path, AnchorOf(finding.Place.Document, first.Span)) };
        foreach (var place in related)
        {
            if (place.Role == RelatedRole.Side)
            {
                sides.Add((place.Location.Path, AnchorOf(finding.Related.First(r => r.Place.Document.Path == place.Location.Path).Place.Document, place.Location.Span)));
            }
        }

        var what = $"corpuslintFinding/v1\u241E{finding.Message.Rule.Id}\u241E{finding.Message.Id}";
        return (
            SentenceAnchors.Hash(Join(what, sides, static s => $"{s.Path}\u241F{s.Anchor}"), 32),
            SentenceAnchors.Hash(Join(what, sides, static s => s.Anchor), 32));
    }

    private static string Join(string what, List<(string Path, string Anchor)> sides, Func<(string Path, string Anchor), string> text)
    {
        if (sides.Count == 1)
        {
            return $"{what}\u241E{text(sides[0])}";
        }

        var inOrder = sides.ConvertAll(s => text(s));
        inOrder.Sort(StringComparer.Ordinal);
        return $"{what}\u241E{string.Join('\u241E', inOrder)}";
    }

    private string AnchorOf(Document document, TextSpan span) => _documents[document].Anchors.Value.Of(span);

    private static Location LocationOf(ILocated place)
    {
        var document = place.Document;
        var span = place switch
        {
            Document => (document.TitleBlock ?? document.Blocks.FirstOrDefault())?.Span ?? default,
            Section section => (section.Heading ?? section.Blocks.FirstOrDefault())?.Span ?? default,
            _ => place.Span,
        };
        span = WithMark(document, span);
        return span.End > document.Text.Length
            ? throw new ArgumentException($"The place {span} lies outside {document.Path}.")
            : new Location(document.Path, document.Text, span, ContextOf(document, place, span)) { Reading = document.Reading };
    }

    // The sentences that the span touches, and the one that a fact speaks for: a footnote marker stands behind its sentence.
    // What has no sentence is its own context.
    private static TextSpan ContextOf(Document document, ILocated place, TextSpan span)
    {
        var context = place is Fact { Sentence: { } own } ? own.Span.Union(span) : span;
        if (document.SentenceAt(span.Start) is { } first)
        {
            context = context.Union(first.Span);
        }

        if (span.Length > 1 && document.SentenceAt(span.End - 1) is { } last)
        {
            context = context.Union(last.Span);
        }

        return context;
    }

    // The accent of a last letter may stand behind it by itself, where the reading text has nothing: it goes with its letter.
    private static TextSpan WithMark(Document document, TextSpan span)
    {
        var end = span.End;
        while (end > 0 && end < document.Text.Length && document.Reading[end] == Document.Filler && LatinComposition.HasMarks(document.Text.Content.AsSpan(end, 1)))
        {
            end++;
        }

        return TextSpan.FromBounds(span.IsEmpty ? end : span.Start, end);
    }

    private static Fix FixOf(ProposedFix fix)
    {
        var edits = fix.Edits.OrderBy(e => e.Document.Path, StringComparer.Ordinal).ThenBy(e => e.Span).ToArray();
        for (var i = 1; i < edits.Length; i++)
        {
            if (edits[i].Document == edits[i - 1].Document && edits[i].Span.Start < edits[i - 1].Span.End)
            {
                throw new ArgumentException($"The edits of the fix '{fix.Title}' overlap.");
            }
        }

        return new Fix(fix.Title, fix.Safety, [.. edits.Select(FileEditOf)]);
    }

    private static FileEdit FileEditOf(Edit edit)
    {
        if (edit.Span.End > edit.Document.Text.Length)
        {
            throw new ArgumentException($"The edit at {edit.Span} lies outside {edit.Document.Path}.");
        }

        var span = WithMark(edit.Document, edit.Span);
        var source = edit.IsSource ? edit.Text : WordsInSource.Of(edit.Document, span, edit.Text);
        return new FileEdit(edit.Document.Path, edit.Document.Text, new TextChange(span, source)) { Words = edit.IsSource ? null : edit.Text };
    }
}
