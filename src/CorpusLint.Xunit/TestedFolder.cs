using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Packs;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Xunit;

/// <summary>A folder of rules, loaded once for all its tests.</summary>
internal sealed class TestedFolder
{
    // Looking for tests and running them ask again and again; a process loads each folder once.
    private static readonly ConcurrentDictionary<(string, string), Lazy<TestedFolder>> s_loaded = new();

    private readonly string _folder;
    private readonly string _compiledWith;
    private readonly ImmutableArray<(LoadedRule Rule, RulePage? Page, string Path)> _rules;

    private TestedFolder(string folder, string compiledWith)
    {
        _folder = folder;
        _compiledWith = compiledWith;
        var scripts = RuleLoader.Load(RuleFolder.Read(folder));
        var compiled = compiledWith.Length == 0 ? null : RuleClasses.Load(Type.GetType(compiledWith, throwOnError: true)!.Assembly, folder);
        var parent = Path.GetDirectoryName(folder) ?? folder;
        _rules =
        [
            .. scripts.Rules.Select(r => WithPage(r, Path.Combine(parent, RulePageTest.PathOf(r).Replace('/', Path.DirectorySeparatorChar)))),
            .. (compiled?.Rules ?? []).Select(r => WithPage(r, Path.Combine(folder, RulePageTest.PathOf(r).Replace('/', Path.DirectorySeparatorChar)))),
        ];
        Problems = [.. scripts.Notifications.Concat(compiled?.Notifications ?? []).Where(n => n.Severity == DiagnosticSeverity.Error).Select(n => Line(n, parent))];
    }

    /// <summary>What kept rules from loading, each with its place.</summary>
    internal ImmutableArray<string> Problems { get; }

    internal static TestedFolder Of(string folder, string compiledWith) =>
        s_loaded.GetOrAdd((folder, compiledWith), static key => new Lazy<TestedFolder>(() => new TestedFolder(key.Item1, key.Item2))).Value;

    /// <summary>The tests: loading, then for each rule its page and its examples.</summary>
    internal IEnumerable<RulePageCase> Cases()
    {
        yield return new RulePageCase(_folder, _compiledWith, "", "", "");
        foreach (var (rule, page, _) in _rules)
        {
            var id = rule.Descriptor.Id;
            yield return new RulePageCase(_folder, _compiledWith, id, "", "");
            foreach (var example in page?.Examples ?? [])
            {
                yield return new RulePageCase(_folder, _compiledWith, id, example.Finds ? "Finds" : "Passes", example.Title);
            }
        }
    }

    /// <summary>What is wrong with a rule's page, as lines; none when it is whole.</summary>
    internal string PageReport(string id)
    {
        var (rule, page, path) = Find(id);
        return page is null
            ? string.Join('\n', RulePageTest.Run(rule, path).Report())
            : string.Join('\n', page.Problems.Select(p => p.At(path)));
    }

    /// <summary>How an example differs from what it expects, as lines; none when it does not.</summary>
    internal string ExampleReport(string id, string part, string title)
    {
        var (rule, page, path) = Find(id);
        var example = page?.Examples.FirstOrDefault(e => e.Title == title && e.Finds == (part == "Finds"))
            ?? throw new RulePageException($"There is no example '{title}' under {part} of {path} any more; look for the tests again.");

        // An example with a problem is not what its author means: the test of its page says why.
        return page.Problems.IsEmpty ? PageRunner.Run(rule, example).Report(path) : RulePageTest.Run(rule, path, isMeant: e => e.Line == example.Line) is { Examples: [var result] }
            ? result.Report(path)
            : $"{path}:{example.Line.ToString(CultureInfo.InvariantCulture)}: The example cannot be run before its page is put right:\n{PageReport(id)}";
    }

    /// <summary>The id and the name of a rule.</summary>
    internal string NameOf(string id) => _rules.FirstOrDefault(r => r.Rule.Descriptor.Id == id).Rule is { } rule ? $"{id} {rule.Descriptor.Name}" : id;

    private (LoadedRule Rule, RulePage? Page, string Path) Find(string id) =>
        _rules.FirstOrDefault(r => r.Rule.Descriptor.Id == id) is { Rule: not null } found ? found
        : throw new RulePageException($"There is no rule {id} in {_folder} any more, or it does not load:\n{string.Join('\n', Problems)}");

    private static (LoadedRule, RulePage?, string) WithPage(LoadedRule rule, string path) =>
        (rule, rule.Descriptor.HelpMarkdown.Length == 0 ? null : RulePageTest.Read(rule, path), path);

    private static string Line(RunNotification notification, string parent)
    {
        var place = notification.Location is { } location ? $"{location with { Path = Path.Combine(parent, location.Path) }}: " : "";
        return $"{place}{notification.Descriptor.Id}: {notification.Message}";
    }
}
