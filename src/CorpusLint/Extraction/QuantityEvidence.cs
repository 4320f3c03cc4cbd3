using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Decides whether what was read around a numeral is enough to call it a quantity.</summary>
internal static class QuantityEvidence
{
    internal static bool IsEnough(NumberPieces pieces, in Numeral numeral, NumeralStanding standing, CountedNoun? counted, QuantityUnit? unit, string? bound)
    {
        var isBare = unit is null && bound is null;
        return standing switch
        {
            NumeralStanding.NeedsUnit => unit is { Dimension: "temperature" or "share" or "point" or "money" },
            NumeralStanding.NeedsBound => !isBare,
            NumeralStanding.NeedsEvidence => !isBare || (counted is not null && !pieces[counted.Head].IsCapitalised && IsCredibleCount(pieces, numeral, counted)),
            NumeralStanding.LooksLikeYear => isBare
                ? numeral.Value % 100 == 0 && counted is { NounClass: not (null or "event") } && counted.First == numeral.End
                : unit is not null || bound is not "exact" || counted is not null,
            _ when numeral.Form == NumeralForm.One && bound is "above" or "below" && pieces.Has(numeral.End, NumberRoles.Of) => false,
            _ => IsEnoughForForm(pieces, numeral, counted, isBare),
        };
    }

    private static bool IsEnoughForForm(NumberPieces pieces, in Numeral numeral, CountedNoun? counted, bool isBare) => numeral.Form switch
    {
        NumeralForm.Digits => !isBare || counted is not null || !IsBeforeAbbreviation(pieces, numeral),
        NumeralForm.One => !isBare || (counted is not null && !IsVerb(pieces, counted.Head) && counted.Head <= numeral.End + 2 && !IsBlocked(pieces, numeral) && !pieces.Has(numeral.End, NumberRoles.Of)),
        NumeralForm.Both => counted is not null && !IsBeforeObject(pieces, counted.Head) && (!pieces[counted.Head].IsCapitalised || QuantityLabels.IsTitleCased(pieces)) && IsBesideBoth(pieces, numeral.End, counted.Head) && !pieces.Lexicon.BothBlockers.Contains(NextText(pieces, counted.Head + 1)),
        _ => true,
    };

    // "17 U.S.C. 101": a volume of a collection of laws.
    private static bool IsBeforeAbbreviation(NumberPieces pieces, in Numeral numeral) =>
        numeral is { Scale: 1, Value: < 1000 } && numeral.End < pieces.Count && pieces[numeral.End] is { IsWord: true, IsGlued: false } && pieces.TextOf(numeral.End) is [>= 'A' and <= 'Z', '.', ..] abbreviation && abbreviation.Count('.') > 1;

    // "One asks", "one bought a boat", "one stating the title" say who, not how many.
    private static bool IsVerb(NumberPieces pieces, int index)
    {
        var text = pieces.TextOf(index);
        return !pieces.Lexicon.IsHeadFirst && !pieces.Lexicon.Classes.Contains(text) &&
            (pieces.Lexicon.Predicates.Contains(text) || (CountedNounLemmas.IsPlural(text, pieces.Lexicon) && !text.Equals(CountedNounLemmas.Singular(text, pieces.Lexicon), StringComparison.OrdinalIgnoreCase)) || IsBeforeObject(pieces, index));
    }

    private static bool IsBeforeObject(NumberPieces pieces, int index) => pieces.Has(index + 1, NumberRoles.Article) || (index + 1 < pieces.Count && pieces[index + 1].IsWord && !pieces.Lexicon.IsHeadFirst && pieces.Lexicon.ShareArticles.Contains(pieces.TextOf(index + 1)));

    /// <summary>"One day it will end" tells no time, "in one day" does.</summary>
    internal static bool IsSomeDay(NumberPieces pieces, in Numeral numeral, QuantityUnit? unit) =>
        numeral.Form == NumeralForm.One && unit is { Name: "day" or "night" or "weekend" } && !pieces[numeral.End].IsHyphenated &&
        (numeral.First == 0 || !pieces[numeral.First - 1].IsWord || !pieces.Lexicon.BoundContexts.Contains(pieces.TextOf(numeral.First - 1)));

    // "Both publish guides": what stands between may be a verb, unless it is known to be a modifier.
    private static bool IsBesideBoth(NumberPieces pieces, int end, int head) =>
        head == end || (head == end + 1 && pieces.Lexicon.PlainModifiers.Contains(pieces.TextOf(end)));

    // Five digits without a separator name rather than count: "50501 keeps", "50501 Missouri chapters".
    private static bool IsCredibleCount(NumberPieces pieces, in Numeral numeral, CountedNoun counted) =>
        numeral is { Form: NumeralForm.Digits, Scale: 1, Value: >= 10_000 } && pieces.TextOf(numeral.First).IndexOfAny('.', ',') < 0
            ? counted.Head == numeral.End && (counted.NounClass is not null || numeral.Value % 100 == 0)
            : counted.Head <= numeral.End + 2;

    private static bool IsBlocked(NumberPieces pieces, in Numeral numeral) =>
        numeral.First > 0 && pieces.Lexicon.OneBlockers.Contains(pieces.TextOf(numeral.First - 1));

    private static ReadOnlySpan<char> NextText(NumberPieces pieces, int index) => index < pieces.Count ? pieces.TextOf(index) : default;
}
