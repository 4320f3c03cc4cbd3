using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The entries of a document's reference lists by label, by author and year, and by position.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, Reference> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Reference> _footnotes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Reference> _byAuthorYear = new(StringComparer.Ordinal);
    private readonly List<Reference> _unlabelled = [];

    internal ReferenceIndex(ImmutableArray<Reference> references)
    {
        foreach (var reference in references)
        {
            if (reference.Label is { } label)
            {
                (reference.IsFootnote ? _footnotes : _byLabel).TryAdd(label, reference);
            }
            else if (!reference.IsFootnote)
            {
                _unlabelled.Add(reference);
            }

            if (reference.AuthorYear is { } key)
            {
                _byAuthorYear.TryAdd(key, reference);
                _byAuthorYear.TryAdd(key.TrimEnd("abcdefgh".ToCharArray()), reference);
            }
        }

        foreach (var reference in references)
        {
            if (reference.InitialsYear is { } initials)
            {
                _byAuthorYear.TryAdd(initials, reference);
            }
        }
    }

    /// <summary>
    /// The entry that a label leads to, or null. Numbers find the entries of a list without any labels by position, as
    /// a reader would count them.
    /// </summary>
    internal Reference? Find(CitationStyle style, string label)
    {
        if (style == CitationStyle.AuthorYear)
        {
            return _byAuthorYear.GetValueOrDefault(label);
        }

        var (first, second) = style == CitationStyle.Footnote ? (_footnotes, _byLabel) : (_byLabel, _footnotes);
        if (first.TryGetValue(label, out var found) || second.TryGetValue(label, out found))
        {
            return found;
        }

        return _byLabel.Count == 0 && style == CitationStyle.Numeric && int.TryParse(label, out var number) && number >= 1 && number <= _unlabelled.Count
            ? _unlabelled[number - 1]
            : null;
    }
}
