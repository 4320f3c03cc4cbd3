using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Whether letters are the initials of words, small words skipped: HRB of "Harbour Review Board", DHS of "Department of Homeland Security".</summary>
internal static class AcronymMatcher
{
    /// <summary>
    /// The first token of the expansion that ends just before <paramref name="end"/>, or -1. Words are taken backwards; each
    /// letter must open a word or a part of a hyphenated one, and only small words may be skipped.
    /// </summary>
    internal static int FindStart(NameText text, ReadOnlySpan<char> acronym, int sentenceStart, int end)
    {
        Span<char> letters = stackalloc char[12];
        var count = Letters(acronym, letters);
        if (count < 2)
        {
            return -1;
        }

        var left = count - 1;
        for (var token = end - 1; token >= sentenceStart && end - token <= 14; token--)
        {
            var t = text.Document.Tokens[token];
            if (t.Kind == TokenKind.Punctuation)
            {
                if (text.IsMark(token, '&') || text.IsMark(token, '/') || text.IsMark(token, '.'))
                {
                    continue;
                }

                return -1;
            }

            if (t.Kind is not (TokenKind.Word or TokenKind.Alphanumeric))
            {
                return -1;
            }

            var word = text.Document.ValueOf(t);
            // The first letter never stands for a small word: FF of "Front for Freedom".
            var used = left == 0 && IsSmall(text, token) ? 0 : TakeParts(word, letters[..(left + 1)]);
            if (used == 0)
            {
                if (IsSmall(text, token))
                {
                    continue;
                }

                return -1;
            }

            left -= used;
            if (left < 0)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>
    /// The head noun of a body's name that ends just before <paramref name="end"/> and whose words' beginnings, one after the
    /// other, are the letters of an acronym that is written as a word: "Minedu" of "Ministerio de Educación"; -1 when there is none.
    /// </summary>
    internal static int FindSyllables(NameText text, ReadOnlySpan<char> acronym, int sentenceStart, int end)
    {
        if (acronym.Length is < 4 or > 12)
        {
            return -1;
        }

        var small = 0;
        for (var token = end - 1; token >= sentenceStart && end - token <= 16; token--)
        {
            if (text.Document.Tokens[token].Kind != TokenKind.Word)
            {
                return -1;
            }

            if (!text.LooksLikeName(token))
            {
                if (++small > 2 || !IsSmall(text, token))
                {
                    return -1;
                }

                continue;
            }

            small = 0;
            if (end - token > 2 && text.Has(token, NameWord.OrganisationHead) && AreBeginnings(text, acronym, token, end))
            {
                return token;
            }
        }

        return -1;
    }

    // Which letters can be reached is a set of bits, so that no word costs more than the acronym is long.
    private static bool AreBeginnings(NameText text, ReadOnlySpan<char> acronym, int first, int end)
    {
        var reached = 1u;
        for (var token = first; token < end; token++)
        {
            if (!text.LooksLikeName(token))
            {
                continue;
            }

            var word = text.Word(token);
            var next = token == first ? 0 : reached;
            for (var from = 0; from < acronym.Length; from++)
            {
                for (var length = 0; (reached & (1u << from)) != 0 && length < word.Length && from + length < acronym.Length && Upper(word[length]) == Upper(acronym[from + length]); length++)
                {
                    next |= 1u << (from + length + 1);
                }
            }

            reached = next;
            if (token == first && (reached & (1u << acronym.Length)) != 0)
            {
                return false;
            }
        }

        return (reached & (1u << acronym.Length)) != 0;
    }

    /// <summary>Whether the tokens are an expansion of the acronym, all of them.</summary>
    internal static bool IsExpansion(NameText text, ReadOnlySpan<char> acronym, int first, int end) => FindStart(text, acronym, first, end) == first;

    private static int TakeParts(ReadOnlySpan<char> word, ReadOnlySpan<char> letters)
    {
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen > 0 && letters.Length >= 2)
        {
            // "American-Islamic" gives two letters, "Co-operative" one.
            var rest = word[(hyphen + 1)..];
            if (rest.Length > 0 && Upper(rest[0]) == letters[^1] && Upper(word[0]) == letters[^2])
            {
                return 2;
            }
        }

        return word.Length > 0 && Upper(word[0]) == letters[^1] ? 1 : 0;
    }

    private static bool IsSmall(NameText text, int token) =>
        text.Document.Tokens[token].Shape == TokenShape.Lower &&
        text.Has(token, NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And | NameWord.Article | NameWord.Particle | NameWord.Common);

    private static int Letters(ReadOnlySpan<char> acronym, Span<char> letters)
    {
        var count = 0;
        foreach (var c in acronym)
        {
            if (char.IsUpper(c) && count < letters.Length)
            {
                letters[count++] = Upper(c);
            }
        }

        return count;
    }

    private static char Upper(char c) => c switch
    {
        >= 'a' and <= 'z' => (char)(c - 32),
        'á' or 'Á' => 'A',
        'é' or 'É' => 'E',
        'í' or 'Í' => 'I',
        'ó' or 'Ó' => 'O',
        'ú' or 'Ú' => 'U',
        _ => char.ToUpperInvariant(c),
    };
}
