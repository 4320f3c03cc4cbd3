using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

/// <summary>Each mistake on a page is named at its line, with what to do.</summary>
public sealed class BadPageTests
{
    private const string Good = "```text file=a.txt\nA boat. {|CL9999:An oar.|}\n```\n";

    [Theory]
    [InlineData("```\nA boat.\n```", 9, "does not say what it holds; write text, markdown or html")]
    [InlineData("```txt\nA boat. {|CL9999:An oar.|}\n```", 9, "cannot hold 'txt'; it is one of text, markdown, md, html, jsonc, json. Did you mean 'text'?")]
    [InlineData("```text fixd file=a.txt\nA boat. {|CL9999:An oar.|}\n```", 9, "no word 'fixd' for a fence of text; it takes fixed, messages, near-miss, todo. Did you mean 'fixed'?")]
    [InlineData("```jsonc option\n{}\n```\n" + Good, 9, "no word 'option' for a fence of jsonc; it takes options, entities, events, facts, sources, near-miss, todo. Did you mean 'options'?")]
    [InlineData("```jsonc\n{}\n```\n" + Good, 9, "says what it declares: one of options, entities, events, facts, sources")]
    [InlineData("```text fiel=a.txt\nA boat. {|CL9999:An oar.|}\n```", 9, "no attribute 'fiel' for this fence; it takes file, date, language, genre, group. Did you mean 'file'?")]
    [InlineData("```jsonc options file=a.txt\n{}\n```\n" + Good, 9, "no attribute 'file' for this fence; it takes none")]
    [InlineData(Good + "```text fixed file=a.txt date=2026-01-30\nA boat. Gone.\n```", 12, "no attribute 'date' for this fence; it takes file.")]
    [InlineData("```text file=a.txt date=30.1.2026\nA boat. {|CL9999:An oar.|}\n```", 9, "'30.1.2026' is no day; write date=2025-03-14")]
    [InlineData("```text file=a.txt language=Spanish\nA boat. {|CL9999:An oar.|}\n```", 9, "'Spanish' is no language; write its tag, as in language=es")]
    [InlineData("```text file=../a.txt\nA boat. {|CL9999:An oar.|}\n```", 9, "'../a.txt' cannot be a document of an example; give a path below the example's folder")]
    [InlineData("```text file=a.md\nA boat. {|CL9999:An oar.|}\n```", 9, "The fence says text, and 'a.md' does not end like it; the ending decides how the document is read. Write markdown, or another name")]
    [InlineData(Good + "```text file=a.txt\nA boat.\n```", 12, "has a document 'a.txt' already, in line 9; give this one another name: file=b.txt")]
    [InlineData("```text\nA boat. {|CL9999:An oar.\n```", 10, "The mark '{|CL9999:' is not closed; end what it marks with |}")]
    [InlineData("```text\nA boat. {|cl9999:An oar.|} {|CL9999:An oar.|}\n```", 10, "'{|cl9999:' looks like a mark and is none")]
    [InlineData("```text\nA boat.\n{|CL9999/:An oar.|} {|CL9999:An oar.|}\n```", 11, "'{|CL9999/:' looks like a mark and is none")]
    [InlineData("```text\n{|#0:A boat.|} {|CL9999#1:An oar.|}\n```", 10, "Nothing is labelled #1; mark the other place as {|#1:…|}. Did you mean '#0'?")]
    [InlineData("```text\n{|#0:A boat.|}\n{|CL9999:An oar.|}\n```", 10, "Nothing uses the label #0; name it in the mark of the finding that it belongs to, as in {|ID#0:…|}")]
    [InlineData("```text\n{|#0:A boat.|} {|#0:A sail.|} {|CL9999#0:An oar.|}\n```", 10, "The label #0 stands at two places")]
    [InlineData(Good + "```text fixed file=b.txt\nA boat.\n```", 12, "There is no document 'b.txt' to fix in this example; it has a.txt. Did you mean 'a.txt'?")]
    [InlineData(Good + "```text fixed file=a.txt\nA boat. Gone.\n```\n```text fixed file=a.txt\nA boat.\n```", 15, "'a.txt' is given after its fixes twice")]
    [InlineData("```jsonc options\n{ \"wrd\": \"x\" }\n```\n" + Good, 10, "CL9999 has no option 'wrd'; it has word. Did you mean 'word'?")]
    [InlineData("```jsonc options\n[1]\n```\n" + Good, 9, "Options are an object")]
    [InlineData("```jsonc options\n{\n  \"word\": \n```\n" + Good, 12, "This is no JSON")]
    [InlineData("```jsonc options\n{}\n```\n```jsonc options\n{}\n```\n" + Good, 12, "The example has 'options' already")]
    [InlineData("```jsonc options\n{ \"word\": \"x\",\n\"word\": \"y\" }\n```\n" + Good, 10, "The option 'word' is set twice")]
    [InlineData("```jsonc options\n{ \"\\ud800\": 1 }\n```\n" + Good, 9, "'jsonc options' cannot be read")]
    [InlineData("```jsonc sources\n[{ \"id\": \"a.txt\", \"issued\": { \"date-parts\": [[\"99999999999\", 1, 1]] } }]\n```\n" + Good, 9, "'jsonc sources' cannot be read")]
    [InlineData("```jsonc events\n{ \"events\": [{ \"id\": \"x\", \"name\": \"Oar\", \"aliases\": [null] }] }\n```\n" + Good, 9, "an alias must be a string")]
    [InlineData(Good + " ```text file=b.txt\nA boat.\n ```", 12, "The fence is indented, and so would not be read")]
    [InlineData("```text\tfiel=a.txt\nA boat. {|CL9999:An oar.|}\n```", 9, "no attribute 'fiel' for this fence")]
    [InlineData("```jsonc events\n{ \"event\": [] }\n```\n" + Good, 10, "There is no key 'event' here; known are events. Did you mean 'events'?")]
    [InlineData("```jsonc entities\n{ \"entities\": [\n{ \"id\": \"x\", \"kind\": \"boat\", \"name\": \"Oar\" }] }\n```\n" + Good, 9, "there is no kind 'boat'; kinds are ")]
    [InlineData("```jsonc entities\n[{ \"id\": \"x\" }]\n```\n" + Good, 9, "It looks like this: { \"entities\": [{ \"id\": \"hlu\"")]
    [InlineData("```jsonc events\n[]\n```\n" + Good, 9, "It looks like this: { \"events\": [")]
    [InlineData("```jsonc sources\n{}\n```\n" + Good, 9, "It looks like this: [{ \"id\": \"a.txt\"")]
    [InlineData("```jsonc events\n{ \"events\": [{ \"id\": \"x\", \"name\": \"Oar\", \"first\": \"May\" }] }\n```\n" + Good, 9, "'May' is no day")]
    [InlineData("```jsonc sources\n[{ \"id\": \"b.txt\" }]\n```\n" + Good, 10, "The source 'b.txt' is no document of the example. Did you mean 'a.txt'?")]
    [InlineData("```text\nA boat. {|CL9998:An oar.|}\n```", 10, "The mark names CL9998, and only the page's rule CL9999 runs")]
    [InlineData("```text\nA boat. {|CL9999/fond:An oar.|}\n```", 10, "CL9999 has no message 'fond'; it has found, twice. Did you mean 'found'?")]
    [InlineData("```text\nA boat.\n```", 7, "An example under Finds must expect a finding; mark what the rule finds")]
    [InlineData("", 7, "The example 'A found one' has no document; write one below its heading")]
    [InlineData("```jsonc options\n{}\n```", 7, "has no document, only what it is read with")]
    [InlineData("```text near-miss\nA boat. {|CL9999:An oar.|}\n```", 9, "A near miss stands under Passes")]
    [InlineData(Good + "```text messages\n  also: the first\n```", 13, "is no expectation: a message starts at the margin")]
    [InlineData(Good + "#### A second one\n\n```text file=b.txt\nA boat.\n```", 12, "A heading of this level begins no example")]
    [InlineData(Good + "### A found one\n\n```text\nA boat. {|CL9999:My oar.|}\n```", 12, "There is an example 'A found one' already, in line 7")]
    public void A_mistake_under_Finds(string finds, int line, string words) => Check(OarRule.Page(finds), line, words);

    [Theory]
    [InlineData("```text\nA boat. {|CL9999:An oar.|}\n```", 16, "An example under Passes must expect nothing; take its marks away, or move it to Finds")]
    [InlineData("```text file=a.txt\nA boat.\n```\n```text fixed file=a.txt\nA boat.\n```", 21, "An example under Passes has neither fixes nor messages")]
    [InlineData("```text near-miss\nNobody had seen the two men again since they left the quay at four.\n```", 16, "the nearest, 'A found one' in line 7, differs in 14 of 14. Start from its text")]
    [InlineData("```text near-miss\nA boat. An oar.\n```\n```jsonc options\n{ \"word\": \"ebb\" }\n```", 16, "this is the very text of 'A found one' in line 7")]
    [InlineData("```text\nA boat.\n", 18, "The fence is not closed; end it with a line '```'")]
    public void A_mistake_under_Passes(string passes, int line, string words) => Check(OarRule.Page(Good, passes), line, words);

    [Theory]
    [InlineData("# CL9999 oar", "# CL9999", 1, "The title must be the rule's id and name")]
    [InlineData("# CL9999 oar", "# CL9998 boat", 1, "The page is called 'CL9998 boat', and its script declares CL9999 oar.")]
    [InlineData("## Known limits", "## Know limits", 24, "A page has no heading 'Know limits'; its headings are Why it matters, Finds, Passes, Options, Known limits, Sources. Did you mean 'Known limits'?")]
    [InlineData("## Options\n\n", "", 1, "The page lacks the heading '## Options'")]
    [InlineData("## Options", "## Sources", 26, "The heading 'Sources' stands in line 22 already")]
    [InlineData("## Options\n\n## Known limits", "## Known limits\n\n## Options", 1, "The headings must be Why it matters, Finds, Passes, Options, Known limits, Sources, in this order; they are Why it matters, Finds, Passes, Known limits, Options, Sources.")]
    public void A_mistake_of_the_page(string good, string bad, int line, string words) => Check(OarRule.Page(Good).Replace(good, bad, StringComparison.Ordinal), line, words);

    [Fact]
    public void A_misspelt_heading_is_told_once() =>
        Assert.Single(OarRule.Run(OarRule.Page(Good).Replace("## Known limits", "## Know limits", StringComparison.Ordinal)).Problems);

    [Fact]
    public void A_near_miss_that_is_far_is_run_all_the_same()
    {
        var result = OarRule.Run(OarRule.Page(Good, "```text near-miss\nNobody had seen the two men again. An oar was found at the quay, said the keeper of the lock.\n```"));
        Assert.Contains("differs in", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("nothing expects it", Assert.Single(result.Examples[1].Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_page_has_no_test()
    {
        var result = RulePageTest.Run(Assert.Single(Scripts.LoadText(Scripts.Header).Rules));
        Assert.Equal("rules/test/r.md: CL9999 has no page, and so no test; write it beside the script ('corpuslint explain CL0115').", Assert.Single(result.Report()));
        Assert.False(result.Passed);
    }

    private static void Check(string page, int line, string words)
    {
        var problems = OarRule.Run(page).Problems;
        Assert.True(problems.Any(p => p.Line == line && p.Message.Contains(words, StringComparison.Ordinal)), string.Join('\n', problems.Select(p => p.At("p.md"))));
    }
}
