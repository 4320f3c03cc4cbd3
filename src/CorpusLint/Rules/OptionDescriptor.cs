namespace CorpusLint.Rules;

/// <summary>One option of a rule, as its settings record declares it; enough to write a schema from.</summary>
/// <param name="Name">Name in the configuration, camel case.</param>
/// <param name="Type">What values look like.</param>
/// <param name="Default">The default as JSON.</param>
/// <param name="Minimum">Least number allowed; null for none.</param>
/// <param name="Maximum">Greatest number allowed; null for none.</param>
/// <param name="Values">The allowed words of a choice; empty for other types.</param>
/// <param name="Description">The property's summary; empty when it has none.</param>
public sealed record OptionDescriptor(
    string Name, OptionType Type, string Default, double? Minimum, double? Maximum, IReadOnlyList<string> Values, string Description);

/// <summary>What an option's values look like in JSON.</summary>
public enum OptionType
{
    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>One of some words (an enum), camel case.</summary>
    Choice,

    /// <summary>An array of strings.</summary>
    TextList,
}
