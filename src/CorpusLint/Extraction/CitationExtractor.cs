using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds citation markers, reference lists and links, and joins markers to entries.</summary>
internal static class CitationExtractor
{
    internal static CitationFacts Extract(Document document)
    {
        var links = LinkExtractor.Extract(document);
        var lists = ReferenceExtractor.Extract(document, links);
        var index = new ReferenceIndex(lists.References);
        var candidates = new List<CitationCandidate>();
        CitationMarkerFinder.Find(document, lists, index, candidates);
        CitationAuthorYearFinder.Find(document, lists, index, candidates);
        AddFootnoteMarks(document, candidates);
        candidates.Sort((a, b) => a.Span.CompareTo(b.Span));

        // "rows[2]" is an index and "dredged twice[2]" a citation; the document's other markers tell them apart.
        var hasFreeMarker = candidates.Exists(c => !c.IsAttached && c.Style == CitationStyle.Numeric);
        var citations = ImmutableArray.CreateBuilder<Citation>(candidates.Count);
        var lastEnd = -1;
        foreach (var candidate in candidates)
        {
            if (candidate.Span.Start < lastEnd)
            {
                continue;
            }

            var targets = candidate.Labels.Select(l => index.Find(candidate.Style, l)).ToImmutableArray();
            if (candidate.IsAttached && !hasFreeMarker && !targets.Any(t => t is not null))
            {
                continue;
            }

            lastEnd = candidate.Span.End;
            citations.Add(new Citation
            {
                Document = document,
                Span = candidate.Span,
                Sentence = SupportedSentence(document, candidate.Span),
                Style = candidate.Style,
                Evidence = targets.Any(t => t is not null) ? "form of the marker, and the list of sources has its entry" : "form of the marker alone",
                Labels = candidate.Labels,
                Targets = targets,
                IsLink = LinkExtractor.IsMarked(document.Links, candidate.Span),
            });
        }

        return new CitationFacts(citations.ToImmutable(), lists.References, lists.Headings, links);
    }

    /// <summary>The sentence that a marker speaks for: the one it stands in, or the one before when it stands behind the stop.</summary>
    private static Sentence? SupportedSentence(Document document, TextSpan marker)
    {
        var own = document.SentenceAt(marker.Start);
        if (own is not null && !OpensWith(own, marker))
        {
            return own;
        }

        var (low, high) = (0, document.Sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (document.Sentences[middle].Span.End <= marker.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && document.Sentences[high] is var before && IsRightBehind(document, before, marker) ? before : own;
    }

    // In the same line, with nothing but other markers and quotation marks between; a block may end before the marker at its end.
    private static bool IsRightBehind(Document document, Sentence before, TextSpan marker)
    {
        const int reach = 160;
        var gap = marker.Start - before.Span.End;
        return before.Block.Span.Contains(marker.Start) || (gap <= reach && document.Text.ToString(TextSpan.FromBounds(before.Span.End, marker.Start)).IndexOfAny(['\n', '\r', '|']) < 0);
    }

    // A marker behind the stop may open the next sentence for the splitter: no word stands before it, only other markers.
    private static bool OpensWith(Sentence sentence, TextSpan marker)
    {
        const int reach = 60;
        var left = reach;
        foreach (var token in sentence.Tokens)
        {
            if (token.Start >= marker.Start)
            {
                return true;
            }

            if (token.Kind == TokenKind.Word || --left == 0)
            {
                return false;
            }
        }

        return false;
    }

    private static void AddFootnoteMarks(Document document, List<CitationCandidate> candidates)
    {
        if (document.FootnoteMarks.IsEmpty)
        {
            return;
        }

        var marks = document.FootnoteMarks.Select(m => new DocumentLink(m.Span, "")).ToImmutableArray();
        candidates.RemoveAll(c => LinkExtractor.IsMarked(marks, c.Span));
        foreach (var mark in document.FootnoteMarks)
        {
            candidates.Add(new CitationCandidate(mark.Span, CitationStyle.Footnote, [mark.Label]));
        }
    }
}

/// <summary>What the citation extractor delivers.</summary>
internal sealed record CitationFacts(
    ImmutableArray<Citation> Citations,
    ImmutableArray<Reference> References,
    ImmutableArray<ReferenceHeading> Headings,
    ImmutableArray<Link> Links);
