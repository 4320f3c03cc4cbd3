using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds where a sentence turns away from what its document reports: at the clause of a date outside the story's days, of
/// another event, of a word such as "previous", and behind a comparison.
/// </summary>
internal sealed class StoryTurns
{
    private const int OldestYear = 1500;
    private readonly Story _story;
    private readonly StoryFacts _facts;
    private readonly List<string> _headEvents = [];
    private readonly List<string> _namedEvents = [];
    private readonly HashSet<string> _allEvents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ownEvents = new(StringComparer.Ordinal);

    internal StoryTurns(Story story, StoryFacts facts)
    {
        (_story, _facts) = (story, facts);

        // The events of the title and the first paragraph are the story's.
        var first = story.Document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph);
        HeadEnd = first?.Span.End ?? story.Document.TitleBlock?.Span.End ?? 0;
        foreach (var happening in facts.Events)
        {
            if (happening.Key == MeasureEvents.Unnamed)
            {
                continue;
            }

            _allEvents.Add(happening.Key);

            if (happening.Span.Start < HeadEnd && !_headEvents.Contains(happening.Key))
            {
                _headEvents.Add(happening.Key);
                if (happening.Confidence >= 1 && HasProperHead(happening.Span))
                {
                    _namedEvents.Add(happening.Key);
                }
            }

            if (happening.Span.Start < HeadEnd || IsOfStory(happening.Key))
            {
                _ownEvents.Add(happening.Key);
            }
        }
    }

    /// <summary>End of the first paragraph.</summary>
    internal int HeadEnd { get; }

    /// <summary>Keys of the events of the title and the first paragraph, in order of place.</summary>
    internal IReadOnlyList<string> HeadEvents => _headEvents;

    /// <summary>Those of <see cref="HeadEvents"/> that have a name of their own.</summary>
    internal IReadOnlyList<string> NamedEvents => _namedEvents;

    /// <summary>Whether an event's key is of the document's own event.</summary>
    internal bool IsOwn(string? key) => key is not null && (_ownEvents.Contains(key) || IsOfStory(key));

    /// <summary>Whether an event that the document names is not the one that it reports.</summary>
    internal bool IsOther(string? key) => key is not null && !IsOwn(key) && _allEvents.Contains(key);

    /// <summary>Offset from which on a sentence is about something else, its end when it is nowhere.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clauses">Starts of its clauses, in order.</param>
    /// <param name="tellsStory">Whether it names a day or the event of the story.</param>
    internal int Find(Sentence sentence, List<int> clauses, out bool tellsStory)
    {
        var turn = sentence.Span.End;
        tellsStory = false;
        for (var i = PlaceOrder.FirstAtOrAfter(_facts.Dates.AsSpan(), sentence.Span.Start, static d => d.Span); i < _facts.Dates.Length && _facts.Dates[i].Span.Start < sentence.Span.End; i++)
        {
            var standing = IsSince(sentence, _facts.Dates[i].Span) || IsDeadline(sentence, _facts.Dates[i]) || IsComing(sentence, _facts.Dates[i]) ? null : StandingOf(_facts.Dates[i]);
            tellsStory |= standing == true;
            turn = standing == false ? Math.Min(turn, IsAttributive(sentence, _facts.Dates[i].Span) ? _facts.Dates[i].Span.Start : ClauseStart(clauses, _facts.Dates[i].Span.Start)) : turn;
        }

        for (var i = PlaceOrder.FirstAtOrAfter(_facts.Events.AsSpan(), sentence.Span.Start, static e => e.Span); i < _facts.Events.Length && _facts.Events[i].Span.Start < sentence.Span.End; i++)
        {
            var happening = _facts.Events[i];
            var isOwn = _ownEvents.Contains(happening.Key);
            tellsStory |= isOwn;
            turn = !isOwn && happening.Span.Start >= HeadEnd ? Math.Min(turn, HasDate(happening.Span) ? happening.Span.Start : ClauseStart(clauses, happening.Span.Start)) : turn;
        }

        turn = Math.Min(turn, OtherYear(sentence, clauses));
        var document = sentence.Document;
        var lexicon = LanguagePack.For(sentence.Block).Stories;
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length && tokens[i].Start < turn; i++)
        {
            if (lexicon.Comparisons.IsAt(document, tokens, i))
            {
                turn = Math.Min(turn, tokens[i].Start);
            }
            else if (lexicon.Asides.IsAt(document, tokens, i))
            {
                turn = Math.Min(turn, ClauseStart(clauses, tokens[i].Start));
            }
        }

        return turn;
    }

    /// <summary>Starts of the clauses of a sentence, in order: its own start, and what stands behind a comma, semicolon, colon or dash.</summary>
    internal static List<int> ClausesOf(Sentence sentence)
    {
        var starts = new List<int> { sentence.Span.Start };
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Dash && token.Length == 1 && sentence.Document.Reading[token.Start] is ',' or ';' or ':' or '—' or '–')
            {
                starts.Add(token.End);
            }
        }

        return starts;
    }

    /// <summary>Start of the clause that an offset lies in.</summary>
    internal static int ClauseStart(List<int> clauses, int offset)
    {
        var index = clauses.BinarySearch(offset);
        return clauses[index >= 0 ? index : Math.Max(0, ~index - 1)];
    }

    /// <summary>Start of the clause behind the one that an offset lies in; <paramref name="end"/> when it is the last.</summary>
    internal static int ClauseEnd(List<int> clauses, int offset, int end)
    {
        var index = clauses.BinarySearch(offset);
        var next = index >= 0 ? index + 1 : ~index;
        return next < clauses.Count ? clauses[next] : end;
    }

    /// <summary>Whether a day, written as in a measure key, is one of the story.</summary>
    internal bool IsInStory(string day) =>
        _story.Window is { } window && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var first) && first >= window.First.AddDays(-1);

    /// <summary>Whether a date behind "since" stands in a part of a sentence.</summary>
    internal bool HasSince(Sentence sentence, int start, int end)
    {
        for (var i = PlaceOrder.FirstAtOrAfter(_facts.Dates.AsSpan(), start, static d => d.Span); i < _facts.Dates.Length && _facts.Dates[i].Span.Start < end; i++)
        {
            if (IsSince(sentence, _facts.Dates[i].Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a period that the text leaves unresolved is a day of the story: the weekday that its head tells, or the only month of it.</summary>
    /// <param name="sentence">The sentence with the period.</param>
    /// <param name="period">The folded words of the period in quotes.</param>
    internal bool IsDayOfStory(Sentence sentence, string period)
    {
        for (var i = PlaceOrder.FirstAtOrAfter(_facts.Dates.AsSpan(), sentence.Span.Start, static d => d.Span); i < _facts.Dates.Length && _facts.Dates[i].Span.Start < sentence.Span.End; i++)
        {
            var date = _facts.Dates[i];
            if (!date.IsResolved && period.AsSpan(1, period.Length - 2).SequenceEqual(Folding.Fold(date.ReadingText)))
            {
                return date is { Weekday: { } weekday, Month: null } ? IsOnlyWeekday(weekday)
                    : date is { Year: null, Month: { } month, Day: null } && _story.DaysOfYear.Count > 0 && _story.DaysOfYear.All(d => d.Month == month);
            }
        }

        return false;
    }

    private bool IsOnlyWeekday(DayOfWeek weekday)
    {
        var isTold = false;
        foreach (var date in _facts.Dates)
        {
            if (date.Span.Start >= _story.LeadEnd)
            {
                break;
            }

            if (date.Weekday is { } other)
            {
                isTold |= other == weekday;
                if (other != weekday)
                {
                    return false;
                }
            }
        }

        return isTold;
    }

    // "The worst hours since 1982": what came since is what the report is about.
    private static bool IsSince(Sentence sentence, TextSpan date)
    {
        var tokens = sentence.Tokens;
        var first = StoryWording.FirstAtOrAfter(tokens, date.Start);
        var since = LanguagePack.For(sentence.Block).Numbers.Since;
        return (first < tokens.Length && since.Contains(sentence.Document.ValueOf(tokens[first]))) || (first > 0 && since.Contains(sentence.Document.ValueOf(tokens[first - 1])));
    }

    // "By the end of the year": the year holds the story's day, and the end of it is still to come.
    private bool IsDeadline(Sentence sentence, DateMention date)
    {
        const int longestOpener = 5;
        if (_story.Document.Date is not { } written || date.Last is not { } last || last <= written.Value || date.Granularity is DateGranularity.Day or DateGranularity.Week)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var first = StoryWording.FirstAtOrAfter(tokens, date.Span.Start);
        var deadlines = LanguagePack.For(sentence.Block).Stories.Deadlines;
        for (var i = Math.Max(0, first - longestOpener); i <= first && i < tokens.Length; i++)
        {
            if (deadlines.IsAt(sentence.Document, tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    // "By June 30 next year", in a text whose own year is not known.
    private static bool IsComing(Sentence sentence, DateMention date)
    {
        var tokens = sentence.Tokens;
        var first = StoryWording.FirstAtOrAfter(tokens, date.Span.Start);
        return !date.IsResolved && first < tokens.Length && LanguagePack.For(sentence.Block).Stories.Coming.IsAt(sentence.Document, tokens, first);
    }

    // "Negligent in the November 2022 crash": the date tells which crash, not when they were found so.
    private static bool IsAttributive(Sentence sentence, TextSpan date)
    {
        var tokens = sentence.Tokens;
        var first = StoryWording.FirstAtOrAfter(tokens, date.Start);
        var end = StoryWording.FirstAtOrAfter(tokens, date.End);
        var pack = LanguagePack.For(sentence.Block);
        return first > 0 && end < tokens.Length && tokens[end] is { Kind: TokenKind.Word, IsCapitalised: false } &&
            (pack.Names[sentence.Document.ValueOf(tokens[first - 1])] & NameWord.Article) != 0 && !MeasureEvents.Has(sentence.Document, tokens[end], pack, NumberRoles.Stop);
    }

    // "The floods of 1998": a year that is part of a name is no date, but it tells another time as well.
    private int OtherYear(Sentence sentence, List<int> clauses)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Number, Length: 4 } token && int.TryParse(sentence.Document.ValueOf(token), NumberStyles.None, CultureInfo.InvariantCulture, out var year) &&
                year is >= OldestYear and < 2100 && !(_story.Window is { } window && year >= window.First.Year && year <= window.Last.Year) && !IsQuantity(token.Start) && !IsInDate(token))
            {
                return ClauseStart(clauses, token.Start);
            }
        }

        return sentence.Span.End;
    }

    private bool IsInDate(in Token token)
    {
        var index = PlaceOrder.FirstAtOrAfter(_facts.Dates.AsSpan(), token.Start + 1, static d => d.Span) - 1;
        return index >= 0 && _facts.Dates[index].Span.End >= token.End;
    }

    // "The Quay Regatta" is called so; "the Tresk ferry disaster" may be called otherwise elsewhere.
    private bool HasProperHead(TextSpan name)
    {
        var words = _story.Document.Reading.AsSpan(name.Start, name.Length).TrimEnd();
        return char.IsUpper(words[words.LastIndexOf(' ') + 1]);
    }

    // "The November 2022 crash": told apart by its date alone.
    private bool HasDate(TextSpan happening)
    {
        var index = PlaceOrder.FirstAtOrAfter(_facts.Dates.AsSpan(), happening.Start, static d => d.Span);
        return index < _facts.Dates.Length && _facts.Dates[index].Span.Start < happening.End;
    }

    private bool IsQuantity(int offset)
    {
        var index = PlaceOrder.FirstAtOrAfter(_facts.Quantities.AsSpan(), offset, static q => q.Span);
        return index < _facts.Quantities.Length && _facts.Quantities[index].Span.Start == offset;
    }

    // "The Maren Star sinking" in a report that names the Maren Star at its head.
    private bool IsOfStory(string key)
    {
        var name = key.AsSpan(key.IndexOf(':', StringComparison.Ordinal) + 1);
        var end = name.LastIndexOf(' ');
        return end > 0 && _story.Names.GetValueOrDefault(name[..end].ToString()) >= 1;
    }

    // True for a day of the story, false for another time, null for a time that says nothing of it.
    private bool? StandingOf(DateMention date)
    {
        if (!date.IsOnCalendar || date.IsRhetorical)
        {
            return null;
        }

        var isShort = date.Granularity is DateGranularity.Day or DateGranularity.Week;
        if (_story.Window is not { } window)
        {
            return date.Year is not null || !isShort ? false : null;
        }

        if (date is not { First: { } first, Last: { } last })
        {
            return isShort || date.Granularity == DateGranularity.Vague ? null : false;
        }

        // "By the end of the year": what is to come of the story.
        if (_story.Document.Date is { } written && first > written.Value)
        {
            return null;
        }

        return isShort && last.DayNumber >= window.First.DayNumber - 1 && first.DayNumber <= window.Last.DayNumber + 1;
    }
}
