using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Finds the longest pattern of time expressions that starts at a token of a sentence.</summary>
internal ref struct DateMatcher
{
    private readonly Document _document;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly DateLexicon _lexicon;
    private readonly ReadOnlySpan<DateWord?> _words;
    private Path _path;
    private DateMatch _best;

    internal DateMatcher(Document document, ReadOnlySpan<Token> tokens, ReadOnlySpan<DateWord?> words, DateLexicon lexicon)
    {
        _words = words;
        _document = document;
        _tokens = tokens;
        _lexicon = lexicon;
    }

    /// <summary>The longest match that starts at a token; false when there is none.</summary>
    internal bool TryMatch(int index, out DateMatch match)
    {
        match = default;
        if (_tokens[index].Kind == TokenKind.Word
            && (_words[index] is not { StartsPattern: true } word || (!word.IsPattern && IsUnknownWord(index + 1))))
        {
            return false;
        }

        if (!Read(index, out var sign) || (sign.Word is null && sign.Number < 0 && sign.Ordinal == 0 && sign.Decade == 0 && sign.Quarter == 0))
        {
            return false;
        }

        _path = new Path { First = index, SpanStart = -1, SpanEnd = -1 };
        _best = default;
        Follow(_lexicon.Patterns, index);
        match = _best;
        return _best.Action is not null;
    }

    // No pattern goes on from its first word with one that the lexicon does not know.
    private readonly bool IsUnknownWord(int index) =>
        index >= _tokens.Length || (_tokens[index].Kind == TokenKind.Word && _words[index] is null);

    private void Follow(DatePattern node, int index)
    {
        if (node.Action is { } action && index > _path.First && (_best.Action is null || index > _best.End))
        {
            _best = new DateMatch
            {
                Action = action,
                First = _path.First,
                End = index,
                SpanStart = _path.SpanStart < 0 ? _path.First : _path.SpanStart,
                SpanEnd = _path.SpanEnd < 0 ? index : _path.SpanEnd,
                Values = _path.Values,
            };
        }

        if (node.Open is { } open)
        {
            var before = _path;
            _path.SpanStart = index;
            Follow(open, index);
            _path = before;
        }

        if (node.Close is { } close)
        {
            var before = _path;
            _path.SpanEnd = index;
            Follow(close, index);
            _path = before;
        }

        if (!Read(index, out var sign))
        {
            return;
        }

        if (sign.Word is { } word && node.Next(word) is { } next)
        {
            var before = _path;
            _path.Values.Last = word;
            Follow(next, index + 1);
            _path = before;
        }

        if (node.HasSlots)
        {
            FollowSlots(node, index, sign);
        }
    }

    private void FollowSlots(DatePattern node, int index, in Sign sign)
    {
        for (var slot = DateSlot.Weekday; slot < DateSlot.Count; slot++)
        {
            if (node.Next(slot) is { } next && sign.Fits(slot, _tokens[index]))
            {
                var before = _path;
                _path.Values.Take(slot, sign, index);
                Follow(next, index + 1);
                _path = before;
            }
        }
    }

    private readonly bool Read(int index, out Sign sign)
    {
        sign = new Sign { Number = -1 };
        if (index >= _tokens.Length)
        {
            return false;
        }

        var token = _tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Word:
                sign.Word = _words[index];
                return true;
            case TokenKind.Number:
                sign.Number = SmallNumber(_document.ValueOf(token));
                return true;
            case TokenKind.Alphanumeric:
                ReadMixed(_document.ValueOf(token), ref sign);
                return true;
            case TokenKind.Dash:
                sign.Word = _lexicon.Find("-");
                return true;
            case TokenKind.Quote:
                sign.Word = _document.Reading[token.Start] is '\'' or '’' or '‘' ? _lexicon.Find("'") : null;
                return true;
            case TokenKind.Punctuation when token.Length == 1:
                sign.Word = _lexicon.Find(_document.ValueOf(token));
                return true;
            default:
                return true;
        }
    }

    private static void ReadMixed(ReadOnlySpan<char> text, ref Sign sign)
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
            sign.Ordinal = number;
        }
        else if (digits is 2 or 4 && number % 10 == 0 && rest is "s" or "'s" or "’s" && (digits == 2 || number is >= 1000 and < 2200))
        {
            sign.Decade = number == 0 ? 2000 : number;
        }
        else if (digits == 0 && text.Length == 2 && text[0] is 'Q' or 'T' && text[1] is >= '1' and <= '4')
        {
            sign.Quarter = text[1] - '0';
        }
    }

    private static int SmallNumber(ReadOnlySpan<char> text)
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

    private struct Path
    {
        internal int First;
        internal int SpanStart;
        internal int SpanEnd;
        internal DateValues Values;
    }

    /// <summary>What one token may be.</summary>
    internal struct Sign
    {
        internal DateWord? Word;
        internal int Number;
        internal int Ordinal;
        internal int Decade;
        internal int Quarter;

        internal readonly bool Fits(DateSlot slot, in Token token) => slot switch
        {
            DateSlot.Weekday => Word?.Weekday is not null,
            DateSlot.Month => Word is { Month: > 0 },
            DateSlot.Day => (Number is >= 1 and <= 31 && token.Length <= 2) || Ordinal is >= 1 and <= 31 || Word is { Ordinal: >= 1 and <= 31 },
            DateSlot.Year => Number is >= 1000 and < 2200 && token.Length == 4,
            DateSlot.N => Number >= 0 || Word is { Number: > 0 },
            DateSlot.Unit => Word is { Unit: not '\0' },
            DateSlot.Part => Word?.Part is not null,
            DateSlot.Season => Word?.Season is not null,
            DateSlot.Decade => Decade > 0,
            DateSlot.Quarter => Quarter > 0,
            DateSlot.Ordinal => Word is { Ordinal: > 0 } || Ordinal > 0,
            DateSlot.Plural => Word?.WeekdayOfPlural is not null,
            DateSlot.Noun => token is { Kind: TokenKind.Word, Shape: TokenShape.Lower } && Word is not { IsFunctionWord: true },
            _ => false,
        };
    }
}

/// <summary>A pattern that was found, in token indexes of the sentence.</summary>
internal struct DateMatch
{
    /// <summary>What it means.</summary>
    internal DateAction? Action;

    /// <summary>First token of the pattern.</summary>
    internal int First;

    /// <summary>Index behind the pattern's last token.</summary>
    internal int End;

    /// <summary>First token of the span.</summary>
    internal int SpanStart;

    /// <summary>Index behind the span's last token.</summary>
    internal int SpanEnd;

    /// <summary>What filled the slots.</summary>
    internal DateValues Values;
}

/// <summary>What filled the slots of a pattern, in order; 0 and null where there was none.</summary>
internal struct DateValues
{
    internal DateWord? Last;
    internal DateWord? MonthWord;
    internal DayOfWeek? Weekday;
    internal int Day;
    internal int Day2;
    internal int DayToken;
    internal int Month;
    internal int Month2;
    internal int MonthToken;
    internal int Year;
    internal int Year2;
    internal int YearToken;
    internal int Number;
    internal char Unit;
    internal string? Part;
    internal string? Season;
    internal int Decade;
    internal int Quarter;
    internal bool HasAbbreviation;
    internal int WeekdayToken;
    internal bool HasTwoWeekdays;

    internal void Take(DateSlot slot, in DateMatcher.Sign sign, int index)
    {
        switch (slot)
        {
            case DateSlot.Weekday:
                HasTwoWeekdays |= Weekday is not null;
                Weekday ??= sign.Word!.Weekday;
                WeekdayToken = index;
                HasAbbreviation |= sign.Word!.IsAbbreviation;
                break;
            case DateSlot.Month:
                (Month, Month2) = Month == 0 ? (sign.Word!.Month, 0) : (Month, sign.Word!.Month);
                MonthWord = sign.Word;
                MonthToken = index;
                HasAbbreviation |= sign.Word!.IsAbbreviation;
                break;
            case DateSlot.Day:
                var day = sign.Ordinal > 0 ? sign.Ordinal : sign.Number > 0 ? sign.Number : sign.Word!.Ordinal;
                (Day, Day2) = Day == 0 ? (day, 0) : (Day, day);
                DayToken = DayToken == 0 ? index : DayToken;
                break;
            case DateSlot.Year:
                (Year, Year2) = Year == 0 ? (sign.Number, 0) : (Year, sign.Number);
                YearToken = index;
                break;
            case DateSlot.N:
                Number = sign.Number >= 0 ? sign.Number : sign.Word!.Number;
                break;
            case DateSlot.Unit:
                Unit = sign.Word!.Unit;
                break;
            case DateSlot.Part:
                Part = sign.Word!.Part;
                break;
            case DateSlot.Season:
                Season = sign.Word!.Season;
                break;
            case DateSlot.Decade:
                Decade = sign.Decade;
                break;
            case DateSlot.Quarter:
                Quarter = sign.Quarter;
                break;
            case DateSlot.Ordinal:
                Number = sign.Ordinal > 0 ? sign.Ordinal : sign.Word!.Ordinal;
                break;
            case DateSlot.Plural:
                Weekday = sign.Word!.WeekdayOfPlural;
                break;
        }
    }
}
