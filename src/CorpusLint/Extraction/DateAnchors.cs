using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Anchors day words that the text itself dates: "today's strike on January 30" in the phrase, and from there every other
/// "today" of the text; "Saturday's actions" after the only dated Saturday; "tomorrow's Night March" after "the Night March
/// on January 31".
/// </summary>
internal sealed class DateAnchors(Document document, List<DateDraft> drafts, DateResolver resolver, DateEvents events, Func<DateDraft, DateLexicon> lexiconOf)
{
    // How many tokens may stand between the day word and its date, and how far the name of an event is read.
    private const int LongestPhrase = 14;
    private const int LongestName = 12;

    internal void Anchor()
    {
        var hasAnchor = false;
        DateOnly? written = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!IsOpen(draft))
            {
                continue;
            }

            var inPhrase = InPhrase(i);
            if ((inPhrase ?? ByName(draft)) is not { } date)
            {
                continue;
            }

            // Only what the phrase itself dates tells the day of writing; a name may come back on another day.
            Take(draft, date);
            if (inPhrase is not null && draft.Action.Kind == DateActionKind.Day)
            {
                hasAnchor = true;
                written ??= date.First is { } day ? DateCalendar.Add(day, -draft.Action.Offset) : null;
            }
        }

        foreach (var draft in drafts)
        {
            if (!IsOpen(draft) || draft.IsAnchored)
            {
                continue;
            }

            if (draft.Action.Kind == DateActionKind.Day && hasAnchor && document.Date is null)
            {
                draft.IsAnchored = true;
                if (written is { } day)
                {
                    resolver.Count(draft, day, DateMethod.Anaphora);
                }
            }
            else if (ByEvent(draft) is { } known)
            {
                draft.IsAnchored = true;
                if (!draft.IsResolved())
                {
                    draft.Resolve(known, DateMethod.EventDate);
                }
            }
            else if (draft.Action is { Kind: DateActionKind.Weekday, Word: "plain" } && DatedWeekday(draft) is { } dated)
            {
                Take(draft, dated);
            }
        }
    }

    private static bool IsOpen(DateDraft draft) =>
        draft is { Kind: DateKind.DeicticDay, IsRhetorical: false, IsQuoted: false } && draft.Action.Kind is DateActionKind.Day or DateActionKind.Weekday;

    private static void Take(DateDraft draft, DateDraft date)
    {
        draft.IsAnchored = true;
        if (draft.First is not null)
        {
            return;
        }

        if (date.First is { } first)
        {
            draft.Resolve(first, date.Last!.Value, date.Timex, DateMethod.Anaphora);
        }
        else
        {
            draft.Timex = date.Timex;
        }
    }

    private static bool IsDay(DateDraft draft) => draft is { Kind: DateKind.Calendar, Granularity: DateGranularity.Day, Month: not null, RangeEnd: null };

    // The date stands behind the day word: at once ("tomorrow, January 31"), or behind the name of what happens then.
    private DateDraft? InPhrase(int index)
    {
        var draft = drafts[index];
        if (index + 1 >= drafts.Count || drafts[index + 1] is not { } date || !IsDay(date) || !ReferenceEquals(date.Sentence, draft.Sentence))
        {
            return null;
        }

        var between = date.FirstToken - draft.EndToken;
        if (between > LongestPhrase)
        {
            return null;
        }

        var lexicon = lexiconOf(draft);
        var smallWords = 0;
        for (var i = draft.EndToken; i < date.FirstToken; i++)
        {
            var token = document.Tokens[i];
            if (token.Kind is TokenKind.Punctuation or TokenKind.Dash && !(i == date.FirstToken - 1))
            {
                return null;
            }

            if (token is { Kind: TokenKind.Word, Shape: TokenShape.Lower } && lexicon.Find(document.ValueOf(token)) is not { IsFunctionWord: true })
            {
                smallWords++;
            }
            else if (token is { Kind: TokenKind.Word, IsCapitalised: true } && !draft.IsPossessive)
            {
                return null;
            }
        }

        return draft.IsPossessive ? (smallWords <= 2 ? date : null) : (between <= 2 && smallWords == 0 ? date : null);
    }

    // The words behind the day word name something that the text has dated elsewhere: two capitalised words in common.
    private DateDraft? ByName(DateDraft draft)
    {
        if (!draft.IsPossessive || draft.First is not null)
        {
            return null;
        }

        var name = NameAfter(draft.EndToken, draft.Sentence.EndToken);
        if (name.Count < 2)
        {
            return null;
        }

        for (var i = Math.Max(0, draft.Index - DateResolver.Horizon); i < draft.Index; i++)
        {
            var date = drafts[i];
            if (IsDay(date) && NameBefore(date).Concat(NameAfter(date.EndToken, date.Sentence.EndToken)).Distinct().Intersect(name, StringComparer.OrdinalIgnoreCase).Count() >= 2)
            {
                return date;
            }
        }

        return null;
    }

    private HashSet<string> NameAfter(int from, int end)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = from; i < end && i < from + LongestName; i++)
        {
            var token = document.Tokens[i];
            if (token.IsCapitalised)
            {
                words.Add(document.ValueOf(token).ToString());
            }
            else if (token.Kind != TokenKind.Word || token.Length > 4)
            {
                break;
            }
        }

        return words;
    }

    private HashSet<string> NameBefore(DateDraft date)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = date.FirstToken - 1; i >= date.Sentence.FirstToken && i > date.FirstToken - LongestName; i--)
        {
            var token = document.Tokens[i];
            if (token.IsCapitalised)
            {
                words.Add(document.ValueOf(token).ToString());
            }
            else if (token.Kind == TokenKind.Punctuation || (token.Kind == TokenKind.Word && token.Length > 4))
            {
                break;
            }
        }

        return words;
    }

    // "today's National Shutdown", "Saturday's march" beside a registered event with one day.
    private DateOnly? ByEvent(DateDraft draft)
    {
        var found = events.EventOf(draft.Sentence, (e, m) =>
            e.First == (e.Last ?? e.First)
            && (draft.Weekday is null || draft.Weekday == e.First!.Value.DayOfWeek)
            && (draft.Weekday is not null || (draft.IsPossessive && m.Span.Start >= draft.Span.End && m.Span.Start - draft.Span.End <= 4)));
        return found?.Event.First;
    }

    // The only dated day before that falls on this weekday, or is named with it; for a headline, behind it.
    private DateDraft? DatedWeekday(DateDraft draft)
    {
        DateDraft? found = null;
        var (from, end) = draft.Sentence.Block.Kind == BlockKind.Title
            ? (draft.Index + 1, Math.Min(drafts.Count, draft.Index + DateResolver.Horizon))
            : (Math.Max(0, draft.Index - DateResolver.Horizon), draft.Index);
        for (var i = from; i < end; i++)
        {
            var date = drafts[i];
            if (date.IsRhetorical || date.Granularity != DateGranularity.Day || date.Kind is not (DateKind.Calendar or DateKind.DeicticDay) || date.IsQuoted || (date.First is not { } first ? date.Weekday != draft.Weekday || date.Month is null : first.DayOfWeek != draft.Weekday || date.Last != first))
            {
                continue;
            }

            if (found is not null && found.Timex != date.Timex)
            {
                return null;
            }

            found ??= date;
        }

        return found;
    }
}
