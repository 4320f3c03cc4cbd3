using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CorpusLint.Reporting.Json;

namespace CorpusLint.Reporting.Templates;

/// <summary>What a value of a template must not be taken for.</summary>
internal enum TemplateEscaping
{
    /// <summary>Plain text on one line.</summary>
    Text,

    /// <summary>Text and attribute values of HTML and XML.</summary>
    Html,

    /// <summary>Markdown on one line.</summary>
    Markdown,

    /// <summary>The inside of a JSON string.</summary>
    Json,

    /// <summary>One word of a POSIX shell, quotation marks included.</summary>
    Shell,

    /// <summary>The inside of a quoted field of CSV, which no spreadsheet takes for a formula.</summary>
    Csv,
}

/// <summary>Makes values of a report safe for what a template is.</summary>
internal static partial class TemplateEscape
{
    /// <summary>The words that a template's first line may name.</summary>
    internal static readonly ImmutableArray<string> Names = [.. Enum.GetNames<TemplateEscaping>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>What the first line says, as <c>{{! escape: html }}</c>; null when it says nothing.</summary>
    /// <param name="text">The template.</param>
    /// <param name="unknown">The word, when it is none of <see cref="Names"/>; else null.</param>
    internal static TemplateEscaping? ByHeader(string text, out string? unknown)
    {
        unknown = null;
        if (Header().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var index = Names.IndexOf(match.Groups["name"].Value);
        unknown = index < 0 ? match.Groups["name"].Value : null;
        return index < 0 ? null : (TemplateEscaping)index;
    }

    /// <summary>What the ending of a template's name says.</summary>
    internal static TemplateEscaping ByName(string name)
    {
        var plain = Path.GetExtension(name).ToLowerInvariant() is ".mustache" or ".tmpl" or ".template" ? Path.GetFileNameWithoutExtension(name) : name;
        return Path.GetExtension(plain).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xml" or ".svg" => TemplateEscaping.Html,
            ".md" or ".markdown" => TemplateEscaping.Markdown,
            ".json" or ".jsonl" => TemplateEscaping.Json,
            ".sh" => TemplateEscaping.Shell,
            ".csv" => TemplateEscaping.Csv,
            _ => TemplateEscaping.Text,
        };
    }

    /// <summary>A value, made safe.</summary>
    internal static string Of(string value, TemplateEscaping escaping) => escaping switch
    {
        TemplateEscaping.Html => DisplayText.SanitiseLine(value).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal),
        TemplateEscaping.Markdown => MarkdownText.Escape(value),
        TemplateEscaping.Json => JsonText.Literal(value)[1..^1],
        TemplateEscaping.Shell => $"'{DisplayText.SanitiseLine(value).Replace("'", "'\\''", StringComparison.Ordinal)}'",
        TemplateEscaping.Csv => (value.TrimStart() is ['=' or '+' or '-' or '@', ..] ? "'" : "") + DisplayText.SanitiseLine(value).Replace("\"", "\"\"", StringComparison.Ordinal),
        _ => DisplayText.SanitiseLine(value),
    };

    [GeneratedRegex(@"^\{\{![ \t]*escape:[ \t]*(?<name>[^ \t\r\n}]*)[ \t]*\}\}")]
    private static partial Regex Header();
}
