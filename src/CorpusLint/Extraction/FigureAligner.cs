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
    /// <summary>What two figures of different values need.</summary>
    private const double Enough = 7;

    /// <summary>What two figures that agree need to be the same.</summary>
    private const double EnoughToAgree = 2;

    // What two figures that agree by more than chance have.
    private const double EnoughToShow = 3;
    private const int ManyAgreements = 3;

    /// <summary>By how much the best candidate is better than the next one that gives another value.</summary>
    private const double Margin = 1;

    // In a story of hundreds of reports, each meets those that follow next by path.
    private const int FollowersCompared = 20;

    // Two newsrooms share so many rare words of one clause hardly ever.
    private const double WordedAlike = 2;
    private const double WordedAlikeAgain = 2.5;

    // The least weight of a name of a title, or a part of one.
    private const double InTitle = 1.6;

    // Values that two reports give for different things by chance.
    private const decimal Telling = 1000;
    private const decimal NearlySame = 0.03m;

    private readonly List<FigureSheet> _sheets;
    private readonly List<Match> _matches = [];
    private readonly Action<FigureOutline, FigureOutline, FigureComparison, string>? _trace;

    private FigureAligner(List<FigureSheet> sheets, Action<FigureOutline, FigureOutline, FigureComparison, string>? trace) => (_sheets, _trace) = (sheets, trace);

    private sealed record Match(FigureOutline A, FigureOutline B, FigureComparison Comparison)
    {
        internal double Score => Comparison.Score;
    }

    /// <summary>Tells the figures of a story's reports their counterparts.</summary>
    /// <param name="reports">The reports, in order of path.</param>
    /// <param name="places">Folded places that the whole story is in.</param>
    /// <param name="trace">Told of each pair of figures with different values, what speaks for it, and what becomes of it; null for nobody.</param>
    internal static void Align(IReadOnlyList<DocumentFacts> reports, IReadOnlySet<string> places, Action<FigureOutline, FigureOutline, FigureComparison, string>? trace = null)
    {
        var aligner = new FigureAligner([.. reports.Select(f => FigureOutlineReader.Read(f, places))], trace);
        for (var i = 0; i < aligner._sheets.Count; i++)
        {
            for (var j = i + 1; j < aligner._sheets.Count && j <= i + FollowersCompared; j++)
            {
                if (AreOfOneSubject(reports[i].Story!, reports[j].Story!))
                {
                    aligner.Compare(aligner._sheets[i], aligner._sheets[j]);
                }
            }
        }

        aligner.Tell();
    }

    // "Harlan sells notes" and "Marten sells notes" are worded alike and are two stories, whatever bank sold both: what the one
    // names in its title the other never names.
    private static bool AreOfOneSubject(Story a, Story b)
    {
        return TitleNames(a) is not [_, ..] ofA || TitleNames(b) is not [_, ..] ofB || ofA.Exists(b.Names.ContainsKey) || ofB.Exists(a.Names.ContainsKey);

        static List<string> TitleNames(Story story) => [.. story.Names.Where(n => n.Value >= InTitle).Select(n => n.Key)];
    }

    private void Compare(FigureSheet sheet, FigureSheet other)
    {
        var evidence = new FigureEvidence(sheet, other);
        var edges = new List<Match>();
        var settled = new HashSet<FigureOutline>();
        var agreements = new HashSet<(string, decimal)>();
        foreach (var a in sheet.Figures)
        {
            foreach (var b in other.Figures)
            {
                var isSame = a.Dimension == b.Dimension && a.Quantity.Value == b.Quantity.Value;
                if (evidence.Weigh(a, b) is not { } comparison)
                {
                    if (a.Dimension == b.Dimension && a.Quantity.Value >= Telling && IsNearlySame(a.Quantity, b.Quantity))
                    {
                        Settle(a, b);
                    }
                }
                else if (Differ(a, b))
                {
                    edges.Add(new Match(a, b, comparison));
                }
                else if (comparison.Score >= EnoughToAgree || (isSame && (a.Dimension == "count" || a.Quantity.Value >= Telling)))
                {
                    Settle(a, b);
                    if (isSame && comparison.Score >= EnoughToShow)
                    {
                        agreements.Add((a.Dimension, a.Quantity.Value!.Value));
                    }
                }
            }
        }

        SettleRepeated(sheet, settled);
        SettleRepeated(other, settled);
        var open = edges.FindAll(e => !settled.Contains(e.A) && !settled.Contains(e.B));
        var closest = open.Count == 0 ? 0 : open.Max(e => e.Comparison[FigureSign.ClauseWords]);
        var isOfOtherDay = closest > 0 && open[0].Comparison[FigureSign.OtherDays] > 0;
        if (closest >= (isOfOtherDay && agreements.Count == 0 ? WordedAlike : WordedAlikeAgain) && (isOfOtherDay || agreements.Count == 0))
        {
            // "Balances fell to 25.1 billion", "balances fell to 21.3 billion": what is worded alike and agrees in nothing, or comes
            // again on another day, is a report that is written anew every day or for every company.
            return;
        }

        var rivals = new FigureRivals(open.Select(e => (e.A, e.B, e.Comparison)));
        foreach (var edge in open)
        {
            edge.Comparison.Add(FigureSign.NoAgreement, agreements.Count == 0);
            edge.Comparison.Add(FigureSign.ManyAgreements, agreements.Count >= ManyAgreements);
            edge.Comparison.Add(FigureSign.OnlyCandidates, rivals.BestBeside(edge.A, edge.B) is null);
        }

        rivals = new FigureRivals(open.Select(e => (e.A, e.B, e.Comparison)));
        var found = new List<Match>();
        foreach (var edge in open)
        {
            var rival = Math.Max(0, rivals.BestBeside(edge.A, edge.B) ?? 0);
            var isMatch = edge.Score >= Enough && edge.Score - rival >= Margin && !edge.A.Quantity.IsPart && !IsDecidedElsewhere(edge);
            _trace?.Invoke(edge.A, edge.B, edge.Comparison, $"open, rival {rival:0.0}{(isMatch ? " MATCH" : IsDecidedElsewhere(edge) ? " elsewhere" : "")}");
            if (isMatch)
            {
                found.Add(edge);
            }
        }

        // Of what both reports say several times, in the title and in the text, one place is shown: where the keys are equal too, or the surest.
        foreach (var same in found.GroupBy(m => (m.A.Dimension, m.A.Quantity.Value, m.B.Quantity.Value)))
        {
            var best = open.Find(e => e.A.Dimension == same.Key.Dimension && e.A.Quantity.Value == same.Key.Item2 && e.B.Quantity.Value == same.Key.Item3 && e.A.Quantity.MeasureKey.RelationTo(e.B.Quantity.MeasureKey) == KeyRelation.Equal);
            _matches.Add(best ?? same.MaxBy(m => m.Score)!);
        }

        void Settle(FigureOutline a, FigureOutline b)
        {
            settled.Add(a);
            settled.Add(b);
        }
    }

    // What the other report gives of one of them it gives of all that say the same: "nine arrested" in the title and in the text.
    private static void SettleRepeated(FigureSheet sheet, HashSet<FigureOutline> settled)
    {
        var evidence = new FigureEvidence(sheet, sheet);
        foreach (var figure in sheet.Figures)
        {
            if (!settled.Contains(figure) && sheet.LikeFigures(figure).Any(f => settled.Contains(f) && evidence.Weigh(f, figure) is not null))
            {
                settled.Add(figure);
            }
        }
    }

    // A report that gives both values for such things shows that they are two things, or that the one has become the other.
    private bool IsDecidedElsewhere(Match match) => _sheets.Exists(s => Gives(s, match.A) && Gives(s, match.B));

    private static bool Gives(FigureSheet sheet, FigureOutline figure)
    {
        var evidence = new FigureEvidence(sheet, sheet);
        return sheet.LikeFigures(figure).Any(f => ReferenceEquals(f, figure) || evidence.Weigh(f, figure) is not null);
    }

    // "38,200" and "about 38,000".
    private static bool IsNearlySame(Quantity a, Quantity b) =>
        a.Value is { } x && b.Value is { } y && Math.Abs(x - y) <= Math.Max(x, y) * NearlySame && a.Compare(b) is not (Agreement.Disjoint or Agreement.NotComparable);

    private static bool Differ(FigureOutline a, FigureOutline b) =>
        a.Quantity.Compare(b.Quantity, isStrict: a.Class is "death" or "injury") is Agreement.Disjoint;

    // The surest first; what would make one report say two things of one count is left out.
    private void Tell()
    {
        var told = new Dictionary<Quantity, List<Counterpart>>();
        var groups = new Dictionary<Quantity, List<Quantity>>();
        foreach (var match in _matches.OrderByDescending(m => m.Score).ThenBy(m => m.A.Quantity.Document.Path, StringComparer.Ordinal).ThenBy(m => m.A.Quantity.Span.Start).ThenBy(m => m.B.Quantity.Document.Path, StringComparer.Ordinal).ThenBy(m => m.B.Quantity.Span.Start))
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

            var confidence = Math.Clamp(0.5 + (match.Score / 20), 0.5, 0.95);
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
