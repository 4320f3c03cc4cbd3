namespace CorpusLint.Documents;

/// <summary>What a block of a document is to its reader.</summary>
public enum BlockKind
{
    /// <summary>The document's headline.</summary>
    Title,

    /// <summary>A heading inside the document.</summary>
    Heading,

    /// <summary>Running prose.</summary>
    Paragraph,

    /// <summary>One item of a list, without its marker.</summary>
    ListItem,

    /// <summary>One cell of a table.</summary>
    TableCell,

    /// <summary>A caption or an alternative text.</summary>
    Caption,

    /// <summary>One entry of a reference list, without its label.</summary>
    ReferenceEntry,

    /// <summary>The text of a footnote.</summary>
    Footnote,

    /// <summary>A dateline, byline, "Published …" or "Checked on …" line: about the document, not part of its story.</summary>
    Metadata,

    /// <summary>Code or verbatim text; it has no sentences.</summary>
    Code,
}
