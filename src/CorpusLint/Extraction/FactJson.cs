using System.Text;
using System.Text.Json;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A value of a JSON text that knows where it stands, in UTF-16 code units; comments and trailing commas are allowed.</summary>
internal sealed class FactJson
{
    private readonly List<(string Name, TextSpan Place, FactJson Value)> _members = [];
    private readonly List<FactJson> _items = [];

    private FactJson(JsonTokenType kind) => Kind = kind;

    /// <summary>What the value is.</summary>
    internal JsonTokenType Kind { get; }

    /// <summary>Where it stands, quotation marks and brackets included.</summary>
    internal TextSpan Span { get; private set; }

    /// <summary>The characters of a string; null for other kinds.</summary>
    internal string? Text { get; private init; }

    /// <summary>The members of an object with the places of their names, in order.</summary>
    internal IReadOnlyList<(string Name, TextSpan Place, FactJson Value)> Members => _members;

    /// <summary>The elements of an array.</summary>
    internal IReadOnlyList<FactJson> Items => _items;

    /// <summary>A member's value, the first of several; null when there is none.</summary>
    internal FactJson? this[string name] => _members.Find(m => m.Name == name).Value;

    /// <summary>Parses a text.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static FactJson Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var offsets = new Offsets(bytes);
        reader.Read();
        var root = Read(ref reader, offsets);
        reader.Read();
        return root;
    }

    private static FactJson Read(ref Utf8JsonReader reader, Offsets offsets)
    {
        var start = offsets.Of((int)reader.TokenStartIndex);
        var value = new FactJson(reader.TokenType) { Text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null };
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (from, name) = (offsets.Of((int)reader.TokenStartIndex), reader.GetString()!);
                var place = TextSpan.FromBounds(from, offsets.Of((int)reader.BytesConsumed));
                reader.Read();
                value._members.Add((name, place, Read(ref reader, offsets)));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value._items.Add(Read(ref reader, offsets));
            }
        }

        value.Span = TextSpan.FromBounds(start, offsets.Of((int)reader.BytesConsumed));
        return value;
    }

    /// <summary>Turns offsets of bytes, which grow, into offsets of characters.</summary>
    private sealed class Offsets(byte[] bytes)
    {
        private int _byte;
        private int _character;

        internal int Of(int at)
        {
            // What was skipped behind the last token may have been counted with it.
            if (at < _byte)
            {
                (_byte, _character) = (0, 0);
            }

            _character += Encoding.UTF8.GetCharCount(bytes, _byte, at - _byte);
            _byte = at;
            return _character;
        }
    }
}
