using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

/// <summary>A small rule for tests of pages, compiled once, and pages for it.</summary>
internal static class OarRule
{
    // Reports each sentence with an oar but the first of its document, with that first sentence as another side.
    private const string Script = """
        var rule = Rule("CL9999", "oar", Category.Readiness);
        var found = rule.Says("found", "'{text}' has an oar.");
        var twice = rule.Says("twice", "'{text}' has an oar again.", Severity.Note);
        Sentences.Report(s => s.Text.Contains(settings.Word) && s.Index > 0
            ? (s.Previous.Text.Contains(settings.Word) ? twice : found).On(s, new { text = s.Text })
                .Also(s.Document.Sentences[0], "the first one").Fix("Drop it", Edit.Replace(s, "Gone."), Safety.Safe)
                .Confidence(s.Text.Contains("perhaps") ? 0.7 : 1)
            : null);
        """;

    private const string Settings = """

        public sealed record Settings { public string Word { get; init; } = "oar"; }
        """;

    private static readonly Lazy<LoadedRule> Compiled = new(() => Assert.Single(Scripts.Load(
        new CorpusLint.Scripting.RuleSource("rules/test/oar.csx", Script.Replace("Sentences.Report", "var settings = Options<Settings>();\nSentences.Report") + Settings)).Rules));

    internal static LoadedRule Rule => Compiled.Value;

    /// <summary>A page with one example under Finds, one under Passes.</summary>
    internal static string Page(string finds, string passes = "```text\nA boat.\n```") =>
        $"# CL9999 oar\n\n## Why it matters\n\n## Finds\n\n### A found one\n\n{finds}\n\n## Passes\n\n### A silent one\n\n{passes}\n\n## Options\n\n## Known limits\n\n## Sources\n";

    internal static RulePageResult Run(string page) => RulePageTest.Run(Rule, "p.md", page);

    /// <summary>What a run tells, line by line.</summary>
    internal static string ReportOf(string page) => string.Join('\n', Run(page).Report());
}
