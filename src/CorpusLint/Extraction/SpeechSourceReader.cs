using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the noun phrase to the left of a verb of saying ("the harbour board, in a letter, said") or to the right of
/// one ("said a spokesperson for the port"), and says what kind of source it is. Closed word classes bound the phrase;
/// there is no tagger.
/// </summary>
internal static class SpeechSourceReader
{
    private const int LongestPhrase = 16;

    private const int LongestApposition = 30;

    internal const SpeechRole Starts = SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.VagueQuantifier | SpeechRole.VagueNoun | SpeechRole.Pronoun;

    internal const SpeechRole NounLike = SpeechRole.DocumentNoun | SpeechRole.CueNoun | SpeechRole.PollNoun | SpeechRole.VagueNoun | SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.Listener | SpeechRole.TitledNoun;

    /// <summary>The phrase whose last token is <paramref name="last"/>, an apposition between commas jumped over; null when none can be told.</summary>
    internal static SpeechSource? ReadLeft(SpeechText text, int last, int first)
    {
        var apposition = (First: 0, End: 0);
        var isDescribed = SpeechRelative.Reduced(text, last + 1, first).End > 0;
        last = isDescribed ? last : SkipTime(text, last, first);
        var end = last + 1;
        if (end > first && text.MarkAt(last) is ',' or '\u2014' or '\u2013' or ')')
        {
            var open = SpeechApposition.StartBefore(text, last, first);
            if (open < 0)
            {
                return null;
            }

            apposition = (open + 1, last);
            end = open;
        }

        end = SkipTicker(text, end, first);

        // "Ruiz, who runs the yard, said" is an apposition; "the man who said" takes what the relative stands behind.
        if (end - 1 >= first && text.Has(end - 1, SpeechRole.Relative) && !text.Has(end - 1, SpeechRole.That))
        {
            end--;
            end -= end - 1 >= first && text.MarkAt(end - 1) == ',' ? 1 : 0;
        }

        // Citation markers stand between a name and its verb: "Ruiz [3] says".
        if (end - 1 >= first && text.MarkAt(end - 1) == ']')
        {
            var k = end - 1;
            while (k > first && text.MarkAt(k) != '[')
            {
                k--;
            }

            end = k;
        }

        // "a charge it denies": a pronoun is the whole phrase.
        var isPronoun = end - 1 > first && text.Has(end - 1, SpeechRole.Pronoun | SpeechRole.Impersonal) && !text.Has(end - 1, SpeechRole.Definite) && !text.IsNamePart(end - 1);
        if (end - 1 > first && text.Has(end - 1, SpeechRole.FirstPerson) && !text.IsNamePart(end - 1))
        {
            return null;
        }

        if (!isPronoun && SpeechRelative.Reduced(text, end, first) is { End: > 0 } reduced && LeftBoundary(text, reduced.First + 1, first, 0) is var opens && opens <= reduced.First && SkipOpening(text, opens, reduced.First + 1) is var head && head <= reduced.First)
        {
            return SpeechSourceClassifier.Classify(text, head, reduced.First + 1, (reduced.First + 1, reduced.End), isClosed: true);
        }

        var start = isPronoun ? end - 1 : LeftBoundary(text, end, first, 0);
        if (start > first && SpeechRelative.Described(text, start, first) is { End: > 0 } described)
        {
            return SpeechSourceClassifier.Classify(text, described.First, described.End, (described.End, end), isClosed: true);
        }

        // "Desde el sindicato aseguran": the preposition stands before the subject itself.
        start = start == first && end - start is > 1 and <= LongestPhrase && text.Lexicon.OpensSource(text.ValueAt(start)) && (text.Has(start + 1, SpeechRole.Definite) || text.MentionAt(start + 1) is { Kind: EntityKind.Organisation }) && !text.Has(end - 1, SpeechRole.Time)
            ? start + 1
            : SkipOpening(text, start, end);
        if (start >= end || end - start > LongestPhrase)
        {
            return null;
        }

        return ReadUnclosed(text, start, end, first) ?? SpeechSourceClassifier.Classify(text, start, end, apposition, isClosed: true);
    }

    // "The company on Monday | said", "la ministra este lunes | aseguró": the day belongs to the verb.
    private static int SkipTime(SpeechText text, int last, int first)
    {
        var k = last;
        while (k > first && !text.IsQuoted(k) && text.Has(k, SpeechRole.Time) && !text.Has(k, SpeechRole.Definite) && text.MentionAt(k) is null)
        {
            k--;
        }

        if (k == last)
        {
            return last;
        }

        while (k > first && last - k < 4 && text.IsWord(k) && !text.IsQuoted(k) && text.MentionAt(k) is null && (text.Has(k, SpeechRole.Definite) || (text.Has(k, SpeechRole.Preposition) && !text.Lexicon.IsOf(text.ValueAt(k)))))
        {
            k--;
        }

        // "At the time", "that of Monday": where nothing is left that can be a subject, the words stay together.
        return (text.IsWord(k) || text.MarkAt(k) is ',' or ')') && !text.Has(k, SpeechRole.Time | SpeechRole.Preposition | SpeechRole.Definite | SpeechRole.Be | SpeechRole.Finite) ? k : last;
    }

    // "Arno Beck, treasurer at Vell Plc told Reuters": the comma that closes the description is often forgotten.
    private static SpeechSource? ReadUnclosed(SpeechText text, int start, int end, int first)
    {
        if (start - 2 < first || text.MarkAt(start - 1) != ',' || text.MentionAt(start - 2) is not { Kind: EntityKind.Person } person || text.Has(start, SpeechRole.Definite | SpeechRole.Indefinite) || text.MentionAt(start) is not null)
        {
            return null;
        }

        var hasRole = false;
        for (var i = start; i < Math.Min(end, start + 4); i++)
        {
            hasRole |= text.Has(i, SpeechRole.RoleNoun);
        }

        var opening = start - 2;
        while (opening > first && text.TokenAt(opening - 1).Start >= person.Span.Start)
        {
            opening--;
        }

        return hasRole ? SpeechSourceClassifier.Classify(text, opening, start - 1, (start, end), isClosed: true) : null;
    }

    // "Brizal Corp <BRZ> said" is read without the bracket, "<Brizal Corp> said" without its edges.
    private static int SkipTicker(SpeechText text, int end, int first)
    {
        const int longest = 8;
        if (end - 1 <= first || !text.IsSymbol(end - 1, '>'))
        {
            return end;
        }

        for (var k = end - 2; k >= Math.Max(first, end - longest); k--)
        {
            if (text.IsSymbol(k, '<'))
            {
                return k > first && text.IsNamePart(k - 1) ? k : end - 1;
            }
        }

        return end;
    }

    /// <summary>The phrase that starts at <paramref name="start"/>; null when none does.</summary>
    internal static SpeechSource? ReadRight(SpeechText text, int start, int limit)
    {
        var i = start;
        while (i < limit && !text.IsQuoted(i) && i - start < LongestPhrase)
        {
            if (text.MentionAt(i) is { } mention)
            {
                while (i < limit && text.TokenAt(i).Start < mention.Span.End)
                {
                    i++;
                }

                continue;
            }

            if (!text.IsWord(i) || text.TokenAt(i).Kind == TokenKind.Address)
            {
                // "Dr. Ruiz", "J. D. Ames", "the organisers' lawyer".
                if (i > start && text.IsPluralPossessive(i))
                {
                    i++;
                    continue;
                }

                if (text.MarkAt(i) == '.' && i > start && i + 1 < limit && text.TokenAt(i + 1).IsCapitalised && text.TokenAt(i - 1).Length <= 4 && text.TokenAt(i - 1).IsCapitalised)
                {
                    i++;
                    continue;
                }

                break;
            }

            if (IsRightBoundary(text, i, start, limit))
            {
                break;
            }

            i++;

            // ", said it signed": a pronoun is the whole phrase.
            if (i == start + 1 && text.Has(start, SpeechRole.Impersonal) && !text.Has(start, SpeechRole.Definite | SpeechRole.Indefinite))
            {
                break;
            }
        }

        while (i > start + 1 && text.Has(i - 1, SpeechRole.Definite | SpeechRole.Indefinite) && text.MentionAt(i - 1) is null)
        {
            i--;
        }

        if (i == start)
        {
            return null;
        }

        var apposition = SpeechApposition.Behind(text, i, limit);
        return SpeechSourceClassifier.Classify(text, start, i, apposition, isClosed: false);
    }

    private static bool IsRightBoundary(SpeechText text, int i, int start, int limit)
    {
        var roles = text.RolesAt(i);
        if ((roles & SpeechRole.And) != 0)
        {
            return !(text.IsNamePart(i + 1) && text.IsNamePart(i - 1)) && !(i > start && text.Has(i - 1, SpeechRole.Speaks) && text.Has(i + 1, SpeechRole.Speaks)) && !(i + 1 < limit && text.Has(i + 1, SpeechRole.Definite) && text.Has(start, SpeechRole.Definite));
        }

        if (i > start && (roles & (SpeechRole.Time | SpeechRole.Adverb | SpeechRole.Impersonal)) != 0 && (roles & SpeechRole.Definite) == 0)
        {
            return true;
        }

        // "resume la enfermera Julia Castro | su guardia": behind a name an article opens the next phrase.
        if (i > start && (roles & (SpeechRole.Definite | SpeechRole.Indefinite)) != 0 && text.MentionAt(i - 1) is { Kind: EntityKind.Person })
        {
            return true;
        }

        // "El padre de la víctima | no oculta su enfado".
        if (i > start && (roles & SpeechRole.Negation) != 0 && (roles & (SpeechRole.VagueQuantifier | SpeechRole.Alone | SpeechRole.Adverb)) == 0)
        {
            return true;
        }

        if ((roles & SpeechRole.EndsPhrase) != 0 && !(i == start && (roles & (Starts | NounLike)) != 0))
        {
            return true;
        }

        if ((roles & SpeechRole.Verb) != 0 && (roles & NounLike) == 0 && i > start && !text.TokenAt(i).IsCapitalised)
        {
            return true;
        }

        if ((roles & SpeechRole.Preposition) == 0)
        {
            // "La alcaldesa | compareció": a verb by its ending, where endings tell.
            return roles == SpeechRole.None && (i > start + 1 || (i > start && text.MentionAt(i - 1) is { Kind: EntityKind.Person })) && text.Lexicon.HasPostponedSubjects && text.TokenAt(i).Shape == TokenShape.Lower && text.ValueAt(i) is [.., 'ó' or 'n'] && text.Lexicon.IsPast(text.ValueAt(i));
        }

        if ((roles & SpeechRole.By) != 0)
        {
            return !text.Has(i - 1, SpeechRole.DocumentNoun | SpeechRole.CueNoun | SpeechRole.PollNoun | SpeechRole.Passive | SpeechRole.Told);
        }

        if (i == start || (roles & SpeechRole.Attaching) == 0)
        {
            return true;
        }

        // "said the mayor in a statement" stops; "said a teacher at the school" goes on.
        for (var k = i + 1; k < Math.Min(limit, i + 5); k++)
        {
            if (text.Has(k, SpeechRole.Occasion) || text.Has(k, SpeechRole.Time))
            {
                return true;
            }

            // "Cientos de vecinos cortaron ayer": what the verb behind the phrase has is not the phrase's.
            if (text.Has(k, SpeechRole.Finite | SpeechRole.Be) || (text.TokenAt(k).Shape == TokenShape.Lower && text.RolesAt(k) == SpeechRole.None && text.Lexicon.IsPast(text.ValueAt(k))))
            {
                break;
            }
        }

        var isOf = text.Lexicon.IsOf(text.ValueAt(i)) || text.Lexicon.IsFor(text.ValueAt(i));
        return !isOf && text.MentionAt(i - 1) is { Kind: EntityKind.Person };
    }

    private static int LeftBoundary(SpeechText text, int end, int first, int depth)
    {
        var k = end - 1;
        var isInAngles = false;
        for (; k >= Math.Max(first, end - LongestApposition); k--)
        {
            if (text.MentionAt(k) is { } mention)
            {
                while (k > first && text.TokenAt(k - 1).Start >= mention.Span.Start)
                {
                    k--;
                }

                continue;
            }

            if (text.IsQuoted(k))
            {
                break;
            }

            if (!text.IsWord(k))
            {
                // "the organisers' list": the mark belongs to the word before it.
                if (text.IsPluralPossessive(k))
                {
                    continue;
                }

                // "the Press Trust (PT) agency", "James (Jim) Moor": a short bracket inside the phrase.
                if (text.MarkAt(k) == ')' && k < end - 1 && BracketBefore(text, k, first) is > 0 and var open)
                {
                    k = open;
                    continue;
                }

                // "A Brizal Corp <BRZ> official", "a <Brizal Corp> official".
                if (text.IsSymbol(k, '>') && k < end - 1 && SkipTicker(text, k + 1, first) is var angle && angle <= k)
                {
                    isInAngles = angle == k;
                    k = angle;
                    continue;
                }

                if (isInAngles && text.IsSymbol(k, '<'))
                {
                    isInAngles = false;
                    continue;
                }

                var isAbbreviation = text.MarkAt(k) == '.' && k > first && text.TokenAt(k - 1).IsCapitalised && text.TokenAt(k - 1).Length <= 4;
                if (isAbbreviation)
                {
                    continue;
                }

                break;
            }

            var roles = text.RolesAt(k);
            if ((roles & SpeechRole.And) != 0)
            {
                if (text.IsNamePart(k - 1) && text.IsNamePart(k + 1))
                {
                    continue;
                }

                // "Traders and analysts": two that can speak, with nothing before the first but the start of the clause.
                if (depth < 2 && k > first && text.Has(k - 1, SpeechRole.Speaks) && !text.Has(k - 1, SpeechRole.Pronoun | SpeechRole.Verb) && (text.Has(k + 1, SpeechRole.Speaks | SpeechRole.Definite) || text.IsNamePart(k + 1))
                    && LeftBoundary(text, k, first, depth + 1) is var one && (text.Has(one, Starts) || text.IsNamePart(one) || text.ValueAt(k - 1) is [.., 's'] || text.Lexicon.IsPluralNoun(text.ValueAt(k - 1))) && (one == first || text.MarkAt(one - 1) == ',' || text.Has(one - 1, SpeechRole.That)))
                {
                    return one;
                }

                break;
            }

            // "does not include claims": what is denied to the left belongs to another verb.
            if ((roles & SpeechRole.Negation) != 0 && (roles & (SpeechRole.VagueQuantifier | SpeechRole.Alone)) == 0)
            {
                break;
            }

            // "contains | a notice": an article behind a word that no phrase goes on over starts the phrase.
            if ((roles & (SpeechRole.Definite | SpeechRole.Indefinite)) != 0 && (roles & SpeechRole.That) == 0 && k > first && text.IsWord(k - 1) && text.MentionAt(k - 1) is null && !text.IsQuoted(k - 1)
                && !text.Has(k - 1, SpeechRole.Preposition | SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.VagueQuantifier | SpeechRole.And | SpeechRole.To | SpeechRole.Negation))
            {
                return k;
            }

            // "response to such criticism": before a noun phrase "to" is a preposition.
            if ((roles & SpeechRole.To) != 0 && (text.Has(k + 1, SpeechRole.Definite | SpeechRole.Indefinite) || text.IsNamePart(k + 1)))
            {
                continue;
            }

            if ((roles & (SpeechRole.Passive | SpeechRole.Told)) != 0 && text.Has(k + 1, SpeechRole.By) && k > first && text.Has(k - 1, NounLike))
            {
                continue;
            }

            if ((roles & SpeechRole.That) != 0 && k < end - 1)
            {
                break;
            }

            if ((roles & SpeechRole.EndsPhrase) != 0 && !((roles & SpeechRole.Attaching) != 0) && !((roles & SpeechRole.Definite) != 0))
            {
                break;
            }

            if ((roles & (SpeechRole.Verb | SpeechRole.SayingForm)) != 0 && (roles & (NounLike | SpeechRole.NounToo)) == 0 && k < end - 1)
            {
                break;
            }
        }

        return k + 1;
    }

    private static int BracketBefore(SpeechText text, int close, int first)
    {
        const int longest = 4;
        for (var k = close - 1; k > first && k >= close - longest; k--)
        {
            if (text.MarkAt(k) == '(')
            {
                return k;
            }

            if (!text.IsWord(k) || text.IsQuoted(k))
            {
                return -1;
            }
        }

        return -1;
    }

    // "On Monday the mayor", "In a statement the union", "But critics": the phrase starts behind what opens the sentence.
    private static int SkipOpening(SpeechText text, int start, int end)
    {
        while (start < end && text.Has(start, SpeechRole.Adverb | SpeechRole.And | SpeechRole.Conjunction) && !text.Has(start, Starts | NounLike) && text.MentionAt(start) is null)
        {
            start++;
        }

        if (start >= end || text.MentionAt(start) is not null || !text.Has(start, SpeechRole.Preposition | SpeechRole.Time))
        {
            return start;
        }

        for (var t = start + 1; t < end; t++)
        {
            var opens = text.Has(t, Starts | (text.Has(t - 1, SpeechRole.Time) ? SpeechRole.GroupNoun | SpeechRole.RoleNoun : SpeechRole.None)) || text.IsNamePart(t);
            var continues = text.Has(t - 1, SpeechRole.Preposition | SpeechRole.Definite | SpeechRole.Indefinite) || (text.IsNamePart(t - 1) && text.IsNamePart(t)) || text.Has(t, SpeechRole.Time);
            if (opens && !continues)
            {
                return t;
            }
        }

        return text.Has(start, SpeechRole.Preposition) ? end : start;
    }
}
