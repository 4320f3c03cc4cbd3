using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A run of quoted words in one block.</summary>
/// <param name="Block">The block.</param>
/// <param name="First">Index of the first token that is taken as quoted, the mark inside.</param>
/// <param name="End">Index just behind the last such token.</param>
/// <param name="Span">From mark to mark, both inside.</param>
/// <param name="Content">The quoted words without the marks.</param>
internal sealed record QuotationRun(Block Block, int First, int End, TextSpan Span, TextSpan Content)
{
    /// <summary>Whether the paragraph reopens the quotation of the paragraph before.</summary>
    internal bool IsReopened { get; init; }

    /// <summary>Whether the paragraph ends inside the quotation.</summary>
    internal bool GoesOn { get; init; }

    /// <summary>Whether a dash opens it.</summary>
    internal bool IsDialogue { get; init; }

    /// <summary>Whether a tag inside the marks parts it from the other words.</summary>
    internal bool IsBesideTag { get; init; }

    /// <summary>Whether it is the answer of an interview; the token before it is its label.</summary>
    internal bool IsAnswer { get; init; }

    /// <summary>Whether it is the whole text of a block quotation.</summary>
    internal bool IsBlockQuote { get; init; }

    /// <summary>Whether each mark is two tokens: ``…''.</summary>
    internal bool IsDoubled { get; init; }

    /// <summary>Index of the first token behind the opening mark.</summary>
    internal int Inside => First + (IsDoubled ? 2 : 1);

    /// <summary>Index of the last token before the closing mark.</summary>
    internal int InsideLast => End - (IsDoubled ? 3 : 2);

    /// <summary>Whether the marks are single.</summary>
    internal bool IsSingle { get; init; }

    /// <summary>The line that names the source of a block quotation; null when there is none.</summary>
    internal Block? AttributionLine { get; init; }
}
