using System.Text;

namespace CorpusLint.Reporting;

/// <summary>Other people's prose as text of an XML document.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text for an attribute or between tags: markup escaped, line ends as character references, what XML 1.0 forbids
    /// made visible. What a CI runner would execute is written with character references too, which a reader of XML undoes;
    /// <c>[[ATTACHMENT|path]]</c>, which services look for in what was read, is broken by a backslash.
    /// </summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var previous = '\0';
        var safe = DisplayText.Sanitise(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Replace("[[ATTACHMENT|", "[\\[ATTACHMENT|", StringComparison.OrdinalIgnoreCase);
        foreach (var c in safe)
        {
            result.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&apos;",
                '\n' => "&#10;",
                '\t' => "&#9;",
                '#' when previous == '#' => "&#35;",
                ':' when previous == ':' => "&#58;",
                '\uFFFE' or '\uFFFF' => "\uFFFD",
                _ => null,
            } ?? c.ToString());
            previous = c;
        }

        return result.ToString();
    }
}
