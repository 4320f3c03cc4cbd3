using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;

namespace CorpusLint.Reporting;

/// <summary>
/// A rule's message as SARIF wants it: positional placeholders, literal braces doubled (3.11.5), brackets that are no
/// link escaped (3.11.6), a full stop at the end. Viewers show related locations only where the message links to them,
/// and their number varies, so every message string ends in one more placeholder that holds the links or nothing:
/// <c>{0}: {1} figures do not agree{2}.</c>
/// </summary>
internal sealed class SarifMessage
{
    private readonly ImmutableArray<string> _names;
    private readonly string _template;

    private SarifMessage(string template, ImmutableArray<string> names)
    {
        _template = template;
        _names = names;
    }

    /// <summary>The message string of the rule's descriptor.</summary>
    internal string Template => _template;

    /// <summary>The template of a message whose placeholders have names.</summary>
    internal static SarifMessage FromFormat(string format)
    {
        format = DisplayText.Sanitise(format);
        var names = ImmutableArray.CreateBuilder<string>();
        var template = new StringBuilder(format.Length + 8);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            var isDoubled = c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c;
            var close = c == '{' && !isDoubled ? format.IndexOf('}', i) : -1;
            if (close > i + 1)
            {
                var name = format[(i + 1)..close];
                var index = names.IndexOf(name);
                if (index < 0)
                {
                    index = names.Count;
                    names.Add(name);
                }

                template.Append('{').Append(index.ToString(CultureInfo.InvariantCulture)).Append('}');
                i = close;
            }
            else
            {
                template.Append(EscapeBrackets(c.ToString()));
                if (c is '{' or '}')
                {
                    template.Append(c);
                    i += isDoubled ? 1 : 0;
                }
            }
        }

        return new SarifMessage(WithLinksPlaceholder(template, names.Count), names.ToImmutable());
    }

    /// <summary>The template of a finished text without placeholders of its own.</summary>
    internal static SarifMessage FromText(string text) =>
        new(WithLinksPlaceholder(new StringBuilder(EscapeText(text)), 0), []);

    /// <summary>The arguments of one finding, links last; null when the finding does not give all of them.</summary>
    internal ImmutableArray<string>? ArgumentsOf(Diagnostic diagnostic)
    {
        var arguments = ImmutableArray.CreateBuilder<string>(_names.Length + 1);
        foreach (var name in _names)
        {
            string? value = null;
            foreach (var (key, given) in diagnostic.Arguments)
            {
                value = key == name ? given : value;
            }

            if (value is null)
            {
                return null;
            }

            arguments.Add(EscapeBrackets(DisplayText.Sanitise(value)));
        }

        arguments.Add(LinksOf(diagnostic));
        return arguments.ToImmutable();
    }

    /// <summary>The template with its placeholders filled in; braces of the arguments doubled, so that it can be read as a message string itself.</summary>
    internal string Format(ImmutableArray<string> arguments)
    {
        var result = new StringBuilder(_template.Length + 32);
        for (var i = 0; i < _template.Length; i++)
        {
            var c = _template[i];
            if (c is '{' or '}' && _template[i + 1] == c)
            {
                result.Append(c).Append(c);
                i++;
            }
            else if (c == '{')
            {
                var close = _template.IndexOf('}', i);
                result.Append(DoubleBraces(arguments[int.Parse(_template.AsSpan(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture)]));
                i = close;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Plain text as a SARIF message: controls made visible, brackets escaped, braces doubled.</summary>
    internal static string EscapeText(string text) => DoubleBraces(EscapeBrackets(DisplayText.Sanitise(text)));

    private static string LinksOf(Diagnostic diagnostic)
    {
        var links = new StringBuilder();
        for (var i = 0; i < diagnostic.Related.Length; i++)
        {
            var words = EscapeBrackets(DisplayText.SanitiseLine(diagnostic.Related[i].Message));
            links.Append(i == 0 ? " (" : "; ").Append('[').Append(words.Length == 0 ? "see here" : words).Append("](")
                .Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(')');
        }

        return links.Length == 0 ? "" : links.Append(')').ToString();
    }

    private static string WithLinksPlaceholder(StringBuilder template, int count)
    {
        var placeholder = "{" + count.ToString(CultureInfo.InvariantCulture) + "}";
        if (template.Length > 0 && template[^1] is '.' or '?' or '!' or '…')
        {
            return template.Insert(template.Length - 1, placeholder).ToString();
        }

        return template.Append(placeholder).Append('.').ToString();
    }

    private static string EscapeBrackets(string text) =>
        text.AsSpan().IndexOfAny('[', ']', '\\') < 0
            ? text
            : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string DoubleBraces(string text) =>
        text.AsSpan().IndexOfAny('{', '}') < 0
            ? text
            : text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
