namespace CorpusLint.Extraction;

/// <summary>
/// Reads what stands between a subject and its verb of saying where a language says in two verbs what English says in one:
/// "se limita a señalar", "aprovechó la visita para anunciar", and pronouns that lean on the verb: "la tildó de".
/// </summary>
internal static class SpeechChain
{
    private const int LongestOccasion = 9;

    /// <summary>The verb that governs the infinitive of saying at <paramref name="infinitive"/>: "limita" of "se limita a señalar"; -1 for none.</summary>
    internal static int GoverningVerb(SpeechText text, int infinitive, int first)
    {
        var k = infinitive - 1;
        var isPurpose = k > first && text.Lexicon.IsPurpose(text.ValueAt(k));
        k -= k > first && text.Has(k, SpeechRole.Preposition) ? 1 : 0;
        if (k < first || text.IsQuoted(k) || !text.IsWord(k))
        {
            return -1;
        }

        if (text.Lexicon.GovernsSaying(text.ValueAt(k)))
        {
            return k;
        }

        for (; isPurpose && k >= first && infinitive - k <= LongestOccasion && text.IsWord(k) && !text.IsQuoted(k); k--)
        {
            if (text.Lexicon.UsesOccasion(text.ValueAt(k)))
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>Whether the word before a verb is its object and no article: "la tildó", "los acusan", but "la denuncia".</summary>
    internal static bool FollowsClitic(SpeechText text, int verb, int first) =>
        verb > first && !text.IsQuoted(verb - 1) && text.Lexicon.IsClitic(text.ValueAt(verb - 1)) && (!text.Has(verb, SpeechRole.NounToo) || text.Lexicon.IsPast(text.ValueAt(verb)));
}
