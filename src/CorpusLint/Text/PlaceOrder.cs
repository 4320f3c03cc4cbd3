namespace CorpusLint.Text;

/// <summary>Finds things by place in lists that are in order of place.</summary>
internal static class PlaceOrder
{
    /// <summary>Index of the first that starts at or behind an offset, their number when none does; O(log number).</summary>
    /// <param name="inOrder">Things in order of their starts.</param>
    /// <param name="offset">Offset in UTF-16 code units.</param>
    /// <param name="spanOf">Where a thing stands.</param>
    internal static int FirstAtOrAfter<T>(ReadOnlySpan<T> inOrder, int offset, Func<T, TextSpan> spanOf)
    {
        var (low, high) = (0, inOrder.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spanOf(inOrder[middle]).Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Those that start in a span.</summary>
    /// <param name="inOrder">Things in order of their starts.</param>
    /// <param name="span">In UTF-16 code units, end exclusive.</param>
    /// <param name="spanOf">Where a thing stands.</param>
    internal static ReadOnlySpan<T> StartingIn<T>(ReadOnlySpan<T> inOrder, TextSpan span, Func<T, TextSpan> spanOf)
    {
        var first = FirstAtOrAfter(inOrder, span.Start, spanOf);
        return inOrder[first..Math.Max(first, FirstAtOrAfter(inOrder, span.End, spanOf))];
    }
}
