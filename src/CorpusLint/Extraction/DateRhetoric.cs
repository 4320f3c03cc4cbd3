using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Recognises day words that mean no day: enumerations, "what we do today", "today's farmers".</summary>
internal static class DateRhetoric
{
    /// <summary>Marks the rhetorical ones among the drafts of a document; drafts are in order of place.</summary>
    internal static void Mark(Document document, List<DateDraft> drafts, Func<DateDraft, DateLexicon> lexiconOf)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!IsDayWord(draft))
            {
                continue;
            }

            var lexicon = lexiconOf(draft);
            if (draft.Action.Kind == DateActionKind.Day)
            {
                draft.IsRhetorical |= IsGeneric(document, draft, lexicon) || IsWhatWeDo(document, draft, lexicon);
            }

            if (i == 0 || !Joins(document, drafts[i - 1], draft, lexicon, out _))
            {
                MarkRun(document, drafts, i, lexicon);
            }
        }
    }

    // "tomorrow, the next day, or the one after that": three links, or two and an "or" that goes on, with no weekday among them.
    private static void MarkRun(Document document, List<DateDraft> drafts, int first, DateLexicon lexicon)
    {
        var hasOr = false;
        var last = first;
        while (last + 1 < drafts.Count && Joins(document, drafts[last], drafts[last + 1], lexicon, out var isOr))
        {
            hasOr |= isOr;
            last++;
        }

        var links = last - first + 1;
        if (IsFollowedByOr(document, drafts[last], lexicon))
        {
            hasOr = true;
            links++;
        }

        var hasWeekday = drafts.Skip(first).Take(last - first + 1).Any(d => d.Action.Kind == DateActionKind.Weekday);
        if (last == first || links < 3 || (hasWeekday && !hasOr))
        {
            return;
        }

        var sentence = drafts[first].Sentence;
        var i = first;
        while (i > 0 && ReferenceEquals(drafts[i - 1].Sentence, sentence))
        {
            i--;
        }

        for (; i < drafts.Count && ReferenceEquals(drafts[i].Sentence, sentence) && !(i < first && drafts[i].IsRhetorical); i++)
        {
            drafts[i].IsRhetorical |= IsDayWord(drafts[i]);
        }

        // "…, nor in the month that follows": a period that goes on with the list is as rhetorical as its days.
        for (var next = last + 1; next < drafts.Count && drafts[next].Kind == DateKind.DeicticPeriod && AreListed(document, drafts[next - 1], drafts[next], lexicon, out _); next++)
        {
            drafts[next].IsRhetorical = true;
        }
    }

    private static bool IsDayWord(DateDraft draft) => draft.Kind is DateKind.DeicticDay or DateKind.Anaphoric;

    private static bool Joins(Document document, DateDraft a, DateDraft b, DateLexicon lexicon, out bool isOr)
    {
        isOr = false;
        return IsDayWord(a) && IsDayWord(b) && AreListed(document, a, b, lexicon, out isOr);
    }

    private static bool AreListed(Document document, DateDraft a, DateDraft b, DateLexicon lexicon, out bool isOr)
    {
        isOr = false;
        if (!ReferenceEquals(a.Sentence, b.Sentence) || b.FirstToken == a.EndToken || b.FirstToken - a.EndToken > 3)
        {
            return false;
        }

        for (var i = a.EndToken; i < b.FirstToken; i++)
        {
            var join = JoinAt(document, i, lexicon);
            if (join is not ("," or "and" or "or") && !IsFunctionWord(document, i, lexicon))
            {
                return false;
            }

            isOr |= join == "or";
        }

        return true;
    }

    private static bool IsFollowedByOr(Document document, DateDraft draft, DateLexicon lexicon)
    {
        var i = draft.EndToken;
        if (i < draft.Sentence.EndToken && JoinAt(document, i, lexicon) == ",")
        {
            i++;
        }

        return i < draft.Sentence.EndToken && JoinAt(document, i, lexicon) == "or";
    }

    // "today's farmers", "the farmers of today".
    private static bool IsGeneric(Document document, DateDraft draft, DateLexicon lexicon)
    {
        if (draft.IsPossessive)
        {
            return draft.EndToken < draft.Sentence.EndToken && IsGenericNoun(document, draft.EndToken, lexicon);
        }

        return draft.FirstToken - 2 >= draft.Sentence.FirstToken
            && JoinAt(document, draft.FirstToken - 1, lexicon) == "of"
            && IsGenericNoun(document, draft.FirstToken - 2, lexicon);
    }

    private static bool IsGenericNoun(Document document, int index, DateLexicon lexicon)
    {
        var token = document.Tokens[index];
        if (token.Kind != TokenKind.Word || token.Shape != TokenShape.Lower)
        {
            return false;
        }

        var word = document.ValueOf(token).ToString();
        return lexicon.Generic.Contains(word)
            || (!lexicon.NotGeneric.Contains(word) && lexicon.GenericEndings.Any(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal)));
    }

    // "what we do today", "lo que hacemos hoy".
    private static bool IsWhatWeDo(Document document, DateDraft draft, DateLexicon lexicon)
    {
        var isDone = draft.FirstToken > draft.Sentence.FirstToken && Contains(lexicon.Doing, document, draft.FirstToken - 1);
        for (var i = Math.Max(draft.Sentence.FirstToken, draft.FirstToken - (isDone ? 6 : 4)); i + 1 < draft.FirstToken; i++)
        {
            if (Contains(lexicon.Enumerators, document, i) && (isDone || Contains(lexicon.Pronouns, document, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(System.Collections.Frozen.FrozenSet<string> words, Document document, int index) =>
        words.Contains(document.ValueOf(document.Tokens[index]).ToString().ToLowerInvariant());

    private static bool IsFunctionWord(Document document, int index, DateLexicon lexicon) =>
        document.Tokens[index].Kind == TokenKind.Word && lexicon.Find(document.ValueOf(document.Tokens[index])) is { IsFunctionWord: true };

    private static string? JoinAt(Document document, int index, DateLexicon lexicon)
    {
        var token = document.Tokens[index];
        if (token.Kind == TokenKind.Punctuation)
        {
            return document.Reading[token.Start] == ',' ? "," : null;
        }

        return token.Kind == TokenKind.Word ? lexicon.Joins.GetValueOrDefault(document.ValueOf(token).ToString().ToLowerInvariant()) : null;
    }
}
