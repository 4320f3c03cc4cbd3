using System.Text;
using CorpusLint.Cli;
using CorpusLint.Cli.Gating;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>What is a baseline, and what is said of a file that is none.</summary>
public sealed class BaselineReaderTests
{
    private const string Header = "{\"baseline\":1}\n";
    private const string Print = "00112233445566778899aabbccddeeff";
    private const string Entry = $$"""{"rule":"CL2002","message":"vague","fingerprint":"{{Print}}","in":["a.md"],"says":"Who?","words":["critics"],"around":"Critics say."}""";

    [Fact]
    public void What_is_written_is_read_and_written_the_same()
    {
        var text = Header + Entry.Replace("\"in\":[\"a.md\"]", "\"count\":3,\"in\":[\"a.md\",\"b c/ñ.md\"]")[..^1] + ",\"reason\":\"So \\\"it\\\" is\\u000a\\u202e\\\\ 🙂\",\"by\":\"Zoë\",\"until\":\"2027-03-31\"}\n";
        Assert.Equal(text, Encoding.UTF8.GetString(BaselineWriter.Write(Parse(text))));
    }

    [Fact]
    public void What_a_merge_leaves_is_read()
    {
        var other = Entry.Replace("CL2002", "CL1001");
        var expected = Header + other + "\n" + Entry + "\n";
        foreach (var text in new[]
        {
            Header + Entry + "\n" + other + "\n",
            Header + Entry + "\n" + Header + other + "\n" + Entry + "\n",
            "\uFEFF" + Header.Replace("\n", "\r\n") + "\r\n" + Entry + "\r\n" + other,
        })
        {
            Assert.Equal(expected, Encoding.UTF8.GetString(BaselineWriter.Write(Parse(text))));
        }
    }

    [Fact]
    public void Of_two_lines_for_one_finding_the_one_with_a_reason_and_for_longer_stays()
    {
        var reason = Entry[..^1] + ",\"reason\":\"Old\"}";
        var day = Entry[..^1] + ",\"reason\":\"Old\",\"until\":\"2027-01-01\"}";
        Assert.Equal("Old", Assert.Single(Parse(Header + Entry + "\n" + reason)).Reason);
        Assert.Null(Assert.Single(Parse(Header + day + "\n" + reason)).Until);
        Assert.Null(Assert.Single(Parse(Header + reason + "\n" + day)).Until);
    }

    [Theory]
    [InlineData("", "b.jsonl:1:1: error: The file is empty")]
    [InlineData("[]\n", "b.jsonl:1:1: error: An entry is an object")]
    [InlineData("{}\n", "b.jsonl:1:1: error: This is no baseline")]
    [InlineData("hello\n", "b.jsonl:1:1: error: This line is not JSON: 'h' is")]
    [InlineData("{\"baseline\":2}\n", "b.jsonl:1:1: error: This baseline has the form 2")]
    [InlineData(Header + "{\"rule\":\"CL2002\"}\n", "b.jsonl:2:1: error: The entry has no \"message\".")]
    [InlineData(Header + "\n{\"rule\":\"CL2002\",\"rule\":\"CL2002\"}\n", "b.jsonl:3:18: error: \"rule\" is given twice.")]
    [InlineData(Header + "{\"rule\":\"CLñ\",\"reson\":\"x\"}\n", "b.jsonl:2:15: error: An entry has no \"reson\". Did you mean 'reason'?")]
    [InlineData(Header + "{\"fingerprint\":\"12\"}\n", "b.jsonl:2:16: error: \"fingerprint\" is 32 digits")]
    [InlineData(Header + "{\"until\":\"31.3.2027\"}\n", "b.jsonl:2:10: error: '31.3.2027' is not a day; write it as 2027-03-31.")]
    [InlineData(Header + "{\"count\":0}\n", "b.jsonl:2:10: error: \"count\" is a number from 1 on.")]
    [InlineData(Header + "{\"in\":\"a.md\"}\n", "b.jsonl:2:7: error: \"in\" is a list of texts")]
    [InlineData(Header + "{\"in\":[\"//host/share\"]}\n", "b.jsonl:2:8: error: '//host/share' must be a path from this file's folder")]
    [InlineData(Header + "{\"in\":[\"a.md\"\n", "b.jsonl:2:14: error: This line is not JSON")]
    [InlineData(Header + "<<<<<<< HEAD\n" + Entry + "\n=======\n>>>>>>> other\n", "b.jsonl:2:1: error: Git left a conflict here. 'corpuslint baseline update' takes both sides")]
    public void What_is_wrong_is_named_with_its_place(string text, string expected)
    {
        var problem = Assert.Throws<ProgramException>(() => Parse(text)).Problems[0].ToString();
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + "{\"rule\":\"\u00F1\"}\n");
        Assert.Contains("2:", Assert.Throws<ProgramException>(() => BaselineReader.Parse(bytes, "b.jsonl")).Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_lines_are_told_at_once_up_to_ten()
    {
        var text = Header + string.Concat(Enumerable.Repeat("{\"rule\":1}\n", 20));
        Assert.Equal(10, Assert.Throws<ProgramException>(() => Parse(text)).Problems.Count);
    }

    [Fact]
    public void A_conflict_can_be_read_as_both_its_sides()
    {
        var other = Entry.Replace("CL2002", "CL1001");
        var text = $"{Header}<<<<<<< HEAD\n{Entry}\n||||||| base\n=======\n{other}\n>>>>>>> other\n";
        Assert.Equal(2, BaselineReader.Parse(Encoding.UTF8.GetBytes(text), "b.jsonl", takesConflicts: true).Length);
    }

    private static IReadOnlyList<BaselineEntry> Parse(string text) => BaselineReader.Parse(Encoding.UTF8.GetBytes(text), "b.jsonl");
}
