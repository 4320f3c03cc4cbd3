using System.Collections.Immutable;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>The facts of a document whose digits are no quantities: names, dates and citation markers.</summary>
internal sealed class QuantityObstacles
{
    private readonly ImmutableArray<EntityMention> _mentions;
    private readonly ImmutableArray<DateMention> _dates;
    private readonly ImmutableArray<Citation> _citations;
    private readonly HashSet<string> _numbersInNames = new(StringComparer.Ordinal);

    internal QuantityObstacles(ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, ImmutableArray<Citation> citations)
    {
        _mentions = mentions;
        _dates = dates;
        _citations = citations;
        foreach (var mention in mentions)
        {
            AddNumbers(mention.Name);
        }
    }

    internal EntityMention? NameAt(TextSpan span) => Find(_mentions.AsSpan(), span);

    /// <summary>The date that covers the numeral and is a point in time; a duration measures and is no obstacle.</summary>
    internal bool IsInDate(TextSpan span) => Find(_dates.AsSpan(), span) is { Kind: not (DateKind.Duration or DateKind.Age or DateKind.Set) };

    internal bool IsInCitation(TextSpan span) => Find(_citations.AsSpan(), span) is not null;

    /// <summary>Whether digits of this spelling are part of a name of the document, as in "50501 Movement".</summary>
    internal bool IsInSomeName(ReadOnlySpan<char> digits) => _numbersInNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(digits);

    // Facts of one kind do not overlap much and stand in order; the nearest that starts at or before the span decides.
    private static T? Find<T>(ReadOnlySpan<T> facts, TextSpan span)
        where T : Fact
    {
        var (low, high) = (0, facts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (facts[middle].Span.Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        for (var i = high; i >= 0 && i > high - 3; i--)
        {
            if (facts[i].Span.OverlapsWith(span))
            {
                return facts[i];
            }
        }

        return null;
    }

    // Only numbers that open or are a name stand alone for it: "50501", not the 42 of "Title 42".
    private void AddNumbers(string name)
    {
        var end = 0;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
        {
            end++;
        }

        if (end >= 3)
        {
            _numbersInNames.Add(name[..end]);
        }
    }
}
