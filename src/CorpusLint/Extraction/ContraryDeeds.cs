using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what the clauses of counts tell that excludes what others may tell: "eight branches will stay open" counts other branches
/// than "six branches will close". Only counts that two documents have of one event are asked, so that a run without any reads
/// no clause twice.
/// </summary>
internal static class ContraryDeeds
{
    private const int Reach = 10;

    /// <summary>Tells the counts of the documents their deeds; undone for those that nobody else counts any more.</summary>
    internal static void Tell(IReadOnlyList<DocumentFacts> documents)
    {
        var counts = new Dictionary<(string Event, string Class), (Document First, bool AreSeveral, List<(Quantity Quantity, DocumentFacts Facts)> All)>();
        foreach (var (quantity, facts) in documents.SelectMany(d => d.Quantities, (d, q) => (q, d)))
        {
            quantity.Contraries = [];
            if (quantity is { Kind: QuantityKind.Cardinal, MeasureKey: { Event: { } happening, Class: { } counted } } && !FigureWords.IsFate(counted))
            {
                var (first, areSeveral, all) = counts.GetValueOrDefault((happening, counted), (quantity.Document, false, []));
                all.Add((quantity, facts));
                counts[(happening, counted)] = (first, areSeveral || first != quantity.Document, all);
            }
        }

        foreach (var (_, areSeveral, all) in counts.Values)
        {
            foreach (var (quantity, facts) in areSeveral ? all : [])
            {
                quantity.Contraries = Read(quantity, facts);
            }
        }
    }

    private static ImmutableArray<(string Group, string Against)> Read(Quantity quantity, DocumentFacts facts)
    {
        if (quantity is not { Sentence: { } sentence, Block: { } block })
        {
            return [];
        }

        var kin = LanguagePack.For(block).Kin;
        var tokens = sentence.Tokens;
        var (start, end) = FigureClause.Of(quantity, sentence, facts, Reach);
        var groups = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end;)
        {
            groups.UnionWith(kin.GroupsAt(sentence.Document, tokens, i, out var count).Where(kin.IsExcluding));
            i += Math.Max(1, count);
        }

        return groups.Count == 0 ? [] : [.. kin.Exclusive.Where(pair => groups.Contains(pair.One) && !groups.Contains(pair.Other)).OrderBy(p => p.One, StringComparer.Ordinal).ThenBy(p => p.Other, StringComparer.Ordinal)];
    }
}
