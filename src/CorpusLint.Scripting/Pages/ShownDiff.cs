using CorpusLint.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>The lines of two texts that differ, as <c>- expected</c> and <c>+ actual</c>, with the line before and after them.</summary>
internal static class ShownDiff
{
    internal static IEnumerable<string> Of(string expected, string actual)
    {
        var (old, now) = (Lines(expected), Lines(actual));
        var shown = 0;
        foreach (var (oldStart, oldEnd, newStart, newEnd) in LineDiff.Of(old, now))
        {
            if (oldStart > shown)
            {
                yield return Show(' ', old[oldStart - 1]);
            }

            foreach (var line in old[oldStart..oldEnd].Select(l => Show('-', l)).Concat(now[newStart..newEnd].Select(l => Show('+', l))))
            {
                yield return line;
            }

            shown = oldEnd;
            if (oldEnd < old.Length)
            {
                yield return Show(' ', old[shown++]);
            }
        }
    }

    /// <summary>Where two texts begin to differ; 0-based line of the first.</summary>
    internal static int FirstLine(string expected, string actual) =>
        Lines(expected).Zip(Lines(actual)).TakeWhile(p => p.First == p.Second).Count();

    private static string Show(char sign, string line) =>
        $"{sign} {(line.Length == 0 && sign != ' ' ? "(an empty line)" : line)}".TrimEnd();

    private static string[] Lines(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
}
