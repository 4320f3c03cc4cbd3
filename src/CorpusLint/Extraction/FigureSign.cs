using System.Globalization;

namespace CorpusLint.Extraction;

/// <summary>What speaks for or against two figures of two reports counting one thing.</summary>
internal enum FigureSign
{
    /// <summary>One noun in both reports.</summary>
    SameNoun,

    /// <summary>Two nouns that newsrooms use for each other.</summary>
    KinNoun,

    /// <summary>"People" in one report or both: that counts whoever the other report names, and anybody else.</summary>
    PlainNoun,

    /// <summary>One of them or both count what stands elsewhere: "41,000 of them".</summary>
    NoNoun,

    /// <summary>One befell both, whatever they are called.</summary>
    SameFate,

    /// <summary>The age of one person, the sentence of one convict.</summary>
    SamePerson,

    /// <summary>A sum or a share whose words say what it is of: "punitive damages".</summary>
    SameMatter,

    /// <summary>Only one of two amounts is of something that its words say.</summary>
    OneMatter,

    /// <summary>One substance in both reports: "litres of diesel".</summary>
    SameSubstance,

    /// <summary>Words of the one clause that are the contrary of words of the other: "will stay open", "will close".</summary>
    ContraryWords,

    /// <summary>Both measure a length, a time, a speed …; a report has few of each.</summary>
    SameMeasure,

    /// <summary>Both are sums of money, shares or points.</summary>
    SameAmount,

    /// <summary>Rare words in both clauses.</summary>
    ClauseWords,

    /// <summary>Rare words in both sentences, beyond the clauses.</summary>
    SentenceWords,

    /// <summary>Other figures of one value in both sentences.</summary>
    SameCompanions,

    /// <summary>Values that are near: real disagreements are.</summary>
    NearValue,

    /// <summary>One value is more than twice the other.</summary>
    FarValue,

    /// <summary>One value is more than five times the other.</summary>
    FarthestValue,

    /// <summary>The same digits in another order.</summary>
    SwappedDigits,

    /// <summary>Restrictions of the one that the other sentence knows nothing of.</summary>
    LoneRestriction,

    /// <summary>Each has a restriction that the other sentence knows nothing of: "doses against flu", "against covid".</summary>
    OtherRestriction,

    /// <summary>One sentence is about another time or place, the other is not.</summary>
    OneIsAway,

    /// <summary>Both sentences are about another time or place, and it is not known whether it is one.</summary>
    BothAreAway,

    /// <summary>One is bounded by a place, the other is not.</summary>
    LonePlace,

    /// <summary>The clause of the one names a place that the other sentence does not.</summary>
    ClausePlace,

    /// <summary>Both are for a period of their own, and it is another.</summary>
    OtherPeriod,

    /// <summary>One is planned, the other is not.</summary>
    OneIsPlanned,

    /// <summary>The reports were written on two days: what they count may have changed.</summary>
    OtherDays,

    /// <summary>Both stand in the title or the first sentences.</summary>
    BothAtHead,

    /// <summary>Fewer than four of a thing: a report has many such counts.</summary>
    SmallCount,

    /// <summary>Neither report has another figure that the other's could be held against.</summary>
    OnlyCandidates,

    /// <summary>The reports agree in no figure: it is not sure that they tell of one event.</summary>
    NoAgreement,

    /// <summary>The reports agree in three figures or more.</summary>
    ManyAgreements,
}

/// <summary>The signs for and against two figures counting one thing, and what they come to.</summary>
internal sealed class FigureComparison
{
    // Fitted by logistic regression to some seventy events that several reports tell, sixths of them left out in turn to see that it holds for others, then rounded; additive.
    private static readonly double[] s_weights = Weights();

    private readonly double[] _signs = new double[s_weights.Length];

    /// <summary>The sum of all signs, each by its weight.</summary>
    internal double Score { get; private set; }

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
            (FigureSign.SameNoun, 0.5),
            (FigureSign.KinNoun, 1.2),
            (FigureSign.PlainNoun, -0.6),
            (FigureSign.NoNoun, -2.9),
            (FigureSign.SameFate, 1.8),
            (FigureSign.SamePerson, 0.8),
            (FigureSign.SameMatter, 1.3),
            (FigureSign.OneMatter, -0.5),
            (FigureSign.SameSubstance, 1),
            (FigureSign.ContraryWords, -2),
            (FigureSign.SameMeasure, -0.1),
            (FigureSign.SameAmount, -0.9),
            (FigureSign.ClauseWords, 2.4),
            (FigureSign.SentenceWords, 1.5),
            (FigureSign.SameCompanions, 1.1),
            (FigureSign.NearValue, 3.1),
            (FigureSign.FarValue, -3.5),
            (FigureSign.FarthestValue, -1.2),
            (FigureSign.SwappedDigits, 3),
            (FigureSign.LoneRestriction, -0.3),
            (FigureSign.OtherRestriction, -0.5),
            (FigureSign.OneIsAway, -1.5),
            (FigureSign.BothAreAway, -0.9),
            (FigureSign.LonePlace, -1.9),
            (FigureSign.ClausePlace, -0.5),
            (FigureSign.OtherPeriod, -1),
            (FigureSign.OneIsPlanned, -0.8),
            (FigureSign.OtherDays, -0.9),
            (FigureSign.BothAtHead, 2.1),
            (FigureSign.SmallCount, -4),
            (FigureSign.OnlyCandidates, 1.9),
            (FigureSign.NoAgreement, -0.4),
            (FigureSign.ManyAgreements, -0.5),
        ])
        {
            weights[(int)sign] = weight;
        }

        return weights;
    }
}
