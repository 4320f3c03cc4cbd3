using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction;

/// <summary>What must hold of the facts of every document, whatever was in the file.</summary>
internal static class FactLaws
{
    internal static void Hold(DocumentFacts facts)
    {
        var document = facts.Document;
        foreach (var fact in All(facts))
        {
            Assert.True(document.Span.Contains(fact.Span), $"{fact.GetType().Name} at {fact.Span} leaves its document.");
            Assert.Equal(document.Text.ToString(fact.Span), fact.Text);
            Assert.InRange(fact.Confidence, 0, 1);
        }

        foreach (var attribution in facts.Attributions)
        {
            AssertInside(document, attribution.Source);
            AssertInside(document, attribution.Cue);
            AssertInside(document, attribution.Content);
        }

        SentencesCover(document);
    }

    internal static IEnumerable<Fact> All(DocumentFacts facts) =>
    [
        .. facts.Mentions, .. facts.Acronyms, .. facts.AcronymUses, .. facts.Quantities, .. facts.Dates, .. facts.Quotations, .. facts.UnpairedQuotes,
        .. facts.Attributions, .. facts.Citations, .. facts.References, .. facts.ReferenceHeadings, .. facts.Links, .. facts.Enumerations, .. facts.Placeholders, .. facts.Polls,
    ];

    // Each token stands in exactly one sentence, and sentences follow one another without an overlap.
    private static void SentencesCover(Document document)
    {
        var token = 0;
        var end = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.True(sentence.Span.Start >= end);
            Assert.Equal(token, sentence.FirstToken);
            token += sentence.TokenCount;
            end = sentence.Span.End;
        }

        Assert.Equal(document.Tokens.Length, token);
    }

    private static void AssertInside(Document document, TextSpan? span) => Assert.True(span is not { } s || document.Span.Contains(s));
}
