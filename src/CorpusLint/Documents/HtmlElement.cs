namespace CorpusLint.Documents;

/// <summary>An open element, with what its ancestors say of the text in it.</summary>
internal sealed record HtmlElement
{
    internal required string Name { get; init; }

    /// <summary>What text in it becomes.</summary>
    internal BlockKind Kind { get; init; } = BlockKind.Paragraph;

    /// <summary>Of a heading.</summary>
    internal int Level { get; init; }

    /// <summary>How many lists enclose it.</summary>
    internal int ListLevel { get; init; }

    /// <summary>The marker of a list item; its first block takes it.</summary>
    internal string? Marker { get; set; }

    /// <summary>The number of the next item of an ordered list; -1 for other lists.</summary>
    internal int NextNumber { get; set; } = -1;

    internal bool IsQuoted { get; init; }

    /// <summary>Whether it stands in the part of the page that holds the story.</summary>
    internal bool IsContent { get; init; }

    /// <summary>Whether it is navigation, a form, a script or the like.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>Whether a <c>main</c> or <c>article</c> element encloses it.</summary>
    internal bool IsInArticle { get; init; }

    /// <summary>The nearest <c>lang</c> below the body.</summary>
    internal Language? Language { get; init; }

    internal bool IsRead => IsContent && !IsHidden;
}
