using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads numbers without a noun that come to a number before them: "14 people were arrested: nine in Spain, three in the Netherlands
/// and two in Portugal". That they are its parts needs no other word to show it.
/// </summary>
internal static class CountedSums
{
    private const int FewestParts = 2;
    private const int MostParts = 8;

    // Of smaller numbers any two come to a third.
    private const decimal LeastWhole = 5;

    /// <summary>Makes the numbers from <paramref name="first"/> on parts of the one before, when they come to it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="phrases">Its numbers.</param>
    /// <param name="first">The first number behind the whole.</param>
    /// <param name="noun">What the whole counts.</param>
    /// <param name="measure">The class of it, or its kind.</param>
    internal static void Divide(NumberPieces pieces, List<QuantityPhrase> phrases, int first, string noun, string measure)
    {
        if (phrases[first - 1] is not { Kind: QuantityKind.Cardinal, Value: >= LeastWhole and { } whole, Implied: not { IsPart: true } } || phrases[first].Value >= whole)
        {
            return;
        }

        var (sum, end) = (0m, first);
        while (end < phrases.Count && end - first < MostParts && sum < whole && phrases[end] is { Kind: QuantityKind.Cardinal, Unit: null, Counted: null, SharedNoun: null, Implied: null, Value: { } part } && !pieces.Has(phrases[end].First - 1, NumberRoles.To))
        {
            sum += part;
            end++;
        }

        for (var i = first; sum == whole && end - first >= FewestParts && i < end; i++)
        {
            phrases[i] = phrases[i] with { Implied = new ImpliedCount(CountedElision.ClassOf(phrases[first - 1]) ?? measure, null, IsPart: true) { Noun = noun } };
        }
    }
}
