namespace CorpusLint.Model;

/// <summary>The table of field relations.</summary>
internal static class MeasureKeyComparison
{
    internal static KeyRelation Relate(MeasureKey a, MeasureKey b) => throw new NotImplementedException();
}
