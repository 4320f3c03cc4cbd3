namespace CorpusLint.Model;

/// <summary>
/// The table of field relations: each field is equal, open on one side, nested, or different. A nesting counts only
/// when the two texts prove it ("2026-01" lies in "2026"); what merely overlaps is different, because then neither
/// value nor part and whole can be compared. A noun phrase without restriction means all of its kind, so that a
/// population on one side only is a part of the other.
/// </summary>
internal static class MeasureKeyComparison
{
    /// <summary>How <paramref name="a"/> stands to <paramref name="b"/>. A nesting outweighs an open field: a part may not be compared with its whole as if they were one.</summary>
    internal static KeyRelation Relate(MeasureKey a, MeasureKey b)
    {
        if (!a.SaysWhatIsMeasured || !b.SaysWhatIsMeasured || AreNarrowedApart(a, b))
        {
            return KeyRelation.Different;
        }

        ReadOnlySpan<KeyRelation> fields =
        [
            Plain(a.Class, b.Class),
            Population(a.Population, b.Population),
            Plain(a.Event, b.Event),
            Nested(a.Place, b.Place, PlaceIsPartOf),
            Nested(a.Period, b.Period, MeasurePeriod.IsPartOf),
            StandsApart(a.Status) || StandsApart(b.Status) ? (a.Status == b.Status ? KeyRelation.Equal : KeyRelation.Different) : Status(a.Status, b.Status),
            Plain(a.Dimension, b.Dimension),
        ];
        var isPart = fields.Contains(KeyRelation.PartOf);
        var isWhole = fields.Contains(KeyRelation.WholeOf);
        if (fields.Contains(KeyRelation.Different) || (isPart && isWhole))
        {
            return KeyRelation.Different;
        }

        return isPart ? KeyRelation.PartOf
            : isWhole ? KeyRelation.WholeOf
            : fields.Contains(KeyRelation.Unspecified) ? KeyRelation.Unspecified
            : KeyRelation.Equal;
    }

    // Each side says something that the other leaves open: "35 deaths in custody", "eight deaths since January". Filling
    // both gaps at once is a guess too many.
    private static bool AreNarrowedApart(MeasureKey a, MeasureKey b)
    {
        var (onlyA, onlyB) = (false, false);
        Look(a.Population, b.Population);
        Look(a.Place, b.Place);
        Look(a.Period, b.Period);
        return onlyA && onlyB;

        void Look(string? x, string? y)
        {
            onlyA |= x is not null && y is null;
            onlyB |= x is null && y is not null;
        }
    }

    private static KeyRelation Plain(string? a, string? b) =>
        string.Equals(a, b, StringComparison.Ordinal) ? KeyRelation.Equal
        : a is null || b is null ? KeyRelation.Unspecified
        : KeyRelation.Different;

    private static KeyRelation Nested(string? a, string? b, Func<string, string, bool> isPartOf)
    {
        var plain = Plain(a, b);
        return plain != KeyRelation.Different ? plain
            : isPartOf(a!, b!) ? KeyRelation.PartOf
            : isPartOf(b!, a!) ? KeyRelation.WholeOf
            : KeyRelation.Different;
    }

    private static KeyRelation Population(string? a, string? b) =>
        Nested(a, b, PopulationIsPartOf) is var relation && relation != KeyRelation.Unspecified ? relation
        : a is null ? KeyRelation.WholeOf
        : KeyRelation.PartOf;

    // "Planned" and "announced" both look ahead, "held", "counted" and "estimated" look back: two words of one side may
    // well mean one number, so that the field is open between them; across the sides they never do.
    private static KeyRelation Status(string? a, string? b)
    {
        var plain = Plain(a, b);
        return plain == KeyRelation.Different && LooksAhead(a!) == LooksAhead(b!) ? KeyRelation.Unspecified : plain;
    }

    // How many there is room for says nothing of how many came, and what was given up nothing of what is done.
    private static bool StandsApart(string? status) => status is "capacity" or "abandoned";

    private static bool LooksAhead(string status) => status is "planned" or "announced";

    /// <summary>A population is a list of restrictions joined with "; ": the one with all of the other's and more is its part.</summary>
    private static bool PopulationIsPartOf(string part, string whole)
    {
        var restrictions = part.Split("; ");
        return whole.Split("; ") is var fewer && fewer.Length < restrictions.Length && fewer.All(r => restrictions.Contains(r, StringComparer.Ordinal));
    }

    /// <summary>"vell, norland" lies in "norland"; every place lies in "nationwide".</summary>
    private static bool PlaceIsPartOf(string part, string whole) =>
        whole == MeasureKey.Nationwide || part.EndsWith(", " + whole, StringComparison.Ordinal);
}
