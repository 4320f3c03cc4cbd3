using System.Security.Cryptography;
using System.Text.Json;

namespace CorpusLint.Scripting;

/// <summary>
/// Compiled rules in the user's cache folder: for each key a manifest, and beside it the assembly under the name of its
/// own hash. What is read is checked against the hash before it is used; anything that is not as it should be is as if
/// it were not there.
/// </summary>
/// <param name="folder">The folder.</param>
internal sealed class RuleCache(string folder)
{
    private const int MaximumEntries = 64;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Finds the rules of a key.</summary>
    /// <returns>The manifest and a way to read the assembly, checked here; null when there is no sound entry.</returns>
    internal (CacheManifest Manifest, byte[] Image)? Find(string key)
    {
        try
        {
            var file = ManifestOf(key);
            if (!File.Exists(file) || UserCacheFolder.Trouble(folder) is not null || !UserCacheFolder.IsOwn(file))
            {
                return null;
            }

            var manifest = CacheManifestReader.Read(File.ReadAllBytes(file));
            if (manifest.Key != key || !IsHash(manifest.Image))
            {
                return null;
            }

            var image = File.ReadAllBytes(ImageOf(manifest.Image));
            return HashOf(image) == manifest.Image ? (manifest, image) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // As if it were not there: it will be written again.
            return null;
        }
    }

    /// <summary>Keeps compiled rules: first the assembly, then the manifest that names it, each by an atomic rename.</summary>
    /// <returns>Why it was not possible, or null.</returns>
    internal string? Keep(string key, CacheManifest manifest, byte[] image)
    {
        try
        {
            UserCacheFolder.Prepare(folder);
            manifest.Key = key;
            manifest.Image = HashOf(image);
            Write(ImageOf(manifest.Image), image);
            Write(ManifestOf(key), JsonSerializer.SerializeToUtf8Bytes(manifest, CacheManifestJson.Default.CacheManifest));
            Prune();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return exception.Message;
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // A manifest must not lead out of the folder.
    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static void Write(string file, byte[] bytes)
    {
        var temporary = file + "." + Path.GetRandomFileName();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(bytes);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last of them is the platform's word for a file over the user's limit of size.
            File.Delete(temporary);
            throw;
        }
    }

    private void Prune()
    {
        foreach (var ending in new[] { "*.json", "*.dll" })
        {
            foreach (var old in new DirectoryInfo(folder).GetFiles(ending).OrderByDescending(f => f.LastWriteTimeUtc).Skip(MaximumEntries))
            {
                old.Delete();
            }
        }
    }

    private string ManifestOf(string key) => Path.Combine(folder, key + ".json");

    private string ImageOf(string hash) => Path.Combine(folder, hash + ".dll");
}
