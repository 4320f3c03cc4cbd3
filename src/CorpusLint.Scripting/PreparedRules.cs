using System.Text.Json;

namespace CorpusLint.Scripting;

/// <summary>
/// Rules that were compiled, ahead of time too, with the program, and lie beside it: the form is the cache's, a manifest
/// for a key and the assembly that it names, trusted as the program's own files are. Whatever does not fit this program
/// and these scripts has another key, and is as if it were not there.
/// </summary>
internal static class PreparedRules
{
    /// <summary>The rules of a key (<see cref="RuleKey.OfPrepared"/>), and the file of their assembly; null when there are none.</summary>
    internal static (CacheManifest Manifest, string Image)? Find(string folder, string key)
    {
        try
        {
            var file = Path.Combine(folder, key + ".json");
            if (!File.Exists(file))
            {
                return null;
            }

            var manifest = CacheManifestReader.Read(File.ReadAllBytes(file));
            var image = Path.Combine(folder, manifest.Image + ".dll");
            return manifest.PreparedKey == key && RuleCache.IsHash(manifest.Image) && File.Exists(image) ? (manifest, image) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
