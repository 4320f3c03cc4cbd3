using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What a number before counts.</summary>
/// <param name="Noun">The lemma.</param>
/// <param name="Kind">The kind, one word for all languages.</param>
/// <param name="Class">The class of the noun; null for none.</param>
/// <param name="Value">How many; null for a vague number.</param>
/// <param name="Most">How many at most; null when the noun has no number.</param>
internal readonly record struct CountedAntecedent(string Noun, string Kind, string? Class, decimal? Value, decimal? Most)
{
    /// <summary>What is counted again is hardly more than three times as many.</summary>
    internal const decimal MostMore = 3;

    /// <summary>What a part of them counts.</summary>
    internal string Measure => Class ?? Kind;

    internal static CountedAntecedent? Of(QuantityPhrase phrase, NumberLexicon lexicon) =>
        phrase is not { Kind: QuantityKind.Cardinal or QuantityKind.Vague, Unit: null } ? null
        : phrase.Counted is { } counted ? new CountedAntecedent(counted.Lemma, counted.Kind, counted.NounClass, phrase.Value, MostOf(phrase))
        : phrase.Implied is { Noun: { } noun } implied ? new CountedAntecedent(noun, lexicon.Counts.Kinds[noun] ?? noun, implied.Class ?? lexicon.Classes[noun], phrase.Value, MostOf(phrase))
        : null;

    // "Over 200 proposals" are not thousands.
    private static decimal? MostOf(QuantityPhrase phrase) => phrase.Interval.High is { } high && high < decimal.MaxValue / 2 ? high : phrase.Value * MostMore ?? decimal.MaxValue;

    internal static CountedAntecedent? At(NumberPieces pieces, int index)
    {
        var lemma = CountedNounLemmas.Singular(pieces.TextOf(index), pieces.Lexicon);
        return new CountedAntecedent(lemma, pieces.Lexicon.Counts.Kinds[lemma] ?? lemma, pieces.Lexicon.Classes[lemma], null, null);
    }
}
