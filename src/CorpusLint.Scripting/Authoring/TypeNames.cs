using System.Reflection;

namespace CorpusLint.Scripting.Authoring;

/// <summary>Types as an author writes them.</summary>
internal static class TypeNames
{
    /// <summary>The type of a property, with a question mark when it may be null.</summary>
    internal static string Of(PropertyInfo property) =>
        Short(property.PropertyType) + (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? "?" : "");

    /// <summary><c>DateOnly?</c>, <c>ImmutableArray&lt;Quotation&gt;</c>, <c>int</c>.</summary>
    internal static string Short(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Short(inner) + "?"
        : type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool"
        : type == typeof(int) ? "int"
        : type == typeof(double) ? "double"
        : type == typeof(void) ? "void"
        : type == typeof(object) ? "object"
        : type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true ? $"({string.Join(", ", type.GetGenericArguments().Select(Short))})"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>"
        : type.Name;
}
