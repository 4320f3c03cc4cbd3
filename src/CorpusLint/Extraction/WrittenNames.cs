using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// The names that were met lately, each once. Its room is bounded, and a name that had to give way to another is made again;
/// what is known of a name follows from its characters, so that many threads may ask and fill it.
/// </summary>
internal sealed class WrittenNames
{
    private const int Bits = 14;

    private readonly WrittenName?[] _names = new WrittenName?[1 << Bits];

    /// <summary>The name of these characters.</summary>
    internal WrittenName Find(ReadOnlySpan<char> text)
    {
        ref var place = ref _names[TextPool.HashOf(text) >> (32 - Bits)];
        if (Volatile.Read(ref place) is { } known && text.SequenceEqual(known.Text))
        {
            return known;
        }

        var made = new WrittenName(text.ToString());
        if (text.Length <= TextPool.Longest)
        {
            Volatile.Write(ref place, made);
        }

        return made;
    }
}
