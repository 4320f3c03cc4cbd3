namespace CorpusLint.Extraction;

/// <summary>The noun phrase that a numeral counts, among the pieces of a sentence.</summary>
/// <param name="First">First piece of the phrase: the first modifier, or the head.</param>
/// <param name="Head">The head's piece.</param>
/// <param name="End">Just behind the phrase; in a language with the head first, adjectives behind it belong to it.</param>
/// <param name="Lemma">The head in the singular, lower case.</param>
/// <param name="NounClass">Its class in the lexicon; null when it is in none.</param>
/// <param name="Class">The class of what is counted: of a casualty that governs the phrase ("deaths of 35 individuals"), else of the noun.</param>
/// <param name="Casualty">The words that make it a count of casualties, if any: first piece and number of pieces.</param>
internal sealed record CountedNoun(int First, int Head, int End, string Lemma, string? NounClass, string? Class, (int First, int Count) Casualty);
