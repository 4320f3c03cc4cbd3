using System.Collections.Immutable;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A run of quoted words of a quotation, which has several where a tag breaks it.</summary>
/// <param name="Span">The words.</param>
/// <param name="Quotation">The quotation.</param>
internal readonly record struct QuotationPiece(TextSpan Span, Quotation Quotation)
{
    /// <summary>The pieces of some quotations in order of place.</summary>
    internal static QuotationPiece[] InOrder(ImmutableArray<Quotation> quotations, Predicate<Quotation> isWanted)
    {
        var pieces = new QuotationPiece[CountOf(quotations, isWanted)];
        var count = 0;
        foreach (var quotation in quotations)
        {
            if (!isWanted(quotation))
            {
                continue;
            }

            // Quotations come in order and their pieces too, so that hardly any is moved. A query of the framework over
            // spans would be compiled anew in every run.
            foreach (var span in quotation.Contents)
            {
                var at = count++;
                while (at > 0 && pieces[at - 1].Span.CompareTo(span) > 0)
                {
                    pieces[at] = pieces[at - 1];
                    at--;
                }

                pieces[at] = new QuotationPiece(span, quotation);
            }
        }

        return pieces;
    }

    private static int CountOf(ImmutableArray<Quotation> quotations, Predicate<Quotation> isWanted)
    {
        var count = 0;
        foreach (var quotation in quotations)
        {
            count += isWanted(quotation) ? quotation.Contents.Length : 0;
        }

        return count;
    }
}
