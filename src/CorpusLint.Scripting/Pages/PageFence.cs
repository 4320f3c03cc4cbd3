using System.Collections.Immutable;
using System.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>A fenced block of a page: what its info string says, and its text.</summary>
public sealed record PageFence
{
    private static readonly ImmutableArray<string> s_languages = ["text", "markdown", "md", "html", "jsonc", "json"];
    private static readonly ImmutableArray<string> s_jsonWords = ["options", "entities", "events", "facts", "sources"];
    private static readonly ImmutableArray<string> s_documentWords = ["fixed", "messages", "near-miss", "todo"];
    private static readonly ImmutableArray<string> s_documentAttributes = ["file", "date", "language", "genre", "group"];

    private PageFence(int line) => Line = line;

    /// <summary>1-based line of the opening fence.</summary>
    public int Line { get; }

    /// <summary>The characters of the opening fence.</summary>
    internal string Fence { get; private init; } = "```";

    /// <summary>The words of the info string without <c>=</c>, the language first.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>The words with <c>=</c>, quotation marks removed.</summary>
    public ImmutableDictionary<string, string> Attributes { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The lines between the fences, each ended by LF.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Number of lines between the fences.</summary>
    internal int Lines { get; private init; }

    /// <summary>Whether the page ended before the fence was closed.</summary>
    internal bool IsUnclosed { get; private init; }

    internal string Language => Words.FirstOrDefault() ?? "";

    internal bool IsJson => Language is "json" or "jsonc";

    internal bool IsFixed => !IsJson && Says("fixed");

    internal bool IsMessages => !IsJson && Says("messages");

    /// <summary>Whether it is a document of the example.</summary>
    internal bool IsDocument => !IsJson && !IsFixed && !IsMessages;

    /// <summary>The file's name, or one made of the language.</summary>
    public string File => Attributes.GetValueOrDefault("file") ?? "example" + EndingOf(Language);

    /// <summary>Whether the info string has this word.</summary>
    /// <param name="word">The word.</param>
    public bool Says(string word) => Words.Contains(word, StringComparer.Ordinal);

    /// <summary>How many characters open a fence on this line; 0 when it opens none.</summary>
    internal static int LengthOf(string line)
    {
        var length = line.Length > 0 && line[0] is '`' or '~' ? line.TakeWhile(c => c == line[0]).Count() : 0;
        return length >= 3 ? length : 0;
    }

    /// <summary>Whether the line opens a fence for Markdown and, because of the spaces before it, none for a page.</summary>
    internal static bool IsIndented(string line) => line.StartsWith(' ') && line.TakeWhile(c => c == ' ').Count() < 4 && LengthOf(line.TrimStart(' ')) > 0;

    /// <summary>Reads the fence that opens on a line.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="start">0-based line of the opening fence.</param>
    internal static PageFence Read(IReadOnlyList<string> lines, int start)
    {
        var opening = lines[start];
        var length = LengthOf(opening);
        var text = new StringBuilder();
        var end = start + 1;
        while (end < lines.Count && !(LengthOf(lines[end]) >= length && lines[end][0] == opening[0] && lines[end].Trim(opening[0], ' ').Length == 0))
        {
            text.Append(lines[end++]).Append('\n');
        }

        return Of(start + 1, opening[length..], text.ToString()) with
        {
            Fence = opening[..length],
            Lines = end - start - 1,
            IsUnclosed = end == lines.Count,
        };
    }

    /// <summary>A fence of three backticks with its info string taken apart.</summary>
    /// <param name="line">1-based line of the opening fence.</param>
    /// <param name="info">The info string.</param>
    /// <param name="text">The lines between the fences, each ended by LF.</param>
    public static PageFence Of(int line, string info, string text)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(text);
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

        return new PageFence(line)
        {
            Words = words.ToImmutable(),
            Attributes = attributes.ToImmutable(),
            Text = text,
            Lines = text.AsSpan().Count('\n'),
        };
    }

    /// <summary>What is wrong with the info string.</summary>
    internal IEnumerable<string> Problems()
    {
        if (IsUnclosed)
        {
            yield return $"The fence is not closed; end it with a line '{Fence}'.";
        }

        if (!s_languages.Contains(Language, StringComparer.Ordinal))
        {
            yield return Language.Length == 0
                ? "The fence does not say what it holds; write text, markdown or html behind it for a document, jsonc for options and registries."
                : $"A fence cannot hold '{Language}'; it is one of {string.Join(", ", s_languages)}.{NearestWord.Question(Language, s_languages)}";
            yield break;
        }

        var known = IsJson ? [.. s_jsonWords, "near-miss", "todo"] : s_documentWords;
        foreach (var word in Words.Skip(1).Where(w => !known.Contains(w, StringComparer.Ordinal)))
        {
            yield return $"There is no word '{word}' for a fence of {Language}; it takes {string.Join(", ", known)}.{NearestWord.Question(word, known)}";
        }

        if (IsJson && Words.Count(w => s_jsonWords.Contains(w, StringComparer.Ordinal)) != 1)
        {
            yield return $"A fence of {Language} says what it declares: one of {string.Join(", ", s_jsonWords)}.";
        }

        ImmutableArray<string> attributes = IsDocument ? s_documentAttributes : IsFixed ? ["file"] : [];
        foreach (var name in Attributes.Keys.Where(a => !attributes.Contains(a, StringComparer.Ordinal)).Order(StringComparer.Ordinal))
        {
            yield return $"There is no attribute '{name}' for this fence; it takes {(attributes.IsEmpty ? "none" : string.Join(", ", attributes))}.{NearestWord.Question(name, attributes)}";
        }

        if (!IsJson && !IsMessages && FileProblem() is { } problem)
        {
            yield return problem;
        }
    }

    private string? FileProblem()
    {
        var ending = Path.GetExtension(File);
        return File.Length == 0 || Path.IsPathRooted(File) || File.Contains('\\', StringComparison.Ordinal) || File.Split('/').Any(p => p is ".." or "." or "")
            ? $"'{File}' cannot be a document of an example; give a path below the example's folder, with forward slashes: file=drafts/a{EndingOf(Language)}."
            : LanguageOf(ending) != (Language == "md" ? "markdown" : Language)
            ? $"The fence says {Language}, and '{File}' does not end like it; the ending decides how the document is read. Write {LanguageOf(ending)}, or another name."
            : null;
    }

    private static string EndingOf(string language) => language switch
    {
        "markdown" or "md" => ".md",
        "html" => ".html",
        _ => ".txt",
    };

    private static string LanguageOf(string ending) => ending switch
    {
        ".md" or ".markdown" => "markdown",
        ".html" or ".htm" or ".xhtml" => "html",
        _ => "text",
    };

    // At spaces and tabs, except between quotation marks, which are dropped.
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
            else if (c is ' ' or '\t' && !isQuoted)
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
