using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Rules;

/// <summary>
/// One replacement that a fix makes, at the place of a fact. Its text is words: "Smith &amp; Sons" is written into a web page as
/// <c>Smith &amp;amp; Sons</c>, and a star into Markdown behind a backslash; see <see cref="AsSource"/>.
/// </summary>
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

    /// <summary>Whether <see cref="Text"/> is source of the document's format; else it is words.</summary>
    internal bool IsSource { get; private init; }

    /// <summary>Puts <paramref name="text"/> where <paramref name="place"/> stands.</summary>
    public static Edit Replace(ILocated place, string text) => new(place.Document, place.Span, text);

    /// <summary>Puts <paramref name="text"/> just before <paramref name="place"/>.</summary>
    public static Edit InsertBefore(ILocated place, string text) => new(place.Document, new TextSpan(place.Span.Start, 0), text);

    /// <summary>Puts <paramref name="text"/> just behind <paramref name="place"/>.</summary>
    public static Edit InsertAfter(ILocated place, string text) => new(place.Document, new TextSpan(place.Span.End, 0), text);

    /// <summary>Puts <paramref name="text"/> at a place between two characters; the same as <see cref="InsertBefore"/>.</summary>
    public static Edit Insert(ILocated place, string text) => InsertBefore(place, text);

    /// <summary>
    /// Removes <paramref name="place"/>. A block that goes as a whole takes its markup with it (the signs of a heading, the
    /// tags round it), a line that it filled goes with its line end, and no second space or blank line is left behind.
    /// </summary>
    public static Edit Delete(ILocated place) => new(place.Document, Deletion.Of(place), "");

    /// <summary>
    /// The same replacement, its text put into the file as it stands. Other edits give words as a reader is to read them, and
    /// what would be markup in them is escaped as the document's format asks.
    /// </summary>
    public Edit AsSource() => new(Document, Span, Text) { IsSource = true };
}
