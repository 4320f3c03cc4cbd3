using System.Text;
using CorpusLint.Reporting;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Terminal;

/// <summary>Shows an example of a page as a reader sees the document, with carets under what the rule finds.</summary>
internal static class ExampleScreen
{
    private const string Frame = "│ ";

    /// <summary>Writes a fence.</summary>
    internal static void Write(ScreenWriter screen, string indent, PageFence fence)
    {
        screen.Line(indent, new ScreenText(Caption(fence), ScreenStyle.Dim));
        var markup = ExampleMarkup.Read(fence.Text.TrimEnd('\n'));
        var room = screen.Width - indent.Length - Frame.Length;
        var start = 0;
        foreach (var line in markup.Text.Split('\n'))
        {
            var end = start + line.Length;
            foreach (var (from, to) in Rows(markup.Text, start, end, room))
            {
                WriteRow(screen, indent, markup, from, to);
            }

            start = end + 1;
        }
    }

    private static string Caption(PageFence fence)
    {
        var name = fence.Says("options") ? "with the options"
            : fence.Says("entities") ? "entities.jsonc"
            : fence.Says("events") ? "events.jsonc"
            : fence.Says("facts") ? "facts.jsonc"
            : fence.Says("sources") ? "sources.json"
            : fence.Says("messages") ? "the messages"
            : fence.File + (fence.Says("fixed") ? ", after its fixes" : "");
        var attributes = fence.Attributes.Where(a => a.Key != "file").OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} {a.Value}");
        return string.Join(", ", attributes.Prepend(name)) + (fence.Says("todo") ? " (does not work yet)" : fence.Says("near-miss") ? " (a near miss)" : "");
    }

    private static void WriteRow(ScreenWriter screen, string indent, ExampleMarkup markup, int from, int to)
    {
        var frame = new ScreenText(Frame, ScreenStyle.Dim);
        screen.Line(indent, frame, new ScreenText(markup.Text[from..to]));
        var marks = markup.Marks.Where(m => m.Span.Start < Math.Max(to, from + 1) && m.Span.End > from).ToArray();
        if (marks.Length == 0)
        {
            return;
        }

        var carets = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var step = char.IsHighSurrogate(markup.Text[i]) && i + 1 < to ? 2 : 1;
            var isFound = marks.Any(m => m.RuleId.Length > 0 && m.Span.Start <= i && i < m.Span.End);
            var isLabelled = marks.Any(m => m.Span.Start <= i && i < m.Span.End);
            carets.Append(isFound ? '^' : isLabelled ? '-' : ' ', DisplayText.Columns(markup.Text.AsSpan(i, step)));
            i += step - 1;
        }

        // What is found is named where it begins; a mark that goes on in the next row is not named again, and a label comes behind a finding.
        var names = marks.Where(m => m.Span.Start >= from).OrderBy(m => m.Span.Start).ThenBy(m => m.RuleId.Length == 0).Select(Name).Where(n => n.Length > 0);
        screen.Line(indent, frame, new ScreenText(carets.ToString().TrimEnd(), ScreenStyle.Mark), new ScreenText(" " + string.Join(", ", names), ScreenStyle.Mark));
    }

    private static string Name(ExampleMarkup.Mark mark)
    {
        var labels = string.Join(" ", mark.Labels);
        return mark.RuleId.Length == 0 ? labels
            : (mark.MessageId.Length > 0 ? mark.MessageId : mark.RuleId) + (labels.Length > 0 ? $" with {labels}" : "");
    }

    private static IEnumerable<(int From, int To)> Rows(string text, int start, int end, int room)
    {
        do
        {
            var (columns, space, at) = (0, -1, start);
            while (at < end)
            {
                var step = char.IsHighSurrogate(text[at]) && at + 1 < end ? 2 : 1;
                columns += DisplayText.Columns(text.AsSpan(at, step));
                if (columns > room)
                {
                    break;
                }

                space = text[at] == ' ' ? at : space;
                at += step;
            }

            var to = at == end ? end : space > start ? space : Math.Max(at, start + 1);
            yield return (start, to);
            start = to;
            while (start < end && text[start] == ' ')
            {
                start++;
            }
        }
        while (start < end);
    }
}
