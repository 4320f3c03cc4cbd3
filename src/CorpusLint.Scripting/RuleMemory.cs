using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Rules;
using CorpusLint.Scripting.Packs;

namespace CorpusLint.Scripting;

/// <summary>
/// The rules of a session that lasts: what did not change is kept as it is, and a script that changed is compiled by
/// itself, into an assembly that goes away with the last use of its rule. Scripts of which none is known are loaded as a
/// single run loads them, from the cache or in one compilation, because most of them never change; those of the first call,
/// the program's own, for good.
/// </summary>
/// <param name="options">Where compiled rules are kept.</param>
public sealed class RuleMemory(RuleLoadOptions options)
{
    // Single rules have a folder of their own, so that an afternoon's edits do not push the others out of the cache.
    private const string SingleRules = "single";

    private readonly Dictionary<string, Entry> _scripts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Sha256, RuleLoadResult Result)> _packs = new(StringComparer.Ordinal);

    /// <summary>How many scripts and packs were loaded since the memory was made; what was kept does not count.</summary>
    public int Loads { get; private set; }

    /// <summary>
    /// Paths of scripts that could be loaded in an earlier state and cannot be in the one of the last call: their rules did not
    /// run, not even as they were before. In order of path.
    /// </summary>
    public ImmutableArray<string> Lost =>
        [.. _scripts.Where(e => e.Value is { Rule: null, WasGood: true }).Select(e => e.Key).Order(StringComparer.Ordinal)];

    /// <summary>The rules of scripts, loaded anew where the text is another than before.</summary>
    /// <param name="sources">The scripts; what is not among them is forgotten by <see cref="Forget"/> alone.</param>
    public RuleLoadResult Load(IReadOnlyList<RuleSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var inOrder = sources.OrderBy(s => s.Path, StringComparer.Ordinal).ToArray();
        var general = new List<RunNotification>();
        if (!Array.Exists(inOrder, s => _scripts.ContainsKey(s.Path)))
        {
            general.AddRange(Take(inOrder, RuleLoader.Load(inOrder, options with { AreUnloadable = _scripts.Count > 0 })));
        }

        foreach (var source in inOrder)
        {
            if (!_scripts.TryGetValue(source.Path, out var known) || known.Source.Text != source.Text)
            {
                general.AddRange(Take([source], RuleLoader.Load([source], Single)));
            }
            else if (known.Source.Page != source.Page)
            {
                _scripts[source.Path] = known with { Source = source, Rule = known.Rule is null ? null : WithPage(known.Rule, source.Page) };
            }
        }

        var entries = inOrder.Select(s => _scripts[s.Path]).ToArray();
        return new RuleLoadResult([.. entries.Select(e => e.Rule).OfType<LoadedRule>()], [.. entries.SelectMany(e => e.Notifications), .. general], false)
        {
            Advice = [.. entries.SelectMany(e => e.Advice)],
        };
    }

    /// <summary>The compiled rules of a pack, loaded anew when its content is another than before.</summary>
    public RuleLoadResult Load(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (!_packs.TryGetValue(pack.ShownPath, out var known) || known.Sha256 != pack.Sha256)
        {
            Loads++;
            known = (pack.Sha256, RuleClasses.Load(pack, options with { AreUnloadable = true }));
            _packs[pack.ShownPath] = known;
        }

        return known.Result;
    }

    /// <summary>Forgets the scripts that are not among these: their files are gone.</summary>
    public void Forget(IReadOnlySet<string> remaining)
    {
        ArgumentNullException.ThrowIfNull(remaining);
        foreach (var gone in _scripts.Keys.Where(path => !remaining.Contains(path)).ToArray())
        {
            _scripts.Remove(gone);
        }
    }

    /// <summary>
    /// Has the compiler compile something, so that the first change of a rule does not wait for it to start; a second of one
    /// core's time. Can run beside everything else.
    /// </summary>
    public static void WarmUp() => _ = RuleLoader.Load(
        [new RuleSource("warm-up.csx", "var rule = Rule(\"CL1\", \"warm-up\", Category.Run);\nvar found = rule.Says(\"found\", \"'{text}'\");\n(from s in Sentences where s.Text.Length > 1 select found.On(s, new { text = s.Text })).Report();\n")],
        new RuleLoadOptions { UsesCache = false, AreUnloadable = true });

    private RuleLoadOptions Single => options with
    {
        AreUnloadable = true,
        CacheFolder = (options.CacheFolder ?? UserCacheFolder.Default) is { Length: > 0 } folder ? Path.Combine(folder, SingleRules) : "",
    };

    // Gives back what belongs to no script: notes about the cache.
    private IEnumerable<RunNotification> Take(IReadOnlyList<RuleSource> sources, RuleLoadResult result)
    {
        Loads += sources.Count;
        var paths = sources.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var rule = result.Rules.FirstOrDefault(r => r.Descriptor.SourcePath == source.Path);
            _scripts[source.Path] = new Entry(
                source,
                rule,
                rule is not null || (_scripts.TryGetValue(source.Path, out var before) && before.WasGood),
                [.. result.Notifications.Where(n => n.Location?.Path == source.Path)],
                [.. result.Advice.Where(n => n.Location?.Path == source.Path)]);
        }

        return result.Notifications.Where(n => n.Location is null || !paths.Contains(n.Location.Path));
    }

    private static LoadedRule WithPage(LoadedRule rule, string page) => new(rule.Descriptor with { HelpMarkdown = page }, rule.Options, rule.Create)
    {
        Source = rule.Source,
    };

    private sealed record Entry(RuleSource Source, LoadedRule? Rule, bool WasGood, ImmutableArray<RunNotification> Notifications, ImmutableArray<RunNotification> Advice);
}
