using CorpusLint.Model;
using CorpusLint.Tests.Extraction;

namespace CorpusLint.Tests.Model;

/// <summary>The catalogue's table of comparing two quantities, row by row, and the laws behind it.</summary>
public sealed class QuantityComparisonTests
{
    public static TheoryData<string, string, string, string, Agreement> Table => new()
    {
        { "35", "35", "[35, 35]", "[35, 35]", Agreement.Equal },
        { "35", "36", "[35, 35]", "[36, 36]", Agreement.Disjoint },
        { "12", "10", "[12, 12]", "[10, 10]", Agreement.Disjoint },
        { "48", "50", "[48, 48]", "[50, 50]", Agreement.RoundingCompatible },
        { "300", "312", "[300, 300]", "[312, 312]", Agreement.RoundingCompatible },
        { "300", "350", "[300, 300]", "[350, 350]", Agreement.Disjoint },
        { "1,000", "1,047", "[1000, 1000]", "[1047, 1047]", Agreement.RoundingCompatible },
        { "1,000", "1,400", "[1000, 1000]", "[1400, 1400]", Agreement.Disjoint },
        { "over 300", "312", "(300, inf)", "[312, 312]", Agreement.Compatible },
        { "over 300", "300", "(300, inf)", "[300, 300]", Agreement.BoundaryEqual },
        { "over 300", "300+", "(300, inf)", "[300, inf)", Agreement.Compatible },
        { "over 300", "over 400", "(300, inf)", "(400, inf)", Agreement.BoundsDiffer },
        { "over 300", "over 1,000", "(300, inf)", "(1000, inf)", Agreement.BoundGap },
        { "over 300", "500", "(300, inf)", "[500, 500]", Agreement.BoundGap },
        { "over 1,000", "1,900", "(1000, inf)", "[1900, 1900]", Agreement.Compatible },
        { "more than a dozen", "23", "(12, inf)", "[23, 23]", Agreement.Compatible },
        { "more than a dozen", "40", "(12, inf)", "[40, 40]", Agreement.BoundGap },
        { "over 300", "280", "(300, inf)", "[280, 280]", Agreement.Disjoint },
        { "at least eight", "eight", "[8, inf)", "[8, 8]", Agreement.Compatible },
        { "at least eight", "seven", "[8, inf)", "[7, 7]", Agreement.Disjoint },
        { "at least eight", "11", "[8, inf)", "[11, 11]", Agreement.Compatible },
        { "at least eight", "35", "[8, inf)", "[35, 35]", Agreement.BoundGap },
        { "nearly 300", "288", "[270, 300)", "[288, 288]", Agreement.Compatible },
        { "nearly 300", "300", "[270, 300)", "[300, 300]", Agreement.BoundaryEqual },
        { "nearly 300", "over 300", "[270, 300)", "(300, inf)", Agreement.Disjoint },
        { "just over 300", "328", "(300, 330]", "[328, 328]", Agreement.Compatible },
        { "about 300", "312", "[270, 330]", "[312, 312]", Agreement.Compatible },
        { "about 300", "350", "[270, 330]", "[350, 350]", Agreement.Disjoint },
        { "about five", "six", "[4, 6]", "[6, 6]", Agreement.Compatible },
        { "hundreds", "over 300", "[200, 999]", "(300, inf)", Agreement.Compatible },
        { "hundreds", "120", "[200, 999]", "[120, 120]", Agreement.DisjointVague },
        { "hundreds", "1,200", "[200, 999]", "[1200, 1200]", Agreement.DisjointVague },
        { "dozens", "40", "[24, 99]", "[40, 40]", Agreement.Compatible },
        { "up to 40", "12", "[0, 40]", "[12, 12]", Agreement.Compatible },
        { "up to 40", "45", "[0, 40]", "[45, 45]", Agreement.Disjoint },
        { "fewer than 50", "50", "[0, 50)", "[50, 50]", Agreement.BoundaryEqual },
        { "fewer than 50", "at least 50", "[0, 50)", "[50, inf)", Agreement.Disjoint },
        { "2,000 to 3,000", "2,500", "[2000, 3000]", "[2500, 2500]", Agreement.Compatible },
        { "2,000 to 3,000", "3,100", "[2000, 3000]", "[3100, 3100]", Agreement.Disjoint },
        { "2,000 to 3,000", "over 3,000", "[2000, 3000]", "(3000, inf)", Agreement.Disjoint },
    };

    [Theory, MemberData(nameof(Table))]
    public void The_table_holds_in_both_directions(string a, string b, string intervalA, string intervalB, Agreement agreement)
    {
        var (x, y) = (Count(a), Count(b));
        Assert.Equal((intervalA, intervalB), (x.Interval.ToString(), y.Interval.ToString()));
        Assert.Equal((agreement, agreement), (x.Compare(y), y.Compare(x)));
    }

    [Theory]
    [InlineData("over 300", "over 400", 1.2, Agreement.BoundGap)]
    [InlineData("over 300", "over 1,000", 4, Agreement.BoundsDiffer)]
    [InlineData("at least eight", "35", 5, Agreement.Compatible)]
    public void Tau_says_how_far_a_lower_bound_is_believed(string a, string b, double tau, Agreement agreement) =>
        Assert.Equal((agreement, agreement), (Count(a).Compare(Count(b), tau), Count(b).Compare(Count(a), tau)));

    [Theory]
    [InlineData("48", "50")]
    [InlineData("300", "312")]
    public void Casualties_and_money_are_not_rounded(string a, string b) =>
        Assert.Equal(Agreement.Disjoint, Count(a).Compare(Count(b), isStrict: true));

    [Theory]
    [InlineData("4% of the boats left.", "4 boats left.")]
    [InlineData("4% of the boats left.", "It rose four percentage points.")]
    [InlineData("It cost $20.", "It cost 20 euros.")]
    [InlineData("It holds 20 litres.", "It holds 20 gallons.")]
    [InlineData("It weighs 20 tons.", "It weighs 20 tonnes.")]
    [InlineData("They talked for nine hours.", "They talked for two days.")]
    [InlineData("Sales doubled.", "Sales doubled.")]
    public void Different_kinds_are_not_comparable(string a, string b) =>
        Assert.Equal(Agreement.NotComparable, QuantityCheck.Only(a).Compare(QuantityCheck.Only(b)));

    [Theory]
    [InlineData("The tower is 98 m tall.", "The tower is 320ft tall.", Agreement.Compatible)]
    [InlineData("The tower is 292ft tall.", "The tower is 89 metres tall.", Agreement.Compatible)]
    [InlineData("The tower is 292ft tall.", "The tower is 98 metres tall.", Agreement.Disjoint)]
    [InlineData("It burned 2,400 hectares.", "It burned 6,000 acres.", Agreement.Compatible)]
    [InlineData("It burned 24 sq km.", "It burned 2,400 hectares.", Agreement.Compatible)]
    [InlineData("It burned 2,430 hectares.", "It burned 8,100 acres.", Agreement.Disjoint)]
    [InlineData("It lies 40 miles away.", "It lies 65 km away.", Agreement.Compatible)]
    [InlineData("It lies 43 miles away.", "It lies 91 km away.", Agreement.Disjoint)]
    [InlineData("Gusts reached 100 mph.", "Gusts reached 160 km/h.", Agreement.Compatible)]
    [InlineData("Gusts reached 75mph.", "Gusts reached 148km/h.", Agreement.Disjoint)]
    [InlineData("It rained 140 litres per square metre.", "It rained 140 mm.", Agreement.Compatible)]
    [InlineData("It rained 186 litres per square metre.", "It rained 121 mm.", Agreement.Disjoint)]
    [InlineData("It was 41C.", "It was 106F.", Agreement.Compatible)]
    [InlineData("It was 41 degrees.", "It was 106F.", Agreement.Compatible)]
    [InlineData("It was 41 degrees.", "It was 41C.", Agreement.Compatible)]
    [InlineData("It was 41.4C.", "It was 111F.", Agreement.Disjoint)]
    [InlineData("It was 41 degrees.", "It was 46C.", Agreement.Disjoint)]
    [InlineData("It lasted an hour and fifty minutes.", "It lasted 110 minutes.", Agreement.Equal)]
    [InlineData("It lasted an hour and fifty minutes.", "It lasted nearly two hours.", Agreement.Compatible)]
    [InlineData("It lasted two and a half hours.", "It lasted 1 hour 50 minutes.", Agreement.Disjoint)]
    [InlineData("She got a year and nine months.", "She got 21 months.", Agreement.Equal)]
    [InlineData("She got six years and three months.", "She got 6.25 years.", Agreement.Compatible)]
    [InlineData("It took 20 days.", "It took 20 weeks.", Agreement.Disjoint)]
    [InlineData("It took 13 days.", "It took three weeks.", Agreement.Compatible)]
    [InlineData("It took 72 hours.", "It took three days.", Agreement.Compatible)]
    [InlineData("It took 72 hours.", "It took six days.", Agreement.Disjoint)]
    [InlineData("It took 90 days.", "It took three months.", Agreement.Compatible)]
    [InlineData("It pays 212p.", "It pays £2.12.", Agreement.Compatible)]
    [InlineData("It pays 212p.", "It pays £2.91.", Agreement.Disjoint)]
    public void Figures_in_other_units_are_as_exact_as_their_last_digits(string a, string b, Agreement agreement)
    {
        Assert.Equal(agreement, QuantityCheck.Only(a).Compare(QuantityCheck.Only(b)));
        Assert.Equal(agreement, QuantityCheck.Only(b).Compare(QuantityCheck.Only(a)));
        Assert.True(QuantityCheck.Only(a).IsCommensurableWith(QuantityCheck.Only(b)));
    }

    [Theory]
    [InlineData("It lies about three miles off.", "It lies three kilometres off.", "en", Agreement.Disjoint)]
    [InlineData("It lies about two miles off.", "It lies 3.2 km off.", "en", Agreement.Compatible)]
    [InlineData("It weighs 2 kg.", "It weighs 1,600 g.", "en", Agreement.Disjoint)]
    [InlineData("It weighs 1 kg.", "It weighs 1,020 g.", "en", Agreement.Compatible)]
    [InlineData("The share is 44.0 per cent.", "The share is 41%.", "en", Agreement.Disjoint)]
    [InlineData("It ran for about six miles.", "It ran for 10 km.", "en", Agreement.Compatible)]
    [InlineData("It flew at 12 km/s.", "It flew at 12 metres per second.", "en", Agreement.Disjoint)]
    [InlineData("It flew at 2 km/s.", "It flew at 7,200 km/h.", "en", Agreement.Compatible)]
    [InlineData("The level was 80 ppm.", "The level was 80 parts per million.", "en", Agreement.Equal)]
    [InlineData("The level was 80 ppm.", "The level was 800 ppb.", "en", Agreement.Disjoint)]
    [InlineData("The pipe is 1 metre wide.", "The pipe is 70 cm wide.", "en", Agreement.Disjoint)]
    [InlineData("The shop sells a 2-kilogram bag.", "The shop sells a 1,500 g bag.", "en", Agreement.Disjoint)]
    [InlineData("It took about two hours.", "It took 95 minutes.", "en", Agreement.Disjoint)]
    [InlineData("It took two hours.", "It took 125 minutes.", "en", Agreement.Compatible)]
    [InlineData("The hole is 6 feet deep.", "The hole is 1.8 metres deep.", "en", Agreement.Compatible)]
    [InlineData("The field is about 10 miles long.", "The field is nine kilometres long.", "en", Agreement.Disjoint)]
    [InlineData("Está a unas tres millas.", "Está a tres kilómetros.", "es", Agreement.Disjoint)]
    [InlineData("Pesa 2 kg.", "Pesa 1.600 gramos.", "es", Agreement.Disjoint)]
    [InlineData("Mide un kilómetro y medio.", "Mide 1.500 metros.", "es", Agreement.Compatible)]
    [InlineData("Llegó a 40 partes por millón.", "Llegó a 90 ppm.", "es", Agreement.Disjoint)]
    public void A_figure_in_another_unit_is_held_to_a_part_of_itself(string a, string b, string language, Agreement agreement)
    {
        Assert.Equal(agreement, QuantityCheck.Only(a, language).Compare(QuantityCheck.Only(b, language)));
        Assert.Equal(agreement, QuantityCheck.Only(b, language).Compare(QuantityCheck.Only(a, language)));
    }

    [Theory]
    [InlineData("The five-year-old waved.", "The child, aged 5, waved.", Agreement.Equal)]
    [InlineData("The five-year-old waved.", "The child, aged 6, waved.", Agreement.Compatible)]
    [InlineData("The five-year-old waved.", "The child, aged 8, waved.", Agreement.Disjoint)]
    public void Ages_of_two_texts_may_stand_on_both_sides_of_a_birthday(string a, string b, Agreement agreement) =>
        Assert.Equal(agreement, QuantityCheck.Only(a).Compare(QuantityCheck.Only(b)));

    [Fact]
    public void Comparing_is_symmetric_and_a_number_equals_itself()
    {
        var words = Table.SelectMany(r => new[] { (string)r[0], (string)r[1] }).Distinct().Select(Count).ToList();
        foreach (var a in words)
        {
            Assert.Equal(Agreement.Equal, a.Compare(a));
            foreach (var b in words)
            {
                foreach (var tau in new[] { 1, 1.5, 3 })
                {
                    Assert.Equal(a.Compare(b, tau), b.Compare(a, tau));
                    Assert.Equal(a.Compare(b, tau, isStrict: true), b.Compare(a, tau, isStrict: true));
                }
            }
        }
    }

    [Fact]
    public void Meeting_is_symmetric_and_agrees_with_membership()
    {
        decimal?[] ends = [null, 0, 1, 1.5m, 2];
        var intervals = (
            from low in ends
            from high in ends
            from lowClosed in new[] { false, true }
            from highClosed in new[] { false, true }
            where low is null || high is null || low < high || (low == high && lowClosed && highClosed)
            select new Interval(low, lowClosed && low is not null, high, highClosed && high is not null)).Distinct().ToList();
        foreach (var a in intervals)
        {
            foreach (var b in intervals)
            {
                Assert.Equal(a.Meets(b), b.Meets(a));
                decimal[] probes = [-1, 0, 0.5m, 1, 1.25m, 1.5m, 1.75m, 2, 3];
                Assert.Equal(probes.Any(p => a.Contains(p) && b.Contains(p)), a.Meets(b));
            }
        }
    }

    [Fact]
    public void A_vague_word_is_not_held_to_a_gap() =>
        Assert.Equal(Agreement.Compatible, Count("dozens").Compare(Count("at least eight")));

    private static Quantity Count(string words) => QuantityCheck.Only($"They saw {words} whales.");
}
