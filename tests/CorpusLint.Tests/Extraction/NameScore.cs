using System.Globalization;
using System.Text;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Counts names that were asked for, found, and found with the right span or kind too.</summary>
internal sealed class NameScore
{
    private int _asked;
    private int _found;
    private int _spans;
    private int _kinds;

    internal StringBuilder Misses { get; } = new();

    /// <summary>F1 of exact span and kind.</summary>
    internal double Typed => F1(_kinds);

    /// <summary>F1 of the span alone.</summary>
    internal double Untyped => F1(_spans);

    internal void Add(string title, string text, Dictionary<(int Start, int End), EntityKind> answers, Dictionary<(int Start, int End), EntityKind> found)
    {
        _asked += answers.Count;
        _found += found.Count;
        Misses.Append("== ").AppendLine(title);
        foreach (var (span, kind) in answers.OrderBy(a => a.Key.Start))
        {
            if (!found.TryGetValue(span, out var got))
            {
                Misses.Append("  missing ").Append(kind).Append(": ").AppendLine(text[span.Start..span.End]);
                continue;
            }

            _spans++;
            _kinds += got == kind ? 1 : 0;
            if (got != kind)
            {
                Misses.Append("  ").Append(text[span.Start..span.End]).Append(": ").Append(kind).Append(" read as ").Append(got).AppendLine();
            }
        }

        foreach (var (span, kind) in found.Where(f => !answers.ContainsKey(f.Key)).OrderBy(f => f.Key.Start))
        {
            Misses.Append("  too much ").Append(kind).Append(": ").AppendLine(text[span.Start..span.End]);
        }
    }

    /// <summary>The figures in percent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"typed F1 {100 * Typed:0.0} (precision {100.0 * _kinds / Math.Max(1, _found):0.0}, recall {100.0 * _kinds / Math.Max(1, _asked):0.0}), span F1 {100 * Untyped:0.0}, {_asked} names");

    private double F1(int right) => 2.0 * right / Math.Max(1, _asked + _found);
}
