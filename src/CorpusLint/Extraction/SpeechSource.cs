using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>A noun phrase that says something, as tokens, with what it is.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just behind the last token.</param>
/// <param name="Kind">How well it is identified.</param>
internal readonly record struct SpeechSource(int First, int End, SourceKind Kind)
{
    /// <summary>The name in it that speaks, or null.</summary>
    internal EntityMention? Mention { get; init; }

    /// <summary>The whole phrase with article, title and apposition, as tokens: "Mayor Ann Lee", "Owen Pratt, the county engineer".</summary>
    internal (int First, int End) Whole { get; init; }

    /// <summary>Whether it is a document.</summary>
    internal bool IsDocument { get; init; }

    /// <summary>Whether it is a pronoun.</summary>
    internal bool IsPronoun { get; init; }

    /// <summary>Whether people or documents are meant for sure, so that a weak verb attributes too.</summary>
    internal bool CanSpeak { get; init; }

    /// <summary>Whether it is a surface with words on it, a sign or banner.</summary>
    internal bool IsInscribed { get; init; }

    /// <summary>Title or affiliation beside the name, as tokens; (0, 0) when there is none.</summary>
    internal (int First, int End) Title { get; init; }
}
