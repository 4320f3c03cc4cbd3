namespace CorpusLint.Cli.Remembering;

/// <summary>What a run asked of the world; the cheaper to ask again, the earlier.</summary>
internal enum ObservationKind : byte
{
    /// <summary>The value of an environment variable.</summary>
    Variable = 1,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The state of a file or folder of the program itself.</summary>
    Program,

    /// <summary>What a path is, and what a link there leads to.</summary>
    Presence,

    /// <summary>The names in a folder that do not begin with a dot, and what they are.</summary>
    Listing,

    /// <summary>All names in a folder, and what they are.</summary>
    FullListing,

    /// <summary>The bytes of a file that is no link.</summary>
    Content,

    /// <summary>The bytes of what a path leads to.</summary>
    TargetContent,
}

/// <summary>A question to the world and its answer.</summary>
/// <param name="Kind">The question.</param>
/// <param name="Subject">A full path, or the name of a variable.</param>
/// <param name="State">The state of the disk when it was asked, where the same state means the same answer; else one that does not exist.</param>
/// <param name="Answer">The answer, or a hash of it.</param>
/// <param name="Ignored">Names in a folder that make no difference to the answer.</param>
internal sealed record Observation(ObservationKind Kind, string Subject, DiskState State, byte[] Answer, IReadOnlyList<string> Ignored)
{
    internal Observation(ObservationKind kind, string subject, byte[] answer, DiskState state = default) : this(kind, subject, state, answer, [])
    {
    }
}
