using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads what stands with the claim of a poll: who made it, when, its figure, its source.</summary>
/// <remarks>The facts are put in the order of the text once, so that each claim looks only at those of its own sentences.</remarks>
internal sealed class PollParticulars(
    ImmutableArray<EntityMention> mentions,
    ImmutableArray<DateMention> dates,
    ImmutableArray<Quantity> quantities,
    ImmutableArray<Citation> citations,
    ImmutableArray<Link> links)
{
    private readonly EntityMention[] _mentions = InOrder(mentions);
    private readonly DateMention[] _dates = InOrder(dates);
    private readonly Quantity[] _quantities = InOrder(quantities);
    private readonly Citation[] _citations = InOrder(citations);
    private readonly Link[] _links = InOrder(links);
    private readonly Dictionary<Sentence, bool> _namesPoll = [];

    internal Poll Read(Sentence claim, TextSpan span, TextSpan window)
    {
        var agents = Agents(claim, span);
        return new Poll
        {
            Document = claim.Document,
            Span = span,
            Sentence = claim,
            Pollster = Inside(_mentions, window).FirstOrDefault(m => m.Kind is EntityKind.Organisation or EntityKind.Other && IsBesidePoll(m, claim, span, agents)),
            FieldDate = Inside(_dates, window).FirstOrDefault(d => d.Kind is DateKind.Calendar or DateKind.DeicticDay or DateKind.DeicticPeriod),
            Figure = Inside(_quantities, window).FirstOrDefault(q => q.Kind is QuantityKind.Share or QuantityKind.Point or QuantityKind.Cardinal),
            HasReference = Inside(_citations, claim.Span).Any() || Inside(_links, window).Any(),
        };
    }

    private static T[] InOrder<T>(ImmutableArray<T> facts)
        where T : Fact => [.. facts.OrderBy(f => f.Span.Start)];

    private static IEnumerable<T> Inside<T>(T[] facts, TextSpan window)
        where T : Fact
    {
        var low = PlaceOrder.FirstAtOrAfter<T>(facts, window.Start, static f => f.Span);

        for (; low < facts.Length && facts[low].Span.Start < window.End; low++)
        {
            if (window.Contains(facts[low].Span))
            {
                yield return facts[low];
            }
        }
    }

    // A pollster stands in the claim's own sentence, or in a later one that names the poll.
    private bool IsBesidePoll(EntityMention mention, Sentence claim, TextSpan span, HashSet<int> agents)
    {
        if (mention.Sentence is not { } sentence)
        {
            return false;
        }

        if (!ReferenceEquals(sentence, claim))
        {
            return NamesPoll(sentence);
        }

        // "A survey of 1,040 adults, carried out by Norhaven Opinion": whoever made it stands behind "by" before the verb.
        return agents.Contains(mention.Span.Start) || span.Contains(mention.Span) || mention.Span.Start - span.End is >= 0 and <= 24 || span.Start - mention.Span.End is >= 0 and <= 24;
    }

    private bool NamesPoll(Sentence sentence)
    {
        if (!_namesPoll.TryGetValue(sentence, out var names))
        {
            var lexicon = LanguagePack.For(sentence.Block).Readiness;
            names = PollExtractor.Last(sentence.Document, sentence.FirstToken - 1, sentence.EndToken, lexicon.PollNouns) >= 0
                || PollExtractor.Last(sentence.Document, sentence.FirstToken - 1, sentence.EndToken, lexicon.PollVerbs) >= 0;
            _namesPoll.Add(sentence, names);
        }

        return names;
    }

    // Where a name behind "by" starts, between the noun phrase of the poll and the verb.
    private static HashSet<int> Agents(Sentence claim, TextSpan span)
    {
        var document = claim.Document;
        var lexicon = LanguagePack.For(claim.Block).Readiness;
        var starts = new HashSet<int>();
        var i = claim.FirstToken;
        while (i < claim.EndToken && document.Tokens[i].Start < span.End)
        {
            i++;
        }

        for (; i < claim.EndToken && !PollExtractor.Is(document, i, lexicon.PollVerbs); i++)
        {
            if (!PollExtractor.Is(document, i, lexicon.PollAgents))
            {
                continue;
            }

            var next = i + 1;
            while (next < claim.EndToken && next <= i + 3 && PollExtractor.Is(document, next, lexicon.Determiners))
            {
                next++;
            }

            if (next < claim.EndToken)
            {
                starts.Add(document.Tokens[next].Start);
            }
        }

        return starts;
    }
}
