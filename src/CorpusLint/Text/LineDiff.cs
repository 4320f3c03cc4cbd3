namespace CorpusLint.Text;

/// <summary>Which lines of a text became which of another: E. W. Myers' greedy comparison (1986), between the first and the last line that differ.</summary>
internal static class LineDiff
{
    /// <summary>Texts that differ in more lines are not compared in the middle: what changed there is one piece.</summary>
    private const int MostSteps = 1500;

    /// <summary>The pieces that differ, in order: lines [OldStart, OldEnd) became [NewStart, NewEnd).</summary>
    internal static List<(int OldStart, int OldEnd, int NewStart, int NewEnd)> Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var first = 0;
        while (first < old.Count && first < now.Count && old[first] == now[first])
        {
            first++;
        }

        var (oldEnd, newEnd) = (old.Count, now.Count);
        while (oldEnd > first && newEnd > first && old[oldEnd - 1] == now[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        var pieces = new List<(int, int, int, int)>();
        var (atOld, atNew) = (first, first);
        foreach (var (x, y) in Common(old, now, first, oldEnd, newEnd).Append((oldEnd, newEnd)))
        {
            if (x > atOld || y > atNew)
            {
                pieces.Add((atOld, x, atNew, y));
            }

            (atOld, atNew) = (x + 1, y + 1);
        }

        return pieces;
    }

    // The pairs of equal lines on a shortest way from one text to the other.
    private static List<(int Old, int New)> Common(IReadOnlyList<string> old, IReadOnlyList<string> now, int first, int oldEnd, int newEnd)
    {
        var (n, m) = (oldEnd - first, newEnd - first);
        if (n == m && Enumerable.Range(first, n).Count(i => old[i] != now[i]) * 2 <= n)
        {
            // Fixes inside lines change no line's number.
            return [.. Enumerable.Range(first, n).Where(i => old[i] == now[i]).Select(i => (i, i))];
        }

        var most = Math.Min(n + m, MostSteps);
        var reached = new int[(2 * most) + 3];
        var history = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            history.Add(reached[(most + 1 - d)..(most + 2 + d)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reached[most + k] < reached[most + k + 2]) ? reached[most + k + 2] : reached[most + k] + 1;
                while (x < n && x - k < m && old[first + x] == now[first + x - k])
                {
                    x++;
                }

                reached[most + 1 + k] = x;
                if (x >= n && x - k >= m)
                {
                    return WayBack(history, n, m, first);
                }
            }
        }

        return [];
    }

    // Round d of the history has how far each diagonal from -d to d had come before it.
    private static List<(int Old, int New)> WayBack(List<int[]> history, int n, int m, int first)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var d = history.Count - 1; d > 0; d--)
        {
            var before = history[d];
            var k = x - y;
            var isDown = k == -d || (k != d && Reached(before, d, k - 1) < Reached(before, d, k + 1));
            var fromK = isDown ? k + 1 : k - 1;
            var fromX = Reached(before, d, fromK);
            while (x > (isDown ? fromX : fromX + 1))
            {
                pairs.Add((first + --x, first + --y));
            }

            (x, y) = (fromX, fromX - fromK);
        }

        while (x > 0 && y > 0)
        {
            pairs.Add((first + --x, first + --y));
        }

        pairs.Reverse();
        return pairs;
    }

    private static int Reached(int[] round, int d, int k) => k + d >= 0 && k + d < round.Length ? round[k + d] : -1;
}
