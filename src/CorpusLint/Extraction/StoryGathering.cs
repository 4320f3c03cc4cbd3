using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds in a small folder, whose documents somebody may have gathered because they are about one event, those that belong to a
/// group of reports though they share too little with each of them: a feature, a live page or a statement has the town with
/// one, three figures with another and the name of a witness with a third. Each thing that a document has and the group too
/// says as much as it is likelier in one more report of the group's event than in a report of any other. How likely it is in
/// the group is counted; how likely elsewhere is known of its kind, and the folder's other documents teach it: a town and a
/// newspaper that they name too say less.
/// </summary>
/// <param name="stories">What the documents of the folder report.</param>
/// <param name="areTwo">Whether two of them, by their indexes, report two events for certain.</param>
internal sealed class StoryGathering(IReadOnlyList<Story> stories, Func<int, int, bool> areTwo)
{
    private const int None = -1;

    /// <summary>So many documents may have been gathered by hand.</summary>
    internal const int Largest = 30;

    // In logarithms of odds: so much has to speak for a document's being of the event that most of its folder is about, so
    // much more where a folder is about several, and so much more for one than for any other.
    private const double Enough = 20;
    private const double EnoughWithoutMost = 23;
    private const double Clearness = 5;

    // Of a group that goes in as a whole each document may fall short by so much, if one does not.
    private const double Slack = 3;

    // How many of all reports have a name that no list knows, one that many bear, and a word that names of all kinds have.
    private static readonly double[] s_usualName = [0.002, 0.02, 0.1];

    // The same of figures with one, two, three and more digits that say something, and of words.
    private static readonly double[] s_usualFigure = [0.1, 0.02, 0.004, 0.002];
    private const double UsualWord = 0.01;

    private const int LongestGap = 30;

    // What is known counts as so many documents; a single one may yet be of the group's event.
    private const double Known = 10;
    private const double OfSingle = 0.25;

    // One actor, one town is in the news for several things.
    private const double MostOfNames = 12;
    private const double BeyondMost = 0.4;

    // Words and figures of one matter come together; words say what kind of thing happened, and which of its kind takes a name or a figure.
    private const double OfWords = 0.3;
    private const double MostOfWords = 10;
    private const double MostOfWordsByOthers = 0.7;
    private const double OfFigures = 0.8;
    private const double MostOfFigures = 12;

    /// <summary>The groups with what they take in.</summary>
    /// <param name="groups">All documents by their indexes, each in one group, which may be of one document.</param>
    internal List<List<int>> TakeIn(IReadOnlyList<List<int>> groups)
    {
        // What is taken in does not speak for others, but it does not show any more what is usual elsewhere.
        var hosts = groups.Select(_ => None).ToArray();
        for (var isFound = true; isFound;)
        {
            isFound = false;
            for (var guest = 0; guest < hosts.Length; guest++)
            {
                isFound |= hosts[guest] == None && (hosts[guest] = HostOf(guest, groups, hosts)) != None;
            }
        }

        return [.. groups.Select((group, i) => (Group: group, Host: LastHostOf(i))).GroupBy(g => g.Host).Select(g => g.SelectMany(m => m.Group).Order().ToList())];

        int LastHostOf(int group) => hosts[group] == None ? group : LastHostOf(hosts[group]);
    }

    // Index of the group that a group goes into. Groups go into larger ones, or earlier ones of their size.
    private int HostOf(int guest, IReadOnlyList<List<int>> groups, int[] hosts)
    {
        var (host, best, second) = (None, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Count < 2 || groups[i].Count < groups[guest].Count || (groups[i].Count == groups[guest].Count && i >= guest))
            {
                continue;
            }

            var margin = MarginOf(groups[guest], groups[i], [.. groups.Where((_, k) => k != i && hosts[k] != i)]);
            (host, best, second) = margin > best ? (i, margin, best) : (host, best, Math.Max(second, margin));
        }

        return best >= 0 && best >= second + Clearness ? host : None;
    }

    private double MarginOf(List<int> guest, List<int> host, List<List<int>> others)
    {
        var isMost = host.Count * 2 >= stories.Count;
        if ((!isMost && guest.Count > 1) || !guest.TrueForAll(g => host.Count(h => areTwo(g, h)) * 3 <= host.Count && IsOfTime(g, host)))
        {
            return double.NegativeInfinity;
        }

        List<double> margins = [.. guest.Select(g => SayFor(g, host, others) - (isMost ? Enough : EnoughWithoutMost))];
        return margins.Sum() >= -Slack * margins.Count ? margins.Max() : double.NegativeInfinity;
    }

    // Where no report of the group tells a day near to those that a document tells, and one tells others, that is another year's.
    private bool IsOfTime(int document, List<int> host)
    {
        var days = stories[document].Days;
        List<int> distances = [.. host.Select(h => stories[h].Days).Where(d => d.Count > 0 && days.Count > 0).Select(d => d.Min(other => days.Min(own => Math.Abs(own.DayNumber - other.DayNumber))))];
        return distances.Count == 0 || distances.Min() <= LongestGap;
    }

    // How much speaks for a document's being of the event of a group.
    private double SayFor(int document, List<int> host, List<List<int>> others)
    {
        var own = stories[document].Evidence;
        List<StoryEvidence> inside = [.. host.Select(h => stories[h].Evidence)];
        List<(StoryEvidence Evidence, double Weight)> outside = [.. others.SelectMany(g => g.Where(i => i != document).Select(i => (stories[i].Evidence, g.Count > 1 ? 1 : OfSingle)))];
        var names = own.Capitals.Sum(w => Say(w, Has(own.NameWords, w) ? static e => e.Capitals : static e => e.NameWords, s_usualName[StoryCapitals.LevelOf(w)]));
        var figures = own.Figures.Sum(f => Say(f, static e => e.Figures, s_usualFigure[f & 3]));
        var words = own.Words.Sum(w => Say(w, static e => e.Words, UsualWord));
        names = names <= MostOfNames ? names : MostOfNames + ((names - MostOfNames) * BeyondMost);
        figures = Math.Min(MostOfFigures, figures * OfFigures);
        return names + figures + Math.Min(Math.Min(MostOfWords, words * OfWords), (names + figures) * MostOfWordsByOthers);

        double Say(uint term, Func<StoryEvidence, uint[]> termsOf, double usual)
        {
            var count = inside.Count(e => Has(termsOf(e), term));
            if (count == 0)
            {
                return 0;
            }

            var (having, all) = (usual * Known, Known);
            foreach (var (evidence, weight) in outside)
            {
                all += weight;
                having += Has(termsOf(evidence), term) ? weight : 0;
            }

            return Math.Max(0, Math.Log((count + 0.3) / (inside.Count + 1) * all / having));
        }
    }

    private static bool Has(uint[] terms, uint term) => Array.BinarySearch(terms, term) >= 0;
}
