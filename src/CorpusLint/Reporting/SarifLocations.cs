using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>Writes places: addresses of files, regions with all four columns, offsets and snippets.</summary>
internal sealed class SarifLocations(Utf8JsonWriter json, IReadOnlyDictionary<string, int> artifactIndexes, string pathPrefix = "")
{
    /// <summary>The symbolic folder that all addresses are relative to.</summary>
    internal const string Root = "SRCROOT";

    /// <summary>Writes a <c>location</c> object.</summary>
    /// <param name="location">The place.</param>
    /// <param name="message">Its own words, or null.</param>
    /// <param name="id">Its number in the result, from 1; 0 for none.</param>
    internal void WriteLocation(Location location, string? message = null, int id = 0)
    {
        json.WriteStartObject();
        if (id > 0)
        {
            json.WriteNumber("id", id);
        }

        json.WriteStartObject("physicalLocation");
        json.WritePropertyName("artifactLocation");
        WriteArtifactLocation(location.Path);
        json.WritePropertyName("region");
        WriteRegion(location.Text, location.Span);
        if (location.Context.Contains(location.Span) && location.Context != location.Span)
        {
            json.WritePropertyName("contextRegion");
            WriteRegion(location.Text, location.Context);
        }

        json.WriteEndObject();
        if (!string.IsNullOrEmpty(message))
        {
            WriteMessage(message);
        }

        json.WriteEndObject();
    }

    /// <summary>Whether the file took part in the run.</summary>
    internal bool Knows(string path) => artifactIndexes.ContainsKey(path);

    /// <summary>Writes an <c>artifactLocation</c> object.</summary>
    internal void WriteArtifactLocation(string path)
    {
        json.WriteStartObject();
        json.WriteString("uri", Address(pathPrefix + path));
        json.WriteString("uriBaseId", Root);
        if (artifactIndexes.TryGetValue(path, out var index))
        {
            json.WriteNumber("index", index);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a <c>region</c>: the same characters as lines and columns (1-based, end exclusive) and as offsets.</summary>
    internal void WriteRegion(DocumentText text, TextSpan span)
    {
        var start = text.GetLinePosition(span.Start);
        var end = text.GetLinePosition(span.End);
        json.WriteStartObject();
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
        json.WriteStartObject("snippet");
        json.WriteString("text", Writable(text.ToString(span)));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a property <c>message</c> with escaped plain text.</summary>
    internal void WriteMessage(string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", SarifMessage.EscapeText(text));
        json.WriteEndObject();
    }

    /// <summary>A path as a relative URI reference: every segment percent-encoded, so that no colon, space or backslash is left.</summary>
    internal static string Address(string path) =>
        string.Join('/', path.Split('/').Where(s => s.Length > 0 && s != ".").Select(s => Uri.EscapeDataString(Writable(s))));

    // A lone surrogate has no UTF-8; everything else is written as it stands.
    private static string Writable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return System.Text.Encoding.Unicode.GetString(System.Text.Encoding.Unicode.GetBytes(text));
            }
        }

        return text;
    }
}
