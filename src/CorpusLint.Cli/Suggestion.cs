using CorpusLint.Scripting;

namespace CorpusLint.Cli;

/// <summary>"Did you mean": the known word that is nearest to a misspelt one.</summary>
internal static class Suggestion
{
    /// <summary>A sentence that starts with a space, or nothing when no known word is near.</summary>
    internal static string For(string word, IEnumerable<string> known) => NearestWord.Question(word, known);

    /// <summary>The same for rules, or where all of them can be seen.</summary>
    internal static string ForRule(string word, IEnumerable<string> known) =>
        For(word, known) is { Length: > 0 } near ? near : " 'corpuslint rules' lists them.";
}
