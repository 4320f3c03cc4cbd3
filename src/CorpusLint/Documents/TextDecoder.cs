using System.Buffers;
using System.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Turns the bytes of a file into characters: UTF-16 when its byte order mark says so, else UTF-8. A mark is a signature
/// and not text. What cannot be decoded becomes U+FFFD, so that positions behind it stay right.
/// </summary>
internal static class TextDecoder
{
    /// <summary>The characters, and what was wrong with the bytes.</summary>
    /// <param name="Content">All characters without the byte order mark.</param>
    /// <param name="Encoding">The encoding's name, for people.</param>
    /// <param name="BadPlaces">How many runs of bytes could not be decoded.</param>
    /// <param name="FirstBadByte">Offset of the first byte of them in the file, the mark counted; -1 when there is none.</param>
    /// <param name="FirstBadCharacter">Offset of the first U+FFFD that stands for one; -1 when there is none.</param>
    internal readonly record struct Result(string Content, string Encoding, int BadPlaces, int FirstBadByte, int FirstBadCharacter);

    internal static Result Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes, 3),
        [0xFF, 0xFE, ..] => DecodeUtf16(bytes, isBigEndian: false),
        [0xFE, 0xFF, ..] => DecodeUtf16(bytes, isBigEndian: true),
        _ => DecodeUtf8(bytes, 0),
    };

    private static Result DecodeUtf8(ReadOnlySpan<byte> bytes, int mark)
    {
        var content = Encoding.UTF8.GetString(bytes[mark..]);
        var bad = (Places: 0, Byte: -1, Character: -1);
        if (content.Contains('\uFFFD'))
        {
            bad = FindBadUtf8(bytes, mark);
        }

        return new Result(content, "UTF-8", bad.Places, bad.Byte, bad.Character);
    }

    // A U+FFFD in the text may be one that the author wrote; only the bytes tell.
    private static (int Places, int Byte, int Character) FindBadUtf8(ReadOnlySpan<byte> bytes, int mark)
    {
        var (places, firstByte, firstCharacter) = (0, -1, -1);
        var (at, character) = (mark, 0);
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var consumed);
            if (status != OperationStatus.Done)
            {
                places++;
                (firstByte, firstCharacter) = places == 1 ? (at, character) : (firstByte, firstCharacter);
            }

            character += rune.Utf16SequenceLength;
            at += consumed;
        }

        return (places, firstByte, firstCharacter);
    }

    private static Result DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        var (places, firstByte, firstCharacter) = (0, -1, -1);
        var characters = new char[(bytes.Length - 1) / 2];
        for (var i = 0; i < characters.Length; i++)
        {
            var at = 2 + (2 * i);
            if (at + 1 >= bytes.Length)
            {
                Bad(i);
                continue;
            }

            characters[i] = (char)(isBigEndian ? (bytes[at] << 8) | bytes[at + 1] : bytes[at] | (bytes[at + 1] << 8));
        }

        for (var i = 0; i < characters.Length; i++)
        {
            if (!char.IsSurrogate(characters[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                i++;
                continue;
            }

            Bad(i);
        }

        return new Result(new string(characters), isBigEndian ? "UTF-16 BE" : "UTF-16 LE", places, firstByte, firstCharacter);

        void Bad(int i)
        {
            places++;
            characters[i] = '\uFFFD';
            (firstByte, firstCharacter) = firstByte < 0 || i < firstCharacter ? (2 + (2 * i), i) : (firstByte, firstCharacter);
        }
    }
}
