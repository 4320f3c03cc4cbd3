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
    private readonly WordMarks[] _marks;
    private bool? _isTechnical;

    private DocumentWords(Document document)
    {
        _document = document;
        _entries = new WordEntry?[document.Tokens.Length];
        _marks = new WordMarks[document.Sentences.Length];
        foreach (var sentence in document.Sentences)
        {
            _marks[sentence.Index] = LookUp(sentence, LanguagePack.For(sentence.Block));
        }
    }

    /// <summary>Whether a token of a sentence has one of some marks.</summary>
    internal bool Has(Sentence sentence, WordMarks marks) => (_marks[sentence.Index] & marks) != 0;

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

    private WordMarks LookUp(Sentence sentence, LanguagePack pack)
    {
        var vocabulary = pack.Vocabulary;
        var tokens = _document.Tokens.AsSpan();
        var marks = WordMarks.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                var word = _document.ValueOf(in token);
                var entry = vocabulary.Find(word);
                _entries[i] = entry;
                marks |= entry.Marks | (token.IsBare ? WordMarks.None : MarksInside(word, pack)) | MarksOf(token);
            }
            else
            {
                marks |= MarksOf(token, _document.Reading[token.Start]);
            }
        }

        return marks;
    }

    // "Five-year-old" opens with a number, "the striker's" is of the striker.
    private static WordMarks MarksInside(ReadOnlySpan<char> word, LanguagePack pack) =>
        (pack.Numbers.OpensWithTrigger(word) ? WordMarks.Number : WordMarks.None)
        | (NameText.HasPossessiveEnding(word) && (pack.Names[word[..^2]] & NameWord.TeamSport) != 0 ? WordMarks.TeamSport : WordMarks.None);

    private static WordMarks MarksOf(in Token word) => word.Shape switch
    {
        TokenShape.AllCapitals => word.Length > 1 ? WordMarks.Capitals | WordMarks.Acronym : WordMarks.Capitals,
        TokenShape.MixedCapitals => WordMarks.Acronym,
        _ => WordMarks.None,
    };

    private static WordMarks MarksOf(in Token token, char first) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Alphanumeric => WordMarks.Number,
        TokenKind.Punctuation when first is '[' or '{' => WordMarks.Bracket,
        TokenKind.Symbol when first is '<' => WordMarks.Bracket,
        _ => WordMarks.None,
    };
}
