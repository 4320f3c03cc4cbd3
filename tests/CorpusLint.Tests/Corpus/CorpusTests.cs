using System.Globalization;
using System.Text;
using CorpusLint.Cli;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Corpora;

/// <summary>What the program says of each corpus, as a person would read it; and that it always says the same.</summary>
public sealed class CorpusTests(CorpusTests.RuleCache cache) : IClassFixture<CorpusTests.RuleCache>
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Repository.PathTo("corpus")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_findings_of_a_corpus_are_the_golden_ones(string name)
    {
        var (exitCode, output, errors) = Check($"corpus/{name}");
        Assert.True(exitCode is 0 or 1, errors);
        Snapshot.Check(output, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Threads_do_not_change_a_byte(string name) =>
        Assert.Equal(Sarif($"corpus/{name}", "--threads", "1"), Sarif($"corpus/{name}", "--threads", "2"));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_files_does_not_change_a_byte(string name)
    {
        string[] files = [.. Repository.Files("corpus/" + name, "*.*").Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".html" && !file.EndsWith("README.md", StringComparison.Ordinal))];
        Assert.Equal(Check(files).Output, Check([.. files.Reverse()]).Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_culture_does_not_change_a_byte(string name)
    {
        var expected = Sarif($"corpus/{name}");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = OddCulture();
            Assert.Equal(expected, Sarif($"corpus/{name}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_that_a_README_names_exists(string name)
    {
        var folder = Repository.PathTo("corpus/" + name);
        var page = File.ReadAllText(Path.Combine(folder, "README.md"));
        var named = page.Split('`').Where((_, i) => i % 2 == 1).Where(word => Path.GetExtension(word) is ".txt" or ".md" or ".html" && !word.Contains('*'));
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
    }

    private string Sarif(params string[] arguments) => Check([.. arguments, "-f", "sarif"]).Output;

    private (int ExitCode, string Output, string Errors) Check(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var host = new ProgramHost { Output = output, Error = errors, WorkingFolder = Repository.Root, Variable = _ => null };
        var exitCode = CommandLine.Run(["check", .. arguments, "--cache-dir", cache.Folder], host);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    // The suite runs without culture data, so this makes a culture whose signs differ wherever they could leak.
    private static CultureInfo OddCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        culture.DateTimeFormat.LongTimePattern = "HH'h'mm";
        return culture;
    }

    /// <summary>A cache of compiled rules for the tests of this class, so that they compile once.</summary>
    public sealed class RuleCache : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("corpuslint-rules-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
