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

    /// <summary>How sure the reading is, 0 to 1.</summary>
    internal double Confidence { get; init; } = 1;

    /// <summary>Whether it tells what somebody thinks or wants and not what was said: "hopes to".</summary>
    internal bool IsAttitude { get; init; }

    /// <summary>Whether the source is the subject of a verb before it: "X apologised and said".</summary>
    internal bool SharesSource { get; init; }

    /// <summary>Whether the subject is left out and is the one who spoke last: "Añadió que".</summary>
    internal bool IsSubjectless { get; init; }

    internal bool IsNegated { get; init; }

    internal bool IsHypothetical { get; init; }

    /// <summary>Whether nobody is named at all: "it is said".</summary>
    internal bool IsAbsent { get; init; }

    /// <summary>Whether the verb labels its object: "call", "describe as".</summary>
    internal bool IsLabelling { get; init; }

    /// <summary>Whether the content holds a token.</summary>
    internal bool Attributes(int token) => (token >= Before.First && token < Before.End) || (token >= After.First && token < After.End);
}
