using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>What a date rests on, how sure it is, and how ranges and times of day are told.</summary>
public class DateConfidenceTests
{
    [Theory]
    [InlineData("It sank on 3 May 2024.", 1)]
    [InlineData("It sank yesterday.", 1)]
    [InlineData("It sank on Tuesday.", 0.85)]
    [InlineData("The log for Tuesday.", 0.6)]
    [InlineData("It sank on 3 January.", 0.9)]
    [InlineData("It sank in August.", 0.85)]
    [InlineData("It sank at noon.", 0.6)]
    public void A_date_is_as_sure_as_what_it_rests_on(string text, double expected) =>
        Assert.Equal(expected, Assert.Single(Read(text)).Confidence);

    [Theory]
    [InlineData("It sank on 3 May 2024.", "calendar date; all of it in the words")]
    [InlineData("It sank yesterday.", "day told from the day of writing; from the document's date")]
    [InlineData("\"It sank yesterday,\" he said.", "day told from the day of writing; from the document's date, which need not be the speaker's day")]
    [InlineData("It sank on Tuesday.", "weekday; from the document's date, as the verb tells")]
    [InlineData("The log for Tuesday.", "weekday; from the document's date, as news most often means it")]
    [InlineData("It sank two weeks ago.", "number of units from the day of writing; from the document's date")]
    [InlineData("It sank last month.", "period told from the day of writing; from the document's date")]
    [InlineData("It sank in 1987.", "year; all of it in the words")]
    [InlineData("It was shut for six months.", "length of time")]
    [InlineData("They swim twice a week.", "what comes again and again")]
    [InlineData("It sank recently.", "word that ages")]
    [InlineData("It sank on 3 May 2024, and the crew came home the next day.", "told from another date; from the date before")]
    public void A_date_says_what_it_was_read_as_and_what_it_hangs_on(string text, string expected) =>
        Assert.Equal(expected, Read(text)[^1].Evidence);

    [Theory]
    [InlineData("It was shut from 3 May to 6 June 2025.", "2025-05-03", "2025-06-06")]
    [InlineData("It was shut between 1990 and 1995.", "1990-01-01", "1995-12-31")]
    public void Both_ends_of_a_range_are_mentions_and_the_first_holds_the_range(string text, string first, string last)
    {
        var dates = Read(text);
        Assert.Equal([false, true], dates.Select(d => d.ClosesRange));
        Assert.Equal((DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), dates[0].Range);
        Assert.Null(dates[1].Range);
    }

    [Theory]
    [InlineData("The gate opens at 10 a.m. Tuesday.", "10 a.m. Tuesday = 2026-02-03T10:00")]
    [InlineData("The gate opened at 10:30 pm on Tuesday.", "10:30 pm = 2026-01-27T22:30; Tuesday = 2026-01-27")]
    [InlineData("It fell 3:15 into the tape, 24-7, as John 3:16 has it.", "")]
    [InlineData("A 25-year-old man got a six-month term.", "25-year-old = P25Y; six-month = P6M")]
    [InlineData("They swim twice a week, daily in May, every 10 minutes.", "twice a week = P1W; daily = P1D; May = 2026-05; every 10 minutes = PT10M")]
    [InlineData("He waited two and a half years, half an hour, a few days.", "two and a half years = P2.5Y; half an hour = PT30M; a few days = PXD")]
    [InlineData("On Thanksgiving, after Easter and on Christmas Eve 2024 it rained.", "Thanksgiving = 2025-11-27; Easter = 2025-04-20; Christmas Eve 2024 = 2024-12-24")]
    public void Times_ages_lengths_sets_and_holidays_have_their_values(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(text).Select(d => $"{d.Text} = {d.Timex}")));

    // A Wednesday.
    private static ImmutableArray<DateMention> Read(string text) =>
        FactExtractor.Extract(DocumentReader.Read("a.txt", text, new ReadOptions { Language = Language.English, Date = new DateOnly(2026, 1, 28) })).Dates;
}
