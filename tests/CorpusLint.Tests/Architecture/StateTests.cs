using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Architecture;

/// <summary>The library keeps no state of its own: what a run finds depends on its arguments alone.</summary>
public sealed class StateTests
{
    private const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] MutableTypes = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(StringBuilder), typeof(BitArray)];

    /// <summary>Fields that may be assigned, each with the reason why nothing a run finds can depend on it.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["CorpusLint.Rules.RuleMeter.t_reading"] = "Thread-static: a static lambda of a script has no other way to its meter; null outside a step.",
    };

    [Fact]
    public void No_static_field_of_the_library_can_be_assigned()
    {
        var wrong = StaticFields()
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !Exceptions.ContainsKey($"{field.DeclaringType}.{field.Name}"))
            .Select(Describe);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_static_field_of_the_library_holds_a_collection_that_can_change()
    {
        var wrong = StaticFields().Where(field => IsMutable(field.FieldType)).Select(Describe);
        Assert.Empty(wrong);
    }

    private static IEnumerable<FieldInfo> StaticFields() =>
        from type in typeof(Document).Assembly.GetTypes()
        where !IsGenerated(type)
        from field in type.GetFields(AllStatic)
        where field.GetCustomAttribute<CompilerGeneratedAttribute>() is null || !field.IsInitOnly
        select field;

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.Namespace?.StartsWith("CorpusLint", StringComparison.Ordinal) != true
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsMutable(Type type) =>
        type.Namespace == "System.Collections.Concurrent"
        || MutableTypes.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static string Describe(FieldInfo field) => $"{field.DeclaringType}.{field.Name}: {field.FieldType}";
}
