using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What stands between a verb of saying and its content: when, where and on what occasion it was said, and to whom.</summary>
internal static class SpeechAdjuncts
{
    // "said on Tuesday | the bridge", "said in a statement | it was": times and occasions in front of the content.
    internal static int Skip(SpeechText text, int start, int end)
    {
        // What was skipped must leave a phrase behind it; else nothing was said there.
        var k = EndOf(text, start, end);
        return k > start && k < end && (SpeechComplement.OpensPhrase(text, k) || SpeechComplement.OpensExistence(text, k, end) || text.Has(k, SpeechRole.To | SpeechRole.Impersonal | SpeechRole.Pronoun | SpeechRole.Asking)) ? k : start;
    }

    internal static int EndOf(SpeechText text, int start, int end)
    {
        const int longestAdjunct = 7;
        var k = start;
        while (k < end && !text.IsQuoted(k) && !SpeechComplement.OpensExistence(text, k, end))
        {
            // "este jueves".
            if (text.Has(k, SpeechRole.Definite) && k + 1 < end && text.Has(k + 1, SpeechRole.Time) && !text.Has(k + 1, SpeechRole.Definite) && text.Lexicon.HasPostponedSubjects)
            {
                k += 2;
                continue;
            }

            if (text.Has(k, SpeechRole.Time | SpeechRole.Adverb) && !text.Has(k, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Conjunction))
            {
                k++;
                continue;
            }

            if (!text.Has(k, SpeechRole.Preposition) || SpeechComplement.IsInfinitive(text, k, end))
            {
                break;
            }

            var stop = -1;
            for (var n = k + 1; n < Math.Min(end, k + longestAdjunct) && text.IsWord(n) && !text.IsQuoted(n) && !text.Has(n, SpeechRole.Finite | SpeechRole.Be); n++)
            {
                // "de que cancelará 40 vuelos".
                if (text.Has(n, SpeechRole.That) && !SpeechClause.IsBareTime(text, n + 1))
                {
                    break;
                }

                if (text.Has(n, SpeechRole.Occasion | SpeechRole.Time) && !text.Has(n, SpeechRole.Definite) || text.TokenAt(n).Kind == TokenKind.Number)
                {
                    stop = n;
                }
                else if (stop >= 0)
                {
                    break;
                }
            }

            // "en Bruselas": only where quoted words follow, for a place may open a clause too.
            stop = stop < 0 ? PlaceBeforeQuote(text, k + 1, end) : stop;
            if (stop < 0)
            {
                break;
            }

            k = stop + 1;
        }

        return k;
    }

    private static int PlaceBeforeQuote(SpeechText text, int name, int end)
    {
        if (name >= end || text.MentionAt(name) is not { Kind: EntityKind.Place } place)
        {
            return -1;
        }

        while (name + 1 < end && text.TokenAt(name + 1).Start < place.Span.End)
        {
            name++;
        }

        return name + 1 < end && text.IsQuoted(name + 1) ? name : -1;
    }

    // "told reporters | the work could not wait".
    internal static int SkipAddressee(SpeechText text, int start, int end)
    {
        var k = start;
        while (k < end && text.Has(k, SpeechRole.Definite | SpeechRole.Indefinite))
        {
            k++;
        }

        var noun = k;
        while (k < end && text.IsNamePart(k))
        {
            k++;
        }

        k = k == noun && k < end && text.TokenAt(k).Shape == TokenShape.Lower && (k > start || text.Has(k, SpeechRole.Listener | SpeechRole.Speaks)) ? k + 1 : k;
        if (text.Has(k, SpeechRole.Time))
        {
            k++;
        }

        return k > start && SpeechComplement.OpensClause(text, k, end) && (text.Has(k, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Pronoun | SpeechRole.Impersonal | SpeechRole.FirstPerson) || text.IsNamePart(k) || text.Has(start, SpeechRole.Listener)) ? k : start;
    }

    /// <summary>Where an asked clause starts behind who is asked: "preguntó al acusado | si conocía a la víctima"; -1 for none.</summary>
    internal static int AskedBehind(SpeechText text, int preposition, int end)
    {
        const int longestAddressee = 6;
        for (var k = preposition + 1; k + 1 < Math.Min(end, preposition + longestAddressee) && text.IsWord(k) && !text.IsQuoted(k); k++)
        {
            if (text.Has(k, SpeechRole.Finite | SpeechRole.Be | SpeechRole.That | SpeechRole.And) && !text.Has(k, SpeechRole.Definite))
            {
                return -1;
            }

            if (k > preposition + 1 && text.Has(k, SpeechRole.Asking) && text.IsWord(k + 1) && !text.Has(k - 1, SpeechRole.Preposition | SpeechRole.Definite))
            {
                return k;
            }
        }

        return -1;
    }
}
