using System.Reflection;
using System.Runtime.Loader;
using CorpusLint.Rules;

namespace CorpusLint.Scripting;

/// <summary>A compiled assembly, loaded when the first of its rules is made, in a context of its own.</summary>
/// <param name="image">The assembly with its debug information.</param>
/// <param name="isUnloadable">Whether the context can be unloaded.</param>
internal sealed class RuleAssembly(byte[] image, bool isUnloadable)
{
    private readonly Lazy<Assembly> _assembly = new(() =>
        new AssemblyLoadContext("CorpusLint rules", isUnloadable).LoadFromStream(new MemoryStream(image, writable: false)));

    /// <summary>A new object of a script's class.</summary>
    internal RuleScript Create(string typeName) =>
        (RuleScript)Activator.CreateInstance(_assembly.Value.GetType(typeName, throwOnError: true)!)!;
}
