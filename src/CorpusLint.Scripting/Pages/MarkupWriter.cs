using System.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>Puts marks into a text; the reverse of <see cref="ExampleMarkup"/>.</summary>
internal static class MarkupWriter
{
    /// <summary>The text with its marks; null when two of them cross, because marks can only nest.</summary>
    internal static string? Write(string text, IEnumerable<ExampleMarkup.Mark> marks)
    {
        // Outer before inner; of two at one span the finding is the outer one.
        var inOrder = marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length).ThenBy(m => m.RuleId.Length == 0).ThenBy(m => m.Head, StringComparer.Ordinal).ToArray();
        var result = new StringBuilder();
        var open = new Stack<int>();
        var at = 0;
        foreach (var mark in inOrder)
        {
            Close(mark.Span.Start);
            if (open.Count > 0 && open.Peek() < mark.Span.End)
            {
                return null;
            }

            result.Append(text, at, mark.Span.Start - at).Append(mark.Head);
            at = mark.Span.Start;
            open.Push(mark.Span.End);
        }

        Close(text.Length);
        return result.Append(text, at, text.Length - at).ToString();

        // An empty mark closes at once, and so before the next one at its place opens.
        void Close(int before)
        {
            while (open.Count > 0 && open.Peek() <= before)
            {
                var end = open.Pop();
                result.Append(text, at, end - at).Append("|}");
                at = end;
            }
        }
    }
}
