using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads what a measurement or a sum is of: "310,000 litres of marine diesel", "32 millones de euros de deuda".</summary>
internal static class FigureSubstance
{
    // Words behind "of": "marine diesel".
    private const int Longest = 2;

    /// <summary>The roots of the words, with what newsrooms call them otherwise; empty when the words behind the unit do not say it.</summary>
    /// <param name="quantity">The figure.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="pack">The language of the sentence.</param>
    internal static ImmutableArray<string> Of(Quantity quantity, Sentence sentence, LanguagePack pack)
    {
        var tokens = sentence.Tokens;
        var index = StoryWording.FirstAtOrAfter(tokens, quantity.Span.End);
        if (index >= tokens.Length || !FigureOutlineReader.IsOf(sentence, tokens[index], pack))
        {
            return [];
        }

        var substance = ImmutableArray.CreateBuilder<string>();
        for (var i = index + 1; i < tokens.Length && i <= index + Longest && !tokens[i].IsCapitalised && FigureWords.StemOf(sentence.Document, tokens[i], pack) is { } stem; i++)
        {
            substance.Add(stem);
            substance.AddRange(FigureWords.SensesOf(Folding.Fold(sentence.Document.ValueOf(tokens[i])), pack));
        }

        return substance.ToImmutable();
    }
}
