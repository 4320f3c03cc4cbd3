using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// One file, read: its exact text, the text as a reader sees it, and its nodes. Immutable once read.
/// </summary>
/// <remarks>
/// The <em>reading text</em> has the same length as the file's text and the same offsets, so that every position maps
/// back by construction: what a reader does not see (markup, link targets, front matter) is blanked out with
/// <see cref="Filler"/>, and an entity such as <c>&amp;eacute;</c> is its character followed by fillers. Three tags show
/// something themselves, which stands at their first character: a line break, and the quotation marks of <c>q</c>. For
/// plain text the two are the same string, front matter aside.
/// </remarks>
public sealed class Document : ILocated
{
    /// <summary>
    /// The character that stands where the file has something that a reader does not see: U+2060 WORD JOINER, which has
    /// no width and allows no break. Tokens may contain it (<c>caf&amp;eacute;</c>); it is never part of a token's value.
    /// </summary>
    public const char Filler = '\u2060';

    private readonly string _reading;

    internal Document(string path, DocumentText text, string reading, DocumentFormat format)
    {
        if (reading.Length != text.Length)
        {
            throw new ArgumentException("The reading text must have the length of the file's text.", nameof(reading));
        }

        Path = path;
        Text = text;
        _reading = reading;
        HasFillers = reading.Contains(Filler);
        Format = format;
    }

    /// <summary>Path relative to the corpus root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The format that the file was read as.</summary>
    public DocumentFormat Format { get; }

    /// <summary>Exactly what was in the file.</summary>
    public DocumentText Text { get; }

    /// <summary>The text as a reader sees it, at the same offsets; see the remarks of this type.</summary>
    public string Reading => _reading;

    /// <summary>Whether the reading text has fillers at all; plain text has none, so that its tokens need not be searched for them.</summary>
    internal bool HasFillers { get; }

    /// <summary>The tokens of all sentences, in order; markup and code have none.</summary>
    public ImmutableArray<Token> Tokens { get; internal set; } = [];

    /// <summary>All blocks, in order of their place.</summary>
    public ImmutableArray<Block> Blocks { get; internal set; } = [];

    /// <summary>All sections, in order; there is always at least one when there is a block.</summary>
    public ImmutableArray<Section> Sections { get; internal set; } = [];

    /// <summary>All sentences, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; internal set; } = [];

    /// <summary>Links that the format marks, in order; a bare address in the text is a token of kind <see cref="TokenKind.Address"/>.</summary>
    public ImmutableArray<DocumentLink> Links { get; internal set; } = [];

    /// <summary>Footnote references that the format marks, in order.</summary>
    public ImmutableArray<FootnoteMark> FootnoteMarks { get; internal set; } = [];

    /// <summary>Code inside running text, delimiters or not, in order; its words are shown, but they are not the author's prose.</summary>
    public ImmutableArray<TextSpan> InlineCode { get; internal set; } = [];

    /// <summary>The headline: from front matter or metadata, else the title block; empty when there is none.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>The block that is the headline, or null.</summary>
    public Block? TitleBlock => Blocks.FirstOrDefault(b => b.Kind == BlockKind.Title);

    /// <summary>The language of most of the text, or the one that front matter, <c>lang</c> or the registry declares.</summary>
    public Language Language { get; internal set; } = Language.Undetermined;

    /// <summary>
    /// The languages that the document is written in on purpose: the declared ones, and any in which a substantial part
    /// (a quarter of the words, as in a text with its translation beside it) is written.
    /// </summary>
    public ImmutableArray<Language> Languages { get; internal set; } = [];

    /// <summary>When the document says it was written, or null.</summary>
    public DocumentDate? Date { get; internal set; }

    /// <summary>Who the document says wrote it, as written; null when it does not say.</summary>
    public string? Byline { get; internal set; }

    /// <summary>What kind of piece it is (<c>news</c>, <c>fact-check</c>, <c>statement</c>, <c>press-release</c>, <c>reference</c>, <c>opinion</c>), from front matter or the registry; null when not declared.</summary>
    public string? Genre { get; internal set; }

    /// <summary>The group of documents that it talks about the same thing with; empty for the default group.</summary>
    public string Group { get; internal set; } = "";

    /// <summary>Top-level scalar values of the front matter, keys in lower case; lists are joined with "; ".</summary>
    public ImmutableDictionary<string, string> Metadata { get; internal set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What went wrong while reading: bad bytes, a limit that cut, front matter that is not YAML.</summary>
    public ImmutableArray<Diagnostic> Problems { get; internal set; } = [];

    /// <summary>What its own comments say of findings to be left alone, in order of place.</summary>
    internal ImmutableArray<SuppressionComment> SuppressionComments { get; set; } = [];

    /// <summary>The languages that it was read with.</summary>
    internal LanguageSet LanguageSet { get; set; } = LanguageSet.BuiltIn;

    /// <summary>
    /// What a later room has looked up of the tokens while it works on the document; a room may not know those above it by
    /// name. Whoever looks finds the same, so that two may look at a time.
    /// </summary>
    internal object? Lookup { get; set; }

    Document ILocated.Document => this;

    /// <summary>The whole text.</summary>
    public TextSpan Span => new(0, Text.Length);

    /// <summary>What a reader sees of a span: without fillers, white space as it stands.</summary>
    public string ReadingTextOf(TextSpan span)
    {
        var slice = _reading.AsSpan(span.Start, span.Length);
        return HasFillers && slice.Contains(Filler) ? slice.ToString().Replace(Filler.ToString(), "", StringComparison.Ordinal) : slice.ToString();
    }

    /// <summary>The token's characters without fillers.</summary>
    public ReadOnlySpan<char> ValueOf(in Token token) =>
        token.IsPlain || !HasFillers ? _reading.AsSpan(token.Start, token.Length) : WithoutFillers(_reading.AsSpan(token.Start, token.Length));

    /// <summary>Whether the token reads as <paramref name="word"/>, letter case aside (ordinal).</summary>
    public bool Is(in Token token, string word) => ValueOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence that covers an offset, or null; O(log sentences).</summary>
    public Sentence? SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = Sentences[middle];
            if (offset < sentence.Span.Start)
            {
                high = middle - 1;
            }
            else if (offset >= sentence.Span.End)
            {
                low = middle + 1;
            }
            else
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    private static ReadOnlySpan<char> WithoutFillers(ReadOnlySpan<char> text) =>
        text.Contains(Filler) ? text.ToString().Replace(Filler.ToString(), "", StringComparison.Ordinal) : text;
}

/// <summary>The formats that a document can be read from.</summary>
public enum DocumentFormat
{
    /// <summary>Paragraphs at blank lines or one a line; .txt and anything unknown.</summary>
    PlainText,

    /// <summary>CommonMark with tables, footnotes and front matter; .md, .markdown.</summary>
    Markdown,

    /// <summary>.html, .htm, .xhtml.</summary>
    Html,
}
