using Microsoft.Extensions.FileSystemGlobbing;

namespace CorpusLint.Cli.Files;

/// <summary>Patterns over relative paths with forward slashes: <c>*</c> inside a name, <c>**</c> over folders; letter case matters.</summary>
internal sealed class Globs
{
    // Matching makes a picture of the path's folders each time; the same path is asked of the same patterns only once.
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    internal Globs(IEnumerable<string> include, IEnumerable<string>? exclude = null)
    {
        foreach (var pattern in include)
        {
            _matcher.AddInclude(Normal(pattern));
        }

        foreach (var pattern in exclude ?? [])
        {
            _matcher.AddExclude(Normal(pattern));
        }
    }

    /// <summary>Whether the path is included and not excluded.</summary>
    internal bool Match(string relativePath) => _matcher.Match(relativePath).HasMatches;

    /// <summary>Whether a word from the command line is a pattern rather than a path.</summary>
    internal static bool IsPattern(string word) => word.AsSpan().IndexOfAny('*', '?') >= 0;

    // "drafts/" means everything below, as in .gitignore.
    private static string Normal(string pattern)
    {
        var normal = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return normal.EndsWith('/') ? normal + "**" : normal;
    }
}
