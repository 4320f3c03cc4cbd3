namespace CorpusLint.Reporting;

/// <summary>Rules that are no part of the program.</summary>
/// <param name="Folder">What the paths of their sources begin with, before a slash; unique in a run.</param>
/// <param name="Name">How a report names them: a pack's name, or that of a folder.</param>
/// <param name="Version">The pack's version, starting with a digit; null for a folder.</param>
/// <param name="Sha256">SHA-256 over all that the rules are made of, 64 lower-case hexadecimal digits; null when it is not known.</param>
public sealed record ToolExtension(string Folder, string Name, string? Version = null, string? Sha256 = null);
