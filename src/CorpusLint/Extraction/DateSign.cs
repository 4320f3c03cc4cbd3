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

        return sign;
    }

    /// <summary>Whether the token can fill a slot.</summary>
    internal readonly bool Fits(DateSlot slot, in DateToken token) => slot switch
    {
        DateSlot.Weekday => Word?.Weekday is not null,
        DateSlot.Month => Word is { Month: > 0 },
        DateSlot.Day => (Number is >= 1 and <= 31 && token.Length <= 2) || Ordinal is >= 1 and <= 31 || Word is { Ordinal: >= 1 and <= 31 },
        DateSlot.DayWord => Word is { Number: >= 1 and <= 12, IsVague: false } && token.Length >= 3,
        DateSlot.Year => Number is >= 1000 and < 2200 && token.Length == 4,
        DateSlot.N => Amount >= 0 || Word is { Number: > 0 } or { IsVague: true },
        DateSlot.Unit => Word is { Unit: not '\0' },
        DateSlot.Part => Word?.Part is not null,
        DateSlot.Season => Word?.Season is not null,
        DateSlot.Decade => Decade > 0,
        DateSlot.Quarter => Quarter > 0,
        DateSlot.Ordinal => Word is { Ordinal: > 0 } || Ordinal > 0,
        DateSlot.Plural => Word?.WeekdayOfPlural is not null,
        DateSlot.Noun => token is { Kind: TokenKind.Word, Shape: TokenShape.Lower } && Word is not { IsFunctionWord: true },
        DateSlot.Roman => Roman is >= 2 and <= 21,
        _ => false,
    };

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
