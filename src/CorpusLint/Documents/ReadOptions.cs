namespace CorpusLint.Documents;

/// <summary>What is known about a document besides its bytes, and the limits of reading.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults: nothing is known from outside.</summary>
    public static readonly ReadOptions Default = new();

    /// <summary>The day that a registry or the configuration gives; null when none does.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The declared language; null to determine it from the text.</summary>
    public Language? Language { get; init; }

    /// <summary>The declared kind of piece; null when none is declared.</summary>
    public string? Genre { get; init; }

    /// <summary>The group of documents; empty for the default group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The languages that blocks can be recognised as; default English and Spanish.</summary>
    public LanguageSet Languages { get; init; } = LanguageSet.BuiltIn;

    /// <summary>Files with more bytes are refused; default 64 MiB.</summary>
    public long MaximumBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Deepest nesting of quotes, lists, elements or front matter before the file is read as plain text; default 100.</summary>
    public int MaximumNesting { get; init; } = 100;
}
