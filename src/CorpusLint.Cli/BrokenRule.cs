using CorpusLint.Scripting;

namespace CorpusLint.Cli;

/// <summary>A script of the user's that gave no rule; why stands among the notifications of its catalogue.</summary>
/// <param name="Script">Full path of the script.</param>
/// <param name="Source">The script as it was read.</param>
internal sealed record BrokenRule(string Script, RuleSource Source)
{
    /// <summary>Whether a word means it: its file's name, its file, its page or a folder round it, or the id or name that it declares.</summary>
    /// <param name="word">As the user wrote it.</param>
    /// <param name="path">Full path of the word, if it is one.</param>
    internal bool IsMeantBy(string word, string path)
    {
        var file = Path.TrimEndingDirectorySeparator(path);
        return word.Equals(Path.GetFileNameWithoutExtension(Script), StringComparison.OrdinalIgnoreCase)
            || Path.ChangeExtension(file, ".csx") == Script
            || Script.StartsWith(file + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || Declaration.Contains($"\"{word}\"", StringComparison.OrdinalIgnoreCase);
    }

    // The script need not be C#, so that its declaration can only be looked for.
    private string Declaration
    {
        get
        {
            var start = Source.Text.IndexOf("Rule(", StringComparison.Ordinal);
            return start < 0 ? "" : Source.Text[start..].Split('\n')[0];
        }
    }
}
