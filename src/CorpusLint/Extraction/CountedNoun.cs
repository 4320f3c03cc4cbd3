namespace CorpusLint.Extraction;

/// <summary>The noun phrase that a numeral counts, among the pieces of a sentence.</summary>
/// <param name="First">First piece of the phrase: the first modifier, or the head.</param>
/// <param name="Head">The head's piece.</param>
/// <param name="End">Just behind the phrase; in a language with the head first, adjectives behind it belong to it.</param>
/// <param name="Lemma">The head in the singular, lower case.</param>
/// <param name="NounClass">Its class in the lexicon; null when it is in none.</param>
/// <param name="Class">The class of what is counted: of a casualty that governs the phrase ("deaths of 35 individuals"), else of the noun.</param>
/// <param name="Casualty">The words that make it a count of casualties or of what else people did or suffered, if any: first piece and number of pieces.</param>
internal sealed record CountedNoun(int First, int Head, int End, string Lemma, string? NounClass, string? Class, (int First, int Count) Casualty)
{
    /// <summary>The noun with the words that belong to it: "police officer", "puesto de trabajo".</summary>
    internal string Name { get; init; } = Lemma;

    /// <summary>First piece of the name.</summary>
    internal int NameFirst { get; init; } = Head;

    /// <summary>Just behind the name.</summary>
    internal int NameEnd { get; init; } = Head + 1;

    /// <summary>The kind of the noun, one word for all languages; its lemma when it has none.</summary>
    internal string Kind { get; init; } = Lemma;
}

/// <summary>What a number counts that has no noun of its own: "63 resultaron heridas", "the toll stands at 34".</summary>
/// <param name="Class">Its class; null when only the kind of part is known.</param>
/// <param name="Population">Which of the class; null for all.</param>
/// <param name="IsPart">Whether it counts some of a whole that the text names.</param>
internal sealed record ImpliedCount(string? Class, string? Population, bool IsPart)
{
    /// <summary>Whether the population says which part it is, so that the number is all of that kind: "nine of the dead were children".</summary>
    internal bool IsNarrowed { get; init; }

    /// <summary>Whether it stands against the count right before it, which somebody else gave or which it replaces.</summary>
    internal bool IsRival { get; init; }

    /// <summary>Lemma of the noun that stands elsewhere: "of the six rafts four inflated"; null for none.</summary>
    internal string? Noun { get; init; }
}
