using System.IO.Compression;
using System.Text;
using CorpusLint.Rules;
using CorpusLint.Tests.Cli;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorpusLint.Tests.Packs;

/// <summary>Packs for tests: the sample pack that was built with the tests, and small ones made on the spot.</summary>
internal static class PackFiles
{
    /// <summary>What the rules of the sample pack find one thing each in.</summary>
    internal const string Draft = "The tram\n\nA March 2-5 survey by Norhaven found 54% support for the tram. The minutes are [online](http://town.example/minutes).\n";

    /// <summary>The files of the sample pack as its package holds them.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Sample { get; } = ReadSample();

    /// <summary>Writes the sample pack as an open folder, its assembly beside the manifest.</summary>
    internal static CliRunner WithFolder(this CliRunner runner, string folder)
    {
        foreach (var (path, bytes) in Sample)
        {
            runner.With($"{folder}/{path.Replace("lib/net10.0/", "")}", bytes);
        }

        return runner;
    }

    /// <summary>Writes files as a package.</summary>
    internal static CliRunner WithPackage(this CliRunner runner, string file, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return runner.With(file, stream.ToArray());
    }

    /// <summary>A manifest.</summary>
    internal static string Manifest(string name, string prefix, string more = "") => $$"""{ "name": "{{name}}", "version": "1.0.0", "prefix": "{{prefix}}"{{more}} }""";

    /// <summary>An assembly of rules, compiled from classes.</summary>
    /// <param name="code">The classes; the namespaces that rules need are open.</param>
    /// <param name="library">What stands for CorpusLint; null for the real one.</param>
    internal static byte[] Assembly(string code, MetadataReference? library = null)
    {
        var usings = library is null ? "using System; using System.Linq; using CorpusLint.Diagnostics; using CorpusLint.Rules;\n" : "";
        return Emit("Pack" + Guid.NewGuid().ToString("N"), usings + code, library ?? MetadataReference.CreateFromFile(typeof(RuleScript).Assembly.Location));
    }

    /// <summary>A library of CorpusLint's name and another version, with as much as a rule needs to compile.</summary>
    internal static MetadataReference OtherVersion(string version) => MetadataReference.CreateFromImage(Emit("CorpusLint", $$"""
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        namespace CorpusLint.Rules { public abstract class RuleScript { protected abstract void Define(); } }
        """));

    private static byte[] Emit(string name, string code, params MetadataReference[] more)
    {
        var platform = new[] { typeof(object), typeof(Enumerable) }.Select(t => t.Assembly.Location)
            .Append(System.Reflection.Assembly.Load("System.Runtime").Location).Append(System.Reflection.Assembly.Load("System.Collections.Immutable").Location);
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], [.. platform.Distinct().Select(p => MetadataReference.CreateFromFile(p)), .. more], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    // The build of the tests builds the pack too, in the same configuration.
    private static Dictionary<string, byte[]> ReadSample()
    {
        var source = RepositoryFiles.PathOf("tests/SamplePack");
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var built = Path.Combine(source, "bin", configuration, "net10.0");
        var files = Directory.EnumerateFiles(Path.Combine(source, "rules")).Where(f => !f.EndsWith(".cs", StringComparison.Ordinal)).ToDictionary(f => "rules/" + Path.GetFileName(f), File.ReadAllBytes);
        files["corpuslint-pack.jsonc"] = File.ReadAllBytes(Path.Combine(source, "corpuslint-pack.jsonc"));
        files["House.Rules.nuspec"] = Encoding.UTF8.GetBytes("<package />");
        foreach (var ending in new[] { ".dll", ".xml" })
        {
            files["lib/net10.0/House.Rules" + ending] = File.ReadAllBytes(Path.Combine(built, "House.Rules" + ending));
        }

        return files;
    }
}
