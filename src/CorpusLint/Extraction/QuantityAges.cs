using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Tells ages that no word of age stands behind: "Ana Ruiz, 35, said", "Ana Ruiz, who is 35, said", "At 35, Ana Ruiz is", "el
/// conductor, de 35 años, fue". A number is an age only beside a person, and with a mark behind it.
/// </summary>
internal sealed class QuantityAges(QuantityObstacles obstacles)
{
    private const decimal Oldest = 130;

    /// <summary>Whether a number without a unit is an age.</summary>
    internal bool IsBare(NumberPieces pieces, in Numeral numeral) => IsApposed(pieces, numeral) || IsTold(pieces, numeral);

    /// <summary>"Ana Ruiz, 35, said", "the senator, 71, has": between commas behind a name or a noun for a person.</summary>
    internal bool IsApposed(NumberPieces pieces, in Numeral numeral)
    {
        var before = numeral.First - 2;
        if (numeral.Form != NumeralForm.Digits || !IsPossible(numeral) || before < 1 || !(pieces.Is(numeral.First - 1, ',') || pieces.Is(numeral.First - 1, '(')) ||
            numeral.End >= pieces.Count || !pieces[numeral.End].IsGlued || pieces.TextOf(numeral.End) is not [',' or '.' or ';' or ')'])
        {
            return false;
        }

        return pieces[before].IsCapitalised
            ? pieces[before - 1].IsCapitalised || IsPerson(pieces, before)
            : numeral.Value >= 10 && pieces[before].IsWord && !pieces[before].Has(NumberRoles.Stop | NumberRoles.Numeral) && pieces[before - 1].Has(NumberRoles.Stop | NumberRoles.Article) && pieces.Is(numeral.End, ',') &&
                !CountedNounLemmas.IsPlural(pieces.TextOf(before), pieces.Lexicon) && pieces.Lexicon.Units[pieces.TextOf(before)] is null;
    }

    /// <summary>Whether years or months behind "de" are the age of somebody: "Ana Ruiz, de 35 años,", "un conductor de 35 años"; only a language that says it so has units for it.</summary>
    internal bool IsOfPerson(NumberPieces pieces, int left, int end, QuantityUnit unit)
    {
        if (unit.Dimension != "time" || end > pieces.Count || !pieces.Lexicon.AgeUnits.Contains(pieces.TextOf(end - 1)))
        {
            return false;
        }

        var of = left - 1;
        while (of > 0 && (pieces[of].IsNumber || pieces.Has(of, NumberRoles.Joiner | NumberRoles.Numeral) || pieces.Is(of, ',')))
        {
            // "De 34 y 36 años".
            of--;
        }

        if (of < 1 || !pieces.Has(of, NumberRoles.Of))
        {
            return false;
        }

        var isApposed = pieces.Is(of - 1, ',') && IsBeforeMark(pieces, end);
        var noun = isApposed ? of - 2 : of - 1;
        return noun >= 0 && pieces[noun].IsWord && (IsNounOfPerson(pieces, noun, isApposed) || (isApposed && IsPerson(pieces, noun)));
    }

    // "Rolf Amery, who is 34, was", "She was 78.", "At 34, Rolf Amery is", "una mujer de 45".
    private bool IsTold(NumberPieces pieces, in Numeral numeral)
    {
        var lexicon = pieces.Lexicon;
        if (!IsPossible(numeral) || !IsBeforeMark(pieces, numeral.End) || pieces.Is(numeral.End, ':'))
        {
            return false;
        }

        if (lexicon.AgeUnits.Keys.Count > 0)
        {
            return pieces.Has(numeral.First - 1, NumberRoles.Of) && lexicon.AgeOpeners.MatchBackward(pieces, numeral.First, out _) > 1;
        }

        return lexicon.AgeClauses.MatchBackward(pieces, numeral.First, out _) > 1 ||
            (numeral is { First: 1, Value: >= 10 } && lexicon.AgeLeads.Contains(pieces.TextOf(0)) && pieces.Is(numeral.End, ',') && numeral.End + 1 < pieces.Count && (IsPerson(pieces, numeral.End + 1) || lexicon.AgePronouns.Contains(pieces.TextOf(numeral.End + 1))));
    }

    private static bool IsPossible(in Numeral numeral) =>
        numeral is { Form: NumeralForm.Digits or NumeralForm.Words, Scale: 1, Value: >= 1 and < Oldest } && numeral.Value % 1 == 0;

    private static bool IsBeforeMark(NumberPieces pieces, int index) =>
        index >= pieces.Count || pieces[index].Kind is TokenKind.Punctuation or TokenKind.Quote || pieces.Has(index, NumberRoles.Joiner);

    private bool IsPerson(NumberPieces pieces, int index) => obstacles.NameAt(pieces.SpanOf(index, index + 1)) is { Kind: EntityKind.Person };

    // "El conductor": a noun of the lexicon, or between commas one that ends as nouns for people do.
    private static bool IsNounOfPerson(NumberPieces pieces, int index, bool mayEndLikeOne)
    {
        var lexicon = pieces.Lexicon;
        var text = pieces.TextOf(index);
        var lemma = CountedNounLemmas.IsPlural(text, lexicon) ? CountedNounLemmas.Singular(text, lexicon) : text.ToString().ToLowerInvariant();
        if (lexicon.Classes[lemma] is { } known)
        {
            return known is "person" or "responder" or "death" or "injury" or "arrest";
        }

        foreach (var ending in mayEndLikeOne ? lexicon.PersonEndings : [])
        {
            if (text.Length > ending.Length + 2 && (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || text.EndsWith(ending.AsSpan(0, ending.Length - 1), StringComparison.OrdinalIgnoreCase) ||
                (ending.EndsWith("es", StringComparison.Ordinal) && text.EndsWith(ending.AsSpan(0, ending.Length - 2), StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }
}
