namespace CorpusLint.Model;

/// <summary>
/// What a number measures. A field is null when the text leaves it open; two numbers are comparable when no field
/// contradicts (in one document) or when all are equal (across documents).
/// </summary>
public sealed record MeasureKey
{
    /// <summary>A key that says nothing.</summary>
    public static readonly MeasureKey Unspecified = new();

    /// <summary>Class of the counted noun: "death", "event", "place", "person", "group", "share", "money", or the noun itself.</summary>
    public string? Class { get; init; }

    /// <summary>Which of them, modifiers and agents folded: "in custody", "student".</summary>
    public string? Population { get; init; }

    /// <summary>The event: a registry id, or "event:" and the folded name.</summary>
    public string? Event { get; init; }

    /// <summary>The place that bounds the count.</summary>
    public string? Place { get; init; }

    /// <summary>The period: an interval ("2026-01"), "since 2026-01-01", or null.</summary>
    public string? Period { get; init; }

    /// <summary>Planned, announced, held, counted or estimated.</summary>
    public string? Status { get; init; }

    /// <summary>Count, percent, currency, length, …</summary>
    public string? Dimension { get; init; }

    /// <summary>How this key stands to another, field by field; see the catalogue's table of field relations.</summary>
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
