using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;
using CorpusLint.Reporting.Templates;

namespace CorpusLint.Tests.Reporting.Templates;

public sealed class ReportTemplateTests
{
    private static string Write(string template, LintResult? result = null, string name = "card.txt", bool breaksCommands = false)
    {
        var read = ReportTemplate.Parse(template, name, out var problems);
        Assert.True(read is not null, string.Join('\n', problems));
        return GatedSample.Write("template", result ?? GatedSample.Result(), new ReportOptions { Template = read, BreaksCommands = breaksCommands });
    }

    private static LintResult Quoting(string prose)
    {
        var run = new SampleRun().With("a.txt", "12 boats");
        run.Finding(SampleRun.Headings, "empty", run.At("a.txt", "12 boats"), [("heading", prose)]);
        return run.Result;
    }

    // Sections, inverted sections, comments, other marks and lines of their own, after the cases of Mustache's specification.
    [Theory]
    [InlineData("{{summary.open}} of {{summary.documents}}", "1 of 2")]
    [InlineData("{{ summary . open }}", null)]
    [InlineData("{{#findings}}{{rule}}/{{state}} {{/findings}}", "CL8001/open CL1002/suppressed CL8001/known ")]
    [InlineData("{{#openFindings}}{{place.path}}:{{place.line}}{{/openFindings}}", "harbour/brief.md:3")]
    [InlineData("{{#findings}}{{#state.open}}open{{/state.open}}{{^state.open}}no{{/state.open}},{{/findings}}", "open,no,no,")]
    [InlineData("{{#findings}}{{-index}}{{^-last}}, {{/-last}}{{/findings}}", "1, 2, 3")]
    [InlineData("{{#findings}}{{#-first}}<{{/-first}}{{messageId}}{{#-last}}>{{/-last}}{{/findings}}", "<disagreeemptyplain>")]
    [InlineData("{{#findings}}{{#sides}}{{place.path}} for {{messageId}}{{/sides}}{{/findings}}", "harbour/page one.md for disagree")]
    [InlineData("{{#absent}}{{#paths}}{{.}};{{/paths}}{{/absent}}", "harbour/brief.md;")]
    [InlineData("{{#run.comparedWith}}with {{.}}{{/run.comparedWith}}", "with the baseline corpuslint.baseline.jsonl")]
    [InlineData("{{^notifications}}none{{/notifications}}{{#notifications}}some{{/notifications}}", "none")]
    [InlineData("{{#summary}}{{#suppressed}}{{suppressed}}{{/suppressed}}{{^notes}}no notes{{/notes}}{{/summary}}", "1no notes")]
    [InlineData("a {{! a\n comment }}b", "a b")]
    [InlineData("a\n  {{! alone }}\nb\n", "a\nb\n")]
    [InlineData("a\n  {{#run}}\nb\n{{/run}}\r\nc", "a\nb\nc")]
    [InlineData("{{#run}}\n{{/run}}\n{{tool.name}}\n", "CorpusLint\n")]
    [InlineData("| {{#run}}\n|\n {{/run}} |", "| \n|\n  |")]
    [InlineData("{{=<% %>=}}<%tool.name%> {{tool.name}}<%={{ }}=%>{{tool.name}}", "CorpusLint {{tool.name}}CorpusLint")]
    [InlineData("{{{tool.name}}} {{&tool.name}} } }} {", "CorpusLint CorpusLint } }} {")]
    [InlineData("", "")]
    public void A_template_is_filled_from_the_members_of_the_report(string template, string? expected)
    {
        if (expected is null)
        {
            Assert.Null(ReportTemplate.Parse(template, "a.txt", out _));
        }
        else
        {
            Assert.Equal(expected, Write(template));
        }
    }

    [Theory]
    [InlineData("{{mesage}}", 1, 1, "There is no member 'mesage'.")]
    [InlineData("x\n  {{#findings}}{{place.lin}}{{/findings}}", 2, 16, "'place' has no member 'lin'.")]
    [InlineData("{{#findings}}{{#severity.fatal}}{{/severity.fatal}}{{/findings}}", 1, 14, "'severity' is never 'fatal'.")]
    [InlineData("{{#findings}}\n{{/finding}}", 2, 1, "'finding' is closed here, and 'findings' of line 1 is still open.")]
    [InlineData("a\n{{#findings}}", 2, 1, "'findings' is not closed: {{/findings}} is missing.")]
    [InlineData("{{/findings}}", 1, 1, "'findings' is closed here, and was not opened.")]
    [InlineData("ab {{tool.name", 1, 4, "This tag is not closed: '}}' is missing.")]
    [InlineData("{{{tool.name}}", 1, 1, "This tag is not closed: '}}}' is missing.")]
    [InlineData("{{> other.md}}", 1, 1, "A template is one file and includes no other: partials and blocks are not known here.")]
    [InlineData("{{findings}}", 1, 1, "'findings' is a list: write {{#findings}}…{{/findings}} around what is to be written of it.")]
    [InlineData("{{run}}", 1, 1, "'run' is an object: write {{#run}}…{{/run}} around what is to be written of it.")]
    [InlineData("{{-last}}", 1, 1, "'-last' is known only inside a list.")]
    [InlineData("{{}}", 1, 1, "This tag names nothing.")]
    [InlineData("{{a b}}", 1, 1, "'a b' is no name: write a member of the JSON report, such as place.line.")]
    [InlineData("{{= x =}}", 1, 1, "New marks for tags are written as {{=<% %>=}}.")]
    [InlineData("{{! escape: latex }}", 1, 1, "There is no way of escaping 'latex'.")]
    public void A_fault_is_told_at_its_place_before_anything_is_looked_at(string template, int line, int column, string message)
    {
        Assert.Null(ReportTemplate.Parse(template, "a.txt", out var problems));
        Assert.Equal((line, column, message), (problems[0].Line, problems[0].Column, problems[0].Message));
    }

    [Theory]
    [InlineData("a.txt", "a <b> & 'c' \"d\" *e* \u001b[1m\n##[x]", "a <b> & 'c' \"d\" *e* ␛[1m ##[x]")]
    [InlineData("a.html", "a <b> & 'c' \"d\"", "a &lt;b&gt; &amp; &#39;c&#39; &quot;d&quot;")]
    [InlineData("a.xml.mustache", "<x \u0007>", "&lt;x ␇&gt;")]
    [InlineData("a.md", "*a* @b [c](d)", "\\*a\\* @\u200Bb \\[c\\](d)")]
    [InlineData("a.json", "a \"b\" \\ \n \u202e", "a \\\"b\\\" \\\\ \\n \\u202e")]
    [InlineData("a.json", "pay\u200bpal \ufeff ##[x] [[ATTACHMENT|y]] \ud83d\ude00", "pay\\u200bpal \\uFEFF #\\u0023[x] [[ATTACHMENT\\u007cy]] \ud83d\ude00")]
    [InlineData("a.sh.tmpl", "$(rm) 'a' `b`\n", "'$(rm) '\\''a'\\'' `b` '")]
    [InlineData("a.csv", "=1+1 \"a\"", "'=1+1 \"\"a\"\"")]
    [InlineData("a.csv", "a, b", "a, b")]
    public void A_value_is_escaped_for_what_the_template_is(string name, string prose, string expected)
    {
        var result = Quoting("x");
        var quoting = result with { Diagnostics = [result.Diagnostics[0] with { MessageId = prose }] };
        Assert.Equal(expected, Write("{{#findings}}{{messageId}}{{/findings}}", quoting, name));
    }

    [Fact]
    public void The_first_line_may_say_how_values_are_escaped() =>
        Assert.Equal("&lt;", Write("{{! escape: html }}\n{{#findings}}{{messageId}}{{/findings}}", Quoting("x") with { Diagnostics = [Quoting("x").Diagnostics[0] with { MessageId = "<" }] }));

    [Fact]
    public void A_raw_value_keeps_its_markup_and_not_its_controls()
    {
        var result = Quoting("x") with { Diagnostics = [Quoting("x").Diagnostics[0] with { MessageId = "<b> \u001b[1m \u202e" }] };
        Assert.Equal("<b> ␛[1m \uFFFD", Write("{{#findings}}{{{messageId}}}{{/findings}}", result, "a.html"));
    }

    [Fact]
    public void A_template_of_JSON_makes_JSON()
    {
        const string template = "[{{#findings}}{\"rule\":\"{{rule}}\",\"line\":{{place.line}},\"text\":\"{{place.snippet}}\",\"sure\":{{confidence}}}{{^-last}},{{/-last}}{{/findings}}]";
        using var document = JsonDocument.Parse(Write(template, SampleRun.TwoDrafts().Result, "a.json"));
        Assert.Equal(["over 300 boats", "## Sources\n", "More than [250] boats {0}"], document.RootElement.EnumerateArray().Select(e => e.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("{{#findings}}{{messageId}}{{/findings}}", "::error::x")]
    [InlineData("  {{#findings}}{{messageId}}{{/findings}}", "::error::x")]
    [InlineData(":{{#findings}}{{messageId}}{{/findings}}", ":error::x")]
    [InlineData("{{#findings}}{{messageId}}{{/findings}}:error::x", ":")]
    [InlineData("a #{{#findings}}{{messageId}}{{/findings}}", "#[group]")]
    [InlineData("a ##{{#findings}}{{messageId}}{{/findings}}", "[group]")]
    [InlineData("a ##{{#findings}}{{messageId}}{{/findings}}", "vso[x]")]
    [InlineData("a #{{#findings}}{{messageId}}{{/findings}}", "#vso[x]")]
    [InlineData("a {{#findings}}{{messageId}}{{/findings}}#[group]", "#")]
    [InlineData("a {{#findings}}{{messageId}}{{/findings}}", "##vso[x]##[y]")]
    [InlineData("{{#findings}}{{{messageId}}}{{/findings}}", "a\n::error::x\n##teamcity[x]")]
    public void A_value_never_makes_a_command_not_even_with_the_words_around_it(string template, string prose)
    {
        var text = Write(template, Quoting("x") with { Diagnostics = [Quoting("x").Diagnostics[0] with { MessageId = prose }] }, breaksCommands: true);
        Assert.All(text.Split('\n'), l => Assert.Equal(l, DisplayText.BreakCommands(l)));
    }

    [Fact]
    public void The_commands_of_a_templates_author_stay() =>
        Assert.Equal("::error file=harbour/brief.md,line=3::CL8001\n", Write("{{#openFindings}}::error file={{place.path}},line={{place.line}}::{{rule}}\n{{/openFindings}}", breaksCommands: true));

    [Fact]
    public void A_list_written_inside_itself_again_and_again_is_stopped()
    {
        var result = Quoting("x");
        var many = result with { Diagnostics = [.. Enumerable.Repeat(result.Diagnostics[0], 300)] };
        var template = string.Concat(Enumerable.Repeat("{{#findings}}", 5)) + "x" + string.Concat(Enumerable.Repeat("{{/findings}}", 5));
        Assert.Contains("is a list written inside itself?", Assert.Throws<TemplateLimitException>(() => Write(template, many)).Message);
    }

    [Fact]
    public void Sections_have_a_depth()
    {
        var template = string.Concat(Enumerable.Repeat("{{#run}}", 65));
        Assert.Null(ReportTemplate.Parse(template, "a.txt", out var problems));
        Assert.Contains("nested more than 64 deep", problems[0].Message);
    }

    [Fact]
    public void Without_a_template_a_finding_is_a_line() =>
        Assert.Equal(
            "harbour/brief.md:3:16: error: CL8001: boats [idle] {0}: 2 figures do not agree\n" + TextReport.Summary(GatedSample.Result()) + "\n",
            GatedSample.Write("template", GatedSample.Result()));

    [Fact]
    public void What_could_not_run_is_there_to_be_asked_for() =>
        Assert.Equal("no: CL0002 The rule threw: look at its line 4.", Write("{{^run.isComplete}}no: {{#notifications}}{{id}} {{message}}{{/notifications}}{{/run.isComplete}}", GatedSample.Incomplete()));
}
