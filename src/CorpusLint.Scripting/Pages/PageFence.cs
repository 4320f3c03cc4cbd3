using System.Collections.Immutable;
using System.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>A fenced block of a page: what its info string says, and its text.</summary>
/// <param name="Line">1-based line of the opening fence.</param>
/// <param name="Words">The words of the info string without <c>=</c>, the language first.</param>
/// <param name="Attributes">The words with <c>=</c>, quotation marks removed.</param>
/// <param name="Text">The lines between the fences, each ended by LF.</param>
public sealed record PageFence(int Line, ImmutableArray<string> Words, ImmutableDictionary<string, string> Attributes, string Text)
{
    /// <summary>Whether the info string has this word.</summary>
    public bool Says(string word) => Words.Contains(word, StringComparer.Ordinal);

    /// <summary>The file's name, or one made of the language.</summary>
    public string File => Attributes.GetValueOrDefault("file") ?? "example" + Words.FirstOrDefault() switch
    {
        "markdown" or "md" => ".md",
        "html" => ".html",
        _ => ".txt",
    };

    /// <summary>The info string taken apart.</summary>
    /// <param name="line">1-based line of the opening fence.</param>
    /// <param name="info">The info string.</param>
    /// <param name="text">The lines between the fences.</param>
    public static PageFence Of(int line, string info, string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var attributes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var word in Split(info))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                attributes[word[..equals]] = word[(equals + 1)..];
            }
            else
            {
                words.Add(word);
            }
        }

        return new PageFence(line, words.ToImmutable(), attributes.ToImmutable(), text);
    }

    // At spaces, except between quotation marks, which are dropped.
    private static IEnumerable<string> Split(string info)
    {
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var c in info + " ")
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ' ' && !isQuoted)
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }
            }
            else
            {
                word.Append(c);
            }
        }
    }
}
