using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine;

/// <summary>What a valid configuration says without any effect: CL0501 and on. Reported as <see cref="LintResult.Notifications"/>.</summary>
public static class SettingProblems
{
    /// <summary>CL0501: a pattern matches no document.</summary>
    public static readonly RuleDescriptor PatternWithoutDocuments = Describe("CL0501", "pattern-without-documents", "A pattern of the configuration should match a document.");

    /// <summary>CL0502: a setting changes nothing: options of a rule that is off, an override that says nothing.</summary>
    public static readonly RuleDescriptor WithoutEffect = Describe("CL0502", "setting-without-effect", "A setting should have an effect.");

    /// <summary>CL0503: an option of a rule is deprecated.</summary>
    public static readonly RuleDescriptor DeprecatedOption = Describe("CL0503", "deprecated-option", "A deprecated option should be replaced.");

    /// <summary>All of them, in order of id.</summary>
    public static readonly ImmutableArray<RuleDescriptor> All = [PatternWithoutDocuments, WithoutEffect, DeprecatedOption];

    private static RuleDescriptor Describe(string id, string name, string title) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Category = Category.Run,
        DefaultSeverity = DiagnosticSeverity.Note,
        HelpMarkdown = HelpPages.Of(id),
        Messages = [new MessageDescriptor("run", "{message}")],
    };
}
