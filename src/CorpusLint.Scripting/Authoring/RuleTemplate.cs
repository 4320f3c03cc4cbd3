using System.Reflection;
using CorpusLint.Diagnostics;

namespace CorpusLint.Scripting.Authoring;

/// <summary>The two files of a new rule: a small rule that works, to be changed a line at a time.</summary>
public static class RuleTemplate
{
    /// <summary>Writes the files' texts.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="name">Its name, in kebab case.</param>
    /// <param name="category">What it is about.</param>
    /// <returns>The script and its page, whose examples pass.</returns>
    public static (string Script, string Page) Write(string id, string name, Category category)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return (Fill("rule.csx"), Fill("rule.md"));

        string Fill(string template) => Read(template)
            .Replace("CL9900", id, StringComparison.Ordinal)
            .Replace("crowded-sentence", name, StringComparison.Ordinal)
            .Replace("Category.Readiness", "Category." + category, StringComparison.Ordinal);
    }

    /// <summary>What a folder's name says its rules are about; <see cref="Category.Readiness"/> when it says nothing.</summary>
    public static Category CategoryOf(string group) =>
        Enum.TryParse<Category>(group, ignoreCase: true, out var category) && category != Category.Run && !char.IsAsciiDigit(group[0]) ? category
        : group == "agreement" ? Category.CrossDocument
        : Category.Readiness;

    private static string Read(string template)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Templates/" + template)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
