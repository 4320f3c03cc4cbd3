using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds which figure of one report has its counterpart in another report of the same story, as somebody does who reads both side
/// by side: figures that agree are matched first and are out of the game; of the others two are counterparts when each is the
/// best that its report has for the other, enough speaks for it, and no rival comes near. "140 homes were destroyed, 380
/// damaged" beside "210 houses destroyed, 380 damaged": the 380 are matched, so that 210 can only be held against 140.
/// </summary>
internal sealed class FigureAligner
{
    // Log-odds that two figures of different values need. A report has many counts and few sums: of sums it takes less to know
    // which of them another report means.
    private const double Enough = 0.4;
    private const double EnoughForCounts = 0.8;
    private const double EnoughForSums = 0;

    // What they need besides when one value is more than twice the other, or one report counts a part and the other does not say so.
    private const double MoreInDoubt = 0.7;

    // By how much the best candidate is better than the next one that gives another value.
    private const double Margin = 0.7;

    // What the same two values elsewhere need to speak for a pair, and to speak for it wholly.
    private const double EnoughToSpeak = -3;
    private const double EnoughToSpeakWholly = 0;

    // In a story of hundreds of reports, each meets those that follow next by path.
    private const int FollowersCompared = 20;

    // The least weight of a name of a title, or a part of one.
    private const double InTitle = 1.6;

    private readonly List<FigureSheet> _sheets;
    private readonly List<FigureMeeting> _meetings = [];
    private readonly Action<FigurePair, string>? _trace;

    private FigureAligner(List<FigureSheet> sheets, Action<FigurePair, string>? trace) => (_sheets, _trace) = (sheets, trace);

    /// <summary>Tells the figures of a story's reports their counterparts.</summary>
    /// <param name="reports">The reports, in order of path.</param>
    /// <param name="places">Folded places that the whole story is in.</param>
    /// <param name="trace">Told of each pair of figures with different values, what speaks for it, and what becomes of it; null for nobody.</param>
    internal static void Align(IReadOnlyList<DocumentFacts> reports, IReadOnlySet<string> places, Action<FigurePair, string>? trace = null)
    {
        var aligner = new FigureAligner([.. reports.Select(f => FigureOutlineReader.Read(f, places))], trace);
        aligner.Meet();
        aligner.AddSaidAgain();
        Tell(aligner.Matches());
    }

    private void Meet()
    {
        for (var i = 0; i < _sheets.Count; i++)
        {
            for (var j = i + 1; j < _sheets.Count && j <= i + FollowersCompared; j++)
            {
                if (AreOfOneSubject(_sheets[i].Facts.Story!, _sheets[j].Facts.Story!))
                {
                    _meetings.Add(new FigureMeeting(_sheets[i], _sheets[j], _trace is null ? EnoughToSpeak : double.NegativeInfinity));
                }
            }
        }
    }

    // "Harlan sells notes" and "Marten sells notes" are worded alike and are two stories, whatever bank sold both: what the one
    // names in its title the other never names, not by a part of the name either ("the Sarn", "the River Sarn").
    private static bool AreOfOneSubject(Story a, Story b)
    {
        return TitleNames(a) is not { Count: > 0 } ofA || TitleNames(b) is not { Count: > 0 } ofB || ofA.Overlaps(WordsOf(b.Names.Keys)) || ofB.Overlaps(WordsOf(a.Names.Keys));

        static HashSet<string> TitleNames(Story story) => WordsOf(story.Names.Where(n => n.Value >= InTitle).Select(n => n.Key));

        static HashSet<string> WordsOf(IEnumerable<string> names) => names.SelectMany(n => n.Split(' ')).Where(w => w.Length > 2).ToHashSet(StringComparer.Ordinal);
    }

    // The same two values in two other reports, or in one of them and a third, that may count one thing too.
    private void AddSaidAgain()
    {
        var best = new Dictionary<(string, decimal, decimal), TwoBest<int>>();
        foreach (var (index, pair) in Speaking())
        {
            best[pair.Values] = best.GetValueOrDefault(pair.Values).With(index, pair.Score);
        }

        foreach (var (index, pair) in Speaking().ToList())
        {
            if (best.GetValueOrDefault(pair.Values).Without(index) is { } other)
            {
                pair.Comparison.Add(FigureSign.SaidAgain, Math.Min(1, (other - EnoughToSpeak) / (EnoughToSpeakWholly - EnoughToSpeak)));
            }
        }

        IEnumerable<(int Index, FigurePair Pair)> Speaking() =>
            from m in _meetings.Index()
            where !m.Item.IsWrittenAnew
            from p in m.Item.Open
            where p.Score >= EnoughToSpeak
            select (m.Index, p);
    }

    private List<FigurePair> Matches()
    {
        var matches = new List<FigurePair>();
        foreach (var meeting in _meetings)
        {
            var rivals = new FigureRivals(meeting.Open);
            var found = new List<FigurePair>();
            foreach (var pair in meeting.Open)
            {
                var rival = rivals.BestBeside(pair) ?? double.NegativeInfinity;
                var enough = EnoughFor(pair);
                var isMatch = !meeting.IsWrittenAnew && pair.Score >= enough && pair.Score - rival >= Margin && !IsDecidedElsewhere(pair);
                _trace?.Invoke(pair, $"open, rival {rival:0.0}{(isMatch ? " MATCH" : meeting.IsWrittenAnew ? " anew elsewhere" : IsDecidedElsewhere(pair) ? " elsewhere" : "")}");
                if (isMatch)
                {
                    found.Add(pair);
                }
            }

            // Of what both reports say several times, in the title and in the text, one place is shown: where the keys are equal too, or the surest.
            foreach (var same in found.GroupBy(m => (m.A.Dimension, m.A.Quantity.Value, m.B.Quantity.Value)))
            {
                matches.Add(meeting.Open.FirstOrDefault(e => (e.A.Dimension, e.A.Quantity.Value, e.B.Quantity.Value) == same.Key && e.Comparison[FigureSign.SameKey] > 0) ?? same.MaxBy(m => m.Score)!);
            }
        }

        return matches;
    }

    private static double EnoughFor(FigurePair pair) =>
        (pair.A.Dimension switch { "count" => EnoughForCounts, "money" => EnoughForSums, _ => Enough }) + (pair.Comparison[FigureSign.FarValue] + pair.Comparison[FigureSign.OneIsPart] > 0 ? MoreInDoubt : 0);

    // A report that gives both values for such things shows that they are two things, or that the one has become the other.
    private bool IsDecidedElsewhere(FigurePair pair) => _sheets.Exists(s => TellsChange(s, pair.A, pair.B) || TellsChange(s, pair.B, pair.A) || (s.SayingTheSame(pair.A).Any() && s.SayingTheSame(pair.B).Any()));

    // "From five to seven".
    private static bool TellsChange(FigureSheet sheet, FigureOutline figure, FigureOutline other) =>
        sheet.WithValueOf(figure).Any(f => f.Bases.Contains(other.Quantity.Value!.Value));

    // The surest first; what would make one report say two things of one count is left out.
    private static void Tell(IReadOnlyList<FigurePair> matches)
    {
        var told = new Dictionary<Quantity, List<Counterpart>>();
        var groups = new Dictionary<Quantity, List<Quantity>>();
        foreach (var match in matches.OrderByDescending(m => m.Score).ThenBy(m => m.A.Quantity.Document.Path, StringComparer.Ordinal).ThenBy(m => m.A.Quantity.Span.Start).ThenBy(m => m.B.Quantity.Document.Path, StringComparer.Ordinal).ThenBy(m => m.B.Quantity.Span.Start))
        {
            var (a, b) = (match.A.Quantity, match.B.Quantity);
            var (groupA, groupB) = (groups.GetValueOrDefault(a) ?? [a], groups.GetValueOrDefault(b) ?? [b]);
            if (!ReferenceEquals(groupA, groupB))
            {
                if (groupA.Any(x => groupB.Any(y => ReferenceEquals(x.Document, y.Document) && x.Value != y.Value)))
                {
                    continue;
                }

                List<Quantity> joined = [.. groupA, .. groupB];
                foreach (var member in joined)
                {
                    groups[member] = joined;
                }
            }

            var confidence = match.Comparison.Probability;
            Add(a, new Counterpart(b, confidence, match.Comparison.ToString()));
            Add(b, new Counterpart(a, confidence, match.Comparison.ToString()));
        }

        foreach (var (quantity, counterparts) in told)
        {
            quantity.Counterparts = [.. counterparts.OrderBy(c => c.Figure.Document.Path, StringComparer.Ordinal).ThenBy(c => c.Figure.Span.Start)];
        }

        void Add(Quantity quantity, Counterpart counterpart)
        {
            if (!told.TryGetValue(quantity, out var list))
            {
                told.Add(quantity, list = []);
            }

            list.Add(counterpart);
        }
    }
}
