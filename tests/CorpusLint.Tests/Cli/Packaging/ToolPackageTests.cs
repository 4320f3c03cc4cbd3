using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>What <c>dotnet pack</c> makes of the program can be installed from a folder, and is all of the program.</summary>
public sealed class ToolPackageTests(ToolPackage package) : IClassFixture<ToolPackage>
{
    private const string Portable = "tools/net10.0/any/";
    private const string Draft = "Quay news\n\nThe pilots met on Monday [1].\n\nReferences\n";

    [Fact]
    public void The_package_holds_every_assembly_that_the_program_needs_and_every_rule_with_its_page()
    {
        var files = package.Read();
        using var dependencies = JsonDocument.Parse(files[Portable + "CorpusLint.Cli.deps.json"]);
        var needed = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .SelectMany(l => l.Value.TryGetProperty("runtime", out var runtime) ? runtime.EnumerateObject().Select(a => Path.GetFileName(a.Name)) : []);
        Assert.DoesNotContain(needed, n => !files.ContainsKey(Portable + n));

        var rules = Directory.EnumerateFiles(RepositoryFiles.PathOf("rules"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryFiles.Root, f).Replace('\\', '/')).Where(f => !f.StartsWith("rules/tutorial/", StringComparison.Ordinal));
        Assert.Equal(rules.Order(StringComparer.Ordinal), files.Keys.Where(f => f.StartsWith(Portable + "rules/", StringComparison.Ordinal)).Select(f => f[Portable.Length..]).Order(StringComparer.Ordinal));
        Assert.Equal([".dll", ".json"], files.Keys.Where(f => f.StartsWith(Portable + "compiled-rules/", StringComparison.Ordinal)).Select(f => Path.GetExtension(f)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(files.Keys, f => f.StartsWith("content", StringComparison.Ordinal) || f.StartsWith("lib/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_package_says_what_it_is_and_claims_no_licence_that_the_repository_does_not_have()
    {
        var files = package.Read();
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(files["CorpusLint.nuspec"]).TrimStart('\uFEFF')).Root!.Elements().Single();
        string? Of(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Equal("CorpusLint", Of("id"));
        Assert.Equal("DotnetTool", metadata.Descendants().Single(e => e.Name.LocalName == "packageType").Attribute("name")!.Value);
        Assert.Contains("copy editor", Of("description"));
        Assert.Contains("linter", Of("tags")!.Split(' '));
        Assert.Equal(File.ReadAllText(RepositoryFiles.PathOf("src/CorpusLint.Cli/Packaging/README.md")), Encoding.UTF8.GetString(files[Of("readme")!]));
        Assert.Equal(Directory.EnumerateFiles(RepositoryFiles.Root, "LICENSE*").Any(), Of("license") is not null);
        Assert.Contains("Name=\"corpuslint\"", Encoding.UTF8.GetString(files[Portable + "DotnetToolSettings.xml"]));
    }

    [Fact]
    public void Installed_from_a_folder_it_checks_explains_tests_and_makes_ready_and_its_first_run_compiles_nothing()
    {
        using var runner = new CliRunner();
        var empty = package.Run(runner.Folder, "check", ".");
        Assert.Equal(2, empty.ExitCode);
        Assert.Contains("No document was found", empty.Error);

        runner.With("drafts/a.txt", Draft);
        var check = package.Run(runner.Folder, "check", "drafts/");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("CL1002", check.Output);
        Assert.Contains("loaded CorpusLint.CompiledRules", check.Error);
        Assert.DoesNotContain("loaded Microsoft.CodeAnalysis", check.Error);

        var explain = package.Run(runner.Folder, "explain", "CL1002");
        Assert.Equal(0, explain.ExitCode);
        Assert.Contains("Known limits", explain.Output);

        var init = package.Run(runner.Folder, "init");
        Assert.Equal(0, init.ExitCode);
        Assert.Contains("made  corpuslint.jsonc", init.Output);
        Assert.Contains("CL1002", File.ReadAllText(runner.PathOf(".corpuslint/corpuslint.schema.json")));

        var tested = package.Run(runner.Folder, "test", "CL1002");
        Assert.True(tested.ExitCode == 0, tested.Output + tested.Error);
    }

    [Fact]
    public void It_runs_from_a_manifest_of_tools_and_without_being_installed()
    {
        using var runner = new CliRunner().With("drafts/a b.txt", Draft).With("nuget.config", File.ReadAllText(package.Configuration));
        Assert.Equal(0, package.Dotnet(runner.Folder, "new", "tool-manifest").ExitCode);
        var install = package.Dotnet(runner.Folder, "tool", "install", "CorpusLint", "--add-source", package.Feed);
        Assert.True(install.ExitCode == 0, install.Output + install.Error);
        var manifest = package.Dotnet(runner.Folder, "tool", "run", "corpuslint", "--", "check", "drafts/a b.txt");
        Assert.Equal(1, manifest.ExitCode);
        Assert.Contains("CL1002", manifest.Output);

        // The command "dnx" is a script of this line; not every SDK puts it on the path.
        var once = package.Dotnet(runner.Folder, "dnx", "--yes", "CorpusLint", "--source", package.Feed, "--", "check", "drafts/a b.txt", "--fail-on", "never");
        Assert.True(once.ExitCode == 0, once.Output + once.Error);
        Assert.Equal(manifest.Output, once.Output);
    }
}

/// <summary>What only a Release build has: the same program, compiled ahead of time for the machine that packed.</summary>
[Collection(ReleaseFactAttribute.Build)]
public sealed class ReleasePackageTests
{
    [ReleaseFact]
    public void A_released_package_has_a_folder_compiled_ahead_of_time_which_is_the_one_that_runs()
    {
        using var package = new ToolPackage("Release", mayBuild: true);
        var own = $"tools/net10.0/{RuntimeInformation.RuntimeIdentifier}/";
        var files = package.Read();
        var quick = files.Keys.Where(f => f.StartsWith(own, StringComparison.Ordinal)).Select(f => f[own.Length..]).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(files.Keys.Where(f => f.StartsWith(Portable, StringComparison.Ordinal)).Select(f => f[Portable.Length..]).Order(StringComparer.Ordinal), quick);
        Assert.All(quick.Where(f => Path.GetFileName(f).StartsWith("CorpusLint", StringComparison.Ordinal) && f.EndsWith(".dll", StringComparison.Ordinal)), f => Assert.True(files[own + f].Length > 2 * files[Portable + f].Length, f));

        using var runner = new CliRunner().With("a.txt", "Quay news\n\nThe pilots met on Monday [1].\n\nReferences\n");
        var check = package.Run(runner.Folder, "a.txt");
        Assert.Equal(1, check.ExitCode);
        Assert.DoesNotContain("loaded Microsoft.CodeAnalysis", check.Error);

        // 1,500 without the recorded profile. What is left is code of the framework for the processor at hand, and stubs of the runtime's own.
        runner.With("b/kittiwake.txt", File.ReadAllText(RepositoryFiles.PathOf("corpus/harbour/kittiwake-sinks.txt"))).With("b/kittiwake.es.txt", File.ReadAllText(RepositoryFiles.PathOf("corpus/harbour/el-hundimiento.txt")));
        var compiled = package.Run(runner.Folder, "b").Error.Split('\n').Single(l => l.StartsWith("compiled ", StringComparison.Ordinal)).Split(' ')[1];
        Assert.InRange(int.Parse(compiled, CultureInfo.InvariantCulture), 1, 250);
        package.Run(runner.Folder, "init");
        var library = File.ReadAllText(runner.PathOf(".corpuslint/editor.props")).Split("<CorpusLintLibrary>")[1].Split('<')[0];
        Assert.Contains('/' + own, library.Replace('\\', '/'));
    }

    private const string Portable = "tools/net10.0/any/";
}
