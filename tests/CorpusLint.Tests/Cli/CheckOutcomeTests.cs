using CorpusLint.Cli.Commands;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;

namespace CorpusLint.Tests.Cli;

public sealed class CheckOutcomeTests
{
    /// <summary>"error:ew/3" is a corpus that fails on errors, has an error and a warning open, and may have three findings.</summary>
    private static GatedCorpus Corpus(string text)
    {
        var parts = text.Split(':', '/');
        return new GatedCorpus(
            [.. parts[1].Select(c => c switch { 'e' => DiagnosticSeverity.Error, 'w' => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Note })],
            Enum.Parse<FailOn>(parts[0], ignoreCase: true),
            parts.Length > 2 ? int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData(0, "error:")]
    [InlineData(0, "error:wwnn")]
    [InlineData(1, "error:wen")]
    [InlineData(0, "warning:nn")]
    [InlineData(1, "warning:nw")]
    [InlineData(1, "note:n")]
    [InlineData(0, "note:")]
    [InlineData(0, "never:eee")]
    [InlineData(0, "error:ww error:n")]
    [InlineData(1, "error:ww warning:w")]
    [InlineData(0, "error:ww never:e")]
    [InlineData(0, "error:nnn/3")]
    [InlineData(1, "error:nnnn/3")]
    [InlineData(1, "never:n/0")]
    [InlineData(0, "never:/0")]
    [InlineData(1, "error:nn/1 error:n/5")]
    [InlineData(0, "error:nn/2 error:nn/2")]
    public void Findings_are_judged_by_what_their_configuration_says(int expected, string corpora)
    {
        GatedCorpus[] all = [.. corpora.Split(' ').Select(Corpus)];
        Assert.Equal(expected, CheckOutcome.Of(isComplete: true, wouldFix: null, all).ExitCode);
        Assert.Equal(0, CheckOutcome.Of(isComplete: true, wouldFix: null, all, isExitZero: true).ExitCode);
        Assert.Equal(2, CheckOutcome.Of(isComplete: false, wouldFix: null, all).ExitCode);
        Assert.Equal(2, CheckOutcome.Of(isComplete: false, wouldFix: null, all, maximumFindings: 1000, isExitZero: true).ExitCode);
    }

    [Theory]
    [InlineData(0, 4, "error:nn/1 error:nn/1")]
    [InlineData(1, 3, "error:nn error:nn/2")]
    [InlineData(1, 100, "error:e")]
    [InlineData(0, 0, "note:")]
    public void The_command_line_allows_a_number_for_all_corpora_together(int expected, int maximum, string corpora) =>
        Assert.Equal(expected, CheckOutcome.Of(isComplete: true, wouldFix: null, [.. corpora.Split(' ').Select(Corpus)], maximum).ExitCode);

    [Theory]
    [InlineData(0, true, false, false)]
    [InlineData(1, true, true, false)]
    [InlineData(0, true, true, true)]
    [InlineData(2, false, true, true)]
    [InlineData(2, false, false, false)]
    public void A_difference_is_judged_by_whether_there_is_one(int expected, bool isComplete, bool wouldFix, bool isExitZero) =>
        Assert.Equal(expected, CheckOutcome.Of(isComplete, wouldFix, [Corpus("note:eee/0")], 0, isExitZero).ExitCode);

    [Fact]
    public void What_no_finding_shows_is_said()
    {
        var outcome = CheckOutcome.Of(true, null, [Corpus("error:nn")], maximumFindings: 1);
        Assert.Equal("2 findings are open, and --max-findings allows 1.", outcome.Note);
        Assert.Equal(outcome.Note, outcome.Description);
        Assert.Equal("1 finding is open, and maxFindings allows none.", CheckOutcome.Of(true, null, [Corpus("error:n/0")]).Note);
        Assert.Null(CheckOutcome.Of(true, null, [Corpus("error:e")], maximumFindings: 1).Note);
        Assert.EndsWith("--exit-zero asks for 0 all the same.", CheckOutcome.Of(true, null, [Corpus("error:e")], isExitZero: true).Description);
    }
}
