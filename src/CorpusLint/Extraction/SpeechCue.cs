using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>A verb, noun or phrase of saying with its source and what it attributes, all as tokens.</summary>
/// <param name="First">Index of the cue's first token.</param>
/// <param name="End">Index just behind the cue.</param>
/// <param name="Kind">How the source is given.</param>
internal readonly record struct SpeechCue(int First, int End, AttributionKind Kind)
{
    /// <summary>Who says it; null for an agentless passive or when it could not be told.</summary>
    internal SpeechSource? Source { get; init; }

    /// <summary>Content in front of the cue; (0, 0) when there is none.</summary>
    internal (int First, int End) Before { get; init; }

    /// <summary>Content behind the cue; (0, 0) when there is none.</summary>
    internal (int First, int End) After { get; init; }

    internal bool IsNegated { get; init; }

    internal bool IsHypothetical { get; init; }

    /// <summary>Whether nobody is named at all: "it is said".</summary>
    internal bool IsAbsent { get; init; }

    /// <summary>Whether the verb labels its object: "call", "describe as".</summary>
    internal bool IsLabelling { get; init; }

    /// <summary>Whether the content holds a token.</summary>
    internal bool Attributes(int token) => (token >= Before.First && token < Before.End) || (token >= After.First && token < After.End);
}
