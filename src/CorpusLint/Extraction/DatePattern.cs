namespace CorpusLint.Extraction;

/// <summary>A node of the tree of patterns: what may stand next, and the action of a pattern that ends here.</summary>
/// <remarks>
/// A pattern such as <c>[on] &lt; {weekday} pasado &gt; = weekday last</c> is spelt out into its readings ("on {weekday}
/// pasado", "{weekday} pasado"), and each reading is a path. "&lt;" and "&gt;" are steps that take no token.
/// </remarks>
internal sealed class DatePattern
{
    // Most steps have one or two words, which are found faster by looking at each; the first step has hundreds.
    private const int FewWords = 8;

    private readonly Dictionary<DateWord, DatePattern> _words = [];
    private (DateWord Word, DatePattern Next)[] _fewWords = [];
    private readonly DatePattern?[] _slots = new DatePattern?[(int)DateSlot.Count];

    /// <summary>What to do when a pattern ends here, or null.</summary>
    internal DateAction? Action { get; private set; }

    /// <summary>The step that opens the span, or null.</summary>
    internal DatePattern? Open { get; private set; }

    /// <summary>The step that closes the span, or null.</summary>
    internal DatePattern? Close { get; private set; }

    /// <summary>Whether any slot may stand next.</summary>
    internal bool HasSlots { get; private set; }

    /// <summary>The step over a word, or null.</summary>
    internal DatePattern? Next(DateWord word)
    {
        if (_words.Count > FewWords)
        {
            return _words.GetValueOrDefault(word);
        }

        foreach (var (known, next) in _fewWords)
        {
            if (ReferenceEquals(known, word))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>The step over a slot, or null.</summary>
    internal DatePattern? Next(DateSlot slot) => _slots[(int)slot];

    /// <summary>Adds a line "pattern = action". The first pattern with a reading keeps it.</summary>
    internal void Add(string line, Func<string, DateWord> wordOf)
    {
        var split = line.LastIndexOf(" = ", StringComparison.Ordinal);
        var action = DateAction.Parse(line[(split + 3)..]);
        List<List<string>> readings = [[]];
        foreach (var item in line[..split].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            readings = Spell(readings, item);
        }

        foreach (var reading in readings)
        {
            var node = this;
            foreach (var step in reading)
            {
                node = node.Step(step, wordOf);
            }

            node.Action ??= action;
        }
    }

    private DatePattern Step(string step, Func<string, DateWord> wordOf)
    {
        switch (step)
        {
            case "<":
                return Open ??= new DatePattern();
            case ">":
                return Close ??= new DatePattern();
        }

        if (step[0] == '{')
        {
            HasSlots = true;
            return _slots[(int)Enum.Parse<DateSlot>(step[1..^1], ignoreCase: true)] ??= new DatePattern();
        }

        var word = wordOf(step);
        if (!_words.TryGetValue(word, out var next))
        {
            _words[word] = next = new DatePattern();
            _fewWords = _words.Count > FewWords ? [] : [.. _fewWords, (word, next)];
        }

        return next;
    }

    private static List<List<string>> Spell(List<List<string>> readings, string item)
    {
        string[] choices = item[0] switch
        {
            '(' when item.Length > 1 => item[1..^1].Split('|'),
            '[' when item.Length > 1 => ["", .. item[1..^1].Split('|')],
            _ => [item],
        };
        var result = new List<List<string>>(readings.Count * choices.Length);
        foreach (var choice in choices)
        {
            var steps = choice.Length > 1 ? choice.Split('_', StringSplitOptions.RemoveEmptyEntries) : choice.Length == 1 ? [choice] : [];
            foreach (var reading in readings)
            {
                result.Add([.. reading, .. steps]);
            }
        }

        return result;
    }
}

/// <summary>What may fill a place of a pattern.</summary>
internal enum DateSlot
{
    /// <summary>The name of a weekday.</summary>
    Weekday,

    /// <summary>The name of a month.</summary>
    Month,

    /// <summary>A day of the month, 1–31: "30", "30th", "first".</summary>
    Day,

    /// <summary>A year of four digits, 1000–2199.</summary>
    Year,

    /// <summary>A number in figures or words.</summary>
    N,

    /// <summary>A unit of a day or longer.</summary>
    Unit,

    /// <summary>A part of the day.</summary>
    Part,

    /// <summary>A season.</summary>
    Season,

    /// <summary>"1990s", "90s".</summary>
    Decade,

    /// <summary>"Q3".</summary>
    Quarter,

    /// <summary>An ordinal word: "third".</summary>
    Ordinal,

    /// <summary>"Fridays".</summary>
    Plural,

    /// <summary>A small-lettered word that is no function word.</summary>
    Noun,

    /// <summary>The Roman number of a century: "XIX".</summary>
    Roman,

    /// <summary>How many slots there are.</summary>
    Count,
}
