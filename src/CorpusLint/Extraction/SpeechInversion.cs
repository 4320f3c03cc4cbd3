using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds a subject that stands behind its verb of saying: <c>"…," said the mayor</c>, "dijo a Reuters Gabriela Siller", "escribió
/// en su cuenta la vicepresidenta".
/// </summary>
internal static class SpeechInversion
{
    // "…," said X. Behind a quotation the phrase that follows is the subject; behind a comma only when nothing but the speaker follows.
    internal static bool IsInverted(SpeechText text, int verb, int left, int first, int end, out SpeechSource? subject)
    {
        subject = null;
        var touchesQuote = left >= first && (text.IsQuoted(left) || ((text.MarkAt(left) is ',' or '\u2014' or '\u2013' or '-' || IsSummedUp(text, left, verb)) && left - 1 >= first && text.IsQuoted(left - 1)));
        var isTag = touchesQuote || (left >= first && text.MarkAt(left) is ',' or '\u2014' or '\u2013');
        var isPostponed = text.Lexicon.HasPostponedSubjects && (left < first || text.Has(left, SpeechRole.Conjunction | SpeechRole.And) || isTag);
        var isOpening = left < first && !text.Lexicon.HasPostponedSubjects && text.Has(verb, SpeechRole.Say) && text.TokenAt(verb).IsCapitalised;
        if (!isTag && !isPostponed && !isOpening)
        {
            return false;
        }

        var start = SkipTimes(text, verb + 1, end);
        start = SkipTimes(text, SkipAddressee(text, touchesQuote ? SkipAside(text, start, end) : start, end), end);

        // "The victim, named locally as Aisha Rahman": a participle behind its noun.
        var isParticiple = !touchesQuote && (text.RolesAt(verb) & SpeechRole.Passive) != 0 && (text.RolesAt(verb) & SpeechRole.Say) == 0;
        if (start >= end || text.IsQuoted(start) || text.Has(start, SpeechRole.That) || text.Has(start, SpeechRole.Asking) && text.Lexicon.HasPostponedSubjects || !text.IsWord(start) || isParticiple)
        {
            return false;
        }

        start = touchesQuote && text.Has(start, SpeechRole.Preposition) ? SkipCircumstance(text, start, end) : start;
        subject = SpeechSourceReader.ReadRight(text, start, end);

        // "repite una y otra vez la madre": other words than a preposition may tell how it was said.
        if (touchesQuote && subject is null or { CanSpeak: false } && SkipCircumstance(text, start, end) is var behind && behind > start && SpeechSourceReader.ReadRight(text, behind, end) is { CanSpeak: true } late)
        {
            subject = late;
        }

        if (subject is not { } found)
        {
            return false;
        }

        // `Said Ruiz, the treasurer, "…"`: a verb that opens its sentence, and the words behind its subject.
        if (isOpening)
        {
            var tail = TailStart(found);
            return found.CanSpeak && text.MarkAt(tail) is ',' or ':' && text.IsQuoted(tail + 1);
        }

        if (touchesQuote)
        {
            // `"…," the mayor told reporters`: an object is no subject.
            return found.CanSpeak || !text.Has(start, SpeechRole.Listener);
        }

        if (isPostponed && found.CanSpeak)
        {
            return isTag ? SpeechClause.IsTail(text, TailStart(found), end) || text.Has(found.End, SpeechRole.That) : text.Has(TailStart(found), SpeechRole.That) || text.MarkAt(found.End) == ':' || text.Has(found.End, SpeechRole.That);
        }

        return found.CanSpeak && SpeechClause.IsTail(text, TailStart(found), end);
    }

    /// <summary>Whether the colon behind quoted words brings who said them: <c>«…»: así resume la enfermera</c>.</summary>
    internal static bool IsSummedUp(SpeechText text, int mark, int verb) =>
        text.Lexicon.HasPostponedSubjects && text.MarkAt(mark) == ':' && mark + 1 < verb && text.Has(mark + 1, SpeechRole.Adverb);

    // "ha dicho esta mañana la ministra", "declaró el lunes por la noche el portavoz", "escribió anoche la jueza".
    private static int SkipTimes(SpeechText text, int start, int end)
    {
        while (start < end && !text.IsQuoted(start))
        {
            if (text.Has(start, SpeechRole.Adverb) || (text.Lexicon.HasPostponedSubjects && text.Has(start, SpeechRole.Time) && !text.Has(start, SpeechRole.Definite)))
            {
                start++;
            }
            else if (start + 1 < end && text.Has(start, SpeechRole.Definite) && text.Has(start + 1, SpeechRole.Time))
            {
                start += 2;
            }
            else if (text.Lexicon.HasPostponedSubjects && start + 2 < end && text.Has(start, SpeechRole.Preposition) && text.Has(start + 1, SpeechRole.Definite) && text.Has(start + 2, SpeechRole.Time))
            {
                start += 3;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    // "dijo, en cambio, la alcaldesa": what stands between commas before the subject.
    private static int SkipAside(SpeechText text, int start, int end)
    {
        const int longest = 5;
        if (!text.Lexicon.HasPostponedSubjects || start + 2 >= end || text.MarkAt(start) != ',' || !text.Has(start + 1, SpeechRole.Preposition | SpeechRole.Adverb | SpeechRole.Time))
        {
            return start;
        }

        for (var k = start + 2; k < Math.Min(end - 1, start + longest); k++)
        {
            if (text.MarkAt(k) == ',')
            {
                return k + 1;
            }
        }

        return start;
    }

    // "escribió en su cuenta la vicepresidenta": where it was said stands before the subject.
    private static int SkipCircumstance(SpeechText text, int start, int end)
    {
        const int longest = 8;
        if (!text.Lexicon.HasPostponedSubjects || start >= end)
        {
            return start;
        }

        for (var k = start + 2; k + 1 < Math.Min(end, start + longest) && (text.IsWord(k) || text.IsNamePart(k)) && !text.Has(k, SpeechRole.That | SpeechRole.Relative); k++)
        {
            var isPerson = text.Has(k, SpeechRole.Definite | SpeechRole.Indefinite) && (text.Has(k + 1, SpeechRole.RoleNoun) || text.MentionAt(k + 1) is { Kind: EntityKind.Organisation } body && body.Span.Start >= text.TokenAt(k).Start)
                || text.MentionAt(k) is { Kind: EntityKind.Person } mention && mention.Span.Start == text.TokenAt(k).Start;
            if (isPerson && !text.Has(k - 1, SpeechRole.Preposition | SpeechRole.Definite | SpeechRole.And))
            {
                return k;
            }
        }

        return start;
    }

    // "dijo a Reuters Gabriela Siller": who is told stands before the subject.
    internal static int SkipAddressee(SpeechText text, int start, int end)
    {
        if (start + 2 >= end || !text.Has(start, SpeechRole.AddresseePreposition))
        {
            return start;
        }

        var k = start + 1;
        if (text.MentionAt(k) is { } told)
        {
            while (k < end && text.TokenAt(k).Start < told.Span.End)
            {
                k++;
            }

            return k;
        }

        while (k < end && text.Has(k, SpeechRole.Definite | SpeechRole.Indefinite))
        {
            k++;
        }

        return k + 1 < end && (text.Has(k, SpeechRole.Listener | SpeechRole.Speaks | SpeechRole.DocumentNoun) || text.IsNamePart(k)) ? k + 1 : start;
    }

    internal static int TailStart(SpeechSource source) => Math.Max(source.Whole.End, source.Title.End > 0 && source.Title.First >= source.End ? source.Title.End : source.End);
}
