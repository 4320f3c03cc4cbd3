using System.Globalization;

namespace CorpusLint.Reporting;

/// <summary>
/// Characters that nobody sees and that change what is seen, or carry what nobody is meant to see. Some of them writing
/// needs: Persian and the scripts of India join and part letters by U+200C and U+200D, pictures are made of several by
/// U+200D and of one kind or another by U+FE0F, and the flag of Scotland is spelt in tags. There they stay; in any other
/// place they hide something.
/// </summary>
internal static class UnseenCharacters
{
    private const int FlagBase = 0x1F3F4;
    private const int FirstTag = 0xE0020;
    private const int LastTag = 0xE007F;
    private const int LongestFlag = 7;

    /// <summary>Whether a character of the basic plane can mislead at all; the place decides.</summary>
    internal static bool MayMislead(char c) => c is '\u200C' or '\u200D' or (>= '\uFE00' and <= '\uFE0F') || IsAlwaysHidden(c);

    /// <summary>Whether a character can mislead at all, of whatever plane.</summary>
    internal static bool MayMislead(int rune) => rune <= char.MaxValue ? MayMislead((char)rune) : rune is (>= 0xE0000 and <= 0xE0FFF) or (>= 0x1D173 and <= 0x1D17A);

    /// <summary>Whether the character at an index misleads there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Of the character's first code unit.</param>
    internal static bool Misleads(string text, int index)
    {
        var c = text[index];
        if (!char.IsSurrogate(c))
        {
            return c is '\u200C' or '\u200D' ? !CanBeJoined(text, index)
                : c is >= '\uFE00' and <= '\uFE0F' ? !CanVary(text, index)
                : IsAlwaysHidden(c);
        }

        var rune = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : 0;
        return rune switch
        {
            >= 0xE0100 and <= 0xE01EF => !CanVary(text, index),
            >= FirstTag and <= LastTag => !IsOfFlag(text, index),
            (>= 0xE0000 and <= 0xE0FFF) or (>= 0x1D173 and <= 0x1D17A) => true,
            _ => false,
        };
    }

    // Marks of direction, bidirectional controls, widthless spaces, invisible operators, annotations, and what is no character.
    private static bool IsAlwaysHidden(char c) => c is '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF';

    // A joiner stands behind a letter, a mark on one, or a picture; a second one behind the first joins nothing.
    private static bool CanBeJoined(string text, int index) => Before(text, index) is { } before && before is not (0x200C or 0x200D)
        && CharUnicodeInfo.GetUnicodeCategory(before) is <= UnicodeCategory.EnclosingMark or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    private static bool CanVary(string text, int index) =>
        Before(text, index) is { } before && before > ' ' && before is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x200C or 0x200D);

    private static bool IsOfFlag(string text, int index)
    {
        for (var at = index - 2; at >= 0 && index - at <= LongestFlag * 2 && char.IsSurrogatePair(text, at); at -= 2)
        {
            var rune = char.ConvertToUtf32(text, at);
            if (rune is < FirstTag or >= LastTag)
            {
                return rune == FlagBase;
            }
        }

        return false;
    }

    private static int? Before(string text, int index) =>
        index == 0 ? null
        : index > 1 && char.IsSurrogatePair(text, index - 2) ? char.ConvertToUtf32(text, index - 2)
        : text[index - 1];
}
