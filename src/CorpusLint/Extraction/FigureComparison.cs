using System.Globalization;

namespace CorpusLint.Extraction;

/// <summary>The signs for and against two figures counting one thing, and what they come to.</summary>
internal sealed class FigureComparison
{
    // Weights and intercept were fitted by logistic regression to the figures of about a hundred events that several reports tell,
    // eighths of them left out in turn to see that it holds for others; signs that proved to tell nothing were taken out.
    private const double Intercept = -5.1;
    private static readonly double[] s_weights = Weights();

    private readonly double[] _signs = new double[s_weights.Length];

    /// <summary>The logarithm of the odds that both count one thing: 0 when it is as likely as not.</summary>
    internal double Score { get; private set; } = Intercept;

    /// <summary>The probability that both count one thing, from 0 to 1.</summary>
    internal double Probability => 1 / (1 + Math.Exp(-Score));

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
            (FigureSign.SameNoun, 0.4),
            (FigureSign.KinNoun, 1.2),
            (FigureSign.PlainNoun, -0.2),
            (FigureSign.NoNoun, -1.4),
            (FigureSign.OtherNoun, -1.6),
            (FigureSign.SameFate, 1.8),
            (FigureSign.SameMatter, 0.9),
            (FigureSign.OneMatter, -0.8),
            (FigureSign.SameMeasure, 0.6),
            (FigureSign.SameAmount, -0.8),
            (FigureSign.ClauseWords, 1.5),
            (FigureSign.SentenceWords, 0.8),
            (FigureSign.SameCompanions, 1),
            (FigureSign.NearValue, 2.4),
            (FigureSign.NearGreatValue, 0.6),
            (FigureSign.FarValue, -1.7),
            (FigureSign.SwappedDigits, 2.8),
            (FigureSign.SwappedPair, 2.3),
            (FigureSign.ClausesAlike, 1),
            (FigureSign.OneIsAway, -0.8),
            (FigureSign.LonePlace, -0.6),
            (FigureSign.OneIsPart, -0.6),
            (FigureSign.SameKey, 0.6),
            (FigureSign.Wordless, -0.6),
            (FigureSign.NoPerson, -0.6),
            (FigureSign.SaidAgain, 1.1),
            (FigureSign.BothAtHead, 1.4),
            (FigureSign.OnlyCandidates, 0.6),
            (FigureSign.SoleNoun, 0.8),
            (FigureSign.SoleSameNoun, 1.3),
        ])
        {
            weights[(int)sign] = weight;
        }

        return weights;
    }
}
