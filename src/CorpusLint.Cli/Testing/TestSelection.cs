using System.Collections.Immutable;
using CorpusLint.Cli.Configuration;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Cli.Testing;

/// <summary>Which rules and which of their examples <c>corpuslint test</c> runs.</summary>
/// <param name="Rules">Ids, names, or paths of scripts, pages or folders; empty for the user's own rules, or the shipped ones when there are none.</param>
/// <param name="Filters">Words that stand in an example's title or in its rule's id, name or path, letter case aside; empty for all examples.</param>
internal sealed record TestSelection(ImmutableArray<string> Rules, ImmutableArray<string> Filters)
{
    /// <summary>The rules that are tested, in order of id.</summary>
    /// <param name="names">All rules.</param>
    /// <param name="fileOf">Full path of the page of a user's own rule; null for a shipped one.</param>
    /// <param name="host">The outside.</param>
    /// <param name="broken">The user's own scripts that gave no rule.</param>
    /// <exception cref="ProgramException">A word means no rule.</exception>
    internal ImmutableArray<LoadedRule> Select(RuleNames names, Func<LoadedRule, string?> fileOf, ProgramHost host, IReadOnlyList<BrokenRule> broken)
    {
        ImmutableArray<LoadedRule> own = [.. names.Rules.Where(r => fileOf(r) is not null)];
        return Rules.IsEmpty
            ? own.IsEmpty && broken.Count == 0 ? names.Rules : own
            : [.. Rules.SelectMany(w => Find(w, names, own, fileOf, host, broken)).Distinct()];
    }

    /// <summary>The scripts that gave no rule and would be tested.</summary>
    internal IEnumerable<BrokenRule> Select(ProgramHost host, IReadOnlyList<BrokenRule> broken) =>
        broken.Where(b => Rules.IsEmpty || Rules.Any(w => b.IsMeantBy(w, host.FullPath(w))));

    /// <summary>Whether an example is run.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="pagePath">The page as the user sees it.</param>
    /// <param name="example">The example.</param>
    internal bool IsMeant(LoadedRule rule, string pagePath, PageExample example) => Filters.IsEmpty || Filters.Any(f =>
        $"{rule.Descriptor.Id} {rule.Descriptor.Name}".Contains(f, StringComparison.OrdinalIgnoreCase)
        || Path.ChangeExtension(pagePath, null).Contains(WithoutEnding(f).Replace('\\', '/'), StringComparison.OrdinalIgnoreCase)
        || example.Title.Contains(f, StringComparison.OrdinalIgnoreCase));

    // "No. 5" is no path: only the endings of a rule's two files are left out.
    private static string WithoutEnding(string words) => Path.GetExtension(words) is ".csx" or ".md" ? Path.ChangeExtension(words, null) : words;

    // A user's own rule goes before a shipped one of the same id: whoever works on the shipped rules tests a folder of them.
    private static IEnumerable<LoadedRule> Find(string word, RuleNames names, ImmutableArray<LoadedRule> own, Func<LoadedRule, string?> fileOf, ProgramHost host, IReadOnlyList<BrokenRule> broken)
    {
        foreach (var name in new[] { word, word.ToUpperInvariant() })
        {
            if ((own.FirstOrDefault(r => r.Descriptor.Id == name || r.Descriptor.Name == name) ?? names.Find(name)) is { } rule)
            {
                return [rule];
            }
        }

        var path = Path.TrimEndingDirectorySeparator(host.FullPath(word));
        var stem = Path.GetExtension(path) is ".csx" or ".md" ? Path.ChangeExtension(path, ".md") : null;
        var there = own.Where(r => fileOf(r) is { } file && (file == stem || file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal))).ToArray();
        return there.Length > 0 || broken.Any(b => b.IsMeantBy(word, path)) ? there
            : Path.Exists(path) ? throw new ProgramException("None of the rules that are tested lies here; name its folder with --rules.", word)
            : throw new ProgramException($"There is no rule '{word}'.{Suggestion.ForRule(word, names.All)}");
    }
}
