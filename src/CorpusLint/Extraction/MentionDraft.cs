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

    /// <summary>The name with what follows from its characters.</summary>
    internal required WrittenName Written { get; init; }

    /// <summary>The name as written, white space folded.</summary>
    internal string Name => Written.Text;

    /// <summary>The name folded for comparison, without a country before an agency.</summary>
    internal string Key => Written.Key;

    /// <summary>What it is; null when nothing shows it.</summary>
    internal EntityKind? Kind { get; private set; }

    /// <summary>What showed the kind; null when nothing did.</summary>
    internal NameReason? Why { get; private set; }

    /// <summary>How sure the kind is, 0 to 1.</summary>
    internal double Confidence { get; private set; } = NameReason.Nothing.Confidence;

    /// <summary>Whether the kind is certain enough to decide the same name elsewhere.</summary>
    internal bool IsCertain { get; set; }

    internal string? Title { get; set; }

    internal MentionForm Form { get; set; }

    /// <summary>The declared entity, or null.</summary>
    internal RegistryName? Registered { get; init; }

    /// <summary>Key of the full name that the document expands the acronym to, or null.</summary>
    internal string? ExpansionKey { get; set; }

    /// <summary>Gives the name a kind; <paramref name="factor"/> lowers what the reason is worth when it rests on another name's guess.</summary>
    internal MentionDraft Decide(EntityKind? kind, NameReason? why, double factor = 1)
    {
        (Kind, Why, Confidence) = (kind, why, (why ?? NameReason.Nothing).Confidence * factor);
        return this;
    }

    internal int WordCount => End - First;
}
