using System.Collections.Immutable;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting;

namespace CorpusLint.Cli;

/// <summary>The rules of a run: those that ship with the program, those of <c>--rules</c>, those of a configuration.</summary>
internal sealed class RuleCatalogue(ProgramHost host, IReadOnlyList<string> givenFolders, RuleLoadOptions options)
{
    private const string ShippedFolder = "rules";

    private readonly Dictionary<string, string> _ownNames = new(StringComparer.Ordinal) { [ShippedFolder] = "" };
    private readonly Dictionary<string, RuleNames> _loaded = new(StringComparer.Ordinal);
    private readonly List<RunNotification> _notifications = [];
    private readonly List<RunNotification> _advice = [];

    /// <summary>What went wrong while rules were loaded.</summary>
    internal IReadOnlyList<RunNotification> Notifications => _notifications;

    /// <summary>What the authors of the rules should look at; told by the commands for them.</summary>
    internal IReadOnlyList<RunNotification> Advice => _advice;

    /// <summary>Names of the folders of the user's own rules, as they stand at the start of a rule's path.</summary>
    internal ImmutableSortedSet<string> OwnFolders { get; private set; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Loads the shipped rules, those of the command line and those of further folders; the same folders are loaded once.</summary>
    /// <param name="furtherFolders">Full paths.</param>
    /// <exception cref="ProgramException">A folder is not there or cannot be read.</exception>
    internal RuleNames Load(ImmutableArray<string> furtherFolders)
    {
        string[] own = [.. givenFolders.Select(host.FullPath), .. furtherFolders];
        var key = string.Join('\n', own);
        if (!_loaded.TryGetValue(key, out var names))
        {
            var sources = Read(Path.Combine(AppContext.BaseDirectory, ShippedFolder)).ToList();
            foreach (var folder in own.Distinct(StringComparer.Ordinal))
            {
                var read = ReadOwn(Path.TrimEndingDirectorySeparator(folder)).ToArray();
                if (read.Length == 0 && !givenFolders.Select(host.FullPath).Contains(folder))
                {
                    // A folder that 'corpuslint init' made has none yet.
                    host.Tell($"{host.ShownPath(folder)}: note: No rule lies here yet; 'corpuslint new rule NAME' makes one.");
                }
                else if (read.Length == 0)
                {
                    throw new ProgramException("There is no rule here: a rule is a file NAME.csx with its page NAME.md beside it.", host.ShownPath(folder));
                }

                sources.AddRange(read);
            }

            var result = RuleLoader.Load(sources, options);
            _notifications.AddRange(result.Notifications);
            _advice.AddRange(result.Advice);

            // When an id is taken twice the first keeps it, and that is never a user's rule: the shipped ones come first.
            names = new RuleNames([.. result.Rules.OrderBy(r => r.Descriptor.SourcePath?.StartsWith(ShippedFolder + "/", StringComparison.Ordinal) == true ? 0 : 1)]);
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

    // A rule's path starts with its folder's name; "./" tells a folder apart from another of the same name.
    private IEnumerable<RuleSource> ReadOwn(string folder)
    {
        var usual = Path.GetFileName(folder);
        var name = usual;
        while (_ownNames.TryGetValue(name, out var taken) && taken != folder)
        {
            name = "./" + name;
        }

        _ownNames[name] = folder;
        OwnFolders = OwnFolders.Add(name);
        return Read(folder).Select(s => s with { Path = name + s.Path[usual.Length..] });
    }

    private IReadOnlyList<RuleSource> Read(string folder)
    {
        try
        {
            return RuleFolder.Read(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The rules cannot be read: {FileProblem.Describe(e)}.", host.ShownPath(folder));
        }
    }
}
