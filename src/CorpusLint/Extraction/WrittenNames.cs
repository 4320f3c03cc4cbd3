using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// The names that were met lately, each once. Its room is bounded, and a name that had to give way to another is made again;
/// what is known of a name follows from its characters, so that many threads may ask and fill it.
/// </summary>
internal sealed class WrittenNames
{
    private const int Bits = 15;

    private readonly WrittenName?[] _names = new WrittenName?[1 << Bits];

    /// <summary>The name of these characters.</summary>
    internal WrittenName Find(ReadOnlySpan<char> text)
    {
        var place = TextPool.PlaceOf(text, Bits);
        if (Volatile.Read(ref _names[place]) is { } known && text.SequenceEqual(known.Text))
        {
            return known;
        }

        if (Volatile.Read(ref _names[place ^ 1]) is { } beside && text.SequenceEqual(beside.Text))
        {
            return beside;
        }

        // The older of two names gives way.
        var made = new WrittenName(text.ToString());
        if (text.Length <= TextPool.Longest)
        {
            Volatile.Write(ref _names[place ^ 1], _names[place]);
            Volatile.Write(ref _names[place], made);
        }

        return made;
    }
}
