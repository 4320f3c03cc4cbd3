using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Holds two reports against each other: whether their days and events allow one event, and what both have.</summary>
internal sealed class StoryComparison
{
    // What two reports of a small corpus must share: two names of the first paragraphs that no list knows, or one of both titles.
    private const double Enough = 8;
    private const double EnoughOfOtherKind = 16;
    private const double EnoughOfOtherDays = 10;
    private const double EnoughWithoutDays = 12;
    private const double EnoughElsewhere = 16;

    // What words, figures and kinds of happening have to say beside the names.
    private const double LeastOfMatter = 4;
    private const double OfKind = 2;
    private const double OfOtherCounts = 2;
    private const int LeastCounts = 2;

    // For each this many documents that could be meant as well.
    private const double Crowd = 20;

    private const double AtHead = 0.8;
    private const double MostElsewhere = 3.2;

    // One actor is in the news for several things: names alone say who, and not what.
    private const double MostOfNames = 8.5;
    private const double BeyondMost = 0.25;

    // Of two reports of one event, names are alike by so much on the whole; where a large corpus shows what is rare, those
    // that are alike in fewer share an actor or a place by the way.
    private const double UsualAlikeness = 0.5;
    private const double UsualAlikenessInSmall = 0.12;
    private const double OfLargeCorpus = 3;

    // One wording serves for many events ("net income for the quarter rose").
    private const double MostOfWords = 7;
    private const double MostOfWordsInSmall = 12;
    private const double OfWord = 0.6;
    private const double OfTitle = 1.5;
    private const double UsualLength = 30;
    private const double OfFigures = 0.6;
    private const double MostOfFigures = 6;
    private const double UsualFigures = 10;
    private const double OfQuotation = 4;
    private const double OfLink = 3;
    private const double OfTitleOfBoth = 6;
    private const int ShortestTitle = 4;

    // A title that stands over this many documents is that of a series.
    private const int Series = 3;
    private const double SameWording = 0.8;
    private const int LeastOfSeries = 8;
    private const int LongestGap = 10;
    private const int NearDates = 3;

    private readonly StoryIndex _index;
    private readonly List<(string Name, double Weight, double Rarity)> _shared = [];

    internal StoryComparison(StoryIndex index) => _index = index;

    /// <summary>How much speaks for two reports being of one event.</summary>
    internal StoryLikeness Compare(StoryTraits a, StoryTraits b)
    {
        var (first, second) = (a.Story, b.Story);
        var meet = DaysMeet(first, second);
        if (meet == false || (first.NamedEvents.Count > 0 && second.NamedEvents.Count > 0 && !first.Events.Any(second.Events.Contains)))
        {
            // Similar names are different events unless a registry says otherwise.
            return StoryLikeness.Two;
        }

        if (a.Title >= 0 && a.Title == b.Title && a.Day != b.Day && _index.With(a.Title).Length >= Series)
        {
            return StoryLikeness.Two;
        }

        var needed = Enough;
        if (first.Happenings.Count > 0 && second.Happenings.Count > 0 && !Overlap(first.Happenings, second.Happenings))
        {
            needed = EnoughOfOtherKind;
        }

        if (first.Places.Count > 0 && second.Places.Count > 0 && !AnyIn(first.Places, second) && !AnyIn(second.Places, first))
        {
            needed = Math.Max(needed, EnoughElsewhere);
        }

        needed = meet is null ? Math.Max(needed, first.Days.Count * second.Days.Count == 0 && HaveNear(first.DaysOfYear, second.DaysOfYear, LongestGap) ? EnoughOfOtherDays : EnoughWithoutDays) : needed;
        var (words, count) = Words(a, b);
        var (figures, others) = (Figures(a, b), Others(a, b));
        if (IsSeries(a, b, count, figures))
        {
            return StoryLikeness.Two;
        }

        // Who and where is not yet what: the fire of a town and its trial have the town in common.
        needed += HaveOtherCounts(a, b) ? OfOtherCounts : 0;
        needed += Math.Max(0, LeastOfMatter - words - figures - others - (Overlap(first.Happenings, second.Happenings) ? OfKind : 0));
        return new StoryLikeness(Names(a, b), words, figures, others, needed + Math.Log(1 + (_index.AsNearAs(a, b) / Crowd)) + (OfLargeCorpus * _index.Experience), IsTwo: false);
    }

    private double Names(StoryTraits a, StoryTraits b)
    {
        _shared.Clear();
        var product = 0.0;
        for (int i = 0, j = 0; i < a.Names.Length && j < b.Names.Length;)
        {
            if (a.Names[i] == b.Names[j])
            {
                var rarity = _index.Rarity[a.Names[i]];
                _shared.Add((a.NamesByTerm[i], Math.Sqrt(a.Weights[i] * b.Weights[j]), rarity));
                product += a.Weights[i] * b.Weights[j] * rarity * rarity;
                (i, j) = (i + 1, j + 1);
            }
            else if (a.Names[i] < b.Names[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        product += AddOpeners(a, b) + AddOpeners(b, a);

        // "Harlan" and "Harlan Motors" are one thing that both name.
        var (atHeads, elsewhere) = (0.0, 0.0);
        foreach (var (name, weight, rarity) in _shared)
        {
            if (IsPartOfOther(name, weight))
            {
                continue;
            }

            if (weight >= AtHead)
            {
                atHeads += weight * rarity;
            }
            else
            {
                elsewhere += weight * rarity;
            }
        }

        // Long texts share many names further down.
        var all = atHeads + Math.Min(elsewhere, MostElsewhere);
        all = all <= MostOfNames ? all : MostOfNames + ((all - MostOfNames) * BeyondMost);
        var lengths = _index.NameLengths[a.Place] * _index.NameLengths[b.Place];
        var usual = UsualAlikenessInSmall + (_index.Experience * (UsualAlikeness - UsualAlikenessInSmall));
        return lengths > 0 ? all * Math.Min(1, product / lengths / usual) : 0;
    }

    private bool IsPartOfOther(string name, double weight)
    {
        foreach (var (other, otherWeight, _) in _shared)
        {
            if (other.Length > name.Length && otherWeight >= weight && other.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "Harlan is closing." of a text that has the name at the start of a sentence only.
    private double AddOpeners(StoryTraits opened, StoryTraits named)
    {
        var product = 0.0;
        foreach (var word in opened.Story.Openers)
        {
            if (!opened.Story.Names.ContainsKey(word) && named.Story.Names.TryGetValue(word, out var weight) && weight >= 1)
            {
                var rarity = _index.Rarity[named.Names[Array.IndexOf(named.NamesByTerm, word)]];
                _shared.Add((word, Math.Sqrt(weight), rarity));
                product += weight * rarity * rarity;
            }
        }

        return product;
    }

    // Reports of one event count the same things: the dead, the homes, the jobs.
    private static bool HaveOtherCounts(StoryTraits a, StoryTraits b) =>
        a.Counts.Count >= LeastCounts && b.Counts.Count >= LeastCounts && !a.Counts.Overlaps(b.Counts);

    // What is reported every week in the same words with other figures.
    private static bool IsSeries(StoryTraits a, StoryTraits b, int words, double figures) =>
        a.Day != b.Day && figures <= 0 && words >= LeastOfSeries && words >= SameWording * Math.Max(a.Words.Length, b.Words.Length);

    private (double Weight, int Count) Words(StoryTraits a, StoryTraits b)
    {
        var (sum, count) = (0.0, 0);
        for (int i = 0, j = 0; i < a.Words.Length && j < b.Words.Length;)
        {
            if (a.Words[i] == b.Words[j])
            {
                count++;
                if (_index.Rarity[a.Words[i]] is > 0 and var rare)
                {
                    sum += OfWord * rare * (Has(a.TitleWords, a.Words[i]) && Has(b.TitleWords, a.Words[i]) ? OfTitle : 1);
                }

                (i, j) = (i + 1, j + 1);
            }
            else if (a.Words[i] < b.Words[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (Math.Min(MostOfWords + ((1 - _index.Experience) * (MostOfWordsInSmall - MostOfWords)), sum / Math.Sqrt(1 + (a.Words.Length * b.Words.Length / (UsualLength * UsualLength)))), count);
    }

    private static bool Has(int[] terms, int term) => Array.BinarySearch(terms, term) >= 0;

    private double Figures(StoryTraits a, StoryTraits b)
    {
        var sum = 0.0;
        foreach (var figure in a.Figures)
        {
            sum += Has(b.Figures, figure) ? _index.Rarity[figure] : 0;
        }

        return Math.Min(MostOfFigures, sum * OfFigures * Math.Min(1, UsualFigures / Math.Sqrt(1 + (a.Figures.Length * b.Figures.Length))));
    }

    private static double Others(StoryTraits a, StoryTraits b) =>
        (Array.Exists(a.Quotations, q => Has(b.Quotations, q)) ? OfQuotation : 0) +
        (Has(a.Links, b.Address) || Has(b.Links, a.Address) ? OfLink : 0) +
        (a.Title >= 0 && a.Title == b.Title && a.Story.Evidence.TitleLength >= ShortestTitle ? OfTitleOfBoth : 0);

    private static bool Overlap(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        foreach (var kind in a)
        {
            if (b.Contains(kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyIn(IReadOnlySet<string> places, Story story)
    {
        foreach (var place in places)
        {
            if (story.Names.ContainsKey(place))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the days that two documents tell allow one event; null when that cannot be told.
    private static bool? DaysMeet(Story a, Story b)
    {
        var (dateA, dateB) = (a.Document.Date?.Value, b.Document.Date?.Value);
        if (a.Days.Count > 0 && b.Days.Count > 0)
        {
            if (HaveNear(a.Days, b.Days, 1))
            {
                return true;
            }

            // A report may name only the day on which somebody said so.
            return dateA is { } x && dateB is { } y && Math.Abs(x.DayNumber - y.DayNumber) > NearDates ? false : null;
        }

        if (a.DaysOfYear.Count > 0 && b.DaysOfYear.Count > 0)
        {
            return HaveNear(a.DaysOfYear, b.DaysOfYear, 1) ? true : null;
        }

        return (dateA, dateB) switch
        {
            ({ } x, { } y) => Math.Abs(x.DayNumber - y.DayNumber) <= LongestGap,
            _ => null,
        };
    }

    private static bool HaveNear(IReadOnlyList<DateOnly> days, IReadOnlyList<DateOnly> others, int gap)
    {
        for (var i = 0; i < days.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (Math.Abs(days[i].DayNumber - others[j].DayNumber) <= gap)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
