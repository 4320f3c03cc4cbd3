using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Text;

namespace CorpusLint.Tests.Engine.Gating;

public sealed class SuppressorTests
{
    private static readonly LoadedRule Short = LoadedRule.From(() => new ShortSentences());
    private static readonly LoadedRule Same = LoadedRule.From(() => new SameSentences());

    private static readonly SuppressionSettings Usual = new()
    {
        Rules = [Short, Same],
        Lint = LintSettings.Default with { Threads = 1 },
        Today = () => new DateOnly(2026, 6, 1),
        NearestWord = NearestWord.To,
    };

    private static LintResult Lint(LintSettings? settings, params (string Path, string Text)[] documents) =>
        Linter.Run(CorpusBuilder.Build(documents.Select(d => FactExtractor.Extract(DocumentReader.Read(d.Path, d.Text)))), [Short, Same], settings ?? Usual.Lint);

    private static SuppressionResult Apply(SuppressionSettings settings, params (string Path, string Text)[] documents) => Suppressor.Apply(Lint(settings.Lint, documents), settings);

    /// <summary>The open findings, each by what it points at; what is wrong with suppressions by id and message.</summary>
    private static string Open(SuppressionResult result) => string.Join(" ", result.Result.Open.Select(d =>
        d.Rule.Category == Category.Run ? $"{d.Rule.Id}/{d.MessageId}" : d.Location.Text.ToString(d.Location.Span)));

    private static void Check(string name, string text, string open, SuppressionSettings? settings = null) => Assert.Equal(open, Open(Apply(settings ?? Usual, (name, text))));

    // A short sentence is a finding. "N" and "L" are comments about the next line and the line.
    [Theory]
    [InlineData("a.md", "N\nEbb.\n\nOars.", "Oars.")]
    [InlineData("a.md", "N\n\n\nEbb.\n\nOars.", "Oars.")]
    [InlineData("a.md", "N\nA long sentence that goes\nover some lines. Ebb.\nOars.\n\nMast.", "Mast.")]
    [InlineData("a.md", "A long sentence that goes\nover. Ebb.\nN\nOars.\nSail.\n\nMast.", "Ebb. Mast.")]
    [InlineData("a.md", "N\n# Ebb.\n\nOars.", "Oars.")]
    [InlineData("a.md", "N\n- Ebb.\n  Sail.\n- Oars.", "Oars.")]
    [InlineData("a.md", "Text to come to the list:\n\n- Ebb.\nN\n- Oars.\n- Sail.", "Ebb. Sail.")]
    [InlineData("a.md", "| A table, with a head | of two |\n| --- | --- |\nN\n| Ebb. | Oars. |\n| Sail. | Mast. |", "of two Sail. Mast.")]
    [InlineData("a.md", "N\n> Ebb.\n\nOars.", "Oars.")]
    [InlineData("a.md", "---\ntitle: A\n---\nN\nEbb.\n\nOars.", "Oars.")]
    [InlineData("a.md", "N\nL2\nEbb.", "CL0305/nothing-on-line")]
    [InlineData("a.md", "Ebb. L\n\nOars.", "Oars.")]
    [InlineData("a.md", "Ebb. Some text that is wrapped\nover lines L and\nSail. Oars.\n\nMast.", "Mast.")]
    [InlineData("a.md", "- Ebb. L\n- Oars.", "Oars.")]
    [InlineData("a.md", "| A table, with a head | and more of it |\n| --- | --- |\n| Ebb. L | Oars. |\n| Sail. | Mast. |", "Sail. Mast.")]
    [InlineData("a.txt", "N\nEbb. A long sentence that goes on and on.\n\nOars. A long sentence that goes on and on.", "Oars.")]
    [InlineData("a.txt", "The ferry was late and about it nobody\nwas told before noon at all, which was\nN\nlate. Ebb.\n\nOars.", "Oars.")]
    [InlineData("a.html", "<p>Oars.</p>N<p>Ebb.\nSail.</p><p>Mast.</p>", "Oars. Mast.")]
    [InlineData("a.html", "<p>Ebb. L</p><p>Oars.</p>", "Oars.")]
    [InlineData("a.html", "<p>Oars.</p><p>Ebb.</p> L\n<p>Mast.</p>", "Oars. Mast.")]
    [InlineData("a.html", "<ul><li>Ebb.</li>\nN\n<li>Oars.</li></ul>", "Ebb.")]
    public void A_line_is_the_paragraph_the_item_the_row(string name, string text, string open) => Check(
        name, text.Replace("L2", "<!-- corpuslint-disable-line CL9001 -- why -->", StringComparison.Ordinal)
            .Replace("N\n", "<!-- corpuslint-disable-next-line CL9001 -- why -->\n", StringComparison.Ordinal).Replace("N<", "<!-- corpuslint-disable-next-line CL9001 -- why --><", StringComparison.Ordinal)
            .Replace(" L", " <!-- corpuslint-disable-line CL9001 -- why -->", StringComparison.Ordinal), open);

    [Theory]
    [InlineData("Ebb.\n\n<!-- corpuslint-disable CL9001 -- why -->\nOars.\n\n<!-- corpuslint-enable CL9001 -->\nMast.", "Ebb. Mast.")]
    [InlineData("Ebb.\n\n<!-- corpuslint-disable short-sentence -- why -->\nOars.\n\n<!-- corpuslint-enable CL9001 -->\nMast.", "Ebb. Mast.")]
    [InlineData("Ebb.\n\n<!-- corpuslint-disable CL9001 -- why -->\nOars.\n\nMast.", "Ebb.")]
    [InlineData("Ebb.\n\n<!-- corpuslint-disable CL9001 -- why -->\nOars.\n\n<!-- corpuslint-enable -->\nMast.", "Ebb. Mast.")]
    [InlineData("Ebb.\n\nOars.\n\n<!-- corpuslint-disable-file CL9001 -- why -->", "")]
    [InlineData("---\ntitle: A\n# corpuslint-disable-file CL9001 -- why\n---\n\nEbb.\n\nOars.", "")]
    [InlineData("<!-- corpuslint-enable CL9001 -->\nEbb.", "CL0305/closes-nothing Ebb.")]
    [InlineData("<!-- corpuslint-enable -->\nEbb.", "CL0305/closes-nothing Ebb.")]
    [InlineData("<!-- corpuslint-disable CL9001 -- why -->\nEbb.\n\n<!-- corpuslint-disable CL9001 -- again -->\nOars.", "CL0301/unused")]
    [InlineData("<!-- corpuslint-disable-file CL9001 -- why -->\n<!-- corpuslint-disable-next-line CL9001 -- why -->\nEbb.", "CL0301/unused")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001, CL9002 -- why -->\nEbb.", "CL0301/unused")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001 -->\nEbb.", "CL0302/comment Ebb.")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001 -- -->\nEbb.", "CL0302/comment Ebb.")]
    [InlineData("<!-- corpuslint-disable-next-line CL9009 -- why -->\nEbb.", "CL0303/unknown Ebb.")]
    [InlineData("<!-- corpuslint-disable-next-line short-sentense CL9001 -- why -->\nEbb.", "CL0303/near")]
    [InlineData("<!-- corpuslint-disable-next-line cl9001 -- why -->\nEbb.", "CL0303/near Ebb.")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001 it is right -->\nEbb.", "CL0305/no-separator Ebb.")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001 until=2026-06-01 -- why -->\nEbb.", "")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001 until=2026-05-31 -- why -->\nEbb.", "CL0304/open Ebb.")]
    [InlineData("<!-- corpuslint-disable-next-line CL9001 until=2026-05-31 -- why -->\nA long sentence.", "CL0304/gone")]
    [InlineData("<!-- corpuslint-disable CL9001 until=2026-05-31 -- why -->\n<!-- corpuslint-disable CL9001 -- why -->\nEbb.", "CL0304/gone")]
    [InlineData("<!-- corpuslint-disable-nextline CL9001 -- why -->\nEbb.", "CL0305/misspelt-word Ebb.")]
    [InlineData("<!-- corpuslint: disable_file CL9001 -- why -->\nEbb.", "CL0305/misspelt-word Ebb.")]
    [InlineData("<!-- corpuslint-hush CL9001 -- why -->\nEbb.", "CL0305/unknown-word Ebb.")]
    [InlineData("<!-- corpuslint-disable-file CL0006 CL0301 -- why -->\nEbb.", "CL0306/run CL0306/run Ebb.")]
    [InlineData("> Ebb.\n> <!-- corpuslint-disable-line CL9001 -- why -->", "Ebb. CL0305/in-quotation")]
    public void A_suppression_counts_or_says_why_it_does_not(string text, string open) => Check("a.md", text, open);

    [Fact]
    public void The_configuration_says_what_counts()
    {
        const string text = "<!-- corpuslint-disable-next-line CL9001 -->\nEbb.\n\n<!-- corpuslint-disable-next-line CL9001 -- why -->\nOars.";
        Check("a.md", text, "", Usual with { IsReasonRequired = false });
        Check("a.md", text, "CL0306/locked Ebb. CL0306/locked Oars.", Usual with { Locked = ["CL9001"], IsReasonRequired = false });
        Check("a.md", text, "CL0306/comments Ebb. CL0306/comments Oars.", Usual with { AllowsComments = false });
    }

    [Fact]
    public void A_finding_between_documents_is_suppressed_from_any_side()
    {
        (string, string) a = ("a.md", "A sentence that stands twice.");
        (string, string) b = ("b.md", "A sentence that stands twice.");
        const string comment = "<!-- corpuslint-disable-next-line same-sentence -- agreed with the desk -->\n";
        Assert.Equal("A sentence that stands twice.", Open(Apply(Usual, a, b)));
        foreach (var documents in new[] { new[] { (a.Item1, comment + a.Item2), b }, [a, (b.Item1, comment + b.Item2)], [(a.Item1, comment + a.Item2), (b.Item1, comment + b.Item2)] })
        {
            var result = Apply(Usual, documents);
            Assert.Equal("", Open(result));
            Assert.All(result.Uses, u => Assert.Equal(1, Assert.Single(u.Rules).Findings));
            var suppressed = Assert.Single(result.Result.Diagnostics);
            Assert.Equal(result.Uses.Length, suppressed.Suppressions.Length);
            Assert.Equal("agreed with the desk", suppressed.Suppressions[0].Justification);
            Assert.Equal(SuppressionKind.InSource, suppressed.Suppressions[0].Kind);
            Assert.StartsWith("<!-- corpuslint-", suppressed.Suppressions[0].Location!.Snippet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Evidence_is_no_side()
    {
        var documents = new[] { ("a.md", "A sentence that stands twice."), ("b.md", "<!-- corpuslint-disable-file CL9002 -- why -->\nA sentence that stands twice.") };
        var result = Lint(null, documents);
        result = result with { Diagnostics = [.. result.Diagnostics.Select(d => d with { Related = [.. d.Related.Select(r => r with { Role = RelatedRole.Reason })] })] };
        Assert.Equal("A sentence that stands twice. CL0301/unused", Open(Suppressor.Apply(result, Usual)));
    }

    [Fact]
    public void What_did_not_look_cannot_tell_that_nothing_is_there()
    {
        const string text = "<!-- corpuslint-disable-file CL9001 CL9002 -- why -->\nA long sentence.";
        Check("a.md", text, "CL0301/unused");
        var off = ImmutableDictionary<string, RuleSetting>.Empty.Add("CL9001", new RuleSetting { IsEnabled = false }).Add("CL9002", new RuleSetting { IsEnabled = false });
        Check("a.md", text, "", Usual with { Lint = Usual.Lint with { Rules = off } });
        Check("a.md", text, "", Usual with { Lint = Usual.Lint with { Overrides = [new SettingsOverride(p => p == "a.md", off)] } });
        var failed = Lint(null, ("a.md", text)) with { Notifications = [new RunNotification(RunRules.Threw, DiagnosticSeverity.Error, "x", "CL9001", null), new RunNotification(RunRules.Threw, DiagnosticSeverity.Error, "x", "CL9002", null)] };
        Assert.Equal("", Open(Suppressor.Apply(failed, Usual)));

        // With some of the documents, a rule about each by itself still knows; one that compares them does not.
        var unused = Apply(Usual with { IsWholeCorpus = false }, ("a.md", text)).Result.Diagnostics;
        Assert.Equal("CL9001", Assert.Single(Assert.Single(unused).Arguments).Value);
    }

    [Fact]
    public void The_severity_of_what_is_wrong_with_a_suppression_is_configured()
    {
        const string text = "<!-- corpuslint-disable-file CL9001 -- why -->\nA long sentence.";
        SuppressionSettings With(RuleSetting setting) => Usual with { Lint = Usual.Lint with { Rules = ImmutableDictionary<string, RuleSetting>.Empty.Add("CL0301", setting) } };
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Apply(With(new RuleSetting { Severity = DiagnosticSeverity.Error }), ("a.md", text)).Result.Diagnostics).Severity);
        var off = Apply(With(new RuleSetting { IsEnabled = false }), ("a.md", text));
        Assert.Empty(off.Result.Diagnostics);
        Assert.Same(SuppressionRules.Unused, Assert.Single(Assert.Single(off.Uses).Problems.AsEnumerable()));
    }

    private static SuppressionEntry Entry(string? path = "a.md", string? text = null, string? fingerprint = null, string reason = "why", DateOnly? until = null, string rule = "CL9001") => new()
    {
        RuleId = rule,
        AppliesTo = p => path is null || p == path,
        Text = text,
        Fingerprint = fingerprint,
        Reason = reason,
        Until = until,
        Location = new Location("s.jsonc", new DocumentText("{ \"rule\": \"x\" }"), new TextSpan(10, 3)),
    };

    [Fact]
    public void An_entry_means_a_document_words_or_a_finding()
    {
        var documents = new[] { ("a.md", "Ebb’s—tide.\n\nOars."), ("b.md", "Oars.") };
        string With(params SuppressionEntry[] entries) => Open(Apply(Usual with { Entries = [.. entries] }, documents));
        Assert.Equal("Ebb’s—tide. Oars. Oars.", With(Entry(rule: "CL9002", path: null)).Replace(" CL0301/unused", "", StringComparison.Ordinal));
        Assert.Equal("Oars.", With(Entry(rule: "CL9002", path: null), Entry()));
        Assert.Equal("Oars. Oars.", With(Entry(text: "ebb's - tide"), Entry(rule: "CL9002", path: null)));
        Assert.Equal("Ebb’s—tide. Oars. Oars. CL0301/unused", With(Entry(text: "flood"), Entry(rule: "CL9002", path: null)));
        Assert.Equal("Ebb’s—tide. Oars. Oars. CL0302/entry", With(Entry(reason: ""), Entry(rule: "CL9002", path: null)));
        Assert.Equal("Ebb’s—tide. Oars. Oars. CL0304/open", With(Entry(until: new DateOnly(2026, 1, 1)), Entry(rule: "CL9002", path: null)));
        var finding = Lint(null, documents).Diagnostics.First(d => d.Rule.Id == "CL9001");
        Assert.Equal("Oars. Oars.", With(Entry(path: null, fingerprint: finding.Fingerprint), Entry(rule: "CL9002", path: null)));
        Assert.Equal("Oars. Oars.", With(Entry(path: null, fingerprint: finding.ContentFingerprint), Entry(rule: "CL9002", path: null)));
    }

    [Fact]
    public void What_is_wrong_with_equal_comments_has_fingerprints_of_its_own()
    {
        const string comment = "<!-- corpuslint-disable-next-line CL9001 -- why -->\nA long sentence.\n\n";
        var first = Apply(Usual, ("a.md", comment + comment)).Result.Diagnostics;
        Assert.Equal(2, first.Select(d => d.Fingerprint).Distinct().Count());
        Assert.Equal(first.Select(d => d.Fingerprint), Apply(Usual, ("a.md", "Some words that are put before.\n\n" + comment + comment)).Result.Diagnostics.Select(d => d.Fingerprint));
    }

    public static TheoryData<string, string> HostileTexts => new()
    {
        { "a.md", "<!-- corpuslint-disable-next-line CL9001 -- why -->\n" },
        { "a.md", "<!-- corpuslint-disable CL9001 -- why -->\nEbb.\n\n" },
        { "a.md", "Ebb. <!-- corpuslint-disable-line CL9001 -- why -->\n" },
        { "a.md", "<!-- corpuslint-disable-file CL9001 CL9002 short-sentense -- why -->\n\nEbb.\n\n" },
        { "a.md", "<!-- corpuslint-disable CL9001 -- \n" },
        { "a.md", "<!-- <!-- corpuslint-disable CL9001 -- " },
        { "a.txt", "<!-- corpuslint-disable-next-line CL9001 -- why -->\n" },
        { "a.txt", "Ebb. <!-- corpuslint-disable-line CL9001 -- why --> " },
        { "a.txt", "<!-- corpuslint-disable CL9001 " },
        { "a.txt", "<!-- corpuslint-disable CL9001 -- \u202Ewhy\n" },
        { "a.html", "<p>Ebb.</p><!-- corpuslint-disable-line CL9001 -- why -->" },
        { "a.html", "<!-- corpuslint-disable-next-line CL9001 -- why -->" },
        { "a.html", "<blockquote><!-- corpuslint-enable --></blockquote>" },
        { "a.html", "<!-- corpuslint-disable CL9001 -- why" },
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Time_grows_with_the_comments_and_no_faster(string name, string unit)
    {
        if (!ThreadTime.IsKnown)
        {
            return;
        }

        Time(name, unit, 100);
        var small = Math.Max(2, Enumerable.Range(0, 3).Min(_ => Time(name, unit, 200)));
        var ratio = double.MaxValue;
        for (var i = 0; i < 4 && ratio > 20; i++)
        {
            ratio = Math.Min(ratio, Time(name, unit, 1_600) / small);
        }

        Assert.True(ratio <= 20, $"8 times as many comments take {ratio:0.0} times as long as {small:0.0} ms.");
    }

    // Reading and suppressing; what the rules take runs on other threads.
    private static double Time(string name, string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times)) + "Ebb.";
        var start = ThreadTime.Now;
        var document = DocumentReader.Read(name, text);
        var reading = ThreadTime.Now - start;
        var result = Linter.Run(CorpusBuilder.Build([FactExtractor.Extract(document)]), [Short, Same], Usual.Lint);
        start = ThreadTime.Now;
        Assert.NotEmpty(Suppressor.Apply(result, Usual).Result.Diagnostics);
        return reading + ThreadTime.Now - start;
    }
}
