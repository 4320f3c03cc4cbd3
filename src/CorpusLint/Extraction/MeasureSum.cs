using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what a sum is and what it is for: "the repairs cost 4 million", "4.6 million euros for the repairs" behind
/// "paid", "the cost of the repairs" are all the cost of the repairs; "fined 300,000 euros" and "a fine of 300,000" a fine.
/// </summary>
internal static class MeasureSum
{
    private const string Cost = "cost";

    private const string Worth = "worth";
    private const string Loot = "loot";

    /// <summary>The matter of a cost or a value of something that the text does not say: to be compared with nothing.</summary>
    internal const string Unknown = "";

    // Whoever spends is not what costs.
    private const string Spent = "spent";
    private const int Reach = 9;

    /// <summary>The matter, with what it is for where it is a cost: "cost; repair", "fine"; <see cref="Unknown"/> for a cost of nothing that is named, null when no word says what the sum is.</summary>
    internal static string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        // "Awarded $7.5 million in punitive damages": what the sum is in says more than the verb.
        var (matter, first, end) = IsIn(pieces, phrase) ? MatterBehind(pieces, phrase) : MatterBefore(pieces, phrase);
        if (matter is null && IsIn(pieces, phrase))
        {
            (matter, first, end) = MatterBefore(pieces, phrase);
        }
        else if (matter is null)
        {
            (matter, first, end) = MatterBehind(pieces, phrase);
        }

        if (matter is null)
        {
            return null;
        }

        if (matter == Worth)
        {
            // "The haul was worth 2 million": what was taken is the haul.
            return Subject(pieces, first) is not { } thing ? Unknown : pieces.Lexicon.Counts.SumMatters[thing] == Loot ? Loot : $"{Worth}; {thing}";
        }

        if (matter is not (Cost or Spent))
        {
            return Narrowed(pieces, first, end, matter);
        }

        // "Set aside 310 million for payments and other costs of the overhaul": the cost says what it is of.
        var ofCost = end <= phrase.First && MatterBehind(pieces, phrase) is { Matter: Cost, End: var behind } ? PurposeBehind(pieces, behind, phrase) : null;
        return (ofCost ?? PurposeBehind(pieces, end, phrase) ?? PurposeBehind(pieces, phrase.End, phrase) ?? (matter == Spent ? null : Subject(pieces, first))) is { } purpose ? $"{Cost}; {purpose}" : Unknown;
    }

    /// <summary>Whether the number was asked for or offered, and not paid or agreed; null for neither.</summary>
    internal static string? StanceOn(NumberPieces pieces, QuantityPhrase phrase)
    {
        for (var i = phrase.First - 1; i >= 0 && i > phrase.First - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Stances.MatchForward(pieces, i, out var stance) > 0)
            {
                return stance;
            }
        }

        return null;
    }

    /// <summary>The rate in the words before a sum: "annual savings of 95 million"; null for none.</summary>
    internal static string? RateOf(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int near = 4;
        for (var i = phrase.First - 1; i >= 0 && i > phrase.First - near && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && pieces.Lexicon.Counts.Rates[pieces.TextOf(i)] is { } rate)
            {
                return rate;
            }
        }

        return null;
    }

    private static bool IsIn(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase.End < pieces.Count && pieces[phrase.End].IsWord && pieces.Lexicon.Counts.SumContainers.Contains(pieces.TextOf(phrase.End));

    private static (string? Matter, int First, int End) MatterBefore(NumberPieces pieces, QuantityPhrase phrase)
    {
        var matters = pieces.Lexicon.Counts.SumMatters;
        for (var end = phrase.First; end > 0 && end > phrase.First - Reach && !MeasureClause.EndsAt(pieces, end - 1); end--)
        {
            if (pieces[end - 1].IsNumber && !IsYear(pieces, end - 1) && pieces.Lexicon.Percent.MatchForward(pieces, end, out _) == 0)
            {
                return default;
            }

            if (matters.MatchBackward(pieces, end, out var matter) is > 0 and var count)
            {
                return (matter, end - count, end);
            }
        }

        return default;
    }

    // "Net profit for 2024 dropped to 118 million".
    private static bool IsYear(NumberPieces pieces, int index) => pieces.TextOf(index) is [>= '1' and <= '2', _, _, _] digits && !digits.ContainsAny('.', ',');

    // "A 300,000-euro fine", "12 million dollars in damage", "310 million euros for … costs of the overhaul".
    private static (string? Matter, int First, int End) MatterBehind(NumberPieces pieces, QuantityPhrase phrase)
    {
        for (var i = phrase.End; i < pieces.Count && i < phrase.End + Reach && !MeasureClause.EndsAt(pieces, i) && !pieces[i].IsNumber; i++)
        {
            if (pieces.Lexicon.Counts.SumMatters.MatchForward(pieces, i, out var matter) is > 0 and var count)
            {
                return (matter, i, i + count);
            }
        }

        return default;
    }

    /// <summary>The matter with the word that makes it another: "insured losses" are not all losses, "beneficio operativo" is no profit.</summary>
    internal static string Narrowed(NumberPieces pieces, int first, int end, string matter)
    {
        var modifier = pieces.Lexicon.IsHeadFirst ? end : first - 1;
        return modifier >= 0 && modifier < pieces.Count && pieces[modifier].IsWord && pieces.Lexicon.Counts.SumModifiers[pieces.TextOf(modifier)] is { } which
            ? $"{which} {matter}"
            : matter;
    }

    // "Costs of the overhaul", "on the repairs", "del puente": the noun behind the first preposition of purpose.
    private static string? PurposeBehind(NumberPieces pieces, int index, QuantityPhrase phrase)
    {
        var lexicon = pieces.Lexicon;
        for (var i = index; i < pieces.Count && i < index + 2 && !MeasureClause.EndsAt(pieces, i) && i != phrase.First; i++)
        {
            if (pieces[i].IsWord && (lexicon.Counts.SumLinks.Contains(pieces.TextOf(i)) || pieces[i].Has(NumberRoles.Of) || lexicon.Contractions.Contains(pieces.TextOf(i))))
            {
                return Noun(pieces, i + 1, step: 1);
            }
        }

        return null;
    }

    // "The overhaul would cost the company …".
    private static string? Subject(NumberPieces pieces, int end)
    {
        var i = end - 1;
        while (i >= 0 && pieces[i].IsWord && (pieces.Lexicon.Auxiliaries.Contains(pieces.TextOf(i)) || pieces[i].Has(NumberRoles.Stop) || pieces.Lexicon.Status.Contains(pieces.TextOf(i))) && !pieces[i].Has(NumberRoles.Of))
        {
            i--;
        }

        // "Repairs to the line will cost": of a noun and what depends on it, the first.
        var noun = i;
        while (noun > 0 && pieces[noun].IsWord && (!pieces[noun].Has(NumberRoles.Stop) || noun > i - 3) && !IsDependent(pieces, noun))
        {
            noun--;
        }

        return (noun > 0 && IsDependent(pieces, noun) && pieces[noun - 1].IsWord && !pieces[noun - 1].Has(NumberRoles.Stop) ? Noun(pieces, noun - 1, step: -1) : null) ?? Noun(pieces, i, step: -1);
    }

    private static bool IsDependent(NumberPieces pieces, int index) =>
        pieces[index].Has(NumberRoles.Of | NumberRoles.To) || (pieces[index].IsWord && (pieces.Lexicon.Contractions.Contains(pieces.TextOf(index)) || pieces.Lexicon.PlaceOpeners.Contains(pieces.TextOf(index))));

    private static string? Noun(NumberPieces pieces, int index, int step)
    {
        const int longest = 4;
        var lexicon = pieces.Lexicon;
        var noun = -1;
        for (var i = index; i >= 0 && i < pieces.Count && Math.Abs(i - index) < longest && pieces[i].IsWord; i += step)
        {
            if (pieces[i].Has(NumberRoles.Stop | NumberRoles.Article | NumberRoles.Of))
            {
                if (noun >= 0)
                {
                    break;
                }

                continue;
            }

            if (noun >= 0 && lexicon.Predicates.Contains(pieces.TextOf(i)))
            {
                break;
            }

            // The head is the last word of the phrase, or the first where adjectives follow.
            noun = noun < 0 || (step > 0) != lexicon.IsHeadFirst ? i : noun;
            if (step > 0 == lexicon.IsHeadFirst)
            {
                break;
            }
        }

        if (noun < 0 || lexicon.Counts.SumStops.Contains(pieces.TextOf(noun)) || pieces[noun].IsCapitalised)
        {
            return null;
        }

        var text = pieces.TextOf(noun);
        var lemma = CountedNounLemmas.IsPlural(text, lexicon) ? CountedNounLemmas.Singular(text, lexicon) : text.ToString().ToLowerInvariant();
        return lexicon.Counts.Kinds[lemma] ?? Folding.Fold(lemma);
    }
}
