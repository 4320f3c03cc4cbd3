using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Scripting;

namespace CorpusLint.Cli.Commands;

/// <summary>Options that several commands have: where rules and configurations come from, what is remembered, how many threads.</summary>
internal sealed class CommonOptions
{
    internal Option<string?> Config { get; } = new("--config") { Description = "Use this configuration for all documents instead of the nearest corpuslint.jsonc.", HelpName = "FILE" };

    internal Option<string[]> Rules { get; } = new("--rules") { Description = "Add a folder of your own rules, or a pack of rules: its folder or its .nupkg file; can be given several times.", HelpName = "FOLDER" };

    internal Option<string[]> Exclude { get; } = new("--exclude") { Description = "Leave out files that match this pattern; can be given several times.", HelpName = "PATTERN" };

    internal Option<int> Threads { get; } = new("--threads") { Description = "How many threads work; the findings do not depend on it.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    internal Option<bool> NoCache { get; } = new("--no-cache") { Description = "Neither look up nor keep what was compiled and found in other runs; the rules that ship are compiled with the program." };

    internal Option<string?> CacheFolder { get; } = new("--cache-dir") { Description = "Keep compiled rules and earlier runs in this folder instead of the user's cache folder; never in one that others bring, as a repository does.", HelpName = "FOLDER" };

    internal void AddTo(Command command)
    {
        Threads.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && (!int.TryParse(r.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var threads) || threads is < 1 or > 1024))
            {
                r.AddError("--threads takes a number from 1 to 1024.");
            }
        });
        command.Add(Config);
        command.Add(Rules);
        command.Add(Exclude);
        command.Add(Threads);
        command.Add(NoCache);
        command.Add(CacheFolder);
    }

    /// <summary>Run again whenever something changes.</summary>
    internal static Option<bool> Watch() => new("--watch") { Description = "Stay, and run again whenever a file changes; Ctrl+C ends. CORPUSLINT_WATCH=poll looks at the files instead of being told." };

    /// <summary>The findings that are known.</summary>
    internal static Option<string?> Baseline() => new("--baseline") { Description = "Take the findings that this file lists as known, instead of those that the configuration names or that lie beside it in corpuslint.baseline.jsonl.", HelpName = "FILE" };

    /// <summary>The word, which is one of those that are known.</summary>
    /// <param name="what">What it is, for the message: a noun.</param>
    /// <param name="word">As the user wrote it.</param>
    /// <param name="known">The words that there are.</param>
    /// <exception cref="ProgramException">It is another word.</exception>
    internal static string OneOf(string what, string word, string[] known) => known.Contains(word, StringComparer.Ordinal)
        ? word
        : throw new ProgramException($"There is no {what} '{word}': it is one of {string.Join(", ", known)}.{Suggestion.For(word, known)}");

    /// <summary>The rules that the options ask for.</summary>
    internal RuleCatalogue Catalogue(ProgramHost host, ParseResult parsed)
    {
        var options = LoadOptions(host, parsed);
        var catalogue = new RuleCatalogue(host, parsed.GetValue(Rules) ?? [], host.Session?.Supply(options) ?? new RuleSupply(options), CacheOf(host, parsed));
        host.Session?.Note(catalogue);
        return catalogue;
    }

    /// <summary>The rules of another state of the files.</summary>
    /// <param name="host">The outside of today, whose cache is used.</param>
    /// <param name="then">The outside as that state has it.</param>
    /// <param name="parsed">The options.</param>
    /// <param name="rules">Full paths of what <c>--rules</c> named then.</param>
    internal RuleCatalogue Catalogue(ProgramHost host, ProgramHost then, ParseResult parsed, IReadOnlyList<string> rules) =>
        new(then, rules, new RuleSupply(LoadOptions(host, parsed)), CacheOf(host, parsed));

    /// <summary>All rules that a person in the working folder has: those that ship, those of <c>--rules</c>, those that the nearest configuration names.</summary>
    internal static RuleNames KnownRules(ProgramHost host, RuleCatalogue catalogue)
    {
        var (_, folders, packs) = ConfigurationLocator.RuleFoldersFor(host);
        return catalogue.Load([.. folders.Where(Directory.Exists)], packs);
    }

    /// <summary>Finds configurations.</summary>
    internal ConfigurationLocator Locator(ProgramHost host, ParseResult parsed, RuleCatalogue catalogue) =>
        new(host, CacheOf(host, parsed), parsed.GetValue(Config), catalogue.Load);

    /// <summary>Finds configurations of another state of the files.</summary>
    /// <param name="host">The outside of today, whose cache is used.</param>
    /// <param name="then">The outside as that state has it.</param>
    /// <param name="parsed">The options.</param>
    /// <param name="catalogue">The rules of that state.</param>
    /// <param name="config">Full path of what <c>--config</c> named then; null to look for configurations.</param>
    internal ConfigurationLocator Locator(ProgramHost host, ProgramHost then, ParseResult parsed, RuleCatalogue catalogue, string? config) =>
        new(then, CacheOf(host, parsed), config, catalogue.Load);

    /// <summary>A way to configurations that were found already.</summary>
    internal static ConfigurationLocator Locator(ProgramHost host, RuleCatalogue catalogue, Func<string, CorpusConfiguration> find) =>
        new(host, null, null, catalogue.Load) { Instead = find };

    /// <summary>Words that look like options and are none; a path may start with a hyphen only after "--".</summary>
    internal static void RejectUnknownOptions(Command command, Argument<string[]> paths) => paths.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && t.Value.Length > 1))
        {
            var known = command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal));
            var near = Suggestion.For(token.Value.Split('=')[0], known);
            result.AddError($"There is no option '{token.Value}'." + (near.Length > 0 ? near : $" 'corpuslint {NameOf(command)} --help' lists them; a path that starts with a hyphen follows '--'."));
        }
    });

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{NameOf(parent)} {command.Name}" : command.Name;

    private RuleLoadOptions LoadOptions(ProgramHost host, ParseResult parsed) => new()
    {
        CacheFolder = parsed.GetValue(CacheFolder) is { } folder ? host.FullPath(folder) : null,
        PreparedFolder = parsed.GetValue(CacheFolder) is null ? Path.Combine(AppContext.BaseDirectory, "compiled-rules") : null,
        UsesCache = !parsed.GetValue(NoCache),
    };

    // The user's folder of compiled rules has a neighbour for what else is remembered.
    private string? CacheOf(ProgramHost host, ParseResult parsed) =>
        parsed.GetValue(NoCache) ? null
        : parsed.GetValue(CacheFolder) is { } folder ? host.FullPath(folder)
        : UserCacheFolder.Default is { Length: > 0 } own ? Path.GetDirectoryName(own)
        : null;
}
