using System.Collections.Immutable;

namespace CorpusLint.Model;

/// <summary>
/// The public office that a document gives a person right beside the full name: "Deputy Mayor Ann Lee", "Ann Lee, secretary of
/// health, said". Told only where the text means the present: not of a former, acting or elected mayor, not where it tells of a
/// change of office or of two at once, and not in a quotation. Its span is that of the title alone.
/// </summary>
public sealed class OfficeMention : Fact
{
    // Only what a text says is one, for what was understood of it must be known.
    internal OfficeMention()
    {
    }

    /// <summary>Whose office it is.</summary>
    public required EntityMention Person { get; init; }

    /// <summary>What was understood.</summary>
    internal Office Office { get; init; } = null!;

    /// <summary>The title that the corpus accepts for this person, of the same kind of office; null when it accepts none.</summary>
    public AcceptedTitle? Accepted { get; internal set; }

    /// <summary>
    /// Whether nobody can hold this office and the other at once: one is the deputy of the other, or both are secretaries of
    /// departments that are not the same. Offices of different kinds, and of different places, do not exclude each other.
    /// </summary>
    public bool Excludes(OfficeMention other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Office.Excludes(other.Office);
    }

    /// <summary>Whether nobody can hold this office and the accepted one at once.</summary>
    public bool Excludes(AcceptedTitle accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return Office.Excludes(accepted.Office);
    }
}

/// <summary>A public office.</summary>
/// <param name="Kind">What it is called in all languages: "mayor", "secretary".</param>
/// <param name="IsDeputy">Whether it is the one below: "deputy mayor".</param>
/// <param name="Field">What it is for: "health"; null when it needs no field.</param>
/// <param name="IsFieldShared">Whether it is often for several fields at once, so that another field need not be another office.</param>
/// <param name="Place">Of what place or body, folded; null when the text does not say it there.</param>
internal sealed record Office(string Kind, bool IsDeputy, string? Field, bool IsFieldShared, string? Place)
{
    /// <summary>Whether nobody can hold both at once.</summary>
    internal bool Excludes(Office other) =>
        Kind == other.Kind && !IsElsewhere(other) && (Field == other.Field ? IsDeputy != other.IsDeputy : !IsDeputy && !other.IsDeputy && !IsFieldShared && !other.IsFieldShared);

    // "of Holt" and "of Holt County" may be the same to a writer; "of Holt" and "of Beek" are not.
    internal bool IsElsewhere(Office other) =>
        Place is not null && other.Place is not null && !Place.Contains(other.Place, StringComparison.Ordinal) && !other.Place.Contains(Place, StringComparison.Ordinal);
}
