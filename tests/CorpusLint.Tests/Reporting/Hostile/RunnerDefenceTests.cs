using System.Text;
using CorpusLint.Engine;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting.Hostile;

/// <summary>Text of a corpus, of its files' names and of its rules stays text in every format, whatever it says. A format is covered the day it is listed.</summary>
public sealed class RunnerDefenceTests
{
    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_hostile_gets_through_a_format(string format)
    {
        foreach (var several in HostileTexts.All.Chunk(5))
        {
            if (Fault(format, HostileRun.Of(several)) is not null)
            {
                var fault = several.Select(h => (Hostile: h, Fault: Fault(format, HostileRun.Of(h)))).FirstOrDefault(f => f.Fault is not null);
                Assert.Fail($"{format}: {System.Text.Json.JsonSerializer.Serialize(fault.Hostile)}: {fault.Fault ?? Fault(format, HostileRun.Of(several))}");
            }
        }
    }

    private static string? Fault(string format, (LintResult Result, RunRecord Record, ReportOptions Options) run)
    {
        using var stream = new MemoryStream();
        ReportFormat.Find(format)!.Write(run.Result, run.Record, run.Options, stream);
        try
        {
            OutputRules.Check(format, stream.ToArray());
            Assert.Contains(HostileRun.Mark, Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
            return null;
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }

    // A rule that notices nothing would hold of everything.
    [Theory]
    [InlineData("text", "a\u001b[31mb")]
    [InlineData("text", "a\u202eb")]
    [InlineData("text", "a\rb")]
    [InlineData("text", "x\n ::error::y")]
    [InlineData("text", "x ##[error]y")]
    [InlineData("text", "\ufeffx")]
    [InlineData("text", "x\U000E0041")]
    [InlineData("github", "hello")]
    [InlineData("github", "::debug::x")]
    [InlineData("github", "::error evil=1::x")]
    [InlineData("github", "::error file=a::x ##vso[y]z")]
    [InlineData("azure", "##vso[task.setvariable variable=a;]b")]
    [InlineData("azure", "##vso[task.logissue type=error;]b ##[c]")]
    [InlineData("junit", "<testsuites><system-out>x</system-out></testsuites>")]
    [InlineData("junit", "<testsuites name=\"[[ATTACHMENT|x]]\"/>")]
    [InlineData("checkstyle", "<checkstyle>&#x1F;</checkstyle>")]
    [InlineData("json", "{")]
    [InlineData("gitlab", "[{\"description\":\"\\u202e\"}]")]
    [InlineData("rdjsonl", "{\"message\":\"[a](https://evil.example)\"}")]
    [InlineData("rdjsonl", "{\"message\":\"ask @octocat\"}")]
    [InlineData("rdjsonl", "{\"message\":\"<b>x</b>\"}")]
    [InlineData("rdjsonl", "{\"message\":\"see www.evil.example\"}")]
    [InlineData("rdjsonl", "{\"message\":\"see \\\\#1\"}")]
    [InlineData("sarif", "{\"message\":{\"text\":\"[a](1)\"}}")]
    [InlineData("sarif", "{\"message\":{\"text\":\"a {0}\"}}")]
    [InlineData("markdown", "![x](https://evil.example)")]
    [InlineData("markdown", "<img src=x>")]
    [InlineData("markdown", "@octocat")]
    public void The_rules_of_output_notice_what_breaks_them(string format, string output) =>
        Assert.ThrowsAny<Exception>(() => OutputRules.Check(format, Encoding.UTF8.GetBytes(output)));
}
