using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>One entry of a reference list, or the text of a footnote.</summary>
public sealed class Reference : Fact
{
    /// <summary>The label without brackets, as markers name it; null for an entry without one.</summary>
    public string? Label { get; init; }

    /// <summary>Key by which author–year markers find it: "ruiz 2024", folded; null when author or year was not found.</summary>
    public string? AuthorYear { get; init; }

    /// <summary>Key by which markers find an organisation by its initials: "who 2020"; null where the entry opens with no organisation.</summary>
    internal string? InitialsYear { get; init; }

    /// <summary>The first web address in the entry, as written; null when there is none.</summary>
    public string? Url { get; init; }

    /// <summary>The section that holds the list; null for footnotes outside a list.</summary>
    public Section? List { get; init; }

    /// <summary>Whether the entry is a footnote that the format marks.</summary>
    public bool IsFootnote { get; init; }
}
