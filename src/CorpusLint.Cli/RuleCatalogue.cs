using System.Collections.Immutable;
using System.Text;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Reporting;
using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Packs;
using CorpusLint.Text;

namespace CorpusLint.Cli;

/// <summary>The rules of a run: those that ship with the program, those of <c>--rules</c>, those of a configuration.</summary>
internal sealed class RuleCatalogue
{
    /// <summary>The folder of the program's own rules, beside the program.</summary>
    internal const string ShippedFolder = "rules";

    private readonly ProgramHost _host;
    private readonly ImmutableArray<string> _given;
    private readonly IRuleSupply _supply;
    private readonly PackReader _packReader;
    private readonly Dictionary<string, string> _ownNames = new(StringComparer.Ordinal) { [ShippedFolder] = "" };
    private readonly Dictionary<string, RuleNames> _loaded = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ToolExtension> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RulePack> _packs = new(StringComparer.Ordinal);
    private readonly List<RunNotification> _notifications = [];
    private readonly List<RunNotification> _advice = [];
    private readonly List<BrokenRule> _broken = [];

    /// <summary>Makes a catalogue.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="given">Folders of rules and packs as the user wrote them.</param>
    /// <param name="supply">Makes rules of sources.</param>
    /// <param name="cacheFolder">Where validated manifests are remembered; null to validate each time.</param>
    internal RuleCatalogue(ProgramHost host, IReadOnlyList<string> given, IRuleSupply supply, string? cacheFolder)
    {
        _host = host;
        _given = [.. given.Select(g => Path.TrimEndingDirectorySeparator(host.FullPath(g)))];
        _supply = supply;
        _packReader = new PackReader(host, cacheFolder);
    }

    /// <summary>What went wrong while rules were loaded.</summary>
    internal IReadOnlyList<RunNotification> Notifications => _notifications;

    /// <summary>What the authors of the rules should look at; told by the commands for them.</summary>
    internal IReadOnlyList<RunNotification> Advice => _advice;

    /// <summary>The user's own scripts that gave no rule.</summary>
    internal IReadOnlyList<BrokenRule> Broken => _broken;

    /// <summary>The rules that are no part of the program, by what the paths of their sources begin with.</summary>
    internal ImmutableArray<ToolExtension> Extensions => [.. _extensions.Values];

    /// <summary>The packs that were loaded, in order of their prefix.</summary>
    internal IEnumerable<RulePack> Packs => _packs.Values.OrderBy(p => p.Manifest.Prefix, StringComparer.Ordinal);

    /// <summary>Full paths of the folders and packages that rules were looked for in, the program's own included.</summary>
    internal ImmutableSortedSet<string> Places { get; private set; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Loads the shipped rules, those of the command line and those of a configuration; the same are loaded once.</summary>
    /// <param name="folders">Full paths of further folders, without a separator at the end.</param>
    /// <param name="packs">Full paths of packs: folders, or packages; none by default.</param>
    /// <exception cref="ProgramException">A folder or a pack is not there or cannot be read, or two packs have one prefix.</exception>
    internal RuleNames Load(ImmutableArray<string> folders, ImmutableArray<string> packs = default)
    {
        string[] own = [.. _given.Where(g => !PackReader.IsPack(_host, g)), .. folders];
        string[] named = [.. _given.Where(g => PackReader.IsPack(_host, g)), .. packs.IsDefault ? [] : packs];
        var key = string.Join('\n', [.. own, "", .. named]);
        if (!_loaded.TryGetValue(key, out var names))
        {
            names = Load(own.Distinct(StringComparer.Ordinal), named.Distinct(StringComparer.Ordinal));
            _loaded.Add(key, names);
        }

        return names;
    }

    /// <summary>Tells what went wrong while rules were loaded.</summary>
    /// <returns>The exit code of a command that only needs the rules.</returns>
    internal int Tell(ProgramHost output)
    {
        foreach (var notification in _notifications)
        {
            output.Tell(RunNotifications.Line(notification));
        }

        return _notifications.Exists(n => n.Severity == DiagnosticSeverity.Error) ? ExitCode.Failed : ExitCode.Clean;
    }

    /// <summary>
    /// Full path of the page of a rule that is the user's to write: of their folders, and of packs that the command line
    /// names as folders. Null for the rules of the program and of other people's packs.
    /// </summary>
    internal string? OwnPage(LoadedRule rule) => FileOf(rule.PagePath ?? Path.ChangeExtension(rule.Descriptor.SourcePath, ".md"));

    private string? FileOf(string? path)
    {
        var (name, folder) = _ownNames.Where(n => n.Value.Length > 0 && path?.StartsWith(n.Key + "/", StringComparison.Ordinal) == true)
            .OrderByDescending(n => n.Key.Length).FirstOrDefault();
        return name is null || _host.Inputs.FileExists(folder) || (_packs.Values.Any(p => p.Manifest.Name == name) && !_given.Contains(folder))
            ? null
            : Path.Combine(folder, path![(name.Length + 1)..].Replace('/', Path.DirectorySeparatorChar));
    }

    private RuleNames Load(IEnumerable<string> folders, IEnumerable<string> packPaths)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, ShippedFolder);
        Places = Places.Add(shipped);

        // The program's rules are loaded by themselves: whatever one's own are, they were compiled before.
        var rules = new List<LoadedRule>(Take(_supply.Load(Read(shipped))));
        var sources = new List<RuleSource>();
        foreach (var folder in folders)
        {
            var read = ReadOwn(folder);
            if (read.Length == 0 && !_given.Contains(folder))
            {
                // A folder that 'corpuslint init' made has none yet.
                _host.Tell($"{_host.ShownPath(folder)}: note: No rule lies here yet; 'corpuslint new rule NAME' makes one.");
            }
            else if (read.Length == 0)
            {
                throw new ProgramException("There is no rule here: a rule is a file NAME.csx with its page NAME.md beside it.", _host.ShownPath(folder));
            }

            sources.AddRange(read);
        }

        var packs = packPaths.Select(ReadPack).ToArray();
        sources.AddRange(packs.SelectMany(p => p.Scripts));
        rules.AddRange(Take(_supply.Load(sources)));
        _broken.AddRange(sources.ExceptBy(rules.Select(r => r.Descriptor.SourcePath), s => s.Path).Select(s => FileOf(s.Path) is { } file ? new BrokenRule(file, s) : null).OfType<BrokenRule>());
        foreach (var pack in packs.Where(p => p.HasAssemblies))
        {
            rules.AddRange(Take(_supply.Load(pack)));
        }

        rules.RemoveAll(r => packs.Any(p => IsForeign(r, p)));

        TellSharedNames(rules);

        // When an id or a name is taken twice the first keeps it, and that is never a user's rule: the shipped ones come first.
        return new RuleNames(rules);
    }

    private ImmutableArray<LoadedRule> Take(RuleLoadResult result)
    {
        _notifications.AddRange(result.Notifications);
        _advice.AddRange(result.Advice);
        return result.Rules;
    }

    // A rule's path starts with its folder's name; "./" tells a folder apart from another of the same name.
    private RuleSource[] ReadOwn(string folder)
    {
        var usual = Path.GetFileName(folder);
        var name = usual;
        while (_ownNames.TryGetValue(name, out var taken) && taken != folder)
        {
            name = "./" + name;
        }

        _ownNames[name] = folder;
        Places = Places.Add(folder);
        _host.Inputs.NoteTree(folder, hasHidden: true);
        var sources = Read(folder).Select(s => s with { Path = name + s.Path[usual.Length..] }).ToArray();
        var hash = RulePack.HashOf(sources.SelectMany(s => new[] { (s.Path[name.Length..], Encoding.UTF8.GetBytes(s.Text)), (Path.ChangeExtension(s.Path[name.Length..], ".md"), Encoding.UTF8.GetBytes(s.Page)) }));
        _extensions[name] = new ToolExtension(name, name, null, hash);
        return sources;
    }

    private RulePack ReadPack(string path)
    {
        Places = Places.Add(path);
        var pack = _packReader.Read(path);
        if (pack.HasAssemblies)
        {
            // Its code may ask anything of anybody.
            _host.Inputs.Forbid();
        }

        var (name, prefix) = (pack.Manifest.Name, pack.Manifest.Prefix);
        if (_packs.TryGetValue(prefix, out var other) && other != pack)
        {
            throw new ProgramException($"The packs '{other.Manifest.Name}' ({other.ShownPath}) and '{name}' ({pack.ShownPath}) both have the prefix '{prefix}', so that their ids could not be told apart. Leave one of them out, or ask the makers of one for another prefix.", pack.ShownPath);
        }

        if (_ownNames.TryGetValue(name, out var taken) && taken != path)
        {
            throw new ProgramException($"The pack is called '{name}', and so is {(taken.Length == 0 ? "the folder of the program's own rules" : _host.ShownPath(taken))}: reports could not tell them apart. Rename one of them.", pack.ShownPath);
        }

        _ownNames[name] = path;
        _packs[prefix] = pack;
        _extensions[name] = new ToolExtension(name, name, pack.Manifest.Version, pack.Sha256);
        return pack;
    }

    private bool IsForeign(LoadedRule rule, RulePack pack)
    {
        var (descriptor, prefix) = (rule.Descriptor, pack.Manifest.Prefix);
        if (descriptor.SourcePath?.StartsWith(pack.Manifest.Name + "/", StringComparison.Ordinal) != true || descriptor.Id.TrimEnd("0123456789".ToCharArray()) == prefix)
        {
            return false;
        }

        _notifications.Add(new RunNotification(
            RunRules.ForeignId,
            DiagnosticSeverity.Error,
            $"{descriptor.SourcePath} declares {descriptor.Id}, and the ids of the pack '{pack.Manifest.Name}' begin with {prefix}, as its manifest says; the rule was left out. Give it an id such as {prefix}{descriptor.Id.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray())}.",
            null,
            PlaceOf(rule, descriptor.Id)));
        return true;
    }

    private void TellSharedNames(IEnumerable<LoadedRule> rules)
    {
        foreach (var same in rules.DistinctBy(r => r.Descriptor.Id).GroupBy(r => r.Descriptor.Name, StringComparer.Ordinal))
        {
            var first = same.First().Descriptor;
            _notifications.AddRange(same.Skip(1).Select(r => new RunNotification(
                RunRules.SharedName,
                DiagnosticSeverity.Warning,
                $"{r.Descriptor.Id} is called '{first.Name}', and so is {first.Id} in {first.SourcePath}, which is meant wherever that name is written. Rename one of them, or write {r.Descriptor.Id}.",
                r.Descriptor.Id,
                PlaceOf(r, r.Descriptor.Name))));
        }
    }

    // Where a script declares its id or name; null for a rule that is no script.
    private static Location? PlaceOf(LoadedRule rule, string word)
    {
        var quoted = $"\"{word}\"";
        return rule is { Source: { } source, Descriptor.SourcePath: { } path } && source.Content.IndexOf(quoted, StringComparison.Ordinal) is >= 0 and var start
            ? new Location(path, source, new TextSpan(start, quoted.Length))
            : null;
    }

    private IReadOnlyList<RuleSource> Read(string folder)
    {
        try
        {
            return RuleFolder.Read(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The rules cannot be read: {FileProblem.Describe(e)}.", _host.ShownPath(folder));
        }
    }
}
