using System.Collections.Immutable;
using System.Text;
using CorpusLint.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// Takes the markup out of an example's text. <c>{|CL4001:over 300|}</c> expects a finding there;
/// <c>{|CL4001/gap#0,#1:over 300|}</c> one of a certain message whose other places are those labelled
/// <c>{|#0:…|}</c> and <c>{|#1:…|}</c>. Markup nests; braces that do not look like this are text.
/// </summary>
public sealed class ExampleMarkup
{
    private readonly List<Mark> _marks = [];

    private ExampleMarkup(string text) => Text = text;

    /// <summary>The text without markup.</summary>
    public string Text { get; private set; }

    /// <summary>The marks, in order of their beginnings.</summary>
    public IEnumerable<Mark> Marks => _marks.OrderBy(m => m.Span);

    /// <summary>Whether a mark is not closed.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Reads a text with marks; never fails.</summary>
    public static ExampleMarkup Read(string marked)
    {
        var result = new ExampleMarkup("");
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(int Start, Mark Mark)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (open.Count > 0 && marked.AsSpan(i).StartsWith("|}", StringComparison.Ordinal))
            {
                var (start, mark) = open.Pop();
                result._marks.Add(mark with { Span = TextSpan.FromBounds(start, text.Length) });
                i++;
            }
            else if (marked[i] == '{' && TryReadHead(marked, i, out var head, out var length))
            {
                open.Push((text.Length, head));
                i += length - 1;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        result.IsUnclosed = open.Count > 0;
        result.Text = text.ToString();
        return result;
    }

    // "{|", then an id with an optional "/message", then labels "#0,#1", then ":"; an id or a label must be there.
    private static bool TryReadHead(string marked, int start, out Mark mark, out int length)
    {
        mark = new Mark("", "", [], default);
        length = 0;
        var colon = marked.IndexOf(':', start);
        if (!marked.AsSpan(start).StartsWith("{|", StringComparison.Ordinal) || colon < 0 || colon - start > 80)
        {
            return false;
        }

        var head = marked[(start + 2)..colon];
        var hash = head.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? head : head[..hash];
        var labels = hash < 0 ? [] : head[hash..].Split(',');
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var id = slash < 0 ? name : name[..slash];
        var message = slash < 0 ? "" : name[(slash + 1)..];
        if (!IsId(id, labels.Length > 0) || !message.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || !labels.All(l => l.Length > 1 && l[0] == '#' && l.Skip(1).All(char.IsAsciiDigit)))
        {
            return false;
        }

        mark = new Mark(id, message, [.. labels], default);
        length = colon - start + 1;
        return true;
    }

    private static bool IsId(string id, bool mayBeEmpty) =>
        id.Length == 0 ? mayBeEmpty : char.IsAsciiLetterUpper(id[0]) && char.IsAsciiDigit(id[^1]) && id.All(char.IsAsciiLetterOrDigit);

    /// <summary>A marked span.</summary>
    /// <param name="RuleId">The rule; empty for a span that is only labelled.</param>
    /// <param name="MessageId">The message; empty for any.</param>
    /// <param name="Labels">The span's own label, or for a finding the labels of its other places.</param>
    /// <param name="Span">Where it stands in the text without markup.</param>
    public sealed record Mark(string RuleId, string MessageId, ImmutableArray<string> Labels, TextSpan Span);
}
