using System.Globalization;

namespace CorpusLint.Extraction;

/// <summary>The signs for and against two figures counting one thing, and what they come to.</summary>
internal sealed class FigureComparison
{
    // What words of the sentences beyond the clauses count for.
    private const double SentenceShare = 0.6;

    // Weights and intercept were fitted by logistic regression to the figures of 170 events that several reports tell, eighths of
    // them left out in turn to see that it holds for others; signs that proved to tell nothing were taken out. The weight of a sign
    // that is rare is no greater than 4; that of a whole and of one person, of which there were few, were chosen.
    private const double Intercept = -4.5;
    private static readonly double[] s_weights = Weights();

    private readonly double[] _signs = new double[s_weights.Length];

    /// <summary>The logarithm of the odds that both count one thing: 0 when it is as likely as not.</summary>
    internal double Score { get; private set; } = Intercept;

    /// <summary>The probability that both count one thing, from 0 to 1.</summary>
    internal double Probability => 1 / (1 + Math.Exp(-Score));

    /// <summary>How much the words of both have in common; those of the sentences beyond the clauses count for less.</summary>
    internal double Wording => this[FigureSign.ClauseWords] + (SentenceShare * this[FigureSign.SentenceWords]);

    /// <summary>How strong a sign is; 0 when it is not there.</summary>
    internal double this[FigureSign sign] => _signs[(int)sign];

    /// <summary>Adds a sign.</summary>
    internal void Add(FigureSign sign, double strength)
    {
        _signs[(int)sign] += strength;
        Score += strength * s_weights[(int)sign];
    }

    /// <summary>Adds a sign that is there or not.</summary>
    internal void Add(FigureSign sign, bool isThere) => Add(sign, isThere ? 1 : 0);

    /// <summary>The signs with what each adds, for a person.</summary>
    public override string ToString() =>
        string.Join(", ", Enumerable.Range(0, _signs.Length).Where(i => _signs[i] != 0).Select(i => string.Create(CultureInfo.InvariantCulture, $"{(FigureSign)i} {_signs[i] * s_weights[i]:+0.0;-0.0}")));

    private static double[] Weights()
    {
        var weights = new double[Enum.GetValues<FigureSign>().Length];
        foreach (var (sign, weight) in (ReadOnlySpan<(FigureSign, double)>)[
            (FigureSign.SameNoun, 1.7),
            (FigureSign.KinNoun, 1.8),
            (FigureSign.PlainNoun, 0.6),
            (FigureSign.NoNoun, -1.1),
            (FigureSign.OtherNoun, -1.8),
            (FigureSign.SameFate, 1.4),
            (FigureSign.SameMatter, 0.5),
            (FigureSign.SameMeasure, 0.9),
            (FigureSign.SameAmount, 0.1),
            (FigureSign.ClauseWords, 1.1),
            (FigureSign.SentenceWords, 0.9),
            (FigureSign.SameCompanions, 2.5),
            (FigureSign.NearValue, 1.5),
            (FigureSign.NearGreatValue, 1.5),
            (FigureSign.FarValue, -1.3),
            (FigureSign.SwappedDigits, 3.3),
            (FigureSign.SwappedPair, 1.9),
            (FigureSign.OneIsAway, -0.8),
            (FigureSign.LonePlace, -0.3),
            (FigureSign.OneIsPart, -0.8),
            (FigureSign.SameKey, 0.1),
            (FigureSign.Wordless, -0.7),
            (FigureSign.SaidAgain, 1.1),
            (FigureSign.SamePerson, 3),
            (FigureSign.BothAtHead, 1.1),
            (FigureSign.OnlyCandidates, 0.8),
            (FigureSign.SoleNoun, 0.5),
            (FigureSign.SoleSameNoun, 0.4),
            (FigureSign.UnlikeNoun, -1.8),
            (FigureSign.ContraryNoun, -3.9),
            (FigureSign.OtherOwner, -3.1),
            (FigureSign.OtherHost, -4),
            (FigureSign.BothParts, -1),
            (FigureSign.OneByHosts, -0.4),
            (FigureSign.OneIsIncrement, -2.9),
            (FigureSign.OneIsWhole, -1.5),
            (FigureSign.OtherYear, -1.4),
            (FigureSign.OneIsCapacity, -2.3),
            (FigureSign.OtherScope, -4),
            (FigureSign.OtherPlace, -3.9),
            (FigureSign.SameDay, 3),
            (FigureSign.OtherDay, -1.8),
            (FigureSign.LaterReport, -0.8),
            (FigureSign.OneOfStage, -0.7),
            (FigureSign.BothOfStages, -1.1),
            (FigureSign.OneIsQuoted, -0.7),
            (FigureSign.IsBound, -0.4),
            (FigureSign.SameDigits, 2.2),
            (FigureSign.Lead, 0.8),
        ])
        {
            weights[(int)sign] = weight;
        }

        return weights;
    }
}
