using System.Globalization;

namespace CorpusLint.Tests.Cli;

/// <summary>Invariant 5: the same corpus, rules and options give the same bytes.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Corpora = ["coalition", "harbour"];

    private static CliRunner Copy()
    {
        var runner = new CliRunner();
        foreach (var file in Corpora.SelectMany(c => Directory.EnumerateFiles(RepositoryFiles.PathOf("corpus/" + c))))
        {
            runner.With(Path.GetRelativePath(RepositoryFiles.Root, file), File.ReadAllBytes(file));
        }

        return runner;
    }

    private static byte[] Sarif(CliRunner runner, params string[] args)
    {
        var result = runner.Run(["check", "-f", "sarif", .. args]);
        Assert.True(result.OutputBytes.Length > 10_000, result.Error);
        return result.OutputBytes;
    }

    [Fact]
    public void The_log_of_the_corpora_is_valid_and_has_findings_in_each()
    {
        using var runner = Copy();
        var results = runner.Sarif("corpus").GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!).ToArray();
        Assert.All(Corpora, c => Assert.Contains(results, r => r.StartsWith($"corpus/{c}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        using var runner = Copy();
        var one = Sarif(runner, "corpus", "--threads", "1");
        Assert.Equal(one, Sarif(runner, "corpus", "--threads", "2"));
        Assert.Equal(one, Sarif(runner, "corpus", "--threads", "7"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_the_files_changes_no_byte(int seed)
    {
        using var runner = Copy();
        var files = Directory.EnumerateFiles(runner.PathOf("corpus/harbour")).Select(f => Path.GetRelativePath(runner.Folder, f))
            .Where(f => !f.EndsWith(".jsonc", StringComparison.Ordinal) && !f.EndsWith("README.md", StringComparison.Ordinal)).ToArray();
        new Random(seed).Shuffle(files);
        Assert.Equal(Sarif(runner, "corpus/harbour"), Sarif(runner, files));
    }

    [Fact]
    public void The_working_folder_changes_no_byte_when_the_corpus_lies_elsewhere()
    {
        using var runner = Copy();
        using var one = new CliRunner();
        using var two = new CliRunner();
        Assert.Equal(Sarif(one, runner.PathOf("corpus")), Sarif(two, runner.PathOf("corpus")));
    }

    // The program runs without cultures (InvariantGlobalization), so that the names tr-TR and de-DE carry no data here;
    // a culture made by hand brings what would do harm: a decimal comma, another minus, another calendar order.
    [Fact]
    public void A_culture_changes_no_byte()
    {
        using var runner = Copy();
        var expected = Sarif(runner, "corpus");
        var text = runner.Run("corpus").Output;
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PercentSymbol = "٪";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            Assert.Equal(expected, Sarif(runner, "corpus"));
            Assert.Equal(text, runner.Run("corpus").Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    public void A_locale_of_the_process_changes_no_byte(string locale)
    {
        using var runner = Copy();
        var expected = Sarif(runner, "corpus");
        runner.Variable("LC_ALL", locale).Variable("LANG", locale);
        using var process = runner.Start("corpus", "-f", "sarif");
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(expected, output.ToArray());
    }

    [Fact]
    public void A_log_holds_neither_a_path_of_the_machine_nor_a_time()
    {
        using var runner = Copy();
        var text = System.Text.Encoding.UTF8.GetString(Sarif(runner, "corpus"));
        Assert.DoesNotContain(runner.Folder, text);
        Assert.DoesNotContain(AppContext.BaseDirectory, text);
        Assert.DoesNotContain("TimeUtc", text);
    }
}
