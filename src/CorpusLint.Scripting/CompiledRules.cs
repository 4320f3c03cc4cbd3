using System.Collections.Immutable;
using CorpusLint.Engine;

namespace CorpusLint.Scripting;

/// <summary>What the compiler made of some scripts. Names no type of the compiler, so that it can be handed on without loading it.</summary>
/// <param name="Image">The assembly; empty when no script compiled.</param>
/// <param name="Scripts">The scripts that are in it.</param>
/// <param name="Errors">Why the others are not.</param>
internal sealed record CompiledRules(byte[] Image, ImmutableArray<CompiledScript> Scripts, ImmutableArray<RunNotification> Errors)
{
    /// <summary>What the authors of the scripts should look at, whether they compiled or not.</summary>
    internal ImmutableArray<RunNotification> Advice { get; init; } = [];
}

/// <summary>One script in a compiled assembly.</summary>
/// <param name="Source">The script.</param>
/// <param name="TypeName">Full name of its class.</param>
/// <param name="Documentation">Its doc comments.</param>
internal sealed record CompiledScript(RuleSource Source, string TypeName, ScriptDocumentation Documentation);

/// <summary>The doc comments of a script.</summary>
/// <param name="Summary">Of the rule: one sentence, what must hold; empty when there is none.</param>
/// <param name="Remarks">Of the rule, as Markdown.</param>
/// <param name="Properties">Summaries by "Type.Property", and of the members of enums by "Type.Member".</param>
internal sealed record ScriptDocumentation(string Summary, string Remarks, ImmutableDictionary<string, string> Properties);
