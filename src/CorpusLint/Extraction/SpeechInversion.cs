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
        var touchesQuote = left >= first && (text.IsQuoted(left) || (text.MarkAt(left) is ',' or '\u2014' or '\u2013' or '-' && left - 1 >= first && text.IsQuoted(left - 1)));
        var isTag = touchesQuote || (left >= first && text.MarkAt(left) is ',' or '\u2014' or '\u2013');
        var isPostponed = text.Lexicon.HasPostponedSubjects && (left < first || text.Has(left, SpeechRole.Conjunction | SpeechRole.And) || isTag);
        var isOpening = left < first && !text.Lexicon.HasPostponedSubjects && text.Has(verb, SpeechRole.Say) && text.TokenAt(verb).IsCapitalised;
        if (!isTag && !isPostponed && !isOpening)
        {
            return false;
        }

        var start = verb + 1;
        while (start < end && (text.Has(start, SpeechRole.Adverb) || (start + 1 < end && text.Has(start, SpeechRole.Definite) && text.Has(start + 1, SpeechRole.Time))))
        {
            // "ha dicho esta mañana la ministra".
            start += text.Has(start, SpeechRole.Adverb) ? 1 : 2;
        }

        start = SkipAddressee(text, touchesQuote ? SkipAside(text, start, end) : start, end);

        // "The victim, named locally as Aisha Rahman": a participle behind its noun.
        var isParticiple = !touchesQuote && (text.RolesAt(verb) & SpeechRole.Passive) != 0 && (text.RolesAt(verb) & SpeechRole.Say) == 0;
        if (start >= end || text.IsQuoted(start) || text.Has(start, SpeechRole.That) || !text.IsWord(start) || isParticiple)
        {
            return false;
        }

        start = touchesQuote ? SkipCircumstance(text, start, end) : start;
        subject = SpeechSourceReader.ReadRight(text, start, end);
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
        if (!text.Lexicon.HasPostponedSubjects || start >= end || !text.Has(start, SpeechRole.Preposition))
        {
            return start;
        }

        for (var k = start + 2; k + 1 < Math.Min(end, start + longest) && (text.IsWord(k) || text.IsNamePart(k)); k++)
        {
            var isPerson = text.Has(k, SpeechRole.Definite) && text.Has(k + 1, SpeechRole.RoleNoun) || text.MentionAt(k) is { Kind: EntityKind.Person } mention && mention.Span.Start == text.TokenAt(k).Start;
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
