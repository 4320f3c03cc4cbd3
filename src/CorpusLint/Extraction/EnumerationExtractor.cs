using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds who takes part in what: partners, leaders, sponsors, endorsers.</summary>
internal static class EnumerationExtractor
{
    internal static ImmutableArray<Enumeration> Extract(
        Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, Registry registry)
    {
        if (mentions.IsEmpty && dates.IsEmpty)
        {
            return [];
        }

        var text = new EnumerationText(document, mentions);
        var events = new EnumerationEvents(text, dates, registry);
        var writer = new EnumerationWriter(text, events);
        var reader = new EnumerationReader(text, events, writer);
        var mention = 0;
        foreach (var sentence in document.Sentences)
        {
            // A statement without any name says nothing that could be compared.
            while (mention < mentions.Length && mentions[mention].Span.Start < sentence.Span.Start)
            {
                mention++;
            }

            if (reader.HasDate(sentence) || (mention < mentions.Length && mentions[mention].Span.Start < sentence.Span.End))
            {
                reader.Read(sentence);
            }
        }

        // "-print0 is supported by HP-UX": in a manual support is no endorsement, and products are no partners.
        return writer.Enumerations.IsEmpty || !DocumentWords.Of(document).IsTechnical ? writer.Enumerations : [];
    }
}
