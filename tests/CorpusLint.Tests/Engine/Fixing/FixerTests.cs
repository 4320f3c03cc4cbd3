using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Extraction;
using CorpusLint.Rules;

namespace CorpusLint.Tests.Engine.Fixing;

public sealed class FixerTests
{
    [Fact]
    public void All_that_stands_apart_is_fixed_and_the_rest_of_the_text_stays_to_the_byte()
    {
        var (texts, fixing) = Fix([WordRule.Of("CL9001", "ebb", "flood")], null, ("a.txt", "The ebb  came.\r\nAn ebb\ttoo.\r\n\r\nNo more."), ("b.txt", "The ebb.\rIt went."));
        Assert.Equal(["The flood  came.\r\nAn flood\ttoo.\r\n\r\nNo more.", "The flood.\rIt went."], texts);
        Assert.Equal(3, fixing.Applied.Length);
        Assert.Empty(fixing.After.Diagnostics);
        Assert.Empty(fixing.Refused);
    }

    [Fact]
    public void Fixes_in_each_others_way_are_taken_one_after_another()
    {
        var (texts, fixing) = Fix([WordRule.Of("CL9001", "high tide", "tide"), WordRule.Of("CL9002", "tide table", "table")], null, ("a.txt", "The high tide table."));
        Assert.Equal(["The table."], texts);
        Assert.Equal(["CL9001", "CL9002"], fixing.Applied.Select(a => a.Diagnostic.Rule.Id));
    }

    [Fact]
    public void A_proposal_is_only_applied_on_request()
    {
        LoadedRule[] rules = [WordRule.Of("CL9001", "ebb", "flood", safety: FixSafety.Suggested)];
        Assert.Empty(Fix(rules, null, ("a.txt", "The ebb.")).Fixing.Applied);
        Assert.Equal(["The flood."], Fix(rules, Both, ("a.txt", "The ebb.")).Texts);
    }

    [Fact]
    public void A_fix_that_leaves_its_finding_is_taken_back_and_the_others_stay()
    {
        var (texts, fixing) = Fix([WordRule.Of("CL9001", "ebb", "low ebb"), WordRule.Of("CL9002", "tide", "water")], null, ("a.txt", "The ebb and the tide.\n\nA tide."), ("b.txt", "The tide."));
        Assert.Equal(["The ebb and the water.\n\nA water.", "The water."], texts);
        Assert.Equal((FixRefusal.FindingRemains, "CL9001"), (Assert.Single(fixing.Refused).Reason, fixing.Refused[0].Diagnostic.Rule.Id));
    }

    [Fact]
    public void A_fix_that_makes_an_error_is_taken_back_and_told_why()
    {
        var (texts, fixing) = Fix(
            [WordRule.Of("CL9001", "ebb", "flood"), WordRule.Of("CL9002", "flood", "ebb", DiagnosticSeverity.Error, FixSafety.Suggested), WordRule.Of("CL9003", "boat", "ship")], null,
            ("a.txt", "A boat.\n\nThe ebb."), ("b.txt", "The boat. The boat."));
        Assert.Equal(["A ship.\n\nThe ebb.", "The ship. The ship."], texts);
        var refused = Assert.Single(fixing.Refused);
        Assert.Equal(FixRefusal.MakesNewProblem, refused.Reason);
        Assert.Equal("it would make a new problem: CL9002 at a.txt:3:5: 'flood' here", refused.Detail);
    }

    [Fact]
    public void An_error_that_was_there_before_does_not_keep_its_sentence_from_being_fixed()
    {
        var (texts, _) = Fix([WordRule.Of("CL9001", "ebb", "flood"), WordRule.Of("CL9002", "boat", "ship", DiagnosticSeverity.Error, FixSafety.Suggested)], null, ("a.txt", "The ebb took the boat."));
        Assert.Equal(["The flood took the boat."], texts);
    }

    [Fact]
    public void Fixes_that_undo_each_other_are_found_and_told()
    {
        var (texts, fixing) = Fix([WordRule.Of("CL9001", "ebb", "flood"), WordRule.Of("CL9002", "flood", "ebb")], null, ("a.txt", "The ebb."), ("b.txt", "An ebb."));
        Assert.Equal(["The flood.", "An flood."], texts);
        Assert.Equal([FixRefusal.UndoesAnother, FixRefusal.UndoesAnother], fixing.Refused.Select(r => r.Reason));
        Assert.False(fixing.IsCut);
    }

    [Fact]
    public void Fixing_ends_when_the_text_would_grow_for_ever()
    {
        // Each pass makes a new place of the same kind behind the one that it mends.
        var (_, fixing) = Fix([WordRule.Of("CL9001", "a b", "a, a b")], FixSettings.Default with { MaximumPasses = 5 }, ("a.txt", "It is a b."));
        Assert.True(fixing.IsCut || fixing.Refused.Length == 1);
        Assert.True(fixing.Applied.Length <= 5);
    }

    [Fact]
    public void The_edits_of_one_fix_are_all_made_or_none_also_across_documents()
    {
        LoadedRule[] rules = [LoadedRule.From(() => new EverywhereRule("ebb", "flood"))];
        (string, string)[] documents = [("a.txt", "The ebb."), ("b.txt", "An ebb. No ebb.")];
        Assert.Equal(["The flood.", "An flood. No flood."], Fix(rules, null, documents).Texts);

        var settings = FixSettings.Default with { Protected = FixSettings.Default.Protected.Add("b.txt", "the file is read-only") };
        var (texts, fixing) = Fix(rules, settings, documents);
        Assert.Equal(documents.Select(d => d.Item2), texts);
        Assert.Equal("b.txt: the file is read-only", Assert.Single(fixing.Refused).Detail);

        var (kept, refused) = Fix([.. rules, WordRule.Of("CL9002", "An flood", "x", DiagnosticSeverity.Error, FixSafety.Suggested)], null, documents);
        Assert.Equal(documents.Select(d => d.Item2), kept);
        Assert.Equal(FixRefusal.MakesNewProblem, Assert.Single(refused.Refused).Reason);
    }

    [Theory]
    [InlineData("a.html", "<p>The ebb</p>", "R&D <b>", "<p>The R&amp;D &lt;b&gt;</p>")]
    [InlineData("a.md", "The **ebb** came.\n", "a*b [c] _d_ e_f", "The **a\\*b \\[c\\] \\_d\\_ e_f** came.\n")]
    [InlineData("a.md", "ebb came.\n", "# 1", "\\# 1 came.\n")]
    [InlineData("a.md", "ebb came.\n", "1. May", "1\\. May came.\n")]
    [InlineData("a.md", "| a | ebb |\n| - | - |\n| c | d |\n", "x|y", "| a | x\\|y |\n| - | - |\n| c | d |\n")]
    [InlineData("a.txt", "The ebb\n", "R&D <b> *", "The R&D <b> *\n")]
    public void Words_are_written_as_the_format_asks(string path, string before, string words, string after)
    {
        var (texts, fixing) = Fix([WordRule.Of("CL9001", "ebb", words)], null, (path, before));
        Assert.Equal("", string.Join('\n', fixing.Refused.Select(r => r.Detail)));
        Assert.Equal([after], texts);
    }

    [Fact]
    public void A_source_that_changes_how_the_rest_is_read_is_refused()
    {
        (string, string)[] documents = [("a.md", "The ebb and the *tide* `came`.\n")];
        var (_, fixing) = Fix([WordRule.Of("CL9001", "ebb", "`flood", isSource: true)], null, documents);
        Assert.Equal(FixRefusal.IsMisread, Assert.Single(fixing.Refused).Reason);
        Assert.Equal(["The **flood** and the *tide* `came`.\n"], Fix([WordRule.Of("CL9001", "ebb", "**flood**", isSource: true)], null, documents).Texts);
    }

    [Theory]
    [InlineData("<p>The e<b>bb</b> came.</p>", "e<b>bb", null)]
    [InlineData("<p>The <b>ebb</b> came.</p>", "ebb", "<p>The <b>flood</b> came.</p>")]
    [InlineData("<p>The e<b>b</b>b came.</p>", "e<b>b</b>b", "<p>The flood came.</p>")]
    [InlineData("<p>The <b>ebb</b> came.</p>", "ebb</b>", null)]
    [InlineData("<p>The ebb<br> came.</p>", "ebb<br>", "<p>The flood came.</p>")]
    public void A_tag_keeps_its_partner(string before, string replaced, string? after)
    {
        LoadedRule[] rules = [LoadedRule.From(() => new SourceRule(replaced, "flood"))];
        var (texts, fixing) = Fix(rules, null, ("a.html", before));
        Assert.Equal(after ?? before, texts[0]);
        Assert.Equal(after is null ? [FixRefusal.IsMisread] : [], fixing.Refused.Select(r => r.Reason));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_never_written_back()
    {
        var document = DocumentReader.Read("a.txt", [.. "The ebb "u8, 0xFF, .. "."u8]);
        var corpus = CorpusBuilder.Build([FactExtractor.Extract(document)]);
        LoadedRule[] rules = [WordRule.Of("CL9001", "ebb", "flood")];
        var fixing = Fixer.Apply(Linter.Run(corpus, rules), Rereading.Of(corpus, rules));
        Assert.Empty(fixing.Texts);
        Assert.Contains("not valid text", Assert.Single(fixing.Refused).Detail);
    }

    [Fact]
    public void Reading_again_finds_what_reading_anew_finds()
    {
        var rules = Rules.ShippedRules.Result.Rules;
        string[] texts = ["The Quay Regatta\n\nAna Ruiz leads the Quay Regatta. Forty boats took part in the Quay Regatta, the league said.\n", "Boats\n\nAna Ruis leads the Quay Regatta. 46 boats took part in the Quay Regatta on Friday, March 4, 2025.\n"];
        var corpus = CorpusOf(("a.txt", texts[0]), ("b.txt", texts[1]));
        var lintAgain = Rereading.Of(corpus, rules);
        _ = lintAgain(new Dictionary<string, string> { ["b.txt"] = "Nothing.\n" });
        var changed = texts[1].Replace("46", "47", StringComparison.Ordinal);
        Assert.Equal(Show(Linter.Run(CorpusOf(("a.txt", texts[0]), ("b.txt", changed)), rules)), Show(lintAgain(new Dictionary<string, string> { ["b.txt"] = changed })));
        Assert.Equal(Show(Linter.Run(CorpusOf(("a.txt", texts[0]), ("b.txt", texts[1])), rules)), Show(lintAgain(ImmutableDictionary<string, string>.Empty)));
        static IEnumerable<string> Show(LintResult result) => result.Diagnostics.Select(d => $"{d.Fingerprint} {d.Location.Path}{d.Location.Span} {d.Message}");
    }

    [Theory]
    [InlineData("A long line.\n\nEbb.\n\nAnother one.", "Ebb.", "A long line.\n\nAnother one.")]
    [InlineData("A long line.\r\n\r\nEbb.\r\n", "Ebb.", "A long line.\r\n")]
    [InlineData("A long line.\n\nEbb.", "Ebb.", "A long line.")]
    [InlineData("A long line.\nEbb.\nAnother one.", "Ebb.", "A long line.\nAnother one.")]
    [InlineData("A long line. Ebb. Another one.", "Ebb.", "A long line. Another one.")]
    [InlineData("A long line. Ebb.\nAnother one.", "Ebb.", "A long line.\nAnother one.")]
    [InlineData("Ebb. Another one.", "Ebb.", "Another one.")]
    public void What_is_deleted_leaves_no_hole(string before, string gone, string after)
    {
        var (texts, fixing) = Fix([LoadedRule.From(() => new Deleting())], null, ("a.txt", before));
        Assert.Equal([after], texts);
        Assert.Contains(gone, Assert.Single(fixing.Applied).Fix.Edits[0].Text.ToString(fixing.Applied[0].Fix.Edits[0].Change.Span));
    }

    private static readonly FixSettings Both = FixSettings.Default with { Allowed = FixSafety.Suggested };

    private static (string[] Texts, FixResult Fixing) Fix(IReadOnlyList<LoadedRule> rules, FixSettings? settings, params (string Path, string Text)[] documents)
    {
        var corpus = CorpusOf(documents);
        var fixing = Fixer.Apply(Linter.Run(corpus, rules), Rereading.Of(corpus, rules), settings);
        return ([.. documents.Select(d => fixing.Texts.FirstOrDefault(t => t.Path == d.Path)?.After ?? d.Text)], fixing);
    }

    private static CorpusLint.Model.Corpus CorpusOf(params (string Path, string Text)[] documents) =>
        CorpusBuilder.Build(documents.Select(d => FactExtractor.Extract(DocumentReader.Read(d.Path, d.Text))));
}
