namespace CorpusLint.Extraction;

/// <summary>Sentences that belong together: one or two of the original, one or two of the translation, or none of one of them.</summary>
/// <param name="Source">Index of the first sentence of the original.</param>
/// <param name="SourceCount">0, 1 or 2.</param>
/// <param name="Target">Index of the first sentence of the translation.</param>
/// <param name="TargetCount">0, 1 or 2.</param>
/// <param name="Evidence">What the two share.</param>
internal sealed record ParallelBead(int Source, int SourceCount, int Target, int TargetCount, double Evidence)
{
    internal bool IsMatched => SourceCount > 0 && TargetCount > 0;

    internal bool IsMoved { get; init; }

    /// <summary>Whether only the place says that they belong together.</summary>
    internal bool IsLoose { get; init; }
}

/// <summary>
/// Aligns two texts sentence by sentence: the cheapest way through a band of <see cref="ParallelPath.Reach"/> sentences
/// on either side of the path of shared keys, so that time and memory grow with the length of the texts and not with its
/// square. Sentences left over on both sides that clearly belong together have moved.
/// </summary>
internal sealed class ParallelAligner
{
    private const int Width = (2 * ParallelPath.Reach) + 1;
    private const double MovedEvidence = 4.5;

    // Where so much is left over the texts are no translations, and looking for what moved would be quadratic.
    private const int MostMoved = 60;

    private readonly IReadOnlyList<ParallelSegment> _source;
    private readonly IReadOnlyList<ParallelSegment> _target;
    private readonly ParallelScore _score;
    private readonly int[] _path;
    private readonly double[] _costs;
    private readonly double[] _evidence;
    private readonly byte[] _moves;

    private ParallelAligner(IReadOnlyList<ParallelSegment> source, IReadOnlyList<ParallelSegment> target)
    {
        _source = source;
        _target = target;
        _score = new ParallelScore(source, target);
        _path = ParallelPath.Find(source, target);
        _costs = new double[(source.Count + 1) * Width];
        _evidence = new double[(source.Count + 1) * Width];
        _moves = new byte[(source.Count + 1) * Width];
    }

    private enum Move : byte
    {
        None,
        Pair,
        Omit,
        Add,
        Split,
        Join,
    }

    /// <summary>The beads in order of the original, additions where the translation has them.</summary>
    internal static List<ParallelBead> Align(IReadOnlyList<ParallelSegment> source, IReadOnlyList<ParallelSegment> target)
    {
        var aligner = new ParallelAligner(source, target);
        aligner.Fill();
        return aligner.WithLoose(aligner.WithMoved(aligner.Trace()));
    }

    private void Fill()
    {
        for (var i = 0; i <= _source.Count; i++)
        {
            var (first, last) = (Math.Max(0, _path[i] - ParallelPath.Reach), Math.Min(_target.Count, _path[i] + ParallelPath.Reach));
            for (var j = first; j <= last; j++)
            {
                var cell = Cell(i, j);
                if (i > 0 && j > 0)
                {
                    _evidence[cell] = _score.Evidence(_source[i - 1], _target[j - 1]);
                }

                _costs[cell] = i == 0 && j == 0 ? 0 : double.PositiveInfinity;
                Try(cell, Move.Pair, i, j, 1, 1);
                Try(cell, Move.Omit, i, j, 1, 0);
                Try(cell, Move.Add, i, j, 0, 1);
                Try(cell, Move.Split, i, j, 1, 2);
                Try(cell, Move.Join, i, j, 2, 1);
            }
        }
    }

    private void Try(int cell, Move move, int i, int j, int source, int target)
    {
        if (i < source || j < target || !IsInside(i - source, j - target))
        {
            return;
        }

        var before = _costs[Cell(i - source, j - target)];
        if (double.IsPositiveInfinity(before))
        {
            return;
        }

        var cost = before + move switch
        {
            Move.Pair => _score.Pair(_source[i - 1], _target[j - 1], _evidence[cell]),
            Move.Omit => ParallelScore.Alone(_source[i - 1]),
            Move.Add => ParallelScore.Alone(_target[j - 1]),
            Move.Split => _score.Merged(_source[i - 1], _target[j - 2], _target[j - 1], EvidenceAt(i, j - 1), _evidence[cell], isSplit: true),
            _ => _score.Merged(_target[j - 1], _source[i - 2], _source[i - 1], EvidenceAt(i - 1, j), _evidence[cell], isSplit: false),
        };
        if (cost < _costs[cell])
        {
            _costs[cell] = cost;
            _moves[cell] = (byte)move;
        }
    }

    private List<ParallelBead> Trace()
    {
        var beads = new List<ParallelBead>();
        var (i, j) = (_source.Count, _target.Count);
        while (i > 0 || j > 0)
        {
            // Texts whose paths part by more than the band are cut here: the rest stays alone.
            var (source, target) = (Move)_moves[Cell(i, j)] switch
            {
                Move.Pair => (1, 1),
                Move.Omit => (1, 0),
                Move.Add => (0, 1),
                Move.Split => (1, 2),
                Move.Join => (2, 1),
                _ => i > 0 ? (1, 0) : (0, 1),
            };
            var evidence = source == 0 || target == 0 ? 0 : EvidenceAt(i, j) + (source == 2 ? EvidenceAt(i - 1, j) : 0) + (target == 2 ? EvidenceAt(i, j - 1) : 0);
            (i, j) = (i - source, j - target);
            beads.Add(new ParallelBead(i, source, j, target, evidence));
        }

        beads.Reverse();
        return beads;
    }

    private List<ParallelBead> WithMoved(List<ParallelBead> beads)
    {
        var omitted = beads.Where(b => b.TargetCount == 0).ToList();
        var added = beads.Where(b => b.SourceCount == 0).ToList();
        if (omitted.Count == 0 || added.Count == 0 || omitted.Count > MostMoved || added.Count > MostMoved)
        {
            return beads;
        }

        foreach (var omission in omitted)
        {
            var best = added
                .Select(a => (Bead: a, Evidence: _score.Evidence(_source[omission.Source], _target[a.Target])))
                .Where(c => c.Evidence >= MovedEvidence && _score.Pair(_source[omission.Source], _target[c.Bead.Target], c.Evidence) < 0)
                .OrderByDescending(c => c.Evidence)
                .FirstOrDefault();
            if (best.Evidence > 0)
            {
                added.Remove(best.Bead);
                beads.Remove(best.Bead);
                beads[beads.IndexOf(omission)] = new ParallelBead(omission.Source, 1, best.Bead.Target, 1, best.Evidence) { IsMoved = true };
            }
        }

        return beads;
    }

    // One sentence left over on each side at the same place, and about as long: a free translation rather than an omission and an addition.
    private List<ParallelBead> WithLoose(List<ParallelBead> beads)
    {
        var result = new List<ParallelBead>(beads.Count);
        for (var k = 0; k < beads.Count; k++)
        {
            if (k + 1 < beads.Count && !beads[k].IsMatched && !beads[k + 1].IsMatched && beads[k].SourceCount != beads[k + 1].SourceCount
                && (k == 0 || beads[k - 1].IsMatched) && (k + 2 == beads.Count || beads[k + 2].IsMatched))
            {
                var (source, target) = beads[k].SourceCount > 0 ? (beads[k].Source, beads[k + 1].Target) : (beads[k + 1].Source, beads[k].Target);
                var ratio = (_source[source].Length + 1.0) / (_target[target].Length + 1);
                if (ratio is > 0.55 and < 1.8)
                {
                    result.Add(new ParallelBead(source, 1, target, 1, 0) { IsLoose = true });
                    k++;
                    continue;
                }
            }

            result.Add(beads[k]);
        }

        return result;
    }

    private double EvidenceAt(int i, int j) => IsInside(i, j) ? _evidence[Cell(i, j)] : 0;

    private bool IsInside(int i, int j) => Math.Abs(j - _path[i]) <= ParallelPath.Reach;

    private int Cell(int i, int j) => (i * Width) + (j - _path[i] + ParallelPath.Reach);
}
