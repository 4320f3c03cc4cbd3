using System.Globalization;
using System.IO.Compression;

namespace CorpusLint.Scripting.Packs;

/// <summary>
/// A pack in a <c>.nupkg</c> file. It is read in memory and never unpacked, so that no name in it can lead anywhere; sizes
/// are limited by what really comes out, not by what the archive says of itself.
/// </summary>
public sealed class PackArchive : PackContent
{
    private const long MaximumArchiveBytes = 64L << 20;
    private const long MaximumContentBytes = 256L << 20;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly string[] _paths;

    private PackArchive(string shownPath, ZipArchive archive) : base(shownPath)
    {
        if (archive.Entries.Count > MaximumFiles)
        {
            throw new PackException(string.Create(CultureInfo.InvariantCulture, $"The package has more than {MaximumFiles} files."));
        }

        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            // Names in a package are those of addresses: "%20" stands for a space.
            var name = Uri.UnescapeDataString(entry.FullName);
            if (!IsInside(name.TrimEnd('/')))
            {
                throw new PackException($"The package holds '{name}', a name that leads out of it. A sound package has none; do not use this one.");
            }

            if (name.EndsWith('/') || !IsWanted(name))
            {
                continue;
            }

            var bytes = Unpack(entry, name, MaximumContentBytes - total);
            total += bytes.Length;
            if (!_files.TryAdd(name, bytes))
            {
                throw new PackException($"The package holds '{name}' twice.");
            }
        }

        _paths = [.. _files.Keys.Order(StringComparer.Ordinal)];
    }

    internal override IReadOnlyList<string> Paths => _paths;

    /// <summary>Reads a package.</summary>
    /// <param name="file">Full path of the <c>.nupkg</c>.</param>
    /// <param name="shownPath">How messages name it.</param>
    /// <exception cref="PackException">It is no archive, or larger than is allowed, or a name in it leads out of it.</exception>
    public static PackArchive Open(string file, string shownPath)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length > MaximumArchiveBytes)
            {
                throw new PackException($"The package is larger than {MaximumArchiveBytes >> 20} MiB.");
            }

            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return new PackArchive(shownPath, archive);
        }
        catch (InvalidDataException e)
        {
            throw new PackException($"This is no package that can be read: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or UriFormatException)
        {
            throw new PackException($"The package cannot be read: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public override byte[] Read(string path) => _files.GetValueOrDefault(path) ?? throw new PackException($"'{path}' is no file of the pack.");

    internal override bool Has(string path) => _files.ContainsKey(path);

    private static bool IsWanted(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".csx" or ".md" or ".jsonc" or ".dll" or ".xml" or ".pdb" or ".nuspec";

    private static byte[] Unpack(ZipArchiveEntry entry, string name, long left)
    {
        var limit = (int)Math.Min(MaximumFileBytes, left);
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is var count and > 0)
        {
            if (content.Length + count > limit)
            {
                throw new PackException($"'{name}' is larger than a file of a pack may be, or all of them together are.");
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
