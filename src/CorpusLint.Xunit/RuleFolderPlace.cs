namespace CorpusLint.Xunit;

/// <summary>Where a folder of rules was asked for.</summary>
/// <param name="Folder">As it was written.</param>
/// <param name="Source">Folder of the test's source file; null when it is not known.</param>
/// <param name="Output">Folder of the test's assembly.</param>
internal sealed record RuleFolderPlace(string Folder, string? Source, string Output)
{
    /// <summary>The tests of the folder; when it is not found, one that fails and says where it was looked for.</summary>
    /// <param name="compiledWith">Name of a type whose assembly has compiled rules; empty for none.</param>
    internal IEnumerable<RulePageCase> Cases(string compiledWith)
    {
        if (Find() is not { } folder)
        {
            return [RulePageCase.Failing(Folder, $"There is no folder '{Folder}' with a rule in it (NAME.csx, and its page NAME.md beside it). It was looked for in {string.Join(" and ", Starts)}, and in each folder above.")];
        }

        return TestedFolder.Of(folder, compiledWith).Cases();
    }

    /// <summary>The full path of the folder; null when there is none with a rule or a page in it.</summary>
    internal string? Find()
    {
        if (Path.IsPathRooted(Folder))
        {
            return IsRuleFolder(Folder) ? Path.GetFullPath(Folder) : null;
        }

        foreach (var start in Starts)
        {
            for (var at = start; at is not null; at = Path.GetDirectoryName(at))
            {
                if (IsRuleFolder(Path.Combine(at, Folder)))
                {
                    return Path.GetFullPath(Path.Combine(at, Folder));
                }
            }
        }

        return null;
    }

    private IEnumerable<string> Starts => Source is not null && Directory.Exists(Source) ? [Source, Output] : [Output];

    private static bool IsRuleFolder(string folder) => Directory.Exists(folder)
        && (Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories).Any() || Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Any());
}
