using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>A place where the text says who says so.</summary>
public sealed class Attribution : Fact
{
    /// <summary>How the source is given.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>How well the source is identified.</summary>
    public required SourceKind SourceKind { get; init; }

    /// <summary>
    /// The whole phrase that names the source, with article, title and apposition: "Mayor Ann Lee", "critics", "[1]"; null for an agentless
    /// passive ("it is said") and where the sentence leaves its subject out.
    /// </summary>
    public TextSpan? Source { get; init; }

    /// <summary>The source, when it is a name.</summary>
    public EntityMention? SourceMention { get; init; }

    /// <summary>The words that attribute: "said", "according to"; null for citations and links.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>
    /// What is attributed: the whole clause, "that" included, the final stop not. A clause that the tag divides ("The vote, he said, was a
    /// farce") is one span from its first to its last word, the tag inside. Null when it could not be told.
    /// </summary>
    public TextSpan? Content { get; init; }

    /// <summary>Whether the attribution is denied: "did not say".</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether the attribution is only asked or supposed: "would say", "did the mayor say".</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>Whether the text tells what somebody hopes, wants or plans rather than what was said: "hopes to win".</summary>
    public bool IsAttitude { get; init; }

    /// <summary>Whether somebody stands behind the words: a name, a description, a document, a marker or a link; not "critics", not "it is said".</summary>
    public bool IsIdentified => SourceKind is not (SourceKind.Vague or SourceKind.Absent);

    /// <summary>
    /// Whether readers learn who stands behind the words of its sentence: an identified source that says so. What somebody did not say has no
    /// source; what somebody denies has one, the denier ("The mayor denied that 300 were arrested").
    /// </summary>
    public bool GivesSource => IsIdentified && !IsNegated;

    /// <summary>
    /// Whether a span of the same document is attributed by this: it lies in the content, or, when the content could not be told, in the same
    /// sentence. A denied or supposed attribution covers nothing.
    /// </summary>
    public bool Covers(TextSpan span) =>
        !IsNegated && !IsHypothetical && (Content is { } content ? content.OverlapsWith(span) : Sentence?.Span.Contains(span) ?? false);
}

/// <summary>How a source is given.</summary>
public enum AttributionKind : byte
{
    /// <summary>A verb or noun of saying: "X said that".</summary>
    SaidBy,

    /// <summary>"according to", "in the words of", "per".</summary>
    AccordingTo,

    /// <summary>A citation marker.</summary>
    Citation,

    /// <summary>A hyperlink on words or an address.</summary>
    Link,

    /// <summary>A named or described document: "the press release lists", "a report by X found".</summary>
    NamedDocument,
}

/// <summary>How well a source is identified.</summary>
public enum SourceKind : byte
{
    /// <summary>By name.</summary>
    Named,

    /// <summary>By a description that a reader can follow: "the coast guard", "the movement's leaders", "a spokesperson for the port".</summary>
    Described,

    /// <summary>By an unnamed plural: "critics", "experts", "some".</summary>
    Vague,

    /// <summary>Not at all: "it is said", "is widely seen as".</summary>
    Absent,

    /// <summary>By a marker or a link.</summary>
    Reference,
}
