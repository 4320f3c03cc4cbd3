namespace CorpusLint.Diagnostics;

/// <summary>What a finding is to the findings that it was compared with: a baseline, or those before a change.</summary>
public enum BaselineState
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>It was there; it may have moved.</summary>
    Unchanged,

    /// <summary>It was there, and what is around it reads otherwise now.</summary>
    Updated,

    /// <summary>It was there, and is no more.</summary>
    Absent,
}
