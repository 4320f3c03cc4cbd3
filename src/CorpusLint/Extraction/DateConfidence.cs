namespace CorpusLint.Extraction;

/// <summary>How sure the steps are that resolving a date may rest on; see <see cref="Model.Fact.Confidence"/>.</summary>
internal static class DateConfidence
{
    /// <summary>A year, month or day taken from a date that stands nearby.</summary>
    internal const double Carried = 0.9;

    /// <summary>A weekday or month of which the verb of the sentence tells whether it is past or to come.</summary>
    internal const double ByTense = 0.85;

    /// <summary>What news most often means, where no word tells.</summary>
    internal const double Guessed = 0.6;
}
