namespace CorpusLint.Scripting;

/// <summary>The known word that a misspelt one probably stands for.</summary>
public static class NearestWord
{
    /// <summary>The nearest of the known words; null when none is near: a third of the letters may be wrong, at least one and at most three.</summary>
    /// <param name="word">What was written; letter case does not matter.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? To(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        var nearest = known.Distinct(StringComparer.Ordinal)
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Word is not null && (nearest.Distance <= Math.Max(1, Math.Min(3, word.Length / 3)) || IsStart(word, nearest.Word)) ? nearest.Word : null;
    }

    /// <summary>"Did you mean 'gap'?" after a space, or nothing when no known word is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string Question(string word, IEnumerable<string> known) => To(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static bool IsStart(string word, string known) =>
        word.Length >= 3 && (known.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that make one word of the other.</summary>
    internal static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3)
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
