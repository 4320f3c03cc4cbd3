using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CorpusLint.Documents;

/// <summary>What the tokens of one block are to its sentences: how they stand together and which word lists have them.</summary>
internal sealed class SentenceTokens(string reading, ImmutableArray<Token>.Builder tokens, int first, LanguageProfile? profile, LanguageSet profiles)
{
    // No listed word is longer.
    private const int LongestWord = 24;

    /// <summary>Whether the token is a word, a number or both.</summary>
    internal bool IsWordLike(int index) => tokens[index].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric;

    /// <summary>Whether no white space stands between a token and the one before it; fillers are no space.</summary>
    internal bool Touches(int index)
    {
        if (index <= first)
        {
            return false;
        }

        for (var i = tokens[index - 1].End; i < tokens[index].Start; i++)
        {
            if (char.IsWhiteSpace(reading[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of letters.</summary>
    internal int LetterCount(int index)
    {
        var count = 0;
        foreach (var c in ValueOf(index))
        {
            count += char.IsLetter(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The token's characters without fillers.</summary>
    internal ReadOnlySpan<char> ValueOf(int index)
    {
        var token = tokens[index];
        var value = reading.AsSpan(token.Start, token.Length);
        return !token.IsPlain && value.Contains(Document.Filler) ? value.ToString().Replace(Document.Filler.ToString(), "", StringComparison.Ordinal) : value;
    }

    /// <summary>Whether a word list has the token, its last stop aside; an undetermined block is tried with every profile.</summary>
    internal bool Has(int index, Func<LanguageProfile, FrozenSet<string>> list)
    {
        var value = ValueOf(index);
        if (value.Length > 0 && value[^1] == '.')
        {
            value = value[..^1];
        }

        Span<char> lower = stackalloc char[LongestWord];
        if (value.Length is 0 or > LongestWord)
        {
            return false;
        }

        lower = lower[..value.ToLowerInvariant(lower)];
        if (profile is not null)
        {
            return Contains(list(profile), lower);
        }

        foreach (var other in profiles)
        {
            if (Contains(list(other), lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.Count > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
