using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

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
                Sentence = document.SentenceAt(candidate.Span.Start),
                Style = candidate.Style,
                Labels = candidate.Labels,
                Targets = targets,
                IsLink = LinkExtractor.IsMarked(document.Links, candidate.Span),
            });
        }

        return new CitationFacts(citations.ToImmutable(), lists.References, lists.Headings, links);
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
