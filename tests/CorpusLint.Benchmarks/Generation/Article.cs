namespace CorpusLint.Benchmarks.Generation;

/// <summary>A document before it has a format.</summary>
internal sealed record Article
{
    internal required string Title { get; init; }

    internal required string Author { get; init; }

    internal required DateOnly Date { get; init; }

    /// <summary>The date as the text says it.</summary>
    internal required string DateInWords { get; init; }

    internal required bool IsSpanish { get; init; }

    /// <summary>Heading (empty for the first part) and the paragraphs below it.</summary>
    internal required IReadOnlyList<(string Heading, IReadOnlyList<string> Paragraphs)> Parts { get; init; }

    /// <summary>Entries of the reference list, the first one numbered 1.</summary>
    internal required IReadOnlyList<string> References { get; init; }
}
