// The runtime calls a type of this name, without a namespace, before Main when DOTNET_STARTUP_HOOKS names the assembly.
#pragma warning disable CA1050

/// <summary>Writes the names of the loaded assemblies into the file that an environment variable names, when the process ends.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("CORPUSLINT_TEST_ASSEMBLIES") is { Length: > 0 } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                File.WriteAllLines(file, AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name ?? ""));
        }
    }
}
