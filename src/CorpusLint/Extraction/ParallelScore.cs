using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// What it costs to take sentences for translations of each other, in natural logarithms of odds: the lengths of Gale and
/// Church ("A Program for Aligning Sentences in Bilingual Corpora", 1993), less the evidence of shared keys.
/// </summary>
/// <remarks>
/// A key counts the less the more sentences have it. Worked example: "At 9 the ferry left Saltmere" and "El ferri salió de
/// Saltmere a las 9" share a number, a name and nearly their length: 0.1 + 0.2 − 3 − 2.5. Taken for different sentences,
/// both would cost about 4.5.
/// </remarks>
internal sealed class ParallelScore
{
    // Variance of the length of a translation for each character, and the odds of beads, from the same paper.
    private const double Variance = 6.8;
    private const double OneToOne = 0.1;
    private const double Merge = 2.4;
    private const double MostEvidence = 12;

    private readonly Dictionary<ulong, double> _weights = [];
    private readonly double _ratio;

    internal ParallelScore(IReadOnlyList<ParallelSegment> source, IReadOnlyList<ParallelSegment> target)
    {
        _ratio = Math.Clamp((target.Sum(s => (double)s.Length) + 1) / (source.Sum(s => (double)s.Length) + 1), 0.85, 1.25);
        var (inSource, inTarget) = (Count(source), Count(target));
        foreach (var (key, count) in inSource)
        {
            if (inTarget.TryGetValue(key, out var other))
            {
                var share = Math.Max((double)count / source.Count, (double)other / target.Count);
                var rarity = Math.Clamp(-Math.Log(share) / Math.Log(Math.Max(source.Count, target.Count) + 1), 0, 1);
                _weights.Add(key, rarity * Weight(ParallelSegment.KindOf(key)));
            }
        }
    }

    /// <summary>How strongly what the two share says that one translates the other; 0 for nothing.</summary>
    internal double Evidence(ParallelSegment a, ParallelSegment b)
    {
        var sum = 0.0;
        for (var (i, j) = (0, 0); i < a.Keys.Length && j < b.Keys.Length;)
        {
            if (a.Keys[i] == b.Keys[j])
            {
                sum += _weights.GetValueOrDefault(a.Keys[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (a.Keys[i] < b.Keys[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    internal double Pair(ParallelSegment a, ParallelSegment b, double evidence) =>
        OneToOne + Lengths(a.Length, b.Length) - Gain(evidence, Math.Min(a.Words, b.Words)) + Form(a, b) + Conflict(a, b);

    /// <summary>One sentence that became two, or two that became one; both halves must show that they belong.</summary>
    internal double Merged(ParallelSegment one, ParallelSegment first, ParallelSegment second, double evidenceOfFirst, double evidenceOfSecond, bool isSplit)
    {
        var length = first.Length + 1 + second.Length;
        var both = EvidenceOfBoth(one, first, second);
        var weaker = Math.Max(both - Math.Max(evidenceOfFirst, evidenceOfSecond), 0.4 * Math.Min(evidenceOfFirst, evidenceOfSecond));
        var doubt = weaker >= 1 ? 0 : 3 * (1 - weaker) * Math.Min(Math.Min(first.Words, second.Words) / 8.0, 1);
        var crosses = first.Sentence.Block == second.Sentence.Block ? 0 : 2;
        return Merge + crosses + doubt + (isSplit ? Lengths(one.Length, length) : Lengths(length, one.Length)) - Gain(both, Math.Min(one.Words, first.Words + second.Words));
    }

    /// <summary>A sentence that the other text does not have; a longer one is missed more.</summary>
    internal static double Alone(ParallelSegment segment) => 3.2 + (0.008 * Math.Min(segment.Length, 160));

    // Long sentences that share nothing at all are hardly translations.
    private static double Gain(double evidence, int words)
    {
        var expected = Math.Min(words / 6.0, 3);
        return evidence < expected ? (1.6 * evidence) - (0.6 * expected) : Math.Min(evidence, MostEvidence);
    }

    private static double Form(ParallelSegment a, ParallelSegment b)
    {
        var cost = 0.0;
        cost += a.IsQuestion == b.IsQuestion ? 0 : 0.7;
        cost += a.IsIntroduction == b.IsIntroduction ? 0 : 0.7;
        cost += (a.QuoteMarks > 0) == (b.QuoteMarks > 0) ? 0 : 0.8;
        cost += IsHeading(a) == IsHeading(b) ? 0 : 0.7;
        cost += (a.Kind == BlockKind.Metadata) == (b.Kind == BlockKind.Metadata) ? 0 : 3;
        cost += (a.Kind == BlockKind.ListItem) == (b.Kind == BlockKind.ListItem) ? 0 : 0.7;
        return cost;
    }

    // What both share with the one counts once: it shows that one of them belongs there, not both.
    private double EvidenceOfBoth(ParallelSegment one, ParallelSegment first, ParallelSegment second)
    {
        var sum = 0.0;
        foreach (var key in one.Keys)
        {
            if (_weights.TryGetValue(key, out var weight) && (Array.BinarySearch(first.Keys, key) >= 0 || Array.BinarySearch(second.Keys, key) >= 0))
            {
                sum += weight;
            }
        }

        return sum;
    }

    // Numbers that one of them gives and the other does not, and names that the other text has elsewhere.
    private double Conflict(ParallelSegment a, ParallelSegment b)
    {
        var (numbers, names) = (0, 0);
        for (var (i, j) = (0, 0); i < a.Keys.Length || j < b.Keys.Length;)
        {
            if (i < a.Keys.Length && j < b.Keys.Length && a.Keys[i] == b.Keys[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var key = j >= b.Keys.Length || (i < a.Keys.Length && a.Keys[i] < b.Keys[j]) ? a.Keys[i++] : b.Keys[j++];
            var kind = ParallelSegment.KindOf(key);
            numbers += kind == ParallelKeyKind.Number ? 1 : 0;
            names += kind == ParallelKeyKind.Name && _weights.ContainsKey(key) ? 1 : 0;
        }

        return Math.Min(0.5 * numbers, 1.5) + Math.Min(0.4 * names, 1.2);
    }

    private static bool IsHeading(ParallelSegment segment) => segment.Kind is BlockKind.Heading or BlockKind.Title;

    private double Lengths(int source, int target)
    {
        var expected = source * _ratio;
        var deviation = Math.Abs(target - expected) / Math.Sqrt(Variance * (expected + target) / 2);

        // -ln(2(1 - Φ(x))), by the asymptotic form, which is within a tenth for all x that matter here.
        return Math.Min((deviation * deviation / 2) + Math.Log(1 + (0.66 * deviation)), 14);
    }

    private static double Weight(ParallelKeyKind kind) => kind switch
    {
        ParallelKeyKind.Number => 3,
        ParallelKeyKind.Name => 2.5,
        ParallelKeyKind.LongStem => 0.8,
        _ => 0.9,
    };

    private static Dictionary<ulong, int> Count(IReadOnlyList<ParallelSegment> segments)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var segment in segments)
        {
            foreach (var key in segment.Keys)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }
}
