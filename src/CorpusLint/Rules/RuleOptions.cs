using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace CorpusLint.Rules;

/// <summary>The configured values of one rule's options, and what the rule read of them.</summary>
internal sealed class RuleOptions(ImmutableSortedDictionary<string, JsonElement> values)
{
    internal static RuleOptions Defaults => new(ImmutableSortedDictionary<string, JsonElement>.Empty);

    private bool _isRead;

    /// <summary>The options that the rule declares; empty until it has read them.</summary>
    internal ImmutableArray<OptionDescriptor> Descriptors { get; private set; } = [];

    /// <summary>Full name of the settings type, by which its documentation is found.</summary>
    internal string? SettingsType { get; private set; }

    /// <summary>Names of the enums of the options that are choices, by option: their documentation is found by them.</summary>
    internal ImmutableDictionary<string, string> ChoiceTypes { get; private set; } = ImmutableDictionary<string, string>.Empty;

    internal T Read<T>() where T : class, new()
    {
        if (_isRead)
        {
            throw new InvalidOperationException("A script reads its options once.");
        }

        _isRead = true;
        SettingsType = typeof(T).FullName;
        var settings = new T();
        var all = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        if (Array.Find(all, p => !p.CanWrite && typeof(T).GetField($"<{p.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null) is { } fixedOne)
        {
            throw new InvalidOperationException($"The option {fixedOne.Name} cannot be set by a configuration: give it an initialiser, as in {{ get; init; }}. What is computed of other options has a body: {fixedOne.Name} => ….");
        }

        var properties = all.Where(p => p.CanWrite).ToArray();
        Descriptors = [.. properties.Select(p => OptionReader.Read(p, settings)).OrderBy(d => d.Name, StringComparer.Ordinal)];
        ChoiceTypes = properties.Where(p => p.PropertyType.IsEnum).ToImmutableDictionary(p => OptionReader.NameOf(p.Name), p => p.PropertyType.Name, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            var property = Array.Find(properties, p => OptionReader.NameOf(p.Name) == name) ?? throw Unknown(name);
            if (Descriptors.First(d => d.Name == name).ProblemOf(value) is { } problem)
            {
                throw new RuleOptionException(name, problem);
            }

            property.SetValue(settings, Convert(name, value, property.PropertyType));
        }

        return settings;
    }

    /// <summary>Complains of configured options when the rule has none.</summary>
    internal void RejectUnread()
    {
        if (!_isRead && !values.IsEmpty)
        {
            throw Unknown(values.Keys.First());
        }
    }

    private RuleOptionException Unknown(string name) => new(
        name,
        Descriptors.IsEmpty
            ? $"There is no option '{name}': the rule has no options."
            : $"There is no option '{name}'; the rule has {string.Join(", ", Descriptors.Select(d => d.Name))}.");

    // The value is of the option's type; a number may still be too great for the property's.
    private static object Convert(string name, JsonElement value, Type type)
    {
        try
        {
            return type.IsEnum ? Enum.Parse(type, Enum.GetNames(type).First(n => OptionReader.NameOf(n) == value.GetString()))
                : type == typeof(bool) ? value.GetBoolean()
                : type == typeof(int) ? value.GetInt32()
                : type == typeof(long) ? value.GetInt64()
                : type == typeof(double) ? value.GetDouble()
                : type == typeof(decimal) ? value.GetDecimal()
                : type == typeof(string) ? value.GetString()!
                : type == typeof(string[]) ? Strings(value).ToArray()
                : Strings(value).ToImmutableArray();
        }
        catch (FormatException)
        {
            throw new RuleOptionException(name, $"The option '{name}' cannot be {value.GetRawText()}: the number is too great.");
        }
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!);
}

/// <summary>The configuration gives an option that the rule does not have, or a value that does not fit.</summary>
/// <param name="option">Name of the option.</param>
/// <param name="message">What is wrong and what fits.</param>
public sealed class RuleOptionException(string option, string message) : Exception(message)
{
    /// <summary>Name of the option.</summary>
    public string Option { get; } = option;
}
