using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Authoring;

/// <summary>Names and ids of rules that are about to be written.</summary>
public static partial class RuleNaming
{
    // These are kept free for rules that do not ship with the program.
    private const string FirstOwnId = "CL9900";
    private const string LastOwnId = "CL9999";

    /// <summary>Whether a word is the name of a rule: lower-case words joined with hyphens, as in <c>plain-http-link</c>.</summary>
    public static bool IsName(string word) => Rule.IsKebabCase(word) && char.IsAsciiLetterLower(word[0]);

    /// <summary>Whether a word is the id of a rule: one to eight capital letters and one to six digits, as in <c>CL9900</c>.</summary>
    public static bool IsId(string word) => Rule.IsId(word);

    /// <summary>The name that a word comes nearest to, or the empty text when nothing of it can stand in one: <c>PlainHttp link</c> gives <c>plain-http-link</c>.</summary>
    public static string NameLike(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        word = string.Concat(WithoutEnding(word).Select(c => char.IsAscii(c) ? c.ToString() : Folding.FoldAccents(c.ToString())));
        var name = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var startsWord = char.IsAsciiLetterUpper(word[i]) && i > 0 && (char.IsAsciiLetterLower(word[i - 1]) || char.IsAsciiDigit(word[i - 1]));
            if (startsWord || !char.IsAsciiLetterOrDigit(word[i]))
            {
                name.Append('-');
            }

            if (char.IsAsciiLetterOrDigit(word[i]))
            {
                name.Append(char.ToLowerInvariant(word[i]));
            }
        }

        return Hyphens().Replace(name.ToString(), "-").Trim('-').TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
    }

    private static string WithoutEnding(string word) =>
        word.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) ? word[..^4] : word.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? word[..^3] : word;

    /// <summary>
    /// The next id for a rule in a folder: the one behind the greatest of the folder's when its rules have letters of their
    /// own, else the first that is free from CL9900 on.
    /// </summary>
    /// <param name="inFolder">Ids of the rules that lie in the folder.</param>
    /// <param name="taken">All ids that are taken, wherever.</param>
    /// <returns>The id; null when none is left.</returns>
    public static string? NextId(IEnumerable<string> inFolder, IReadOnlySet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(inFolder);
        ArgumentNullException.ThrowIfNull(taken);
        var series = inFolder.Where(IsId).Select(Split).Where(i => i.Letters != "CL")
            .GroupBy(i => i.Letters, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        var own = series?.MaxBy(i => i.Number) ?? Split(FirstOwnId) with { Number = Split(FirstOwnId).Number - 1 };
        var limit = series is null ? Split(LastOwnId).Number : (int)Math.Pow(10, own.Digits) - 1;
        for (var number = own.Number + 1; number <= limit; number++)
        {
            var id = own.Letters + number.ToString("D" + own.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (!taken.Contains(id))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>The ids that scripts declare, whether they compile or not.</summary>
    public static IEnumerable<string> IdsIn(IEnumerable<RuleSource> sources) =>
        from source in sources
        from Match match in Declaration().Matches(source.Text)
        select match.Groups["id"].Value;

    private static (string Letters, int Number, int Digits) Split(string id)
    {
        var letters = id.TakeWhile(char.IsAsciiLetter).Count();
        return (id[..letters], int.Parse(id[letters..], CultureInfo.InvariantCulture), id.Length - letters);
    }

    [GeneratedRegex("""\bRule\(\s*"(?<id>[A-Z]{1,8}[0-9]{1,6})"\s*,""")]
    private static partial Regex Declaration();

    [GeneratedRegex("-+")]
    private static partial Regex Hyphens();
}
