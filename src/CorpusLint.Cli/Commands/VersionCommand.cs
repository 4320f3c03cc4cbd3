using System.CommandLine;
using System.Reflection;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint version</c>.</summary>
internal static class VersionCommand
{
    /// <summary>The program's version without build metadata: <c>0.1.0</c>.</summary>
    internal static string Version { get; } =
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    internal static Command Create(ProgramHost host)
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(_ =>
        {
            using var output = host.OpenOutput();
            output.WriteLine("corpuslint " + Version);
            return ExitCode.Clean;
        });
        return command;
    }
}
