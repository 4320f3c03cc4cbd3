using System.CommandLine;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint test</c>: runs the examples on the rules' pages.</summary>
internal static class TestCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var rules = new Argument<string[]>("RULE") { Description = "Ids or names of rules; all when left out.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("test", "Run the examples on the rules' pages.") { rules, common.Rules, common.NoCache, common.CacheFolder };
        command.SetAction(int (ParseResult _) => throw new ProgramException("The runner of rule pages is not part of this build."));
        return command;
    }
}
