using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads a time of day in figures: "10 a.m.", "10:30 pm", "9pm", "18:00", "a las 7 de la tarde". Scores, ratios and verses are none.</summary>
internal readonly ref struct DateClock(Document document, ReadOnlySpan<DateToken> tokens, DateLexicon lexicon)
{
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;

    /// <summary>Reads the time that starts at a token.</summary>
    /// <param name="index">Index of a number or of a number with letters.</param>
    /// <param name="end">Index behind its last token.</param>
    /// <param name="time">The time as TIMEX3 writes it behind the "T": "10:00".</param>
    internal bool TryRead(int index, out int end, out string time)
    {
        (end, time) = (index + 1, "");
        if (_tokens[index].IsInside || (index > 0 && _tokens[index - 1].End == _tokens[index].Start && _tokens[index - 1].Kind != TokenKind.Quote && document.Reading[_tokens[index - 1].Start] != '('))
        {
            return false;
        }

        if (!TryReadFigures(ref end, index, out var hour, out var minute, out var mark) || hour > 24 || minute > 59)
        {
            return false;
        }

        if (mark is null && end < _tokens.Length && _tokens[end].Word?.Clock is { } behind)
        {
            mark = behind;
            end++;
        }

        // "To 4.30% from 4.28%"; where hours do not stand alone, figures with a point are a time only before its mark.
        if (mark is null && (end < _tokens.Length && document.Reading[_tokens[end].Start] is '%' || (!lexicon.HoursAreBare && end == index + 1 && minute >= 0)))
        {
            return false;
        }

        // "8 p.m. ET".
        if (mark is { Length: > 0 } && end < _tokens.Length && _tokens[end] is { Shape: TokenShape.AllCapitals, Word.Clock: "" })
        {
            end++;
        }

        var isLed = index > 0 && _tokens[index - 1].Word is { LeadsClock: true } && (!lexicon.HoursAreBare || (index > 1 && _tokens[index - 2].Word is { OpensClock: true }));
        if (mark is null ? !isLed || (minute < 0 && (!lexicon.HoursAreBare || IsCounting(end))) : mark.Length == 0 && !isLed && minute < 0)
        {
            return false;
        }

        if (mark is { Length: > 0 } && hour is 0 or > 12)
        {
            mark = "";
        }

        var part = ReadPart(ref end);
        hour = (mark, hour) switch
        {
            ("PM", < 12) => hour + 12,
            ("AM", 12) => 0,
            (_, < 12) when part is "AF" or "EV" or "NI" => hour + 12,
            _ => hour,
        };
        time = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hour:D2}:{Math.Max(0, minute):D2}");
        return true;
    }

    // "10", "10:30", "10.30", "9pm", "10:30pm"; minutes are -1 where none are written.
    private bool TryReadFigures(ref int end, int index, out int hour, out int minute, out string? mark)
    {
        (minute, mark) = (-1, null);
        var text = document.ValueOf(_tokens[index].Token);
        var stop = text.IndexOf('.');
        if (stop is 1 or 2 && text.Length == stop + 3 && _tokens[index].Kind == TokenKind.Number)
        {
            (hour, minute) = (DateSign.SmallNumber(text[..stop]), DateSign.SmallNumber(text[(stop + 1)..]));
            return hour >= 0 && minute >= 0;
        }

        // "1900 GMT": four figures only before a zone.
        if (text.Length == 4 && _tokens[index].Kind == TokenKind.Number && index + 1 < _tokens.Length && _tokens[index + 1] is { Shape: TokenShape.AllCapitals, Word.Clock: "" })
        {
            (hour, minute) = (DateSign.SmallNumber(text[..2]), DateSign.SmallNumber(text[2..]));
            return hour >= 0 && minute >= 0;
        }

        if (!TryReadPart(text, out hour, out mark) || text.Length > 6)
        {
            return false;
        }

        if (mark is not null || index + 2 >= _tokens.Length || document.Reading[_tokens[index + 1].Start] != ':' || _tokens[index + 1].Start != _tokens[index].End || _tokens[index + 2].Start != _tokens[index + 1].End)
        {
            return true;
        }

        var behind = document.ValueOf(_tokens[index + 2].Token);
        if (!TryReadPart(behind, out minute, out mark) || (behind.Length < 2 || !char.IsAsciiDigit(behind[1])) || (behind.Length > 2 && char.IsAsciiDigit(behind[2])) || (index + 3 < _tokens.Length && document.Reading[_tokens[index + 3].Start] == ':' && _tokens[index + 3].Start == _tokens[index + 2].End))
        {
            return false;
        }

        end = index + 3;
        return true;
    }

    // "10", or "10pm" with its mark.
    private bool TryReadPart(ReadOnlySpan<char> text, out int number, out string? mark)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        mark = null;
        number = digits <= 2 ? DateSign.SmallNumber(text[..digits]) : -1;
        if (number < 0 || digits == text.Length)
        {
            return number >= 0;
        }

        mark = lexicon.Find(text[digits..])?.Clock;
        return mark is not null;
    }

    // "7 de la tarde", "7 in the evening".
    private string? ReadPart(ref int end)
    {
        if (end + 2 >= _tokens.Length || _tokens[end + 2].Word?.Part is not { } part || _tokens[end].Word is not { } first || _tokens[end + 1].Word is not { } second)
        {
            return null;
        }

        foreach (var joint in lexicon.ClockJoints)
        {
            if (joint.Length == first.Text.Length + second.Text.Length + 1 && joint.StartsWith(first.Text, StringComparison.Ordinal) && joint.EndsWith(second.Text, StringComparison.Ordinal))
            {
                end += 3;
                return part;
            }
        }

        return null;
    }

    // "A las 10 personas": a thing behind the number is counted.
    private bool IsCounting(int end) =>
        end < _tokens.Length && (_tokens[end].Kind is TokenKind.Number or TokenKind.Symbol or TokenKind.Alphanumeric || _tokens[end] is { Kind: TokenKind.Word, Word: not { IsFunctionWord: true } });
}
