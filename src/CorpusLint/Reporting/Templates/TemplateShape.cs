using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace CorpusLint.Reporting.Templates;

/// <summary>What a value of the JSON report can be, read off the records that it is made of.</summary>
/// <param name="Members">The members of an object by name; empty for other values.</param>
/// <param name="Element">What a list holds; null for other values.</param>
/// <param name="Words">The words that a member may have, when there are only some.</param>
internal sealed record TemplateShape(ImmutableSortedDictionary<string, TemplateShape> Members, TemplateShape? Element, ImmutableArray<string> Words)
{
    /// <summary>A text, a number, or a yes or no.</summary>
    internal static readonly TemplateShape Scalar = new(ImmutableSortedDictionary<string, TemplateShape>.Empty, null, []);

    /// <summary>The shape of a type's values.</summary>
    internal static TemplateShape Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            return Scalar with { Words = [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)] };
        }

        if (type == typeof(string) || type.IsPrimitive)
        {
            return Scalar;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        {
            return Scalar with { Element = Of(type.GetGenericArguments()[0]) };
        }

        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToImmutableSortedDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => Of(p.PropertyType), StringComparer.Ordinal);
        return Scalar with { Members = members };
    }
}
