using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>A quantity while it is read: pieces instead of places, before its measure key is known.</summary>
internal sealed record QuantityPhrase
{
    /// <summary>First piece, bounds included.</summary>
    internal required int First { get; init; }

    /// <summary>Just behind the last piece: of numeral, unit, bound or counted noun.</summary>
    internal required int End { get; init; }

    /// <summary>First piece of the numeral; of a range, of its lower end.</summary>
    internal required int NumeralFirst { get; init; }

    /// <summary>Just behind the numeral.</summary>
    internal required int NumeralEnd { get; init; }

    /// <summary>Just behind numeral, unit and bounds, where what is counted or shared begins.</summary>
    internal required int AmountEnd { get; init; }

    internal decimal? Value { get; init; }

    internal required Interval Interval { get; init; }

    internal QuantityBound Bound { get; init; }

    internal QuantityKind Kind { get; init; }

    internal string? Unit { get; init; }

    /// <summary>What the unit measures; "count" without a unit.</summary>
    internal string Dimension { get; init; } = "count";

    /// <summary>The scale that was applied: a million in "3 million"; 1 for none, and for ranges.</summary>
    internal decimal Scale { get; init; } = 1;

    /// <summary>Whether the unit stands before the number: "$5".</summary>
    internal bool IsUnitBefore { get; init; }

    /// <summary>Whether the number counts something that nothing else is compared with: "a seven-member panel", "one doctor".</summary>
    internal bool IsKeyless { get; init; }

    /// <summary>What the number counts by the noun of the number that it is joined to: the 12 of "from 12 to 15 stops"; null for none.</summary>
    internal string? SharedNoun { get; init; }

    /// <summary>Whether an expression of estimating stands before the number.</summary>
    internal bool IsEstimated { get; init; }

    /// <summary>Whether the number adds to a count that it is no count of: "two more people", "another 14 boats".</summary>
    internal bool IsAddition { get; init; }

    internal CountedNoun? Counted { get; init; }

    /// <summary>What the number counts by other words than a noun behind it, or as a part of a whole; null when the noun says it all.</summary>
    internal ImpliedCount? Implied { get; init; }
}
