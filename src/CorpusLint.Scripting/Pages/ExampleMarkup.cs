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
    private const int LongestHead = 80;

    private readonly List<Mark> _marks = [];
    private readonly List<(int Line, string Message)> _problems = [];

    private ExampleMarkup(string text) => Text = text;

    /// <summary>The text without markup. It has the same lines: no mark's head holds a line end.</summary>
    public string Text { get; private set; }

    /// <summary>The marks, in order of their beginnings, the outer one before the inner one.</summary>
    public IEnumerable<Mark> Marks => _marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length).ThenBy(m => m.Order);

    /// <summary>What is wrong with the marks, each with its 0-based line.</summary>
    internal IReadOnlyList<(int Line, string Message)> Problems => _problems;

    /// <summary>Reads a text with marks; never fails.</summary>
    /// <param name="marked">The text as the page has it.</param>
    public static ExampleMarkup Read(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var result = new ExampleMarkup("");
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(int Start, int Line, Mark Mark)>();
        var (line, order) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (open.Count > 0 && marked.AsSpan(i).StartsWith("|}", StringComparison.Ordinal))
            {
                var (start, _, mark) = open.Pop();
                result._marks.Add(mark with { Span = TextSpan.FromBounds(start, text.Length) });
                i++;
            }
            else if (marked[i] == '{' && TryReadHead(marked, i, out var head, out var length))
            {
                open.Push((text.Length, line, head with { Order = order++ }));
                i += length - 1;
            }
            else
            {
                if (marked[i] == '{' && MisspeltHead(marked, i) is { } misspelt)
                {
                    result._problems.Add((line, $"'{misspelt}' looks like a mark and is none. A mark is {{|ID:text|}}, {{|ID/message:text|}}, {{|ID/message#0:text|}} or {{|#0:text|}}: the id in capitals, the message in small letters, labels of digits."));
                }

                text.Append(marked[i]);
                line += marked[i] == '\n' ? 1 : 0;
            }
        }

        result._problems.AddRange(open.Reverse().Select(o => (o.Line, $"The mark '{o.Mark.Head}' is not closed; end what it marks with |}}.")));
        result.Text = text.ToString();
        return result;
    }

    // "{|", then an id with an optional "/message", then labels "#0,#1", then ":"; an id or a label must be there.
    private static bool TryReadHead(string marked, int start, out Mark mark, out int length)
    {
        mark = new Mark("", "", [], default);
        length = 0;
        if (HeadAt(marked, start) is not { } head)
        {
            return false;
        }

        var hash = head.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? head : head[..hash];
        var labels = hash < 0 ? [] : head[hash..].Split(',');
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var id = slash < 0 ? name : name[..slash];
        var message = slash < 0 ? "" : name[(slash + 1)..];
        if (!IsId(id, labels.Length > 0) || !message.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || (slash >= 0 && message.Length == 0) || !labels.All(l => l.Length > 1 && l[0] == '#' && l.Skip(1).All(char.IsAsciiDigit)))
        {
            return false;
        }

        mark = new Mark(id, message, [.. labels], default);
        length = head.Length + 3;
        return true;
    }

    private static string? HeadAt(string marked, int start)
    {
        if (!marked.AsSpan(start).StartsWith("{|", StringComparison.Ordinal))
        {
            return null;
        }

        var end = marked.AsSpan(start + 2).IndexOfAny(':', '\n');
        return end is < 0 or > LongestHead || marked[start + 2 + end] == '\n' ? null : marked.Substring(start + 2, end);
    }

    // Tables of wikis open with "{|" too, before a space or a line end. A head starts with a label, or with letters that digits follow.
    private static string? MisspeltHead(string marked, int start)
    {
        if (HeadAt(marked, start) is not { Length: > 0 } head || head.Contains("|}", StringComparison.Ordinal))
        {
            return null;
        }

        var letters = head.TakeWhile(char.IsAsciiLetter).Count();
        return head[0] == '#' || (letters is > 0 and < 5 && letters < head.Length && char.IsAsciiDigit(head[letters])) ? "{|" + head + ":" : null;
    }

    private static bool IsId(string id, bool mayBeEmpty) =>
        id.Length == 0 ? mayBeEmpty : char.IsAsciiLetterUpper(id[0]) && char.IsAsciiDigit(id[^1]) && id.All(char.IsAsciiLetterOrDigit);

    /// <summary>A marked span.</summary>
    /// <param name="RuleId">The rule; empty for a span that is only labelled.</param>
    /// <param name="MessageId">The message; empty for any.</param>
    /// <param name="Labels">The span's own label, or for a finding the labels of its other places.</param>
    /// <param name="Span">Where it stands in the text without markup.</param>
    public sealed record Mark(string RuleId, string MessageId, ImmutableArray<string> Labels, TextSpan Span)
    {
        /// <summary>Which mark of the text opened before which.</summary>
        internal int Order { get; init; }

        /// <summary>What opens it.</summary>
        internal string Head => $"{{|{RuleId}{(MessageId.Length > 0 ? "/" + MessageId : "")}{string.Join(',', Labels)}:";
    }
}
