using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using CorpusLint.Rules;

namespace CorpusLint.Scripting;

/// <summary>The assemblies that rules are compiled against: these few, not all of the platform's, which cost a second and 85 MB.</summary>
internal static class ReferenceAssemblies
{
    private static ImmutableArray<Assembly> All =>
    [
        typeof(object).Assembly,
        Assembly.Load(new AssemblyName("System.Runtime")),
        typeof(HashSet<>).Assembly,
        typeof(Stack<>).Assembly,
        typeof(Enumerable).Assembly,
        typeof(ImmutableArray).Assembly,
        typeof(RangeAttribute).Assembly,
        typeof(Regex).Assembly,
        typeof(RuleScript).Assembly,
    ];

    /// <summary>Where they lie.</summary>
    internal static IEnumerable<string> Paths => All.Distinct().Select(a => a.Location);

    /// <summary>What identifies their content: the platform's come together, so that its first one stands for all, and none is loaded to ask.</summary>
    internal static string Version => $"{typeof(object).Module.ModuleVersionId:N} {typeof(RuleScript).Module.ModuleVersionId:N}";
}
