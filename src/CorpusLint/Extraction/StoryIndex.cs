using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// What the reports of one group share: each name, word, figure, quotation, address and title that stands in two of them and
/// more, how rare it is, and where it stands. How rare a thing is is measured, and because a small corpus shows little, as
/// if <see cref="Unseen"/> other documents had been read in which it is as rare as such things are; so that four reports
/// of one ferry do not take its name for a common one, and in ten thousand documents a common name is known as such.
/// </summary>
internal sealed class StoryIndex
{
    private const double Unseen = 1000;
    private const double UsualName = 0.002;
    private const double UsualWord = 0.004;

    // In logarithms: no corpus shows a thing to be rarer than its size allows, and a small one hardly shows it at all.
    private const double RarestInSmall = 4;

    // What is less rare than this says nothing.
    private const double Usual = 2;

    // Of figures with one, two, three and more digits that say something.
    private static readonly double[] s_usualFigure = [0.1, 0.02, 0.004, 0.001];

    private readonly double _documents;
    private readonly double _rarest;
    private readonly int[] _starts;
    private readonly int[] _places;
    private readonly int[] _days;
    private readonly int _undated;

    internal StoryIndex(List<Story> stories)
    {
        _documents = stories.Count;
        Experience = _documents / (_documents + Unseen);
        _rarest = RarestInSmall + Math.Log(1 + (_documents / Unseen));
        var terms = new StoryTerms();
        Reports = new StoryTraits[stories.Count];
        for (var i = 0; i < Reports.Length; i++)
        {
            Reports[i] = new StoryTraits(stories[i], terms);
        }

        Rarity = new double[terms.Count];
        _starts = new int[terms.Count + 1];
        var counts = new int[terms.Count];
        foreach (var head in Reports)
        {
            foreach (var term in head.Terms)
            {
                counts[term]++;
            }
        }

        for (var term = 0; term < counts.Length; term++)
        {
            _starts[term + 1] = _starts[term] + counts[term];
            var usual = terms.KindOf(term) switch
            {
                StoryTermKind.Word => UsualWord,
                StoryTermKind.Figure => s_usualFigure[terms.DigitsOf(term)],
                _ => UsualName,
            };
            var rarity = Math.Min(_rarest, Math.Log((_documents + Unseen) / (counts[term] + (Unseen * usual))));
            Rarity[term] = Math.Max(0, (rarity - Usual) * _rarest / (_rarest - Usual));
        }

        NameLengths = new double[Reports.Length];
        for (var i = 0; i < NameLengths.Length; i++)
        {
            var report = Reports[i];
            for (var k = 0; k < report.Names.Length; k++)
            {
                NameLengths[i] += Math.Pow(report.Weights[k] * Rarity[report.Names[k]], 2);
            }

            (report.Place, NameLengths[i]) = (i, Math.Sqrt(NameLengths[i]));
        }

        _places = new int[_starts[^1]];
        var next = _starts.AsSpan(0, counts.Length).ToArray();
        for (var i = 0; i < Reports.Length; i++)
        {
            foreach (var term in Reports[i].Terms)
            {
                _places[next[term]++] = i;
            }
        }

        _days = [.. Reports.Select(h => h.Day).OfType<int>().Order()];
        _undated = Reports.Length - _days.Length;
    }

    /// <summary>The reports in the order of the stories.</summary>
    internal StoryTraits[] Reports { get; }

    /// <summary>How much it says that two reports share a term, as the logarithm of how many documents there are for each that has it.</summary>
    internal double[] Rarity { get; }

    /// <summary>For each report, the length of the vector of its names' weights and rarities.</summary>
    internal double[] NameLengths { get; }

    /// <summary>From 0 for a corpus that is too small to show what is common to 1 for one that shows it well.</summary>
    internal double Experience { get; }

    /// <summary>The reports with a term, in order.</summary>
    internal ReadOnlySpan<int> With(int term) => _places.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>How many reports were written as near to each other in time as two are, and so could be of one event.</summary>
    internal int AsNearAs(StoryTraits a, StoryTraits b)
    {
        if (a.Day is not { } first || b.Day is not { } last)
        {
            return Reports.Length;
        }

        return _undated + FirstAfter(Math.Max(first, last) + 1) - FirstAfter(Math.Min(first, last) - 2);
    }

    private int FirstAfter(int day)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
