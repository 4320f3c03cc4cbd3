using System.Diagnostics;
using System.Text;

namespace CorpusLint.Tests.Cli;

public sealed class FilesTests
{
    private static string Paths(CliRunner runner, params string[] words) => string.Join(' ', FactsOf(runner, words));

    private static IEnumerable<string> FactsOf(CliRunner runner, string[] words) =>
        runner.Run(["facts", .. words]).Passed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("path").GetString()!);

    [Fact]
    public void No_path_is_an_error()
    {
        using var runner = new CliRunner();
        runner.Run().Failed("No path was given");
        runner.Run("check").Failed("No path was given");
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_named()
    {
        using var runner = new CliRunner();
        runner.Run("drafts").Failed("drafts: error: There is no such file or folder.");
        runner.Run("chekc").Failed("Did you mean 'check'?");
        runner.Run("gone/*.md").Failed("gone: error: There is no such folder.");
    }

    [Fact]
    public void A_folder_without_documents_is_an_error_that_says_what_was_looked_for()
    {
        using var runner = new CliRunner().With("drafts/picture.png", "x").With("drafts/README.md", "About.");
        runner.Run("drafts").Failed("No document was found in drafts", ".markdown", "README");
        runner.Run("drafts/*.html").Failed("No document was found in drafts/*.html");
    }

    [Fact]
    public void Documents_are_found_in_folders_and_what_is_about_them_is_left_out()
    {
        using var runner = new CliRunner();
        foreach (var path in new[] { "a.md", "b.markdown", "c.TXT", "d.html", "e.htm", "f.docx", "sub/g.txt", "README.md", "readme_es.txt", ".hidden.md", ".cache/h.md", "rules/r.md", "node_modules/n.md", "bin/b.md", "obj/o.md" })
        {
            runner.With(path, "Calm.");
        }

        Assert.Equal("a.md b.markdown c.TXT d.html e.htm sub/g.txt", Paths(runner, "."));
        Assert.Equal("README.md", Paths(runner, "README.md"));
        Assert.Equal("a.md sub/g.txt", Paths(runner, "sub", "a.md", "./a.md"));
        Assert.Equal("a.md", Paths(runner, "*.md"));
        Assert.Equal("sub/g.txt", Paths(runner, "**/g.*"));
        Assert.Equal("a.md b.markdown c.TXT d.html e.htm", Paths(runner, ".", "--exclude", "sub/**"));
    }

    [Fact]
    public void The_configuration_says_which_files_are_documents()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{ \"include\": [\"drafts/**/*.txt\", \"*.wire\"], \"exclude\": [\"drafts/old/\"] }")
            .With("a.md", "Calm.").With("x.wire", "Calm.").With("drafts/b.txt", "Calm.").With("drafts/old/c.txt", "Calm.");
        Assert.Equal("drafts/b.txt x.wire", Paths(runner, "."));
    }

    [Fact]
    public void Paths_outside_the_working_folder_are_relative_to_the_folder_above_them_all()
    {
        using var runner = new CliRunner().With("one/a.txt", "Calm.").With("two/b.txt", "Calm.").With("work/c.txt", "Calm.");
        using var other = new CliRunner();
        Assert.Equal("one/a.txt two/b.txt", Paths(other, runner.PathOf("one"), runner.PathOf("two/b.txt")));
        Assert.Equal("a.txt", Paths(other, runner.PathOf("one")));
    }

    [Fact]
    public void Links_in_a_folder_are_not_followed_and_loops_end()
    {
        using var outside = new CliRunner().With("secret.md", "Calm.");
        using var runner = new CliRunner().With("drafts/a.txt", "Calm.");
        Directory.CreateSymbolicLink(runner.PathOf("drafts/loop"), runner.PathOf("drafts"));
        File.CreateSymbolicLink(runner.PathOf("drafts/passwd.md"), outside.PathOf("secret.md"));
        File.CreateSymbolicLink(runner.PathOf("drafts/self.md"), runner.PathOf("drafts/self.md"));
        var result = runner.Run("drafts").Passed();
        Assert.Contains("drafts/loop: this link was not followed", result.Error);
        Assert.Contains("drafts/passwd.md: this link was not followed", result.Error);
        Assert.Equal("drafts/a.txt", Paths(runner, "drafts"));
        runner.Run("drafts/self.md").Failed("drafts/self.md: error: ");
        runner.Run("drafts/passwd.md").Passed();
    }

    [Fact]
    public void Documents_that_lie_where_programs_are_built_are_told_of()
    {
        using var runner = new CliRunner().With("drafts/a.txt", "Calm.").With("drafts/bin/b.txt", "Calm.").With("drafts/obj/data.json", "{}").With("drafts/rules/page.md", "Calm.");
        var note = Assert.Single(runner.Run("drafts").Passed().Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("note: drafts/bin: documents lie here and were not read", note, StringComparison.Ordinal);
        Assert.Equal("", runner.Run("drafts/a.txt").Passed().Error);
    }

    [Fact]
    public void A_pipe_or_a_device_is_not_opened()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", "Calm.");
        using (var make = Process.Start("mkfifo", [runner.PathOf("pipe.md")]))
        {
            make.WaitForExit();
        }

        Assert.Contains("pipe.md: this is a device, a pipe or a socket", runner.Run(".").Passed().Error);
        runner.Run("pipe.md").Failed("pipe.md: error: This is a device");
        runner.Run("/dev/zero").Failed("/dev/zero: error: This is a device");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_by_its_size()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        using (var big = File.Create(runner.PathOf("big.txt")))
        {
            big.SetLength(1L << 30);
        }

        var result = runner.Run(".").Failed("CL0003: big.txt: the file has 1073741824 bytes and the limit is 67108864");
        Assert.Contains("1 document", result.Output);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_told_and_the_others_are_checked()
    {
        if (Environment.UserName == "root")
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", "Calm.").With("b.txt", "Calm.");
        CliRunner.SetMode(runner.PathOf("b.txt"), UnixFileMode.None);
        runner.Run(".").Failed("CL0201: b.txt: the file cannot be read: access is denied.");
    }

    [Fact]
    public void A_folder_named_like_a_document_is_a_folder()
    {
        using var runner = new CliRunner().With("dir.md/a.txt", "Calm.");
        Assert.Equal("dir.md/a.txt", Paths(runner, "."));
    }

    [Fact]
    public void Odd_names_keep_to_one_line()
    {
        using var runner = new CliRunner().With("two\nlines \u001b[31m.md", "Calm.").With("100% #?.txt", "Calm.");
        runner.Sarif(".");
        var result = runner.Run("two\nlines\u001b.md");
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Error);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    [InlineData(new byte[] { 0x41, 0xC3, 0x28, 0xF0, 0x9F })]
    public void Any_bytes_give_a_report(byte[] bytes)
    {
        foreach (var name in new[] { "a.txt", "a.md", "a.html" })
        {
            using var runner = new CliRunner().With(name, bytes);
            var result = runner.Run(name);
            Assert.DoesNotContain("fault", result.Error);
            Assert.Contains("1 document", result.Output);
            Assert.Equal(bytes.Length, runner.Sarif(name).GetProperty("artifacts")[0].GetProperty("length").GetInt32());
        }
    }

    [Fact]
    public void A_line_of_a_million_characters_is_read()
    {
        using var runner = new CliRunner().With("a.txt", string.Concat(Enumerable.Repeat("word ", 200_000)));
        runner.Sarif("a.txt");
    }

    [Theory]
    [InlineData("a.md", "> ")]
    [InlineData("a.md", "- ")]
    [InlineData("a.html", "<div>")]
    public void Ten_thousand_levels_are_read_as_text(string name, string level)
    {
        using var runner = new CliRunner().With(name, string.Concat(Enumerable.Repeat(level, 10_000)) + "Calm.");
        var result = runner.Run(name);
        Assert.DoesNotContain("fault", result.Error);
        Assert.Contains("1 document", result.Output);
    }

    [Fact]
    public void A_report_that_cannot_be_written_fails_the_run()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        runner.Run("a.txt", "-f", "sarif=gone/out.sarif").Failed("gone/out.sarif: error: The report cannot be written: there is no such folder.");
        Directory.CreateDirectory(runner.PathOf("folder"));
        runner.Run("a.txt", "-f", "sarif=folder").Failed("folder: error: The report cannot be written");
        Assert.Empty(Directory.GetFiles(runner.Folder, ".*.tmp"));
    }

    [Fact]
    public void A_report_is_written_whole_and_may_go_to_a_device()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.").With("out.sarif", "old");
        var result = runner.Run("a.txt", "-f", "text", "-f", "sarif=out.sarif").Passed();
        Assert.Contains("document", result.Output);
        Assert.StartsWith("{", runner.Read("out.sarif"));
        Assert.Equal(2, Directory.GetFiles(runner.Folder).Length);
        if (OperatingSystem.IsLinux())
        {
            runner.Run("a.txt", "-f", "sarif=/dev/null").Passed();
            Assert.False((File.GetAttributes("/dev/null") & FileAttributes.Directory) != 0);
            runner.Run("a.txt", "-f", "sarif=/dev/full").Failed("/dev/full: error: The report cannot be written: no space is left on the disk.");
        }
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_written_costs_nothing_but_time()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", "{}");
        runner.Run("a.txt", "--cache-dir", "/proc/none").Passed();
    }
}
