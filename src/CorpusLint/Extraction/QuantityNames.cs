using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Tells digits that belong to a capitalised name ("Windows 7 users", "the 787 Dreamliner") from those that count behind or before one.</summary>
internal sealed class QuantityNames(QuantityObstacles obstacles)
{
    // "Apollo 11", "Windows 10", "iPhone 6"; not in headlines, where every word has its capital.
    internal bool IsBehindCapitalised(NumberPieces pieces, in Numeral numeral)
    {
        var before = numeral.First - 1;
        return before >= 0 && !QuantityLabels.IsTitleCased(pieces) && IsNameWord(pieces, before) && !(IsPossessive(pieces.TextOf(before)) && CountedNounReader.HasHead(pieces, numeral.End)) && !IsWeekday(pieces, before, numeral) && !IsOpeningVerb(pieces, before);
    }

    // "14 of Norland's 38 schools".
    private static bool IsPossessive(ReadOnlySpan<char> word) => word is [.., '\'' or '\u2019', 's'] or [.., 's', '\'' or '\u2019'];

    // "On Sunday 1,480 of you came".
    private static bool IsWeekday(NumberPieces pieces, int index, in Numeral numeral) =>
        numeral.Value > 31 && LanguagePack.For(pieces.Sentence.Block).Profile.Weekdays.ContainsKey(pieces.TextOf(index).ToString().ToLowerInvariant());

    // "Asistieron 64 de los 120 diputados": where the head stands first, verbs open sentences.
    private bool IsOpeningVerb(NumberPieces pieces, int index) =>
        pieces.Lexicon.IsHeadFirst && (index == 0 || pieces[index - 1].Kind == TokenKind.Quote) && pieces[index].Shape == TokenShape.Capitalised && obstacles.NameAt(pieces.SpanOf(index, index + 1)) is null;

    // "Windows 7 users": the numeral belongs to the name before it, unless a preposition of place or time opens the
    // sentence or clause with it ("In Texas 12 counties flooded").
    internal static bool IsInsideNamePhrase(NumberPieces pieces, in Numeral numeral)
    {
        var first = numeral.First - 1;
        while (first > 0 && IsNameWord(pieces, first - 1))
        {
            first--;
        }

        return first == 0 || !(pieces.Lexicon.AdverbialOpeners.Contains(pieces.TextOf(first - 1)) && (first == 1 || MeasureClause.EndsAt(pieces, first - 2)));
    }

    private static bool IsNameWord(NumberPieces pieces, int index) =>
        pieces[index].Kind is TokenKind.Word or TokenKind.Alphanumeric && (pieces[index].IsCapitalised || pieces[index].Shape == TokenShape.MixedLower) && !pieces[index].Has(NumberRoles.Stop);

    // "The 787 Dreamliner": digits between an article and a capital word.
    internal static bool IsBeforeName(NumberPieces pieces, in Numeral numeral) =>
        numeral.End < pieces.Count && !QuantityLabels.IsTitleCased(pieces) && numeral is { Scale: 1, Value: >= 100 } && pieces.TextOf(numeral.First).IndexOfAny('.', ',') < 0 &&
        pieces[numeral.End] is { IsWord: true, IsCapitalised: true, IsGlued: false } && CountedNounReader.ClassOfPlural(pieces, numeral.End) is null && !CountedNounReader.HasHead(pieces, numeral.End);
}
