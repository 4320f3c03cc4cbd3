using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Tests.Reporting;

public sealed class ConflictsReportTests
{
    private static readonly DocumentFacts s_brief = FactExtractor.Extract(DocumentReader.Read("harbour/brief.md", "# Quay strike\n\nThe pilots' board said that over 300 boats stayed in port on Monday.\n"));
    private static readonly DocumentFacts s_page = FactExtractor.Extract(DocumentReader.Read("harbour/an-unusually-long-name-of-a-page.md", "# The quay\n\nBy noon 250 boats lay idle behind the breakwater, and the crews who had come from the other side of the bay to help with the nets stayed on the quay [3].\n"));

    private static Location At(DocumentFacts facts, string words)
    {
        var start = facts.Document.Text.Content.IndexOf(words, StringComparison.Ordinal);
        return new Location(facts.Document.Path, facts.Document.Text, new TextSpan(start, words.Length), facts.Document.SentenceAt(start)!.Span);
    }

    /// <summary>A disagreement over documents that were understood, so that their sources are known.</summary>
    private static LintResult Understood()
    {
        var run = SampleRun.TwoDrafts();
        var conflict = run.Result.Diagnostics[0];
        return run.Result with
        {
            Corpus = new Corpus([s_brief, s_page], []),
            Diagnostics =
            [
                conflict with { Location = At(s_brief, "over 300 boats"), Related = [new RelatedLocation(At(s_page, "250 boats"), "this one says 250", RelatedRole.Side), new RelatedLocation(At(s_brief, "Quay strike"), "the event", RelatedRole.Reason)] },
                run.Result.Diagnostics[1],
            ],
        };
    }

    [Fact]
    public void Each_side_has_its_place_its_value_its_source_and_its_sentence() => Snapshot.Check(GatedSample.Write("conflicts", Understood()));

    [Fact]
    public void A_narrow_screen_and_colours_change_no_word() =>
        Snapshot.Check(GatedSample.Write("conflicts", Understood(), new ReportOptions { Width = 64, UsesColour = true, PathPrefix = "../" }).Replace('\u001b', '␛'));

    [Fact]
    public void Findings_with_one_side_are_counted_and_not_shown()
    {
        var text = GatedSample.Write("conflicts", SampleRun.TwoDrafts().Result);
        Assert.Contains("2 other findings with one side only: not shown here; 'corpuslint check' shows them.\n3 findings in 2 of 2 documents: 1 error, 2 warnings.\n", text);
        Assert.Equal("No findings in 1 document, looked at by 2 rules.\n", GatedSample.Write("conflicts", GatedSample.Clean()));
        Assert.StartsWith("error: CL0002: The rule threw: look at its line 4.\n", GatedSample.Write("conflicts", GatedSample.Incomplete()));
        Assert.DoesNotContain("Which figure", GatedSample.Write("conflicts", GatedSample.Result()));
    }

    [Fact]
    public void A_sentence_with_several_sides_is_shown_once()
    {
        var run = new SampleRun().With("a.txt", "The pilots, the crews and the harbour board march.\nThe pilots stay.");
        run.Finding(SampleRun.Figures, "plain", run.At("a.txt", "The pilots"), sides: [(run.At("a.txt", "crews"), "x"), (run.At("a.txt", "harbour board"), "x"), (run.At("a.txt", "stay"), "x")]);
        var lines = GatedSample.Write("conflicts", run.Result, new ReportOptions { Width = 140 }).Split('\n');
        Assert.EndsWith("march.", lines[3]);
        Assert.EndsWith("(the same)", lines[4]);
        Assert.EndsWith("(the same)", lines[5]);
        Assert.EndsWith("The pilots stay.", lines[6]);
    }

    [Fact]
    public void Wide_letters_and_words_longer_than_their_column_keep_the_columns()
    {
        var run = new SampleRun().With("漢字.txt", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 12 boats 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\n14 boats");
        run.Finding(SampleRun.Figures, "plain", run.At("漢字.txt", "12 boats"), sides: [.. Enumerable.Repeat((run.At("漢字.txt", "14 boats"), "x"), 10)]);
        var text = GatedSample.Write("conflicts", run.Result, new ReportOptions { Width = 60 });
        Assert.All(text.Split('\n'), l => Assert.True(DisplayText.Columns(l) <= 60, l));
        Assert.Contains("    and 2 more places\n", text);
        Assert.Contains("12 boats", text);
    }
}
