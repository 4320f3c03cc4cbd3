namespace CorpusLint.Reporting;

/// <summary>A file that took part in a run.</summary>
/// <param name="Path">Path relative to the corpus root, with forward slashes.</param>
/// <param name="Role">What the file was to the run.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Encoding">IANA name of the encoding that the bytes were decoded with: <c>utf-8</c>, <c>utf-16le</c>.</param>
public sealed record SourceFile(string Path, SourceRole Role, long Length, string Sha256, string Encoding = "utf-8");

/// <summary>What a file is to a run.</summary>
public enum SourceRole
{
    /// <summary>A document that was linted.</summary>
    Document,

    /// <summary>A configuration or a registry.</summary>
    Configuration,

    /// <summary>A rule's script.</summary>
    Rule,
}
