using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads sums that leave out their currency: "the stadium was to cost 110 million; the final bill was 135 million euros", "4.2 million
/// euros, 1.1 million of it on heating". The words beside the number say that it is a sum, and the passage names one currency only.
/// </summary>
internal sealed class QuantityCurrencies(Document document)
{
    private const decimal Million = 1_000_000;

    // Below a million a number beside a sum is one only where a verb of paying governs it, and of such a size.
    private const decimal LeastPlain = 1000;
    private const decimal FarthestPlain = 10;
    private const int Reach = 9;

    // Nothing but a sum is so large where no sum stands before it.
    private const decimal LeastAlone = 10_000;

    // The currency of the sums so far, and whether they had another too.
    private (string? Only, bool HasSeveral) _named;

    // The only currency of the whole document, for a sum before the first that has one.
    private readonly Lazy<string?> _later = new(() => DocumentCurrency.Of(document));

    /// <summary>Gives the phrases of one sentence that are sums their currency.</summary>
    internal void Fill(NumberPieces pieces, List<QuantityPhrase> phrases)
    {
        var here = With((null, false), phrases);
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i] is not { Kind: QuantityKind.Cardinal, Unit: null, Counted: null, SharedNoun: null, Implied: null, Value: { } value } phrase || CurrencyFor(pieces, phrases, i, here) is not { } currency)
            {
                continue;
            }

            var before = i > 0 && phrases[i - 1] is { Kind: QuantityKind.Money } sum ? sum : null;
            var isSum = phrase.Scale >= Million
                ? !IsOfPeople(pieces, phrase) && (IsTold(pieces, phrase) || IsBesideSum(pieces, phrases, phrase) || (before is not null && IsOfIt(pieces, phrase.End)))
                : before is null && value >= LeastAlone ? phrase.First > 0 && pieces[phrase.First - 1].IsWord && !pieces[phrase.First - 1].Has(NumberRoles.Of) && IsFreeBehind(pieces, phrase.End) && IsTold(pieces, phrase, near: 2)
                : before is { Scale: < Million, Value: { } other } && value >= LeastPlain && other <= value * FarthestPlain && value <= other * FarthestPlain && pieces[phrase.First - 1].IsWord && IsFreeBehind(pieces, phrase.End) && IsTold(pieces, phrase, near: 2);
            if (isSum || (before is not null && value >= LeastPlain && value < before.Value && IsIncluded(pieces, phrases, i)))
            {
                phrases[i] = phrase with { Kind = QuantityKind.Money, Unit = currency, Dimension = "money" };
            }
        }

        _named = With(_named, phrases);
    }

    // The sum's own sentence goes before the document; of two currencies it is that of the sum that this is a part of.
    private string? CurrencyFor(NumberPieces pieces, List<QuantityPhrase> phrases, int index, (string? Only, bool HasSeveral) here)
    {
        if (here.HasSeveral)
        {
            return index > 0 && IsOfIt(pieces, phrases[index].End) && phrases[index - 1] is { Kind: QuantityKind.Money } before ? before.Unit : null;
        }

        return here.Only ?? (_named.HasSeveral ? null : _named.Only ?? _later.Value);
    }

    private static (string? Only, bool HasSeveral) With((string? Only, bool HasSeveral) named, List<QuantityPhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase is { Kind: QuantityKind.Money, Unit: { } unit })
            {
                named = (unit, named.HasSeveral || (named.Only is not null && named.Only != unit));
            }
        }

        return named;
    }

    // "Spent 6.1 million pounds on himself, including 740,000 on a villa and 212,000 on horses".
    private static bool IsIncluded(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var first = phrases[index].First;
        if (first == 0 || !pieces[first - 1].IsWord || !IsFreeBehind(pieces, phrases[index].End))
        {
            return false;
        }

        return pieces.Lexicon.PartOpeners.Contains(pieces.TextOf(first - 1)) && pieces.Lexicon.Counts.Containers.Contains(pieces.TextOf(first - 1))
            || (pieces.Has(first - 1, NumberRoles.Joiner) && phrases[index - 1] is { First: > 0, IsUnitBefore: false } part && part.End == part.NumeralEnd && part.NumeralFirst == part.First && pieces[part.First - 1].IsWord && pieces.Lexicon.Counts.Containers.Contains(pieces.TextOf(part.First - 1)));
    }

    // "90 million euros, against 74 million", "of which 21 million is spent", "the experts speak of 12 million": held against a sum or told of
    // one; "in a country of 11 million" and "seen by nine million" are not.
    private static bool IsBesideSum(NumberPieces pieces, List<QuantityPhrase> phrases, QuantityPhrase phrase)
    {
        var first = phrase.First;
        return phrases.Exists(p => p is { Kind: QuantityKind.Money, Scale: >= Million }) && IsFreeBehind(pieces, phrase.End) &&
            (pieces.Lexicon.Counts.AmountLinks.MatchBackward(pieces, first, out _) > 0 || pieces.Lexicon.Counts.CountClaims.MatchBackward(pieces, first, out _) > 0 ||
                (first > 1 && pieces[first - 1].IsWord && pieces.Lexicon.Pronouns.Contains(pieces.TextOf(first - 1)) && pieces.Has(first - 2, NumberRoles.Of)));
    }

    // "1.1 million of it", "de los que se han ejecutado seis millones" is told by its verb.
    private static bool IsOfIt(NumberPieces pieces, int end) =>
        pieces.Has(end, NumberRoles.Of) && end + 1 < pieces.Count && pieces[end + 1].IsWord && pieces.Lexicon.Pronouns.Contains(pieces.TextOf(end + 1));

    // "Seen by nine million", "a country of 11 million", "three million took part".
    private static bool IsOfPeople(NumberPieces pieces, QuantityPhrase phrase)
    {
        var counts = pieces.Lexicon.Counts;
        var head = phrase.First - counts.CountLinks.MatchBackward(pieces, phrase.First, out _);
        return pieces.Has(phrase.First - 1, NumberRoles.Of) && phrase.First > 1 && counts.PeopledPlaces.Contains(pieces.TextOf(phrase.First - 2)) ||
            counts.CollectiveHeads.MatchBackward(pieces, head, out _) > 0 || counts.TollHeads.MatchBackward(pieces, head, out _) > 0 ||
            CountedFates.FindPredicate(pieces, phrase.End) is not null || CountedFates.FindVerbBefore(pieces, phrase.First) is not null || counts.Agents.Contains(pieces.TextOf(Math.Max(0, phrase.First - 1)));
    }

    private static bool IsTold(NumberPieces pieces, QuantityPhrase phrase, int near = Reach)
    {
        var counts = pieces.Lexicon.Counts;
        for (var end = phrase.First; end > 0 && end > phrase.First - near && !MeasureClause.EndsAt(pieces, end - 1) && !pieces[end - 1].IsNumber; end--)
        {
            if (counts.Elisions.Sums.MatchBackward(pieces, end, out _) > 0 || counts.SumMatters.MatchBackward(pieces, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFreeBehind(NumberPieces pieces, int end) =>
        end >= pieces.Count || !(pieces[end].IsWord || pieces[end].IsNumber) || pieces[end].Has(NumberRoles.Stop | NumberRoles.Joiner);
}
