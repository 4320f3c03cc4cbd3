namespace CorpusLint.Model;

/// <summary>
/// What shows, beside names and days, that two documents report one event: words, figures and quotations that both have, a
/// link from one to the other, one title. Kept as numbers, because a corpus keeps them of all its documents. All arrays are in
/// rising order without repetition.
/// </summary>
internal sealed class StoryEvidence
{
    /// <summary>Nothing.</summary>
    internal static readonly StoryEvidence None = new();

    /// <summary>Stems of the title and the first sentences: names, function words and words that stand in reports of all kinds left out.</summary>
    internal uint[] Words { get; init; } = [];

    /// <summary>Those of <see cref="Words"/> that stand in the title.</summary>
    internal uint[] TitleWords { get; init; } = [];

    /// <summary>Words that a capital letter shows to be names or parts of such; how usual each is stands in the lowest two bits (0 for one that no list knows).</summary>
    internal uint[] NameWords { get; init; } = [];

    /// <summary>Those of <see cref="NameWords"/> and all other words with a capital.</summary>
    internal uint[] Capitals { get; init; } = [];

    /// <summary>Figures with what they count; the number of digits that say something is in the lowest two bits (0 for one, 3 for four and more).</summary>
    internal uint[] Figures { get; init; } = [];

    /// <summary>Quotations of more than a few words.</summary>
    internal uint[] Quotations { get; init; } = [];

    /// <summary>The last parts of the addresses that the document links to.</summary>
    internal uint[] Links { get; init; } = [];

    /// <summary>The last part of the document's own path; 0 when it says nothing ("index").</summary>
    internal uint Address { get; init; }

    /// <summary>The title, its figures and case aside; 0 without one.</summary>
    internal uint Title { get; init; }

    /// <summary>Number of words of the title.</summary>
    internal int TitleLength { get; init; }
}
