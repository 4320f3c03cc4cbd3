using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Rules;

/// <summary>One replacement that a fix makes, at the place of a fact.</summary>
public sealed class Edit
{
    private Edit(Document document, TextSpan span, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Document = document;
        Span = span;
        Text = text;
    }

    internal Document Document { get; }

    internal TextSpan Span { get; }

    internal string Text { get; }

    /// <summary>Puts <paramref name="text"/> where <paramref name="place"/> stands.</summary>
    public static Edit Replace(ILocated place, string text) => new(place.Document, place.Span, text);

    /// <summary>Puts <paramref name="text"/> just before <paramref name="place"/>.</summary>
    public static Edit InsertBefore(ILocated place, string text) => new(place.Document, new TextSpan(place.Span.Start, 0), text);

    /// <summary>Puts <paramref name="text"/> just behind <paramref name="place"/>.</summary>
    public static Edit InsertAfter(ILocated place, string text) => new(place.Document, new TextSpan(place.Span.End, 0), text);

    /// <summary>Puts <paramref name="text"/> at a place between two characters; the same as <see cref="InsertBefore"/>.</summary>
    public static Edit Insert(ILocated place, string text) => InsertBefore(place, text);

    /// <summary>Removes <paramref name="place"/>; a line that it filled alone goes with its line end.</summary>
    public static Edit Delete(ILocated place) => new(place.Document, WithItsLine(place), "");

    private static TextSpan WithItsLine(ILocated place)
    {
        var text = place.Document.Text.Content;
        var (start, end) = (place.Span.Start, place.Span.End);
        var lineStart = start;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t')
        {
            lineStart--;
        }

        var lineEnd = end;
        while (lineEnd < text.Length && text[lineEnd] is ' ' or '\t')
        {
            lineEnd++;
        }

        var startsLine = lineStart == 0 || text[lineStart - 1] is '\r' or '\n';
        if (!startsLine || lineEnd == text.Length || text[lineEnd] is not ('\r' or '\n'))
        {
            return place.Span;
        }

        lineEnd += text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? 2 : 1;
        return TextSpan.FromBounds(lineStart, lineEnd);
    }
}
