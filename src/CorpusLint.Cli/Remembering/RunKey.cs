using System.Text;

namespace CorpusLint.Cli.Remembering;

/// <summary>What tells one run from another before anything is read: the program, its words, where it stands and where it writes to.</summary>
internal static class RunKey
{
    /// <summary>The key, byte for byte; two runs with different keys have nothing in common.</summary>
    internal static byte[] Of(string[] args, ProgramHost host)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write("corpuslint run 1");
        writer.Write(host.Build);
        writer.Write(typeof(object).Module.ModuleVersionId.ToByteArray());
        writer.Write(host.WorkingFolder);
        writer.Write(host.IsTerminal);
        writer.Write(host.Width);
        writer.Write(args.Length);
        foreach (var word in args)
        {
            writer.Write(word);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>A name for a file (FNV-1a, 64 bits): the key itself stands in the file, so that two of one name are only not remembered both.</summary>
    internal static string NameOf(ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in key)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
