using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Whether the words of a pattern, and those about it, show that it is a time expression: "May 5", not "may 5 boats".</summary>
internal readonly ref struct DateEvidence(Document document, ReadOnlySpan<DateToken> tokens, DateLexicon lexicon)
{
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;

    // "May 5", "30 de enero": the month looks like one, the day exists, and no sign or decimal clings to them.
    internal bool IsDay(in DateMatch match)
    {
        var values = match.Values;
        var isWord = _tokens[values.DayToken].Kind == TokenKind.Word;
        if (!LooksLikeMonth(match) || Char(match.End) == '%' || !DateCalendar.Exists(values.Year == 0 ? null : values.Year, values.Month, values.Day) || IsClinging(match.First))
        {
            return false;
        }

        // "the first March", "March second" speak of an order, not of a date, unless "of", an unambiguous month, a year or the words
        // before them show it.
        return !isWord || (values.DayToken < values.MonthToken ? values.MonthToken - values.DayToken > 1 : !values.MonthWord!.IsAmbiguous || values.Year != 0 || match.First < match.SpanStart);
    }

    // "30 February 2026" is passed over as a whole; its month is not what was meant.
    internal bool IsImpossible(in DateMatch match) =>
        LooksLikeMonth(match) && !DateCalendar.Exists(match.Values.Year == 0 ? null : match.Values.Year, match.Values.Month, match.Values.Day);

    internal bool IsRange(in DateMatch match)
    {
        var values = match.Values;
        var month2 = values.Month2 == 0 ? values.Month : values.Month2;
        return IsDay(match) && DateCalendar.Exists(null, month2, values.Day2) && (values.Month2 != 0 || values.Day2 > values.Day);
    }

    internal bool IsMonth(in DateMatch match, bool isShown)
    {
        var values = match.Values;
        var token = _tokens[values.MonthToken];
        if (values.HasAbbreviation && values.Year == 0 && !(isShown && Char(values.MonthToken + 1) == '.'))
        {
            return false;
        }

        if (lexicon.MonthsAreCapitalised ? !token.IsCapitalised && (values.MonthWord!.IsAmbiguous || values.Year == 0) : token.IsCapitalised && values.MonthToken > 0 && values.Year == 0 && match.First == match.SpanStart)
        {
            return false;
        }

        return isShown || (!values.MonthWord!.IsAmbiguous && !IsPartOfName(match.SpanStart, match.SpanEnd));
    }

    internal bool IsYear(in DateMatch match)
    {
        var year = match.Values.Year;
        var isFollowedByThing = IsThing(match.SpanEnd);
        if (!DateCalendar.IsYearLike(year) || Char(match.SpanEnd) is '%' or '°' or '$' or '€' || (match.SpanEnd < _tokens.Length && _tokens[match.SpanEnd].Kind == TokenKind.Number))
        {
            return false;
        }

        return match.Action!.Kind switch
        {
            DateActionKind.Year or DateActionKind.Fiscal => !(isFollowedByThing && year % 100 == 0),
            DateActionKind.NounYear => year is >= 1800 && year % 100 != 0,
            DateActionKind.BracketYear => year >= 1800,
            DateActionKind.Years => !(isFollowedByThing && match.Values.Year2 % 100 == 0) && (match.First < match.SpanStart || !isFollowedByThing || year % 100 != 0),
            DateActionKind.LoneYear => !isFollowedByThing && IsLoneYear(match.SpanStart, match.SpanEnd, year),
            _ => !isFollowedByThing,
        };
    }

    // "In 2004, 2006 and 2010", "the class of 1998", "Sochi, 2014"; not "room 2019", "Windows 2000", "2026 pesos", "+1 2014".
    private bool IsLoneYear(int start, int end, int year)
    {
        if (year is < 1900 or > 2040 || IsClinging(start) || Char(end) is '-' or '/' or '.' && IsTight(end) || (end < _tokens.Length && (_tokens[end].Kind is TokenKind.Alphanumeric or TokenKind.Symbol || _tokens[end].Word?.Clock is not null)))
        {
            return false;
        }

        if (end < _tokens.Length && _tokens[end].Word is { IsFunctionWord: true } && _tokens[end].Length == 2 && document.ValueOf(_tokens[end].Token) is "of" or "de")
        {
            return false;
        }

        if (start == 0)
        {
            return end < _tokens.Length && _tokens[end].Kind is TokenKind.Punctuation or TokenKind.Dash && Char(end) is not ('.' or ')');
        }

        var before = _tokens[start - 1];
        return before.Kind switch
        {
            TokenKind.Word => (!before.IsCapitalised || start == 1) && before.Word is { IsFunctionWord: true, LeadsNumber: false, Number: 0 },
            TokenKind.Punctuation => start > 1 && Char(start - 1) is ',' or ';' or '(' && _tokens[start - 2].Kind is not (TokenKind.Symbol or TokenKind.Number) || start > 1 && Char(start - 1) == ',' && IsYearAt(start - 2),
            _ => false,
        };
    }

    private bool IsYearAt(int index) => _tokens[index] is { Kind: TokenKind.Number, Length: 4 } && DateSign.SmallNumber(document.ValueOf(_tokens[index].Token)) is >= 1900 and <= 2040;

    private bool IsTight(int index) => index + 1 < _tokens.Length && _tokens[index].End == _tokens[index + 1].Start;

    // "1990s", "los años 90"; two figures alone ("in her 30s") need a word before them.
    internal bool IsDecade(in DateMatch match)
    {
        var values = match.Values;
        var decade = values.Year > 0 ? values.Year : values.Decade > 0 ? values.Decade : values.Number > 0 ? values.Number : match.Action!.Offset;
        return decade % 10 == 0
            && !(match.Action!.Offset > 0 && IsThing(match.SpanEnd))
            && !(values.Decade is > 0 and < 100 && match.SpanStart == match.SpanEnd - 1 && match.First == match.SpanStart)
            && (decade < 100 || DateCalendar.IsYearLike(decade));
    }

    internal bool IsWeekday(in DateMatch match)
    {
        var token = _tokens[match.Values.WeekdayToken];
        if (match.Values.HasAbbreviation || (lexicon.WeekdaysAreSmall && token.IsCapitalised && match.Values.WeekdayToken > 0))
        {
            return false;
        }

        return match.Action!.Word != "plain" || match.First < match.SpanStart || !IsPartOfName(match.SpanStart, match.SpanEnd);
    }

    // "Christmas Eve", "on Black Friday"; not "Christmas trees".
    internal bool IsHoliday(in DateMatch match) => _tokens[match.SpanStart].IsCapitalised && (match.SpanEnd - match.SpanStart > 1 || !IsThing(match.SpanEnd)) && !IsPartOfName(match.SpanStart, match.SpanEnd);

    // "9/11"; "on 4/22" where the language writes the month first; not "of 3/4 of them".
    internal bool IsSlashDay(in DateMatch match) =>
        (match.Values is { Day: 9, Day2: 11 } || (match.Action!.Word.Length > 0 && DateCalendar.Exists(null, match.Values.Day, match.Values.Day2)))
        && lexicon.MonthsAreCapitalised && !IsThing(match.SpanEnd) && Char(match.SpanEnd) is not ('/' or '%') && _tokens[match.SpanEnd - 1].Kind == TokenKind.Number && !IsClinging(match.SpanStart);

    // "The 27th" with nothing that it could be the 27th of.
    internal bool IsDayOfMonth(in DateMatch match) =>
        (_tokens[match.Values.DayToken].Kind == TokenKind.Alphanumeric || match.Action!.Word.Length > 0) && !IsThing(match.SpanEnd) && !(match.SpanEnd < _tokens.Length && (_tokens[match.SpanEnd].IsCapitalised || document.ValueOf(_tokens[match.SpanEnd].Token) is "of" or "de" or "and"));

    // "Two quarters", not "a quarter of"; "one second", not "a second".
    internal bool IsLength(in DateMatch match, char unit) =>
        unit != '\0' && !IsClinging(match.First) && (match.Action!.Part is null || match.First == 0 || _tokens[match.First - 1].Kind is TokenKind.Punctuation or TokenKind.Dash) && (unit is not ('Q' or 's') || match.Values.Number != 1 || match.Values.IsVague)
        && !(match.SpanStart > 0 && _tokens[match.SpanStart - 1] is { Kind: TokenKind.Symbol } symbol && symbol.End == _tokens[match.SpanStart].Start && _tokens[match.SpanStart].Kind == TokenKind.Number && Char(match.SpanStart - 1) is not ('+' or '~' or '<' or '>'));

    // "Daily", not "the Daily Mail"; "Mon to Fri" of a table is no sentence's set.
    internal bool IsSet(in DateMatch match) =>
        !match.Values.HasAbbreviation
        && (match.SpanEnd - match.SpanStart > 1 || !_tokens[match.SpanStart].IsCapitalised || (match.SpanStart == 0 && !(match.SpanEnd < _tokens.Length && _tokens[match.SpanEnd].IsCapitalised)) || match.Values.Weekday is not null);

    // "Good Morning Today", "USA Today": a capital behind a capital, inside a sentence.
    internal bool EndsName(int index) =>
        index > 0 && _tokens[index].IsCapitalised && _tokens[index - 1].IsCapitalised && _tokens[index - 1].Kind == TokenKind.Word;

    // "Two free throws in the fourth quarter": beside words of a game its quarters are none of a year.
    internal bool IsOfGame()
    {
        foreach (var token in _tokens)
        {
            if (token.Word is { IsOfGame: true })
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsClinging(int index)
    {
        if (index == 0 || _tokens[index - 1].End != _tokens[index].Start)
        {
            return false;
        }

        var c = document.Reading[_tokens[index - 1].Start];
        return _tokens[index - 1].Kind == TokenKind.Symbol || c is '.' or ',' or '/' or ':' or '-';
    }

    internal bool IsWordAt(int index) => index < _tokens.Length && _tokens[index].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric;

    internal char Char(int index) => index < _tokens.Length ? document.Reading[_tokens[index].Start] : '\0';

    // A small-lettered word that is no function word: what a number may count.
    private bool IsThing(int index) => index < _tokens.Length && _tokens[index] is { Kind: TokenKind.Word, Shape: TokenShape.Lower, Word: not { IsFunctionWord: true } and not { Tense: not 0 } };

    private bool LooksLikeMonth(in DateMatch match)
    {
        var token = _tokens[match.Values.MonthToken];
        return !lexicon.MonthsAreCapitalised || !match.Values.MonthWord!.IsAmbiguous || token.IsCapitalised;
    }

    // "Sunday Times", "January Jones": a capitalised word follows that holds no date; "Friday's" shows that it is none.
    private bool IsPartOfName(int start, int end)
    {
        if (end >= _tokens.Length || DateDrafter.IsPossessive(document, _tokens[end - 1]))
        {
            return false;
        }

        var next = _tokens[end];
        return next.Kind == TokenKind.Word && next.IsCapitalised && _tokens[start].IsCapitalised && next.Word is null;
    }
}
