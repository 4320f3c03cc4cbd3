using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorpusLint.Cli.Accepting;

/// <summary>An entry of a file of accepted facts, member by member, as it is written down.</summary>
internal sealed class FactEntry
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, string Json)> _members = [];

    /// <summary>A copy with its source behind it.</summary>
    internal FactEntry Completed(Provenance provenance)
    {
        var copy = new FactEntry();
        copy._members.AddRange(_members);
        return copy.With("source", provenance.Source).With("asOf", provenance.AsOf).With("note", provenance.Note);
    }

    /// <summary>Adds a member with words; nothing for null.</summary>
    internal FactEntry With(string name, string? text) => text is null ? this : Add(name, Quoted(text));

    /// <summary>Adds a member that is true.</summary>
    internal FactEntry WithTrue(string name) => Add(name, "true");

    /// <summary>Adds a list of words.</summary>
    internal FactEntry With(string name, IEnumerable<string> texts) => Add(name, $"[{string.Join(", ", texts.Select(Quoted))}]");

    /// <summary>Adds an object of words; fields that are null are left out.</summary>
    internal FactEntry With(string name, IEnumerable<(string Name, string? Text)> fields) =>
        Add(name, $"{{ {string.Join(", ", fields.Where(f => f.Text is not null).Select(f => $"{Quoted(f.Name)}: {Quoted(f.Text!)}"))} }}");

    /// <summary>The JSON, a member a line, lines ended by LF, the last one not.</summary>
    public override string ToString() => $"{{\n{string.Join(",\n", _members.Select(m => $"  \"{m.Name}\": {m.Json}"))}\n}}";

    private FactEntry Add(string name, string json)
    {
        _members.Add((name, json));
        return this;
    }

    // What cannot be seen, or turns the direction of what stands behind it, is written as its number.
    private static string Quoted(string text)
    {
        var json = new StringBuilder();
        foreach (var c in JsonSerializer.Serialize(text, s_relaxed))
        {
            _ = char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
                ? json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
                : json.Append(c);
        }

        return json.ToString();
    }
}
