namespace CorpusLint.Model;

/// <summary>The figure of another report of the same story that counts what a figure counts, as their words and their surroundings show.</summary>
/// <param name="Figure">The other report's figure.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
/// <param name="Evidence">What speaks for and against it, in a few words for a person.</param>
public sealed record Counterpart(Quantity Figure, double Confidence, string Evidence);
