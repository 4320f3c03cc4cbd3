using System.Collections.Immutable;
using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Authoring;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint new rule</c>: the two files of a rule, which pass as they are.</summary>
internal sealed class NewCommand
{
    private const string UsualFolder = "rules";
    private const int LongestName = 80;

    private static readonly string[] s_devices = ["aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"];

    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string> _name = new("NAME") { Description = "Name of the rule: the fault in lower-case words joined with hyphens, as in plain-http-link." };
    private readonly Option<string?> _group = new("--group") { Description = "Put the rule into this subfolder, as in --group citations.", HelpName = "GROUP" };
    private readonly Option<string?> _id = new("--id") { Description = "Id of the rule; by default the next one that is free.", HelpName = "CLnnnn" };
    private readonly Option<string?> _folder = new("--folder") { Description = "Folder of rules to put it in; by default the first that 'ruleFolders' in corpuslint.jsonc names, else rules.", HelpName = "FOLDER" };

    private NewCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var verb = new NewCommand(host);
        var rule = new Command("rule", "Make a script and its page: a small rule that works, to be changed line by line.") { verb._name, verb._group, verb._id, verb._folder, verb._common.Rules, verb._common.NoCache, verb._common.CacheFolder };
        rule.SetAction(verb.Run);
        var command = new Command("new", "Make a new rule.") { rule };
        command.SetAction(int (_) => throw new ProgramException("Say what to make: corpuslint new rule NAME"));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var name = Name(parsed.GetRequiredValue(_name));
        var group = parsed.GetValue(_group);
        if (group is not null && !RuleNaming.IsName(group))
        {
            throw new ProgramException($"A group is a folder named in lower-case words joined with hyphens, and '{group}' is not.{Like(group)}");
        }

        var (configuration, named, packs) = ConfigurationLocator.RuleFoldersFor(_host);
        var folder = parsed.GetValue(_folder) is { } given ? string.IsNullOrWhiteSpace(given) ? throw new ProgramException("--folder is empty. Name the folder of rules; the working folder is '.'.") : Path.TrimEndingDirectorySeparator(_host.FullPath(given))
            : named is [var first, ..] ? first
            : _host.FullPath(UsualFolder);
        var file = Path.Combine(group is null ? folder : Path.Combine(folder, group), name);
        var catalogue = _common.Catalogue(_host, parsed);
        var (rules, scripts) = Known(catalogue, named, packs, folder);
        if (rules.Find(name) is { } same)
        {
            throw new ProgramException($"There is a rule '{name}' already: {same.Descriptor.Id} in {same.Descriptor.SourcePath}. A name stands for one rule in a configuration; choose another.");
        }

        var taken = rules.Rules.Select(r => r.Descriptor.Id).Concat(RuleNaming.IdsIn(scripts)).ToHashSet(StringComparer.Ordinal);
        var id = parsed.GetValue(_id) is { } wanted ? Free(wanted, taken, rules) : RuleNaming.NextId(RuleNaming.IdsIn(scripts), taken)
            ?? throw new ProgramException("Every id from CL9900 to CL9999 is taken. Give the rule an id with letters of your own: --id ABC0001.");
        var (script, page) = RuleTemplate.Write(id, name, RuleTemplate.CategoryOf(group ?? ""));
        NewFiles.Write(_host, [(file + ".csx", script), (file + ".md", page)]);
        Tell(id, name, folder, file, configuration, named);
        return ExitCode.Clean;
    }

    private static string Name(string word) =>
        word.Contains('/') || word.Contains('\\') ? throw new ProgramException($"'{word}' is a path, and a rule has a name only.{AsGroup(word.Split('/', '\\'))}")
        : !RuleNaming.IsName(word) ? throw new ProgramException($"A rule is named after the fault, in lower-case words joined with hyphens, so that it reads well after 'allow'; '{word}' is not such a name.{Like(word)}")
        : word.Length > LongestName ? throw new ProgramException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The name has {word.Length} letters, and people have to write it into configurations; use {LongestName} at most."))
        : s_devices.Contains(word, StringComparer.Ordinal) ? throw new ProgramException($"No file can be called '{word}' on Windows, where it is a device; choose another name.")
        : word;

    private static string AsGroup(string[] steps) => steps is [.., var group, var name] && RuleNaming.IsName(group) && RuleNaming.NameLike(name) is { Length: > 0 } like
        ? $" Write: corpuslint new rule {like} --group {group}" : " --folder and --group say where it goes.";

    private static string Like(string word) => RuleNaming.NameLike(word) is { Length: > 0 } like ? $" Did you mean '{like}'?" : " An example: plain-http-link.";

    // What a script declares counts even when it does not compile: it will again.
    private (RuleNames Rules, IReadOnlyList<RuleSource> Scripts) Known(RuleCatalogue catalogue, ImmutableArray<string> named, ImmutableArray<string> packs, string folder)
    {
        var folders = named.Append(folder).Distinct(StringComparer.Ordinal).Where(Directory.Exists).ToImmutableArray();
        try
        {
            var scripts = Directory.Exists(folder) ? RuleFolder.Read(folder) : [];
            return (catalogue.Load([.. folders.Where(f => f != folder || scripts.Count > 0)], packs), scripts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The rules cannot be read: {FileProblem.Describe(e)}.", _host.ShownPath(folder));
        }
    }

    private static string Free(string id, HashSet<string> taken, RuleNames rules)
    {
        if (!RuleNaming.IsId(id))
        {
            throw new ProgramException($"'{id}' is no id of a rule: an id is one to eight capital letters and one to six digits, as in CL9900 or DESK001.");
        }

        return !taken.Contains(id) ? id : throw new ProgramException(
            $"The id {id} is taken{(rules.Find(id) is { } rule ? $" by {rule.Descriptor.Name} in {rule.Descriptor.SourcePath}" : "")}. An id is one rule's for ever: findings, suppressions and baselines name it. Leave --id out to get the next free one.");
    }

    private void Tell(string id, string name, string folder, string file, string? configuration, ImmutableArray<string> named)
    {
        using var output = _host.OpenOutput();
        var isNamed = named.Contains(folder);
        var shown = _host.ShownPath(folder);
        var rules = isNamed ? "" : $" --rules {(shown.Contains(' ') ? $"\"{shown}\"" : shown)}";
        output.WriteLine($"{id} {name}: a small rule that works, to be changed line by line.");
        output.WriteLine($"  {_host.ShownPath(file)}.csx   what it looks at and reports");
        output.WriteLine($"  {_host.ShownPath(file)}.md    its page, whose examples are its test");
        output.WriteLine("Next:");
        output.WriteLine($"  corpuslint test {name}{rules}");
        output.WriteLine($"  corpuslint check FOLDER{rules}");
        if (!isNamed)
        {
            var inside = configuration is null ? shown : Path.GetRelativePath(Path.GetDirectoryName(configuration)!, folder).Replace('\\', '/');
            output.WriteLine(configuration is null
                ? $"No {ConfigurationFile.FileName} names this folder, so that every command needs --rules; 'corpuslint init' makes one."
                : inside.StartsWith("..", StringComparison.Ordinal) ? $"{_host.ShownPath(configuration)} can name only folders below its own, so that every command needs --rules."
                : $"To leave --rules out, add the folder to {_host.ShownPath(configuration)}: \"ruleFolders\": [{string.Join(", ", named.Select(n => Path.GetRelativePath(Path.GetDirectoryName(configuration)!, n).Replace('\\', '/')).Append(inside).Select(f => $"\"{f}\""))}]");
        }
    }
}
