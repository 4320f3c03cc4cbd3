using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What the words round a figure tell of it, so that it can be held beside the figures of another report of the same story.</summary>
internal sealed class FigureOutline
{
    private ILookup<string, FigureWord>? _wordsBySign;

    /// <summary>The figure.</summary>
    internal required Quantity Quantity { get; init; }

    /// <summary>The words of its language that newsrooms use for each other.</summary>
    internal required KinLexicon Kin { get; init; }

    /// <summary>What it is a number of: "count", "money", "share", "age", "length" …; figures of two dimensions never meet.</summary>
    internal required string Dimension { get; init; }

    /// <summary>Folded singular of the noun that it counts; null when it counts none.</summary>
    internal string? Noun { get; init; }

    /// <summary>What newsrooms call the noun otherwise.</summary>
    internal ImmutableArray<string> NounSenses { get; init; } = [];

    /// <summary>Groups of kindred words that the noun is in and that exclude others: "crew".</summary>
    internal ImmutableArray<string> NounContraries { get; init; } = [];

    /// <summary>Groups of kindred words that exclude others, of the words of its clause that have few senses: "close".</summary>
    internal ImmutableArray<string> Contraries { get; init; } = [];

    /// <summary>What a measurement or a sum is of, its root and what newsrooms call it otherwise: "310,000 litres of diesel"; empty when the words behind the unit do not say it, and for counts.</summary>
    internal ImmutableArray<string> Substance { get; init; } = [];

    /// <summary>The values of the other figures near it in its sentence that may be parts of what it counts.</summary>
    internal ImmutableArray<decimal> Companions { get; init; } = [];

    /// <summary>Folded name of whom or what the counted belong to: "eight councillors of Progreso"; null when no name stands there.</summary>
    internal string? Owner { get; init; }

    /// <summary>What other count it belongs to, with what newsrooms call that otherwise: "560 exhibitors from 23 countries"; empty when it stands for itself.</summary>
    internal ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>What befell the counted, or the class of the noun; null when neither is known.</summary>
    internal string? Class { get; init; }

    /// <summary>Whether <see cref="Class"/> tells what people did or suffered.</summary>
    internal bool HasFate { get; init; }

    /// <summary>Whether people are counted.</summary>
    internal bool IsPerson { get; init; }

    /// <summary>Content words of its clause and sentence, the counted noun aside, each once.</summary>
    internal required ImmutableArray<FigureWord> Words { get; init; }

    /// <summary>From stems and senses to the words that have them.</summary>
    internal ILookup<string, FigureWord> WordsBySign => _wordsBySign ??= Words.SelectMany(w => w.Senses.Prepend(w.Stem).Distinct(StringComparer.Ordinal), (w, sign) => (w, sign)).ToLookup(p => p.sign, p => p.w, StringComparer.Ordinal);

    /// <summary>Restrictions that the figure's own phrase has: "student", "serious", "in custody".</summary>
    internal ImmutableArray<string> Restrictions { get; init; } = [];

    /// <summary>The folded last name of the person that an age or a sentence is of; null when it is not known or when the figure is of no person.</summary>
    internal string? Person { get; init; }

    /// <summary>Whether the sentence turned away from the story before the figure: to another year, place or event.</summary>
    internal bool IsAway { get; init; }

    /// <summary>"Five more", "another 40".</summary>
    internal bool IsIncrement { get; init; }

    /// <summary>Whether it is the whole of which another figure is a part: "three of the five lines".</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Whether its clause says that it is of the whole country, or of a place.</summary>
    internal FigureScope Scope { get; init; }

    /// <summary>The day that its clause names.</summary>
    internal FigureMoment Moment { get; init; }

    /// <summary>Whether its clause says that it is of one moment of several: "rose to 19", "19 so far".</summary>
    internal bool IsOfStage { get; init; }

    /// <summary>Whether the figure is one of a crowd as those count it who called it together.</summary>
    internal bool IsByHosts { get; init; }

    /// <summary>The values of those near it of which nothing is said: "more than 11 tonnes, up from nine", "from seven to eight".</summary>
    internal ImmutableArray<decimal> Bases { get; init; } = [];

    /// <summary>Whether it stands in the title or the first sentences.</summary>
    internal bool IsAtHead { get; init; }

    /// <summary>The periods and places of the figure, as in its measure key.</summary>
    internal MeasureKey Key { get; init; } = MeasureKey.Unspecified;
}

/// <summary>A content word beside a figure.</summary>
/// <param name="Stem">The word without accents, case and ending.</param>
/// <param name="Senses">What other words would say the same.</param>
/// <param name="Nearness">1 in the figure's own clause, less farther off.</param>
internal readonly record struct FigureWord(string Stem, ImmutableArray<string> Senses, double Nearness);
