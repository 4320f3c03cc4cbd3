using System.Reflection;
using System.Runtime.Loader;
using CorpusLint.Rules;

namespace CorpusLint.Scripting;

/// <summary>A compiled assembly, loaded when the first of its rules is made, in a context of its own.</summary>
internal sealed class RuleAssembly
{
    // The context is held with its assembly: one that can be unloaded begins to unload once nothing holds it, though its code still runs.
    private readonly Lazy<(AssemblyLoadContext Context, Assembly Assembly)> _loaded;

    /// <summary>An assembly at hand.</summary>
    /// <param name="image">The assembly with its debug information.</param>
    /// <param name="isUnloadable">Whether the context can be unloaded.</param>
    internal RuleAssembly(byte[] image, bool isUnloadable) => _loaded = new(() =>
    {
        var context = new AssemblyLoadContext("CorpusLint rules", isUnloadable);
        return (context, context.LoadFromStream(new MemoryStream(image, writable: false)));
    });

    /// <summary>An assembly in a file: the runtime uses what was compiled ahead of time of files only, and never in a context that can be unloaded.</summary>
    /// <param name="file">Full path.</param>
    internal RuleAssembly(string file) => _loaded = new(() =>
    {
        var context = new AssemblyLoadContext("CorpusLint rules");
        return (context, context.LoadFromAssemblyPath(file));
    });

    /// <summary>A new object of a script's class.</summary>
    internal RuleScript Create(string typeName) =>
        (RuleScript)Activator.CreateInstance(_loaded.Value.Assembly.GetType(typeName, throwOnError: true)!)!;
}
