using System.Reflection;
using System.Security;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Rules;
using CorpusLint.Scripting.Authoring;

namespace CorpusLint.Cli.Authoring;

/// <summary>
/// What an editor needs beside a configuration and its rules: the schema, and a project that includes the scripts. What
/// holds for one machine only lies in a folder <c>.corpuslint</c> of its own, which keeps itself out of version control.
/// </summary>
internal static class EditorFiles
{
    /// <summary>The folder for what is generated, beside the configuration.</summary>
    internal const string FolderName = ".corpuslint";

    /// <summary>Name of the schema of accepted facts in that folder.</summary>
    internal const string FactsSchema = "accepted-facts.schema.json";

    /// <summary>The text of a new configuration.</summary>
    internal static string Configuration => Template("corpuslint.jsonc");

    /// <summary>The project for a folder of rules.</summary>
    /// <param name="ruleFolder">Full path of the folder of rules.</param>
    /// <param name="root">Full path of the configuration's folder.</param>
    internal static string Project(string ruleFolder, string root) =>
        Template("rules.project.xml").Replace("@EDITOR@", Escape(Path.GetRelativePath(ruleFolder, Path.Combine(root, FolderName)).Replace('\\', '/') + "/"), StringComparison.Ordinal);

    /// <summary>Name of the project of a folder of rules.</summary>
    internal static string ProjectOf(string ruleFolder) => Path.Combine(ruleFolder, Path.GetFileName(ruleFolder) + ".csproj");

    /// <summary>Writes what is generated, where it is not as it should be.</summary>
    /// <returns>Whether anything was written.</returns>
    internal static bool Refresh(ProgramHost host, string root, IEnumerable<LoadedRule> rules)
    {
        var folder = Path.Combine(root, FolderName);
        var library = typeof(RuleScript).Assembly.Location;
        (string Name, string Text)[] files =
        [
            (".gitignore", "*\n"),
            ("corpuslint.schema.json", SchemaText.Configuration(rules, isForEditors: true)),
            (FactsSchema, SchemaText.Embedded(FactsSchema)),
            ("RuleScriptSurface.cs", ScriptSurface.Write()),
            ("editor.props", Template("editor.props").Replace("@LIBRARY@", Escape(library), StringComparison.Ordinal)),
        ];
        return files.Count(f => NewFiles.Refresh(host, Path.Combine(folder, f.Name), f.Text)) > 0;
    }

    // MSBuild reads these characters as its own, XML others.
    private static string Escape(string path) => SecurityElement.Escape(string.Concat(path.Select(c => "%$@;'*?".Contains(c) ? $"%{(int)c:X2}" : c.ToString())));

    private static string Template(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Templates/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
