using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Anything that stands at a place in a document: a node or a fact. Rules hand these over; positions are never computed by hand.</summary>
public interface ILocated
{
    /// <summary>The document it stands in.</summary>
    Document Document { get; }

    /// <summary>Where it stands, in UTF-16 code units into <see cref="Documents.Document.Text"/>.</summary>
    TextSpan Span { get; }
}
