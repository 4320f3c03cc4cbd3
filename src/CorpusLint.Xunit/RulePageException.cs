namespace CorpusLint.Xunit;

/// <summary>A rule's page does not do what it says.</summary>
/// <param name="report">The differences, line by line; the first line stands below xunit's name of this exception.</param>
public sealed class RulePageException(string report) : Exception("\n" + report);
