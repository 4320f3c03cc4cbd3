namespace CorpusLint.Model;

/// <summary>A place where a name stands.</summary>
public sealed class EntityMention : Fact
{
    /// <summary>What the name stands for here.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The name as written, white space folded, without possessive ending, article or title.</summary>
    public required string Name { get; init; }

    /// <summary>How the mention was found.</summary>
    public MentionForm Form { get; init; }

    /// <summary>The entity as far as this document shows it; set once, when the document's mentions are resolved.</summary>
    public Entity LocalEntity { get; internal set; } = null!;

    /// <summary>The entity of the corpus.</summary>
    public Entity Entity => LocalEntity.Resolved;

    /// <summary>Title or role right beside the name ("Mayor", "the movement's National Press Coordinator"); null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The public office that the title says the person holds now; null when there is none, or when it cannot be told whether it is held.</summary>
    public OfficeMention? Office { get; internal set; }
}

/// <summary>How much of its name a mention gives.</summary>
public enum MentionForm : byte
{
    /// <summary>The full name: "Renee Nicole Good", "National Lawyers Guild".</summary>
    Full,

    /// <summary>A part after the full form: "Good", "the Guild".</summary>
    Short,

    /// <summary>An acronym: "NDLON".</summary>
    Acronym,

    /// <summary>The place where an acronym is expanded: the acronym of "National Lawyers Guild (NLG)".</summary>
    AcronymDefinition,
}
