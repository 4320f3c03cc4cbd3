using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the answers of an interview that labels its turns: "P. ¿Volverá? ¶ R. No descarto nada."</summary>
internal static class QuotationInterviewReader
{
    /// <summary>What the block answers, when its label stands behind the label of a question in the block before; null for any other block.</summary>
    internal static QuotationRun? AnswerOf(Document document, int index, int first, int end)
    {
        var block = document.Blocks[index];
        var speech = LanguagePack.For(block).Speech;
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || !IsLabelled(document, first, end, out var start) || !speech.IsAnswerLabel(ValueAt(document, first)))
        {
            return null;
        }

        var question = index - 1;
        if (question < 0 || document.Blocks[question].Sentences is not { IsEmpty: false } sentences || !IsLabelled(document, sentences[0].FirstToken, sentences[^1].EndToken, out _) || !speech.IsQuestionLabel(ValueAt(document, sentences[0].FirstToken)))
        {
            return null;
        }

        var span = TextSpan.FromBounds(document.Tokens[start].Start, document.Tokens[end - 1].End);
        return new QuotationRun(block, start, end, span, span) { IsAnswer = true };
    }

    // A letter or word with a capital, and a stop or colon behind it.
    private static bool IsLabelled(Document document, int first, int end, out int start)
    {
        start = first + 2;
        return start < end && document.Tokens[first] is { Kind: TokenKind.Word, IsCapitalised: true } && document.Tokens[first + 1] is { Kind: TokenKind.Punctuation, Length: 1 } mark &&
            document.Reading[mark.Start] is '.' or ':' && mark.Start == document.Tokens[first].End;
    }

    private static ReadOnlySpan<char> ValueAt(Document document, int token) => document.ValueOf(in document.Tokens.ItemRef(token));
}
