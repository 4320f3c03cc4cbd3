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
}
