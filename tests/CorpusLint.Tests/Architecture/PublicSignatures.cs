using System.Reflection;

namespace CorpusLint.Tests.Architecture;

/// <summary>What a type shows to those who use it.</summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Members that code outside the assembly can reach: public, and protected where the type can be derived from.</summary>
    internal static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        MethodBase method => IsVisible(method),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo @event => @event.AddMethod is { } add && IsVisible(add),
        _ => false,
    });

    /// <summary>All types that a type's base types and visible members mention, generic arguments and elements included.</summary>
    internal static IEnumerable<Type> TypesIn(Type type)
    {
        IEnumerable<Type> direct =
        [
            .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
            .. type.GetInterfaces(),
            .. MembersOf(type).SelectMany(TypesOf),
        ];
        return direct.SelectMany(Unfold).Distinct();
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        EventInfo @event => [@event.EventHandlerType!],
        _ => [],
    };

    private static IEnumerable<Type> Unfold(Type type)
    {
        if (type.HasElementType)
        {
            return Unfold(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfold).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
