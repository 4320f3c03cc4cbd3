using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Words that tell what a whole report is about, and which of its sentences are about something else.</summary>
internal sealed class StoryLexicon
{
    private const int LongestPhrase = 4;
    private readonly WordTable<string> _happenings;
    private readonly WordTable<int> _happeningStarts;
    private readonly WordTable<bool> _comparisons;
    private readonly WordTable<int> _comparisonStarts;
    private readonly WordTable<bool> _asides;
    private readonly WordTable<int> _asideStarts;

    internal StoryLexicon(LanguageData data)
    {
        var happenings = data.Table("happenings");
        _happenings = new WordTable<string>(happenings);
        _happeningStarts = Starts(happenings.Keys);
        var comparisons = data.Words("comparisons");
        _comparisons = WordTable<bool>.Of(comparisons, true);
        _comparisonStarts = Starts(comparisons);
        var asides = data.Words("asides");
        _asides = WordTable<bool>.Of(asides, true);
        _asideStarts = Starts(asides);
        Background = WordTable<bool>.Of(data.Words("background"), true);
        LooseNouns = WordTable<bool>.Of(data.Words("loose nouns"), true);
        Hosts = WordTable<bool>.Of(data.Words("hosts"), true);
        Areas = WordTable<bool>.Of(data.Words("areas"), true);
        Relatives = WordTable<bool>.Of(data.Words("relatives"), true);
        Bodies = WordTable<bool>.Of(data.Words("common names"), true);
    }

    /// <summary>Words of headings over what was before, or is not, the event: "background".</summary>
    internal WordTable<bool> Background { get; }

    /// <summary>Counted nouns of which a report has many that have nothing to do with each other: "way", "step".</summary>
    internal WordTable<bool> LooseNouns { get; }

    /// <summary>Words for those who call a crowd together: "organisers".</summary>
    internal WordTable<bool> Hosts { get; }

    /// <summary>Words for a larger area beside its name: "province".</summary>
    internal WordTable<bool> Areas { get; }

    /// <summary>Words that open a relative clause: "who".</summary>
    internal WordTable<bool> Relatives { get; }

    /// <summary>Names that stand in reports of all kinds: "police", "parliament".</summary>
    internal WordTable<bool> Bodies { get; }

    /// <summary>The kind of happening that the words from a token on tell, or null: "ran aground" is a sinking.</summary>
    internal string? HappeningAt(Document document, ReadOnlySpan<Token> tokens, int index)
    {
        for (var end = EndOfLongest(document, tokens, index, _happeningStarts); end > index; end--)
        {
            if (_happenings.TryGetValue(Words(document, tokens, index, end), out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether words that open a comparison begin at a token: "than", "compared with". What follows is another figure.</summary>
    internal bool IsComparisonAt(Document document, ReadOnlySpan<Token> tokens, int index) => IsAt(document, tokens, index, _comparisons, _comparisonStarts);

    /// <summary>Whether words begin at a token that take their clause to another event, place or time: "previous", "in the neighbouring".</summary>
    internal bool IsAsideAt(Document document, ReadOnlySpan<Token> tokens, int index) => IsAt(document, tokens, index, _asides, _asideStarts);

    private static bool IsAt(Document document, ReadOnlySpan<Token> tokens, int index, WordTable<bool> phrases, WordTable<int> starts)
    {
        for (var end = EndOfLongest(document, tokens, index, starts); end > index; end--)
        {
            if (phrases.Contains(Words(document, tokens, index, end)))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfLongest(Document document, ReadOnlySpan<Token> tokens, int index, WordTable<int> starts) =>
        tokens[index].Kind is TokenKind.Word && starts.TryGetValue(document.ValueOf(tokens[index]), out var longest) ? Math.Min(index + longest, tokens.Length) : index;

    private static ReadOnlySpan<char> Words(Document document, ReadOnlySpan<Token> tokens, int index, int end) =>
        end == index + 1 ? document.ValueOf(tokens[index]) : document.Reading.AsSpan(tokens[index].Start, tokens[end - 1].End - tokens[index].Start);

    private static WordTable<int> Starts(IEnumerable<string> phrases)
    {
        var starts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in phrases)
        {
            var space = phrase.IndexOf(' ', StringComparison.Ordinal);
            var first = space < 0 ? phrase : phrase[..space];
            starts[first] = Math.Min(LongestPhrase, Math.Max(starts.GetValueOrDefault(first), phrase.AsSpan().Count(' ') + 1));
        }

        return new WordTable<int>(starts);
    }
}
