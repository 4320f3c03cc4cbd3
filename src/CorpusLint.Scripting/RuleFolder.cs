using System.Text;

namespace CorpusLint.Scripting;

/// <summary>
/// Reads rules from a folder: every <c>.csx</c> below it, with the page of the same name. A folder further down that has a
/// configuration of its own is another project, and the rules in it are that project's.
/// </summary>
public static class RuleFolder
{
    private const string ConfigurationName = "corpuslint.jsonc";

    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The rules of a folder in order of path (ordinal); symbolic links to folders are not followed.</summary>
    /// <param name="folder">The folder, as in <c>rules</c>.</param>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be read.</exception>
    public static IReadOnlyList<RuleSource> Read(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Array.AsReadOnly(Scripts(root)
            .Select(file => ReadOne(file, Path.GetFileName(root) + "/" + Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(s => s.Path, StringComparer.Ordinal)
            .ToArray());
    }

    private static RuleSource ReadOne(string file, string displayPath)
    {
        var page = Path.ChangeExtension(file, ".md");
        return new RuleSource(displayPath, File.ReadAllText(file, Encoding.UTF8), File.Exists(page) ? File.ReadAllText(page, Encoding.UTF8) : "");
    }

    private static IEnumerable<string> Scripts(string folder) => Directory.EnumerateFiles(folder, "*.csx", WithoutLinks).Concat(
        Directory.EnumerateDirectories(folder, "*", WithoutLinks).Where(f => !File.Exists(Path.Combine(f, ConfigurationName))).SelectMany(Scripts));
}
