using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>What was understood of one document, without knowing any other. All lists are in order of place.</summary>
public sealed partial record DocumentFacts
{
    /// <summary>The document.</summary>
    public required Document Document { get; init; }

    /// <summary>Names.</summary>
    public ImmutableArray<EntityMention> Mentions { get; init; } = [];

    /// <summary>The entities of this document, by first mention.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Acronyms that the document expands, in order of place.</summary>
    public ImmutableArray<AcronymDefinition> Acronyms { get; init; } = [];

    /// <summary>Numbers that count or measure.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>Time expressions.</summary>
    public ImmutableArray<DateMention> Dates { get; init; } = [];

    /// <summary>Quoted words.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Quotation marks without a partner, in order of place.</summary>
    public ImmutableArray<UnpairedQuote> UnpairedQuotes { get; init; } = [];

    /// <summary>Who says so.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Markers.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Entries of reference lists, and footnotes.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Reference headings, also those with nothing under them.</summary>
    public ImmutableArray<ReferenceHeading> ReferenceHeadings { get; init; } = [];

    /// <summary>Hyperlinks and addresses.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>Lists of partners, leaders, sponsors and endorsers.</summary>
    public ImmutableArray<Enumeration> Enumerations { get; init; } = [];

    /// <summary>What stands where text should stand.</summary>
    public ImmutableArray<Placeholder> Placeholders { get; init; } = [];

    /// <summary>Acronyms that stand by themselves.</summary>
    public ImmutableArray<AcronymUse> AcronymUses { get; init; } = [];

    /// <summary>Claims about what polls show.</summary>
    public ImmutableArray<Poll> Polls { get; init; } = [];

    /// <summary>What the document as a whole reports, when it has figures about it; of a document among a few others also when its figures do not say what they are of; null otherwise.</summary>
    internal Story? Story { get; set; }

    /// <summary>Sentences beside their translation, when the document holds its own; empty otherwise.</summary>
    public ImmutableArray<ParallelPair> Pairs { get; init; } = [];
}

/// <summary>The place where an acronym is expanded: "Harbour Review Board (HRB)".</summary>
public sealed class AcronymDefinition : Fact
{
    /// <summary>The acronym as written.</summary>
    public required string Acronym { get; init; }

    /// <summary>Its expansion as written, white space folded.</summary>
    public required string Expansion { get; init; }
}

/// <summary>A quotation mark without a partner in its block.</summary>
public sealed class UnpairedQuote : Fact
{
    /// <summary>Whether the mark opens something that is never closed; else it closes what was never opened.</summary>
    public bool IsOpening { get; init; }

    /// <summary>Where the missing mark most likely belongs (an offset), or null when that cannot be told.</summary>
    public int? SuggestedPlace { get; init; }
}

/// <summary>A heading of a reference list.</summary>
public sealed class ReferenceHeading : Fact
{
    /// <summary>The section under it.</summary>
    public required Section Section { get; init; }

    /// <summary>Number of entries below it; 0 when nothing stands before the next heading or the end of the file.</summary>
    public int EntryCount { get; init; }

    /// <summary>Whether nothing at all stands below it.</summary>
    public bool IsEmpty { get; init; }
}
