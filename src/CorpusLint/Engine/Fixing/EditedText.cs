using System.Collections.Immutable;
using System.Text;
using CorpusLint.Text;

namespace CorpusLint.Engine.Fixing;

/// <summary>A text after some replacements, and where its places went.</summary>
internal sealed class EditedText
{
    private readonly ImmutableArray<TextChange> _changes;

    /// <summary>Makes the replacements.</summary>
    /// <param name="original">The text before.</param>
    /// <param name="changes">Replacements relative to it; they must not overlap, and at most one may be made at a place between two characters.</param>
    internal EditedText(DocumentText original, IEnumerable<TextChange> changes)
    {
        Original = original;
        _changes = [.. changes.OrderBy(c => c.Span)];
        var content = new StringBuilder(original.Length);
        var at = 0;
        foreach (var change in _changes)
        {
            content.Append(original.Content, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        Content = content.Append(original.Content, at, original.Length - at).ToString();
    }

    internal DocumentText Original { get; }

    /// <summary>The text after.</summary>
    internal string Content { get; }

    /// <summary>What was replaced, in order of place, with where the new text stands.</summary>
    internal IEnumerable<(TextChange Change, TextSpan Now)> Changes
    {
        get
        {
            var shift = 0;
            foreach (var change in _changes)
            {
                yield return (change, new TextSpan(change.Span.Start + shift, change.NewText.Length));
                shift += change.NewText.Length - change.Span.Length;
            }
        }
    }

    /// <summary>What was kept: runs of characters between the replacements, before and after; of equal length.</summary>
    internal IEnumerable<(TextSpan Before, TextSpan Now)> Kept
    {
        get
        {
            var (before, now) = (0, 0);
            foreach (var (change, place) in Changes)
            {
                yield return (TextSpan.FromBounds(before, change.Span.Start), TextSpan.FromBounds(now, place.Start));
                (before, now) = (change.Span.End, place.End);
            }

            yield return (TextSpan.FromBounds(before, Original.Length), TextSpan.FromBounds(now, Content.Length));
        }
    }

    /// <summary>Where a span of the text before stands now: what replaced a part of it belongs to it; empty when all of it is gone.</summary>
    internal TextSpan Map(TextSpan span)
    {
        var (start, end, shift) = (span.Start, span.End, 0);
        var (newStart, newEnd) = (-1, -1);
        foreach (var change in _changes)
        {
            if (newStart < 0 && start < change.Span.End)
            {
                newStart = Math.Min(start, change.Span.Start) + shift;
            }

            if (newEnd < 0 && end <= change.Span.Start)
            {
                newEnd = end + shift;
            }

            shift += change.NewText.Length - change.Span.Length;
            if (newEnd < 0 && end <= change.Span.End)
            {
                newEnd = change.Span.End + shift;
            }
        }

        newStart = newStart < 0 ? start + shift : newStart;
        newEnd = newEnd < 0 ? end + shift : newEnd;
        return TextSpan.FromBounds(newStart, Math.Max(newStart, newEnd));
    }
}
