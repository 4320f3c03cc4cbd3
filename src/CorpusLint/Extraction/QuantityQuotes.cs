using System.Collections.Immutable;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Where somebody's words stand, for telling a speaker's numbers from the author's.</summary>
internal sealed class QuantityQuotes
{
    private readonly QuotationPiece[] _contents;

    internal QuantityQuotes(ImmutableArray<Quotation> quotations) =>
        _contents = QuotationPiece.InOrder(quotations, static q => q.Kind is QuotationKind.Direct or QuotationKind.Mixed && (q.Speaker is not null || q.SpeakerSpan is not null));

    /// <summary>Whether the span starts inside a quotation with a speaker; O(log quotations).</summary>
    internal bool Covers(TextSpan span)
    {
        var (low, high) = (0, _contents.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_contents[middle].Span.Start > span.Start)
            {
                high = middle - 1;
            }
            else if (_contents[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
