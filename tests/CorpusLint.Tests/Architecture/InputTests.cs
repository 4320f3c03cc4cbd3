using System.Text.RegularExpressions;
using CorpusLint.Cli;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Architecture;

/// <summary>
/// A run is said again when nothing has changed that it asked the world for; so all that a result can depend on is asked
/// through the host (Inputs, Variable, Today). Whoever asks the world otherwise stands here, with the reason why no result
/// of a remembered run can depend on it.
/// </summary>
public sealed partial class InputTests
{
    private static readonly string[] World = ["File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "RandomAccess", "FileSystemWatcher", "ZipFile", "Process", "TimeProvider"];

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["CorpusLint.Cli.Accepting.Acceptance"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Commands.AcceptCommand"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Commands.BaselineCommand"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Gating.BaseSettings"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Gating.SinceConfigurations"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Gating.SinceDocuments"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Gating.SinceMirror"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Gating.SinceSettings"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Gating.SinceTree"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Git.GitProgram"] = "Works for --since, whose runs are not remembered: they depend on the repository.",
        ["CorpusLint.Cli.Commands.CommonOptions"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Commands.ConfigCommand"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Commands.FactsCommand"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Commands.InitCommand"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Commands.NewCommand"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Configuration.ValidatedFiles"] = "Remembers what was valid; what is found does not depend on it.",
        ["CorpusLint.Cli.Files.AtomicFile"] = "Writes; a remembered run writes its reports again.",
        ["CorpusLint.Cli.Files.CorpusFiles"] = "Takes the entries of a folder from Inputs.",
        ["CorpusLint.Cli.Files.CorpusLoader"] = "Reads a document once, and notes its hash in Inputs.",
        ["CorpusLint.Cli.Files.FileKinds"] = "Is asked by RunInputs, and by those who write.",
        ["CorpusLint.Cli.Files.FixedFiles"] = "Works for --fix and --diff, whose runs are not remembered.",
        ["CorpusLint.Cli.Gating.UnionMerge"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Files.PendingFile"] = "Writes; a remembered run writes its reports again.",
        ["CorpusLint.Cli.Files.UnnamedFiles"] = "Writes; a remembered run writes its reports again.",
        ["CorpusLint.Cli.Files.NewFiles"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.ProgramHost"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.Answers"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.DiskState"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.InputRecord"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.Question"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.RememberedRun"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.RunInputs"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Remembering.RunMemory"] = "Asks the world, and keeps what it answered.",
        ["CorpusLint.Cli.Testing.PageAcceptance"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Cli.Watching.DocumentMemory"] = "Works for --watch, whose runs are not remembered.",
        ["CorpusLint.Cli.Watching.FileEvents"] = "Works for --watch, whose runs are not remembered.",
        ["CorpusLint.Cli.Watching.FilePolling"] = "Works for --watch, whose runs are not remembered.",
        ["CorpusLint.Cli.Watching.FileStamp"] = "Works for --watch, whose runs are not remembered.",
        ["CorpusLint.Cli.Watching.WatchLoop"] = "Works for --watch, whose runs are not remembered.",
        ["CorpusLint.Cli.Watching.WatchSession"] = "Works for --watch, whose runs are not remembered.",
        ["CorpusLint.Scripting.Authoring.LibraryComments"] = "Works for other commands than check, whose runs are not remembered.",
        ["CorpusLint.Scripting.Packs.PackArchive"] = "RuleCatalogue and PackReader note the whole folder or package in Inputs before it is read.",
        ["CorpusLint.Scripting.Packs.PackFolder"] = "RuleCatalogue and PackReader note the whole folder or package in Inputs before it is read.",
        ["CorpusLint.Scripting.Packs.RuleClasses"] = "Loads the compiled rules of a pack; a run with such a pack is not remembered.",
        ["CorpusLint.Scripting.PreparedRules"] = "Finds what was compiled of the same scripts; what is found does not depend on it.",
        ["CorpusLint.Scripting.RuleCache"] = "Finds what was compiled of the same scripts; what is found does not depend on it.",
        ["CorpusLint.Scripting.RuleFolder"] = "RuleCatalogue and PackReader note the whole folder or package in Inputs before it is read.",
        ["CorpusLint.Scripting.RuleKey"] = "Finds what was compiled of the same scripts; what is found does not depend on it.",
        ["CorpusLint.Scripting.UserCacheFolder"] = "Finds what was compiled of the same scripts; what is found does not depend on it.",
    };

    [Fact]
    public void What_a_result_depends_on_is_asked_through_the_host()
    {
        var wrong =
            from assembly in new[] { typeof(CommandLine).Assembly, typeof(RuleLoader).Assembly }
            from use in CompiledUses.In(assembly.Location)
            where use.Namespace is "System.IO" or "System" or "System.Diagnostics" or "System.IO.Compression" && World.Contains(use.Name) && !Exceptions.ContainsKey(use.User)
            select $"{use.User} uses {use.Name}: ask _host.Inputs, or the host, or list it here with the reason why no result of a remembered run depends on it.";
        var lines = string.Join('\n', wrong.Distinct().Order(StringComparer.Ordinal));
        Assert.True(lines.Length == 0, lines);
    }

    [Fact]
    public void No_exception_is_left_over()
    {
        var users = new[] { typeof(CommandLine).Assembly, typeof(RuleLoader).Assembly }.SelectMany(a => CompiledUses.In(a.Location)).Where(u => World.Contains(u.Name)).Select(u => u.User).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Exceptions.Keys.Except(users));
    }

    // Path and Environment have much that asks nothing, and a little that does.
    [Fact]
    public void Paths_and_variables_are_asked_for_through_the_host()
    {
        string[] allowed =
        [
            "src/CorpusLint.Cli/ProgramHost.cs", "src/CorpusLint.Cli/Remembering/RunInputs.cs", "src/CorpusLint.Cli/Commands/BaselineCommand.cs", "src/CorpusLint.Cli/Files/NewFiles.cs",
            "src/CorpusLint.Cli/Commands/InitCommand.cs", "src/CorpusLint.Cli/Gating/UnionMerge.cs", "src/CorpusLint.Cli/Testing/TestSelection.cs", "src/CorpusLint.Scripting/UserCacheFolder.cs",
            // The build's, and no part of the program.
            "src/CorpusLint.Cli/AheadOfTime/Recorder/StartupHook.cs",
        ];
        var wrong = Repository.Files("src/CorpusLint.Cli", "*.cs").Concat(Repository.Files("src/CorpusLint.Scripting", "*.cs"))
            .Where(file => !file.StartsWith("src/CorpusLint.Cli/Git/", StringComparison.Ordinal) && !file.StartsWith("src/CorpusLint.Cli/Gating/Since", StringComparison.Ordinal) && Question().IsMatch(Repository.Read(file)));
        Assert.Empty(wrong.Except(allowed));
    }

    [GeneratedRegex(@"(?<![\w.])(Path\.Exists|Environment\.(GetEnvironmentVariables?|GetFolderPath|CurrentDirectory|MachineName|UserName)|Date(Time|TimeOffset)\.(Now|UtcNow|Today))\b")]
    private static partial Regex Question();
}
