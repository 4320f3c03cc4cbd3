using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>When a document says that it was written or published.</summary>
/// <param name="Value">The day.</param>
/// <param name="Source">How it was found.</param>
/// <param name="Span">Where it is written; null when the registry or other metadata outside the text gives it.</param>
public sealed record DocumentDate(DateOnly Value, DocumentDateSource Source, TextSpan? Span);

/// <summary>Where a document's date was found; the first that applies wins, in this order.</summary>
public enum DocumentDateSource
{
    /// <summary>The configuration or a registry says it.</summary>
    Registry,

    /// <summary>Front matter: <c>date</c>, <c>published</c>, <c>updated</c> or <c>lastmod</c>.</summary>
    FrontMatter,

    /// <summary>HTML metadata: <c>article:published_time</c>, <c>datePublished</c>, a <c>time</c> element in the header.</summary>
    HtmlMetadata,

    /// <summary>"Vell, 4 March 2025 –" at the start of the text.</summary>
    Dateline,

    /// <summary>"Published / Updated / Checked on …" in a line of its own.</summary>
    PublishedLine,
}
