using System.Collections.Immutable;
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

    /// <summary>CL0108: the compiler warns of something in a script: an unused variable, code that is never reached, a value that may be null.</summary>
    public static readonly RuleDescriptor CompilerWarning = Describe("CL0108", "rule-compiler-warning", "What the compiler warns of should be put right.", DiagnosticSeverity.Warning);

    /// <summary>CL0109: a step of a pipeline writes a variable of the script.</summary>
    public static readonly RuleDescriptor StepWritesVariable = Describe("CL0109", "step-writes-variable", "A step of a pipeline must not write a variable of the script.", DiagnosticSeverity.Error);

    /// <summary>CL0110: a placeholder of a message gets no value (error), or a value has no placeholder (warning).</summary>
    public static readonly RuleDescriptor MessageArguments = Describe("CL0110", "message-arguments", "A message must get a value for each of its placeholders, and no others.", DiagnosticSeverity.Error);

    /// <summary>CL0111: a message's id is taken or not in kebab case, or a brace of its text is not closed.</summary>
    public static readonly RuleDescriptor InvalidMessage = Describe("CL0111", "invalid-message", "A message must have an id of its own in kebab case, and placeholders in closed braces.", DiagnosticSeverity.Error);

    /// <summary>CL0112: a message is declared and never used.</summary>
    public static readonly RuleDescriptor UnusedMessage = Describe("CL0112", "unused-message", "Each message should be reported somewhere.", DiagnosticSeverity.Warning);

    /// <summary>CL0113: a rule's id or name is not a constant, or not of the usual form.</summary>
    public static readonly RuleDescriptor InvalidDeclaration = Describe("CL0113", "invalid-rule-declaration", "A rule's id and name must be constants of the usual form.", DiagnosticSeverity.Error);

    /// <summary>CL0114: a script uses what depends on more than the corpus and the options, or reaches outside the process.</summary>
    public static readonly RuleDescriptor BannedApi = Describe("CL0114", "banned-api", "A rule must depend on nothing but the corpus and its options.", DiagnosticSeverity.Error);

    /// <summary>CL0115: a rule has no page, or its page has no example of what it finds or of what it passes.</summary>
    public static readonly RuleDescriptor WithoutTests = Describe("CL0115", "rule-without-tests", "Each rule needs a page with examples of what it finds and of what it passes.", DiagnosticSeverity.Warning);

    /// <summary>CL0116: a fix does not say whether it may be applied unseen.</summary>
    public static readonly RuleDescriptor FixWithoutSafety = Describe("CL0116", "fix-without-safety", "A fix must say whether it may be applied unseen.", DiagnosticSeverity.Error);

    /// <summary>CL0117: a rule or one of its options has no <c>///</c> summary.</summary>
    public static readonly RuleDescriptor MissingComment = Describe("CL0117", "missing-doc-comment", "A rule and each of its options should be explained by a comment.", DiagnosticSeverity.Warning);

    /// <summary>CL0118: nearly all rows of a join have one key.</summary>
    public static readonly RuleDescriptor WeakJoinKey = Describe("CL0118", "weak-join-key", "The key of a join should tell its rows apart.", DiagnosticSeverity.Warning);

    /// <summary>CL0119: two rules have one name.</summary>
    public static readonly RuleDescriptor SharedName = Describe("CL0119", "shared-rule-name", "Each rule should have a name of its own.", DiagnosticSeverity.Warning);

    /// <summary>CL0120: the assembly of a pack cannot be loaded, or does not fit this version.</summary>
    public static readonly RuleDescriptor PackUnusable = Describe("CL0120", "rule-pack-unusable", "The assemblies of a rule pack must fit the program.", DiagnosticSeverity.Error);

    /// <summary>CL0121: a rule of a pack has an id that is not the pack's.</summary>
    public static readonly RuleDescriptor ForeignId = Describe("CL0121", "rule-id-outside-pack", "The ids of a pack's rules must begin with the pack's prefix.", DiagnosticSeverity.Error);

    /// <summary>All of them, in order of id.</summary>
    public static readonly ImmutableArray<RuleDescriptor> All =
    [
        DoesNotCompile, Threw, Stopped, JoinCut, InvalidOption, DuplicateId, CacheUnusable, CompilerWarning, StepWritesVariable, MessageArguments, InvalidMessage,
        UnusedMessage, InvalidDeclaration, BannedApi, WithoutTests, FixWithoutSafety, MissingComment, WeakJoinKey, SharedName,
        PackUnusable, ForeignId,
    ];

    private static RuleDescriptor Describe(string id, string name, string title, DiagnosticSeverity severity) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Category = Category.Run,
        DefaultSeverity = severity,
        HelpMarkdown = HelpPages.Of(id),
        Messages = [new MessageDescriptor("run", "{message}")],
    };
}
