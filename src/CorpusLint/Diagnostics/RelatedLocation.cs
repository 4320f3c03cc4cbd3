namespace CorpusLint.Diagnostics;

/// <summary>Another place that a finding needs, with its own words ("the other number is here").</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Message">What this place contributes; plain text.</param>
/// <param name="Role">Whether it is another side of the disagreement, or evidence for it.</param>
public sealed record RelatedLocation(Location Location, string Message, RelatedRole Role);

/// <summary>What a related place is to a finding.</summary>
public enum RelatedRole
{
    /// <summary>Another side: it takes part in the fault and in the finding's fingerprint.</summary>
    Side,

    /// <summary>Evidence: it explains the finding, and does not change its identity.</summary>
    Reason,
}
