using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>A comment or an entry that suppresses, and what came of it in a run.</summary>
public sealed record SuppressionUse
{
    /// <summary>Where the word was given, by whom, until when and why.</summary>
    public required Suppression Suppression { get; init; }

    /// <summary>What it covers, for people: "next line", "line", "range", "file" for comments; "entry".</summary>
    public required string Scope { get; init; }

    /// <summary>The rules that it names, in its order.</summary>
    public required ImmutableArray<SuppressedRule> Rules { get; init; }

    /// <summary>What is wrong with it, of <see cref="SuppressionRules"/>; in order of id, each once.</summary>
    public ImmutableArray<RuleDescriptor> Problems { get; init; } = [];
}

/// <summary>A rule that a suppression names.</summary>
/// <param name="Name">The rule as written: an id, a name, or what is neither.</param>
/// <param name="Rule">The rule; null when there is none of that name.</param>
/// <param name="Findings">How many findings it covers; what does not count would cover them.</param>
public sealed record SuppressedRule(string Name, RuleDescriptor? Rule, int Findings);

/// <summary>What came of suppressing.</summary>
/// <param name="Result">The findings, the suppressed ones with <see cref="Diagnostic.Suppressions"/>, and what is wrong with suppressions.</param>
/// <param name="Uses">All comments and entries, by path and place.</param>
public sealed record SuppressionResult(LintResult Result, ImmutableArray<SuppressionUse> Uses);
