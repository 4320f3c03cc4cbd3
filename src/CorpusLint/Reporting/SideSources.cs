using CorpusLint.Diagnostics;
using CorpusLint.Model;

namespace CorpusLint.Reporting;

/// <summary>Who a document says stands behind a side of a disagreement.</summary>
internal sealed class SideSources(Corpus corpus)
{
    private readonly Dictionary<string, DocumentFacts> _documents = corpus.Documents
        .DistinctBy(d => d.Document.Path, StringComparer.Ordinal).ToDictionary(d => d.Document.Path, StringComparer.Ordinal);

    /// <summary>The words that name the source, as a reader sees them on one line, several joined by semicolons; empty when the text names none.</summary>
    internal string Of(Location side)
    {
        if (!_documents.TryGetValue(side.Path, out var facts))
        {
            return "";
        }

        // An attribution whose content could not be told covers its sentence; the side may begin before it and end behind it.
        var named = facts.Attributions.Where(a => a.IsIdentified && a.Source is not null && (a.Covers(side.Span) || (a.Content is null && a.GivesSource && a.Sentence?.Span.OverlapsWith(side.Span) == true)))
            .Select(a => a.Source!.Value);
        var spoken = facts.Quotations.Where(q => q.Span.OverlapsWith(side.Span)).Select(q => q.SpeakerSpan ?? q.Speaker?.Span).OfType<Text.TextSpan>();
        var words = named.Concat(spoken).Distinct().Order().Select(s => OneLine(facts.Document.ReadingTextOf(s))).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal);
        return string.Join("; ", words);
    }

    private static string OneLine(string text) => string.Join(' ', DisplayText.SanitiseLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
