namespace CorpusLint.Model;

/// <summary>The comparison table of two numbers for one measure.</summary>
internal static class QuantityComparison
{
    internal static Agreement Compare(Quantity a, Quantity b, double tau, bool isStrict) => throw new NotImplementedException();
}
