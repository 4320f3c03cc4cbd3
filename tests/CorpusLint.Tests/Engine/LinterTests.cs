using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Tests.Engine;

public class LinterTests
{
    private static readonly LoadedRule Short = LoadedRule.From(() => new ShortSentences());
    private static readonly LoadedRule Same = LoadedRule.From(() => new SameSentences());

    [Fact]
    public void Findings_come_by_path_place_rule_and_message()
    {
        var result = Run([Same, Short], null, ("b.txt", "Oars. Ebb."), ("a.txt", "Ebb. A long sentence."));
        Assert.Equal(
            ["a.txt 0 CL9001", "a.txt 0 CL9002", "b.txt 0 CL9001", "b.txt 6 CL9001"],
            result.Diagnostics.Select(d => $"{d.Location.Path} {d.Location.Span.Start} {d.Rule.Id}"));
        Assert.Equal(["CL9001", "CL9002"], result.Rules.Select(r => r.Id));
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void The_same_conflict_seen_from_both_sides_is_one_finding()
    {
        var result = Run([Same], null, ("a.txt", "Ebb."), ("b.txt", "Ebb."));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("a.txt", diagnostic.Location.Path);
        Assert.Equal("b.txt", Assert.Single(diagnostic.Related).Location.Path);
    }

    // What is written beside, above or below a finding, and how, must not make it a new one.
    [Theory]
    [InlineData("Ebb.\n\nA long sentence stands here.", "Another long sentence.\n\nEbb.\n\nA long sentence stands here.")]
    [InlineData("A long sentence here. Ebb.", "A long sentence here. Ebb. And a longer one behind it.")]
    [InlineData("“Ebb’s.”", "\"Ebb's.\"")]
    [InlineData("Ebb\r\n\r\nA long sentence stands here.", "Ebb\n\nA long sentence stands here.")]
    [InlineData("Caf\u00E9.", "Cafe\u0301.")]
    public void A_fingerprint_survives_edits_elsewhere(string before, string after)
    {
        var first = Assert.Single(Run([Short], null, ("a.txt", before)).Diagnostics);
        var second = Assert.Single(Run([Short], null, ("a.txt", after)).Diagnostics);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Equal(first.ContentFingerprint, second.ContentFingerprint);
        Assert.Matches("^[0-9a-f]{32}$", first.Fingerprint);
    }

    [Fact]
    public void A_renamed_file_keeps_the_fingerprint_of_the_content()
    {
        var first = Run([Short], null, ("a.txt", "Ebb.")).Diagnostics[0];
        var second = Run([Short], null, ("b.txt", "Ebb.")).Diagnostics[0];
        Assert.NotEqual(first.Fingerprint, second.Fingerprint);
        Assert.Equal(first.ContentFingerprint, second.ContentFingerprint);
    }

    [Fact]
    public void Equal_sentences_have_fingerprints_of_their_own_and_removing_one_removes_one()
    {
        var three = Run([Short], null, ("a.txt", "Ebb. Ebb. Ebb.")).Diagnostics.Select(d => d.Fingerprint).ToArray();
        var two = Run([Short], null, ("a.txt", "Ebb. A long sentence. Ebb.")).Diagnostics.Select(d => d.Fingerprint).ToArray();
        Assert.Equal(3, three.Distinct().Count());
        Assert.Equal(three[..2], two);
    }

    [Fact]
    public void Two_findings_at_one_place_are_told_apart()
    {
        var result = Run([LoadedRule.From(() => new EachLetter())], null, ("a.txt", "Ebb."));
        Assert.Equal(["E", "b"], result.Diagnostics.Select(d => d.Message));
        Assert.Equal(2, result.Diagnostics.Select(d => d.Fingerprint).Distinct().Count());
    }

    [Theory]
    [InlineData(1, DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    [InlineData(0.5, DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    [InlineData(0.4, DiagnosticSeverity.Error, DiagnosticSeverity.Warning)]
    [InlineData(0.4, DiagnosticSeverity.Note, DiagnosticSeverity.Note)]
    [InlineData(0.2, DiagnosticSeverity.Error, null)]
    public void Confidence_lowers_the_severity(double confidence, DiagnosticSeverity severity, DiagnosticSeverity? expected)
    {
        var rule = LoadedRule.From(() => new Doubtful(confidence, severity));
        Assert.Equal(expected, Run([rule], null, ("a.txt", "Ebb.")).Diagnostics.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Configuration_sets_severity_switches_off_and_gives_options_by_document()
    {
        var settings = LintSettings.Default with
        {
            Rules = Setting("CL9001", new RuleSetting { Severity = DiagnosticSeverity.Error }),
            Overrides =
            [
                new SettingsOverride(p => p != "a.txt", Setting("CL9001", Option("longest", "100"))),
                new SettingsOverride(p => p == "c.txt", Setting("CL9001", new RuleSetting { IsEnabled = false })),
            ],
        };
        const string Text = "Ebb. A long sentence stands here.";
        var result = Run([Short], settings, ("a.txt", Text), ("b.txt", Text), ("c.txt", Text));
        Assert.Equal(["a.txt", "b.txt", "b.txt"], result.Diagnostics.Select(d => d.Location.Path));
        Assert.All(result.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
    }

    [Fact]
    public void A_rule_that_is_off_by_default_runs_when_it_is_named()
    {
        var rule = LoadedRule.From(() => new Quiet());
        Assert.Empty(Run([rule], null, ("a.txt", "Ebb.")).Diagnostics);
        var on = LintSettings.Default with { Rules = Setting("CL9004", new RuleSetting { IsEnabled = true }) };
        Assert.Single(Run([rule], on, ("a.txt", "Ebb.")).Diagnostics);
    }

    [Fact]
    public void Two_rules_of_one_id_are_reported_and_one_runs()
    {
        var result = Run([Short, Short], null, ("a.txt", "Ebb."));
        Assert.Single(result.Diagnostics);
        Assert.Equal(RunRules.DuplicateId, Assert.Single(result.Notifications).Descriptor);
    }

    [Fact]
    public void Threads_and_order_change_nothing()
    {
        var documents = Enumerable.Range(0, 200)
            .Select(i => DocumentReader.Read($"d{i:000}.txt", $"Ebb {i % 7}. A long sentence stands in document {i % 50}. Ebb."))
            .Select(d => new DocumentFacts { Document = d })
            .ToArray();
        var expected = Show(CorpusBuilder.Build(documents), 1);
        Assert.Equal(expected, Show(CorpusBuilder.Build(documents.Reverse()), 1));
        Assert.Equal(expected, Show(CorpusBuilder.Build(documents), 2));
        Assert.Equal(expected, Show(CorpusBuilder.Build(documents.OrderBy(d => d.Document.Text.Content, StringComparer.Ordinal)), 5));

        static string[] Show(Corpus corpus, int threads) =>
            [.. Linter.Run(corpus, [Short, Same], LintSettings.Default with { Threads = threads }).Diagnostics
                .Select(d => $"{d.Fingerprint}{d.Location.Path}{d.Location.Span}{d.Message}{string.Concat(d.Related.Select(r => r.Location.Path + r.Location.Span))}")];
    }

    [Fact]
    public void No_documents_and_no_rules_are_a_complete_run()
    {
        Assert.True(Linter.Run(new Corpus([], []), []).IsComplete);
        Assert.True(Linter.Run(new Corpus([], []), [Short, Same]).IsComplete);
        Assert.True(Run([], null, ("a.txt", "Ebb.")).IsComplete);
    }

    [Fact]
    public void An_edit_that_fills_its_line_goes_with_it()
    {
        var result = Run([LoadedRule.From(() => new Deleting())], null, ("a.txt", "A long sentence stands here.\n\nEbb.\n\nAnother long sentence."));
        var edit = Assert.Single(Assert.Single(Assert.Single(result.Diagnostics).Fixes).Edits);
        Assert.Equal(("Ebb.\n\n", ""), (edit.Text.ToString(edit.Change.Span), edit.Change.NewText));
    }

    private static LintResult Run(IReadOnlyList<LoadedRule> rules, LintSettings? settings, params (string Path, string Text)[] documents) => Linter.Run(
        CorpusBuilder.Build(documents.Select(d => new DocumentFacts { Document = DocumentReader.Read(d.Path, d.Text) })), rules, settings);

    private static ImmutableDictionary<string, RuleSetting> Setting(string id, RuleSetting setting) =>
        ImmutableDictionary<string, RuleSetting>.Empty.SetItem(id, setting);

    private static RuleSetting Option(string name, string json) =>
        new() { Options = new RuleSetting().Options.SetItem(name, JsonDocument.Parse(json).RootElement) };
}
