using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What an enumeration is about: a name, or a key where the text gives only a day.</summary>
/// <param name="Mention">The name of the event or coalition, or null.</param>
/// <param name="Key">Key when there is no name: "date:2026-01-30"; else null.</param>
/// <param name="Day">The day that the statement itself gives, or null.</param>
internal sealed record EnumerationEvent(EntityMention? Mention, string? Key, DateOnly? Day)
{
    /// <summary>Index just behind the words that name the event.</summary>
    internal int End { get; init; }
}
