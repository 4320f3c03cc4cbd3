using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Reporting;
using CorpusLint.Rules;

namespace CorpusLint.Tests.Engine;

public sealed class ProfileTests
{
    private static readonly (string, string)[] Texts = [("a.txt", "Ebb.\n\nFlood came in.\n\nEbb again."), ("b.txt", "Ebb.\n\nNobody saw it.")];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Rows_are_counted_by_stage_whatever_the_number_of_threads(int threads)
    {
        var profile = Assert.Single(Run(threads, true, () => new Counting()).Profiles);
        Assert.Equal(["Sentences 5", "where 3", "join 5", "where 2", "report 1"], profile.Stages.Select(s => $"{s.Name} {s.Rows}"));
        Assert.All(profile.Stages, s => Assert.Equal(s.IsSource, s.Line == 0));
        Assert.Empty(profile.EmptySources);
    }

    [Fact]
    public void Sets_of_options_and_corpora_are_added_up()
    {
        var once = Run(1, true, () => new Counting()).Profiles;
        var twice = Assert.Single(RuleProfile.Sum(once.Concat(once)));
        Assert.Equal(once[0].Stages.Select(s => s.Rows * 2), twice.Stages.Select(s => s.Rows));
    }

    [Fact]
    public void A_rule_whose_source_was_empty_saw_no_facts()
    {
        var result = Run(1, true, () => new Waiting());
        Assert.Equal(["Polls"], result.Profiles[0].EmptySources.Select(s => s.Name));
        using var output = new StringWriter();
        ProfileTable.Write(result, output);
        Assert.Contains("CL9031 saw 0 facts of Polls", output.ToString());
        Assert.DoesNotContain("over its budget", output.ToString());
    }

    [Fact]
    public void A_rule_over_its_budget_is_named_and_the_dearest_comes_first()
    {
        var result = Run(1, true, () => new Counting(), () => new Waiting());
        var slow = result with { Profiles = [result.Profiles[0], result.Profiles[1] with { Elapsed = TimeSpan.FromSeconds(10), Working = RuleProfile.BudgetFor(1000) + TimeSpan.FromMilliseconds(7) }] };
        using var output = new StringWriter();
        ProfileTable.Write(slow, output);
        var text = output.ToString();
        Assert.Contains("CL9031 is over its budget: the machine worked on it for 107 ms without loading, and 100 ms are allowed", text);
        Assert.True(text.IndexOf("CL9031 waiting", StringComparison.Ordinal) < text.IndexOf("CL9030 counting", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromMilliseconds(150), RuleProfile.BudgetFor(10_000_000));
    }

    [Fact]
    public void A_rule_that_only_waited_for_a_core_is_within_its_budget()
    {
        var result = Run(1, true, () => new Counting());
        var profile = result.Profiles[0];
        Assert.InRange(profile.Working, TimeSpan.Zero, profile.Elapsed - profile.Loading);
        using var output = new StringWriter();
        ProfileTable.Write(result with { Profiles = [profile with { Elapsed = TimeSpan.FromSeconds(10) }] }, output);
        Assert.DoesNotContain("over its budget", output.ToString());
        Assert.Equal(profile.Working * 2, RuleProfile.Sum([profile, profile])[0].Working);
    }

    [Fact]
    public void Nothing_is_counted_unless_asked_for_and_the_findings_are_the_same()
    {
        var plain = Run(1, false, () => new Counting());
        Assert.Empty(plain.Profiles);
        Assert.Equal(plain.Diagnostics.Select(d => d.Fingerprint), Run(1, true, () => new Counting()).Diagnostics.Select(d => d.Fingerprint));
    }

    private static LintResult Run(int threads, bool isProfiled, params Func<RuleScript>[] rules) => Linter.Run(
        CorpusBuilder.Build(Texts.Select(t => FactExtractor.Extract(DocumentReader.Read(t.Item1, t.Item2)))),
        [.. rules.Select(r => LoadedRule.From(r))],
        LintSettings.Default with { Threads = threads, IsProfiled = isProfiled });

    private sealed class Counting : RuleScript
    {
        protected override void Define()
        {
            var found = Rule("CL9030", "counting", Category.Readiness).Says("found", "here");
            var tides = Sentences.Where(s => s.Text.StartsWith("Ebb", StringComparison.Ordinal));
            var pairs = tides.Join(tides, s => s.Text, s => s.Text, (a, b) => (a, b)).Where(p => p.a.Document != p.b.Document);
            pairs.Report(p => p.a.Document.Path == "a.txt" ? found.On(p.a) : null);
        }
    }

    private sealed class Waiting : RuleScript
    {
        protected override void Define()
        {
            var found = Rule("CL9031", "waiting", Category.Readiness).Says("found", "here");
            Polls.Report(p => found.On(p));
        }
    }
}
