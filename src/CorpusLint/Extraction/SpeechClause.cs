using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What stands round a cue: content clauses, tails of speaker tags, quoted words, final stops.</summary>
internal static class SpeechClause
{
    /// <summary>Whether a figure stands at the front of a content, behind its bound at most: "the union counts | at least nine injuries".</summary>
    internal static bool OpensWithFigure(SpeechText text, int first, int end)
    {
        const int bound = 3;
        for (var i = first; i < Math.Min(end, first + bound + 1); i++)
        {
            if (text.TokenAt(i).Kind == TokenKind.Number || (text.IsWord(i) && LanguagePack.For(text.Block).Numbers.Find(text.ValueAt(i)) is { } word && (word.Roles & NumberRoles.Numeral) != 0))
            {
                return true;
            }

            if (!text.IsWord(i) || text.MentionAt(i) is not null)
            {
                return false;
            }
        }

        return false;
    }

    // How many tokens away a sentence is looked at from a cue; it bounds the time on sentences without end.
    private const int Furthest = 80;

    internal static int SkipToContent(SpeechText text, int start, int end, out bool hasThat)
    {
        hasThat = false;
        for (var k = start; k < Math.Min(end, start + 14); k++)
        {
            if (text.IsQuoted(k))
            {
                return k;
            }

            if (text.Has(k, SpeechRole.That | SpeechRole.As))
            {
                hasThat = true;
                return text.Has(k, SpeechRole.That) ? k : k + 1;
            }

            if (text.MarkAt(k) is ':' or ',')
            {
                return k + 1;
            }
        }

        return start;
    }

    // "that night", "that Monday": no clause opens there.
    internal static bool IsBareTime(SpeechText text, int i) => text.Has(i, SpeechRole.Time) && !text.Has(i, SpeechRole.Definite);

    // What may follow a speaker tag: time, place, addressee; no clause.
    internal static bool IsTail(SpeechText text, int start, int end)
    {
        if (start >= end)
        {
            return true;
        }

        var opens = text.MarkAt(start) is '.' or ',' or '?' or '!' or ';' or '[' || text.TokenAt(start).Kind == TokenKind.Quote || text.Has(start, SpeechRole.Preposition | SpeechRole.Time | SpeechRole.Listener | SpeechRole.Adverb | SpeechRole.To | SpeechRole.Conjunction | SpeechRole.Relative | SpeechRole.And | SpeechRole.SayingForm) || text.MarkAt(start) is '\u2014' or '\u2013';
        if (!opens || text.Has(start, SpeechRole.That))
        {
            return text.Has(start, SpeechRole.Definite) && text.Has(start - 1, SpeechRole.Told) && IsAddressee(text, start, end);
        }

        if (text.MarkAt(start) == ',' && start + 1 < end && text.IsQuoted(start + 1))
        {
            return false;
        }

        if (text.Has(start, SpeechRole.Relative | SpeechRole.Conjunction) && !text.Has(start, SpeechRole.Preposition))
        {
            return true;
        }

        for (var k = start; k < Math.Min(end, start + Furthest); k++)
        {
            if (text.MarkAt(k) is ',' or ';' && !text.IsQuoted(k + 1))
            {
                return true;
            }

            if (text.IsQuoted(k) || text.MarkAt(k) == ':' || text.Has(k, SpeechRole.That | SpeechRole.Finite) && !text.Has(k, SpeechRole.Definite))
            {
                return false;
            }
        }

        return true;
    }

    // "told the inquiry on Tuesday."
    internal static bool IsAddressee(SpeechText text, int start, int end)
    {
        for (var k = start; k < Math.Min(end, start + Furthest); k++)
        {
            if (text.Has(k, SpeechRole.Finite | SpeechRole.That) && !text.Has(k, SpeechRole.Definite) || text.IsQuoted(k))
            {
                return false;
            }

            if (text.MarkAt(k) is ',' or ';')
            {
                // `told the committee, "…"`: what is told follows.
                return !text.IsQuoted(k + 1);
            }
        }

        return text.Has(start - 1, SpeechRole.Say) && end - start <= 10;
    }

    internal static bool NextIsQuote(SpeechText text, int start, int end) =>
        start < end && (text.IsQuoted(start) || (text.MarkAt(start) is ':' or ',' && text.IsQuoted(start + 1)));

    /// <summary>Whether quoted words stand near the cue's end of a content: the last words before it or the first behind it.</summary>
    internal static bool ContainsQuote(SpeechText text, (int First, int End) range, int cue)
    {
        var first = range.End <= cue ? Math.Max(range.First, range.End - Furthest) : range.First;
        var end = range.End <= cue ? range.End : Math.Min(range.End, range.First + Furthest);
        for (var k = first; k < end; k++)
        {
            if (text.IsQuoted(k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What goes on behind a tag in the middle of a clause: "The vote, he said, | was a farce"; (0, 0) for nothing.</summary>
    internal static (int First, int End) Rest(SpeechText text, int opening, int start, int last)
    {
        const int longestTail = 8;
        for (var k = start; k < Math.Min(last - 1, start + longestTail); k++)
        {
            if (text.MarkAt(k) == ',')
            {
                var goesOn = text.Has(k + 1, SpeechRole.Finite | SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary) || text.Has(opening, SpeechRole.If | SpeechRole.Conjunction | SpeechRole.Preposition) && SpeechComplement.OpensClause(text, k + 1, last)
                    || (text.TokenAt(k + 1).Shape == TokenShape.Lower && text.Lexicon.IsPast(text.ValueAt(k + 1)));
                return goesOn ? (k + 1, last) : default;
            }

            if (text.IsQuoted(k) || !text.IsWord(k))
            {
                return default;
            }
        }

        return default;
    }

    /// <summary>Where the words start that a tag behind <paramref name="last"/> attributes: at the quoted words when a colon introduces them, else at <paramref name="first"/>.</summary>
    internal static int StartBehindColon(SpeechText text, int first, int last)
    {
        var k = text.IsQuoted(last) ? last : last - 1;
        while (k > first && text.IsQuoted(k))
        {
            k--;
        }

        return k > first && text.MarkAt(k) == ':' ? k + 1 : first;
    }

    internal static int SkipMarks(SpeechText text, int start, int end)
    {
        while (start < end && !text.IsWord(start) && !text.IsQuoted(start))
        {
            start++;
        }

        return start;
    }

    internal static (int First, int End) Trim(SpeechText text, int first, int end)
    {
        while (end > first && text.MarkAt(end - 1) is ',' or ';' or '\u2014' or '\u2013' or '-' or '(')
        {
            end--;
        }

        while (end > first && !text.IsQuoted(end - 1) && text.Has(end - 1, SpeechRole.Be | SpeechRole.Adverb))
        {
            end--;
        }

        return end > first ? (first, end) : default;
    }

    // The sentence's final stop is no part of the content.
    internal static int Last(SpeechText text, int end) => end - 1 >= text.First && text.MarkAt(end - 1) is '.' or '?' or '!' ? end - 1 : end;
}
