using System.Globalization;
using CorpusLint.Text;

namespace CorpusLint.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="Path">Path of the file relative to the corpus root, with forward slashes.</param>
/// <param name="Text">The file's characters, so that lines and snippets can be computed at the edge.</param>
/// <param name="Span">What is pointed at, in UTF-16 code units.</param>
/// <param name="Context">The sentence or block around <paramref name="Span"/>, shown to people; contains the span.</param>
public sealed record Location(string Path, DocumentText Text, TextSpan Span, TextSpan Context)
{
    /// <summary>A location whose context is itself.</summary>
    public Location(string path, DocumentText text, TextSpan span) : this(path, text, span, span)
    {
    }

    /// <summary>
    /// The file's characters as a reader sees them, at the same offsets, what is not seen left out by U+2060; for showing to
    /// people. Null where that is the file's text itself.
    /// </summary>
    public string? Reading { get; init; }

    /// <summary>The characters pointed at.</summary>
    public string Snippet => Text.ToString(Span);

    /// <summary>The path, the line and the column, both 1-based, as terminals and editors take them: <c>drafts/story.md:3:14</c>.</summary>
    public override string ToString()
    {
        var start = Text.GetLinePosition(Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Path}:{start.Line + 1}:{start.Character + 1}");
    }
}
