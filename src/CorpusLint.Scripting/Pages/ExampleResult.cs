using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;

namespace CorpusLint.Scripting.Pages;

/// <summary>What became of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Failures">What differs from what it expects, in order of line; empty when nothing does.</param>
public sealed record ExampleResult(PageExample Example, ImmutableArray<ExampleFailure> Failures)
{
    /// <summary>What the page's rule found in it, in order of document and place.</summary>
    public ImmutableArray<Diagnostic> Found { get; init; } = [];

    /// <summary>The documents after the fixes.</summary>
    internal ExampleFixes Fixes { get; init; } = ExampleFixes.None;

    /// <summary>Whether the rule ran to its end; when it did not, what it found says nothing.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the example does what it says; one marked <c>todo</c> when it does not.</summary>
    public bool Passed => Failures.IsEmpty != Example.IsTodo;

    /// <summary>What to tell a person, each with its line of the page: the failures, or that a <c>todo</c> has started to pass; empty when it passed.</summary>
    public ImmutableArray<ExampleFailure> ToTell =>
        Passed ? [] : Example.IsTodo ? [new ExampleFailure(Example.Line, "The example passes now: take 'todo' away, so that it stays so.", [])] : Failures;

    /// <summary>Everything to tell, as lines.</summary>
    /// <param name="path">The page as the reader finds it.</param>
    public string Report(string path) => string.Join('\n', ToTell.SelectMany(f => f.Lines(path)));
}

/// <summary>One difference between what an example expects and what happened.</summary>
/// <param name="Line">1-based line of the page.</param>
/// <param name="Message">What differs; a colon at its end announces the details.</param>
/// <param name="Details">The sentence with what was expected and what was found below it, line by line.</param>
public sealed record ExampleFailure(int Line, string Message, ImmutableArray<string> Details)
{
    /// <summary>The message behind the place that editors make a link of, then the details, indented.</summary>
    /// <param name="path">The page as the reader finds it.</param>
    public IEnumerable<string> Lines(string path) =>
        Details.Select(d => "    " + d).Prepend(string.Create(CultureInfo.InvariantCulture, $"{path}:{Line}: {Message}"));
}
