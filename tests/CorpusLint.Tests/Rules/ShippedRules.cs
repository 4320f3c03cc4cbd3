using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Rules;

/// <summary>The rules of the repository, compiled once for all tests.</summary>
internal static class ShippedRules
{
    private static readonly Lazy<RuleLoadResult> Loaded = new(() =>
        RuleLoader.Load(RuleFolder.Read(RepositoryFiles.PathOf("rules")), new RuleLoadOptions { UsesCache = false }));

    internal static RuleLoadResult Result => Loaded.Value;

    internal static LoadedRule Of(string path) => Result.Rules.Single(r => r.Descriptor.SourcePath == path);

    internal static RulePage PageOf(LoadedRule rule) =>
        RulePageTest.Read(rule);
}
