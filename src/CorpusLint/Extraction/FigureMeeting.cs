using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Two figures of two reports that have different values, and what speaks for their counting one thing.</summary>
internal sealed record FigurePair(FigureOutline A, FigureOutline B, FigureComparison Comparison)
{
    internal double Score => Comparison.Score;

    /// <summary>The dimension and the two values, whichever report gives which.</summary>
    internal (string Dimension, decimal Less, decimal More) Values { get; } =
        (A.Dimension, Math.Min(A.Quantity.Value!.Value, B.Quantity.Value!.Value), Math.Max(A.Quantity.Value!.Value, B.Quantity.Value!.Value));
}

/// <summary>The figures of two reports of one story side by side: those that agree are settled, of the others every two that may count one thing are weighed.</summary>
internal sealed class FigureMeeting
{
    // What two figures that agree by more than chance have.
    private const double EnoughToShow = -2;

    // Two newsrooms share so many rare words of one clause hardly ever, and not in every third clause.
    private const double WordedAlike = 2;
    private const int AlikeOf = 3;

    // Values that two reports give for different things by chance.
    private const decimal Telling = 1000;
    private const decimal TellingOfOneKind = 20;
    private const double EnoughOfOneValue = -4.5;
    private const decimal NearlySame = 0.03m;

    // More of a lead says no more.
    private const double MostLead = 1.5;

    private readonly HashSet<FigureOutline> _settled = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string, decimal, string?)> _agreements = [];

    /// <summary>Weighs all figures of two reports against each other; time grows with the product of their numbers.</summary>
    /// <param name="sheet">The one report.</param>
    /// <param name="other">The other.</param>
    /// <param name="least">Log-odds that a pair needs to be kept: a story of many reports has very many pairs of which nothing comes.</param>
    internal FigureMeeting(FigureSheet sheet, FigureSheet other, double least)
    {
        var evidence = new FigureEvidence(sheet, other);
        var pairs = new List<FigurePair>();
        foreach (var a in sheet.Figures)
        {
            foreach (var b in other.Figures)
            {
                if (evidence.Weigh(a, b) is not { } comparison)
                {
                    if (a.Dimension == b.Dimension && IsNearlySame(a.Quantity, b.Quantity) && (a.Quantity.Value >= Telling || (a.Quantity.Value >= TellingOfOneKind && a.HasFate && a.Class == b.Class)))
                    {
                        Settle(a, b);
                    }
                }
                else if (Differ(a, b))
                {
                    pairs.Add(new FigurePair(a, b, comparison));
                }
                else
                {
                    Agree(a, b, comparison.Score);
                }
            }
        }

        SettleRepeated(sheet);
        SettleRepeated(other);
        var open = pairs.FindAll(p => !_settled.Contains(p.A) && !_settled.Contains(p.B));
        IsWrittenAnew = AreWordedAlike(open, sheet, other);
        AddLeads(open);
        var rivals = new FigureRivals(open);
        foreach (var pair in open)
        {
            pair.Comparison.Add(FigureSign.OnlyCandidates, rivals.BestBeside(pair) is null);
        }

        Open = open.FindAll(p => p.Score >= least);
    }

    /// <summary>Pairs neither of whose figures has one that agrees with it in the other report, and for which enough speaks.</summary>
    internal IReadOnlyList<FigurePair> Open { get; }

    /// <summary>
    /// "Balances fell to 25.1 billion", "balances fell to 21.3 billion": what is worded alike all over and agrees in nothing, or comes
    /// again on another day, is a report that is written anew every day or for every company.
    /// </summary>
    internal bool IsWrittenAnew { get; }

    private void Agree(FigureOutline a, FigureOutline b, double score)
    {
        var isSame = a.Quantity.Value == b.Quantity.Value && a.Quantity.Unit == b.Quantity.Unit;
        if (score >= FigureSheet.EnoughToAgree || (isSame && (a.Quantity.Value >= Telling || (a.Quantity.Value >= TellingOfOneKind && score >= EnoughOfOneValue))))
        {
            Settle(a, b);
            if (isSame && score >= EnoughToShow)
            {
                _agreements.Add((a.Dimension, a.Quantity.Value!.Value, a.Quantity.Unit));
            }
        }
    }

    private void Settle(FigureOutline a, FigureOutline b)
    {
        _settled.Add(a);
        _settled.Add(b);
    }

    // What the other report gives of one of them it gives of all that say the same: "nine arrested" in the title and in the text.
    private void SettleRepeated(FigureSheet sheet)
    {
        foreach (var figure in sheet.Figures)
        {
            if (!_settled.Contains(figure) && sheet.SayingTheSame(figure).Any(_settled.Contains))
            {
                _settled.Add(figure);
            }
        }
    }

    // "4,000 fish carried to safety" beside "2,500 fish saved": few words, and no other figure has any in common with either.
    private static void AddLeads(List<FigurePair> open)
    {
        var best = new Dictionary<FigureOutline, TwoBest<int>>(ReferenceEqualityComparer.Instance);
        foreach (var (index, pair) in open.Index())
        {
            best[pair.A] = best.GetValueOrDefault(pair.A).With(index, pair.Comparison.Wording);
            best[pair.B] = best.GetValueOrDefault(pair.B).With(index, pair.Comparison.Wording);
        }

        foreach (var (index, pair) in open.Index())
        {
            var next = Math.Max(best[pair.A].Without(index) ?? 0, best[pair.B].Without(index) ?? 0);
            pair.Comparison.Add(FigureSign.Lead, Math.Clamp(pair.Comparison.Wording - next, -MostLead, MostLead));
        }
    }

    private bool AreWordedAlike(List<FigurePair> open, FigureSheet sheet, FigureSheet other)
    {
        var isOfOtherDay = sheet.Facts.Document.Date?.Value is { } day && other.Facts.Document.Date?.Value is { } otherDay && day != otherDay;
        if (_agreements.Count > 0 && !isOfOtherDay)
        {
            return false;
        }

        // Of one day a sentence that both newsrooms took over from one source may well be the only one with a figure.
        var alike = open.Where(p => p.Comparison[FigureSign.ClauseWords] >= WordedAlike).Select(p => p.A).Distinct().Count();
        return alike >= (isOfOtherDay ? 1 : 2) && alike * AlikeOf >= Math.Min(sheet.Figures.Length, other.Figures.Length);
    }

    // "38,200" and "about 38,000".
    private static bool IsNearlySame(Quantity a, Quantity b) =>
        a.Value is { } x && b.Value is { } y && Math.Abs(x - y) <= Math.Max(x, y) * NearlySame && a.Compare(b) is not (Agreement.Disjoint or Agreement.NotComparable);

    private static bool Differ(FigureOutline a, FigureOutline b) =>
        a.Quantity.Compare(b.Quantity, isStrict: a.Class is "death" or "injury") is Agreement.Disjoint;
}
