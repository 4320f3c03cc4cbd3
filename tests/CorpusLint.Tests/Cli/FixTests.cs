using System.Text;

namespace CorpusLint.Tests.Cli;

public sealed class FixTests
{
    internal const string Rule = """
        /// <summary>Nobody writes "utilise".</summary>
        var rule = Rule("HS0001", "utilise", Category.Readiness, Severity.Warning);
        var says = rule.Says("found", "'utilise' is 'use'.");
        var maybe = rule.Says("maybe", "'whilst' may be 'while'.");
        IEnumerable<Place> Find(Sentence s, string word)
        {
            var at = s.Document.Text.Content.IndexOf(word, s.Span.Start);
            return at >= 0 && at < s.Span.End ? [s.At(new TextSpan(at, word.Length))] : [];
        }
        (from s in Sentences from p in Find(s, "utilise") select says.On(p).Fix("Write 'use'", Edit.Replace(p, "use"), Safety.Safe)).Report();
        (from s in Sentences from p in Find(s, "whilst") select maybe.On(p).Fix("Write 'while'", Edit.Replace(p, "while"), Safety.Suggested)).Report();
        """;

    internal const string Draft = "Quay news\r\n\r\nThe pilots utilise the tide. They wait whilst it rises.\r\n";

    private static CliRunner Runner(string name = "a.txt", byte[]? bytes = null) => new CliRunner().With("house/utilise.csx", Rule)
        .With("corpuslint.jsonc", "{ \"ruleFolders\": [\"house\"], \"rules\": { \"CL9304\": \"off\" } }").With(name, bytes ?? Encoding.UTF8.GetBytes(Draft));

    [Fact]
    public void Safe_fixes_are_written_and_what_remains_is_reported()
    {
        using var runner = Runner();
        Assert.EndsWith("1 finding can be fixed with --fix, 1 more with --fix=suggested.\n", runner.Run("check", ".").Output);
        var result = runner.Run("check", "--fix", ".");
        Assert.Equal(Draft.Replace("utilise", "use"), runner.Read("a.txt"));
        Assert.EndsWith("Fixed 1 finding in 1 document.\n1 finding in 1 of 1 document: 1 warning.\n1 finding can be fixed with --fix=suggested.\n", result.Output);
        Assert.DoesNotContain("utilise", result.Output);
        Assert.Equal(1, runner.Run("check", "--fail-on", "warning", "--fix", ".").ExitCode);
        Assert.Equal(0, runner.Run("check", "--fail-on", "warning", "--fix", "suggested", ".").ExitCode);
        Assert.Equal(Draft.Replace("utilise", "use").Replace("whilst", "while"), runner.Read("a.txt"));
        runner.Run("check", "--fix=sugested", ".").Failed("--fix takes safe or suggested", "Did you mean 'suggested'?");
    }

    [Fact]
    public void A_difference_is_shown_and_nothing_is_written()
    {
        using var runner = Runner();
        var result = runner.Run("check", "--diff", "--fix=suggested", "a.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n Quay news\r\n \r\n-The pilots utilise the tide. They wait whilst it rises.\r\n+The pilots use the tide. They wait while it rises.\r\n", result.Output);
        Assert.Equal("Would fix 2 findings in 1 document.\n", result.Error);
        Assert.Equal(Draft, runner.Read("a.txt"));
        runner.IsTerminal = true;
        Assert.Contains("\u001b[32m+The pilots use the tide. They wait whilst it rises.\u001b[0m\n", runner.Run("a.txt", "--diff").Output);
        runner.Run("check", "--diff", "-f", "sarif", ".").Failed("give the report a file");
        Assert.Equal(1, runner.Run("check", "--diff", "-f", "sarif=out.sarif", ".").ExitCode);
        Assert.Contains("utilise", runner.Read("out.sarif"));
        runner.With("a.txt", "Nothing here.\n");
        Assert.Equal((0, ""), (runner.Run("check", "--diff", ".").ExitCode, runner.Run("check", "--diff", ".").Output));
    }

    [Fact]
    public void A_difference_fits_the_file_and_leaves_out_what_no_tool_can_apply()
    {
        using var runner = Runner(bytes: [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Draft)]).With("b.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Draft)]);
        var result = runner.Run("check", "--diff", ".");
        Assert.StartsWith("--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n \uFEFFQuay news\r\n", result.Output);
        Assert.DoesNotContain("b.txt", result.Output);
        Assert.Contains("b.txt: note: This file is left out of the difference: it is UTF-16", result.Error);
    }

    [Fact]
    public void A_file_with_the_longest_name_is_fixed()
    {
        var name = new string('a', 250) + ".txt";
        using var runner = Runner(name);
        runner.Run("check", "--fix", ".");
        Assert.Equal(Draft.Replace("utilise", "use"), runner.Read(name));
        Assert.Equal(2, Directory.GetFiles(runner.Folder).Length);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16le", "utf-16be"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_keeps_its_encoding_and_its_mark(string name)
    {
        Encoding encoding = name switch
        {
            "utf-16le" => new UnicodeEncoding(false, true),
            "utf-16be" => new UnicodeEncoding(true, true),
            _ => new UTF8Encoding(name.EndsWith("mark", StringComparison.Ordinal)),
        };
        byte[] Bytes(string text) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
        using var runner = Runner(bytes: Bytes(Draft + "Čas – ½ 🚢\r"));
        runner.Run("check", "--fix", "a.txt");
        Assert.Equal(Bytes(Draft.Replace("utilise", "use") + "Čas – ½ 🚢\r"), File.ReadAllBytes(runner.PathOf("a.txt")));
    }

    [Fact]
    public void A_file_that_is_no_text_in_its_encoding_is_left_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Draft), 0xE9, 0x0A];
        using var runner = Runner(bytes: bytes);
        var result = runner.Run("check", "--fix", "a.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the fix 'Write 'use'' was not applied: a.txt: the file is not valid text in its encoding", result.Error);
        Assert.Equal(bytes, File.ReadAllBytes(runner.PathOf("a.txt")));
    }

    [Fact]
    public void Rights_are_kept_and_a_file_that_is_read_only_is_told_and_left_alone()
    {
        using var runner = Runner().With("b.txt", Draft);
        CliRunner.SetMode(runner.PathOf("a.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.SetAttributes(runner.PathOf("b.txt"), FileAttributes.ReadOnly);
        var result = runner.Run("check", "--fix", ".").Failed("b.txt: error: Nothing was fixed in this file: the file is read-only; make it writable");
        Assert.Equal(Draft, runner.Read("b.txt"));
        Assert.Contains("b.txt\n  3:12  warning  HS0001", result.Output);
        Assert.Equal(Draft.Replace("utilise", "use"), runner.Read("a.txt"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(runner.PathOf("a.txt")));
        }

        Assert.Equal(["a.txt", "b.txt", "corpuslint.jsonc"], Directory.GetFiles(runner.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_fixed()
    {
        using var runner = Runner("real/a.txt");
        File.CreateSymbolicLink(runner.PathOf("link.txt"), Path.Combine("real", "a.txt"));
        runner.Run("check", "--fix", "link.txt");
        Assert.Equal(Draft.Replace("utilise", "use"), File.ReadAllText(runner.PathOf("real/a.txt")));
        Assert.NotNull(new FileInfo(runner.PathOf("link.txt")).LinkTarget);
    }

    [Fact]
    public void A_file_is_fixed_once_when_it_is_named_twice()
    {
        using var runner = Runner("real/a.txt");
        File.CreateSymbolicLink(runner.PathOf("link.txt"), Path.Combine("real", "a.txt"));
        runner.Run("check", "--fix", "link.txt", "real/a.txt").Failed("link.txt: error: Nothing was fixed in this file: it is another name of real/a.txt");
        Assert.Equal(Draft.Replace("utilise", "use"), File.ReadAllText(runner.PathOf("real/a.txt")));
    }

    [Fact]
    public void The_log_is_of_the_files_as_they_are_after_fixing()
    {
        using var runner = Runner();
        var run = runner.Sarif("--fix", "a.txt");
        Assert.Equal("maybe", Assert.Single(run.GetProperty("results").EnumerateArray()).GetProperty("message").GetProperty("id").GetString());
    }

    [Fact]
    public void Whoever_applies_the_fixes_of_the_log_gets_the_same_text()
    {
        const string draft = "Bridge to open\r\n\r\nThe bridge opens Friday, March 4, 2025, the county said. She recommends “The Long Quay.\r\n\r\nSources\r\n";
        using var runner = new CliRunner().With("a.txt", draft);
        var results = runner.Sarif("a.txt").GetProperty("results").EnumerateArray().Where(r => r.TryGetProperty("fixes", out _)).ToArray();
        Assert.Equal(["CL5002", "CL3004", "CL1002"], results.Select(r => r.GetProperty("ruleId").GetString()!));
        var text = new StringBuilder(draft);
        foreach (var change in results.Reverse().Select(r => Assert.Single(r.GetProperty("fixes")[0].GetProperty("artifactChanges").EnumerateArray())))
        {
            Assert.Equal("a.txt", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
            var replacement = Assert.Single(change.GetProperty("replacements").EnumerateArray());
            var region = replacement.GetProperty("deletedRegion");
            var start = Offset(region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
            var end = Offset(region.TryGetProperty("endLine", out var line) ? line.GetInt32() : region.GetProperty("startLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
            text.Remove(start, end - start).Insert(start, replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        }

        runner.Run("check", "--fix=suggested", "a.txt");
        Assert.Equal(text.ToString(), runner.Read("a.txt"));
        Assert.Contains("Tuesday, March 4, 2025, the county said. She recommends “The Long Quay”.\r\n", text.ToString());
        static int Offset(int line, int column) => new CorpusLint.Text.DocumentText(draft).LineStarts[line - 1] + column - 1;
    }

    [Fact]
    public void Documents_under_different_configurations_are_fixed_each_by_its_own()
    {
        using var runner = Runner("one/a.txt").With("two/b.txt", Draft).With("two/corpuslint.jsonc", "{ \"rules\": { \"CL9304\": \"off\" } }");
        Assert.Contains("Fixed 1 finding in 1 document.", runner.Run("check", "--fix", ".").Output);
        Assert.Equal(Draft, runner.Read("two/b.txt"));
    }

    [Fact]
    public void A_profile_goes_to_standard_error_and_changes_no_finding()
    {
        using var runner = Runner();
        var result = runner.Run("check", "--profile", ".");
        Assert.Equal(runner.Run("check", ".").Output, result.Output);
        Assert.Contains("HS0001 utilise (house/utilise.csx)", result.Error);
        Assert.Contains("CL2003 saw 0 facts of Polls", result.Error);
        Assert.Contains(" 3    Sentences\n", result.Error);
    }
}
