using System.Reflection;
using System.Runtime.Loader;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Packs;

/// <summary>
/// Where an assembly of a pack is loaded. CorpusLint is the program's own, whatever lies beside the pack, so that a rule
/// of the pack is a rule to the program; other assemblies come from beside the pack, else from the program.
/// </summary>
internal sealed class PackContext(PackImage pack, bool isUnloadable) : AssemblyLoadContext("CorpusLint pack " + pack.Name, isUnloadable)
{
    /// <summary>Loads the pack's assembly.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    internal Assembly LoadPack() => LoadFromStream(
        new MemoryStream(pack.Image, writable: false), pack.Symbols is null ? null : new MemoryStream(pack.Symbols, writable: false));

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == typeof(RuleScript).Assembly.GetName().Name ? typeof(RuleScript).Assembly
        : assemblyName.Name is { } name && pack.FindDependency(name) is { } image ? LoadFromStream(new MemoryStream(image, writable: false))
        : null;
}
