using System.Diagnostics;
using System.IO.Compression;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>The package of the program, packed once from what was built with the tests, and installed in a folder of its own.</summary>
public sealed class ToolPackage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corpuslint tool ");

    public ToolPackage() : this(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, mayBuild: false)
    {
    }

    /// <param name="configuration">"Debug" or "Release".</param>
    /// <param name="mayBuild">Whether the program is built first; false packs what lies there, and the whole solution, as pre-commit does: it must give one package.</param>
    internal ToolPackage(string configuration, bool mayBuild)
    {
        var packed = Dotnet(RepositoryFiles.Root, ["pack", mayBuild ? "src/CorpusLint.Cli" : ".", "-c", configuration, mayBuild ? "--no-restore" : "--no-build", "-o", Feed, "-v", "q"]);
        Assert.True(packed.ExitCode == 0, packed.Output + packed.Error);

        // Nothing but the folder: a package of that name elsewhere must not be what is tested.
        File.WriteAllText(Configuration, "<configuration><packageSources><clear /></packageSources></configuration>");
        var installed = Dotnet(_folder.FullName, ["tool", "install", "CorpusLint", "--tool-path", Path.Combine(_folder.FullName, "bin"), "--add-source", Feed, "--configfile", Configuration]);
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);
    }

    /// <summary>The folder that holds the package and nothing else.</summary>
    internal string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>A NuGet configuration without any source.</summary>
    internal string Configuration => Path.Combine(_folder.FullName, "nuget.config");

    /// <summary>The command as it was installed.</summary>
    internal string Command => Path.Combine(_folder.FullName, "bin", OperatingSystem.IsWindows() ? "corpuslint.exe" : "corpuslint");

    /// <summary>The files of the package by their paths in it.</summary>
    internal IReadOnlyDictionary<string, byte[]> Read()
    {
        using var archive = ZipFile.OpenRead(Directory.GetFiles(Feed).Single());
        return archive.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);

        static byte[] Bytes(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }

    /// <summary>Runs the installed command, with a home of its own.</summary>
    internal (int ExitCode, string Output, string Error) Run(string folder, params string[] args) => Run(Command, folder, args);

    /// <summary>Runs the SDK, with a home of its own.</summary>
    internal (int ExitCode, string Output, string Error) Dotnet(string folder, params string[] args) => Run("dotnet", folder, args);

    private (int ExitCode, string Output, string Error) Run(string program, string folder, string[] args)
    {
        var home = Path.Combine(_folder.FullName, "home");
        Directory.CreateDirectory(home);
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_CLI_HOME"] = home,
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
                ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
                ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["XDG_CACHE_HOME"] = Path.Combine(home, "cache"),
                ["CORPUSLINT_DEBUG"] = "assemblies",
            },
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>A test of what is shipped: a Release build, which takes half a minute and so is left to CI.</summary>
internal sealed class ReleaseFactAttribute : FactAttribute
{
    /// <summary>The collection of all of them: two builds of one configuration at once would write the same files.</summary>
    internal const string Build = "Release build";

    public ReleaseFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CORPUSLINT_RELEASE") != "1")
        {
            Skip = "It packs a Release build, which takes half a minute: .ci/run does, with CORPUSLINT_RELEASE=1.";
        }
    }
}
