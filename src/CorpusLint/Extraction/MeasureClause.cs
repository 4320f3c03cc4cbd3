using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Where the words that go with a number end.</summary>
internal static class MeasureClause
{
    /// <summary>Whether a mark at this piece divides clauses; a comma does too, because lists of numbers use it.</summary>
    internal static bool EndsAt(NumberPieces pieces, int index) =>
        pieces[index].Kind is TokenKind.Punctuation or TokenKind.Quote || (pieces[index].Kind == TokenKind.Dash && !pieces[index].IsGlued);
}
