namespace CorpusLint.Diagnostics;

/// <summary>How certain a finding is, and what a gate does with it; ordered from mildest to gravest.</summary>
public enum DiagnosticSeverity
{
    /// <summary>A question that an editor may ignore.</summary>
    Note = 0,

    /// <summary>Strong evidence; a person must judge.</summary>
    Warning = 1,

    /// <summary>Certain from the text alone, or demanded by the profile; fails a gate.</summary>
    Error = 2,
}
