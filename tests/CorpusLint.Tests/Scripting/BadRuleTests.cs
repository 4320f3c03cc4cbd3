using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

public class BadRuleTests
{
    private static readonly LintSettings Hurried = LintSettings.Default with { RuleTimeout = TimeSpan.FromMilliseconds(300), RuleFuel = 20_000_000 };

    [Fact]
    public void A_rule_that_throws_is_named_with_its_line_and_the_others_run_on()
    {
        var rules = Scripts.Load(Scripts.Reporting(9001), new RuleSource("rules/test/bad.csx", Scripts.Header + """
            int Length(Sentence s) =>
                s.Text.Length > 4 ? throw new InvalidOperationException("too long") : 1;
            Sentences.Where(s => Length(s) > 0).Report(s => found.On(s, new { text = s.Text }));
            """));
        var result = Scripts.Run(rules, null, "Oar.", "Oars.", "Ebb.");
        var notification = Assert.Single(result.Notifications);
        Assert.Equal(RunRules.Threw, notification.Descriptor);
        Assert.Equal("CL9999", notification.RuleId);
        Assert.Contains("(rules/test/bad.csx:4) threw InvalidOperationException on 'd1.txt': too long", notification.Message, StringComparison.Ordinal);
        Assert.Equal(3, notification.Location!.Text.GetLinePosition(notification.Location.Span.Start).Line);
        Assert.Equal(3, result.Diagnostics.Count(d => d.Rule.Id == "CL9001"));
        Assert.Equal(["d0.txt", "d2.txt"], result.Diagnostics.Where(d => d.Rule.Id == "CL9999").Select(d => d.Location.Path));
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void What_a_comparison_threw_is_told_with_the_sort_that_failed()
    {
        var rules = Scripts.Load(new RuleSource("rules/test/bad.csx", Scripts.Header + """
            (from d in Documents from s in d.Document.Sentences.OrderBy(s => s.Block) select found.On(s, new { text = s.Text })).Report();
            """));
        Assert.Contains("Failed to compare two elements in the array. At least one object must implement IComparable. Its", Assert.Single(Scripts.Run(rules, null, "Oar.\n\nOars.").Notifications).Message, StringComparison.Ordinal);
    }

    // The line is that of the loop, the call or the stage that does not come back.
    [Theory]
    [InlineData("bool F(Sentence s) {\nwhile (true) { } }", 4)]
    [InlineData("bool F(Sentence s) {\nfor (;;) ; }", 4)]
    [InlineData("bool F(Sentence s) {\nagain: goto again; }", 4)]
    [InlineData("bool F(Sentence s) {\nwhile (true) { try { while (true) { } } catch { } } }", 4)]
    [InlineData("bool F(Sentence s) {\nwhile (true) { try { } finally { while (true) { } } } }", 4)]
    [InlineData("bool F(Sentence s) =>\nF(s);", 3)]
    [InlineData("int G(int n) { return G(n + 1); }\nbool F(Sentence s) => G(0) > 0;", 3)]
    [InlineData("Func<int, int> g = null!;\ng = n => g(n + 1);\nbool F(Sentence s) => g(0) > 0;", 4)]
    [InlineData("class C { C c = new C(); }\nbool F(Sentence s) => new C() != null;", 3)]
    [InlineData("record R(int N) { public int M => M; }\nbool F(Sentence s) => new R(1).M > 0;", 3)]
    [InlineData("IEnumerable<int> All() { while (true) yield return 1; }\nbool F(Sentence s) => All().Count() > 0;", 3)]
    [InlineData("bool F(Sentence s) {\nvar x = new List<int>(); foreach (var i in Enumerable.Range(0, int.MaxValue)) x.Clear(); return true; }", 4)]
    [InlineData("bool F(Sentence s) {\n return Enumerable.Repeat(1L, int.MaxValue).Sum(x => Enumerable.Repeat(x, int.MaxValue).Sum()) > 0; }", 3)]
    public void A_rule_that_never_returns_is_stopped_and_named_with_its_line(string script, int line)
    {
        var rules = Scripts.Load(Scripts.Reporting(9001), new RuleSource("rules/test/bad.csx",
            Scripts.Header + script + "\nSentences.Where(s => F(s)).Report(s => found.On(s, new { text = s.Text }));"));
        Assert.Empty(rules.Notifications);
        var result = Scripts.Run(rules, Hurried, "Oar.");
        var notification = Assert.Single(result.Notifications);
        Assert.Equal(RunRules.Stopped, notification.Descriptor);
        Assert.Contains($"rules/test/bad.csx:{line})", notification.Message, StringComparison.Ordinal);
        Assert.Equal("CL9001", Assert.Single(result.Diagnostics).Rule.Id);
        Assert.False(result.IsComplete);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(18)] // Two rows take part with all their pairs, the third with none.
    public void A_key_that_is_too_weak_is_cut_and_the_cut_is_reported(int limit)
    {
        var rules = Scripts.LoadText(Scripts.Header + """
            var pairs =
                from a in Sentences
                join b in Sentences on 1 equals 1
                where a.Index < b.Index
                select a;
            pairs.Report(s => found.On(s, new { text = s.Text }));
            """);
        var result = Scripts.Run(rules, LintSettings.Default with { MaximumPairsPerKey = limit }, string.Join(' ', Enumerable.Range(0, 9).Select(i => $"Boat {i} sank.")));
        var notification = Assert.Single(result.Notifications);
        Assert.Equal(RunRules.JoinCut, notification.Descriptor);
        Assert.Contains("rules/test/r.csx:5)", notification.Message, StringComparison.Ordinal);
        Assert.Contains("the key '1'", notification.Message, StringComparison.Ordinal);
        Assert.False(result.IsComplete);
    }

    // Few sentences may well have one key; many that nearly all have it are compared with everything.
    [Theory]
    [InlineData("1", 210, true)]
    [InlineData("s.Text.Length > 0", 210, true)]
    [InlineData("s.Index < 10 ? s.Text : \"rest\"", 230, true)]
    [InlineData("1", 190, false)]
    [InlineData("s.Index % 2", 300, false)]
    [InlineData("s.Index < 40 ? s.Text : \"rest\"", 260, false)]
    [InlineData("s.Index < 40 ? null : \"rest\"", 260, true)]
    public void A_key_that_tells_nothing_apart_is_warned_of(string key, int sentences, bool isWeak)
    {
        var rules = Scripts.LoadText(Scripts.Header + $$"""
            var pairs =
                from a in Sentences
                join b in Sentences on Key(a) equals Key(b)
                where a.Index > b.Index + 1000
                select a;
            pairs.Report(s => found.On(s, new { text = s.Text }));
            var lists =
                from a in Sentences
                join b in Sentences on Key(a) equals Key(b) into same
                where same.Count > 1000
                select a;
            lists.Report(s => found.On(s, new { text = s.Text }));
            object? Key(Sentence s) => {{key}};
            """);
        var result = Scripts.Run(rules, null, string.Join(' ', Enumerable.Range(0, sentences).Select(i => $"Boat {i} sank.")));
        Assert.True(result.IsComplete);
        Assert.Equal(isWeak ? [5, 11] : [], result.Notifications.Select(n => n.Location!.Text.GetLinePosition(n.Location.Span.Start).Line + 1));
        Assert.All(result.Notifications, n => Assert.Equal((RunRules.WeakJoinKey, DiagnosticSeverity.Warning), (n.Descriptor, n.Severity)));
    }

    [Fact]
    public void Two_rules_of_one_id_are_told_with_both_places()
    {
        var result = Scripts.Run(Scripts.Load(Scripts.Reporting(9001), new RuleSource("rules/test/z.csx", "\n  " + Scripts.Reporting(9001).Text)), null, "Oar.");
        var notification = Assert.Single(result.Notifications);
        Assert.Equal(RunRules.DuplicateId, notification.Descriptor);
        Assert.Contains("rules/test/z.csx declares CL9001, which rules/test/r9001.csx:1:17 has already", notification.Message, StringComparison.Ordinal);
        Assert.Equal(new CorpusLint.Text.LinePosition(1, 18), notification.Location!.Text.GetLinePosition(notification.Location.Span.Start));
        Assert.Equal("rules/test/z.csx", notification.Location.Path);
        Assert.Single(result.Diagnostics);
    }

    [Fact]
    public void An_interrupted_run_ends_soon_and_says_so()
    {
        var rules = Scripts.LoadText(Scripts.Header + "Sentences.Where(s => { while (true) { } }).Report(s => found.On(s, new { text = s.Text }));");
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var settings = LintSettings.Default with { RuleFuel = long.MaxValue };
        Assert.Throws<OperationCanceledException>(() => Linter.Run(Scripts.CorpusOf("Oar."), rules.Rules, settings, interrupt.Token));
    }

    [Fact]
    public void Messages_are_formatted_alike_in_every_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = (System.Globalization.CultureInfo)before.Clone();
            System.Globalization.CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
            Assert.Equal("1,5", $"{1.5}");
            var result = Scripts.Run(Scripts.Header + "Sentences.Report(s => found.On(s, new { text = $\"{1.5}\" }));", "Oar.");
            Assert.Equal("'1.5' is short", Assert.Single(result.Diagnostics).Message);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_option_that_is_not_there_or_does_not_fit_is_reported()
    {
        var rules = Scripts.LoadText(Scripts.Header + """
            record Settings { [Range(1, 5)] public double Tau { get; init; } = 1.5; }
            var settings = Options<Settings>();
            """);
        Assert.Contains("There is no option 'tao'; the rule has tau.", Configure("tao", "2"), StringComparison.Ordinal);
        Assert.Contains("must lie between 1 and 5", Configure("tau", "9"), StringComparison.Ordinal);
        Assert.Contains("takes a number", Configure("tau", "\"x\""), StringComparison.Ordinal);

        string Configure(string option, string json)
        {
            var value = System.Text.Json.JsonDocument.Parse(json).RootElement;
            var setting = new RuleSetting { Options = new RuleSetting().Options.SetItem(option, value) };
            var result = Scripts.Run(rules, LintSettings.Default with { Rules = LintSettings.Default.Rules.SetItem("CL9999", setting) }, "Oar.");
            var notification = Assert.Single(result.Notifications);
            Assert.Equal(RunRules.InvalidOption, notification.Descriptor);
            Assert.Equal(DiagnosticSeverity.Error, notification.Severity);
            return notification.Message;
        }
    }
}
