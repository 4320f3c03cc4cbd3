using CorpusLint.Diagnostics;

namespace CorpusLint.Engine;

/// <summary>What can happen to a run because of its rules: CL0101 and on. Reported as <see cref="LintResult.Notifications"/>.</summary>
public static class RunRules
{
    /// <summary>CL0101: a script does not compile, or cannot be loaded.</summary>
    public static readonly RuleDescriptor DoesNotCompile = Describe("CL0101", "rule-does-not-compile", "A rule must compile.", DiagnosticSeverity.Error);

    /// <summary>CL0102: a rule threw; its findings are not complete.</summary>
    public static readonly RuleDescriptor Threw = Describe("CL0102", "rule-threw", "A rule must not throw.", DiagnosticSeverity.Error);

    /// <summary>CL0103: a rule ran too long or too deep and was stopped.</summary>
    public static readonly RuleDescriptor Stopped = Describe("CL0103", "rule-stopped", "A rule must come to an end.", DiagnosticSeverity.Error);

    /// <summary>CL0104: one key of a join had too many rows, and not all pairs were looked at.</summary>
    public static readonly RuleDescriptor JoinCut = Describe("CL0104", "join-cut", "The key of a join must tell its rows apart.", DiagnosticSeverity.Error);

    /// <summary>CL0105: the configuration gives a rule an option that it does not have, or a value that does not fit.</summary>
    public static readonly RuleDescriptor InvalidOption = Describe("CL0105", "invalid-rule-option", "Options must be the rule's own.", DiagnosticSeverity.Error);

    /// <summary>CL0106: two scripts declare the same id.</summary>
    public static readonly RuleDescriptor DuplicateId = Describe("CL0106", "duplicate-rule-id", "Each rule must have an id of its own.", DiagnosticSeverity.Error);

    /// <summary>CL0107: compiled rules could not be kept or could not be used; the run went on without.</summary>
    public static readonly RuleDescriptor CacheUnusable = Describe("CL0107", "rule-cache-unusable", "Compiled rules are kept in the user's cache folder.", DiagnosticSeverity.Note);

    private static RuleDescriptor Describe(string id, string name, string title, DiagnosticSeverity severity) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Category = Category.Run,
        DefaultSeverity = severity,
        Messages = [new MessageDescriptor("run", "{message}")],
    };
}
