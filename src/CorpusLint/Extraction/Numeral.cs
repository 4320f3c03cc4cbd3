namespace CorpusLint.Extraction;

/// <summary>How a numeral is written.</summary>
internal enum NumeralForm
{
    Digits,
    Words,

    /// <summary>"two dozen", "a hundred".</summary>
    Collective,

    /// <summary>"dozens", "a few hundred".</summary>
    Vague,

    /// <summary>"both".</summary>
    Both,

    /// <summary>"one", "a single": counts only before some nouns.</summary>
    One,
}

/// <summary>A numeral among the pieces of a sentence.</summary>
/// <param name="First">Its first piece.</param>
/// <param name="End">Just behind its last piece.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Value">The number; null for a vague one.</param>
/// <param name="Low">The number, or the lower end of a vague one.</param>
/// <param name="High">The number, or the upper end of a vague one.</param>
/// <param name="Scale">The scale that was applied to what stands before it; 1 for none.</param>
internal readonly record struct Numeral(int First, int End, NumeralForm Form, decimal? Value, decimal Low, decimal High, decimal Scale)
{
    internal static Numeral Exactly(int first, int end, NumeralForm form, decimal value, decimal scale = 1) =>
        new(first, end, form, value, value, value, scale);
}
