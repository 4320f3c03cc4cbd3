using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
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

    internal T Read<T>() where T : class, new()
    {
        if (_isRead)
        {
            throw new InvalidOperationException("A script reads its options once.");
        }

        _isRead = true;
        SettingsType = typeof(T).FullName;
        var settings = new T();
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToArray();
        Descriptors = [.. properties.Select(p => Describe(p, settings)).OrderBy(d => d.Name, StringComparer.Ordinal)];
        foreach (var (name, value) in values)
        {
            var property = Array.Find(properties, p => CamelCase(p.Name) == name) ?? throw Unknown(name);
            property.SetValue(settings, Convert(name, value, property));
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

    private static OptionDescriptor Describe(PropertyInfo property, object settings)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        var type = TypeOf(property);
        return new OptionDescriptor(
            CamelCase(property.Name),
            type,
            ToJson(property.GetValue(settings)),
            ToNumber(range?.Minimum),
            ToNumber(range?.Maximum),
            type == OptionType.Choice ? [.. Enum.GetNames(property.PropertyType).Select(CamelCase)] : [],
            "");
    }

    private static OptionType TypeOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        return type == typeof(bool) ? OptionType.Boolean
            : type == typeof(int) || type == typeof(long) ? OptionType.Integer
            : type == typeof(double) || type == typeof(decimal) ? OptionType.Number
            : type == typeof(string) ? OptionType.Text
            : type.IsEnum ? OptionType.Choice
            : type.IsAssignableFrom(typeof(ImmutableArray<string>)) || type == typeof(string[]) ? OptionType.TextList
            : throw new InvalidOperationException($"The option {property.Name} has the type {type.Name}; options are bool, int, long, double, decimal, string, enums and lists of strings.");
    }

    private static object Convert(string name, JsonElement value, PropertyInfo property)
    {
        try
        {
            var type = property.PropertyType;
            var converted = ConvertTo(type, value);
            if (property.GetCustomAttribute<RangeAttribute>() is { } range && ToNumber(converted) is { } number
                && (number < ToNumber(range.Minimum) || number > ToNumber(range.Maximum)))
            {
                throw new RuleOptionException(name, string.Create(
                    CultureInfo.InvariantCulture, $"The option '{name}' is {value.GetRawText()}; it must lie between {range.Minimum} and {range.Maximum}."));
            }

            return converted;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new RuleOptionException(name, $"The option '{name}' cannot be {value.GetRawText()}: it takes {Words(TypeOf(property))}.");
        }
    }

    private static object ConvertTo(Type type, JsonElement value)
    {
        if (type.IsEnum)
        {
            var word = value.GetString();
            var name = Enum.GetNames(type).FirstOrDefault(n => CamelCase(n) == word) ?? throw new FormatException();
            return Enum.Parse(type, name);
        }

        return type == typeof(bool) ? value.GetBoolean()
            : type == typeof(int) ? value.GetInt32()
            : type == typeof(long) ? value.GetInt64()
            : type == typeof(double) ? value.GetDouble()
            : type == typeof(decimal) ? value.GetDecimal()
            : type == typeof(string) ? value.GetString() ?? throw new FormatException()
            : type == typeof(string[]) ? Strings(value).ToArray()
            : Strings(value).ToImmutableArray();
    }

    private static IEnumerable<string> Strings(JsonElement list) =>
        list.EnumerateArray().Select(e => e.GetString() ?? throw new FormatException());

    private static string Words(OptionType type) => type switch
    {
        OptionType.Boolean => "true or false",
        OptionType.Integer => "a whole number",
        OptionType.Number => "a number",
        OptionType.Text => "a string",
        OptionType.Choice => "one of its words",
        _ => "an array of strings",
    };

    private static double? ToNumber(object? value) =>
        value is IConvertible and not string and not bool and not Enum ? System.Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    private static string ToJson(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => Quote(text),
        Enum choice => Quote(CamelCase(choice.ToString())),
        IEnumerable<string> list => "[" + string.Join(", ", list.Select(Quote)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "null",
    };

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>The configuration gives an option that the rule does not have, or a value that does not fit.</summary>
/// <param name="option">Name of the option.</param>
/// <param name="message">What is wrong and what fits.</param>
public sealed class RuleOptionException(string option, string message) : Exception(message)
{
    /// <summary>Name of the option.</summary>
    public string Option { get; } = option;
}
