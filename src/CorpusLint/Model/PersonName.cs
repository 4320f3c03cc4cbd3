using System.Collections.Immutable;

namespace CorpusLint.Model;

/// <summary>A person's name in parts, folded for comparison.</summary>
/// <param name="First">Given name.</param>
/// <param name="Middle">Names and initials between; perhaps none.</param>
/// <param name="Last">Surname with its particles: "de la cruz".</param>
public sealed record PersonName(string First, ImmutableArray<string> Middle, string Last)
{
    private static readonly string[] Particles = ["de", "del", "la", "las", "los", "da", "dos", "van", "von", "der", "den", "di", "du", "le", "bin", "al", "el", "y"];

    /// <summary>Cuts a name at its spaces; null for a name of one word.</summary>
    public static PersonName? Parse(string name)
    {
        var parts = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return null;
        }

        var last = parts.Length - 1;
        while (last > 1 && Array.IndexOf(Particles, parts[last - 1]) >= 0)
        {
            last--;
        }

        return new PersonName(parts[0], [.. parts[1..last]], string.Join(' ', parts[last..]));
    }

    /// <summary>
    /// How many letters must be changed, added, removed or swapped with their neighbour to make one word of the other
    /// (Damerau's distance, restricted); stops counting above <paramref name="limit"/>.
    /// </summary>
    public static int Distance(string a, string b, int limit = 2)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var rows = new int[3][] { new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1] };
        for (var j = 0; j <= b.Length; j++)
        {
            rows[1][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (beforePrevious, previous, current) = (rows[(i - 1) % 3], rows[i % 3], rows[(i + 1) % 3]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }
        }

        return Math.Min(rows[(a.Length + 1) % 3][b.Length], limit + 1);
    }
}
