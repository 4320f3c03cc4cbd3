using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>Words between quotation marks, or in a block quotation.</summary>
public sealed class Quotation : Fact
{
    /// <summary>The quoted words without their marks, one span for each run; a broken quotation has several.</summary>
    public required ImmutableArray<TextSpan> Contents { get; init; }

    /// <summary>What the marks are used for.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>Who speaks, when a name or a description was found; null otherwise.</summary>
    public EntityMention? Speaker { get; init; }

    /// <summary>Where the speaker stands: a name, a pronoun or a description; null when none was found.</summary>
    public TextSpan? SpeakerSpan { get; init; }

    /// <summary>The verb or phrase that ties speaker and words: "said", "according to"; null when there is none.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The speaker's title or affiliation as written, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the quotation goes on from the one before it: in the same paragraph, or with a reopened mark.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>Whether the sentence names a document that the words come from ("the order reads: …").</summary>
    public bool IsFromDocument { get; init; }

    /// <summary>Number of quoted words.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether the quoted words hold a finite verb, as far as the word lists show it.</summary>
    public bool HasFiniteVerb { get; init; }

    /// <summary>The whole phrase that names the speaker, with title and apposition; null when none was found.</summary>
    internal TextSpan? Source { get; init; }

    /// <summary>How well the speaker is identified; meaningless without <see cref="SpeakerSpan"/>.</summary>
    internal SourceKind SpeakerKind { get; init; }

    /// <summary>The same marks as a term that nobody speaks.</summary>
    internal Quotation AsTerm() => new()
    {
        Document = Document,
        Span = Span,
        Sentence = Sentence,
        Contents = Contents,
        Kind = QuotationKind.Term,
        WordCount = WordCount,
        HasFiniteVerb = HasFiniteVerb,
        Evidence = "form: marks in a technical text",
    };

    /// <summary>This quotation with the speaker of another: one that has the same words, or that the same tag parts from it.</summary>
    internal Quotation SpokenAs(Quotation other) => new()
    {
        Document = Document,
        Span = Span,
        Sentence = Sentence,
        Contents = Contents,
        Kind = Kind,
        Speaker = other.Speaker,
        SpeakerSpan = other.SpeakerSpan,
        Source = other.Source,
        SpeakerKind = other.SpeakerKind,
        Title = other.Title,
        IsContinuation = IsContinuation,
        IsFromDocument = other.IsFromDocument,
        WordCount = WordCount,
        HasFiniteVerb = HasFiniteVerb,
        Evidence = "speaker: of the same words elsewhere",
    };

    /// <summary>The quoted words as a reader sees them, runs joined with " … ".</summary>
    public string Words => string.Join(" … ", Contents.Select(c => Folding.FoldSpaces(Document.ReadingTextOf(c))));
}

/// <summary>What quotation marks are used for.</summary>
public enum QuotationKind
{
    /// <summary>Somebody's words, a clause or more.</summary>
    Direct,

    /// <summary>Somebody's words, a fragment inside the author's sentence.</summary>
    Mixed,

    /// <summary>The name of a work, an event, a campaign, a programme.</summary>
    Title,

    /// <summary>A term, a slogan, a word as a word, or distance from a word.</summary>
    Term,
}
