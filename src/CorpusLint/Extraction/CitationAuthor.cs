using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The authors of one source as a marker names them.</summary>
/// <param name="Key">The folded word by which the list is searched: the first surname without its particles, or the first word of a body.</param>
/// <param name="Names">Number of words with a capital.</param>
/// <param name="IsTyped">Whether "et al.", "&amp;", "see" or the like shows that authors are meant.</param>
/// <param name="IsBody">Whether it reads as an organisation: several words in a row.</param>
internal readonly record struct CitationAuthor(string Key, int Names, bool IsTyped, bool IsBody)
{
    // Longer words between capitals ("of", "para") end a name.
    private const int LongestJoint = 4;
    private const int MostNames = 10;

    /// <summary>Reads the authors from a token on, up to the year or a comma before it.</summary>
    internal static CitationAuthor? Read(Document document, ref int i, int close, LanguagePack pack)
    {
        var isTyped = pack.Citations.IsSecondary(document, i, close, out i);
        while (i < close && pack.Speech.IsCitationOpener(document.ValueOf(document.Tokens[i])))
        {
            isTyped = true;
            i++;
            i += i < close && Mark(document, i) is '.' or ',' ? 1 : 0;
        }

        string? key = null;
        var (names, joined, run) = (0, false, 0);
        for (; i < close; i++)
        {
            var token = document.Tokens[i];
            var value = document.ValueOf(token);
            if (token.Kind == TokenKind.Word && token.IsCapitalised)
            {
                if (pack.Speech.IsYearCompany(value) || pack.Profile.Months.ContainsKey(value.ToString().ToLowerInvariant()))
                {
                    return null;
                }

                names++;
                run++;
                key ??= value.Length > 1 && !IsParticle(value, pack) ? Surname(document, token) : null;
            }
            else if (value is "&" || pack.Speech.IsAnd(value) || pack.Speech.IsAndOthers(value))
            {
                isTyped |= names > 0;
                joined = true;
            }
            else if (value is "." && names > 0)
            {
                joined = true;
            }
            else if (value is "," && i + 1 < close && document.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapitalised: true })
            {
                joined = true;
            }
            else if (value is "[" && i + 2 < close && document.Tokens[i + 1].Shape == TokenShape.AllCapitals && Mark(document, i + 2) == ']')
            {
                // "World Health Organization [WHO]".
                isTyped = true;
                i += 2;
            }
            else if (!IsParticle(value, pack) && !IsJoint(document, i, close, names))
            {
                break;
            }
        }

        return key is not null && names is > 0 and <= MostNames ? new CitationAuthor(key, names, isTyped, run > 1 && !joined) : null;
    }

    /// <summary>The index of the first word of the name that ends just before a bracket: "Holt and Linden (", "the Guild of Salters (".</summary>
    internal static int StartOfName(Document document, int first, int open, LanguagePack pack, out bool isTyped)
    {
        isTyped = false;
        var start = open;
        for (var i = open - 1; i >= first; i--)
        {
            var token = document.Tokens[i];
            var value = document.ValueOf(token);
            if (token.Kind == TokenKind.Word && token.IsCapitalised && !IsOnlyCapitalAtStart(document, i, first, pack))
            {
                start = i;
            }
            else if (value is "." && i == open - 1 && i > first && pack.Speech.IsAndOthers(document.ValueOf(document.Tokens[i - 1])))
            {
                isTyped = true;
            }
            else if (pack.Speech.IsAndOthers(value))
            {
                isTyped = true;
            }
            else if (value is "et")
            {
                isTyped = true;
            }
            else if ((value is "&" || pack.Speech.IsAnd(value)) && i > first && document.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapitalised: true })
            {
                isTyped = start < open;
            }
            else if (!(start < open && token.Kind == TokenKind.Word && IsParticle(value, pack)) && !(start < open && IsJoint(document, i, open, 1) && i > first && document.Tokens[i - 1].IsCapitalised))
            {
                break;
            }
        }

        return start;
    }

    internal static string Surname(Document document, in Token token)
    {
        var word = Folding.Fold(document.ReadingTextOf(token.Span));
        return word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
    }

    internal static bool IsParticle(ReadOnlySpan<char> value, LanguagePack pack) =>
        value.Length <= LongestJoint && pack.Speech.IsParticle(value.ToString().ToLowerInvariant());

    // A small word between two with capitals: "Guild of Salters".
    private static bool IsJoint(Document document, int i, int close, int names) =>
        names > 0 && i + 1 < close && document.Tokens[i] is { Kind: TokenKind.Word, Shape: TokenShape.Lower, Length: <= LongestJoint }
        && (document.Tokens[i + 1].IsCapitalised || (i + 2 < close && document.Tokens[i + 1] is { Kind: TokenKind.Word, Length: <= LongestJoint } && document.Tokens[i + 2].IsCapitalised));

    // "As Whitlock (2017)", "Según Ruiz (1999)": the word is no part of the name.
    private static bool IsOnlyCapitalAtStart(Document document, int i, int first, LanguagePack pack) =>
        pack.Profile.FunctionWords.Contains(document.ValueOf(document.Tokens[i]).ToString().ToLowerInvariant())
        && (i == first || document.Tokens[i - 1].Kind == TokenKind.Punctuation) && !IsParticle(document.ValueOf(document.Tokens[i]), pack);

    private static char Mark(Document document, int i) => document.Tokens[i].Kind == TokenKind.Punctuation ? document.Reading[document.Tokens[i].Start] : '\0';
}
