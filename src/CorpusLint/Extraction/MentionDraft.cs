using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>A name that has been found, before the document's names have been compared with each other.</summary>
internal sealed class MentionDraft
{
    internal required Sentence Sentence { get; init; }

    /// <summary>Index of the first token.</summary>
    internal required int First { get; init; }

    /// <summary>Index just behind the last token.</summary>
    internal required int End { get; init; }

    /// <summary>The name as written, white space folded.</summary>
    internal required string Name { get; init; }

    /// <summary>The name folded for comparison, without a country before an agency.</summary>
    internal required string Key { get; init; }

    /// <summary>What it is; null when nothing shows it.</summary>
    internal EntityKind? Kind { get; set; }

    /// <summary>Whether the kind is certain enough to decide the same name elsewhere.</summary>
    internal bool IsCertain { get; set; }

    internal string? Title { get; set; }

    internal MentionForm Form { get; set; }

    /// <summary>The declared entity, or null.</summary>
    internal RegistryName? Registered { get; init; }

    /// <summary>Key of the full name that the document expands the acronym to, or null.</summary>
    internal string? ExpansionKey { get; set; }

    internal int WordCount => End - First;
}
