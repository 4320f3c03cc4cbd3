using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using CorpusLint.Reporting;
using CorpusLint.Tests.Cli.Remembering;

namespace CorpusLint.Tests.Cli;

/// <summary>Invariant 5, in every format: the same corpus, rules and options give the same bytes, and a run leaves the corpus as it was.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly string[] Documents = ["news/a.md", "news/b.md", "news/deep/c.txt", "news/deep/d.html"];

    private readonly CliRunner _runner = new CliRunner()
        .With("news/corpuslint.jsonc", """{ "genre": "news" }""")
        .With("news/entities.jsonc", """{ "entities": [{ "id": "ada", "kind": "person", "name": "Ada Berg" }] }""")
        .With("news/a.md", "# Ferry\n\nThe ferry Alma carried 240 people on Monday, 2 June 2025 [1]. \"It was full.\"\n\n## References\n")
        .With("news/b.md", "# Ferry\n\nThe ferry Alma carried 250 people on Monday, 3 June 2025, said Ada Berg. <!-- ##[error] -->\n")
        .With("news/deep/c.txt", "Ferry\n\nThe ferry Alma carried 240.5 people on 2 June 2025, a poll found: 1,234,567 said so.\n")
        .With("news/deep/d.html", "<h1>Ferry</h1><p>The ferry <b>Alma</b> carried 260 people on Monday, 2 June 2025 [2].</p>");

    private static ImmutableArray<string> Formats => [.. ReportFormat.All.Select(f => f.Name).Where(f => f != "template")];

    // All formats at once, with one to eight threads, the words in three orders, and a culture of odd figures in every other run.
    [Fact]
    public void No_format_depends_on_threads_on_the_order_of_the_words_or_on_the_culture()
    {
        var expected = Reports(_runner.Folder, "en", 1, Documents);
        Assert.All(Formats, f => Assert.NotEmpty(expected[f]));
        Assert.Contains("CL", System.Text.Encoding.UTF8.GetString(expected["text"]));
        var random = new Random(7);
        string[] words = [.. Documents];
        for (var run = 0; run < 12; run++)
        {
            random.Shuffle(words);
            Same(expected, Reports(_runner.Folder, run % 2 == 0 ? "odd" : "en", 1 << (run % 4), words));
        }
    }

    [Fact]
    public void No_format_depends_on_the_working_folder_when_the_corpus_lies_elsewhere()
    {
        using var elsewhere = new CliRunner();
        Directory.CreateDirectory(elsewhere.PathOf("one"));
        Directory.CreateDirectory(elsewhere.PathOf("two"));
        string[] words = [_runner.PathOf("news")];
        var expected = Reports(elsewhere.PathOf("one"), "en", 2, words);
        Same(expected, Reports(elsewhere.PathOf("two"), "en", 2, words));
    }

    [Fact]
    public void No_format_depends_on_what_is_remembered()
    {
        var expected = Reports(_runner.Folder, "en", 2, ["news"]);
        _runner.RunFolder = _runner.PathOf(".runs");
        Same(expected, Reports(_runner.Folder, "en", 2, ["news"]));
        Same(expected, Reports(_runner.Folder, "odd", 2, ["news"]));
        Assert.Equal(1, _runner.RealRuns);
        _runner.Time = ShiftedTime.Later;
        Same(expected, Reports(_runner.Folder, "en", 2, ["news"]));
        Same(expected, Reports(_runner.Folder, "en", 2, ["news"]));
        Assert.Equal(1, _runner.RealRuns);
    }

    [Theory]
    [InlineData("check", "news", "-f", "sarif=out.sarif")]
    [InlineData("check", "news", "--diff")]
    [InlineData("check", "news", "--profile")]
    [InlineData("news/a.md")]
    [InlineData("facts", "news")]
    [InlineData("facts", "--explain", "news/a.md:3")]
    [InlineData("test", "news")]
    [InlineData("explain", "CL8001")]
    [InlineData("rules")]
    [InlineData("config")]
    [InlineData("check", "news", "--nonsense")]
    public void A_command_leaves_the_corpus_as_it_was(params string[] args)
    {
        _runner.RunFolder = Directory.CreateTempSubdirectory("corpuslint-runs-").FullName;
        try
        {
            var before = Contents();
            _runner.RunIn(_runner.PathOf("."), args);
            File.Delete(_runner.PathOf("out.sarif"));
            Assert.Equal(before, Contents());
        }
        finally
        {
            Directory.Delete(_runner.RunFolder, recursive: true);
        }
    }

    private string[] Contents() =>
    [
        .. Directory.EnumerateFileSystemEntries(_runner.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path).Ticks} {(File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "")}")
            .Where(line => !line.StartsWith(_runner.Folder + " ", StringComparison.Ordinal)),
    ];

    private Dictionary<string, byte[]> Reports(string folder, string culture, int threads, string[] words)
    {
        var reports = Path.Combine(_runner.Folder, ".reports");
        Directory.CreateDirectory(reports);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture == "en" ? CultureInfo.InvariantCulture : Odd();
        try
        {
            // Standard output gets what the file of the same format gets, as long as nothing is a terminal.
            var result = _runner.RunIn(folder, ["check", .. words, "--threads", $"{threads}", "-f", "text", .. Formats.SelectMany(f => new[] { "-f", $"{f}={Path.Combine(reports, f)}" })]);
            Assert.True(result.ExitCode is 0 or 1, result.Error);
            return Formats.ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(reports, f))).Concat([new("stdout", result.OutputBytes), new("stderr", System.Text.Encoding.UTF8.GetBytes(result.Error))]).ToDictionary();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Directory.Delete(reports, recursive: true);
        }
    }

    private static void Same(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        foreach (var (name, bytes) in expected)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(actual[name]), $"{name} is not the same");
        }
    }

    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }

    public void Dispose() => _runner.Dispose();
}
