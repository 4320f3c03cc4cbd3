namespace CorpusLint.Model;

/// <summary>A hyperlink or a bare web address in a sentence.</summary>
public sealed class Link : Fact
{
    /// <summary>Where it leads, as written.</summary>
    public required string Target { get; init; }

    /// <summary>Whether the address itself is the text.</summary>
    public bool IsBare { get; init; }
}
