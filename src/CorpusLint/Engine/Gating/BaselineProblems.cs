using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>What can be the matter with a baseline that can be read: CL0401 and on. Reported as <see cref="LintResult.Notifications"/>.</summary>
public static class BaselineProblems
{
    /// <summary>CL0401: a finding was accepted until a day that has passed, and is still there.</summary>
    public static readonly RuleDescriptor Expired = new()
    {
        Id = "CL0401",
        Name = "baseline-entry-expired",
        Title = "What was accepted until a day should be mended by then.",
        Category = Category.Run,
        DefaultSeverity = DiagnosticSeverity.Warning,
        HelpMarkdown = HelpPages.Of("CL0401"),
        Messages = [new MessageDescriptor("run", "{message}")],
    };

    /// <summary>All of them, in order of id.</summary>
    public static readonly ImmutableArray<RuleDescriptor> All = [Expired];
}
