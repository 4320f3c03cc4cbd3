using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Diagnostics;

/// <summary>A correction that can be applied.</summary>
/// <param name="Title">What it does, as a menu entry: "Delete the empty heading".</param>
/// <param name="Safety">Whether it may be applied unseen.</param>
/// <param name="Edits">The replacements, disjoint, relative to the unmodified files.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<FileEdit> Edits);

/// <summary>One replacement in one file.</summary>
/// <param name="Path">Path of the file relative to the corpus root, with forward slashes.</param>
/// <param name="Text">The unmodified file.</param>
/// <param name="Change">What is replaced by what, as it stands in the file's source.</param>
public sealed record FileEdit(string Path, DocumentText Text, TextChange Change)
{
    /// <summary>What a reader is to read in place of what was replaced; null when only the source was given.</summary>
    public string? Words { get; init; }
}

/// <summary>Whether a fix may be applied without a person looking at it.</summary>
public enum FixSafety
{
    /// <summary>Cannot change what the text says.</summary>
    Safe,

    /// <summary>A proposal; a person decides.</summary>
    Suggested,
}
