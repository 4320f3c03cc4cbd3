using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds the count that another count belongs to: in "560 exhibitors from 23 countries" the countries are those of the exhibitors, and not those of the visitors.</summary>
internal static class FigureHost
{
    // "92 editors and agents from 15 countries".
    private const int Longest = 5;

    /// <summary>The figure right before, which a preposition joins to this one; null for none.</summary>
    /// <param name="quantity">The figure, one of a sentence.</param>
    /// <param name="quantities">All figures of its document in order of place.</param>
    internal static Quantity? Of(Quantity quantity, ImmutableArray<Quantity> quantities)
    {
        var sentence = quantity.Sentence!;
        var tokens = sentence.Tokens;
        var index = StoryWording.FirstAtOrAfter(tokens, quantity.Span.Start);
        var found = PlaceOrder.FirstAtOrAfter(quantities.AsSpan(), quantity.Span.Start, static q => q.Span) - 1;
        if (index < 2 || found < 0 || quantities[found] is not { Counted: not null, CountedSpan: { } phrase } host || phrase.End > tokens[index - 2].End || phrase.End < tokens[Math.Max(0, index - Longest)].Start)
        {
            return null;
        }

        for (var i = StoryWording.FirstAtOrAfter(tokens, phrase.End); i < index; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        return LanguagePack.For(sentence.Block).Numbers.Find(sentence.Document.ValueOf(tokens[index - 1]))?.Roles.HasFlag(NumberRoles.Stop) == true ? host : null;
    }
}
