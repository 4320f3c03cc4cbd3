using System.Globalization;
using CorpusLint.Cli;

namespace CorpusLint.Tests.Cli.Remembering;

/// <summary>A run that was said again from memory says what the run itself would say, or there is no such run.</summary>
public sealed class RememberedRunTests : IDisposable
{
    private const string Rule = """
        /// <summary>A sentence that shouts.</summary>
        var rule = Rule("HX0001", "shouting", Category.Readiness, Severity.Warning);
        var says = rule.Says("x", "It shouts.");
        Sentences.Where(s => s.Text.EndsWith('!')).Report(s => says.On(s));
        """;

    private readonly CliRunner _runner = new CliRunner()
        .With("news/corpuslint.jsonc", """{ "genre": "news", "rules": { "CL1002": "error" }, "lexicon": { "en": { "speech": "words.txt" } } }""")
        .With("news/words.txt", "[say]\ncroaked\n")
        .With("news/entities.jsonc", """{ "entities": [{ "id": "ada", "kind": "person", "name": "Ada Berg" }] }""")
        .With("news/deep/b.md", "# Ferry\n\nThe ferry carried 250 people on Monday. \"It was full,\" said Ada Berg.\n")
        .With("news/a.md", "# Ferry\n\nThe ferry carried 240 people on Monday [1]. Nobody was hurt!\n\n## References\n")
        .With("own/shouting.csx", Rule).With("own/shouting.md", "# shouting\n");

    public RememberedRunTests() => _runner.RunFolder = Path.Combine(_runner.Folder, ".runs");

    private static string[] Words => ["news", "--rules", "own", "-f", "json"];

    // A rule that has to be compiled takes a while: once.
    [Fact]
    public void A_change_of_a_rule_is_seen()
    {
        var first = _runner.Run(Words);
        _runner.With("own/shouting.csx", Rule.Replace("It shouts.", "It cries.", StringComparison.Ordinal));
        Assert.NotEqual(first.Output, _runner.Run(Words).Output);
        _runner.With("own/shouting.csx", Rule);
        Same(first, _runner.Run(Words));
    }

    [Theory]
    [InlineData("--fail-on", "note")]
    [InlineData("--exclude", "news/a.md")]
    [InlineData("--threads", "1")]
    public void Other_words_are_another_run(params string[] words)
    {
        _runner.Run(Words);
        _runner.Run([.. Words, .. words]);
        Assert.Equal(2, _runner.RealRuns);
    }

    [Fact]
    public void The_same_words_in_another_folder_are_another_run()
    {
        _runner.With("else/news/a.md", "Nobody was there!\n").With("else/own/shouting.csx", Rule);
        var here = _runner.Run(Words);
        Assert.NotEqual(here.Output, _runner.RunIn(_runner.PathOf("else"), Words).Output);
        Assert.Equal(2, _runner.RealRuns);
    }

    [Fact]
    public void A_variable_is_seen_when_it_was_asked_for()
    {
        _runner.IsTerminal = true;
        var first = _runner.Run("news");
        _runner.Variable("EDITOR", "ed");
        Same(first, _runner.Run("news"));
        Assert.Equal(1, _runner.RealRuns);
        _runner.Variable("NO_COLOR", "1");
        Assert.NotEqual(first.Output, _runner.Run("news").Output);
        Assert.Equal(2, _runner.RealRuns);
    }

    [Fact]
    public void A_configuration_that_comes_to_lie_above_is_seen()
    {
        File.Delete(_runner.PathOf("news/corpuslint.jsonc"));
        var first = _runner.Run(Words);
        Assert.Contains("\"HX0001\"", first.Output);
        Same(first, _runner.Run(Words));
        _runner.With("corpuslint.jsonc", """{ "rules": { "HX0001": "off" } }""");
        Assert.NotEqual(first.Output, _runner.Run(Words).Output);
        Assert.Equal(2, _runner.RealRuns);
    }

    [Fact]
    public void What_lies_beside_and_is_not_read_makes_no_difference()
    {
        var first = _runner.Run(Words);
        _runner.With("beside.md", "Nobody was there!\n").With("news/.draft.md", "Nobody was there!\n");
        File.SetLastWriteTimeUtc(_runner.PathOf("news/a.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Same(first, _runner.Run(Words));
        Assert.Equal(1, _runner.RealRuns);
    }

    [Fact]
    public void Reports_are_written_again_and_need_no_third_run()
    {
        string[] words = [.. Words, "-f", "sarif=news/out.sarif", "-f", "text=out.txt"];
        _runner.Run(words);
        var (sarif, text) = (File.ReadAllBytes(_runner.PathOf("news/out.sarif")), File.ReadAllBytes(_runner.PathOf("out.txt")));
        File.Delete(_runner.PathOf("out.txt"));
        _runner.With("news/out.sarif", "old");
        _runner.Run(words);
        Assert.Equal(1, _runner.RealRuns);
        Assert.Equal(sarif, File.ReadAllBytes(_runner.PathOf("news/out.sarif")));
        Assert.Equal(text, File.ReadAllBytes(_runner.PathOf("out.txt")));
    }

    [Fact]
    public void A_report_that_cannot_be_written_again_is_told_as_ever()
    {
        string[] words = [.. Words, "-f", "text=reports/out.txt"];
        Directory.CreateDirectory(_runner.PathOf("reports"));
        Assert.Empty(_runner.Run(words).Error);
        Directory.Delete(_runner.PathOf("reports"), recursive: true);
        _runner.Run(words).Failed("reports/out.txt");
        Assert.Equal(2, _runner.RealRuns);
    }

    [Fact]
    public void A_report_that_is_a_document_itself_is_never_remembered()
    {
        string[] words = [.. Words, "-f", "text=news/a.md"];
        _runner.Run(words);
        _runner.Run(words);
        Assert.Equal(2, _runner.RealRuns);
    }

    [Theory]
    [InlineData("--no-cache")]
    [InlineData("--fix")]
    [InlineData("--diff")]
    [InlineData("--profile")]
    [InlineData("--since")]
    [InlineData("--watch")]
    public void Some_runs_are_not_remembered(string word)
    {
        _runner.Program = Echo;
        string[] words = ["news/a.md", word];
        _runner.Run(words);
        _runner.Run(words);
        Assert.Equal(2, _runner.RealRuns);
        Assert.False(Directory.Exists(_runner.RunFolder));
    }

    [Fact]
    public void A_run_that_failed_is_not_remembered()
    {
        _runner.With("news/corpuslint.jsonc", "{ \"genre\": \"knews\" }");
        _runner.Run(Words).Failed("knews");
        _runner.Run(Words).Failed("knews");
        Assert.Equal(2, _runner.RealRuns);
    }

    // The streams get what they got, also where the messages that are told beside the findings are concerned.
    [Fact]
    public void Notes_are_told_again()
    {
        File.CreateSymbolicLink(_runner.PathOf("news/link.md"), _runner.PathOf("news/a.md"));
        var first = _runner.Run(Words);
        Assert.Contains("link.md: this link was not followed", first.Error);
        Same(first, _runner.Run(Words));
        Assert.Equal(1, _runner.RealRuns);
        Directory.CreateDirectory(_runner.PathOf("news-too"));
        File.Delete(_runner.PathOf("news/link.md"));
        Directory.CreateSymbolicLink(_runner.PathOf("news/link.md"), _runner.PathOf("news-too"));
        Same(_runner.Run(Words), Forgotten());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_nothing_but_time()
    {
        _runner.RunFolder = _runner.PathOf("news/a.md");
        Same(_runner.Run(Words), _runner.Run(Words));
        Assert.Equal(2, _runner.RealRuns);
        Assert.Empty(_runner.Run(Words).Error);
    }

    [Fact]
    public void Only_so_many_runs_are_kept()
    {
        _runner.Program = Echo;
        for (var i = 0; i < 36; i++)
        {
            _runner.Run("news/a.md", i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(32, Directory.GetFiles(_runner.RunFolder!).Length);
        _runner.Run("news/a.md", "35");
        Assert.Equal(36, _runner.RealRuns);
    }

    [Fact]
    public void Many_runs_at_once_say_the_same()
    {
        _runner.Program = Echo;
        var first = _runner.Run("news/deep/b.md");
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 20 }, i =>
        {
            if (i % 50 == 49)
            {
                Array.ForEach(Directory.GetFiles(_runner.RunFolder!), File.Delete);
            }

            Same(first, _runner.Run("news/deep/b.md"));
        });
        var before = _runner.RealRuns;
        Same(first, _runner.Run("news/deep/b.md"));
        Same(first, _runner.Run("news/deep/b.md"));
        Assert.InRange(_runner.RealRuns, before, before + 1);
        Assert.Single(Directory.GetFiles(_runner.RunFolder!));
    }

    // A program that is soon done: it says what the first file holds.
    private static int Echo(string[] words, ProgramHost host)
    {
        host.Output.Write(host.Inputs.Read(host.FullPath(words[0])));
        host.Tell("done");
        host.Inputs.Allow();
        return 0;
    }

    // The same run in a program that remembers nothing.
    private CliResult Forgotten()
    {
        var folder = _runner.RunFolder;
        _runner.RunFolder = null;
        var result = _runner.Run(Words);
        _runner.RunFolder = folder;
        return result;
    }

    private static void Same(CliResult expected, CliResult actual)
    {
        Assert.Equal((expected.ExitCode, expected.Error), (actual.ExitCode, actual.Error));
        Assert.Equal(expected.Output, actual.Output);
    }

    public void Dispose() => _runner.Dispose();
}
