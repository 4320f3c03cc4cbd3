using System.Buffers;
using System.Collections.Immutable;

namespace CorpusLint.Documents;

/// <summary>
/// Whether a sentence ends with an abbreviation. Which kind it is decides: behind "Dr." none ends, behind "U.S." one ends
/// before a word that starts sentences, and behind "Inc." before any capital that does not go on with the name.
/// </summary>
internal sealed class SentenceAbbreviations(string reading, ImmutableArray<Token>.Builder tokens, int first, SentenceTokens text)
{
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouyáéíóúüàâãêôõAEIOUYÁÉÍÓÚ");

    /// <summary>Whether the stop behind a word of several letters belongs to it and the sentence goes on with <paramref name="next"/>.</summary>
    internal bool GoesOn(int index, int next)
    {
        if (IsAbbreviation(index, next))
        {
            // "A union rep. The boats": written small, a title may be a clipped word.
            return !(tokens[index].Shape == TokenShape.Lower && tokens[index].Length >= 3 && StartsSentence(next));
        }

        // "las FF. AA.", "los CC. OO.": a doubled letter for a plural, and the next one.
        if (IsDoubled(index) && IsDoubled(next))
        {
            return true;
        }

        return (MayEnd(index) || IsWithoutVowel(index)) && !EndsWithAbbreviation(index, next);
    }

    /// <summary>Whether the word is an abbreviation of any kind.</summary>
    internal bool IsAny(int index, int next) => IsAbbreviation(index, next) || MayEnd(index) || text.Has(index, static p => p.CalendarAbbreviations);

    private bool IsDoubled(int index) =>
        tokens[index] is { Kind: TokenKind.Word, Length: 2, Shape: TokenShape.AllCapitals } && reading[tokens[index].Start] == reading[tokens[index].Start + 1];

    private bool MayEnd(int index) =>
        text.Has(index, static p => p.FinalAbbreviations) || text.Has(index, static p => p.ClosingAbbreviations) || IsPlaceAbbreviation(index);

    // "Vell Inc. Proceeds", "Macon, Ga. Vell said": behind a company's or a listed place's abbreviation nearly every capital
    // starts a sentence, but for the role or the further suffix that belongs to the name ("Vell Corp. Chairman Ida Moor").
    private bool EndsWithAbbreviation(int index, int next) =>
        StartsSentence(next)
        || (((text.Has(index, static p => p.ClosingAbbreviations) && !IsSuffixOrRole(next)) || (IsPlaceAbbreviation(index) && IsBehindComma(index)))
            && StartsWithCapital(next));

    private bool IsSuffixOrRole(int next) =>
        text.Has(next, static p => p.AbbreviationFollowers) || text.Has(next, static p => p.FinalAbbreviations) || text.Has(next, static p => p.ClosingAbbreviations);

    // "Calif.", "N.J.": behind a comma, a bracket or another name only, for "ill." and "miss." are words.
    private bool IsPlaceAbbreviation(int index) =>
        tokens[index].IsCapitalised && index > first && (IsBehindComma(index) || tokens[index - 1].IsCapitalised || tokens[index - 1].Kind == TokenKind.Number || reading[tokens[index - 1].Start] == '(' || tokens[index - 1].Shape == TokenShape.Lower)
        && text.Has(index, static p => p.PlaceAbbreviations);

    private bool IsBehindComma(int index) => index > first && reading[tokens[index - 1].Start] == ',';

    // Abbreviations that nobody listed often have no vowel: "Mfg.", "Pkwy."; no word of prose has none.
    private bool IsWithoutVowel(int index) =>
        tokens[index].Length is >= 2 and <= 5 && tokens[index].Shape is TokenShape.Capitalised or TokenShape.Lower
        && index > first && tokens[index - 1].Kind != TokenKind.Number
        && text.ValueOf(index).IndexOfAny(s_vowels) < 0;

    /// <summary>Whether the token, or the word behind an opening quotation mark, has a capital.</summary>
    internal bool StartsWithCapital(int index) => tokens[index].Kind switch
    {
        TokenKind.Quote => index + 1 < tokens.Count && tokens[index + 1].IsCapitalised,
        TokenKind.Word => tokens[index].IsCapitalised,
        _ => false,
    };

    /// <summary>Whether a sentence ends with an abbreviation that carries its stop ("U.S.", "p.m.").</summary>
    internal bool AbbreviationEnds(int start, int index, int next)
    {
        if (index - start < 2 || text.Has(index, static p => p.Abbreviations))
        {
            return false;
        }

        if (text.Has(index, static p => p.ClockAbbreviations))
        {
            // "At 5 a.m. Mr. Moor rang": a time of day alone is no sentence.
            return index - start >= 3 && !IsClockCompany(next);
        }

        return EndsWithAbbreviation(index, next) && HasSmallWord(start, index);
    }

    // "Earlier, U.S. Officials": a sentence of few words and none of them small is not whole.
    private bool HasSmallWord(int start, int index)
    {
        const int few = 6;
        for (var i = start; i < index && index - start < few; i++)
        {
            if (tokens[i].Shape == TokenShape.Lower)
            {
                return true;
            }
        }

        return index - start >= few;
    }

    /// <summary>Whether the token belongs to the time of day before it: "5 p.m. Friday", "5 p.m. EST".</summary>
    internal bool IsClockCompany(int next) =>
        tokens[next].Kind is TokenKind.Number or TokenKind.Alphanumeric
        || (tokens[next].Shape == TokenShape.AllCapitals && tokens[next].Length > 1)
        || text.Has(next, static p => p.CalendarWords)
        || text.Has(next, static p => p.ClockZones);

    /// <summary>Whether the stop at an index ends "12 p. m.", set with a space.</summary>
    internal bool IsSpacedClock(int start, int index) =>
        index - 4 >= start && reading[tokens[index - 1].Start] is 'm' or 'M' && reading[tokens[index - 2].Start] == '.'
        && reading[tokens[index - 3].Start] is 'a' or 'p' or 'A' or 'P' && tokens[index - 3].Length == 1 && tokens[index - 4].Kind == TokenKind.Number;

    private bool IsAbbreviation(int index, int next)
    {
        var nextIsNumber = tokens[next].Kind is TokenKind.Number or TokenKind.Alphanumeric;
        return text.Has(index, static p => p.Abbreviations)
            // "On Tues. Jan. 4": the day goes on with its month.
            || (text.Has(index, static p => p.CalendarAbbreviations) && tokens[index].IsCapitalised == tokens[next].IsCapitalised && text.Has(next, static p => p.CalendarWords))
            || (nextIsNumber && (text.Has(index, static p => p.NumberAbbreviations) || text.Has(index, static p => p.CalendarAbbreviations)))
            || (reading[tokens[next].Start] == '(' && index > first && tokens[index - 1].Kind == TokenKind.Number && text.Has(index, static p => p.CalendarAbbreviations));
    }

    /// <summary>Whether the token is a capitalised word, or a mark, that hardly stands inside a sentence: "How", "¿".</summary>
    internal bool StartsSentence(int index)
    {
        var token = tokens[index];
        return token.Kind switch
        {
            TokenKind.Quote => index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Word && StartsSentence(index + 1),
            TokenKind.Word => (token.Shape == TokenShape.Capitalised || (token.IsCapitalised && token.Length == 1))
                && (text.Has(index, static p => p.FunctionWords) || text.Has(index, static p => p.SentenceStarters)),
            _ => reading[token.Start] is '¿' or '¡' or '•',
        };
    }
}
