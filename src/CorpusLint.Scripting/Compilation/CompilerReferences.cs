using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// The assemblies that rules are compiled against, as the compiler reads them. They are the program's own and never change
/// while it runs, so that they are read once: a session that compiles a rule on each save would else read some ten
/// megabytes of metadata each time, and keep them until the next full collection.
/// </summary>
internal static class CompilerReferences
{
    /// <summary>All of them.</summary>
    internal static ImmutableArray<MetadataReference> All { get; } = [.. ReferenceAssemblies.Paths.Select(path => MetadataReference.CreateFromFile(path))];
}
