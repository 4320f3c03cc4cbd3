using System.Xml.Linq;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

/// <summary>Reports as XML, read by a parser of XML and held against what their readers ask of them.</summary>
public sealed class XmlReportTests
{
    private static XElement Checkstyle(LintResult result, ReportOptions? options = null)
    {
        var root = XDocument.Parse(GatedSample.Write("checkstyle", result, options)).Root!;
        Assert.Equal("checkstyle", root.Name.LocalName);
        Assert.Equal("4.3", root.Attribute("version")!.Value);
        Assert.All(root.Elements(), f => Assert.Equal("file", f.Name.LocalName));
        Assert.Equal(root.Elements().Count(), root.Elements().Select(f => f.Attribute("name")!.Value).Distinct().Count());
        foreach (var error in root.Elements().Elements())
        {
            Assert.Equal(["column", "line", "message", "severity", "source"], error.Attributes().Select(a => a.Name.LocalName).Order());
            Assert.True((int)error.Attribute("line")! > 0 && (int)error.Attribute("column")! > 0);
            Assert.Contains(error.Attribute("severity")!.Value, new[] { "error", "warning", "info" });
            Assert.StartsWith("corpuslint.CL", error.Attribute("source")!.Value);
        }

        return root;
    }

    // The shape that the readers of Jenkins, GitLab and Azure share.
    private static XElement JUnit(LintResult result, ReportOptions? options = null)
    {
        var root = XDocument.Parse(GatedSample.Write("junit", result, options)).Root!;
        Assert.Equal("testsuites", root.Name.LocalName);
        foreach (var suite in root.Elements().Append(root))
        {
            var cases = suite.DescendantsAndSelf("testcase").ToArray();
            Assert.NotEmpty(cases);
            Assert.Equal(cases.Length, (int)suite.Attribute("tests")!);
            Assert.Equal(cases.Elements("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(cases.Elements("error").Count(), (int)suite.Attribute("errors")!);
            Assert.Equal(cases.Elements("skipped").Count(), (int)suite.Attribute("skipped")!);
        }

        foreach (var suite in root.Elements())
        {
            Assert.Equal("testsuite", suite.Name.LocalName);
            Assert.All(suite.Elements(), c => Assert.True(c.Name.LocalName == "testcase" && c.Attribute("name")!.Value.Length > 0 && c.Attribute("classname")!.Value.Length > 0 && c.Elements().Count() <= 1));
            Assert.Equal(suite.Elements().Count(), suite.Elements().Select(c => c.Attribute("name")!.Value).Distinct().Count());
        }

        return root;
    }

    [Fact]
    public void Checkstyle_has_each_side_with_its_place_and_each_document()
    {
        var root = Checkstyle(SampleRun.TwoDrafts().Result, new ReportOptions { WorkspacePrefix = "a & b/" });
        Assert.Equal(["a & b/harbour/brief.md", "a & b/harbour/page one.md"], root.Elements().Select(f => f.Attribute("name")!.Value));
        var first = root.Elements().First().Elements().Single();
        Assert.Equal(("3", "16", "error", "corpuslint.CL8001"), (first.Attribute("line")!.Value, first.Attribute("column")!.Value, first.Attribute("severity")!.Value, first.Attribute("source")!.Value));
        Assert.Contains("Other place: a & b/harbour/page one.md:3:1 (this one says “More than [250] boats”).", first.Attribute("message")!.Value);
        Assert.Equal(3, root.Elements().Last().Elements().Count());
        Assert.Equal("a.txt", Assert.Single(Checkstyle(GatedSample.Clean()).Elements()).Attribute("name")!.Value);
    }

    [Fact]
    public void Checkstyle_names_what_kept_the_run_from_its_end()
    {
        var error = Checkstyle(GatedSample.Incomplete()).Elements().Single().Elements().Single();
        Assert.Equal(("error", "corpuslint.CL0002"), (error.Attribute("severity")!.Value, error.Attribute("source")!.Value));
    }

    [Fact]
    public void JUnit_has_a_suite_for_each_document_and_one_for_the_run()
    {
        var root = JUnit(SampleRun.TwoDrafts().Result);
        Assert.Equal(["corpuslint", "harbour/brief.md", "harbour/page one.md"], root.Elements().Select(s => s.Attribute("name")!.Value));
        var test = root.Elements().ElementAt(1).Elements().Single();
        Assert.Equal(("harbour/brief", "harbour/brief.md", "3"), (test.Attribute("classname")!.Value, test.Attribute("file")!.Value, test.Attribute("line")!.Value));
        Assert.Equal("CL8001 numeric-disagreement-across: over 300 boats", test.Attribute("name")!.Value);
        Assert.Equal("error", test.Element("failure")!.Attribute("type")!.Value);
        Assert.StartsWith("harbour/brief.md:3:16: boats [idle] {0}", test.Element("failure")!.Value);
    }

    [Fact]
    public void A_clean_document_is_a_test_that_passed()
    {
        var root = JUnit(GatedSample.Clean());
        Assert.Equal(2, root.Descendants("testcase").Count());
        Assert.Empty(root.Descendants("testcase").Elements());
        JUnit(new SampleRun().Result);
    }

    [Fact]
    public void What_is_suppressed_is_skipped_with_its_reason_and_what_is_known_is_not_told()
    {
        var root = JUnit(GatedSample.Result());
        Assert.Equal("comes with the proofs", Assert.Single(root.Descendants("skipped")).Attribute("message")!.Value);
        Assert.Equal(2, root.Descendants("failure").Count());
    }

    [Fact]
    public void What_kept_the_run_from_its_end_is_an_error_and_no_failure()
    {
        var error = Assert.Single(JUnit(GatedSample.Incomplete()).Descendants("error"));
        Assert.Contains("The rule threw: look at its line 4.", error.Value);
    }

    [Fact]
    public void Two_findings_of_one_wording_are_two_tests()
    {
        var run = new SampleRun().With("a.txt", "12 boats\n12 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats")).Finding(SampleRun.Figures, "plain", run.At("a.txt", "12 boats"));
        Assert.Equal(2, JUnit(run.Result).Descendants("failure").Count());
    }

    [Theory]
    [InlineData("a < b > c & d ' e \" f")]
    [InlineData("##[x] :: [y] %0A é 漢 😀")]
    public void Text_comes_back_from_XML_as_it_was(string text)
    {
        var run = new SampleRun().With("a.txt", "12 boats");
        run.Finding(SampleRun.Figures, "disagree", run.At("a.txt", "12 boats"), [("measure", text), ("count", "2")]);
        Assert.StartsWith(text + ": 2 figures", Checkstyle(run.Result).Descendants("error").Single().Attribute("message")!.Value);
        Assert.StartsWith(text + ": 2 figures", JUnit(run.Result).Descendants("failure").Single().Attribute("message")!.Value);
    }
}
