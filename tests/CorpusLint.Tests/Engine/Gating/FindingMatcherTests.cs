using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Tests.Engine.Gating;

/// <summary>Which findings of a run are those of an earlier one. A document is a line, "b.md: " before it names it.</summary>
public class FindingMatcherTests
{
    private static readonly LoadedRule[] s_rules = [LoadedRule.From(() => new Officials()), LoadedRule.From(() => new Reportedly()), LoadedRule.From(() => new Boats())];

    [Theory]

    // The same, wherever it stands now.
    [InlineData("The ferry sank, officials said.", "The ferry sank, officials said.", "unchanged")]
    [InlineData("The ferry sank, officials said.", "A calm day. The ferry sank, officials said. It rained.", "unchanged")]
    [InlineData("The ferry sank, officials said.", "b.md: The ferry sank, officials said.", "unchanged")]
    [InlineData("The ferry sank, officials said.|b.md: It rained.", "It rained.|b.md: The ferry sank, officials said.", "unchanged")]
    [InlineData("Ebb, officials said. Ebb, officials said.", "Ebb, officials said.", "unchanged absent")]
    [InlineData("Ebb, officials said.", "Ebb, officials said. Ebb, officials said.", "new unchanged")]
    [InlineData("Ebb, officials said.|b.md: Ebb, officials said.", "Ebb, officials said.", "unchanged absent")]

    // The same sentence, and another of its kind above it: the fingerprint counts equal sentences.
    [InlineData("Ebb, officials said. Ebb, officials said. Flood, officials said.", "Ebb, officials said. Flood, officials said.", "unchanged unchanged absent")]

    // Edited around what is meant.
    [InlineData("The old fery sank on its way home, officials said.", "The old ferry sank on its way home, officials said.", "updated")]
    [InlineData("The old ferry sank on its way home, officials said.", "The old ferry sank on its way home in the dark, officials said.", "updated")]
    [InlineData("The ferry sank, officials said.", "On Monday the ferry sank, officials said.", "updated")]
    [InlineData("The old fery sank on its way home, officials said.", "b.md: The old ferry sank on its way home, officials said.", "updated")]
    [InlineData("The old fery sank on its way home, officials said.", "It rained.|b.md: The old ferry sank on its way home, officials said.", "new absent")]

    // Six words of ten stay: the bound; five of ten do not do.
    [InlineData("one two three four five six seven eight nine officials.", "one two three four five xsix xseven xeight xnine officials.", "updated")]
    [InlineData("one two three four five six seven eight nine officials.", "one two three four xfive xsix xseven xeight xnine officials.", "new absent")]

    // One for another.
    [InlineData("The ferry sank, officials said. It rained.", "The ferry sank. It rained all day in the hills, officials said.", "new absent")]
    [InlineData("The day began. The ferry sank off Porto in the dark of the night, officials said. It rained.", "The day began. The ferry sank off Porto in the dark of the night. A calm day. Then the ferry sank off Faro in the dark of the night, officials said. The end.", "new absent")]
    [InlineData("The day began. Officials said so. The mayor lied to all, officials said. It rained.", "The day began. Officials said so. It rained. The wind rose. The governor lied to all, officials said. The end.", "new absent")]

    // What stands around is another figure or name, and the finding does not speak of it: the sentence was edited where it stands.
    [InlineData("The day began. The ferry sank with 12 aboard, officials said.", "The day began. The ferry sank with 13 aboard, officials said. It rained.", "updated")]
    [InlineData("The ferry sank off Porto, officials said.", "The ferry sank off Faro, officials said.", "updated")]

    // All documents begin and end: instead of one that is gone, that is no place to be known by.
    [InlineData("It rained. The ferry sank off Porto, officials said.", "b.md: The wind rose. The ferry sank off Faro, officials said.", "new absent")]
    [InlineData("It rained. The ferry sank off Porto, officials said.", "b.md: It rained. The ferry sank off Faro, officials said.", "updated")]

    // One word of ten may be another one elsewhere, one of nine may not.
    [InlineData("The day began. one two three four five six seven eight nine officials. It rained.", "It rained. one two three four five six seven eight nein officials. The day began.", "updated")]
    [InlineData("The day began. one two three four five six seven eight officials. It rained.", "It rained. one two three four five six seven acht officials. The day began.", "new absent")]

    // A sentence as a whole: a slip of the pen, and another claim.
    [InlineData("The mayor reportedly took a brieb from the company.", "The mayor reportedly took a bribe from the company.", "updated")]
    [InlineData("The mayor reportedly took a bribe from the company.", "The mayor reportedly took a stake from the company.", "new absent")]
    [InlineData("The mayor reportedly took 100 euros from the company.", "The mayor reportedly took 900 euros from the company.", "new absent")]

    // Several sides.
    [InlineData("Forty boats sailed.|b.md: Fifty boats sailed.", "b.md: Forty boats sailed.|c.md: Fifty boats sailed.", "unchanged")]
    [InlineData("Forty boats sailed.|b.md: Fifty boats sailed.", "Forty boats sailed.|b.md: Sixty boats sailed.", "new absent")]
    [InlineData("Forty boats sailed out at last.|b.md: Fifty boats saild.", "Forty boats sailed out at last.|b.md: Fifty boats sailed.", "updated")]
    [InlineData("Forty boats sailed.|b.md: Fifty boats sailed.", "Forty boats sailed.|b.md: Fifty boats sailed.|c.md: Sixty boats sailed.", "new absent")]
    public void A_finding_is_known_again(string before, string after, string expected)
    {
        var old = Run(before);
        var result = Run(after);
        KnownFinding[] known = [.. old.Diagnostics.Select(KnownFinding.Of)];
        Assert.Equal(expected, Show(result, FindingMatcher.Match(result, known)));
        Array.Reverse(known);
        Assert.Equal(expected, Show(result, FindingMatcher.Match(result, known)));
    }

    [Fact]
    public void What_was_left_out_is_not_absent_and_what_is_gone_is()
    {
        KnownFinding[] known = [.. Run("Ebb, officials said.|b.md: Flood, officials said.|c.md: Calm, officials said.").Diagnostics.Select(KnownFinding.Of)];
        var result = Run("It rained.");
        var match = FindingMatcher.Match(result.Diagnostics, known, path => path switch { "a.md" => DocumentPresence.Read, "b.md" => DocumentPresence.LeftOut, _ => DocumentPresence.Gone });
        Assert.Equal(["a.md", "c.md"], match.Absent.Select(i => known[i].Paths.Single()));
    }

    [Fact]
    public void A_copy_of_what_stands_in_a_document_that_was_left_out_is_new()
    {
        KnownFinding[] known = [.. Run("Ebb, officials said.|b.md: It rained.").Diagnostics.Select(KnownFinding.Of)];
        var part = Run("b.md: It rained. Ebb, officials said.");
        Assert.Equal("new", Show(part, FindingMatcher.Match(part.Diagnostics, known, path => path == "a.md" ? DocumentPresence.LeftOut : DocumentPresence.Read)));
        Assert.Equal("unchanged", Show(part, FindingMatcher.Match(part, known)));
    }

    [Fact]
    public void A_part_of_a_known_disagreement_is_known_when_the_rest_was_left_out()
    {
        KnownFinding[] known = [.. Run("Forty boats sailed.|b.md: Fifty boats sailed.|c.md: Sixty boats sailed.").Diagnostics.Select(KnownFinding.Of)];
        var part = Run("Forty boats sailed.|c.md: Sixty boats sailed.");
        Assert.Equal("unchanged", Show(part, FindingMatcher.Match(part.Diagnostics, known, Presence)));
        var other = Run("Forty boats sailed.|c.md: Sixteen boats sailed.");
        Assert.Equal("new", Show(other, FindingMatcher.Match(other.Diagnostics, known, Presence)));

        // When the third document is gone, it is another disagreement.
        Assert.Equal("new absent", Show(part, FindingMatcher.Match(part, known)));

        static DocumentPresence Presence(string path) => path == "b.md" ? DocumentPresence.LeftOut : DocumentPresence.Read;
    }

    [Fact]
    public void A_result_carries_the_states_and_says_what_is_no_more()
    {
        KnownFinding[] known = [.. Run("Ebb, officials said. Flood, officials said.").Diagnostics.Select(KnownFinding.Of)];
        var result = Run("Ebb, officials said. Calm came, officials said.");
        var compared = FindingMatcher.Match(result, known).ApplyTo(result, known, "what was before");
        Assert.Equal([BaselineState.Unchanged, BaselineState.New], compared.Diagnostics.Select(d => d.BaselineState!.Value));
        Assert.Equal("what was before", compared.ComparedWith);
        var absent = Assert.Single(compared.Absent);
        Assert.Equal(("CL9011", "a.md", "Flood, officials said."), (absent.RuleId, absent.Paths.Single(), absent.Excerpt));
        Assert.Single(compared.Open);
    }

    [Fact]
    public void What_a_rule_that_failed_did_not_find_is_not_absent()
    {
        KnownFinding[] known = [.. Run("Ebb, officials said. It reportedly rained.").Diagnostics.Select(KnownFinding.Of)];
        var result = Run("It rained.");
        result = result with { Notifications = [new RunNotification(RunRules.Threw, DiagnosticSeverity.Error, "It threw.", "CL9011", null)] };
        var compared = FindingMatcher.Match(result, known).ApplyTo(result, known, "what was before");
        Assert.Equal("CL9012", Assert.Single(compared.Absent).RuleId);
    }

    [Fact]
    public void A_long_sentence_is_kept_as_the_words_beside_what_is_meant()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"word{i}"));
        var known = KnownFinding.Of(Assert.Single(Run($"{words} officials {words}.").Diagnostics));
        Assert.StartsWith("… word41 word42", known.Excerpt, StringComparison.Ordinal);
        Assert.EndsWith("word19 word20 …", known.Excerpt, StringComparison.Ordinal);
        Assert.Equal("officials", Assert.Single(known.Words));
    }

    // Work is counted, not time: with all compared with all, 20,000 sentences of one pattern would take minutes.
    [Fact]
    public void Ten_thousand_findings_of_one_kind_are_matched_without_comparing_all_with_all()
    {
        var template = Assert.Single(Run("Ebb, officials said.").Diagnostics);
        var diagnostics = Enumerable.Range(0, 10_000).Select(i => template with { ContentFingerprint = $"new{i}", Location = Sentence($"The ferry sank with word{i}x aboard, officials said.") }).ToArray();
        KnownFinding[] known = [.. diagnostics.Select((d, i) => KnownFinding.Of(d) with { ContentFingerprint = $"old{i}", Excerpt = KnownFinding.Of(d).Excerpt.Replace("aboard", "abord", StringComparison.Ordinal) })];
        var match = FindingMatcher.Match(diagnostics, known, _ => DocumentPresence.Read);
        Assert.Equal(Enumerable.Range(0, 10_000), match.KnownOf);
        Assert.All(match.States, s => Assert.Equal(BaselineState.Updated, s));
    }

    private static Location Sentence(string text) => new("a.md", new DocumentText(text), new TextSpan(text.IndexOf(Officials.Word, StringComparison.Ordinal), Officials.Word.Length), new TextSpan(0, text.Length));

    private static string Show(LintResult result, FindingMatch match)
    {
        Assert.Equal(result.Diagnostics.Length, match.States.Length);
        Assert.Equal(match.States.Select(s => s == BaselineState.New), match.KnownOf.Select(k => k < 0));
        return string.Join(' ', match.States.Select(s => s.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal).Concat(match.Absent.Select(_ => "absent")));
    }

    private static LintResult Run(string documents) => Linter.Run(CorpusBuilder.Build(documents.Split('|').Select(d => d.Split(".md: ") is [var name, var text] ? (Name: name, Text: text) : (Name: "a", Text: d))
        .Select(d => new DocumentFacts { Document = DocumentReader.Read(d.Name + ".md", d.Text) })), s_rules);
}
