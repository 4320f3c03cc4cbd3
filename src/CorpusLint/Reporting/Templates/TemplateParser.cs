using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Reporting.Templates;

/// <summary>Reads the tags of a Mustache template. A tag that stands alone on its line, and writes nothing, takes the line with it.</summary>
internal sealed class TemplateParser(string text)
{
    private const int MaximumNesting = 64;

    private readonly DocumentText _text = new(text);
    private readonly List<TemplateProblem> _problems = [];
    private readonly Stack<(string Name, int Offset, bool IsInverted, ImmutableArray<TemplateNode>.Builder Nodes)> _open = new();
    private string _start = "{{";
    private string _end = "}}";

    /// <summary>What is wrong; the nodes are of no use when there is something.</summary>
    internal IReadOnlyList<TemplateProblem> Problems => _problems;

    internal ImmutableArray<TemplateNode> Parse()
    {
        var top = ImmutableArray.CreateBuilder<TemplateNode>();
        var nodes = top;
        var position = 0;
        while (position < text.Length && _problems.Count == 0)
        {
            var start = text.IndexOf(_start, position, StringComparison.Ordinal);
            if (start < 0)
            {
                AddLiteral(nodes, position, text.Length);
                break;
            }

            var isTriple = text.AsSpan(start).StartsWith("{{{", StringComparison.Ordinal) && _start == "{{";
            var close = isTriple ? "}}}" : _end;
            var inner = start + (isTriple ? 3 : _start.Length);
            var end = text.IndexOf(close, inner, StringComparison.Ordinal);
            if (end < 0)
            {
                Problem(start, $"This tag is not closed: '{close}' is missing.");
                break;
            }

            var content = text[inner..end];
            var (literalEnd, next) = Alone(position, start, end + close.Length, !isTriple && content.TrimStart() is ['#' or '^' or '/' or '!' or '=', ..]);
            AddLiteral(nodes, position, literalEnd);
            position = next;
            if (isTriple)
            {
                nodes.Add(new ValueNode(start, PathOf(content, start), IsRaw: true));
            }
            else
            {
                Tag(content.Trim(), start, ref nodes, top);
            }
        }

        foreach (var (name, offset, _, _) in _problems.Count > 0 ? [] : _open.Reverse())
        {
            Problem(offset, $"'{name}' is not closed: {_start}/{name}{_end} is missing.");
        }

        return top.ToImmutable();
    }

    private void Tag(string content, int start, ref ImmutableArray<TemplateNode>.Builder nodes, ImmutableArray<TemplateNode>.Builder top)
    {
        switch (content)
        {
            case ['!', ..]:
                break;
            case ['=', ..]:
                SetDelimiters(content, start);
                break;
            case ['>' or '<' or '$', ..]:
                Problem(start, "A template is one file and includes no other: partials and blocks are not known here.");
                break;
            case ['#' or '^', ..]:
                if (_open.Count >= MaximumNesting)
                {
                    Problem(start, $"Sections are nested more than {MaximumNesting} deep.");
                    return;
                }

                _open.Push((content[1..].Trim(), start, content[0] == '^', nodes));
                nodes = ImmutableArray.CreateBuilder<TemplateNode>();
                break;
            case ['/', ..]:
                var name = content[1..].Trim();
                if (_open.Count == 0)
                {
                    Problem(start, $"'{name}' is closed here, and was not opened.");
                    return;
                }

                var (opened, offset, isInverted, outer) = _open.Pop();
                if (opened != name)
                {
                    var place = _text.GetLinePosition(offset);
                    Problem(start, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{name}' is closed here, and '{opened}' of line {place.Line + 1} is still open."));
                    return;
                }

                outer.Add(new SectionNode(offset, PathOf(opened, offset), isInverted, nodes.ToImmutable()));
                nodes = outer;
                break;
            case ['&', ..]:
                nodes.Add(new ValueNode(start, PathOf(content[1..], start), IsRaw: true));
                break;
            default:
                nodes.Add(new ValueNode(start, PathOf(content, start), IsRaw: false));
                break;
        }
    }

    private void SetDelimiters(string content, int start)
    {
        var marks = content.Length > 2 && content[^1] == '=' ? content[1..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        if (marks.Length != 2 || marks.Any(m => m.Contains('=', StringComparison.Ordinal)))
        {
            Problem(start, "New marks for tags are written as {{=<% %>=}}.");
            return;
        }

        (_start, _end) = (marks[0], marks[1]);
    }

    private ImmutableArray<string> PathOf(string content, int start)
    {
        var name = content.Trim();
        if (name == ".")
        {
            return [];
        }

        var steps = name.Split('.');
        if (steps.Any(s => s.Length == 0 || !s.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        {
            Problem(start, name.Length == 0 ? "This tag names nothing." : $"'{(name.Length > 60 ? name[..60] + "…" : name)}' is no name: write a member of the JSON report, such as place.line.");
        }

        return [.. steps];
    }

    // The end of the text before a tag, and where the text behind it goes on.
    private (int LiteralEnd, int Next) Alone(int position, int start, int end, bool mayStandAlone)
    {
        if (!mayStandAlone)
        {
            return (start, end);
        }

        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = text.IndexOf('\n', end) is >= 0 and var at ? at : text.Length;
        return lineStart >= position && text.AsSpan(lineStart, start - lineStart).IsWhiteSpace() && text.AsSpan(end, lineEnd - end).IsWhiteSpace()
            ? (lineStart, Math.Min(lineEnd + 1, text.Length))
            : (start, end);
    }

    private void AddLiteral(ImmutableArray<TemplateNode>.Builder nodes, int start, int end)
    {
        if (end > start)
        {
            nodes.Add(new LiteralNode(start, text[start..end]));
        }
    }

    private void Problem(int offset, string message)
    {
        var place = _text.GetLinePosition(offset);
        _problems.Add(new TemplateProblem(place.Line + 1, place.Character + 1, message, null, []));
    }
}
