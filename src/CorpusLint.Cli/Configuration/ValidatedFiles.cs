using System.Security.Cryptography;
using System.Text;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// Remembers the hashes of files that validated, in the user's cache folder, so that a run over an unchanged
/// configuration loads no schema library. An entry is an empty file whose name hashes the file's bytes, its schema and
/// the program's build; nothing is read from it.
/// </summary>
internal sealed class ValidatedFiles(string? cacheFolder)
{
    /// <summary>Validates a file unless the same bytes validated before.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">Its bytes.</param>
    /// <param name="schemaKey">What the schema depends on besides the program: the rules, or the schema's name.</param>
    /// <param name="schema">Makes the schema.</param>
    /// <exception cref="ProgramException">The file is not valid.</exception>
    internal void Check(JsonValue file, JsonSource source, string schemaKey, Func<string> schema)
    {
        var entry = cacheFolder is null ? null : Path.Combine(cacheFolder, "valid", Hash(source.Bytes, schemaKey));
        if (entry is not null && File.Exists(entry))
        {
            return;
        }

        var problems = SchemaValidator.Validate(file, schema());
        if (problems.Count > 0)
        {
            throw new ProgramException(problems);
        }

        if (entry is not null)
        {
            Remember(entry);
        }
    }

    private static string Hash(byte[] bytes, string schemaKey)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ValidatedFiles).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(schemaKey + "\0"));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A cache that cannot be written costs time, never the run.
    private static void Remember(string entry)
    {
        try
        {
            var folder = Path.GetDirectoryName(entry)!;
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            File.WriteAllBytes(entry, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Validated again next time.
        }
    }
}
