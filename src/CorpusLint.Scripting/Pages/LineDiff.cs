namespace CorpusLint.Scripting.Pages;

/// <summary>The lines of two texts that differ, as <c>- expected</c> and <c>+ actual</c>, with the line before and after them.</summary>
internal static class LineDiff
{
    internal static IEnumerable<string> Of(string expected, string actual)
    {
        var (old, now) = (Lines(expected), Lines(actual));
        var steps = Steps(old, now);
        for (var i = 0; i < steps.Count; i++)
        {
            var isNear = Enumerable.Range(i - 1, 3).Any(n => n >= 0 && n < steps.Count && steps[n].Sign != ' ');
            if (isNear)
            {
                yield return $"{steps[i].Sign} {(steps[i].Line.Length == 0 && steps[i].Sign != ' ' ? "(an empty line)" : steps[i].Line)}".TrimEnd();
            }
        }
    }

    /// <summary>Where two texts begin to differ; 0-based line of the first.</summary>
    internal static int FirstLine(string expected, string actual) =>
        Lines(expected).Zip(Lines(actual)).TakeWhile(p => p.First == p.Second).Count();

    private static string[] Lines(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    // Along the longest common subsequence, found from the end.
    private static List<(char Sign, string Line)> Steps(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var steps = new List<(char, string)>();
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                steps.Add((' ', old[a++]));
                b++;
            }
            else if (a < old.Length && (b == now.Length || common[a + 1, b] >= common[a, b + 1]))
            {
                steps.Add(('-', old[a++]));
            }
            else
            {
                steps.Add(('+', now[b++]));
            }
        }

        return steps;
    }
}
