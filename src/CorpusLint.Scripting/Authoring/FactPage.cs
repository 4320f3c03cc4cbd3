using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Authoring;

/// <summary>What a fact, a node or an enum of the model tells, as a page: for authors whose editor does not say it.</summary>
public static class FactPage
{
    private static readonly string[] Rooms = ["CorpusLint.Model", "CorpusLint.Documents", "CorpusLint.Rules"];

    /// <summary>The names that have a page: what a script starts from (<c>Dates</c>), and the types (<c>DateMention</c>).</summary>
    public static ImmutableSortedSet<string> Names => [.. Lists.Select(p => p.Name).Concat(Types.Select(TypeNames.Short))];

    /// <summary>The page of a name, in Markdown; null when there is none. Letter case does not matter.</summary>
    /// <param name="name">As in <see cref="Names"/>.</param>
    public static string? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var list = Lists.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var type = list?.PropertyType.GetGenericArguments()[0] ?? Types.FirstOrDefault(t => TypeNames.Short(t).Equals(name, StringComparison.OrdinalIgnoreCase));
        return type is null ? null : Write(list, type, new LibraryComments());
    }

    private static IEnumerable<PropertyInfo> Lists => ScriptSurface.Properties.Where(p => p.PropertyType.IsGenericType);

    private static IEnumerable<Type> Types => typeof(RuleScript).Assembly.GetExportedTypes().Where(t => !t.IsNested && Rooms.Contains(t.Namespace) && !t.IsSubclassOf(typeof(Exception)));

    private static string Write(PropertyInfo? list, Type type, LibraryComments comments)
    {
        var page = new StringBuilder($"# {list?.Name ?? TypeNames.Short(type)}\n\n");
        if (list is not null)
        {
            page.Append($"{comments.Of($"P:{typeof(RuleScript).FullName}.{list.Name}")} Each is a `{TypeNames.Short(type)}`.\n\n");
        }

        page.Append(comments.Of("T:" + type.FullName)).Append("\n\n## What it tells\n\n");
        foreach (var (head, comment) in type.IsEnum ? Values(type, comments) : Members(type, comments))
        {
            page.Append($"- `{head}`{(comment.Length == 0 ? "" : ": " + comment)}\n");
        }

        return page.ToString();
    }

    private static IEnumerable<(string Head, string Comment)> Values(Type type, LibraryComments comments) =>
        Enum.GetNames(type).Select(n => (n, comments.Of($"F:{type.FullName}.{n}")));

    // Own members first, then those that all facts have.
    private static IEnumerable<(string Head, string Comment)> Members(Type type, LibraryComments comments)
    {
        for (var own = type; own is not null && own != typeof(object); own = own.BaseType)
        {
            foreach (var property in own.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(p => p.GetMethod is { IsPublic: true } && p.Name != "EqualityContract"))
            {
                yield return ($"{TypeNames.Of(property)} {property.Name}", comments.Of(property));
            }

            foreach (var method in own.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(IsForAuthors))
            {
                yield return ($"{TypeNames.Short(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(p => $"{TypeNames.Short(p.ParameterType)} {p.Name}"))})", comments.Of($"M:{own.FullName}.{method.Name}"));
            }
        }
    }

    private static bool IsForAuthors(MethodInfo method) =>
        !method.IsSpecialName && method.GetBaseDefinition() == method && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && method.Name is not ("Deconstruct" or "Equals");
}
