using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace CorpusLint.Rules;

/// <summary>Reads what a property of a settings record declares: type, default and constraints. A constraint that options do not know is an error, because it would be ignored.</summary>
internal static class OptionReader
{
    /// <summary>Describes an option.</summary>
    /// <param name="property">The property.</param>
    /// <param name="settings">A new object of the record, for the default.</param>
    /// <exception cref="InvalidOperationException">The type or a constraint is none that options know, or the default does not satisfy the constraints.</exception>
    internal static OptionDescriptor Read(PropertyInfo property, object settings)
    {
        var type = TypeOf(property);
        var attributes = Attribute.GetCustomAttributes(property, inherit: false);
        var constraints = attributes.OfType<ValidationAttribute>().ToArray();
        foreach (var constraint in constraints)
        {
            Check(property, type, constraint);
        }

        var range = constraints.OfType<RangeAttribute>().FirstOrDefault();
        var allowed = constraints.OfType<AllowedValuesAttribute>().FirstOrDefault()?.Values ?? [];
        var (least, most) = LengthOf(constraints);
        var option = new OptionDescriptor(
            NameOf(property.Name),
            type,
            ToJson(property.GetValue(settings, BindingFlags.DoNotWrapExceptions, null, null, null)),
            ToNumber(range?.Minimum),
            ToNumber(range?.Maximum),
            type == OptionType.Choice ? [.. Enum.GetNames(property.PropertyType).Select(NameOf)] : [.. allowed.Select(v => System.Convert.ToString(v, CultureInfo.InvariantCulture)!)],
            "")
        {
            MinimumLength = least,
            MaximumLength = most,
            Pattern = constraints.OfType<RegularExpressionAttribute>().FirstOrDefault()?.Pattern,
            Deprecation = attributes.OfType<ObsoleteAttribute>().FirstOrDefault() is { } obsolete ? obsolete.Message ?? "It has no effect any more." : null,
        };

        if (constraints.Length == 0 && type != OptionType.Choice)
        {
            return option;
        }

        using var value = JsonDocument.Parse(option.Default);
        return value.RootElement.ValueKind == JsonValueKind.Null || option.ProblemOf(value.RootElement) is not { } problem
            ? option
            : throw new InvalidOperationException($"The default of the option {property.Name} does not satisfy its own constraints. {problem}");
    }

    /// <summary>The name of a property, or of an enum's member, as it stands in a configuration.</summary>
    internal static string NameOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static OptionType TypeOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        return type == typeof(bool) ? OptionType.Boolean
            : type == typeof(int) || type == typeof(long) ? OptionType.Integer
            : type == typeof(double) || type == typeof(decimal) ? OptionType.Number
            : type == typeof(string) ? OptionType.Text
            : type.IsEnum ? OptionType.Choice
            : type.IsAssignableFrom(typeof(System.Collections.Immutable.ImmutableArray<string>)) || type == typeof(string[]) ? OptionType.TextList
            : throw new InvalidOperationException($"The option {property.Name} has the type {Written(type)}; options are bool, int, long, double, decimal, string, enums and lists of strings (IReadOnlyList<string>).");
    }

    private static string Written(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Written))}>" : type == typeof(string) ? "string" : type == typeof(int) ? "int" : type.Name;

    private static void Check(PropertyInfo property, OptionType type, ValidationAttribute constraint)
    {
        var name = constraint.GetType().Name is var full && full.EndsWith("Attribute", StringComparison.Ordinal) ? full[..^9] : full;
        OptionType[]? types = constraint switch
        {
            RangeAttribute { MinimumIsExclusive: false, MaximumIsExclusive: false } => [OptionType.Integer, OptionType.Number],
            RangeAttribute => throw new InvalidOperationException($"The range of the option {property.Name} leaves one of its ends out, which options do not know; name the least and the greatest value that fit."),
            AllowedValuesAttribute => [OptionType.Integer, OptionType.Number, OptionType.Text, OptionType.TextList],
            RegularExpressionAttribute => [OptionType.Text, OptionType.TextList],
            StringLengthAttribute => [OptionType.Text],
            LengthAttribute or MinLengthAttribute or MaxLengthAttribute => [OptionType.Text, OptionType.TextList],
            _ => null,
        };
        if (types is null)
        {
            throw new InvalidOperationException($"The option {property.Name} has the constraint [{name}], which options do not know and would ignore; they know Range, AllowedValues, RegularExpression, StringLength, Length, MinLength and MaxLength.");
        }

        if (!types.Contains(type))
        {
            throw new InvalidOperationException($"The option {property.Name} has the constraint [{name}], which says nothing of {property.PropertyType.Name}; it is for {string.Join(", ", types.Select(t => t.ToString()))}.");
        }

        if (constraint is RegularExpressionAttribute { Pattern: var pattern } && OptionPattern.ProblemOf(pattern) is { } problem)
        {
            throw new InvalidOperationException($"The pattern of the option {property.Name} cannot be used: {problem} Options are matched in linear time, so that a pattern has no look-around, no reference back and no atomic group.");
        }
    }

    private static (int? Least, int? Most) LengthOf(IEnumerable<ValidationAttribute> constraints)
    {
        (int? Least, int? Most) length = (null, null);
        foreach (var constraint in constraints)
        {
            length = constraint switch
            {
                StringLengthAttribute s => (s.MinimumLength > 0 ? s.MinimumLength : length.Least, s.MaximumLength),
                LengthAttribute l => (l.MinimumLength, l.MaximumLength),
                MinLengthAttribute least => (least.Length, length.Most),
                MaxLengthAttribute most => (length.Least, most.Length < 0 ? null : most.Length),
                _ => length,
            };
        }

        return length;
    }

    private static double? ToNumber(object? value) =>
        value is IConvertible and not string and not bool and not Enum ? System.Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    private static string ToJson(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => Quote(text),
        Enum choice => Quote(NameOf(choice.ToString())),
        IEnumerable list => "[" + string.Join(", ", list.Cast<string>().Select(Quote)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "null",
    };

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
