using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>The words of a sentence that are a figure's own: from the mark or the other figure before it to the mark or the other figure behind it.</summary>
internal static class FigureClause
{
    // Words beside a figure that stands in apposition: "24 metres long", "a difference of 53".
    private const int LongestTail = 3;

    /// <summary>The tokens of the clause, as indices among those of the sentence, end exclusive.</summary>
    /// <param name="quantity">The figure.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="facts">The facts of its document.</param>
    /// <param name="reach">Tokens that are looked at on each side of the figure, at most.</param>
    internal static (int Start, int End) Of(Quantity quantity, Sentence sentence, DocumentFacts facts, int reach)
    {
        var tokens = sentence.Tokens;
        var first = StoryWording.FirstAtOrAfter(tokens, quantity.Span.Start);
        var behind = StoryWording.FirstAtOrAfter(tokens, quantity.Span.End);
        var (start, end) = (first, behind);
        while (start > 0 && first - start < reach && !IsBorder(tokens[start - 1]))
        {
            start--;
        }

        while (end < tokens.Length && end - behind < reach && !IsBorder(tokens[end]))
        {
            end++;
        }

        if (end - behind + first - start <= LongestTail && start > 1 && sentence.Document.Reading[tokens[start - 1].Start] == ',' && IsAlone(tokens[start - 2]))
        {
            // "The skeleton of a blue whale, 24 metres long,": what the figure is of stands before the comma.
            for (start--; start > 0 && first - start < reach && !IsBorder(tokens[start - 1]); start--)
            {
            }
        }

        return (start, end);

        bool IsAlone(in Token token) => token.Kind == TokenKind.Word && !IsBorder(token);

        // "Four weeks' pay".
        bool IsPossessive(in Token token)
        {
            var reading = sentence.Document.Reading;
            return reading[token.Start] is '\'' or '’' && token.Start > sentence.Span.Start && reading[token.Start - 1] == 's' && token.End < sentence.Span.End && reading[token.End] == ' ';
        }

        bool IsBorder(in Token token)
        {
            if (token.Kind is TokenKind.Dash || (token.Kind is TokenKind.Quote && !IsPossessive(token)) || (token.Kind == TokenKind.Punctuation && sentence.Document.Reading[token.Start] is ',' or ';' or ':' or '(' or ')'))
            {
                return true;
            }

            var index = PlaceOrder.FirstAtOrAfter(facts.Quantities.AsSpan(), token.Start + 1, static q => q.Span) - 1;
            return index >= 0 && !ReferenceEquals(facts.Quantities[index], quantity) && facts.Quantities[index].Span.End > token.Start;
        }
    }
}
