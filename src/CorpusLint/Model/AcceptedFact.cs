using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>
/// Something that a corpus declares to hold (<c>facts.jsonc</c>), with its source: rules that compare what documents say ask it
/// which side is right. Its place is in that file, which is no document of the corpus: a finding can give it as a reason, and
/// never stand there.
/// </summary>
public abstract record AcceptedFact : ILocated
{
    /// <summary>The file that declares it; its path is relative to the corpus root, as a document's.</summary>
    public required Document Document { get; init; }

    /// <summary>Where the declared value stands in the file, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who says so, or where it can be looked up; never empty.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which it held; null when that was not said. A count that runs on may have grown since.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What else somebody wanted to be known of it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Paths of the documents that it holds for, relative to the corpus root; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>The value in words, as a message quotes it: "over 300 events", "Renee Nicole Good".</summary>
    public abstract string Value { get; }

    /// <summary>The source with the day: "the county's minutes, as of 2025-04-07".</summary>
    public string Authority => AsOf is { } day ? string.Create(CultureInfo.InvariantCulture, $"{Source}, as of {day:yyyy-MM-dd}") : Source;

    /// <summary>Whether it holds for what a document says.</summary>
    public bool HoldsFor(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Documents.IsEmpty || Documents.Contains(document.Path, StringComparer.Ordinal);
    }

    /// <summary>The same fact in a run whose paths are relative to another folder.</summary>
    internal virtual AcceptedFact Relocated(Document file, Func<string, string> pathOf) => this with { Document = file, Documents = [.. Documents.Select(pathOf)] };
}
