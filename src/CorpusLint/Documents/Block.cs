using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>The smallest unit that a reader of a format delivers: a heading, a paragraph, a list item, a cell.</summary>
public sealed class Block : ILocated
{
    internal Block(Document document, int index, BlockKind kind, TextSpan span, Language language)
    {
        Document = document;
        Index = index;
        Kind = kind;
        Span = span;
        Language = language;
    }

    /// <inheritdoc/>
    public Document Document { get; }

    /// <summary>0-based number of the block in its document.</summary>
    public int Index { get; }

    /// <summary>What the block is.</summary>
    public BlockKind Kind { get; }

    /// <summary>From the block's first to its last character of reading text; markers of lists and headings lie outside.</summary>
    public TextSpan Span { get; }

    /// <summary>The language the block is written in.</summary>
    public Language Language { get; }

    /// <summary>Depth: of a heading 1–6, of a list item 1 for the outermost list; else 0.</summary>
    public int Level { get; init; }

    /// <summary>The marker that stands before the text ("1.", "•", "[3]", "^id"), as written; null when there is none.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether the block stands in a block quotation.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether the block is a dateline ("VELL (Wire)") that is read by itself but opens the first sentence of the block behind it.</summary>
    internal bool IsDateline { get; init; }

    /// <summary>
    /// Where the language that the block is read with stands in its document's set; -1 until it is first asked for. Whoever
    /// asks finds the same, so that it may be found twice at a time.
    /// </summary>
    internal int LanguageIndex { get; set; } = -1;

    /// <summary>The section that the block belongs to; a heading belongs to the section that it opens.</summary>
    public Section Section { get; internal set; } = null!;

    /// <summary>The block's sentences; empty for code.</summary>
    public ImmutableArray<Sentence> Sentences { get; internal set; } = [];

    /// <summary>The characters as they stand in the file, markup included.</summary>
    public string Text => Document.Text.ToString(Span);

    /// <summary>The characters as a reader sees them.</summary>
    public string ReadingText => Document.ReadingTextOf(Span);
}
