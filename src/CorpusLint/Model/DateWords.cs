using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>The single words of a date, for those who want to change one of them.</summary>
internal static class DateWords
{
    /// <summary>The longest name that the language has for the weekday, with its accents; capital when the words of the date begin so.</summary>
    internal static string? NameOf(DateMention date, DayOfWeek day)
    {
        if (date.Block is not { } block || date.Document.LanguageSet.Find(block.Language) is not { } profile)
        {
            return null;
        }

        var name = profile.Weekdays.Where(w => w.Value == day).Select(w => w.Key).OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).LastOrDefault();
        var own = profile.Weekdays.Where(w => w.Value == date.Weekday).Select(w => w.Key);
        var written = TokensOf(date).Select(t => date.Document.ValueOf(t).ToString()).FirstOrDefault(w => own.Contains(w, StringComparer.OrdinalIgnoreCase));
        return name is not null && written is { Length: > 0 } && char.IsUpper(written[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    internal static TextSpan? FirstEqual(DateMention date, string word)
    {
        foreach (var token in TokensOf(date))
        {
            if (date.Document.Is(token, word))
            {
                return token.Span;
            }
        }

        return null;
    }

    internal static TextSpan? OnlyNumber(DateMention date, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var found = TokensOf(date).Where(t => date.Document.Is(t, digits)).ToArray();
        return found.Length == 1 ? found[0].Span : null;
    }

    private static IEnumerable<Token> TokensOf(DateMention date) =>
        date.Document.Tokens.Where(t => t.Span.Start >= date.Span.Start && t.Span.End <= date.Span.End);
}
