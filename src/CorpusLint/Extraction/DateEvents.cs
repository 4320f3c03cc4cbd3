using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds the registered events that sentences name.</summary>
internal sealed class DateEvents(ImmutableArray<EntityMention> mentions, Registry registry)
{
    /// <summary>The registered event that a mention in the sentence names and that has a date, with the mention; null when there is none.</summary>
    internal (RegisteredEvent Event, EntityMention Mention)? EventOf(Sentence sentence, Func<RegisteredEvent, EntityMention, bool> fits)
    {
        if (registry.Events.IsEmpty)
        {
            return null;
        }

        var low = FirstMentionAt(sentence.Span.Start);
        for (var i = low; i < Math.Min(mentions.Length, low + DateResolver.Horizon) && mentions[i].Span.Start < sentence.Span.End; i++)
        {
            if (mentions[i].Kind != EntityKind.Event || mentions[i].LocalEntity is not { } entity)
            {
                continue;
            }

            foreach (var registered in registry.Events)
            {
                if (registered.Id == entity.Id && registered.First is not null && fits(registered, mentions[i]))
                {
                    return (registered, mentions[i]);
                }
            }
        }

        return null;
    }

    private int FirstMentionAt(int offset) =>
        PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), offset, static f => f.Span);
}
