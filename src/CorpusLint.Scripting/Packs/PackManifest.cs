using System.Collections.Immutable;

namespace CorpusLint.Scripting.Packs;

/// <summary>What a pack says of itself.</summary>
/// <param name="Name">Its name in messages and reports, and at the start of its rules' paths.</param>
/// <param name="Version">Its version, as in <c>1.2.0</c>.</param>
/// <param name="Prefix">The capital letters that the ids of its rules begin with; no other pack of a run has them.</param>
/// <param name="Assemblies">File names of the assemblies that hold its compiled rules; empty for a pack of scripts.</param>
public sealed record PackManifest(string Name, string Version, string Prefix, ImmutableArray<string> Assemblies);
