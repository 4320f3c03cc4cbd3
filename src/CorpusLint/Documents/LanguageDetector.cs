namespace CorpusLint.Documents;

/// <summary>Tells the language of each block by its function words, endings and letters; short blocks by the heading lexicon.</summary>
/// <remarks>
/// Only words beside small-lettered content words count, so that names ("Universidad de los Andes", "Los Angeles") show no
/// language. A word that two languages share shows none either. Quoted foreign words do not outweigh the paragraph round them.
/// </remarks>
internal static class LanguageDetector
{
    // Enough to be sure; the rest of a long block is not read.
    private const int SampledWords = 150;

    // From so many words on, a language that leads clearly is taken without reading on.
    private const int EnoughWords = 30;
    private const int ClearWeight = 14;

    // One function word weighs 2, an ending or letter 1; a language is told from 3 on, and with twice the weight of any other.
    private const int LeastWeight = 3;

    // Headlines set every content word with a capital; there, four function words of one language and none of another show it.
    private const int LeastHeadlineWeight = 8;

    private const int LongestWord = 24;

    /// <summary>
    /// One language for each block, in order. A language declared for the block or the document is taken where the text
    /// is too short or too mixed to tell; text that clearly shows another is what it is.
    /// </summary>
    internal static Language[] Detect(Document document, IReadOnlyList<BlockSource> blocks, ReadOptions options)
    {
        var profiles = options.Languages.AsSpan();
        var result = new Language[blocks.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var shown = blocks[i].Kind == BlockKind.Code ? null : Show(document.Reading.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length), profiles);
            result[i] = shown ?? blocks[i].DeclaredLanguage ?? options.Language ?? Language.Undetermined;
        }

        return result;
    }

    /// <summary>
    /// Sets the document's language (declared, else that of most of its text) and its languages: the declared ones and
    /// any that has a quarter of the text. Text counts in characters of its blocks, which is near enough to words.
    /// </summary>
    internal static void Describe(Document document, ReadOptions options)
    {
        var lengths = new Dictionary<Language, long>();
        var total = 0L;
        foreach (var block in document.Blocks)
        {
            if (block.Language != Language.Undetermined && block.Kind != BlockKind.Code)
            {
                lengths[block.Language] = lengths.GetValueOrDefault(block.Language) + block.Span.Length;
                total += block.Span.Length;
            }
        }

        var declared = document.Language != Language.Undetermined ? document.Language : options.Language ?? Language.Undetermined;
        var ordered = lengths.OrderByDescending(p => p.Value).ThenBy(p => p.Key.Tag, StringComparer.Ordinal).ToList();
        document.Language = declared != Language.Undetermined || ordered.Count == 0 ? declared : ordered[0].Key;
        var substantial = ordered.Where(p => p.Value * 4 >= total).Select(p => p.Key);
        var known = document.Language == Language.Undetermined ? [] : new[] { document.Language };
        document.Languages = [.. known.Concat(document.Languages).Concat(substantial).Distinct()];
    }

    /// <summary>The language that a text shows, or null when it is too short or too mixed.</summary>
    internal static Language? Show(ReadOnlySpan<char> text, LanguageSet languages) => Show(text, languages.AsSpan());

    private static Language? Show(ReadOnlySpan<char> text, ReadOnlySpan<LanguageProfile> profiles)
    {
        Span<int> weights = stackalloc int[profiles.Length];
        Span<int> pending = stackalloc int[profiles.Length];
        Span<int> headline = stackalloc int[profiles.Length];
        headline.Clear();
        weights.Clear();
        pending.Clear();
        var afterContent = false;
        var i = 0;
        for (var words = 0; words < SampledWords && NextWord(text, ref i, out var start, out var length); words++)
        {
            if (words >= EnoughWords && words % 8 == 0 && IsClear(weights))
            {
                break;
            }

            var word = text.Slice(start, length);
            var isCapitalised = char.IsUpper(word[0]);
            var owner = word.Length > LongestWord || (word.Length > 1 && char.IsUpper(word[1]))
                ? -1
                : Owner(word, profiles);
            if (owner == -1)
            {
                if (!isCapitalised)
                {
                    WeighContent(word, profiles, weights);
                }

                for (var p = 0; p < weights.Length; p++)
                {
                    headline[p] += pending[p];
                    weights[p] += isCapitalised && !afterContent ? 0 : pending[p];
                    pending[p] = 0;
                }

                afterContent = !isCapitalised;
            }
            else if (owner >= 0)
            {
                if (isCapitalised)
                {
                    afterContent = false;
                }

                pending[owner] += 2;
            }
        }

        for (var p = 0; p < weights.Length && afterContent; p++)
        {
            weights[p] += pending[p];
        }

        return Winner(weights, profiles) ?? ShowHeading(text, profiles) ?? ShowHeadline(headline, profiles);
    }

    private static bool IsClear(ReadOnlySpan<int> weights)
    {
        var best = 0;
        var sum = 0;
        foreach (var weight in weights)
        {
            best = Math.Max(best, weight);
            sum += weight;
        }

        return best >= ClearWeight && best >= 4 * (sum - best);
    }

    private static Language? Winner(ReadOnlySpan<int> weights, ReadOnlySpan<LanguageProfile> profiles)
    {
        var best = 0;
        var second = 0;
        for (var p = 1; p < weights.Length; p++)
        {
            if (weights[p] > weights[best])
            {
                second = weights[best];
                best = p;
            }
            else
            {
                second = Math.Max(second, weights[p]);
            }
        }

        return weights.Length > 0 && weights[best] >= LeastWeight && weights[best] >= 2 * second ? profiles[best].Language : null;
    }

    private static Language? ShowHeadline(ReadOnlySpan<int> weights, ReadOnlySpan<LanguageProfile> profiles)
    {
        var best = weights.IndexOfAnyExcept(0);
        return best >= 0 && weights[best] >= LeastHeadlineWeight && weights[(best + 1)..].IndexOfAnyExcept(0) < 0 ? profiles[best].Language : null;
    }

    private static Language? ShowHeading(ReadOnlySpan<char> text, ReadOnlySpan<LanguageProfile> profiles)
    {
        const int LongestHeading = 60;
        text = text.Trim().TrimEnd(":.").TrimEnd();
        if (text.Length is 0 or > LongestHeading)
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestHeading];
        lower = lower[..text.ToLowerInvariant(lower)];
        Language? found = null;
        foreach (var profile in profiles)
        {
            if (profile.HeadingWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower))
            {
                if (found is not null)
                {
                    return null;
                }

                found = profile.Language;
            }
        }

        return found;
    }

    // The profile that alone has the word among its function words; -1 for a content word, -2 when several have it.
    private static int Owner(ReadOnlySpan<char> word, ReadOnlySpan<LanguageProfile> profiles)
    {
        var owner = -1;
        for (var p = 0; p < profiles.Length; p++)
        {
            if (profiles[p].FunctionWordTable.Contains(word))
            {
                owner = owner == -1 ? p : -2;
            }
        }

        return owner;
    }

    private static void WeighContent(ReadOnlySpan<char> word, ReadOnlySpan<LanguageProfile> profiles, Span<int> weights)
    {
        for (var p = 0; p < weights.Length; p++)
        {
            weights[p] += EndsLike(word, profiles[p]) || word.ContainsAny(profiles[p].LetterValues) ? 1 : 0;
        }
    }

    private static bool EndsLike(ReadOnlySpan<char> word, LanguageProfile profile)
    {
        foreach (var ending in profile.Endings)
        {
            if (word.Length >= ending.Length + 3 && word[^1] == ending[^1] && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int i, out int start, out int length)
    {
        while (i < text.Length && !char.IsLetter(text[i]))
        {
            i++;
        }

        start = i;
        while (i < text.Length && char.IsLetter(text[i]))
        {
            i++;
        }

        length = i - start;
        return length > 0;
    }
}
