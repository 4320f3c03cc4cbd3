using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CorpusLint.Rules;

/// <summary>A message's text with named placeholders.</summary>
internal sealed class MessageFormat
{
    private readonly ImmutableArray<Part> _parts;

    private MessageFormat(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        _parts = parts;
        Placeholders = [.. parts.Where(p => p.IsPlaceholder).Select(p => p.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The format as written.</summary>
    internal string Text { get; }

    /// <summary>Names of the placeholders in order of first use.</summary>
    internal ImmutableArray<string> Placeholders { get; }

    internal static MessageFormat Parse(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = format.IndexOf('}', i);
                if (end <= i + 1)
                {
                    throw new ArgumentException($"The message '{format}' has a brace that is not closed or holds no name.", nameof(format));
                }

                parts.Add(new Part(literal.ToString(), false));
                literal.Clear();
                parts.Add(new Part(format[(i + 1)..end], true));
                i = end;
            }
            else if (c == '}')
            {
                throw new ArgumentException($"The message '{format}' closes a brace that was not opened.", nameof(format));
            }
            else
            {
                literal.Append(c);
            }
        }

        parts.Add(new Part(literal.ToString(), false));
        return new MessageFormat(format, parts.DrainToImmutable());
    }

    internal string Fill(Func<string, string> valueOf)
    {
        var result = new StringBuilder();
        foreach (var part in _parts)
        {
            result.Append(part.IsPlaceholder ? valueOf(part.Text) : part.Text);
        }

        return result.ToString();
    }

    /// <summary>A value as it stands in a message: culture-free; the elements of a list joined with ", "; null is empty.</summary>
    internal static string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Show)),
        _ => value.ToString() ?? "",
    };

    private readonly record struct Part(string Text, bool IsPlaceholder);
}
