using System.Collections.Immutable;
using System.CommandLine;
using CorpusLint.Cli.Authoring;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint init</c>: makes a folder ready for checks and for rules of one's own; what is there already is kept.</summary>
internal static class InitCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var folder = new Argument<string>("FOLDER") { Description = "Folder of the documents; by default the working folder.", DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init", "Make a folder ready: a configuration, a folder for rules, and what editors need to complete both.") { folder, common.Rules, common.NoCache, common.CacheFolder };
        command.SetAction(parsed => Run(host, common, parsed, Path.TrimEndingDirectorySeparator(host.FullPath(parsed.GetValue(folder) ?? "."))));
        return command;
    }

    private static int Run(ProgramHost host, CommonOptions common, ParseResult parsed, string root)
    {
        if (File.Exists(root))
        {
            throw new ProgramException("This is a file; name the folder that holds the documents.", host.ShownPath(root));
        }

        using var output = host.OpenOutput();
        var path = Path.Combine(root, ConfigurationFile.FileName);
        var above = Path.GetDirectoryName(root) is { Length: > 0 } parent && !Path.Exists(Path.Combine(root, ".git")) ? ConfigurationLocator.Nearest(host, parent) : null;
        if (File.Exists(path))
        {
            output.WriteLine($"kept  {host.ShownPath(path)}");
        }
        else
        {
            NewFiles.Write(host, [(path, EditorFiles.Configuration)]);
            output.WriteLine($"made  {host.ShownPath(path)}   settings; your editor completes them");
            if (above is not null)
            {
                output.WriteLine($"note: {host.ShownPath(above)} governed this folder; from now on the new file does, alone.");
            }
        }

        var (_, folders, packs) = ConfigurationLocator.RuleFoldersFor(host, path);
        foreach (var ruleFolder in folders)
        {
            Make(host, output, ruleFolder, root);
        }

        var catalogue = common.Catalogue(host, parsed);
        var rules = catalogue.Load([.. folders.Where(f => Directory.EnumerateFiles(f, "*.csx", SearchOption.AllDirectories).Any())], packs);
        var schema = Path.Combine(root, EditorFiles.FolderName);
        output.WriteLine($"{(EditorFiles.Refresh(host, root, rules.Rules) ? "made " : "kept ")} {host.ShownPath(schema)}/   generated for this machine: the schema of the settings, what a script may name");
        Advise(host, output, path, folders);
        output.Flush();
        return catalogue.Tell(host);
    }

    private static void Make(ProgramHost host, TextWriter output, string folder, string root)
    {
        var project = EditorFiles.ProjectOf(folder);
        if (File.Exists(project))
        {
            output.WriteLine($"kept  {host.ShownPath(project)}");
            return;
        }

        NewFiles.Write(host, [(project, EditorFiles.Project(folder, root))]);
        output.WriteLine($"made  {host.ShownPath(project)}   lets an editor complete every word of the scripts beside it");
    }

    private static void Advise(ProgramHost host, TextWriter output, string path, ImmutableArray<string> folders)
    {
        var json = JsonValue.Parse(JsonSource.Read(host, path));
        if (json["$schema"] is null)
        {
            output.WriteLine($"To have your editor complete {host.ShownPath(path)}, add: \"$schema\": \"./{EditorFiles.FolderName}/corpuslint.schema.json\"");
        }

        if (folders.IsEmpty)
        {
            output.WriteLine($"To write rules of your own, add to {host.ShownPath(path)}: \"ruleFolders\": [\"rules\"], and run this again.");
        }

        output.WriteLine(folders.IsEmpty ? "Next: corpuslint check ." : "Next: corpuslint check .   or   corpuslint new rule NAME");
    }
}
