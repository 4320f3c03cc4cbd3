namespace CorpusLint.Model;

/// <summary>
/// What a number measures. A field is null when the text leaves it open; two numbers are comparable when no field
/// contradicts (in one document) or when all are equal (across documents).
/// </summary>
public sealed record MeasureKey
{
    /// <summary>A key that says nothing.</summary>
    public static readonly MeasureKey Unspecified = new();

    /// <summary>The <see cref="Place"/> of a count that the text extends over the whole country: "nationwide", "in all 50 states".</summary>
    public const string Nationwide = "nationwide";

    /// <summary>Class of the counted noun: "death", "event", "place", "person", "group", "share", "money", or the noun itself.</summary>
    public string? Class { get; init; }

    /// <summary>Which of them, modifiers and agents folded, several joined with "; ": "in custody", "student".</summary>
    public string? Population { get; init; }

    /// <summary>The event: a registry id; "event:" and the folded name; in a corpus "story:" and the path of the first of several documents that report one event which none of them names, with the period in brackets for what they tell of an earlier time.</summary>
    public string? Event { get; init; }

    /// <summary>The place that bounds the count: the folded name, or <see cref="Nationwide"/>.</summary>
    public string? Place { get; init; }

    /// <summary>The period: a TIMEX3 value ("2026-01"), "since 2026-01-01", or null; of a date that the text leaves unresolved, its folded words in quotes ("'since the beginning of the year'").</summary>
    public string? Period { get; init; }

    /// <summary>"planned", "announced", "held", "counted" or "estimated"; "capacity" of how many there is room for, "abandoned" of what had once been planned.</summary>
    public string? Status { get; init; }

    /// <summary>"count", "share", "point", "money", "age", "ratio", or what a unit measures: "time", "length", "area", "mass", "volume", "temperature", "speed", "rain", "energy", "data".</summary>
    public string? Dimension { get; init; }

    /// <summary>
    /// Whether the key says enough for its number to be compared with any other: a class, and where the class alone
    /// holds numbers of all sorts (shares, sums, ages; persons, groups, places) also of what, where, when or in what state.
    /// </summary>
    public bool SaysWhatIsMeasured => Class switch
    {
        null => false,
        "share" or "money" or "point" or "age" => Population is not null,
        "person" or "group" or "place" => Population is not null || Event is not null || Status is not null,
        _ => true,
    };

    /// <summary>How this key stands to another, field by field; see the catalogue's table of field relations. Keys that do not say what they measure are different from all.</summary>
    public KeyRelation RelationTo(MeasureKey other) => MeasureKeyComparison.Relate(this, other);

    /// <summary>The fields joined with " | ", "*" for an open one.</summary>
    public override string ToString() =>
        string.Join(" | ", new[] { Class, Population, Event, Place, Period, Status, Dimension }.Select(f => f ?? "*"));
}

/// <summary>How two measure keys stand to each other.</summary>
public enum KeyRelation
{
    /// <summary>All fields are equal.</summary>
    Equal,

    /// <summary>No field contradicts, but one side leaves a field open that the other fills.</summary>
    Unspecified,

    /// <summary>No field contradicts, and the first measures a part of what the second measures.</summary>
    PartOf,

    /// <summary>No field contradicts, and the first measures a whole that contains the second.</summary>
    WholeOf,

    /// <summary>At least one field contradicts.</summary>
    Different,
}
