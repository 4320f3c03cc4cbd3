using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusLint.Tests.Architecture;

/// <summary>Lists what an assembly shows, one line for each member, in a fixed order, so that a change shows as a difference.</summary>
internal static class PublicApiListing
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(byte)] = "byte",
    };

    internal static string Of(Assembly assembly)
    {
        var listing = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            listing.Append(HeaderOf(type)).Append('\n');
            foreach (var line in PublicSignatures.MembersOf(type).Where(m => !IsGenerated(type, m)).Select(LineOf).Order(StringComparer.Ordinal))
            {
                listing.Append("    ").Append(line).Append('\n');
            }

            listing.Append('\n');
        }

        return listing.ToString().TrimEnd() + "\n";
    }

    private static string HeaderOf(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
            _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
            _ => IsRecord(type) ? "record" : "class",
        };
        var modifier = kind is "class" or "record" ? type switch
        {
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        } : "";
        IEnumerable<Type> parents = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? [parent] : [];
        var implemented = type.GetInterfaces().Where(i => i.Assembly == type.Assembly);
        var bases = string.Join(", ", parents.Concat(implemented).Select(NameOf).Order(StringComparer.Ordinal));
        return $"{modifier}{kind} {type.Namespace}.{NameOf(type)}{(bases.Length > 0 && !type.IsEnum ? " : " + bases : "")}";
    }

    private static string LineOf(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({ParametersOf(constructor)})",
        MethodInfo method => $"{StaticOf(method)}{method.Name}{GenericsOf(method)}({ParametersOf(method)}): {NameOf(method.ReturnType)}",
        PropertyInfo property => $"{StaticOf(property.GetAccessors(true)[0])}{property.Name} {{ {AccessorsOf(property)} }}: {NameOf(property.PropertyType)}",
        FieldInfo { IsLiteral: true } field => $"const {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{field.Name}: {NameOf(field.FieldType)}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string AccessorsOf(PropertyInfo property)
    {
        var setter = property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        return "get;" + setter;
    }

    private static string StaticOf(MethodBase method) => method.IsStatic ? "static " : "";

    private static string GenericsOf(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string ParametersOf(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = …" : "")}"));

    private static string NameOf(Type type)
    {
        if (type.HasElementType)
        {
            return NameOf(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return NameOf(value) + "?";
        }

        var name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    private static bool IsGenerated(Type type, MemberInfo member) =>
        member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal)
        || member.Name is "value__" or "<Clone>$" or "EqualityContract"
        || (IsRecord(type) && member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null && member is MethodBase);
}
