using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>The words of three letters or more that a document writes small; a capital elsewhere makes no name of one.</summary>
internal sealed class SmallWords
{
    // Open addressing over hashes, 0 for a free place: each word of the document goes in, and a set of the framework takes
    // longer for it than all else that is asked of the words.
    private readonly int[] _hashes;

    internal SmallWords(Document document)
    {
        var tokens = document.Tokens.AsSpan();
        var count = 0;
        foreach (ref readonly var t in tokens)
        {
            count += IsSmall(t) ? 1 : 0;
        }

        _hashes = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 2)];
        foreach (ref readonly var t in tokens)
        {
            if (IsSmall(t))
            {
                var hash = HashOf(document.ValueOf(t));
                _hashes[PlaceOf(hash)] = hash;
            }
        }
    }

    internal bool Contains(ReadOnlySpan<char> word) => word.Length > 2 && HashOf(word) is var hash && _hashes[PlaceOf(hash)] == hash;

    private static bool IsSmall(in Token token) => token.Kind == TokenKind.Word && token.Shape == TokenShape.Lower && token.Length > 2;

    // Where a hash stands, or the free place where it would.
    private int PlaceOf(int hash)
    {
        var place = (int)((uint)hash * 0x9E3779B1u) & (_hashes.Length - 1);
        while (_hashes[place] != 0 && _hashes[place] != hash)
        {
            place = (place + 1) & (_hashes.Length - 1);
        }

        return place;
    }

    private static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = 17;
        foreach (var c in word)
        {
            hash = (hash * 31) + (char.IsAsciiLetterLower(c) ? c : char.ToLowerInvariant(c));
        }

        return hash == 0 ? 1 : hash;
    }
}
