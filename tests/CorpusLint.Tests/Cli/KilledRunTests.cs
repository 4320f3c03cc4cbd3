using System.Diagnostics;
using System.Text;
using CorpusLint.Cli.Files;
using CorpusLint.Reporting;

namespace CorpusLint.Tests.Cli;

/// <summary>What a process leaves that ends in the middle: every file is the old one or the new one, and none is a part.</summary>
public sealed class KilledRunTests : IDisposable
{
    // The runtime hands out delegates here by name; other tests write elsewhere meanwhile, and are passed over.
    public KilledRunTests() => AppContext.SetData(PendingFile.Steps, (Action<string, string>)OnStep);

    private readonly List<Dictionary<string, string>> _moments = [];
    private string? _folder;

    public void Dispose() => AppContext.SetData(PendingFile.Steps, null);

    private void OnStep(string path, string step)
    {
        if (_folder is not null && path.StartsWith(_folder, StringComparison.Ordinal))
        {
            _moments.Add(FilesOf(_folder));
        }
    }

    [Fact]
    public void A_check_that_ends_at_any_step_of_its_reports_leaves_each_whole_or_not_at_all()
    {
        using var runner = new CliRunner().With("drafts/a.txt", FixTests.Draft).With("drafts/b.txt", FixTests.Draft);
        var targets = ReportFormat.All.Where(f => f.Name != "template").Select((f, i) => (f.Name, File: $"out.{i}")).ToArray();
        foreach (var (_, file) in targets.Where((_, i) => i % 2 == 0))
        {
            runner.With(file, "old");
        }

        var moments = MomentsOf(runner, ["check", "drafts", "--fail-on", "never", .. targets.SelectMany(t => new[] { "-f", $"{t.Name}={t.File}" })]);
        Assert.InRange(moments, targets.Length * 3, int.MaxValue);
        Assert.All(targets, t => Assert.NotEqual("old", runner.Read(t.File)));
    }

    [Fact]
    public void A_fix_that_ends_at_any_step_leaves_each_document_as_it_was_or_as_it_is_to_be()
    {
        using var runner = ToFix(7);
        Assert.InRange(MomentsOf(runner, ["check", "drafts", "--fix=suggested", "--fail-on", "never", "-f", "text=out.txt"]), 20, int.MaxValue);
        Assert.All(Enumerable.Range(10, 7), i => Assert.DoesNotContain("utilise", runner.Read($"drafts/{i}.txt")));
    }

    [Theory]
    [InlineData("init")]
    [InlineData("new", "rule", "plain-http-link", "--folder", "rules")]
    [InlineData("baseline", "create", "drafts")]
    public void Files_that_a_command_makes_are_whole_from_the_start(params string[] args)
    {
        using var runner = new CliRunner().With("drafts/a.txt", FixTests.Draft);
        Assert.InRange(MomentsOf(runner, args), 3, int.MaxValue);
    }

    [Fact]
    public void A_baseline_that_is_brought_up_to_date_is_the_old_one_or_the_new_one()
    {
        using var runner = ToFix(3);
        runner.Run("baseline", "create", "drafts").Passed();
        var old = FilesOf(runner.Folder);
        runner.With("drafts/11.txt", "Calm.\n").With("drafts/more.txt", FixTests.Draft + "\nThe ferry sank [4].\n");
        Assert.InRange(MomentsOf(runner, ["baseline", "update", "drafts"]), 3, int.MaxValue);
        Assert.Contains(FilesOf(runner.Folder), f => old.TryGetValue(f.Key, out var before) && before != f.Value && !f.Key.StartsWith("drafts/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_side_that_is_accepted_is_written_to_a_whole_file_of_facts()
    {
        using var runner = new CliRunner().With("corpuslint.jsonc", "{}").With("facts.jsonc", "{\n  \"facts\": []\n}\n").With("a.txt", AcceptTests.First).With("b.txt", AcceptTests.Second);
        Assert.InRange(MomentsOf(runner, ["accept", "a.txt:3", "--source", "the start list"]), 3, int.MaxValue);
        Assert.Contains("the start list", runner.Read("facts.jsonc"));
    }

    // As it is where files without a name are not to be had: the content is seen under a hidden name while it is written.
    [Fact]
    public void A_file_that_is_written_under_a_name_is_hidden_locked_and_taken_away_by_the_next_writer_when_it_was_left()
    {
        using var runner = new CliRunner().With("a.txt", "old");
        var left = runner.PathOf(".a.txt.corpuslint-tmp");
        using (var first = PendingFile.Create(runner.PathOf("a.txt"), isNamed: true))
        {
            first.Stream.Write("ne"u8);
            first.Stream.Flush();
            Assert.Equal(("old", 2), (runner.Read("a.txt"), new FileInfo(left).Length));
            using (var second = PendingFile.Create(runner.PathOf("a.txt"), isNamed: true))
            {
                second.Stream.Write("second"u8);
                second.Place(overwrite: true);
            }

            Assert.Equal("second", runner.Read("a.txt"));
            first.Stream.Write("w"u8);
            first.Place(overwrite: true);
        }

        Assert.Equal("new", runner.Read("a.txt"));
        Assert.Equal([runner.PathOf("a.txt")], Directory.GetFiles(runner.Folder));

        File.WriteAllText(left, "a par");
        Assert.Contains("1 document", runner.Run("check", ".", "--fail-on", "never").Passed().Output);
        AtomicFile.Write(runner.PathOf("a.txt"), "a.txt", s => s.Write("newer"u8));
        Assert.Equal("newer", runner.Read("a.txt"));
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void A_file_that_was_not_there_and_one_that_another_makes_meanwhile()
    {
        using var runner = new CliRunner();
        foreach (var isNamed in new[] { true, false })
        {
            var path = runner.PathOf($"{isNamed}.txt");
            using var file = PendingFile.Create(path, isNamed);
            file.Stream.Write("ours"u8);
            File.WriteAllText(path, "theirs");
            Assert.Throws<IOException>(() => file.Place(overwrite: false));
            file.Dispose();
            Assert.Equal("theirs", File.ReadAllText(path));
        }

        Assert.Equal(2, Directory.GetFiles(runner.Folder).Length);
    }

    [Fact]
    public void A_report_that_outgrows_the_disk_leaves_the_old_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", FixTests.Draft).With("out.sarif", "old");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -f 8; trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; exec '{Path.Combine(AppContext.BaseDirectory, "CorpusLint.Cli")}' a.txt -f sarif=out.sarif -f sarif=new.sarif"])
        {
            WorkingDirectory = runner.Folder,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("out.sarif: error: The report cannot be written: it is larger than this user's files may be.", error);
        Assert.Equal("old", runner.Read("out.sarif"));
        Assert.Equal(["a.txt", "out.sarif"], Directory.GetFiles(runner.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_in_which_nothing_can_be_made_is_told_and_the_other_reports_are_written()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Not even root makes a file there.
        using var runner = new CliRunner().With("a.txt", FixTests.Draft);
        runner.Run("a.txt", "-f", "sarif=/sys/out.sarif", "-f", "sarif=b.sarif").Failed("/sys/out.sarif: error: The report cannot be written: ");
        Assert.EndsWith("}", runner.Read("b.sarif")!.TrimEnd());
    }

    [Fact]
    public void A_report_through_a_link_replaces_what_it_leads_to_and_the_link_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var runner = new CliRunner().With("a.txt", FixTests.Draft).With("reports/real.sarif", "old");
        File.CreateSymbolicLink(runner.PathOf("out.sarif"), Path.Combine("reports", "real.sarif"));
        Assert.Equal(3, MomentsOf(runner, ["a.txt", "--fail-on", "never", "-f", "sarif=out.sarif"]) - 1);
        Assert.NotNull(new FileInfo(runner.PathOf("out.sarif")).LinkTarget);
        Assert.StartsWith("{", runner.Read("reports/real.sarif"));
    }

    // The same with processes that are really killed: at once, when the first document was fixed, when the first report is there.
    [Fact]
    public void A_process_that_is_killed_leaves_whole_files()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var whole = ToFix(20);
        var before = FilesOf(whole.Folder);
        using (var process = Start(whole))
        {
            process.WaitForExit();
        }

        var after = FilesOf(whole.Folder);
        Assert.Contains("drafts/10.txt", before.Keys.Where(f => before[f] != after[f]));
        Assert.Contains("out.d", after.Keys);
        foreach (var (signal, sign) in new (string, string?)[] { ("KILL", null), ("KILL", "drafts/10.txt"), ("KILL", "out.a"), ("TERM", "drafts/10.txt"), ("INT", "out.a") })
        {
            using var runner = ToFix(20);
            using var process = Start(runner);
            while (!process.HasExited && sign is not null && runner.Read(sign) == before.GetValueOrDefault(sign))
            {
                Thread.Yield();
            }

            using (var kill = Process.Start(new ProcessStartInfo("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!)
            {
                kill.WaitForExit();
            }

            process.WaitForExit();
            AssertWhole(before, FilesOf(runner.Folder), after);
        }

        static Process Start(CliRunner runner)
        {
            var process = runner.Start("drafts", "--fix=suggested", "--fail-on", "never", "-f", "sarif=out.a", "-f", "text=out.b", "-f", "text=out.c", "-f", "sarif=out.d");
            process.StandardOutput.Close();
            process.StandardError.Close();
            return process;
        }
    }

    // As many documents as there are to be fixed, and two reports of an earlier run.
    private static CliRunner ToFix(int documents)
    {
        var runner = new CliRunner().With("out.a", "old").With("out.c", "old").With("house/utilise.csx", FixTests.Rule).With("corpuslint.jsonc", "{ \"ruleFolders\": [\"house\"] }");
        for (var i = 10; i < 10 + documents; i++)
        {
            runner.With($"drafts/{i}.txt", FixTests.Draft);
        }

        return runner;
    }

    private int MomentsOf(CliRunner runner, string[] args)
    {
        var before = FilesOf(runner.Folder);
        _folder = runner.Folder;
        var result = runner.Run(args);
        _folder = null;
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var after = FilesOf(runner.Folder);
        Assert.All(_moments, m => AssertWhole(before, m, after));
        return _moments.Count;
    }

    private static void AssertWhole(Dictionary<string, string> before, Dictionary<string, string> now, Dictionary<string, string> after)
    {
        Assert.DoesNotContain(before.Keys, p => !now.ContainsKey(p));
        foreach (var (path, content) in now)
        {
            var isOld = before.TryGetValue(path, out var old) && old == content;
            var isNew = after.TryGetValue(path, out var final) && final == content;

            // Between its end and its place a file has a hidden name for a moment, and is whole.
            var isOnItsWay = Path.GetFileName(path).EndsWith(".corpuslint-tmp", StringComparison.Ordinal) && (!OperatingSystem.IsLinux() || after.ContainsValue(content));
            Assert.True(isOld || isNew || isOnItsWay, $"{path} is neither what it was nor what it is to be:\n{content}");
        }
    }

    private static Dictionary<string, string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), ReadShared, StringComparer.Ordinal);

    private static string ReadShared(string path)
    {
        // The platform's own reading asks for a lock, which the writer has.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
