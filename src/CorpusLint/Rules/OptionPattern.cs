using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CorpusLint.Rules;

/// <summary>
/// The pattern of an option: it must match a whole string, in linear time, because a configuration may be anybody's. Regular
/// expressions are named here alone, in methods that are not inlined, so that a run whose options have no pattern does not
/// load them.
/// </summary>
internal static class OptionPattern
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>What is wrong with a pattern, as a sentence; null when it can be used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string? ProblemOf(string pattern)
    {
        try
        {
            _ = new Regex(Whole(pattern), Options);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }

    /// <summary>Whether a whole string looks like the pattern.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Matches(string pattern, string text) => Regex.IsMatch(text, Whole(pattern), Options);

    // "\z" and not "$", which a line feed may follow.
    private static string Whole(string pattern) => $"^(?:{pattern})\\z";
}
