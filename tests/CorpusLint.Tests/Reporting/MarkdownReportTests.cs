using System.Globalization;
using System.Text.RegularExpressions;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusLint.Tests.Reporting;

public sealed class MarkdownReportTests
{
    // What GitHub and GitLab read, and more.
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    /// <summary>Strings that would be something in Markdown, in HTML, or in the plain words of a forge.</summary>
    public static TheoryData<string> Hostile =>
    [
        "[x](https://evil.example)", "![x](https://evil.example/a.png)", "![x][1]", "[1]: https://evil.example", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<!-- x -->", "</details><details>",
        "<https://evil.example>", "https://evil.example/a?b=1", "HTTPS://evil.example", "http://evil.example", "www.evil.example", "mail@evil.example", "mailto:mail@evil.example", "tel:+123456", "ftp://evil.example",
        "@octocat", "cc @org/team, please", "#12", "GH-12", "org/repo#12", "org/repo@abcdef1234567", "deadbeef1", "0123456789abcdef0123456789abcdef01234567", "CVE-2020-1234", "!12", "%v1", "~bug", "&12", "$12",
        "**bold**", "_it_", "__b__", "***", "---", "===", "# heading", "> quote", "- item", "+ item", "1. item", "23) item", "    code", "`code`", "``` x", "~~~", "a | b | c", "|---|---|", "\\", "\\*x*", "x\\",
        ":smile:", ":+1:", "$x^2$", "$$x$$", "[^1]", "[ ] task", "[!NOTE]", "==mark==", "~~gone~~", "H~2~O", "^up^", "{#id .class}", "&lt;b&gt;", "&#60;b&#62;", "&amp;", "\"quoted\" 'too'",
        "a\r\n\r\n# new\n\n- list", "\u001b[31mred", "\u202eabc", "tab\tbed", "::error::x", "##[group]", "##vso[x]", "\ud800", "javascript:alert(1)", "data:text/html,x", "12:30 and 3.5", "**\"word\"**s",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Escaped_prose_is_nothing_but_its_characters(string prose)
    {
        foreach (var text in new[] { prose, "so " + prose + " is" })
        {
            var escaped = MarkdownText.Escape(text);
            Assert.DoesNotContain('\n', escaped);
            foreach (var markdown in new[] { escaped, "> " + escaped, "| where | what |\n| --- | --- |\n| x | " + escaped + " |\n" })
            {
                var document = Markdown.Parse(markdown, s_pipeline);
                AssertPlain(document);
                Assert.Contains(Plain(text), Plain(string.Concat(document.Descendants<LeafInline>().Select(Characters))));
            }

            AssertNoReference(escaped);
        }
    }

    // Emphasis is looked for among the inlines; a smiley or a reference would be one of its own kinds.
    private static void AssertPlain(MarkdownDocument document)
    {
        Assert.All(document.Descendants<Inline>(), i => Assert.True(i is LiteralInline or HtmlEntityInline || i.GetType() == typeof(ContainerInline), $"{i.GetType().Name}: {i}"));
        Assert.All(document.Descendants<Block>(), b => Assert.True(b is ParagraphBlock or QuoteBlock || b.GetType().Namespace == "Markdig.Extensions.Tables", b.GetType().Name));
    }

    private static void AssertNoReference(string escaped)
    {
        var shown = escaped.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        shown = Regex.Replace(shown, @"\\([!-/:-@\[-`{-~])", "$1");
        Assert.DoesNotMatch(@"[@#!~$&%][A-Za-z0-9]|https?://|[Ww]{3}\.|\bGH-\d|\bCVE-\d|\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b|:[a-z+]", shown.ToLowerInvariant().Replace("gh-", "GH-", StringComparison.Ordinal).Replace("cve-", "CVE-", StringComparison.Ordinal));
    }

    private static string Characters(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    private static string Plain(string text) => string.Join(' ', DisplayText.SanitiseLine(text.Replace("\u200B", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_report_over_hostile_prose_has_only_its_own_markup(string prose)
    {
        var path = "drafts/" + prose.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("/", "-", StringComparison.Ordinal) + ".md";
        var run = new SampleRun().With(path, $"12 boats {prose.ReplaceLineEndings(" ")} and\n14 boats").Notified(new RunNotification(SampleRun.BrokenRule, DiagnosticSeverity.Error, prose, null, null));
        run.Finding(SampleRun.Figures, "disagree", run.At(path, "12 boats"), [("measure", prose), ("count", "2")], [(run.At(path, "14 boats"), prose)],
            new Fix(prose, FixSafety.Suggested, []));
        var quoted = run.At(path, "12 boats") with { Span = new CorpusLint.Text.TextSpan(9, prose.Length) };
        run.Finding(SampleRun.Headings, "empty", quoted, [("heading", prose)]);
        for (var i = 0; i < 10; i++)
        {
            run.Finding(SampleRun.Headings, "empty", run.At(path, "14 boats"), [("heading", prose)]);
        }

        var start = new Uri("https://forge.example/desk/corpus/blob/main");
        var text = GatedSample.Write("markdown", run.Result with { ComparedWith = prose }, new ReportOptions { LinkBase = start, BreaksCommands = true });
        var document = Markdown.Parse(text, s_pipeline);
        Assert.All(document.Descendants<LinkInline>(), l => Assert.True(!l.IsImage && l.Url!.StartsWith(start.AbsoluteUri + "/", StringComparison.Ordinal), l.Url));
        Assert.Equal(13, document.Descendants<LinkInline>().Count());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.All(document.Descendants<HtmlInline>(), h => Assert.Matches("^</?b>$", h.Tag));
        Assert.All(document.Descendants<HtmlBlock>(), h => Assert.Matches("^(<!-- corpuslint-report -->|<details>\n<summary>2 more findings</summary>|</details>)$", h.Lines.ToString()));
        Assert.Equal(11, document.Descendants<HeadingBlock>().Count());
        Assert.DoesNotContain(text, c => (c < ' ' && c != '\n') || c is (>= '\u007f' and <= '\u009f') or '\u202e');
        Assert.All(text.Split('\n'), l => Assert.False(l.TrimStart().StartsWith("::", StringComparison.Ordinal) || l.Contains("##[", StringComparison.Ordinal) || l.Contains("##vso", StringComparison.Ordinal), l));
    }

    [Fact]
    public void Cards_come_first_and_the_rest_is_folded()
    {
        var run = SampleRun.TwoDrafts();
        for (var i = 0; i < 9; i++)
        {
            run.Finding(SampleRun.Headings, "empty", run.At("harbour/page one.md", "## Sources"), [("heading", "part " + i.ToString(CultureInfo.InvariantCulture))]);
        }

        Snapshot.Check(GatedSample.Write("markdown", run.Result, new ReportOptions { LinkBase = new Uri("https://forge.example/desk/corpus/blob/main/texts/") }));
    }

    [Fact]
    public void Without_an_address_nothing_is_a_link() => Snapshot.Check(GatedSample.Write("markdown", GatedSample.Result(), new ReportOptions { PathPrefix = "../" }));

    [Fact]
    public void What_is_clean_and_what_could_not_run_are_told_apart()
    {
        Assert.Equal("<!-- corpuslint-report -->\n## CorpusLint: no findings\n\nNo findings in 1 document, looked at by 2 rules.\n", GatedSample.Write("markdown", GatedSample.Clean()));
        Assert.Equal(
            "<!-- corpuslint-report -->\n## CorpusLint could not run to its end\n\nNo findings in 1 document, looked at by 2 rules; the check could not run to its end.\n\n"
                + "> **Not everything could be looked at**, so that nothing here says that the text is clean:\n> - CL0002: The rule threw: look at its line 4.\n",
            GatedSample.Write("markdown", GatedSample.Incomplete()));
    }

    [Fact]
    public void The_gravest_and_surest_findings_are_the_cards()
    {
        var run = new SampleRun().With("a.txt", "12 boats");
        for (var i = 0; i < 12; i++)
        {
            run.Finding(SampleRun.Headings, "empty", run.At("a.txt", "12 boats"), [("heading", $"n{i:00}")], severity: i % 3 == 0 ? DiagnosticSeverity.Note : DiagnosticSeverity.Warning);
        }

        run.Finding(SampleRun.Figures, "disagree", run.At("a.txt", "12 boats"), [("measure", "last"), ("count", "2")]);
        var result = run.Result with { Diagnostics = [.. run.Result.Diagnostics.Select((d, i) => i == 11 ? d with { Confidence = 1 } : d)] };
        var cards = GatedSample.Write("markdown", result).Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(10, cards.Length);
        Assert.StartsWith("### 1. Error: last", cards[0]);
        Assert.StartsWith("### 2. Warning: \"n11\"", cards[1]);
        Assert.StartsWith("### 3. Warning: \"n01\"", cards[2]);
        Assert.StartsWith("### 10. Note: \"n00\"", cards[9]);
    }

    [Theory]
    [InlineData(3000, "a")]
    [InlineData(400, "*_[]<>&@#`|")]
    public void A_report_fits_a_comment_and_counts_what_has_no_room(int findings, string letters)
    {
        var prose = string.Concat(Enumerable.Repeat(letters, 6000 / letters.Length));
        var run = new SampleRun().With("a.txt", prose + " 12 boats " + prose);
        for (var i = 0; i < findings; i++)
        {
            run.Finding(SampleRun.Headings, "empty", run.At("a.txt", "12 boats"), [("heading", prose)], [.. Enumerable.Repeat((run.At("a.txt", "12 boats"), prose), 3)]);
        }

        var text = GatedSample.Write("markdown", run.Result);
        Assert.InRange(text.Length, 30_000, MarkdownReport.MaximumLength);
        var left = int.Parse(Regex.Match(text, @"\n(\d+) findings more had no room here").Groups[1].Value, CultureInfo.InvariantCulture);
        var shown = Regex.Count(text, "^### ", RegexOptions.Multiline) + Regex.Count(text, "^- warning ", RegexOptions.Multiline);
        Assert.Equal(findings, shown + left);
        Assert.Equal(Regex.Count(text, "<details>"), Regex.Count(text, "</details>"));
    }
}
