using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction;

/// <summary>What a number measures. Names and dates are given, so that these tests are about the key alone.</summary>
public sealed class MeasureKeyReaderTests
{
    [Theory]
    [InlineData("en", "The 12 student groups voted.", "group", "student; voted")]
    [InlineData("en", "Over 300 coordinated local events are planned.", "event", null)]
    [InlineData("en", "They held 12 marches.", "event", "march")]
    [InlineData("en", "The deaths of 35 individuals while in ICE custody were listed.", "death", "custody ice")]
    [InlineData("en", "The deaths of at least eight individuals in connection with the raids were listed.", "death", "in connection with the raids")]
    [InlineData("en", "The ferry carried 212 passengers.", "person", "passenger")]
    [InlineData("en", "The coach seated 50 passengers.", "person", "passenger")]
    [InlineData("es", "El transbordador llevaba 212 pasajeros.", "person", "passenger")]
    [InlineData("en", "Two boats collided.", "boat", "collided")]
    [InlineData("en", "Twelve boats sank.", "boat", "sank")]
    [InlineData("en", "Forty boats took part.", "boat", null)]
    [InlineData("en", "With 46 boats on the water, the harbour was full.", "boat", null)]
    [InlineData("en", "Police arrested 14 protesters.", "arrest", null)]
    [InlineData("en", "The fire caused nine deaths.", "death", null)]
    [InlineData("en", "Over 300 groups have signed the call.", "group", null)]
    [InlineData("en", "Eight passengers were killed.", "death", "passenger")]
    [InlineData("en", "The tram has 54% support.", "share", "support")]
    [InlineData("en", "The lock cost $3 million.", "money", "cost; lock")]
    [InlineData("es", "Murieron 35 personas bajo custodia del ICE.", "death", "custodia ice")]
    [InlineData("es", "Se celebraron 12 marchas.", "event", "march")]
    [InlineData("es", "En el choque 47 han resultado heridas.", "injury", null)]
    [InlineData("es", "El tren, que iba de Vell a Moor con 164 viajeros a bordo, descarriló.", "person", "viajero")]
    [InlineData("es", "Dos barcos chocaron.", "boat", "chocaron")]
    public void Class_and_population_come_from_the_phrase(string language, string text, string measureClass, string? population)
    {
        var key = QuantityCheck.Only(text, language).MeasureKey;
        Assert.Equal((measureClass, population), (key.Class, key.Population));
    }

    [Theory]
    [InlineData("en", "Eleven dockers were killed.", "death", "docker")]
    [InlineData("en", "Eleven horses were killed.", "horse", "killed")]
    [InlineData("en", "Some 8,000 people signed the letter.", "signature", null)]
    [InlineData("es", "Murieron once estibadores.", "death", "estibador")]
    [InlineData("es", "Ocho mil personas firmaron la carta.", "signature", null)]
    public void People_that_no_list_holds_and_what_they_leave_are_counted_by_class(string language, string text, string measureClass, string? population)
    {
        var key = QuantityCheck.Only(text, language).MeasureKey;
        Assert.Equal((measureClass, population), (key.Class, key.Population));
    }

    [Theory]
    [InlineData("The fire at the Kestrel Mill destroyed 40 looms.", "event:kestrel mill fire", 0.9)]
    [InlineData("The Kestrel Mill fire destroyed 40 looms.", "event:kestrel mill fire", 0.9)]
    [InlineData("A blaze at the Kestrel Mill destroyed 40 looms.", "event:kestrel mill fire", 0.9)]
    [InlineData("The fire in Vell destroyed 40 looms.", "event:vell fire", 0.7)]
    [InlineData("The Kestrel Mill fire is out. It destroyed 40 looms.", "event:kestrel mill fire", 0.72)]
    [InlineData("The Kestrel Mill fire is out. A warehouse fire destroyed 40 looms.", null, 1)]
    [InlineData("The Kestrel Mill fire is out. It came after another fire. It destroyed 40 looms.", null, 1)]
    public void A_described_event_has_one_key_and_each_step_away_costs_confidence(string text, string? happening, double confidence)
    {
        var quantity = Assert.Single(QuantityCheck.Facts(text).Quantities);
        Assert.Equal(happening, quantity.MeasureKey.Event);
        Assert.Equal(confidence, quantity.Confidence, 3);
    }

    [Fact]
    public void The_title_s_event_is_that_of_the_dead()
    {
        var document = DocumentReader.Read("fire.txt", "Kestrel Mill fire kills nine\n\nThe fire service was there within minutes. Nine people died.\n", new ReadOptions { Language = Language.English });
        var quantity = FactExtractor.Extract(document).Quantities[^1];
        Assert.Equal("event:kestrel mill fire", quantity.MeasureKey.Event);
        Assert.InRange(quantity.Confidence, 0.5, 0.7);
    }

    [Theory]
    [InlineData("Two more people died.")]
    [InlineData("Another 12 people came.")]
    [InlineData("A seven-member panel sat.")]
    [InlineData("The town has one doctor.")]
    public void What_is_added_and_what_qualifies_is_compared_with_nothing(string text) =>
        Assert.False(QuantityCheck.Only(text).MeasureKey.SaysWhatIsMeasured);

    [Fact]
    public void A_name_that_opens_the_sentence_is_the_place_of_the_count()
    {
        Assert.Equal("oldmoor", QuantityCheck.Only("In Oldmoor, 500 people took part in the Harbour March.").MeasureKey.Place);
        Assert.Equal("oldmoor", QuantityCheck.Only("The wall collapsed in Oldmoor. Five people died there.").MeasureKey.Place);
        Assert.Equal("'there'", QuantityCheck.Only("The wall collapsed in Oldmoor and in Karth. Five people died there.").MeasureKey.Place);
        Assert.Null(QuantityCheck.Only("There were five people aboard.").MeasureKey.Place);
        Assert.Equal("nationwide", QuantityCheck.Only("Across the country 500 people took part in the Harbour March.").MeasureKey.Place);
        Assert.Equal("oldmoor", QuantityCheck.Only("In Oldmoor nearly 500 people took part in the Harbour March.").MeasureKey.Place);
    }

    [Theory]
    [InlineData("en", "Some 62 percent of residents want the lock open.", true)]
    [InlineData("en", "Support for the tram stands at 40 percent.", true)]
    [InlineData("en", "Half of the islanders would rather wait.", true)]
    [InlineData("en", "It is a secret that half the town can tell you.", false)]
    [InlineData("en", "Exports rose by 4 percent.", false)]
    [InlineData("en", "The ferry carries 27 percent more cars.", false)]
    [InlineData("en", "Most of the sheds are empty.", false)]
    [InlineData("en", "The survey showed 46 percent strongly opposed the plan.", true)]
    [InlineData("en", "Some 54 percent of voters were against the tax.", true)]
    [InlineData("en", "The crown has risen some 54 percent against the euro.", false)]
    [InlineData("en", "The other 80 percent would be owned by the county.", false)]
    [InlineData("en", "The Liberals kept their seats despite a 2.5 percent drop in support.", false)]
    [InlineData("en", "Growers receive 92 percent of their income support payments.", false)]
    [InlineData("en", "The league is owned by Moor Trust and 12 percent by the county.", false)]
    [InlineData("en", "Risk weights go up to 100 percent of asset value for what the bank considers risky.", false)]
    [InlineData("es", "El 54 por ciento de los votantes está en contra.", true)]
    [InlineData("es", "La moneda subió un 12 por ciento contra el euro.", false)]
    [InlineData("es", "El 61 por ciento de los vecinos rechaza la obra.", true)]
    [InlineData("es", "La mitad de los muelles está seca.", false)]
    public void A_share_is_of_opinion_when_somebody_holds_a_view(string language, string text, bool isOpinion) =>
        Assert.Equal(isOpinion, QuantityCheck.Only(text, language).IsOpinion);

    [Theory]
    [InlineData("en", "Vell will sell a 75 million dollar bond.", true)]
    [InlineData("en", "Vell will sell a planned $75 million bond.", true)]
    [InlineData("en", "Last year's 4 billion yen budget was the largest.", true)]
    [InlineData("en", "Vell will sell a bond for 75 million dollars.", false)]
    [InlineData("en", "The repair cost 3.2 million euros.", false)]
    [InlineData("en", "Beck paid a total of 3.2 million euros a year.", false)]
    [InlineData("es", "Vell venderá un bono de 75 millones de dólares.", false)]
    public void A_sum_before_its_noun_describes_it(string language, string text, bool isAttributive) =>
        Assert.Equal(isAttributive, QuantityCheck.Only(text, language).IsAttributive);

    [Theory]
    [InlineData("Prices rose 1.4 percent in March after a gain of one percent in February.")]
    [InlineData("The rate fell to 2.03 percent in March from 2.37 percent in February.")]
    public void A_month_is_no_march_and_nothing_that_is_measured(string text) =>
        Assert.All(QuantityCheck.Facts(text).Quantities, q => Assert.True(q.MeasureKey.Event is null && q.MeasureKey.Population?.Contains("february", StringComparison.Ordinal) is not true, q.MeasureKey.ToString()));

    [Theory]
    [InlineData("en", "The Liberals hold 44 seats in parliament.", "of liberals")]
    [InlineData("en", "The Centre Party, which has lost two, now has 37 seats.", null)]
    [InlineData("es", "El Partido Liberal tiene 44 escaños.", "of liberal")]
    public void Seats_are_of_the_party_that_holds_them(string language, string text, string? population) =>
        Assert.Equal(population, QuantityCheck.Facts(text, language).Quantities[^1].MeasureKey.Population);

    [Theory]
    [InlineData("en", "As of 5 May 2025 the map shows 280 rallies.")]
    [InlineData("en", "By 5 May 2025 the map showed 280 rallies.")]
    [InlineData("es", "A fecha de 5 de mayo de 2025 el mapa muestra 280 actos.")]
    public void The_day_of_the_count_is_no_period(string language, string text) =>
        Assert.Null(QuantityCheck.Only(text, language).MeasureKey.Period);

    [Theory]
    [InlineData("en", "The answer was 14 lines long.")]
    [InlineData("en", "The wall is 40 bricks high.")]
    [InlineData("es", "La respuesta tenía 14 líneas de largo.")]
    public void What_measures_something_else_is_not_counted(string language, string text) =>
        Assert.False(QuantityCheck.Only(text, language).MeasureKey.SaysWhatIsMeasured);

    [Theory]
    [InlineData("en", "By noon 12 of the stalls had been taken down.", true)]
    [InlineData("en", "Some 210 stalls had been taken down.", false)]
    [InlineData("es", "Ayer 12 de los barcos volvieron.", true)]
    public void Some_of_a_whole_are_a_part(string language, string text, bool isPart) =>
        Assert.Equal(isPart, QuantityCheck.Only(text, language).IsPart);

    [Fact]
    public void A_count_of_the_first_day_is_of_a_part_of_the_event() =>
        Assert.Equal("arrived; on the first day; visitor", QuantityCheck.Only("More than 200 visitors arrived on the first day of the fair.").MeasureKey.Population);

    [Fact]
    public void Digits_that_name_a_body_elsewhere_count_nothing()
    {
        var facts = QuantityCheck.Facts("The map that 40404 keeps shows 90 rallies. The 40404 Movement began in Moor.");
        Assert.Equal("90 rallies", Assert.Single(facts.Quantities).Text);
    }

    [Theory]
    [InlineData("en", "Over 1,000 planned events were listed.", "planned")]
    [InlineData("en", "Organisers had hoped for 150,000 marchers.", "planned")]
    [InlineData("en", "The campaign will feature over 300 events.", "planned")]
    [InlineData("en", "With over 300 events planned, the week begins.", "planned")]
    [InlineData("en", "The 46 boats registered by Friday.", "announced")]
    [InlineData("en", "Forty boats took part.", "held")]
    [InlineData("en", "About 500 people marched.", "held")]
    [InlineData("en", "Police counted 2,000 people.", "counted")]
    [InlineData("en", "An estimated 2,000 people came.", "estimated")]
    [InlineData("en", "The fair has room for 1,500 people.", "capacity")]
    [InlineData("en", "The ferry had a licence for 250 passengers.", "capacity")]
    [InlineData("es", "La sala tiene aforo para 300 personas.", "capacity")]
    [InlineData("en", "The quay has 40 boats.", null)]
    [InlineData("es", "Más de 300 actos están previstos.", "planned")]
    [InlineData("es", "Los convocantes esperaban a 150.000 manifestantes.", "planned")]
    [InlineData("es", "Participaron 40 barcos.", "held")]
    public void Status_comes_from_the_nearest_word(string language, string text, string? status) =>
        Assert.Equal(status, QuantityCheck.Only(text, language).MeasureKey.Status);

    [Theory]
    [InlineData("The {Great Regatta} drew 40 boats.", "event:great regatta")]
    [InlineData("The {Great Regatta} began. It drew 40 boats.", "event:great regatta")]
    [InlineData("The {Great Regatta} began.\n\nThere were 40 boats.", null)]
    [InlineData("The {Great Regatta} and the {Night Race} drew 40 boats.", null)]
    [InlineData("The {Night Race} failed, but the {Great Regatta} drew 40 boats.", "event:great regatta")]
    [InlineData("The {Great Regatta} and the {Night Race} began. They drew 40 boats.", null)]
    [InlineData("The {Great Regatta} began. It was marred by 12 deaths.", null)]
    [InlineData("The {Great Regatta} saw 12 deaths.", "event:great regatta")]
    [InlineData("In the May storm 12 boats sank.", "event:may storm")]
    [InlineData("In the storm 12 boats sank.", null)]
    [InlineData("The sinking of the ferry off Moor killed nine people.", "event:sinking of the ferry")]
    [InlineData("During the Sunday march 12 boats sank.", null)]
    public void The_event_is_named_or_carried_inside_the_paragraph(string text, string? name)
    {
        var quantity = Assert.Single(Extract(text).Quantities);
        Assert.Equal(name, quantity.MeasureKey.Event);
    }

    [Theory]
    [InlineData("Over 300 events are planned nationwide.", "nationwide")]
    [InlineData("Over 300 events are planned across the country.", "nationwide")]
    [InlineData("There were 40 boats in <Vell>.", "vell")]
    [InlineData("In <Vell>, 40 boats left.", "vell")]
    [InlineData("There were 40 boats here and in <Vell>.", null)]
    [InlineData("There were 40 boats.", null)]
    public void The_place_is_bound_to_the_number(string text, string? place) =>
        Assert.Equal(place, Assert.Single(Extract(text).Quantities).MeasureKey.Place);

    [Theory]
    [InlineData("In [2025] 35 boats sank.", "2025")]
    [InlineData("Since [2025], 35 boats sank.", "since 2025")]
    [InlineData("Since [2024] 35 boats sank, as in [2023].", null)]
    [InlineData("The call names the loss of 35 boats at the quay, the fire in the rope store of the league, the theft of the bell, and the closing of the lock in [2025].", null)]
    public void The_period_is_the_only_date_of_the_sentence(string text, string? period) =>
        Assert.Equal(period, Assert.Single(Extract(text).Quantities).MeasureKey.Period);

    [Fact]
    public void An_age_is_of_the_person_beside_it()
    {
        Assert.Equal("ana ruiz", Assert.Single(Extract("The five-year-old |Ana Ruiz| waved.").Quantities).MeasureKey.Population);
        Assert.Equal("ana ruiz", Assert.Single(Extract("Then |Ana Ruiz|, 35, waved.").Quantities).MeasureKey.Population);
        Assert.Null(Assert.Single(Extract("A five-year-old waved.").Quantities).MeasureKey.Population);
    }

    [Fact]
    public void Figures_of_two_campaigns_and_of_two_populations_are_not_comparable()
    {
        var planned = Assert.Single(Extract("The {Harbour Out for Good} weekend had over 1,000 planned events.").Quantities);
        var other = Assert.Single(Extract("The {Harbour Out of Everywhere} day will feature over 300 events.").Quantities);
        Assert.Equal(KeyRelation.Different, planned.MeasureKey.RelationTo(other.MeasureKey));

        var custody = QuantityCheck.Only("The deaths of 35 individuals while in ICE custody were listed.");
        var connection = QuantityCheck.Only("The deaths of at least eight individuals in connection with ICE were listed.");
        Assert.Equal(KeyRelation.Different, custody.MeasureKey.RelationTo(connection.MeasureKey));
    }

    /// <summary>Marks around words make the facts: {event}, &lt;place&gt;, |person|, [date].</summary>
    private static DocumentFacts Extract(string marked)
    {
        var plain = new string([.. marked.Where(c => !"{}<>|[]".Contains(c))]);
        var document = DocumentReader.Read("quay.txt", "News from the quay\n\n" + plain + "\n", new ReadOptions { Language = Language.English });
        var mentions = ImmutableArray.CreateBuilder<EntityMention>();
        var dates = ImmutableArray.CreateBuilder<DateMention>();
        var offset = document.Reading.IndexOf(plain, StringComparison.Ordinal);
        var opened = -1;
        foreach (var c in marked)
        {
            if (!"{}<>|[]".Contains(c))
            {
                offset++;
                continue;
            }

            if (opened < 0)
            {
                opened = offset;
                continue;
            }

            var span = TextSpan.FromBounds(opened, offset);
            opened = -1;
            if (c == ']')
            {
                dates.Add(new DateMention { Document = document, Span = span, Sentence = document.SentenceAt(span.Start), Timex = document.Text.ToString(span), Method = DateMethod.Explicit, Kind = DateKind.Calendar, Granularity = DateGranularity.Year, First = new DateOnly(2025, 1, 1), Last = new DateOnly(2025, 12, 31) });
            }
            else
            {
                mentions.Add(new EntityMention { Document = document, Span = span, Sentence = document.SentenceAt(span.Start), Name = document.Text.ToString(span), Kind = c switch { '}' => EntityKind.Event, '>' => EntityKind.Place, _ => EntityKind.Person } });
            }
        }

        return new DocumentFacts { Document = document, Quantities = QuantityExtractor.Extract(document, mentions.ToImmutable(), [], dates.ToImmutable(), [], new(() => MeasureEvents.Of(document, mentions.ToImmutable()))) };
    }
}
