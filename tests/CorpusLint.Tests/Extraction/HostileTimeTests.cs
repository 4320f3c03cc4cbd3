using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Eight times a hostile text takes about eight times as long to read, not sixty-four times.</summary>
/// <remarks>
/// Allocation shows no loop that only looks (see <see cref="ReadingPropertyTests"/>), so time is measured: processor time of
/// this thread alone, which other tests and a loaded machine hardly touch. What is linear measures 6 to 12, what is quadratic
/// 30 to 64; the limit lies between, and the large text is tried again before the test fails. Where a system does not tell
/// a thread's time the test shows nothing.
/// </remarks>
public class HostileTimeTests
{
    private const int Tokens = 2_000;
    private const int Times = 8;
    private const int Figures = 200;
    private const double Limit = 20;

    [Theory]
    [InlineData("U.S. ")]
    [InlineData("Abc ")]
    [InlineData("ABC ")]
    [InlineData("Abc and ")]
    [InlineData("Abc of the ")]
    [InlineData("A, B and ")]
    [InlineData("A (B) ")]
    [InlineData("Ana Ruiz (AR) ")]
    [InlineData("Vell 4 Orsa 1\n\n")]
    [InlineData("»a\n\n")]
    [InlineData("President ")]
    [InlineData("\" ")]
    [InlineData("“")]
    [InlineData("(")]
    [InlineData("[1] ")]
    [InlineData("1-")]
    [InlineData("1, ")]
    [InlineData("two ")]
    [InlineData("between 1 and ")]
    [InlineData("more than ")]
    [InlineData("poll of 5 percent ")]
    [InlineData("a poll shows 5 percent. ")]
    [InlineData("said ")]
    [InlineData("said that ")]
    [InlineData("according to ")]
    [InlineData("\"a\" said Abc, ")]
    [InlineData("Monday ")]
    [InlineData("el 5 de mayo ")]
    [InlineData("partners include Abc, ")]
    [InlineData("partners include Abc, Def and Ghi on 5 May 2020 ")]
    [InlineData("led by Abc, Def and ")]
    [InlineData("(Abc, 2020) ")]
    [InlineData("— ")]
    [InlineData("’")]
    [InlineData("A, ")]
    [InlineData("Abc, which organised, ")]
    [InlineData("Abc, Def and others organised ")]
    [InlineData("5 people were killed ")]
    [InlineData("the fire at the Abc ")]
    [InlineData("In 2011 Abc had 40 people dead, ")]
    [InlineData("since 1982, 40 people died, ")]
    [InlineData("magnitude 5 quake and ")]
    [InlineData("burned 50 acres and ")]
    [InlineData("40 people died in Abc and ")]
    [InlineData("forty people marched and ")]
    [InlineData("## Background 40\n\n40 people died in 2011.\n\n", "md")]
    [InlineData("jailed for 6 years in prison and ")]
    [InlineData("suspended sentence of 6 years and ")]
    [InlineData("seized 4 tonnes of cocaine and ")]
    [InlineData("has 40 officers and ")]
    [InlineData("forty workers in custody ")]
    [InlineData("forty people working at ")]
    [InlineData("a year ago ")]
    [InlineData("TODO ")]
    [InlineData("Â° ")]
    [InlineData("`TK` TK ", "md")]
    [InlineData("`a` [TODO] ", "md")]
    [InlineData("[a](b) ", "md")]
    [InlineData("*a* ", "md")]
    [InlineData("| a | b |\n", "md")]
    [InlineData("<code>TK</code> TK ", "html")]
    [InlineData("<a href=b>c</a> ", "html")]
    [InlineData("&amp; ", "html")]
    public void Time_grows_with_the_text_and_no_faster(string unit, string format = "txt")
    {
        if (!ThreadTime.IsKnown)
        {
            return;
        }

        Time(unit, format, Tokens);
        var small = Enumerable.Range(0, 3).Min(_ => Time(unit, format, Tokens));
        var ratio = double.MaxValue;
        for (var i = 0; i < 4 && ratio > Limit; i++)
        {
            ratio = Math.Min(ratio, Time(unit, format, Tokens * Times) / Math.Max(small, 2));
        }

        Assert.True(ratio <= Limit, string.Create(CultureInfo.InvariantCulture, $"{small:0.0} ms for {Tokens} tokens, {ratio:0.0} times that for {Times} times as many."));
    }

    [Theory]
    [InlineData("There were {0} boats.\n\n")]
    [InlineData("{0} boats sank and ")]
    [InlineData("In {0} boats of the old harbour quarter there were people, ")]
    public void Two_reports_of_one_event_are_held_together_in_time_that_grows_with_them(string unit)
    {
        if (!ThreadTime.IsKnown)
        {
            return;
        }

        TimeTogether(unit, Figures);
        var small = Enumerable.Range(0, 3).Min(_ => TimeTogether(unit, Figures));
        var ratio = double.MaxValue;
        for (var i = 0; i < 4 && ratio > Limit; i++)
        {
            ratio = Math.Min(ratio, TimeTogether(unit, Figures * Times) / Math.Max(small, 2));
        }

        Assert.True(ratio <= Limit, string.Create(CultureInfo.InvariantCulture, $"{small:0.0} ms for {Figures} figures, {ratio:0.0} times that for {Times} times as many."));
    }

    [Fact]
    public void A_sentence_of_nothing_but_places_of_work_is_read_to_its_end()
    {
        var text = "The police said that 640 workers " + string.Concat(Enumerable.Repeat("in custody ", 100_000)) + "slept.";

        var facts = FactExtractor.Extract(DocumentReader.Read("hostile.txt", text));

        Assert.Equal("worker", Assert.Single(facts.Quantities).Counted);
    }

    // Milliseconds of this thread.
    private static double Time(string unit, string format, int tokens)
    {
        var words = Math.Max(1, unit.Count(c => c == ' '));
        var text = string.Concat(Enumerable.Repeat(unit, tokens / words)) + "end";
        var before = ThreadTime.Now;
        FactExtractor.Extract(DocumentReader.Read("hostile." + format, text));
        return ThreadTime.Now - before;
    }

    // Milliseconds of this thread to join two reports of which one gives even numbers and the other odd ones.
    private static double TimeTogether(string unit, int figures)
    {
        var reports = new[] { Report("a.txt", 0), Report("b.txt", 1) };
        var before = ThreadTime.Now;
        CorpusBuilder.Build(reports);
        return ThreadTime.Now - before;

        DocumentFacts Report(string path, int odd)
        {
            var text = string.Concat(Enumerable.Range(0, figures).Select(i => string.Format(CultureInfo.InvariantCulture, unit, 3000 + (2 * i) + odd)));
            return FactExtractor.Extract(DocumentReader.Read(path, "Storm Kerla tears through Port Aldous\n\n3 May 2025\n\nStorm Kerla tore through Port Aldous on Friday and injured 12 people, the mayor said.\n\n" + text + "all."));
        }
    }
}
