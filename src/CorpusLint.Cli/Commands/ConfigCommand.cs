using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Documents;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint config</c>: the schema of the configuration, or what governs one file.</summary>
internal static class ConfigCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var schema = new Option<string?>("--schema") { Description = $"Print a JSON schema: of corpuslint.jsonc with all rules and their options, for editors; or the one named: {string.Join(", ", SchemaText.Names[1..])}.", HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--for") { Description = "Show what governs this document.", HelpName = "FILE" };
        var command = new Command("config", "Show the schema of the configuration, or what governs a document.") { schema, file, common.Config, common.Rules, common.NoCache, common.CacheFolder };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema) is { } name && CommonOptions.OneOf("schema", name, SchemaText.Names) != SchemaText.Names[0])
            {
                using var text = host.OpenOutput();
                text.Write(SchemaText.Embedded(name + ".schema.json"));
                return ExitCode.Clean;
            }

            var catalogue = common.Catalogue(host, parsed);
            using var output = host.OpenOutput();
            if (parsed.GetValue(file) is { } path)
            {
                Show(host, host.FullPath(path), common.Locator(host, parsed, catalogue), output);
            }
            else if (parsed.GetResult(schema) is not null)
            {
                output.Write(SchemaText.Configuration(CommonOptions.KnownRules(host, catalogue).Rules, isForEditors: true));
            }
            else
            {
                throw new ProgramException("Say what to show: --schema, --schema NAME, or --for FILE.");
            }

            return catalogue.Tell(host);
        });
        return command;
    }

    private static void Show(ProgramHost host, string path, ConfigurationLocator locator, TextWriter output)
    {
        if (!File.Exists(path))
        {
            throw new ProgramException("There is no such file.", host.ShownPath(path));
        }

        var configuration = locator.For(Path.GetDirectoryName(path)!);
        var options = configuration.ReadOptionsFor(path);
        output.WriteLine("configuration: " + (configuration.ReadFiles.IsEmpty ? "none, the defaults hold" : string.Join(", ", configuration.ReadFiles.Select(host.ShownPath))));
        output.WriteLine("included: " + (configuration.Includes(path) ? "yes" : "no, only when it is named"));
        output.WriteLine("group: " + (options.Group.Length == 0 ? "(the group of all)" : options.Group));
        output.WriteLine("date: " + (options.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "(what the text says)"));
        output.WriteLine("language: " + (options.Language?.Tag ?? "(what the text shows)"));
        output.WriteLine("languages: " + string.Join(", ", options.Languages.Select(l => l.Language.Tag)) + (options.Languages == LanguageSet.BuiltIn ? "" : " (with words of the corpus)"));
        output.WriteLine("genre: " + (options.Genre ?? "(what the text says)"));
        var root = configuration.Folder;
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        var settings = configuration.Settings(root, 1);
        foreach (var rule in configuration.Rules.Rules)
        {
            var setting = settings.Overrides.Where(o => o.AppliesTo(relative)).Select(o => o.Rules.GetValueOrDefault(rule.Descriptor.Id)).LastOrDefault(s => s is not null)
                ?? settings.Rules.GetValueOrDefault(rule.Descriptor.Id);
            var isEnabled = setting?.IsEnabled ?? rule.Descriptor.IsEnabledByDefault;
            output.WriteLine($"{rule.Descriptor.Id} {rule.Descriptor.Name}: {(isEnabled ? ConfigurationReader.Word(setting?.Severity ?? rule.Descriptor.DefaultSeverity) : "off")}{(setting is null ? "" : " (configured)")}");
        }
    }
}
