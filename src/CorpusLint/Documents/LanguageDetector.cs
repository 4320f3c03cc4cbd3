using System.Collections.Immutable;
using System.Numerics;

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

    // Longer blocks show their language by themselves.
    private const int LongestWeakBlock = 240;

    // What a word can be beside the function word of one profile.
    private const int Content = LanguageSet.NoOnesWord;
    private const int Shared = LanguageSet.SharedWord;

    /// <summary>
    /// One language for each block, in order. A language declared for the block or the document is taken where the text
    /// is too short or too mixed to tell; text that clearly shows another is what it is.
    /// </summary>
    /// <remarks>A short block that shows little is read as the blocks beside it when nothing in it speaks against that.</remarks>
    internal static Language[] Detect(Document document, IReadOnlyList<BlockSource> blocks, ReadOptions options)
    {
        var languages = options.Languages;
        var result = new Language[blocks.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var shown = blocks[i].Kind == BlockKind.Code ? null : Show(document.Reading.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length), languages);
            result[i] = shown ?? blocks[i].DeclaredLanguage ?? options.Language ?? Language.Undetermined;
        }

        ReadByNeighbours(document, blocks, languages, result);

        // A dateline is of its story's language.
        for (var i = 0; i + 1 < result.Length; i++)
        {
            result[i] = blocks[i].IsDateline ? result[i + 1] : result[i];
        }

        return result;
    }

    private static void ReadByNeighbours(Document document, IReadOnlyList<BlockSource> blocks, LanguageSet set, Language[] languages)
    {
        // The language of the block before and of the block behind, both determined by themselves; -1 for none.
        var before = Language.Undetermined;
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i] != Language.Undetermined)
            {
                before = languages[i];
                continue;
            }

            if (blocks[i].Kind == BlockKind.Code || blocks[i].Span.Length > LongestWeakBlock)
            {
                continue;
            }

            var next = i + 1;
            while (next < languages.Length && next < i + 8 && languages[next] == Language.Undetermined)
            {
                next++;
            }

            var behind = next < languages.Length && next < i + 8 ? languages[next] : before;
            var weak = ShowWeakly(document.Reading.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length), set, out var mayBeNames);
            mayBeNames &= blocks[i].Kind is not (BlockKind.Heading or BlockKind.Title) || document.Reading.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length).Contains(',');
            if (weak is { } shown ? shown == behind || shown == before : !mayBeNames && (behind == before || before == Language.Undetermined))
            {
                languages[i] = weak ?? behind;
            }
        }
    }

    // The language that leads by function words, names of days and months, and endings; null when nothing shows any, and
    // Undetermined when several are shown. Several words with capitals only, or acronyms, may all be names.
    private static Language? ShowWeakly(ReadOnlySpan<char> text, LanguageSet languages, out bool mayBeNames)
    {
        var profiles = languages.AsSpan();
        var hasSmallWords = false;
        var capitalised = 0;
        Span<int> weights = stackalloc int[profiles.Length + 1];
        weights.Clear();
        var i = 0;
        while (NextWord(text, ref i, out var start, out var length))
        {
            var word = text.Slice(start, length);
            if (word.Length > LongestWord || (word.Length > 1 && char.IsUpper(word[1])))
            {
                capitalised += 2;
                continue;
            }

            capitalised += char.IsUpper(word[0]) ? 1 : 0;
            var owner = CalendarOwner(word, profiles) is >= 0 and var month ? month : languages.OwnerOf(word);
            if (owner >= 0)
            {
                weights[owner] += 2;
            }
            else if (owner == Content)
            {
                hasSmallWords |= char.IsLower(word[0]) && word.Length >= 3;
                WeighContent(word, languages, weights);
            }
        }

        var best = 0;
        var second = 0;
        for (var p = 1; p < weights.Length; p++)
        {
            (best, second) = weights[p] > weights[best] ? (p, weights[best]) : (best, Math.Max(second, weights[p]));
        }

        mayBeNames = !hasSmallWords && capitalised != 1;
        return weights[best] < 2 ? null : weights[best] >= 2 * second && best < profiles.Length ? profiles[best].Language : Language.Undetermined;
    }

    private static int IndexOf(Language[] languages, Language language)
    {
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i] == language)
            {
                return i;
            }
        }

        return -1;
    }

    // The profile that alone has the word among its days and months; their abbreviations are words elsewhere.
    private static int CalendarOwner(ReadOnlySpan<char> word, ReadOnlySpan<LanguageProfile> profiles)
    {
        var owner = Content;
        if (word.Length < 4)
        {
            return owner;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        for (var p = 0; p < profiles.Length; p++)
        {
            if (profiles[p].CalendarWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower))
            {
                owner = owner == Content ? p : Shared;
            }
        }

        return owner;
    }

    /// <summary>
    /// Sets the document's language (declared, else that of most of its text) and its languages: the declared ones and
    /// any that has a quarter of the text. Text counts in characters of its blocks, which is near enough to words.
    /// </summary>
    internal static void Describe(Document document, ReadOptions options)
    {
        // A text has one language or two: arrays that are kept in order, not a dictionary and a query, whose code for a type
        // of the program's would be compiled anew in every run.
        Language[] languages = [];
        long[] lengths = [];
        var total = 0L;
        foreach (var block in document.Blocks)
        {
            if (block.Language != Language.Undetermined && block.Kind != BlockKind.Code)
            {
                var at = IndexOf(languages, block.Language);
                if (at < 0)
                {
                    at = languages.Length;
                    Array.Resize(ref languages, at + 1);
                    Array.Resize(ref lengths, at + 1);
                    languages[at] = block.Language;
                }

                lengths[at] += block.Span.Length;
                total += block.Span.Length;
            }
        }

        SortByLength(languages, lengths);
        var declared = document.Language != Language.Undetermined ? document.Language : options.Language ?? Language.Undetermined;
        document.Language = declared != Language.Undetermined || languages.Length == 0 ? declared : languages[0];
        var described = ImmutableArray.CreateBuilder<Language>(1);
        if (document.Language != Language.Undetermined)
        {
            described.Add(document.Language);
        }

        foreach (var language in document.Languages)
        {
            AddOnce(described, language);
        }

        for (var i = 0; i < languages.Length; i++)
        {
            if (lengths[i] * 4 >= total)
            {
                AddOnce(described, languages[i]);
            }
        }

        document.Languages = described.ToImmutable();
    }

    // The longest first, and those of one length by their tags.
    private static void SortByLength(Language[] languages, long[] lengths)
    {
        for (var i = 1; i < languages.Length; i++)
        {
            for (var j = i; j > 0 && (lengths[j] > lengths[j - 1] || (lengths[j] == lengths[j - 1] && string.CompareOrdinal(languages[j].Tag, languages[j - 1].Tag) < 0)); j--)
            {
                (languages[j], languages[j - 1]) = (languages[j - 1], languages[j]);
                (lengths[j], lengths[j - 1]) = (lengths[j - 1], lengths[j]);
            }
        }
    }

    private static void AddOnce(ImmutableArray<Language>.Builder languages, Language language)
    {
        for (var i = 0; i < languages.Count; i++)
        {
            if (languages[i] == language)
            {
                return;
            }
        }

        languages.Add(language);
    }

    /// <summary>The language that a text shows, or null when it is too short or too mixed.</summary>
    internal static Language? Show(ReadOnlySpan<char> text, LanguageSet languages)
    {
        var profiles = languages.AsSpan();

        // The last place is for languages that no profile has.
        Span<int> weights = stackalloc int[profiles.Length + 1];
        Span<int> pending = stackalloc int[profiles.Length + 1];
        Span<int> headline = stackalloc int[profiles.Length + 1];

        // What stands outside quotation marks, which shows the language of the text when a quotation is of another.
        Span<int> outer = stackalloc int[profiles.Length + 1];
        outer.Clear();
        var isInQuote = false;
        var last = 0;
        headline.Clear();
        weights.Clear();
        pending.Clear();
        var afterContent = false;
        var i = 0;
        for (var words = 0; words < SampledWords && NextWord(text, ref i, out var start, out var length); words++)
        {
            if (words >= EnoughWords && words % 8 == 0 && IsClear(outer))
            {
                break;
            }

            var word = text.Slice(start, length);
            isInQuote = IsInQuote(text[last..start], isInQuote);
            last = start + length;
            var isCapitalised = char.IsUpper(word[0]);
            var owner = word.Length > LongestWord || (word.Length > 1 && char.IsUpper(word[1]))
                ? Content
                : languages.OwnerOf(word);
            if (owner == Content)
            {
                if (!isCapitalised)
                {
                    WeighContent(word, languages, isInQuote ? weights : outer);
                }

                for (var p = 0; p < weights.Length; p++)
                {
                    headline[p] += pending[p];
                    (isInQuote ? weights : outer)[p] += isCapitalised && !afterContent ? 0 : pending[p];
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

                // The small words of neighbours are those that set them apart; the shared ones count for the profile.
                pending[owner] += owner < profiles.Length ? 2 : 3;
            }
        }

        for (var p = 0; p < weights.Length; p++)
        {
            (isInQuote ? weights : outer)[p] += afterContent ? pending[p] : 0;
            weights[p] += outer[p];
        }

        return Winner(outer, profiles) ?? Winner(weights, profiles) ?? ShowHeading(text, profiles) ?? ShowHeadline(headline, profiles);
    }

    private static bool IsInQuote(ReadOnlySpan<char> between, bool isInQuote)
    {
        foreach (var c in between)
        {
            isInQuote = c switch
            {
                '“' or '«' or '„' => true,
                '”' or '»' => false,
                '"' => !isInQuote,
                '\n' => false,
                _ => isInQuote,
            };
        }

        return isInQuote;
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

        return best < profiles.Length && weights[best] >= LeastWeight && weights[best] >= 2 * second ? profiles[best].Language : null;
    }

    private static Language? ShowHeadline(ReadOnlySpan<int> weights, ReadOnlySpan<LanguageProfile> profiles)
    {
        var best = weights.IndexOfAnyExcept(0);
        return best >= 0 && best < profiles.Length && weights[best] >= LeastHeadlineWeight && weights[(best + 1)..].IndexOfAnyExcept(0) < 0 ? profiles[best].Language : null;
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

    private static void WeighContent(ReadOnlySpan<char> word, LanguageSet languages, Span<int> weights)
    {
        // A letter that a language does not have speaks for none; one that no language of the set has, for another.
        var profiles = languages.AsSpan();
        var (own, foreign) = languages.Letters.Of(word);
        for (var p = 0; p < profiles.Length; p++)
        {
            weights[p] += !IsSet(foreign, p) && (IsSet(own, p) || EndsLike(word, profiles[p])) ? 1 : 0;
        }

        weights[profiles.Length] += BitOperations.PopCount(foreign) == profiles.Length ? 2 : 0;

        static bool IsSet(ulong bits, int p) => (bits & (1UL << p)) != 0;
    }

    private static bool EndsLike(ReadOnlySpan<char> word, LanguageProfile profile)
    {
        if ((profile.LastLetters & (1u << (word[^1] & 31))) == 0)
        {
            return false;
        }

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
        do
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
        }
        while (length == 1 && i < text.Length && text[i] == '.' && char.IsUpper(text[start]));

        // The letters of "E.O.A." are no words, whatever language has words of one letter.
        return length > 0;
    }
}
