using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Finds the only currency that the sums of a document have: "a budget of 84 million. [...] The debt is 12 million euros."</summary>
internal static class DocumentCurrency
{
    /// <summary>Its code; null for a document with several or none.</summary>
    internal static string? Of(Document document)
    {
        string? only = null;
        foreach (var sentence in document.Sentences)
        {
            var lexicon = LanguagePack.For(sentence.Block).Numbers;
            var tokens = sentence.Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (CodeAt(document, tokens, i, lexicon) is not { } code)
                {
                    continue;
                }

                if (only is not null && only != code)
                {
                    return null;
                }

                only = code;
            }
        }

        return only;
    }

    private static string? CodeAt(Document document, ReadOnlySpan<Token> tokens, int index, NumberLexicon lexicon) => tokens[index].Kind switch
    {
        TokenKind.Symbol => lexicon.CurrencySigns.At(document, tokens, index),
        TokenKind.Word => IsBehindNumber(document, tokens, index, lexicon) && lexicon.Currencies.At(document, tokens, index) is { } code and not (Cent or Penny) ? code : null,
        _ => null,
    };

    private const string Cent = "cent";
    private const string Penny = "penny";

    // "20 euros", "12 millones de euros".
    private static bool IsBehindNumber(Document document, ReadOnlySpan<Token> tokens, int index, NumberLexicon lexicon)
    {
        const int longest = 2;
        for (var i = index - 1; i >= 0 && i >= index - longest; i--)
        {
            if (tokens[i].Kind == TokenKind.Number || (tokens[i].Kind == TokenKind.Word && lexicon.Find(document.ValueOf(tokens[i])) is { } word && (word.Roles & (NumberRoles.Scale | NumberRoles.Numeral)) != 0))
            {
                return true;
            }
        }

        return false;
    }
}
