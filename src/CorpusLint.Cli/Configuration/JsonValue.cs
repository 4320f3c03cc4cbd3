using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// A value of a JSON file that knows where it stands. System.Text.Json reads the bytes strictly (nesting at most 64, no
/// name twice in an object); comments and trailing commas are allowed.
/// </summary>
internal sealed class JsonValue
{
    private readonly JsonSource _source;
    private readonly List<Member> _members = [];
    private readonly List<JsonValue> _items = [];

    private JsonValue(JsonSource source, JsonTokenType kind, int start)
    {
        _source = source;
        Kind = kind;
        Start = start;
    }

    /// <summary>What the value is: object, array, string, number, true, false or null.</summary>
    internal JsonTokenType Kind { get; }

    /// <summary>Offset of its first byte.</summary>
    internal int Start { get; }

    /// <summary>Offset behind its last byte.</summary>
    internal int End { get; private set; }

    /// <summary>The characters of a string; empty for other kinds.</summary>
    internal string Text { get; private init; } = "";

    /// <summary>The members of an object, in order of the file.</summary>
    internal IReadOnlyList<Member> Members => _members;

    /// <summary>The elements of an array.</summary>
    internal IReadOnlyList<JsonValue> Items => _items;

    /// <summary>A member's value, or null.</summary>
    internal JsonValue? this[string name] => _members.Find(m => m.Name == name)?.Value;

    /// <summary>Parses a file.</summary>
    /// <exception cref="ProgramException">The bytes are no JSON; the message names line and column.</exception>
    internal static JsonValue Parse(JsonSource source)
    {
        if (source.Bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new ProgramException([source.ProblemAt(0, "This is not JSON: the file is empty; write at least '{}'.")]);
        }

        var reader = new Utf8JsonReader(source.Bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = 64,
        });
        try
        {
            reader.Read();
            var value = ReadValue(ref reader, source);
            reader.Read();
            return value;
        }
        catch (JsonException e)
        {
            throw new ProgramException([source.ProblemAt(OffsetOf(source.Bytes, e), "This is not JSON: " + Reason(e))]);
        }
        catch (InvalidOperationException)
        {
            // The reader's complaint about bytes in a string that are not UTF-8.
            throw new ProgramException([source.ProblemAt((int)reader.TokenStartIndex, "This is not JSON: the bytes are no UTF-8.")]);
        }
    }

    /// <summary>A problem at this value.</summary>
    internal ProgramProblem Problem(string message) => _source.ProblemAt(Start, message);

    /// <summary>Where the value stands.</summary>
    internal Diagnostics.Location Location => _source.LocationOf(Start, End);

    /// <summary>The value for System.Text.Json.</summary>
    internal JsonElement ToElement() => JsonDocument.Parse(
        _source.Bytes.AsMemory(Start, End - Start),
        new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false }).RootElement.Clone();

    /// <summary>The value without comments and trailing commas, for readers that know neither.</summary>
    internal string ToStrictJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ToElement().WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The value that a path of names and indexes leads to, as far as it exists.</summary>
    internal (JsonValue Value, Member? Member) Find(IEnumerable<string> path)
    {
        (JsonValue Value, Member? Member) found = (this, null);
        foreach (var step in path)
        {
            var member = found.Value._members.Find(m => m.Name == step);
            if (member is not null)
            {
                found = (member.Value, member);
            }
            else if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < found.Value._items.Count)
            {
                found = (found.Value._items[index], null);
            }
            else
            {
                break;
            }
        }

        return found;
    }

    private static JsonValue ReadValue(ref Utf8JsonReader reader, JsonSource source)
    {
        var value = new JsonValue(source, reader.TokenType, (int)reader.TokenStartIndex)
        {
            Text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "",
        };
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var start = (int)reader.TokenStartIndex;
                var name = reader.GetString()!;
                if (value._members.Exists(m => m.Name == name))
                {
                    throw new ProgramException([source.ProblemAt(start, $"'{name}' is given twice.")]);
                }

                reader.Read();
                value._members.Add(new Member(name, source, start, ReadValue(ref reader, source)));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value._items.Add(ReadValue(ref reader, source));
            }
        }

        value.End = (int)reader.BytesConsumed;
        return value;
    }

    private static int OffsetOf(byte[] bytes, JsonException exception)
    {
        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset = Array.IndexOf(bytes, (byte)'\n', offset) + 1;
        }

        return offset + (int)(exception.BytePositionInLine ?? 0);
    }

    // The runtime's message ends in the place, which stands before ours.
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = end > 0 ? exception.Message[..end] : exception.Message;
        return message.StartsWith("Expected depth to be zero", StringComparison.Ordinal) ? "a '{' or '[' is never closed." : message;
    }

    /// <summary>One member of an object.</summary>
    internal sealed record Member(string Name, JsonSource Source, int Start, JsonValue Value)
    {
        /// <summary>A problem at the member's name.</summary>
        internal ProgramProblem Problem(string message) => Source.ProblemAt(Start, message);
    }
}
