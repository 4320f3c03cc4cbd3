using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Engine.Gating;

/// <summary>A comment or an entry while it is applied: what it names, what that covers, what is wrong with it.</summary>
internal sealed class SuppressionOrigin
{
    private readonly List<RuleDescriptor> _problems = [];

    /// <summary>The document of a comment; null for an entry.</summary>
    internal Document? Document { get; init; }

    /// <summary>The comment, or null.</summary>
    internal SuppressionComment? Comment { get; init; }

    /// <summary>The entry, or null.</summary>
    internal SuppressionEntry? Entry { get; init; }

    internal required Suppression Suppression { get; init; }

    /// <summary>What it covers, for people.</summary>
    internal required string Scope { get; init; }

    /// <summary>Whether it suppresses; else it only tells what it would.</summary>
    internal bool Counts { get; set; } = true;

    /// <summary>What it names, in its order.</summary>
    internal List<SuppressionWord> Words { get; } = [];

    internal Location Location => Suppression.Location!;

    /// <summary>The ids of the known rules that it names, else its words; for messages.</summary>
    internal string RuleNames(IEnumerable<SuppressionWord> words) => string.Join(", ", words.Select(w => w.Rule?.Id ?? w.Name));

    internal void Note(RuleDescriptor problem) => _problems.Add(problem);

    internal SuppressionUse ToUse() => new()
    {
        Suppression = Suppression,
        Scope = Scope,
        Rules = [.. Words.Select(w => new SuppressedRule(w.Name, w.Rule, w.Grant?.Findings ?? 0))],
        Problems = [.. _problems.DistinctBy(p => p.Id).OrderBy(p => p.Id, StringComparer.Ordinal)],
    };
}

/// <summary>A rule as a comment or an entry names it.</summary>
/// <param name="Name">The word.</param>
/// <param name="Place">Where the word stands in its file.</param>
/// <param name="Rule">The rule; null when there is none of that name.</param>
internal sealed record SuppressionWord(string Name, TextSpan Place, RuleDescriptor? Rule)
{
    /// <summary>What it suppresses, or would; null when it can suppress nothing.</summary>
    internal SuppressionGrant? Grant { get; set; }
}

/// <summary>That findings of one rule are left alone, in a part of one document or wherever an entry says.</summary>
internal sealed class SuppressionGrant(SuppressionOrigin origin, RuleDescriptor rule)
{
    internal SuppressionOrigin Origin { get; } = origin;

    internal RuleDescriptor Rule { get; } = rule;

    /// <summary>Offset of the first place that it covers.</summary>
    internal int Start { get; set; }

    /// <summary>Offset behind the last place that it covers; behind the text's end for all that is left of it.</summary>
    internal int End { get; set; }

    /// <summary>The comment that ends it; null when none does.</summary>
    internal SuppressionComment? ClosedBy { get; set; }

    /// <summary>How many findings it covers.</summary>
    internal int Findings { get; set; }
}
