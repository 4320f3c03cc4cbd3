using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Whether a document is a manual, a changelog or a program's text rather than prose about people.</summary>
/// <remarks>
/// In such a text capitals stand for commands, files and headings, and single marks for code: a name or a speaker needs
/// more proof there than the look of its words. What counts are signs that prose about people hardly ever has: words with an
/// underscore or a capital behind a small letter, options (<c>--all</c>), back-quotes, braces, pipes and equals signs,
/// comment and bullet stars. News prose has none or a few (a product's name, a shared link); one sign to fifty words is
/// technical, whatever the subject. Figures: 0 to 0.4 signs to a hundred words in the news texts of the corpus, 2 to 30 in
/// manuals and changelogs.
/// </remarks>
internal static class TechnicalText
{
    private const int FewestSigns = 8;

    private const int MostWordsForOneSign = 50;

    internal static bool IsTechnical(Document document)
    {
        var (signs, words) = (0, 0);
        var tokens = document.Tokens.AsSpan();
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Alphanumeric:
                    words++;
                    signs += token.Shape is TokenShape.MixedLower or TokenShape.MixedCapitals && IsIdentifier(document.Reading.AsSpan(token.Start, token.Length)) ? 1 : 0;
                    signs += token.Shape == TokenShape.Lower && document.Reading.AsSpan(token.Start, token.Length).Contains('_') ? 1 : 0;
                    break;
                case TokenKind.Symbol or TokenKind.Punctuation:
                    signs += token.Length == 1 && document.Reading[token.Start] is '`' or '{' or '}' or '|' or '=' or '\\' or '<' or '>' or '*' or '_' ? 1 : 0;
                    break;
                case TokenKind.Dash:
                    // "-v", "--all": a hyphen that touches a word behind it and none before it.
                    signs += document.Reading[token.Start] == '-' && i + 1 < tokens.Length && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Alphanumeric && tokens[i + 1].Start == token.End &&
                        (token.Start == 0 || document.Reading[token.Start - 1] is ' ' or '\n' or '[' or '(' or '\'' or '"') && (token.Length == 2 || tokens[i + 1].Length == 1) ? 1 : 0;
                    break;
            }
        }

        return signs >= FewestSigns && signs * MostWordsForOneSign >= words;
    }

    // "getName", "DBusSocket", "snake_case", but neither "iPhone" nor "McVittie".
    private static bool IsIdentifier(ReadOnlySpan<char> word)
    {
        if (word.Contains('_'))
        {
            return true;
        }

        var humps = 0;
        for (var i = 1; i < word.Length; i++)
        {
            humps += char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && i > 3 ? 1 : 0;
        }

        return humps > 0 && word.IndexOfAny('-', '\'', '\u2019') < 0;
    }
}
