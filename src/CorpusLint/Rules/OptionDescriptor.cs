using System.Globalization;
using System.Text.Json;

namespace CorpusLint.Rules;

/// <summary>One option of a rule, as its settings record declares it; enough to write a schema from.</summary>
/// <param name="Name">Name in the configuration, camel case.</param>
/// <param name="Type">What values look like.</param>
/// <param name="Default">The default as JSON.</param>
/// <param name="Minimum">Least number allowed; null for none.</param>
/// <param name="Maximum">Greatest number allowed; null for none.</param>
/// <param name="Values">The allowed words of a choice, or of a string or each string of a list where <c>AllowedValues</c> names them; empty when any will do.</param>
/// <param name="Description">The property's summary; empty when it has none.</param>
public sealed record OptionDescriptor(
    string Name, OptionType Type, string Default, double? Minimum, double? Maximum, IReadOnlyList<string> Values, string Description)
{
    /// <summary>Fewest characters of a string, or elements of a list; null for none.</summary>
    public int? MinimumLength { get; init; }

    /// <summary>Most characters of a string, or elements of a list; null for none.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>Pattern that a whole string, or each string of a list, must match; null for none. It can be matched in linear time.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the words of a choice mean, in the order of <see cref="Values"/>; empty when none is explained.</summary>
    public IReadOnlyList<string> ValueDescriptions { get; init; } = [];

    /// <summary>Why the option should not be used any more, and what to do instead; null while it may be.</summary>
    public string? Deprecation { get; init; }

    /// <summary>What keeps a value from being this option's, as a sentence; null when it fits.</summary>
    public string? ProblemOf(JsonElement value)
    {
        if (!IsOfType(value))
        {
            return $"The option '{Name}' cannot be {value.GetRawText()}: it takes {Words}.";
        }

        return Type switch
        {
            OptionType.Integer or OptionType.Number => ProblemOfNumber(value),
            OptionType.Text or OptionType.Choice => ProblemOfText(value.GetString()!, "is") ?? (Type == OptionType.Text ? ProblemOfLength(value.GetString()!.Length, "character") : null),
            OptionType.TextList => value.EnumerateArray().Select(e => ProblemOfText(e.GetString()!, "holds")).FirstOrDefault(p => p is not null) ?? ProblemOfLength(value.GetArrayLength(), "element"),
            _ => null,
        };
    }

    private string Words => Type switch
    {
        OptionType.Boolean => "true or false",
        OptionType.Integer => "a whole number",
        OptionType.Number => "a number",
        OptionType.Text => "a string",
        OptionType.Choice => "one of its words",
        _ => "an array of strings",
    };

    private bool IsOfType(JsonElement value) => Type switch
    {
        OptionType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        OptionType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        OptionType.Number => value.ValueKind == JsonValueKind.Number,
        OptionType.Text => value.ValueKind == JsonValueKind.String,
        OptionType.Choice => value.ValueKind == JsonValueKind.String && Values.Contains(value.GetString()!, StringComparer.Ordinal),
        _ => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String),
    };

    private string? ProblemOfNumber(JsonElement value) =>
        value.GetDouble() < Minimum || value.GetDouble() > Maximum ? string.Create(CultureInfo.InvariantCulture, $"The option '{Name}' is {value.GetRawText()}; it must lie between {Minimum} and {Maximum}.")
        : Values.Count > 0 && !Values.Any(v => decimal.Parse(v, CultureInfo.InvariantCulture) == value.GetDecimal()) ? $"The option '{Name}' is {value.GetRawText()}; it must be one of {string.Join(", ", Values)}."
        : null;

    private string? ProblemOfText(string text, string verb) =>
        Values.Count > 0 && !Values.Contains(text, StringComparer.Ordinal) ? $"The option '{Name}' {verb} '{text}', which is not one of {string.Join(", ", Values)}."
        : Pattern is not null && !OptionPattern.Matches(Pattern, text) ? $"The option '{Name}' {verb} '{text}', which does not look like {Pattern}."
        : null;

    private string? ProblemOfLength(int length, string unit) =>
        length < MinimumLength ? string.Create(CultureInfo.InvariantCulture, $"The option '{Name}' has {Count(length, unit)}; it must have at least {MinimumLength}.")
        : length > MaximumLength ? string.Create(CultureInfo.InvariantCulture, $"The option '{Name}' has {Count(length, unit)}; it may have at most {MaximumLength}.")
        : null;

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}

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
