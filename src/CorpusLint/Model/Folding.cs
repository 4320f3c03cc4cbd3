using System.Buffers;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>How texts are compared: what counts as the same letters, marks and spaces.</summary>
public static class Folding
{
    /// <summary>Texts up to this length are folded without an array.</summary>
    internal const int LongestOnStack = 128;

    /// <summary>
    /// The text for comparison: letters and their marks composed, lower case (invariant), quotation marks and apostrophes straight,
    /// all hyphens and dashes U+002D, spaces round "/" and "-" removed, fillers dropped, white space folded and trimmed.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = IsAscii(text) ? text : LatinComposition.Compose(text);
        if (normal.Length > LongestOnStack)
        {
            var room = ArrayPool<char>.Shared.Rent(normal.Length);
            var result = Same(text, room.AsSpan(0, Fold(normal, room)));
            ArrayPool<char>.Shared.Return(room);
            return result;
        }

        Span<char> buffer = stackalloc char[LongestOnStack];
        return Same(text, buffer[..Fold(normal, buffer)]);
    }

    private static string Same(string text, ReadOnlySpan<char> folded) => folded.SequenceEqual(text) ? text : folded.ToString();

    /// <summary>Like <see cref="Fold(string)"/>, for text that is no string yet.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestOnStack)
        {
            return Fold(text.ToString());
        }

        Span<char> buffer = stackalloc char[LongestOnStack];
        return FoldInto(text, buffer).ToString();
    }

    /// <summary>Like <see cref="Fold(string)"/>, without a string where possible.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for the result; at least as long as the text.</param>
    internal static ReadOnlySpan<char> FoldInto(ReadOnlySpan<char> text, Span<char> buffer) =>
        LatinComposition.HasMarks(text) ? Fold(text.ToString()) : buffer[..Fold(text, buffer)];

    /// <summary>Folds ASCII text into a buffer that is at least as long; the number of characters written.</summary>
    internal static int FoldAscii(ReadOnlySpan<char> text, Span<char> result) => Fold(text, result);

    // A space is written only where white space was read, so that the result is never longer than the text.
    private static int Fold(ReadOnlySpan<char> normal, Span<char> result)
    {
        var length = 0;
        var pendingSpace = false;
        foreach (var c in normal)
        {
            // Nearly all characters of a name.
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (pendingSpace && result[length - 1] is not ('/' or '-'))
                {
                    result[length++] = ' ';
                }

                pendingSpace = false;
                result[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                continue;
            }

            if (c == Document.Filler || c == '\u00AD' || c == '\u200B')
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                pendingSpace = length > 0;
                continue;
            }

            var folded = FoldCharacter(c);
            if (pendingSpace && folded is not ('/' or '-') && result[length - 1] is not ('/' or '-'))
            {
                result[length++] = ' ';
            }

            pendingSpace = false;
            result[length++] = folded;
        }

        return length;
    }

    /// <summary>Like <see cref="Fold(string)"/>, and without accents: for matching words written carelessly.</summary>
    public static string FoldAccents(string text) => LatinComposition.WithoutMarks(Fold(text));

    /// <summary>Runs of white space folded to one space, ends trimmed; nothing else changes.</summary>
    public static string FoldSpaces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HasFoldedSpaces(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = result.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                result.Append(' ');
                pendingSpace = false;
            }

            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>What a reader sees of a short span of a document, spaces folded; equal ones are one string.</summary>
    internal static string ReadingTextOf(Document document, TextSpan span)
    {
        var text = document.Reading.AsSpan(span.Start, span.Length);
        return IsFoldedReading(document, text) ? document.LanguageSet.Texts.Get(text) : document.LanguageSet.Texts.Get(FoldSpaces(document.ReadingTextOf(span)));
    }

    /// <summary>Whether a piece of a document's reading text reads with its spaces folded as it stands.</summary>
    internal static bool IsFoldedReading(Document document, ReadOnlySpan<char> text) =>
        !(document.HasFillers && text.Contains(Document.Filler)) && HasFoldedSpaces(text);

    /// <summary>Whether <see cref="FoldSpaces"/> changes nothing.</summary>
    internal static bool HasFoldedSpaces(ReadOnlySpan<char> text)
    {
        var isSpaceBefore = true;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (isSpaceBefore || c != ' '))
            {
                return false;
            }

            isSpaceBefore = isSpace;
        }

        return !isSpaceBefore || text.Length == 0;
    }

    private static char FoldCharacter(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC' or '`' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsAscii(string text) => Ascii.IsValid(text);
}
