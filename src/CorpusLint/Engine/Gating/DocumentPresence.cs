namespace CorpusLint.Engine.Gating;

/// <summary>What a document of an earlier finding is to the run that the finding is compared with.</summary>
public enum DocumentPresence
{
    /// <summary>The run read it: what is in it was found.</summary>
    Read,

    /// <summary>It is there, and this run was not asked to look at it: nothing can be said of its findings.</summary>
    LeftOut,

    /// <summary>It is no more, or no part of the corpus any more.</summary>
    Gone,
}
