using CorpusLint.Diagnostics;
using CorpusLint.Rules;

namespace CorpusLint.Tests.Adapter;

/// <summary>'While' is the word.</summary>
public sealed class Whilst : RuleScript
{
    /// <inheritdoc/>
    protected override void Define()
    {
        var rule = Rule("HS0003", "whilst", Category.Readiness);
        var found = rule.Says("found", "'whilst' is 'while'.");
        Sentences.Where(s => s.Text.Contains("whilst", StringComparison.Ordinal)).Report(s => found.On(s));
    }
}
