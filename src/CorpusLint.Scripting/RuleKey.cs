using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CorpusLint.Rules;

namespace CorpusLint.Scripting;

/// <summary>The key of compiled rules: everything that the assembly depends on.</summary>
internal static class RuleKey
{
    /// <summary>64 lower-case hexadecimal digits over the scripts and the versions of all that compiles and carries them.</summary>
    internal static string Of(IEnumerable<RuleSource> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "corpuslint rules 3");
        Add(hash, CompilerVersion());
        Add(hash, Environment.Version.ToString());
        Add(hash, typeof(RuleKey).Module.ModuleVersionId.ToString());
        Add(hash, ReferenceAssemblies.Version);
        AddSources(hash, sources);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// The key of rules that lie compiled beside the program: the scripts and the program itself. The compiler lies there too,
    /// and what was compiled runs on each update of the runtime that runs the program, so that neither is part of it.
    /// </summary>
    internal static string OfPrepared(IEnumerable<RuleSource> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "corpuslint prepared rules 1");
        Add(hash, typeof(RuleKey).Module.ModuleVersionId.ToString());
        Add(hash, typeof(RuleScript).Module.ModuleVersionId.ToString());
        AddSources(hash, sources);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddSources(IncrementalHash hash, IEnumerable<RuleSource> sources)
    {
        foreach (var source in sources)
        {
            Add(hash, source.Path);
            Add(hash, source.Text);
        }
    }

    /// <summary>Adds bytes with their number before them, so that no two lists of texts run together to the same bytes.</summary>
    internal static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }

    /// <summary>Adds a text as <see cref="Add(IncrementalHash, ReadOnlySpan{byte})"/> adds its bytes in UTF-8.</summary>
    internal static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    // The version that this assembly was made with, and the file's length: asking the type for its assembly would load the compiler.
    private static string CompilerVersion()
    {
        const string name = "Microsoft.CodeAnalysis.CSharp";
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        var version = Array.Find(typeof(RuleKey).Assembly.GetReferencedAssemblies(), r => r.Name == name)?.Version;
        return file.Exists ? $"{version} {file.Length}" : "unknown";
    }
}
