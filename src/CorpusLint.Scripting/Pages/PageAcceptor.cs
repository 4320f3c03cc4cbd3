using System.Collections.Immutable;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// Rewrites what a page expects to what was found: marks, labels, messages, documents after fixing. Only what differs is
/// touched, and no prose. An example keeps its side: one under Passes gets no marks, one under Finds loses not its last.
/// </summary>
public static class PageAcceptor
{
    /// <summary>The page with the expectations that hold.</summary>
    /// <param name="markdown">The page, with whatever line ends.</param>
    /// <param name="result">Its run; examples that were not run, passed or are <c>todo</c> stay as they are.</param>
    public static AcceptedPage Accept(string markdown, RulePageResult result)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(result);
        var edit = new PageEdit(markdown);
        var lines = PageLines.Of(markdown);
        var (changes, refused) = (new List<PageProblem>(), new List<PageProblem>());
        foreach (var example in result.Examples.Where(e => !e.Passed && !e.Example.IsTodo))
        {
            if (ReasonAgainst(example) is { } reason)
            {
                refused.Add(new PageProblem(example.Example.Line, reason));
                continue;
            }

            var accepted = new AcceptedExample(example, line => PageFence.Read(lines, line - 1));
            if (accepted.Refusal is { } refusal)
            {
                refused.Add(new PageProblem(example.Example.Line, refusal));
                continue;
            }

            foreach (var (fence, text, change) in accepted.Edits)
            {
                edit.Replace(fence.Line, fence.Lines, text);
                changes.AddRange(change);
            }
        }

        return new AcceptedPage(edit.IsEmpty ? markdown : edit.ToString(), [.. changes], [.. refused]);
    }

    private static string? ReasonAgainst(ExampleResult result) =>
        !result.IsComplete ? $"'{result.Example.Title}' is left as it is: the rule did not run to its end."
        : !result.Example.Finds ? $"'{result.Example.Title}' is left as it is: it stands under Passes, and the rule finds something in it. Mend the rule, or move the example to Finds."
        : result.Found.IsEmpty ? $"'{result.Example.Title}' is left as it is: it stands under Finds, and the rule finds nothing in it. Mend the rule, or move the example to Passes."
        : null;
}

/// <summary>A page after <see cref="PageAcceptor"/>.</summary>
/// <param name="Markdown">The page; the very string when nothing was changed.</param>
/// <param name="Changes">What was changed, each with its line of the page before.</param>
/// <param name="Refused">What a person must decide.</param>
public sealed record AcceptedPage(string Markdown, ImmutableArray<PageProblem> Changes, ImmutableArray<PageProblem> Refused);
