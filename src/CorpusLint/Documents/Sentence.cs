using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A sentence, or a heading, cell or item that stands for one.</summary>
public sealed class Sentence : ILocated
{
    internal Sentence(Block block, int index, int indexInBlock, TextSpan span, int firstToken, int tokenCount)
    {
        Block = block;
        Index = index;
        IndexInBlock = indexInBlock;
        Span = span;
        FirstToken = firstToken;
        TokenCount = tokenCount;
    }

    /// <summary>The block that the sentence belongs to; a sentence never crosses a block's border.</summary>
    public Block Block { get; }

    /// <inheritdoc/>
    public Document Document => Block.Document;

    /// <summary>0-based number of the sentence in its document.</summary>
    public int Index { get; }

    /// <summary>0-based number of the sentence in its block.</summary>
    public int IndexInBlock { get; }

    /// <summary>From the first to the last character that is not white space.</summary>
    public TextSpan Span { get; }

    /// <summary>Index of the sentence's first token in <see cref="Documents.Document.Tokens"/>.</summary>
    public int FirstToken { get; }

    /// <summary>Number of the sentence's tokens.</summary>
    public int TokenCount { get; }

    /// <summary>Index just behind the sentence's last token.</summary>
    public int EndToken => FirstToken + TokenCount;

    /// <summary>The sentence's tokens.</summary>
    public ReadOnlySpan<Token> Tokens => Document.Tokens.AsSpan().Slice(FirstToken, TokenCount);

    /// <summary>The language of the block.</summary>
    public Language Language => Block.Language;

    /// <summary>The characters as they stand in the file, markup included.</summary>
    public string Text => Document.Text.ToString(Span);

    /// <summary>The characters as a reader sees them.</summary>
    public string ReadingText => Document.ReadingTextOf(Span);

    /// <summary>The sentence before in the same document, or null.</summary>
    public Sentence? Previous => Index > 0 ? Document.Sentences[Index - 1] : null;

    /// <summary>The sentence after in the same document, or null.</summary>
    public Sentence? Next => Index + 1 < Document.Sentences.Length ? Document.Sentences[Index + 1] : null;
}
