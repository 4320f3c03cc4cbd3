using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Rules;

/// <summary>What is accepted decides about what counts the same, and about nothing else.</summary>
public sealed class AcceptedFactTests
{
    private const string Regatta = """{ "facts": [ { "figure": "Forty boats took part in the Quay Regatta.", "source": "the start list" } ] }""";

    /// <summary>Rules whose pages try accepted facts.</summary>
    public static TheoryData<string> Rules() => new(ShippedRules.Result.Rules.Where(r => ShippedRules.PageOf(r).Examples.Any(e => !e.Registry.Facts.IsEmpty)).Select(r => r.Descriptor.SourcePath!));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_the_same_against_what_is_accepted_in_any_order_and_on_any_number_of_threads(string rule)
    {
        var loaded = ShippedRules.Of(rule);
        foreach (var example in ShippedRules.PageOf(loaded).Examples.Where(e => !e.Registry.Facts.IsEmpty))
        {
            DocumentFacts[] facts = [.. example.Documents.Select(d => FactExtractor.Extract(DocumentReader.Read(d.File, d.Text, d.Known), example.Registry))];
            var expected = Show(CorpusBuilder.Build(facts, example.Registry), loaded, 1);
            Assert.Equal(example.Finds, expected.Length > 0);
            Assert.Equal(expected, Show(CorpusBuilder.Build(facts.Reverse(), example.Registry), loaded, 4));
        }
    }

    [Theory]
    [InlineData("46 boats took part in the Quay Regatta, the mayor said.", true)]
    [InlineData("More than 40 boats took part in the Quay Regatta in May 2025, the mayor said.", true)]
    [InlineData("46 boats are expected at the Quay Regatta, the mayor said.", false)]
    [InlineData("46 boats took part in the Lock Regatta, the mayor said.", false)]
    [InlineData("46 student boats took part in the Quay Regatta, the mayor said.", false)]
    [InlineData("46 rowers took part in the Quay Regatta, the mayor said.", false)]
    [InlineData("46 boats took part, the mayor said.", false)]
    public void A_figure_is_decided_about_when_all_that_it_counts_is_the_same(string text, bool isDecided)
    {
        var facts = Extract(text);
        var corpus = CorpusBuilder.Build([facts], Registered(Regatta));
        Assert.Equal(isDecided, facts.Quantities[0].Accepted is not null);
        Assert.Equal("Forty boats", Assert.Single(corpus.AcceptedFacts).Value);
    }

    [Fact]
    public void What_is_accepted_in_one_corpus_is_forgotten_in_the_next()
    {
        var facts = Extract("46 boats took part in the Quay Regatta. Ann Berg saw it.");
        CorpusBuilder.Build([facts], Registered("""{ "facts": [ { "figure": "Forty boats took part in the Quay Regatta.", "source": "a" }, { "name": "Ann Berg", "source": "b" } ] }"""));
        Assert.NotNull(facts.Quantities[0].Accepted);
        Assert.Contains(facts.Mentions, m => m.Entity.Accepted is not null);
        Assert.Empty(CorpusBuilder.Build([facts]).AcceptedFacts);
        Assert.Null(facts.Quantities[0].Accepted);
        Assert.DoesNotContain(facts.Mentions, m => m.Entity.Accepted is not null);
    }

    [Fact]
    public void A_script_sees_what_is_accepted_and_can_give_it_as_a_reason_only()
    {
        var corpus = CorpusBuilder.Build([Extract("46 boats took part in the Quay Regatta.")], Registered(Regatta));
        var finding = Assert.Single(Linter.Run(corpus, [LoadedRule.From(() => new Unstated())]).Diagnostics, d => d.Rule.Id == "CL9998");
        Assert.Equal("'Forty boats' is accepted (the start list), and this says otherwise.", finding.Message);
        var reason = Assert.Single(finding.Related);
        Assert.Equal(("facts.jsonc:1:26", RelatedRole.Reason), (reason.Location.ToString(), reason.Role));

        var misplaced = Linter.Run(corpus, [LoadedRule.From(() => new Misplaced())]);
        Assert.Contains(misplaced.Notifications, n => n.Message.Contains("Give it as a reason", StringComparison.Ordinal));
        Assert.False(misplaced.IsComplete);
    }

    [Fact]
    public void A_file_outside_the_root_is_named_in_words_alone()
    {
        var registry = Registered(Regatta).Relocated(path => "../" + path);
        var corpus = CorpusBuilder.Build([Extract("46 boats took part in the Quay Regatta.")], registry);
        var finding = Assert.Single(Linter.Run(corpus, [LoadedRule.From(() => new Unstated())]).Diagnostics, d => d.Rule.Id == "CL9998");
        Assert.Empty(finding.Related);
        Assert.Contains("the start list", finding.Message);
    }

    private static DocumentFacts Extract(string text) => FactExtractor.Extract(DocumentReader.Read("a.txt", "On the water\n\n" + text + "\n"));

    private static Registry Registered(string facts)
    {
        var read = AcceptedFacts.Read("facts.jsonc", facts);
        Assert.Empty(read.Problems);
        return new Registry { Facts = read.Facts };
    }

    private static string[] Show(Corpus corpus, LoadedRule rule, int threads)
    {
        var result = Linter.Run(corpus, [rule], LintSettings.Default with { Threads = threads, Rules = LintSettings.Default.Rules.SetItem(rule.Descriptor.Id, new RuleSetting { IsEnabled = true }) });
        Assert.Empty(result.Notifications);
        return [.. result.Diagnostics.Where(d => d.Rule.Id == rule.Descriptor.Id).Select(d => $"{d.Fingerprint} {d.Location} {d.Message} {string.Join(' ', d.Related.Select(r => r.Location))}")];
    }

    private sealed class Unstated : RuleScript
    {
        protected override void Define()
        {
            Rule("CL9998", "not-what-is-accepted", Category.CrossDocument);
            var otherwise = DeclaredRule.Says("otherwise", "'{value}' is accepted ({authority}), and this says otherwise.");
            var figures = from f in AcceptedFacts
                          where f is AcceptedFigure
                          join q in Quantities on f equals q.Accepted
                          where ((AcceptedFigure)f).Quantity.Compare(q) == Agreement.Disjoint
                          select (Accepted: f, Quantity: q);
            figures.Report(p => otherwise.On(p.Quantity, new { value = p.Accepted.Value, authority = p.Accepted.Authority }).Because(p.Accepted, "this is accepted"));
        }
    }

    private sealed class Misplaced : RuleScript
    {
        protected override void Define()
        {
            Rule("CL9997", "on-what-is-accepted", Category.CrossDocument);
            var here = DeclaredRule.Says("here", "Here.");
            AcceptedFacts.Report(f => here.On(f));
        }
    }
}
