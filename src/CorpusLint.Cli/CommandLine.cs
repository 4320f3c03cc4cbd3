using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CorpusLint.Cli.Commands;

namespace CorpusLint.Cli;

/// <summary>The verbs, and what happens to everything that goes wrong: a line for a person and an exit code, never a stack trace.</summary>
internal static class CommandLine
{
    /// <summary>Verbs with what makes their commands; only the one that is used is made, unless help is asked for.</summary>
    private static readonly (string Verb, Func<ProgramHost, Command> Create)[] s_verbs =
    [
        ("check", CheckCommand.Create),
        ("test", TestCommand.Create),
        ("rules", RulesCommand.Create),
        ("explain", ExplainCommand.Create),
        ("facts", FactsCommand.Create),
        ("accept", AcceptCommand.Create),
        ("suppressions", SuppressionsCommand.Create),
        ("config", ConfigCommand.Create),
        ("baseline", BaselineCommand.Create),
        ("init", InitCommand.Create),
        ("new", NewCommand.Create),
        ("version", VersionCommand.Create),
    ];

    /// <summary>The verbs, for suggestions.</summary>
    internal static IEnumerable<string> Verbs => s_verbs.Select(v => v.Verb);

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args, ProgramHost host)
    {
        try
        {
            return Invoke(args, host);
        }
        catch (ProgramException e)
        {
            foreach (var problem in e.Problems)
            {
                host.Tell(problem.ToString());
            }

            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            host.Tell("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Above all the output: a full disk, a closed descriptor.
            host.Tell($"error: {Files.FileProblem.Describe(e)}.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (string.IsNullOrEmpty(host.Variable("CORPUSLINT_DEBUG")))
        {
            host.Tell($"error: CorpusLint has a fault: {e.GetType().Name}: {e.Message}\nSet CORPUSLINT_DEBUG=1 to see where, and report it.");
            return ExitCode.Failed;
        }
    }

    private static int Invoke(string[] args, ProgramHost host)
    {
        var verb = args.Length > 0 ? Array.Find(s_verbs, v => v.Verb == args[0]) : default;
        var wantsOverview = args is ["-h" or "--help" or "-?" or "help", ..] or [];
        if (args is ["--version", ..])
        {
            args = ["version"];
            verb = Array.Find(s_verbs, v => v.Verb == "version");
        }

        var root = new RootCommand("CorpusLint asks of a corpus what a copy editor asks before print: who says so, where can I look it up, does it say the same everywhere, when was that.\n\nPaths alone are checked: corpuslint drafts/\nExit codes: 0 nothing at or above --fail-on; 1 findings, or failing rule tests; 2 could not run properly or not to the end; 130 interrupted.")
        {
            HelpName = "corpuslint",
        };
        root.Options.Remove(root.Options.OfType<VersionOption>().First());
        if (wantsOverview)
        {
            foreach (var (_, create) in s_verbs)
            {
                root.Add(create(host));
            }

            _ = Show(root.Parse(["--help"]), host, isAskedFor: args.Length > 0);
            if (args.Length == 0)
            {
                host.Tell("error: No path was given. Name the documents or a folder of them: corpuslint check drafts/");
            }

            return args.Length == 0 ? ExitCode.Failed : ExitCode.Clean;
        }

        // "corpuslint drafts/" is "corpuslint check drafts/".
        var isDefault = verb.Verb is null;
        root.Add(isDefault ? CheckCommand.Create(host) : verb.Create(host));
        args = AfterDashes(CheckCommand.WithFixLevel(args));
        var parsed = root.Parse(isDefault ? ["check", .. args] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var error in parsed.Errors)
            {
                host.Tell("error: " + error.Message);
            }

            return ExitCode.Failed;
        }

        return Show(parsed, host);
    }

    // What follows "--" is a path even when it starts with a hyphen.
    private static string[] AfterDashes(string[] args) => Array.IndexOf(args, "--") is >= 0 and var at
        ? [.. args[..(at + 1)], .. args[(at + 1)..].Select(a => a.StartsWith('-') ? "./" + a : a)]
        : args;

    // Help that was asked for is the result, and goes where results go.
    private static int Show(ParseResult parsed, ProgramHost host, bool isAskedFor = true)
    {
        using var output = host.OpenOutput();
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = isAskedFor ? output : host.Error,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
