using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Engine.Gating;

/// <summary>
/// Whether a sentence is another one edited, or another one: how many of its words stayed, and whether a figure or a name
/// was put in the place of another.
/// </summary>
internal sealed class SentenceLikeness
{
    /// <summary>
    /// The share of words (Dice's coefficient over folded words) from which on a sentence that stands where the other one
    /// stood is that one edited: two words of five may be other ones. Of 492,000 pairs of different sentences of one file,
    /// in the corpora and the texts of the tests, 2 in 1,000 reach 0.5 and 6 in 10,000 reach 0.6.
    /// </summary>
    internal const double LeastShareInPlace = 0.6;

    /// <summary>The share where the sentences beside it are others: one word of ten may be another one, one of nine may not.</summary>
    internal const double LeastShareElsewhere = 0.9;

    private const int ShortestMisspelt = 4;

    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _sorted;
    private readonly ImmutableArray<string> _telling;

    internal SentenceLikeness(string excerpt)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var telling = ImmutableArray.CreateBuilder<string>();
        foreach (var range in WordsOf(excerpt))
        {
            var written = excerpt[range];
            words.Add(Folding.Fold(written));
            if (IsTelling(written, isFirst: words.Count == 1))
            {
                telling.Add(words[^1]);
            }
        }

        _words = words.DrainToImmutable();
        _sorted = _words.Sort(StringComparer.Ordinal);
        _telling = telling.DrainToImmutable().Sort(StringComparer.Ordinal);
    }

    /// <summary>The folded words, sorted (ordinal).</summary>
    internal ImmutableArray<string> Words => _sorted;

    /// <summary>The share of words that both have, 0..1; 1 for the same words in the same order only.</summary>
    internal double ShareWith(SentenceLikeness other) => _words.SequenceEqual(other._words) ? 1
        : Math.Min(2.0 * SharedOf(_sorted, other._sorted) / (_sorted.Length + other._sorted.Length), 1 - 1e-9);

    /// <summary>Whether a figure or a name stands in the place of another: each has one that the other has not. An edit may add one, or take one away.</summary>
    internal bool NamesOtherThan(SentenceLikeness other) =>
        SharedOf(_telling, other._telling) is var shared && shared < _telling.Length && shared < other._telling.Length;

    /// <summary>Whether the same figures and names are told, whatever stands around them.</summary>
    internal bool NamesTheSameAs(SentenceLikeness other) => _telling.SequenceEqual(other._telling, StringComparer.Ordinal);

    /// <summary>Whether the two differ in nothing but slips of the pen: as many words, and at most one in five off by a letter.</summary>
    internal bool IsMisspeltLike(SentenceLikeness other)
    {
        if (_words.Length != other._words.Length || !_telling.SequenceEqual(other._telling))
        {
            return false;
        }

        var slips = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i] != other._words[i] && (!IsSlip(_words[i], other._words[i]) || ++slips > Math.Max(1, _words.Length / 5)))
            {
                return false;
            }
        }

        return true;
    }

    // One letter more, less or other, or two that changed places; behind the first letter, in words long enough to be known again.
    private static bool IsSlip(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        if (a.Length < ShortestMisspelt || b.Length - a.Length > 1 || a.Any(char.IsDigit) || b.Any(char.IsDigit))
        {
            return false;
        }

        var start = a.AsSpan().CommonPrefixLength(b);
        if (a.Length < b.Length)
        {
            return a.AsSpan(start).SequenceEqual(b.AsSpan(start + 1));
        }

        return a.AsSpan(start + 1).SequenceEqual(b.AsSpan(start + 1))
            || (start + 1 < a.Length && a[start] == b[start + 1] && a[start + 1] == b[start] && a.AsSpan(start + 2).SequenceEqual(b.AsSpan(start + 2)));
    }

    // A sentence's first word says nothing by its capital.
    private static bool IsTelling(string word, bool isFirst) => word.Any(char.IsDigit) || (!isFirst && char.IsUpper(word[0]));

    private static int SharedOf(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    // Letters, marks and digits, and what stands between two of them: 1,200 and 3.5 and don't.
    private static IEnumerable<Range> WordsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (IsLetter(text[i]) || (start >= 0 && i + 1 < text.Length && text[i] is '.' or ',' or '\'' or '\u2019' or ':' && IsLetter(text[i + 1])));
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
