using System.Collections.Immutable;
using CorpusLint.Engine;
using CorpusLint.Rules;

namespace CorpusLint.Scripting;

/// <summary>Rules that are ready to run, and what kept others from it.</summary>
/// <param name="Rules">The rules that compiled, in order of path.</param>
/// <param name="Notifications">Compile errors at their places, and notes about the cache; belongs into <see cref="LintResult.Notifications"/>.</param>
/// <param name="IsFromCache">Whether nothing had to be compiled.</param>
public sealed record RuleLoadResult(ImmutableArray<LoadedRule> Rules, ImmutableArray<RunNotification> Notifications, bool IsFromCache)
{
    /// <summary>
    /// What the authors of the scripts should look at: warnings of the compiler and of our own, each at its place. They
    /// keep no rule from running and belong into no report; <c>corpuslint test</c> tells them.
    /// </summary>
    public ImmutableArray<RunNotification> Advice { get; init; } = [];
}
