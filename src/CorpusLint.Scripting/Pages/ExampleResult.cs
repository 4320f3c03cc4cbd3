using System.Collections.Immutable;

namespace CorpusLint.Scripting.Pages;

/// <summary>What became of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Failures">What differs from what it expects, a line or more each; empty when nothing does.</param>
public sealed record ExampleResult(PageExample Example, ImmutableArray<string> Failures)
{
    /// <summary>Whether the example does what it says; one marked <c>todo</c> when it does not.</summary>
    public bool Passed => Failures.IsEmpty != Example.IsTodo;

    /// <summary>What to tell a person: the failures, or that a <c>todo</c> has started to pass.</summary>
    public string Report => Passed ? "" : Example.IsTodo ? "It passes now: take 'todo' away." : string.Join(Environment.NewLine, Failures);
}
