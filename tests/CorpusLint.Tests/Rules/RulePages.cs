using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;
using CorpusLint.Xunit;

namespace CorpusLint.Tests.Rules;

/// <summary>Every rule's page is its test, and every rule obeys the laws.</summary>
public class RulePages
{
    [Theory, RulePages("rules")]
    public void A_page_does_what_it_says(RulePageCase page) => page.Verify();

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_and_its_rule_are_as_the_house_wants_them(string rule)
    {
        var loaded = ShippedRules.Of(rule);
        var page = ShippedRules.PageOf(loaded);
        Assert.True(page.Examples.Count(e => e.Finds) >= 3, "A page has at least three examples under Finds.");
        Assert.True(page.Examples.Count(e => !e.Finds) >= 5, "A page has at least five examples under Passes.");
        Assert.NotEqual(loaded.Descriptor.Name.Replace('-', ' '), loaded.Descriptor.Title);
        Assert.All(loaded.Descriptor.Messages, m => Assert.True(m.Format[^1] is '.' or '?', $"'{m.Format}' is a sentence and ends like one."));
        Assert.All(loaded.Options, o => Assert.NotEqual("", o.Description));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_lists_the_rule_s_options_with_their_defaults(string rule)
    {
        var loaded = ShippedRules.Of(rule);
        var listed = loaded.Descriptor.HelpMarkdown.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1].Trim('`')} = {Compact(cells[2].Trim('`'))}");
        Assert.Equal(loaded.Options.Select(o => $"{o.Name} = {Compact(o.Default)}"), listed);
        static string Compact(string json) => json.Replace(" ", "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_tries_every_message_option_and_fix_and_a_near_miss(string rule) =>
        Assert.Equal("", string.Join('\n', PageCoverage.GapsOf(RulePageTest.Run(ShippedRules.Of(rule))).Select(g => g.At(rule))));

    // All examples of a page together, each in a group of its own: the findings must not depend on how the work is cut up.
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_the_same_in_any_order_and_on_any_number_of_threads(string rule)
    {
        var loaded = ShippedRules.Of(rule);
        var facts = ShippedRules.PageOf(loaded).Examples.SelectMany(FactsOf).ToArray();
        var expected = Show(CorpusBuilder.Build(facts), loaded, 1);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Show(CorpusBuilder.Build(facts.Reverse()), loaded, 1));
        Assert.Equal(expected, Show(CorpusBuilder.Build(facts.OrderBy(f => f.Document.Text.Length)), loaded, 4));
    }

    public static TheoryData<string> Rules() => new(ShippedRules.Result.Rules.Select(r => r.Descriptor.SourcePath!));

    private static IEnumerable<DocumentFacts> FactsOf(PageExample example, int number) => example.Documents.Select(d =>
        FactExtractor.Extract(DocumentReader.Read($"e{number}/{d.File}", d.Text, new ReadOptions { Group = $"e{number}" }), example.Registry));

    private static string[] Show(Corpus corpus, LoadedRule rule, int threads)
    {
        var setting = new RuleSetting { IsEnabled = true };
        var settings = LintSettings.Default with { Threads = threads, Rules = LintSettings.Default.Rules.SetItem(rule.Descriptor.Id, setting) };
        var result = Linter.Run(corpus, [rule], settings);
        Assert.Equal("", string.Join('\n', result.Notifications.Select(n => n.Message)));
        return [.. result.Diagnostics.Select(d => $"{d.Fingerprint} {d.Location.Path}{d.Location.Span} {d.Message} {string.Concat(d.Related.Select(r => $"{r.Location.Path}{r.Location.Span}{r.Message}"))}")];
    }
}
