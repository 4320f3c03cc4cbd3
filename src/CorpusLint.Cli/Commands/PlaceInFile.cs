using System.Globalization;

namespace CorpusLint.Cli.Commands;

/// <summary>A place as a user, an editor or a report writes it: <c>drafts/story.md:12</c> or <c>drafts/story.md:12:5</c>.</summary>
/// <param name="File">The path as written.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in UTF-16 code units; 0 when none was given.</param>
internal readonly record struct PlaceInFile(string File, int Line, int Column)
{
    /// <summary>Reads a place; a path may hold colons itself.</summary>
    /// <param name="words">As the user wrote it.</param>
    /// <returns>The place; null when the words name no line of a file.</returns>
    internal static PlaceInFile? Parse(string words)
    {
        var (file, last) = Split(words);
        if (last is not > 0 || file.Length == 0)
        {
            return null;
        }

        return Split(file) is ({ Length: > 0 } outer, > 0 and { } line) ? new PlaceInFile(outer, line, last.Value) : new PlaceInFile(file, last.Value, 0);
    }

    private static (string File, int? Number) Split(string words)
    {
        var colon = words.LastIndexOf(':');
        return colon > 0 && int.TryParse(words.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (words[..colon], number) : (words, null);
    }
}
