using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

/// <summary>Loads scripts and runs them over small texts.</summary>
internal static class Scripts
{
    internal const string Header = """
        var rule = Rule("CL9999", "short-sentence", Category.Readiness, Severity.Warning);
        var found = rule.Says("found", "'{text}' is short");

        """;

    /// <summary>A rule that reports every sentence, its id made of <paramref name="number"/>.</summary>
    internal static RuleSource Reporting(int number, string folder = "rules/test") => new($"{folder}/r{number}.csx", $$"""
        var rule = Rule("CL{{number}}", "any-sentence", Category.Readiness);
        var found = rule.Says("found", "'{text}' stands here");
        Sentences.Report(s => found.On(s, new { text = s.Text }));
        """);

    internal static RuleLoadResult Load(params RuleSource[] sources) => RuleLoader.Load(sources, new RuleLoadOptions { UsesCache = false });

    internal static RuleLoadResult LoadText(string script) => Load(new RuleSource("rules/test/r.csx", script));

    internal static Corpus CorpusOf(params string[] texts) =>
        CorpusBuilder.Build(texts.Select((t, i) => new DocumentFacts { Document = DocumentReader.Read($"d{i}.txt", t) }));

    internal static LintResult Run(RuleLoadResult rules, LintSettings? settings, params string[] texts)
    {
        var result = Linter.Run(CorpusOf(texts), rules.Rules, settings);
        return result with { Notifications = [.. rules.Notifications, .. result.Notifications] };
    }

    internal static LintResult Run(string script, params string[] texts) => Run(LoadText(script), null, texts);
}
