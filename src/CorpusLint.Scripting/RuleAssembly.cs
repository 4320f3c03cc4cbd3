using System.Reflection;
using System.Runtime.Loader;
using CorpusLint.Rules;

namespace CorpusLint.Scripting;

/// <summary>A compiled assembly, loaded when the first of its rules is made, in a context of its own.</summary>
internal sealed class RuleAssembly
{
    private readonly Lazy<Assembly> _assembly;

    /// <summary>An assembly at hand.</summary>
    /// <param name="image">The assembly with its debug information.</param>
    /// <param name="isUnloadable">Whether the context can be unloaded.</param>
    internal RuleAssembly(byte[] image, bool isUnloadable) => _assembly = new(() =>
        new AssemblyLoadContext("CorpusLint rules", isUnloadable).LoadFromStream(new MemoryStream(image, writable: false)));

    /// <summary>An assembly in a file: the runtime uses what was compiled ahead of time of files only, and never in a context that can be unloaded.</summary>
    /// <param name="file">Full path.</param>
    internal RuleAssembly(string file) => _assembly = new(() => new AssemblyLoadContext("CorpusLint rules").LoadFromAssemblyPath(file));

    /// <summary>A new object of a script's class.</summary>
    internal RuleScript Create(string typeName) =>
        (RuleScript)Activator.CreateInstance(_assembly.Value.GetType(typeName, throwOnError: true)!)!;
}
