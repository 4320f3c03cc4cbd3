using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Engine;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Packs;

namespace CorpusLint.Cli.Watching;

/// <summary>
/// What a session that watches files remembers between its runs. A run goes its usual way and asks here for what it would
/// else read, compile or look for anew; nothing is kept that the files do not confirm.
/// </summary>
internal sealed class WatchSession
{
    private static readonly string[] s_endings = [".csx", ".json", ".jsonc", ".jsonl", ".dll", ".nupkg"];

    private readonly ConditionalWeakTable<LoadedRule, object> _ofRules = [];
    private readonly HashSet<string> _scripts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private RuleMemory? _rules;
    private RuleCatalogue? _catalogue;
    private CorpusFiles? _found;
    private (int Reads, int Loads, int Runs) _before;

    /// <summary>What was understood of documents.</summary>
    internal DocumentMemory Documents { get; } = new();

    /// <summary>What rules found.</summary>
    internal FindingMemory Findings { get; } = new();

    /// <summary>How many pages were run since the session began.</summary>
    internal int PageRuns { get; private set; }

    /// <summary>Documents read, rules loaded, rules or pages run since <see cref="Begin"/>.</summary>
    internal (int Reads, int Loads, int Runs) Work =>
        (Documents.Reads - _before.Reads, (_rules?.Loads ?? 0) - _before.Loads, Findings.Runs + PageRuns - _before.Runs);

    /// <summary>Scripts that could be loaded before and cannot be now.</summary>
    internal ImmutableArray<string> LostRules => _rules?.Lost ?? [];

    /// <summary>Begins to count a run's work.</summary>
    internal void Begin()
    {
        _before = (Documents.Reads, _rules?.Loads ?? 0, Findings.Runs + PageRuns);
        _scripts.Clear();
    }

    /// <summary>Ends a run that came to its end: scripts that it did not load are gone.</summary>
    internal void End() => _rules?.Forget(_scripts);

    /// <summary>Makes rules, those of before where nothing changed.</summary>
    internal IRuleSupply Supply(RuleLoadOptions options) => new RememberedRules(_rules ??= new RuleMemory(options), _scripts);

    /// <summary>Notes where rules are looked for.</summary>
    internal void Note(RuleCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>Notes a file that a run reads, or would read if it were there.</summary>
    /// <param name="path">Its full path.</param>
    internal void Note(string path) => _others.Add(path);

    /// <summary>Notes which documents were found.</summary>
    internal void Note(CorpusFiles found)
    {
        _found = found;
        Documents.ForgetOthers(found.Files.Select(f => f.FullPath));
    }

    /// <summary>Runs the rules of one configuration over its documents as far as they must.</summary>
    internal LintResult Run(CorpusPart part, LintSettings settings, CancellationToken cancellation) =>
        Findings.Run(part.Configuration.Folder, part.Configuration.SettingsKey, part.Corpus, part.Configuration.Rules.Rules, settings, cancellation);

    /// <summary>What was made of a rule and its page before, or what is made of them now.</summary>
    internal T OfPage<T>(LoadedRule rule, Func<T> make) where T : class
    {
        if (!_ofRules.TryGetValue(rule, out var known))
        {
            PageRuns++;
            known = make();
            _ofRules.AddOrUpdate(rule, known);
        }

        return (T)known;
    }

    /// <summary>Forgets what changes touch.</summary>
    internal void Forget(ChangeSet changes)
    {
        foreach (var path in changes.Paths)
        {
            Documents.Forget(path);
        }
    }

    /// <summary>Whether a run might read this path; what it writes itself, editors' own files and the output of builds are not.</summary>
    internal bool Concerns(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith('.') || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.Ordinal) || path.Split('/', '\\').Any(step => step is "obj" or "node_modules" or ".git"))
        {
            return false;
        }

        var ending = Path.GetExtension(name).ToLowerInvariant();
        return s_endings.Contains(ending)
            || CorpusFiles.IsDocumentName(name)
            || (ending.Length == 0 && !File.Exists(path))
            || _others.Contains(path)
            || Configurations.Any(c => c.ReadFiles.Contains(path) || (!c.File.Include.IsEmpty && c.Includes(path)))
            || _found?.Files.Any(f => f.FullPath == path) == true;
    }

    /// <summary>The places to watch besides those that the command line names.</summary>
    internal IEnumerable<WatchedPlace> Places =>
    [
        .. (_catalogue?.Places ?? []).Select(p => Directory.Exists(p) ? new WatchedPlace(p, true) : new WatchedPlace(Path.GetDirectoryName(p)!, false)),
        .. _others.Select(f => Path.GetDirectoryName(f)!).Where(Directory.Exists).Distinct(StringComparer.Ordinal).Select(f => new WatchedPlace(f, false)),
        .. Configurations.SelectMany(c => c.ReadFiles.Select(f => Path.GetDirectoryName(f)!).Append(c.Folder)).Distinct(StringComparer.Ordinal).Select(f => new WatchedPlace(f, false)),
    ];

    private IEnumerable<CorpusConfiguration> Configurations => _found?.Files.Select(f => f.Configuration).Distinct() ?? [];

    private sealed class RememberedRules(RuleMemory memory, HashSet<string> asked) : IRuleSupply
    {
        public RuleLoadResult Load(IReadOnlyList<RuleSource> sources)
        {
            asked.UnionWith(sources.Select(s => s.Path));
            return memory.Load(sources);
        }

        public RuleLoadResult Load(RulePack pack) => memory.Load(pack);
    }
}
