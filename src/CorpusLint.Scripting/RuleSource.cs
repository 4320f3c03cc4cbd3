namespace CorpusLint.Scripting;

/// <summary>A rule as its author wrote it.</summary>
/// <param name="Path">Path of the <c>.csx</c> relative to the rule folder's parent, with forward slashes; errors and stack traces name it.</param>
/// <param name="Text">The script.</param>
/// <param name="Page">The page beside it (<c>.md</c>); empty when there is none.</param>
public sealed record RuleSource(string Path, string Text, string Page = "");
