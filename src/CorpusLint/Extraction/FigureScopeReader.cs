using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads how far what a figure counts reaches.</summary>
internal static class FigureScopeReader
{
    /// <summary>The scope of a figure whose clause is given.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First token of the clause.</param>
    /// <param name="end">The token behind its last.</param>
    /// <param name="facts">The facts of the document.</param>
    internal static FigureScope Of(Sentence sentence, int start, int end, DocumentFacts facts)
    {
        var (isLocal, isNational) = (false, false);
        var lexicon = LanguagePack.For(sentence.Block).Numbers;
        var tokens = sentence.Tokens;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (lexicon.Nationwide.At(sentence.Document, tokens[..end], i) is not null)
            {
                isNational = true;
            }
            else if (lexicon.PlaceOpeners.Contains(sentence.Document.ValueOf(tokens[i])) && IsPlaceAt(sentence, i + 1, end, lexicon, facts))
            {
                isLocal = true;
            }
        }

        return isLocal == isNational ? FigureScope.Open : isLocal ? FigureScope.Local : FigureScope.National;
    }

    // "In the town", "in Harwick".
    private static bool IsPlaceAt(Sentence sentence, int index, int end, NumberLexicon lexicon, DocumentFacts facts)
    {
        var tokens = sentence.Tokens;
        index += index < end && (lexicon.Find(sentence.Document.ValueOf(tokens[index]))?.Roles & (NumberRoles.Article | NumberRoles.Stop)) > 0 ? 1 : 0;
        if (index >= end)
        {
            return false;
        }

        var found = PlaceOrder.FirstAtOrAfter(facts.Mentions.AsSpan(), tokens[index].Start, static m => m.Span);
        return (found < facts.Mentions.Length && facts.Mentions[found] is { Kind: EntityKind.Place } place && place.Span.Start == tokens[index].Start) ||
            (tokens[index].Kind == TokenKind.Word && lexicon.Classes[sentence.Document.ValueOf(tokens[index])] == "place");
    }
}
