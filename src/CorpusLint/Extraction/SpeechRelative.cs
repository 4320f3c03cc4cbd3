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
