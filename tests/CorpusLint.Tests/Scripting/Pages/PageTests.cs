using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

/// <summary>Examples that do what they say, and the words of those that do not.</summary>
public sealed class PageTests
{
    private const string Found = "```text file=a.txt\n{|#0:A boat.|} {|CL9999/found#0:An oar.|}\n```\n";

    [Theory]
    [InlineData("```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```")]
    [InlineData("```text file=a.txt\nA boat. {|CL9999/found:An oar.|}\n```")]
    [InlineData("```text\n{|#0:A boat.|} {|CL9999#0:An oar.|}\n```")]
    [InlineData("```text\nA boat. {|CL9999/found:{|CL9999/found:|}An oar.|}\n```", "p.md:10: expected CL9999/found")]
    [InlineData("```text\n{|#0:A boat.|} {|CL9999/found#0:An oar.|} {|CL9999/twice#0:My oar.|}\n```")]
    [InlineData("```text file=a.txt\nA boat.\n```\n```text file=b.txt\nA boat. {|CL9999:An oar.|}\n```")]
    [InlineData("```jsonc options\n{ \"word\": \"boat\" } // another\n```\n```text\nAn oar. {|CL9999:A boat.|}\n```")]
    [InlineData("```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n```text fixed file=a.txt\nA boat. Gone.\n```")]
    [InlineData(Found + "```text messages\n'An oar.' has an oar.\n```")]
    [InlineData(Found + "```text messages\nwarning: 'An oar.' has …\n  also: the first one\n```")]
    [InlineData("```text\nA boat. {|CL9999:An oar, perhaps.|}\n```\n```text messages\nwarning (0.7): …an oar.\n```")]
    [InlineData("```jsonc sources\n[{ \"id\": \"a.txt\", \"issued\": { \"date-parts\": [[2026, 1, 30]] }, \"language\": \"en\" }]\n```\n```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```")]
    [InlineData("```text file=a.txt date=2026-01-30 language=es genre=news group=x\nA boat. {|CL9999:An oar.|}\n```")]
    public void An_example_is_run(string finds, string report = "") =>
        Assert.StartsWith(report, OarRule.ReportOf(OarRule.Page(finds)), StringComparison.Ordinal);

    [Theory]
    [InlineData("```text\nA boat. A {| brace |} and {x}, {| class=\"wikitable\"\n```")]
    [InlineData("```text todo\nA boat. An oar.\n```")]
    [InlineData("```text todo\nA boat.\n```", "p.md:15: The example passes now: take 'todo' away, so that it stays so.")]
    [InlineData("```text near-miss\nA boat. An ore.\n```")]
    [InlineData("```text near-miss\nAn oar. A boat.\n```")]
    [InlineData("````markdown\nA boat.\n\n```\nAn oar.\n```\n````")]
    public void An_example_that_passes_is_run(string passes, string report = "") =>
        Assert.Equal(report, OarRule.ReportOf(OarRule.Page("```text\nA boat. {|CL9999:An oar.|}\n```", passes)));

    [Fact]
    public void What_was_not_found_is_shown_in_its_sentence() => Check("```text\nA boat. {|CL9999/found:A sail.|}\n```", """
        p.md:10: expected CL9999/found here, and it was not found:
            | A boat. A sail.
            |         ^^^^^^^
        """);

    [Fact]
    public void What_was_not_expected_is_shown_with_its_message() => Check("```text\nA boat. {|CL9999:An oar.|} My oar.\n```", """
        p.md:10: found CL9999/twice here, and nothing expects it:
            | A boat. An oar. My oar.
            |                 ^^^^^^^
            note: 'My oar.' has an oar again.
              also: the first one "A boat." (line 10)
        """);

    [Fact]
    public void A_place_that_is_off_is_shown_below_the_expected_one() => Check("```text\nA boat. {|CL9999:An|} oar.\n```", """
        p.md:10: expected CL9999 here, and found CL9999/found at another place:
            | A boat. An oar.
            |         ^^ expected
            |         ~~~~~~~ found
            warning: 'An oar.' has an oar.
              also: the first one "A boat." (line 10)
        """);

    [Fact]
    public void Another_message_at_the_place_is_named() =>
        Assert.StartsWith("p.md:10: expected CL9999/twice here, and found CL9999/found:\n", OarRule.ReportOf(OarRule.Page("```text\nA boat. {|CL9999/twice:An oar.|}\n```")), StringComparison.Ordinal);

    [Fact]
    public void Other_places_than_expected_are_shown_as_a_difference() => Check("```text\nA {|#0:boat|}. {|CL9999#0:An oar.|}\n```", """
        p.md:10: found CL9999/found here, with other places than expected:
            | A boat. An oar.
            |         ^^^^^^^
            - expected #0 "boat" (line 10)
            + found "A boat." (line 10), also: the first one
        """);

    [Fact]
    public void Evidence_that_is_off_is_shown_beside_its_label()
    {
        var rule = Assert.Single(Scripts.LoadText("""
            var rule = Rule("CL9999", "oar", Category.Readiness);
            var found = rule.Says("found", "An oar.");
            Sentences.Where(s => s.Text.Contains("oar")).Report(s => found.On(s).Because(s.Document.Sentences[0], "a boat, too"));
            """).Rules);
        var report = string.Join('\n', RulePageTest.Run(rule, "p.md", OarRule.Page("```text\nA {|#0:boat|}. {|CL9999#0:An oar.|}\n```")).Report());
        Assert.EndsWith("\n    - expected #0 \"boat\" (line 10)\n    + found \"A boat.\" (line 10), because: a boat, too", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_message_than_expected_is_shown_as_a_difference() => Check(Found + "```text messages\nerror: 'An oar.' has oars.\n  also: the last one\n```", """
        p.md:13: CL9999/found says something else:
            - error: 'An oar.' has oars.
            -   also: the last one
            + warning: 'An oar.' has an oar.
            +   also: the first one
        """);

    [Fact]
    public void Too_few_messages_are_told() => Check(Found + "```text messages\n```", """
        p.md:12: the findings are 1 and the messages 0; it takes one for each, in order of their places:
            warning: 'An oar.' has an oar.
        """);

    [Fact]
    public void A_document_after_its_fixes_is_shown_as_a_difference() => Check(Found + "```text fixed file=a.txt\nA boat. Lost.\n```", """
        p.md:13: a.txt reads otherwise after its fixes (- as the page says, + as it is):
            - A boat. Lost.
            + A boat. Gone.
        """);

    [Fact]
    public void A_fix_that_leaves_its_finding_fails_the_example()
    {
        var rule = Assert.Single(Scripts.LoadText("""
            var rule = Rule("CL9999", "oar", Category.Readiness);
            var found = rule.Says("found", "An oar.");
            Sentences.Where(s => s.Text.Contains("oar")).Report(s => found.On(s).Fix("Say it again", Edit.Replace(s, "No oar."), Safety.Suggested));
            """).Rules);
        var report = string.Join('\n', RulePageTest.Run(rule, "p.md", OarRule.Page("```text\n{|CL9999:An oar.|}\n```")).Report());
        Assert.StartsWith("p.md:10: the fix 'Say it again' of CL9999/found was not applied: ", report, StringComparison.Ordinal);
        Assert.EndsWith("\n    | An oar.\n    | ^^^^^^^", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_shown_around_its_marks()
    {
        var filler = string.Concat(Enumerable.Repeat("The quay was empty, ", 12));
        var lines = OarRule.ReportOf(OarRule.Page($"```text\nA boat. {filler}and no {{|CL9999:sail|}} was seen.\n```")).Split('\n');
        Assert.Equal("    | … The quay was empty, The quay was empty, and no sail was seen.", lines[1]);
        Assert.Equal("    |" + new string(' ', 50) + "^^^^", lines[2]);
    }

    [Fact]
    public void Wide_letters_keep_the_carets_below_what_they_mean() => Check("```text\nA 渡し舟. A {|CL9999:sail|}.\n```", """
        p.md:10: expected CL9999 here, and it was not found:
            | A 渡し舟. A sail.
            |             ^^^^
        """);

    [Fact]
    public void A_value_that_does_not_fit_an_option_is_told_at_its_fence() =>
        Assert.StartsWith("p.md:9: ", OarRule.ReportOf(OarRule.Page("```jsonc options\n{ \"word\": 3 }\n```\n```text\nA boat. {|CL9999:An oar.|}\n```")), StringComparison.Ordinal);

    [Fact]
    public void Only_the_examples_without_problems_are_run()
    {
        var result = OarRule.Run(OarRule.Page("```text\nA boat. {|CL9999:An oar.\n```", "```text\nA boat. An oar.\n```"));
        Assert.Equal(10, Assert.Single(result.Problems).Line);
        Assert.Equal("A silent one", Assert.Single(result.Examples).Example.Title);
        Assert.False(result.Examples[0].Passed);
    }

    private static void Check(string finds, string report) => Assert.Equal(report.ReplaceLineEndings("\n"), OarRule.ReportOf(OarRule.Page(finds)));
}
