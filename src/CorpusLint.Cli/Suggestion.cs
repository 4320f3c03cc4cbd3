namespace CorpusLint.Cli;

/// <summary>"Did you mean": the known word that is nearest to a misspelt one.</summary>
internal static class Suggestion
{
    /// <summary>A sentence that starts with a space, or nothing when no known word is near.</summary>
    internal static string For(string word, IEnumerable<string> known)
    {
        var nearest = known.Distinct(StringComparer.Ordinal)
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Word is not null && (nearest.Distance <= Math.Max(1, Math.Min(3, word.Length / 3)) || IsStart(word, nearest.Word)) ? $" Did you mean '{nearest.Word}'?" : "";
    }

    /// <summary>The same for rules, or where all of them can be seen.</summary>
    internal static string ForRule(string word, IEnumerable<string> known) =>
        For(word, known) is { Length: > 0 } near ? near : " 'corpuslint rules' lists them.";

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
