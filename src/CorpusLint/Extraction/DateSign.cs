using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>What one token may be in a time expression: a known word, a number, "30th", "90s", "Q3".</summary>
internal struct DateSign
{
    internal DateWord? Word;
    internal int Number;
    internal decimal Amount;
    internal int Ordinal;
    internal int Decade;
    internal int Quarter;
    internal int Roman;

    /// <summary>The slots that the token can fill, a bit for each.</summary>
    internal int Slots;

    /// <summary>Whether nothing about the token can open a pattern.</summary>
    internal readonly bool IsNothing => Word is null && Amount < 0 && Ordinal == 0 && Decade == 0 && Quarter == 0;

    /// <summary>Reads a token.</summary>
    internal static DateSign Read(Document document, in DateToken token, DateLexicon lexicon)
    {
        var sign = new DateSign { Number = -1, Amount = -1 };
        switch (token.Kind)
        {
            case TokenKind.Word:
                sign.Word = token.Word;
                sign.Roman = token.Shape == TokenShape.AllCapitals && token.Length <= 5 ? RomanNumber(document.ValueOf(token.Token)) : 0;
                break;
            case TokenKind.Number:
                var text = document.ValueOf(token.Token);
                sign.Number = SmallNumber(text);
                sign.Amount = sign.Number >= 0 ? sign.Number : LargeNumber(text, lexicon.DecimalMark);
                break;
            case TokenKind.Alphanumeric:
                sign.ReadMixed(document.ValueOf(token.Token));
                break;
            case TokenKind.Dash:
                sign.Word = lexicon.Dash;
                break;
            case TokenKind.Quote:
                sign.Word = document.Reading[token.Start] is '\'' or '’' or '‘' ? lexicon.Apostrophe : null;
                break;
            case TokenKind.Punctuation when token.Length == 1:
                sign.Word = lexicon.Find(document.ValueOf(token.Token));
                break;
        }

        sign.Slots = sign.SlotsOf(token);
        return sign;
    }

    /// <summary>Whether the token can fill a slot.</summary>
    internal readonly bool Fits(DateSlot slot) => (Slots & BitOf(slot)) != 0;

    /// <summary>The bit of a slot.</summary>
    internal static int BitOf(DateSlot slot) => 1 << (int)slot;

    /// <summary>The slots that a word can fill wherever it stands.</summary>
    internal static int SlotsOf(DateWord word) =>
        Bit(word.Weekday is not null, DateSlot.Weekday)
        | Bit(word.Month > 0, DateSlot.Month)
        | Bit(word.Ordinal is >= 1 and <= 31, DateSlot.Day)
        | Bit(word.Number > 0 || word.IsVague, DateSlot.N)
        | Bit(word.Unit != '\0', DateSlot.Unit)
        | Bit(word.Part is not null, DateSlot.Part)
        | Bit(word.Season is not null, DateSlot.Season)
        | Bit(word.Ordinal > 0, DateSlot.Ordinal)
        | Bit(word.WeekdayOfPlural is not null, DateSlot.Plural);

    private readonly int SlotsOf(in DateToken token) =>
        (Word?.Slots ?? 0)
        | Bit((Number is >= 1 and <= 31 && token.Length <= 2) || Ordinal is >= 1 and <= 31, DateSlot.Day)
        | Bit(Word is { Number: >= 1 and <= 12, IsVague: false } && token.Length >= 3, DateSlot.DayWord)
        | Bit(Number is >= 1000 and < 2200 && token.Length == 4, DateSlot.Year)
        | Bit(Amount >= 0, DateSlot.N)
        | Bit(Decade > 0, DateSlot.Decade)
        | Bit(Quarter > 0, DateSlot.Quarter)
        | Bit(Ordinal > 0, DateSlot.Ordinal)
        | Bit(token is { Kind: TokenKind.Word, Shape: TokenShape.Lower } && Word is not { IsFunctionWord: true }, DateSlot.Noun)
        | Bit(Roman is >= 2 and <= 21, DateSlot.Roman);

    private static int Bit(bool isFit, DateSlot slot) => isFit ? BitOf(slot) : 0;

    private void ReadMixed(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var number = SmallNumber(text[..digits]);
        var rest = text[digits..];
        if (digits is 1 or 2 && (rest.Equals("st", StringComparison.OrdinalIgnoreCase) || rest.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("rd", StringComparison.OrdinalIgnoreCase) || rest.Equals("th", StringComparison.OrdinalIgnoreCase) || rest is "º" or "ª" or "er" or "ro"))
        {
            Ordinal = number;
        }
        else if (digits is 2 or 4 && number % 10 == 0 && rest is "s" or "'s" or "’s" && (digits == 2 || number is >= 1000 and < 2200))
        {
            Decade = number == 0 ? 2000 : number;
        }
        else if (digits == 0 && text.Length == 2 && text[0] is 'Q' or 'T' && text[1] is >= '1' and <= '4')
        {
            Quarter = text[1] - '0';
        }
    }

    /// <summary>A number of one to four digits; -1 for anything else.</summary>
    internal static int SmallNumber(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 4)
        {
            return -1;
        }

        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }

    private static int RomanNumber(ReadOnlySpan<char> text)
    {
        var number = 0;
        var last = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = text[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            number += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return number;
    }

    // "2,000" and "2.5"; in Spanish "2.000" and "2,5". -1 for what is neither, or too large to be a length of time.
    private static decimal LargeNumber(ReadOnlySpan<char> text, char decimalMark)
    {
        if (text.Length > 12)
        {
            return -1;
        }

        var number = 0m;
        var scale = 0m;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                number = scale > 0 ? number + ((c - '0') * scale) : (number * 10) + (c - '0');
                scale /= 10;
            }
            else if (c == decimalMark && scale == 0)
            {
                scale = 0.1m;
            }
            else if (c is not ('.' or ',') || scale > 0 || i + 3 >= text.Length)
            {
                return -1;
            }
        }

        return number;
    }
}
