using System.Collections.Immutable;

namespace CorpusLint.Diagnostics;

/// <summary>What is known about a rule without running it; members as in Roslyn's type of the same name.</summary>
public sealed record RuleDescriptor
{
    /// <summary>Stable id, <c>CL</c> and four digits; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The fault in kebab-case words, as in <c>numeric-disagreement</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: what must hold.</summary>
    public required string Title { get; init; }

    /// <summary>What the rule looks at and why; Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the rule is about.</summary>
    public required Category Category { get; init; }

    /// <summary>Severity of a message that sets none of its own and that no configuration changes.</summary>
    public required DiagnosticSeverity DefaultSeverity { get; init; }

    /// <summary>Whether the rule runs when the configuration does not name it.</summary>
    public bool IsEnabledByDefault { get; init; } = true;

    /// <summary>The rule's page (<c>rules/group/name.md</c>) as Markdown, empty when it has none.</summary>
    public string HelpMarkdown { get; init; } = "";

    /// <summary>Where the rule is explained; null when the rule is the user's own.</summary>
    public string? HelpLinkUri { get; init; }

    /// <summary>The rule's messages, in order of declaration; at least one for a rule that can report.</summary>
    public ImmutableArray<MessageDescriptor> Messages { get; init; } = [];

    /// <summary>File of the rule relative to its rule folder's parent; null for the engine's own rules.</summary>
    public string? SourcePath { get; init; }
}

/// <summary>One of a rule's messages.</summary>
/// <param name="Id">Kebab-case id, unique in the rule.</param>
/// <param name="Format">Text with named placeholders in braces: <c>{count} figures do not agree</c>.</param>
/// <param name="Severity">Severity of this message; null for the rule's default.</param>
public sealed record MessageDescriptor(string Id, string Format, DiagnosticSeverity? Severity = null);
