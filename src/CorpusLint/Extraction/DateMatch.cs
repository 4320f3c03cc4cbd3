namespace CorpusLint.Extraction;

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
    internal decimal Amount;
    internal bool IsVague;
    internal char Unit;
    internal string? Part;
    internal string? Season;
    internal int Decade;
    internal int Quarter;
    internal bool HasAbbreviation;
    internal int WeekdayToken;
    internal bool HasTwoWeekdays;

    internal void Take(DateSlot slot, in DateSign sign, int index)
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
            case DateSlot.DayWord:
                (Day, Day2) = Day == 0 ? (sign.Word!.Number, 0) : (Day, sign.Word!.Number);
                DayToken = DayToken == 0 ? index : DayToken;
                break;
            case DateSlot.Year:
                (Year, Year2) = Year == 0 ? (sign.Number, 0) : (Year, sign.Number);
                YearToken = index;
                break;
            case DateSlot.N:
                TakeNumber(sign);
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
                Amount = Number;
                break;
            case DateSlot.Roman:
                Day = sign.Roman;
                break;
            case DateSlot.Plural:
                Weekday = sign.Word!.WeekdayOfPlural;
                break;
        }
    }

    // "Two hundred", "65 million", "two dozen": a second number multiplies; "a few": it makes the first vague.
    private void TakeNumber(in DateSign sign)
    {
        var amount = sign.Amount >= 0 ? sign.Amount : sign.Word!.Number;
        Amount = Amount > 0 && sign.Word is { Number: 12 or >= 100 } ? Math.Min(Amount, 1_000_000) * amount : amount;
        Number = Amount <= 100_000 ? (int)Amount : 0;
        IsVague = sign.Word is { IsVague: true } || (IsVague && sign.Word is { Number: 12 or >= 100 });
    }
}
