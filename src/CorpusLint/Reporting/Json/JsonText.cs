using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorpusLint.Reporting.Json;

/// <summary>
/// Writes strings as JSON that a person can read too: pictures stand as they are, where the platform writes every surrogate
/// as an escape. Unpaired surrogates have no bytes, and become U+FFFD. What a terminal, a reader's eye or a CI runner would be
/// misled by is left to <see cref="GuardedJson"/>, through which every report goes.
/// </summary>
internal sealed class JsonText : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (!value.Any(char.IsSurrogate))
        {
            writer.WriteStringValue(value);
        }
        else
        {
            writer.WriteRawValue(Unguarded(value), skipInputValidation: true);
        }
    }

    /// <summary>The string as a JSON literal, quotation marks included, with escapes for what misleads: it changes the bytes and not the value.</summary>
    internal static string Literal(string value) => DisplayText.GuardJson(Unguarded(value));

    private static string Unguarded(string value)
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
            else
            {
                result.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(c.ToString()));
            }
        }

        return result.Append('"').ToString();
    }
}
