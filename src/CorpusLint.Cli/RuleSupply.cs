using CorpusLint.Scripting;
using CorpusLint.Scripting.Packs;

namespace CorpusLint.Cli;

/// <summary>Makes rules of what was read; a session that watches files keeps what it made before.</summary>
internal interface IRuleSupply
{
    /// <summary>The rules of scripts.</summary>
    RuleLoadResult Load(IReadOnlyList<RuleSource> sources);

    /// <summary>The compiled rules of a pack.</summary>
    RuleLoadResult Load(RulePack pack);
}

/// <summary>Makes rules once, for a single run.</summary>
internal sealed class RuleSupply(RuleLoadOptions options) : IRuleSupply
{
    /// <inheritdoc/>
    public RuleLoadResult Load(IReadOnlyList<RuleSource> sources) => RuleLoader.Load(sources, options);

    /// <inheritdoc/>
    public RuleLoadResult Load(RulePack pack) => RuleClasses.Load(pack, options);
}
