using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>Facts by sentence, and the way back from a fact to all facts of its document.</summary>
public sealed partial record DocumentFacts
{
    private SentenceIndex<EntityMention>? _mentions;
    private SentenceIndex<Quantity>? _quantities;
    private SentenceIndex<DateMention>? _dates;
    private SentenceIndex<Quotation>? _quotations;
    private SentenceIndex<Attribution>? _attributions;
    private SentenceIndex<Citation>? _citations;
    private SentenceIndex<Link>? _links;
    private SentenceIndex<Enumeration>? _enumerations;
    private DocumentFacts? _owner;

    /// <summary>Names that start in <paramref name="sentence"/>; none for null. All such lists are in order of place and cost O(facts of the sentence).</summary>
    public ImmutableArray<EntityMention> MentionsIn(Sentence? sentence) => SentenceIndex<EntityMention>.Find(ref _mentions, this, Mentions, sentence);

    /// <summary>Quantities that start in <paramref name="sentence"/>.</summary>
    public ImmutableArray<Quantity> QuantitiesIn(Sentence? sentence) => SentenceIndex<Quantity>.Find(ref _quantities, this, Quantities, sentence);

    /// <summary>Time expressions that start in <paramref name="sentence"/>.</summary>
    public ImmutableArray<DateMention> DatesIn(Sentence? sentence) => SentenceIndex<DateMention>.Find(ref _dates, this, Dates, sentence);

    /// <summary>Quotations that start in <paramref name="sentence"/>.</summary>
    public ImmutableArray<Quotation> QuotationsIn(Sentence? sentence) => SentenceIndex<Quotation>.Find(ref _quotations, this, Quotations, sentence);

    /// <summary>Attributions that start in <paramref name="sentence"/>.</summary>
    public ImmutableArray<Attribution> AttributionsIn(Sentence? sentence) => SentenceIndex<Attribution>.Find(ref _attributions, this, Attributions, sentence);

    /// <summary>Citation markers in <paramref name="sentence"/>.</summary>
    public ImmutableArray<Citation> CitationsIn(Sentence? sentence) => SentenceIndex<Citation>.Find(ref _citations, this, Citations, sentence);

    /// <summary>Links that start in <paramref name="sentence"/>.</summary>
    public ImmutableArray<Link> LinksIn(Sentence? sentence) => SentenceIndex<Link>.Find(ref _links, this, Links, sentence);

    /// <summary>Enumerations that start in <paramref name="sentence"/>.</summary>
    public ImmutableArray<Enumeration> EnumerationsIn(Sentence? sentence) => SentenceIndex<Enumeration>.Find(ref _enumerations, this, Enumerations, sentence);

    /// <summary>Two sets of facts are the same only when they are one object: facts are keys of joins, and must not be compared list by list.</summary>
    public bool Equals(DocumentFacts? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Ties each fact to this object; done when a corpus is made. A second call costs nothing.</summary>
    internal void Adopt()
    {
        if (ReferenceEquals(_owner, this))
        {
            return;
        }

        Adopt(Mentions);
        Adopt(Acronyms);
        Adopt(Quantities);
        Adopt(Dates);
        Adopt(Quotations);
        Adopt(UnpairedQuotes);
        Adopt(Attributions);
        Adopt(Citations);
        Adopt(References);
        Adopt(ReferenceHeadings);
        Adopt(Links);
        Adopt(Enumerations);
        Adopt(Placeholders);
        Adopt(AcronymUses);
        Adopt(Polls);
        Adopt(Pairs);
        foreach (var mention in Mentions)
        {
            mention.Office?.Facts = this;
        }

        _owner = this;
    }

    private void Adopt<T>(ImmutableArray<T> facts) where T : Fact
    {
        foreach (var fact in facts)
        {
            fact.Facts = this;
        }
    }
}

/// <summary>Facts of one kind by the sentence they start in, built at the first question. A copy made by <c>with</c> builds its own.</summary>
internal sealed class SentenceIndex<T> where T : Fact
{
    private readonly ImmutableArray<T> _source;
    private readonly T[] _facts;
    private readonly int[] _starts;

    private SentenceIndex(DocumentFacts owner, ImmutableArray<T> source)
    {
        _source = source;
        _facts = InOrder(source) ? ImmutableCollectionsMarshal.AsArray(source)! : [.. source.Where(f => f.Sentence is not null).OrderBy(f => f.Sentence!.Index)];
        _starts = new int[owner.Document.Sentences.Length + 1];
        foreach (var fact in _facts)
        {
            _starts[fact.Sentence!.Index + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }
    }

    // Whether the facts of each sentence follow those of the one before, as extractors find them.
    private static bool InOrder(ImmutableArray<T> source)
    {
        var last = 0;
        foreach (var fact in source)
        {
            if (fact.Sentence is not { } sentence || sentence.Index < last)
            {
                return false;
            }

            last = sentence.Index;
        }

        return true;
    }

    internal static ImmutableArray<T> Find(ref SentenceIndex<T>? index, DocumentFacts owner, ImmutableArray<T> source, Sentence? sentence)
    {
        if (sentence is null || source.IsDefaultOrEmpty)
        {
            return [];
        }

        var current = index;
        if (current is null || current._source != source)
        {
            index = current = new SentenceIndex<T>(owner, source);
        }

        var start = current._starts[sentence.Index];
        return ImmutableArray.Create(current._facts, start, current._starts[sentence.Index + 1] - start);
    }
}
