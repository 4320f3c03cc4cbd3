using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads what opens a dateline as the place that a report comes from: "HARWICK, May 17 —", "Puerto Llano (Agencia Norte).-".</summary>
internal static class NameDateline
{
    private const int LongestPlace = 4;
    private const NameWord NoPlace = NameWord.NotName | NameWord.Calendar | NameWord.KnownOrganisation;

    /// <summary>Whether a run of tokens is the place of its report's dateline.</summary>
    /// <param name="text">The document's names.</param>
    /// <param name="sentence">The sentence of the run.</param>
    /// <param name="first">Index of its first token in the document.</param>
    /// <param name="end">Index behind its last token.</param>
    internal static bool IsPlace(NameText text, Sentence sentence, int first, int end) =>
        sentence.Block.IsDateline && first == sentence.FirstToken && end - first <= LongestPlace && !text.Has(first, NoPlace) &&
        (end == sentence.EndToken || text.IsMark(end, ',') || text.IsMark(end, '(') || text.Document.Tokens[end].Kind is TokenKind.Dash or TokenKind.Number);
}
