using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>The figures of a document and how many of its sentences have each word.</summary>
internal sealed class FigureSheet(DocumentFacts facts, ImmutableArray<FigureOutline> figures, IReadOnlyDictionary<string, int> sentencesOf)
{
    /// <summary>What two figures that agree need to be the same.</summary>
    internal const double EnoughToAgree = -1;

    // What two figures of one value need to say the same: a report that has both values of a pair may tell of two things with them.
    private const double EnoughToSay = -3;

    private readonly Dictionary<string, HashSet<decimal>> _valuesOf = ValuesOf(figures);
    private readonly ILookup<(string, decimal?, string?), FigureOutline> _byValue = figures.ToLookup(KeyOf);

    /// <summary>The document.</summary>
    internal DocumentFacts Facts { get; } = facts;

    /// <summary>Its figures in order of place.</summary>
    internal ImmutableArray<FigureOutline> Figures { get; } = figures;

    /// <summary>Number of sentences with a stem.</summary>
    internal IReadOnlyDictionary<string, int> SentencesOf { get; } = sentencesOf;

    /// <summary>Its figures that have the value of one of this or of another sheet, whatever they count.</summary>
    internal IEnumerable<FigureOutline> WithValueOf(FigureOutline figure) => _byValue[KeyOf(figure)];

    // "57 acres" are not 57 hectares.
    private static (string, decimal?, string?) KeyOf(FigureOutline figure) => (figure.Dimension, figure.Quantity.Value, figure.Quantity.Unit);

    /// <summary>Its figures that have the value of one of this or of another sheet and may count what it counts; the figure itself when it is one of this sheet.</summary>
    internal IEnumerable<FigureOutline> SayingTheSame(FigureOutline figure)
    {
        var evidence = new FigureEvidence(this, this);
        return WithValueOf(figure).Where(f => ReferenceEquals(f, figure) || evidence.Weigh(f, figure)?.Score >= EnoughToSay);
    }

    /// <summary>Whether the report gives one value only for what a figure of this or of another sheet counts, whichever noun it uses for it.</summary>
    internal bool IsSole(FigureOutline figure) => !IsOfOthers(figure) && KindsOf(figure).All(k => _valuesOf.GetValueOrDefault(k)?.Count is null or 1);

    // What leaves out its noun counts some others of the kind: "received 1,826 letters opposing the plan, and 214 in support".
    private static bool IsOfOthers(FigureOutline figure) => figure.Quantity is { Meant: not null, MeasureKey.Class: null };

    private static Dictionary<string, HashSet<decimal>> ValuesOf(ImmutableArray<FigureOutline> figures)
    {
        var values = new Dictionary<string, HashSet<decimal>>(StringComparer.Ordinal);
        foreach (var figure in figures.Where(f => f.Dimension == "count" && !IsOfOthers(f)))
        {
            foreach (var kind in KindsOf(figure))
            {
                if (!values.TryGetValue(kind, out var given))
                {
                    values.Add(kind, given = []);
                }

                given.Add(figure.Quantity.Value!.Value);
            }
        }

        return values;
    }

    private static IEnumerable<string> KindsOf(FigureOutline figure) =>
        figure.Noun is null ? [figure.Class ?? ""] : figure.NounSenses.Prepend(figure.Noun);
}
