namespace CorpusLint.Extraction;

/// <summary>A node of the tree of patterns: what may stand next, and the action of a pattern that ends here.</summary>
/// <remarks>
/// A pattern such as <c>[on] &lt; {weekday} pasado &gt; = weekday last</c> is spelt out into its readings ("on {weekday}
/// pasado", "{weekday} pasado"), and each reading is a path. "&lt;" and "&gt;" are steps that take no token.
/// </remarks>
internal sealed class DatePattern
{
    // Most steps have one or two words, which are found faster by looking at each; the first step has hundreds, and is
    // asked for every word that may open a time expression: there a place for each word of the lexicon.
    private const int FewWords = 8;

    private DatePattern?[]? _words;
    private (DateWord Word, DatePattern Next)[] _fewWords = [];

    /// <summary>What to do when a pattern ends here, or null.</summary>
    internal DateAction? Action { get; private set; }

    /// <summary>The step that opens the span, or null.</summary>
    internal DatePattern? Open { get; private set; }

    /// <summary>The step that closes the span, or null.</summary>
    internal DatePattern? Close { get; private set; }

    /// <summary>The steps over slots, in the order of <see cref="DateSlot"/>.</summary>
    internal (DateSlot Slot, DatePattern Next)[] Slots { get; private set; } = [];

    /// <summary>The bits of these slots: most tokens fill none of them.</summary>
    internal int SlotBits { get; private set; }

    /// <summary>Whether anything may stand next.</summary>
    internal bool GoesOn { get; private set; }

    /// <summary>The step over a word, or null.</summary>
    internal DatePattern? Next(DateWord word)
    {
        if (_words is not null)
        {
            return word.Index < _words.Length ? _words[word.Index] : null;
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

    /// <summary>Adds a line "pattern = action". The first pattern with a reading keeps it.</summary>
    internal void Add(string line, Func<string, DateWord> wordOf)
    {
        var split = line.LastIndexOf(" = ", StringComparison.Ordinal);
        var action = DateAction.Parse(line[(split + 3)..]);
        List<DatePattern> ends = [this];
        foreach (var item in line[..split].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            ends = Spell(ends, item, wordOf);
        }

        foreach (var end in ends)
        {
            end.Action ??= action;
        }
    }

    private DatePattern Step(string step, Func<string, DateWord> wordOf)
    {
        GoesOn = true;
        switch (step)
        {
            case "<":
                return Open ??= new DatePattern();
            case ">":
                return Close ??= new DatePattern();
        }

        if (step[0] == '{')
        {
            return StepOver(Enum.Parse<DateSlot>(step[1..^1], ignoreCase: true));
        }

        var word = wordOf(step);
        return Next(word) ?? Add(word);
    }

    private DatePattern StepOver(DateSlot slot)
    {
        var at = 0;
        while (at < Slots.Length && Slots[at].Slot < slot)
        {
            at++;
        }

        if (at == Slots.Length || Slots[at].Slot != slot)
        {
            SlotBits |= DateSign.BitOf(slot);
            Slots = [.. Slots.AsSpan(0, at), (slot, new DatePattern()), .. Slots.AsSpan(at)];
        }

        return Slots[at].Next;
    }

    private DatePattern Add(DateWord word)
    {
        var next = new DatePattern();
        if (_words is null && _fewWords.Length < FewWords)
        {
            _fewWords = [.. _fewWords, (word, next)];
            return next;
        }

        if (_words is null)
        {
            _words = [];
            foreach (var (known, behind) in _fewWords)
            {
                Place(known, behind);
            }
        }

        Place(word, next);
        return next;
    }

    private void Place(DateWord word, DatePattern next)
    {
        if (word.Index >= _words!.Length)
        {
            Array.Resize(ref _words, Math.Max(2 * _words.Length, word.Index + 1));
        }

        _words[word.Index] = next;
    }

    // Where the readings stand behind one more item.
    private static List<DatePattern> Spell(List<DatePattern> nodes, string item, Func<string, DateWord> wordOf)
    {
        string[] choices = item[0] switch
        {
            '(' when item.Length > 1 => item[1..^1].Split('|'),
            '[' when item.Length > 1 => ["", .. item[1..^1].Split('|')],
            _ => [item],
        };
        var result = new List<DatePattern>(nodes.Count * choices.Length);
        foreach (var choice in choices)
        {
            var steps = choice.Length > 1 ? choice.Split('_', StringSplitOptions.RemoveEmptyEntries) : choice.Length == 1 ? [choice] : [];
            foreach (var node in nodes)
            {
                var at = node;
                foreach (var step in steps)
                {
                    at = at.Step(step, wordOf);
                }

                // Few of them: a pattern has a dozen readings at most.
                if (!result.Contains(at))
                {
                    result.Add(at);
                }
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

    /// <summary>A day of the month by a number word, as some wires write it: "April six".</summary>
    DayWord,

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
}
