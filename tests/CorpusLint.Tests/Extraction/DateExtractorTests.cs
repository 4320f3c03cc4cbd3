using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction;

public class DateExtractorTests
{
    private static readonly DateOnly Wednesday = new(2026, 1, 28);

    public static TheoryData<string, string> English => DateCases.Read(DateCases.English);

    public static TheoryData<string, string> Spanish => DateCases.Read(DateCases.Spanish);

    [Theory]
    [MemberData(nameof(English))]
    public void English_time_expressions_are_found_and_no_others(string text, string expected) =>
        Assert.Equal(expected, Describe(Extract(text, Language.English)));

    [Theory]
    [MemberData(nameof(Spanish))]
    public void Spanish_time_expressions_are_found_and_no_others(string text, string expected) =>
        Assert.Equal(expected, Describe(Extract(text, Language.Spanish)));

    [Theory]
    [InlineData("May we march on? The second may march.")]
    [InlineData("March for Our Nets and the Women's March met April Moor and June Vell.")]
    [InlineData("The Sunday Times, Psychology Today and Sunday Telegraph; Christmas trees.")]
    [InlineData("They won 3-2, then 24-7, and paid $2,026 or 2026 pesos for 2000 boats.")]
    [InlineData("Call 555-2026 or 020 7946 0018 about version 2.1.2026.4, room 2019, the A1984 road.")]
    [InlineData("One sun, two mar, the sat dish, a dec of wood, the second half, a third of 12.")]
    [InlineData("The first day of the last week of school was a Sunday.")]
    [InlineData("Two days before yesterday; three weeks from tomorrow; the days of old.")]
    [InlineData("He is 2020 metres up with 1984 others and 1999 of them.")]
    [InlineData("It may be that the march, the fall and the spring of the clock may not end.")]
    public void What_only_looks_like_a_date_is_none(string text) => Assert.Empty(Extract(text, Language.English));

    [Theory]
    [InlineData("Santo Domingo, Plaza de Mayo, Julio Vela, Abril Sol, Domingo Ruiz.")]
    [InlineData("De la mañana a la noche, cada mañana, un viernes cualquiera.")]
    [InlineData("Ganaron 3-2 ante 2000 personas y pagaron 2026 pesos.")]
    [InlineData("Tan pronto como llegó, de pronto, ahora que todos duermen, ahora bien.")]
    [InlineData("El mar, la set y la marcha de los 300.")]
    public void Lo_que_solo_parece_una_fecha_no_lo_es(string text) => Assert.Empty(Extract(text, Language.Spanish));

    // The document is dated Wednesday, 28 January 2026.
    [Theory]
    [InlineData("It sails today.", "2026-01-28")]
    [InlineData("It sailed yesterday.", "2026-01-27")]
    [InlineData("It sailed last night.", "2026-01-27TNI")]
    [InlineData("It sank last Thursday.", "2026-01-22")]
    [InlineData("It sank last Wednesday.", "2026-01-21")]
    [InlineData("It sank this past weekend.", "2026-W04-WE")]
    [InlineData("It sails this Friday.", "2026-01-30")]
    [InlineData("It sails next Friday.", "2026-02-06")]
    [InlineData("It will sail on Saturday.", "2026-01-31")]
    [InlineData("It sailed on Saturday.", "2026-01-24")]
    [InlineData("Officials said Monday that it was late.", "2026-01-26")]
    [InlineData("It sails every Saturday.", "XXXX-WXX-6")]
    [InlineData("It sank earlier this month.", "2026-01")]
    [InlineData("Eight sank since the beginning of the year.", "2026")]
    [InlineData("It sank last month.", "2025-12")]
    [InlineData("It sank last year.", "2025")]
    [InlineData("It sank two weeks ago.", "2026-W03")]
    [InlineData("It sank three days ago.", "2026-01-25")]
    [InlineData("It sank last November.", "2025-11")]
    [InlineData("It sails in February.", "2026-02")]
    [InlineData("It sailed on 30 December.", "2025-12-30")]
    [InlineData("It sails on 31 January and 1 February.", "2026-01-31 2026-02-01")]
    [InlineData("It sank in the past ten days.", "P10D")]
    [InlineData("On 3 May 2024 it sank; on 5 May it was raised.", "2024-05-03 2024-05-05")]
    [InlineData("It sailed on 15 August.", "2025-08-15")]
    [InlineData("It is Thursday in the log.", "2026-01-22")]
    public void What_is_counted_from_the_day_of_writing_is_resolved(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Extract(text, Language.English, Wednesday).Select(d => d.Timex)));

    [Theory]
    [InlineData("Se hundió el jueves pasado.", "2026-01-22")]
    [InlineData("Se hundió el fin de semana pasado.", "2026-W04-WE")]
    [InlineData("Zarpa mañana y vuelve pasado mañana.", "2026-01-29 2026-01-30")]
    [InlineData("El próximo viernes zarpará.", "2026-01-30")]
    [InlineData("El sábado será la marcha.", "2026-01-31")]
    [InlineData("El lunes dijo que no.", "2026-01-26")]
    [InlineData("Hace tres días y hace dos meses.", "2026-01-25 2025-11")]
    [InlineData("Desde principios de año, la semana pasada y el año que viene.", "2026 2026-W04 2027")]
    public void Lo_que_se_cuenta_desde_el_dia_de_escribir_se_resuelve(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Extract(text, Language.Spanish, Wednesday).Select(d => d.Timex)));

    [Fact]
    public void A_period_up_to_now_ends_on_the_day_of_writing()
    {
        var date = Assert.Single(Extract("Eight died since the beginning of the year.", Language.English, Wednesday));
        Assert.Equal((new DateOnly(2026, 1, 1), Wednesday), (date.First!.Value, date.Last!.Value));
        Assert.Equal((DateMethod.DocumentDate, DateGranularity.Year), (date.Method, date.Granularity));
    }

    [Fact]
    public void A_weekday_stays_beside_its_date_whether_it_fits_or_not()
    {
        var date = Assert.Single(Extract("It opens Friday, March 4, 2025.", Language.English));
        Assert.Equal((DayOfWeek.Friday, new DateOnly(2025, 3, 4)), (date.Weekday, date.First!.Value));
        Assert.Equal((2025, 3, 4), (date.Year, date.Month, date.Day));
    }

    [Fact]
    public void Every_today_is_anchored_once_one_is()
    {
        var dates = Extract(
            "Harbours close in today's Harbour Shutdown on January 30, 2026.\nToday's shutdown is the first.\nTomorrow's march follows, and Saturday's songs.",
            Language.English);
        Assert.Equal(["2026-01-30", "2026-01-30", "2026-01-30", "2026-01-31", "2026-01-31"], dates.Select(d => d.Timex));
        Assert.All(dates.Where(d => d.Kind == DateKind.DeicticDay), d => Assert.True(d.IsAnchored && d.Method == DateMethod.Anaphora));
    }

    [Theory]
    [InlineData("We will not win tomorrow, or the day after that, or in the month that follows, but we begin with what we do today.", "tomorrow, the day after that, today")]
    [InlineData("The gate will not open tomorrow, the day after, or next month.", "tomorrow, the day after, next month")]
    [InlineData("What the crews do today they will have forgotten.", "today")]
    [InlineData("The farmers of today and yesterday's students.", "today, yesterday")]
    [InlineData("They moor today and march tomorrow.", "")]
    [InlineData("Today's marches and today's papers.", "")]
    public void Day_words_that_mean_no_day_are_rhetorical(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Extract(text, Language.English).Where(d => d.IsRhetorical).Select(d => d.Text)));

    [Fact]
    public void A_name_that_the_text_has_dated_anchors_its_day_word_only()
    {
        var dates = Extract("It ends on January 31st, 2026 with the Harbour Night March.\nTomorrow's Harbour Night March is loud, and today is not.", Language.English);
        Assert.Equal(["2026-01-31", "2026-01-31", "XXXX-XX-XX"], dates.Select(d => d.Timex));
        Assert.Equal([false, true, false], dates.Select(d => d.IsAnchored));
    }

    [Fact]
    public void A_text_of_many_dates_is_read_in_one_go()
    {
        var text = string.Concat(Enumerable.Repeat("On 3 May, today's Harbour March, or on Friday, or tomorrow ", 5_000));
        Assert.Equal(20_000, Extract(text, Language.English, Wednesday).Length);
    }

    [Fact]
    public void A_day_word_in_a_quotation_is_counted_from_the_day_of_writing_with_less_confidence()
    {
        var document = Build("She said “we sail today” and left.", Language.English, Wednesday);
        var inner = TextSpan.FromBounds(10, 23);
        var quotation = new Quotation { Document = document, Span = inner, Sentence = document.Sentences[0], Contents = [inner], Kind = QuotationKind.Direct };
        var date = Assert.Single(DateExtractor.Extract(document, [], [quotation], Registry.Empty));
        Assert.True(date is { IsQuoted: true, IsResolved: true, Confidence: < 0.7 });
    }

    [Fact]
    public void A_registered_event_gives_its_day()
    {
        var document = Build("Thousands joined today's Harbour Shutdown, and January 30 was cold.", Language.English, null);
        var entity = new Entity("shutdown", EntityKind.Event, "Harbour Shutdown") { IsRegistered = true };
        var mention = new EntityMention { Document = document, Span = new TextSpan(25, 16), Sentence = document.Sentences[0], Kind = EntityKind.Event, Name = "Harbour Shutdown", LocalEntity = entity };
        var registry = new Registry { Events = [new RegisteredEvent("shutdown", "Harbour Shutdown", [], new DateOnly(2026, 1, 30), null, null)] };
        var dates = DateExtractor.Extract(document, [mention], [], registry);
        Assert.Equal(["2026-01-30", "2026-01-30"], dates.Select(d => d.Timex));
        Assert.All(dates, d => Assert.Equal(DateMethod.EventDate, d.Method));
    }

    [Fact]
    public void Words_of_a_name_date_nothing()
    {
        var document = Build("The Harbour March Sunday met.", Language.English, null);
        var name = new EntityMention { Document = document, Span = new TextSpan(4, 20), Sentence = document.Sentences[0], Kind = EntityKind.Event, Name = "Harbour March Sunday" };
        Assert.Empty(DateExtractor.Extract(document, [name], [], Registry.Empty));
    }

    [Fact]
    public void Each_date_reads_back_its_text_and_stands_in_its_sentence()
    {
        foreach (var date in Extract(string.Join('\n', English.Select(row => row[0])), Language.English, Wednesday))
        {
            Assert.Equal(date.Document.Text.ToString(date.Span), date.Text);
            Assert.True(date.Sentence!.Span.Contains(date.Span));
            Assert.True(date.First is null == (date.Last is null) && (date.First is null || date.First <= date.Last));
        }
    }

    private static ImmutableArray<DateMention> Extract(string text, Language language, DateOnly? written = null) =>
        DateExtractor.Extract(Build(text, language, written), [], [], Registry.Empty);

    private static string Describe(ImmutableArray<DateMention> dates) => string.Join('\n', dates.Select(d =>
        $"{d.Text} | {d.Timex} | {d.Method} {d.Kind}{(d.IsRhetorical ? " rhetorical" : "")}{(d.IsAnchored ? " anchored" : "")}"));

    private static Document Build(string text, Language language, DateOnly? written)
    {
        var document = new Document("a.txt", new DocumentText(text), text, DocumentFormat.PlainText);
        var sources = new List<BlockSource>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            sources.Add(new BlockSource(BlockKind.Paragraph, new TextSpan(start, line.Length)) { DeclaredLanguage = language });
            start += line.Length + 1;
        }

        DocumentBuilder.Build(document, sources, new ReadOptions { Language = language });
        document.Date = written is { } day ? new DocumentDate(day, DocumentDateSource.Registry, null) : null;
        return document;
    }
}
