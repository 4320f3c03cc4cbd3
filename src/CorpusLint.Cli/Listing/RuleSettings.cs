using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;
using CorpusLint.Rules;

namespace CorpusLint.Cli.Listing;

/// <summary>What a configuration may say of a rule, as it would stand there: severity and options with their defaults, each explained.</summary>
internal static class RuleSettings
{
    /// <summary>The lines, without indent.</summary>
    internal static IEnumerable<string> Lines(RuleDescriptor rule, IReadOnlyList<OptionDescriptor> options)
    {
        yield return $"\"{rule.Name}\": {{";
        var level = rule.IsEnabledByDefault ? ConfigurationReader.Word(rule.DefaultSeverity) : "off";
        yield return $"  \"severity\": \"{level}\"{(options.Count > 0 ? "," : "")} // off, note, warning or error";
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Description.Length > 0)
            {
                yield return $"  // {options[i].Description}";
            }

            if (Constraints(options[i]) is { Length: > 0 } constraints)
            {
                yield return $"  // {constraints}";
            }

            yield return $"  \"{options[i].Name}\": {options[i].Default}{(i < options.Count - 1 ? "," : "")}";
        }

        yield return "}";
    }

    /// <summary>What values an option takes besides its default, as a sentence; empty when its kind says it all.</summary>
    internal static string Constraints(OptionDescriptor option)
    {
        var words = new List<string>();
        if (option.Values.Count > 0)
        {
            words.Add((option.Type == OptionType.TextList ? "Each one of " : "One of ") + string.Join(", ", option.Values.Select((v, i) => i < option.ValueDescriptions.Count && option.ValueDescriptions[i].Length > 0 ? $"{v} ({option.ValueDescriptions[i].TrimEnd('.')})" : v)) + ".");
        }

        if (option.Minimum is not null || option.Maximum is not null)
        {
            words.Add($"From {Show(option.Minimum)} to {Show(option.Maximum)}.");
        }

        if (option.MinimumLength is not null || option.MaximumLength is not null)
        {
            var unit = option.Type == OptionType.TextList ? "elements" : "characters";
            words.Add(option.MaximumLength is null ? $"At least {option.MinimumLength} {unit}." : $"{option.MinimumLength ?? 0} to {option.MaximumLength} {unit}.");
        }

        if (option.Pattern is not null)
        {
            words.Add($"Looks like {option.Pattern}.");
        }

        if (option.Deprecation is not null)
        {
            words.Add($"Deprecated: {option.Deprecation}");
        }

        return string.Join(' ', words);
    }

    private static string Show(double? number) => number!.Value.ToString("R", CultureInfo.InvariantCulture);
}
