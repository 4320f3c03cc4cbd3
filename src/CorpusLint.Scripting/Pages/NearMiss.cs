namespace CorpusLint.Scripting.Pages;

/// <summary>
/// How near an example that passes stands to one that is found: the words that would have to be put in, taken out or
/// replaced. A near miss differs in few of them, so that it shows what makes the rule keep silent.
/// </summary>
/// <param name="Found">The nearest example under <em>Finds</em>.</param>
/// <param name="Changed">Words that differ; 0 when only what is known besides the text does.</param>
/// <param name="Words">Words of the longer of the two.</param>
internal sealed record NearMiss(PageExample Found, int Changed, int Words)
{
    /// <summary>Whether the two differ, and in at most six words or a third of them.</summary>
    internal bool IsNear => (Changed > 0 || !IsSameBesides) && Changed <= Math.Max(6, Words / 3);

    private bool IsSameBesides { get; init; }

    /// <summary>The nearest example under <em>Finds</em>; null when there is none.</summary>
    internal static NearMiss? Of(PageExample passing, IEnumerable<PageExample> examples) =>
        examples.Where(e => e.Finds).Select(f => Between(passing, f)).OrderByDescending(n => n.IsNear).ThenBy(n => n.Changed).FirstOrDefault();

    private static NearMiss Between(PageExample passing, PageExample found)
    {
        var (a, b) = (WordsOf(passing), WordsOf(found));
        return new NearMiss(found, Math.Max(a.Length, b.Length) - Common(a, b), Math.Max(a.Length, b.Length))
        {
            IsSameBesides = passing.Registry.Equals(found.Registry) && passing.Documents.Select(d => d.Known).SequenceEqual(found.Documents.Select(d => d.Known)),
        };
    }

    private static string[] WordsOf(PageExample example) =>
        [.. example.Documents.SelectMany(d => d.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    // Length of the longest common subsequence.
    private static int Common(string[] a, string[] b)
    {
        var row = new int[b.Length + 1];
        foreach (var word in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = word == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
