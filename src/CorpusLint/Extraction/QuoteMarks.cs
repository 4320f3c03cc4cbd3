using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>The quotation marks of one block.</summary>
/// <param name="Pairs">Marks that belong together, by place; nested ones have a depth above 0.</param>
/// <param name="Unpaired">Double marks without a partner, by place; a lone single mark is taken for an apostrophe.</param>
internal sealed record QuoteMarks(ImmutableArray<QuotePair> Pairs, ImmutableArray<UnpairedMark> Unpaired)
{
    internal static readonly QuoteMarks None = new([], []);

    /// <summary>Tags that dashes part from the quoted words inside a pair, as tokens: "—añadió—".</summary>
    internal ImmutableArray<(int First, int End)> Tags { get; init; } = [];
}

/// <summary>An opening mark and its closing mark.</summary>
/// <param name="Open">Index of the opening mark's token.</param>
/// <param name="Close">Index of the closing mark's token.</param>
/// <param name="Span">From the opening to the closing mark, both inside.</param>
/// <param name="Depth">0 for the outermost marks.</param>
/// <param name="IsSingle">Whether the marks are single.</param>
internal sealed record QuotePair(int Open, int Close, TextSpan Span, int Depth, bool IsSingle)
{
    /// <summary>Whether each mark is two tokens, as in the ``…'' of the wires; the outer ones are named here.</summary>
    internal bool IsDoubled { get; init; }
}

/// <summary>A mark without a partner.</summary>
/// <param name="Token">Index of its token.</param>
/// <param name="IsOpening">Whether it opens.</param>
internal sealed record UnpairedMark(int Token, bool IsOpening);
