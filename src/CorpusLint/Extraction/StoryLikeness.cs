using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// How much speaks for two documents reporting one event, and how much has to. All in logarithms of odds: what both have
/// counts the more the rarer it is in the corpus, and the more documents could be meant, the more is needed.
/// </summary>
/// <param name="Names">What the names that both have say.</param>
/// <param name="Words">What the words that both have say.</param>
/// <param name="Figures">What the figures that both have say.</param>
/// <param name="Other">What quotations, links and titles say.</param>
/// <param name="Needed">How much has to speak for one event.</param>
/// <param name="IsTwo">Whether they report two events, whatever they share.</param>
internal readonly record struct StoryLikeness(double Names, double Words, double Figures, double Other, double Needed, bool IsTwo)
{
    /// <summary>By how much more speaks for one event than has to; below 0 when too little does, and without end when they report two.</summary>
    internal double Margin => IsTwo ? double.NegativeInfinity : Names + Figures + Other + Math.Min(Words, (Names + Figures) * MostOfWords) - Needed;

    // Words say what kind of thing happened; which of its kind takes a name or a figure.
    private const double MostOfWords = 1.5;

    /// <summary>Two reports of two events.</summary>
    internal static StoryLikeness Two => new(0, 0, 0, 0, 0, IsTwo: true);
}
