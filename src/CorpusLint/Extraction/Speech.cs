using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Who speaks a quotation, as far as it was found.</summary>
internal readonly record struct Speech
{
    /// <summary>The person or body, when a name was found.</summary>
    internal EntityMention? Speaker { get; init; }

    /// <summary>Where the speaker stands; null when none was found.</summary>
    internal TextSpan? SpeakerSpan { get; init; }

    /// <summary>The whole phrase that names the speaker, with title and apposition; null when it is not known or none was found.</summary>
    internal TextSpan? Source { get; init; }

    /// <summary>How well the speaker is identified.</summary>
    internal SourceKind Kind { get; init; }

    /// <summary>The verb or phrase of saying; null when there is none.</summary>
    internal TextSpan? Cue { get; init; }

    /// <summary>Title or affiliation as written; null when there is none.</summary>
    internal string? Title { get; init; }

    /// <summary>Whether the words come from a document.</summary>
    internal bool IsDocument { get; init; }

    /// <summary>Whether the cue stands right beside the marks.</summary>
    internal bool HasAdjacentCue { get; init; }

    /// <summary>How the speaker was found, for a person; null when none was.</summary>
    internal string? Evidence { get; init; }

    /// <summary>Whether the speaker was carried from the quotation before.</summary>
    internal bool IsCarried { get; init; }
}
