using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>Pages that try only half of their rule (CL0115): nothing that it finds, or nothing that it must pass.</summary>
public static class MissingExamples
{
    /// <summary>What a rule's author should add, each at its place on the page; nothing for a rule without a page, which fails its test by that.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="page">Its page.</param>
    public static IEnumerable<RunNotification> Of(LoadedRule rule, RulePage? page)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (page is null)
        {
            yield break;
        }

        var text = new DocumentText(rule.Descriptor.HelpMarkdown);
        if (!page.Examples.Any(e => e.Finds))
        {
            yield return At("Finds", $"No example shows what {rule.Descriptor.Id} finds, so that nobody knows whether it works. Add one under Finds, with the found words marked: {{|{rule.Descriptor.Id}:these words|}}.");
        }

        if (page.Examples.All(e => e.Finds))
        {
            yield return At("Passes", $"No example shows what {rule.Descriptor.Id} must leave alone, so that nobody knows when it would be foolish. Add one under Passes: a text that is nearly like one under Finds.");
        }

        RunNotification At(string heading, string message)
        {
            var start = text.Content.IndexOf($"\n## {heading}", StringComparison.Ordinal) + 1;
            var span = start > 0 ? new TextSpan(start, 3 + heading.Length) : default;
            return new RunNotification(RunRules.WithoutTests, DiagnosticSeverity.Warning, message, rule.Descriptor.Id, new Location(page.Path, text, span));
        }
    }
}
