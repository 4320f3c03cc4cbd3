using CorpusLint.Model;

namespace CorpusLint.Tests.Model;

public sealed class MeasureKeyTests
{
    private static readonly MeasureKey Deaths = new() { Class = "death", Dimension = "count" };
    private static readonly MeasureKey Boats = new() { Class = "boat", Dimension = "count" };

    public static TheoryData<MeasureKey, MeasureKey, KeyRelation> Relations => new()
    {
        { Boats, Boats, KeyRelation.Equal },
        { Boats, Deaths, KeyRelation.Different },
        { Boats with { Event = "event:regatta" }, Boats, KeyRelation.Unspecified },
        { Boats with { Event = "event:regatta" }, Boats with { Event = "event:race" }, KeyRelation.Different },
        { Boats with { Period = "2026-01" }, Boats with { Period = "2026" }, KeyRelation.PartOf },
        { Boats with { Period = "2026-01-30" }, Boats with { Period = "2026-01" }, KeyRelation.PartOf },
        { Boats with { Period = "2026-W05" }, Boats with { Period = "2026-02-01" }, KeyRelation.WholeOf },
        { Boats with { Period = "2026-W05" }, Boats with { Period = "2026-02" }, KeyRelation.Different },
        { Boats with { Period = "2026-02-03" }, Boats with { Period = "since 2026-01-01" }, KeyRelation.PartOf },
        { Boats with { Period = "since 2026-01-01" }, Boats with { Period = "since 2025-01-01" }, KeyRelation.PartOf },
        { Boats with { Period = "2025" }, Boats with { Period = "since 2026-01-01" }, KeyRelation.Different },
        { Boats with { Period = "2026-01-30/2026-01-31" }, Boats with { Period = "2026-01-31" }, KeyRelation.WholeOf },
        { Boats with { Period = "202" }, Boats with { Period = "2026" }, KeyRelation.WholeOf },
        { Boats with { Period = "2026-Q1" }, Boats with { Period = "2026-03" }, KeyRelation.WholeOf },
        { Boats with { Period = "'last week'" }, Boats with { Period = "2026" }, KeyRelation.Different },
        { Boats with { Place = "vell, norland" }, Boats with { Place = "norland" }, KeyRelation.PartOf },
        { Boats with { Place = "vell" }, Boats with { Place = "moor" }, KeyRelation.Different },
        { Boats with { Place = "vell" }, Boats with { Place = MeasureKey.Nationwide }, KeyRelation.PartOf },
        { Boats with { Population = "red" }, Boats with { Population = "red; sank" }, KeyRelation.WholeOf },
        { Boats with { Population = "red" }, Boats with { Population = "blue" }, KeyRelation.Different },
        { Boats with { Population = "red" }, Boats, KeyRelation.PartOf },
        { Boats with { Status = "planned" }, Boats with { Status = "held" }, KeyRelation.Different },
        { Boats with { Status = "planned" }, Boats with { Status = "announced" }, KeyRelation.Unspecified },
        { Boats with { Status = "planned" }, Boats, KeyRelation.Unspecified },
        { Boats with { Period = "2026-01", Place = "norland" }, Boats with { Period = "2026", Place = "vell, norland" }, KeyRelation.Different },
        { Boats with { Period = "2026-01" }, Boats with { Place = "vell" }, KeyRelation.Different },
        { Deaths with { Population = "custody" }, Deaths with { Period = "since 2026-01-01" }, KeyRelation.Different },
    };

    [Theory, MemberData(nameof(Relations))]
    public void Fields_decide_how_two_keys_stand(MeasureKey a, MeasureKey b, KeyRelation relation)
    {
        Assert.Equal(relation, a.RelationTo(b));
        Assert.Equal(Reversed(relation), b.RelationTo(a));
    }

    [Fact]
    public void A_key_that_does_not_say_what_it_measures_is_like_no_other()
    {
        Assert.Equal(KeyRelation.Different, MeasureKey.Unspecified.RelationTo(MeasureKey.Unspecified));
        var people = new MeasureKey { Class = "person", Dimension = "count" };
        Assert.False(people.SaysWhatIsMeasured);
        Assert.True((people with { Status = "held" }).SaysWhatIsMeasured);
        Assert.False(new MeasureKey { Class = "money", Dimension = "money" }.SaysWhatIsMeasured);
    }

    private static KeyRelation Reversed(KeyRelation relation) => relation switch
    {
        KeyRelation.PartOf => KeyRelation.WholeOf,
        KeyRelation.WholeOf => KeyRelation.PartOf,
        _ => relation,
    };
}
