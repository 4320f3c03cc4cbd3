using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Finds the source that a relative clause describes or that speaks in one: "a man who would not give his name said", "…, que añade: «…»".</summary>
internal static class SpeechRelative
{
    private const int LongestClause = 24;

    private const SpeechRole Heads = SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.VagueNoun;

    /// <summary>
    /// The phrase whose relative clause ends before a verb, where the words before the verb, from <paramref name="start"/> on, are only the
    /// end of that clause: "un hombre | que prefirió no dar | su nombre | contó"; (0, 0) for none.
    /// </summary>
    internal static (int First, int End) Described(SpeechText text, int start, int first)
    {
        var hasVerb = false;
        for (var k = start - 1; k > first && start - k <= LongestClause && text.IsWord(k) && !text.IsQuoted(k); k--)
        {
            if (hasVerb && text.Has(k, SpeechRole.Relative) && text.Has(k - 1, Heads) && !text.IsQuoted(k - 1))
            {
                var opening = k - 1;
                while (opening > first && text.TokenAt(opening - 1).Shape == TokenShape.Lower && text.Has(opening - 1, Heads))
                {
                    opening--;
                }

                opening--;
                if (opening >= first && text.Has(opening, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.VagueQuantifier) && (opening == first || text.MarkAt(opening - 1) == ',' || text.Has(opening - 1, SpeechRole.Time | SpeechRole.Adverb | SpeechRole.And | SpeechRole.But)))
                {
                    return (opening, k);
                }
            }

            hasVerb |= text.Has(k, SpeechRole.Finite | SpeechRole.Be | SpeechRole.Verb | SpeechRole.Negation | SpeechRole.Modal | SpeechRole.Auxiliary) || text.Lexicon.IsPast(text.ValueAt(k)) || text.Lexicon.IsInfinitive(text.ValueAt(k));
        }

        return default;
    }

    /// <summary>
    /// The noun that a participle describes before a verb, and where its description ends: "a study | published in Nature | shows";
    /// (0, 0) for none. A noun phrase that no preposition brings is the verb's own subject: "the paper reported on Monday the mayor said".
    /// </summary>
    internal static (int First, int End) Reduced(SpeechText text, int end, int first)
    {
        const int longest = 14;
        for (var k = end - 1; k > first && end - k <= longest; k--)
        {
            if (!text.IsWord(k) || text.IsQuoted(k) || text.Has(k, SpeechRole.Finite | SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary | SpeechRole.That | SpeechRole.Relative | SpeechRole.Pronoun | SpeechRole.Impersonal | SpeechRole.FirstPerson) && !text.Has(k, SpeechRole.Definite | SpeechRole.Passive) && !text.IsNamePart(k))
            {
                return default;
            }

            // An article, a pronoun of whose or a name opens a phrase, which only a preposition or a day may bring.
            if (k < end && text.Has(k, SpeechRole.Definite | SpeechRole.Indefinite) && !text.Has(k + 1, SpeechRole.Time) && !text.Has(k - 1, SpeechRole.Preposition | SpeechRole.Definite | SpeechRole.And | SpeechRole.To))
            {
                return default;
            }

            var isParticiple = k + 1 < end && text.TokenAt(k).Shape == TokenShape.Lower && (text.Has(k, SpeechRole.Passive | SpeechRole.Told) || text.Lexicon.IsParticiple(text.ValueAt(k)) || (!text.Lexicon.HasPostponedSubjects && text.Lexicon.IsPast(text.ValueAt(k))));
            if (isParticiple && text.Has(k - 1, SpeechRole.DocumentNoun | SpeechRole.PollNoun) && (text.Has(k + 1, SpeechRole.Preposition | SpeechRole.Time) || text.Has(k + 2, SpeechRole.Time)) && (!text.Has(k, SpeechRole.Say | SpeechRole.Report | SpeechRole.Announce | SpeechRole.Stance) || text.Has(k + 1, SpeechRole.By)))
            {
                return (k - 1, end);
            }
        }

        return default;
    }

    /// <summary>Where the content ends that a clause between commas has: "Etxebarría, que asegura que «todo fue un malentendido», | declarará".</summary>
    internal static int EndOf(SpeechText text, int start, int end)
    {
        const int furthest = 60;
        for (var k = start + 1; k < Math.Min(end, start + furthest); k++)
        {
            if (!text.IsQuoted(k) && text.MarkAt(k) == ',' && !text.IsQuoted(k + 1))
            {
                return k;
            }
        }

        return end;
    }

    /// <summary>Who speaks in a clause that a relative behind a comma opens: "el comunicado, | que añade"; null when it is none.</summary>
    internal static SpeechSource? Antecedent(SpeechText text, int relative, int first, List<SpeechCue> cues)
    {
        if (relative - 1 <= first || !text.Has(relative, SpeechRole.Relative) || text.MarkAt(relative - 1) != ',')
        {
            return null;
        }

        if (cues.Count > 0 && cues[^1].Source is { CanSpeak: true } known && cues[^1].First >= first && (known.End == relative - 1 || known.Whole.End == relative - 1))
        {
            return known;
        }

        return text.IsQuoted(relative - 2) ? null : SpeechSourceReader.ReadLeft(text, relative - 2, first) is { CanSpeak: true, IsPronoun: false } phrase ? phrase : null;
    }
}
