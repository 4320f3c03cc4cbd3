using System.Collections.Immutable;
using System.Text;
using CorpusLint.Cli.Files;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Testing;

/// <summary>Rewrites the pages of examples that fail to what was found, and says what it did.</summary>
internal sealed class PageAcceptance(ProgramHost host, PageTests tests, TestReport report)
{
    /// <summary>Rewrites pages.</summary>
    /// <returns>The results as they are now: pages that were rewritten have been run again.</returns>
    /// <exception cref="ProgramException">A page cannot be written, or changed meanwhile.</exception>
    internal ImmutableArray<RulePageResult> Accept(IEnumerable<RulePageResult> results) => [.. results.Select(Accept)];

    private RulePageResult Accept(RulePageResult result)
    {
        if (result.Page is null || result.Examples.All(e => e.Passed))
        {
            return result;
        }

        if (tests.FileOf(result.Rule) is not { } file)
        {
            report.Line($"{result.Path}: left as it is: the rule is not one of yours. --rules names the folder whose pages may be rewritten.");
            return result;
        }

        var bytes = File.ReadAllBytes(file);
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(bytes.AsSpan(hasMark ? 3 : 0));
        if (text != result.Rule.Descriptor.HelpMarkdown)
        {
            throw new ProgramException("The page changed while its examples ran, and was left as it is; run again.", result.Path);
        }

        if (!Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes.AsSpan(hasMark ? 3 : 0)))
        {
            throw new ProgramException("The page is not written in UTF-8, so that rewriting it would lose characters; it was left as it is. Save it as UTF-8.", result.Path);
        }

        var accepted = PageAcceptor.Accept(text, result);
        foreach (var refusal in accepted.Refused)
        {
            report.Line(refusal.At(result.Path));
        }

        if (accepted.Changes.IsEmpty)
        {
            return result;
        }

        AtomicFile.Write(file, host.ShownPath(file), stream =>
        {
            stream.Write(hasMark ? Encoding.UTF8.Preamble : []);
            stream.Write(Encoding.UTF8.GetBytes(accepted.Markdown));
        }, "page");
        foreach (var change in accepted.Changes)
        {
            report.Line(change.At(result.Path));
        }

        return tests.Run(result.Rule, accepted.Markdown);
    }
}
