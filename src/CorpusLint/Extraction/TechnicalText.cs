using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Whether a document is a manual, a changelog, a licence or a program's text rather than prose about people.</summary>
/// <remarks>
/// In such a text capitals stand for commands, files, defined terms and headings, and marks for code: a name or a speaker needs
/// more proof there than the look of its words. Two things count. Signs that prose about people hardly ever has: words with
/// an underscore or a capital behind a small letter, options (<c>--all</c>), back-quotes, braces, pipes, equals signs, stars,
/// one word between single marks; one sign to fifty words is technical. And the words of the trade ("software", "default",
/// "warranty"): one to twenty is technical, which a report on a software company does not reach. Only the beginning of a
/// long document is looked at.
/// </remarks>
internal static class TechnicalText
{
    private const int FewestSigns = 8;

    private const int MostWordsForOneSign = 50;

    private const int FewestTerms = 12;

    private const int MostWordsForOneTerm = 20;

    private const int LongestLook = 6000;

    internal static bool IsTechnical(Document document)
    {
        var (signs, terms, words) = (0, 0, 0);
        var terminology = PackOf(document);
        var known = DocumentWords.Of(document);
        var tokens = document.Tokens.AsSpan()[..Math.Min(document.Tokens.Length, LongestLook)];
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Alphanumeric:
                    words++;
                    signs += IsIdentifier(document, token) ? 1 : 0;
                    terms += token.Length > 2 && (known[i] is { } entry && entry.Pack == terminology ? (entry.Marks & WordMarks.Technical) != 0 : terminology.Names.TechnicalTerms.Contains(document.ValueOf(token))) ? 1 : 0;
                    break;
                case TokenKind.Symbol when document.Reading[token.Start] == '<' && CloseOfName(document, tokens, i) is > 0 and var close:
                    i = close;
                    break;
                case TokenKind.Symbol or TokenKind.Punctuation:
                    signs += token.Length == 1 && document.Reading[token.Start] is '`' or '{' or '}' or '|' or '=' or '\\' or '<' or '>' or '*' or '_' ? 1 : 0;
                    break;
                case TokenKind.Dash:
                    signs += i + 1 < tokens.Length && OpensOption(document, token, tokens[i + 1]) ? 1 : 0;
                    break;
                case TokenKind.Quote:
                    // "'find'", "‘never’": one word between single marks.
                    signs += i + 2 < tokens.Length && tokens[i + 2].Kind == TokenKind.Quote && document.Reading[token.Start] is '\'' or '\u2018' && tokens[i + 1].Start == token.End && tokens[i + 2].Start == tokens[i + 1].End ? 1 : 0;
                    break;
            }
        }

        return (signs >= FewestSigns && signs * MostWordsForOneSign >= words) || (terms >= FewestTerms && terms * MostWordsForOneTerm >= words);
    }

    // "Moor Motor Co <MOOR.L>", "<Vell Pumps Inc>": some wires set a company or its letters at an exchange between angles.
    private static int CloseOfName(Document document, ReadOnlySpan<Token> tokens, int open)
    {
        const int longest = 12;
        var (words, mixed) = (0, 0);
        for (var i = open + 1; i < Math.Min(tokens.Length, open + longest); i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Symbol && document.Reading[token.Start] == '>')
            {
                return mixed > 1 || (words > 0 && open > 0 && tokens[open - 1].Shape is TokenShape.Capitalised or TokenShape.MixedCapitals) ? i : -1;
            }

            if (token.Kind is TokenKind.Word or TokenKind.Alphanumeric)
            {
                words++;
                mixed += token.Shape == TokenShape.Capitalised ? 1 : 0;
                if (!token.IsCapitalised && token.Length > 3)
                {
                    return -1;
                }
            }
            else if (token.Length > 1 || document.Reading[token.Start] is not ('.' or ',' or '&' or '-' or '\'' or '(' or ')'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static LanguagePack PackOf(Document document)
    {
        foreach (var pack in LanguagePack.AllOf(document))
        {
            if (pack.Language == document.Language)
            {
                return pack;
            }
        }

        return LanguagePack.AllOf(document)[0];
    }

    // "-v", "--all": a hyphen that touches a word behind it and none before it.
    private static bool OpensOption(Document document, in Token dash, in Token next) =>
        document.Reading[dash.Start] == '-' && next.Kind is TokenKind.Word or TokenKind.Alphanumeric && next.Start == dash.End &&
        (dash.Start == 0 || document.Reading[dash.Start - 1] is ' ' or '\n' or '[' or '(' or '\'' or '"') && (dash.Length == 2 || next.Length == 1);

    // "getName", "DBusSocket", "snake_case", but neither "iPhone" nor "McVittie".
    private static bool IsIdentifier(Document document, in Token token)
    {
        var word = document.Reading.AsSpan(token.Start, token.Length);
        if (!token.IsBare && word.Contains('_'))
        {
            return true;
        }

        if (token.Shape is not (TokenShape.MixedLower or TokenShape.MixedCapitals) || word.IndexOfAny('-', '\'', '\u2019') >= 0)
        {
            return false;
        }

        for (var i = 4; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
