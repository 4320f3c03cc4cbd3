using System;
using CorpusLint.Cli.AheadOfTime.Recorder;

/// <summary>
/// Where the runtime looks when it starts a program with this assembly as a hook: has the methods recorded that it compiles
/// while the program runs, and writes them when the program ends. For the build alone; it is no part of the program.
/// </summary>
internal static class StartupHook
{
    /// <summary>Names the file to write.</summary>
    private const string Variable = "CORPUSLINT_PROFILE";

    /// <summary>Called by the runtime before the program's first method.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
        {
            return;
        }

        var methods = new CompiledMethods();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => new ProfileWriter().Write(methods.Finish(), path);
    }
}
