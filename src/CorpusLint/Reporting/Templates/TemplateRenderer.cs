using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CorpusLint.Reporting.Templates;

/// <summary>Writes a template's report over the data. Values never bring a command to a CI runner; what the template itself says is its author's.</summary>
internal sealed class TemplateRenderer(ReportTemplate template, bool breaksCommands, TextWriter output)
{
    // A list inside itself grows with the square of the findings: a report of this size is a mistake, and nobody could open it.
    private const long MaximumCharacters = 256L << 20;
    private const long MaximumTurns = 20_000_000;

    private readonly Stack<(JsonElement Value, int Index, int Count)> _context = new();
    private LineBeginning _beginning;
    private char _last;
    private long _characters;
    private long _turns;

    /// <summary>Writes it all.</summary>
    /// <exception cref="TemplateLimitException">It would be more than a report can be.</exception>
    internal void Write(JsonElement report)
    {
        _context.Push((report, 0, 0));
        Write(template.Nodes);
    }

    private void Write(ImmutableArray<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (++_turns > MaximumTurns)
            {
                throw new TemplateLimitException(string.Create(CultureInfo.InvariantCulture, $"The template takes more than {MaximumTurns} steps over this report: is a list written inside itself?"));
            }

            switch (node)
            {
                case LiteralNode literal:
                    Put(literal.Text);
                    break;
                case ValueNode value:
                    PutValue(value);
                    break;
                case SectionNode section:
                    Write(section);
                    break;
            }
        }
    }

    private void Write(SectionNode section)
    {
        var value = Find(section.Path);
        if (section.IsInverted)
        {
            if (!IsThere(value))
            {
                Write(section.Children);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var (index, count) = (0, value.GetArrayLength());
            foreach (var element in value.EnumerateArray())
            {
                _context.Push((element, ++index, count));
                Write(section.Children);
                _context.Pop();
            }
        }
        else if (IsThere(value))
        {
            _context.Push((value, 0, 0));
            Write(section.Children);
            _context.Pop();
        }
    }

    private static bool IsThere(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => true,
    };

    private JsonElement Find(ImmutableArray<string> path)
    {
        if (path.IsEmpty)
        {
            return _context.Peek().Value;
        }

        if (path is ["-first" or "-last" or "-index"])
        {
            var (_, index, count) = _context.First(c => c.Index > 0);
            return path[0] == "-index" ? Of(index.ToString(CultureInfo.InvariantCulture)) : YesOrNo(path[0] == "-first" ? index == 1 : index == count);
        }

        var value = default(JsonElement);
        _ = _context.FirstOrDefault(c => c.Value.ValueKind == JsonValueKind.Object && c.Value.TryGetProperty(path[0], out value));
        foreach (var step in path.Skip(1))
        {
            value = value.ValueKind switch
            {
                JsonValueKind.Object => value.TryGetProperty(step, out var member) ? member : default,
                JsonValueKind.String => YesOrNo(value.GetString() == step),
                _ => default,
            };
        }

        return value;
    }

    private static JsonElement YesOrNo(bool value) => Of(value ? "true" : "false");

    private static JsonElement Of(string json) => JsonElement.Parse(json);

    private void PutValue(ValueNode node)
    {
        var value = Find(node.Path);
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => "",
        };
        var safe = value.ValueKind != JsonValueKind.String && template.Escaping != TemplateEscaping.Shell ? text
            : node.IsRaw ? DisplayText.Sanitise(text)
            : TemplateEscape.Of(text, template.Escaping);
        Put(breaksCommands ? Break(safe) : safe);
    }

    // A command may be made of the template's own words and a value: then the value gives way, by a space of no width.
    private string Break(string value)
    {
        value = value.Replace("[[ATTACHMENT|", "[\u200B[ATTACHMENT|", StringComparison.OrdinalIgnoreCase);
        var result = new StringBuilder(value.Length);
        var (beginning, last) = (_beginning, _last);
        for (var i = 0; i < value.Length; i++)
        {
            var isCommand = (value[i] == ':' && beginning == LineBeginning.Colon) || (last == '#' && (value[i] == '#' || i == 0));
            result.Append(isCommand ? "\u200B" : "").Append(value[i]);
            (beginning, last) = (Next(isCommand ? LineBeginning.Other : beginning, value[i]), value[i]);
        }

        return result.Append(value.Length > 0 && (last == '#' || beginning == LineBeginning.Colon) ? "\u200B" : "").ToString();
    }

    private static LineBeginning Next(LineBeginning beginning, char c) => c == '\n' ? LineBeginning.Blank
        : char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? beginning
        : c == ':' && beginning == LineBeginning.Blank ? LineBeginning.Colon
        : LineBeginning.Other;

    private void Put(string text)
    {
        _characters += text.Length;
        if (_characters > MaximumCharacters)
        {
            throw new TemplateLimitException(string.Create(CultureInfo.InvariantCulture, $"The template makes more than {MaximumCharacters >> 20} Mi characters of this report: is a list written inside itself?"));
        }

        output.Write(text);
        foreach (var c in text.AsSpan())
        {
            (_beginning, _last) = (Next(_beginning, c), c);
        }
    }

    /// <summary>What stands on the line so far.</summary>
    private enum LineBeginning
    {
        /// <summary>White space at most.</summary>
        Blank,

        /// <summary>One colon: another would open a command.</summary>
        Colon,

        /// <summary>Anything else.</summary>
        Other,
    }
}
