using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorpusLint.Reporting.Json;

/// <summary>
/// Writes other people's prose as JSON strings that mean what they say and do nothing on the way: what a terminal, a reader's
/// eye or a CI runner would be misled by (controls, bidirectional marks, <c>##[</c>) is written as an escape, which changes
/// the bytes and not the value. Unpaired surrogates have no bytes, and become U+FFFD.
/// </summary>
internal sealed class JsonText : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (IsHarmless(value))
        {
            writer.WriteStringValue(value);
        }
        else
        {
            writer.WriteRawValue(Literal(value), skipInputValidation: true);
        }
    }

    /// <summary>The string as a JSON literal, quotation marks included.</summary>
    internal static string Literal(string value)
    {
        var result = new StringBuilder(value.Length + 16).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                result.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                result.Append('\uFFFD');
            }
            else if (IsMisleading(c) || (c == '#' && i + 1 < value.Length && value[i + 1] == '#'))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                result.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(c.ToString()));
            }
        }

        return result.Append('"').ToString();
    }

    private static bool IsHarmless(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) || IsMisleading(value[i]) || (value[i] == '#' && i + 1 < value.Length && value[i + 1] == '#'))
            {
                return false;
            }
        }

        return true;
    }

    // The C0 controls are escaped by every writer of JSON.
    private static bool IsMisleading(char c) => c is (>= '\u007F' and <= '\u009F') or '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
