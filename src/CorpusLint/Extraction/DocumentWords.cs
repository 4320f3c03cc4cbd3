using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// What the lists know of each word of a document, by the language of its block. The first extractor that asks has all words
/// looked up; <see cref="Forget"/> drops them when the facts are made, because nothing else needs them.
/// </summary>
internal sealed class DocumentWords
{
    private readonly Document _document;
    private readonly WordEntry?[] _entries;
    private bool? _isTechnical;

    private DocumentWords(Document document)
    {
        _document = document;
        _entries = new WordEntry?[document.Tokens.Length];
        var tokens = document.Tokens.AsSpan();
        foreach (var block in document.Blocks)
        {
            if (block.Sentences.IsEmpty)
            {
                continue;
            }

            var vocabulary = LanguagePack.For(block).Vocabulary;
            for (var i = block.Sentences[0].FirstToken; i < block.Sentences[^1].EndToken; i++)
            {
                if (tokens[i].Kind == TokenKind.Word)
                {
                    _entries[i] = vocabulary.Find(document.ValueOf(in tokens[i]));
                }
            }
        }
    }

    /// <summary>What is known of the word at an index of <see cref="Document.Tokens"/>, possessive ending and all; null for other tokens.</summary>
    internal WordEntry? this[int token] => _entries[token];

    /// <summary>Whether the document is a manual, changelog or licence, where things do what people say elsewhere.</summary>
    internal bool IsTechnical => _isTechnical ??= TechnicalText.IsTechnical(_document);

    /// <summary>The words of a document, looked up at the first call.</summary>
    internal static DocumentWords Of(Document document)
    {
        if (document.Lookup is DocumentWords known)
        {
            return known;
        }

        var words = new DocumentWords(document);
        document.Lookup = words;
        return words;
    }

    /// <summary>Drops what was looked up; whoever asks again has it looked up again.</summary>
    internal static void Forget(Document document) => document.Lookup = null;
}
