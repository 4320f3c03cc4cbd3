using System.Globalization;
using AngleSharp.Html;

namespace CorpusLint.Documents;

/// <summary>Decodes character references in place: the character at the reference's first offset, fillers behind it.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 33;

    /// <summary>Copies a span of text into the reading text, references decoded.</summary>
    internal static void Copy(string text, int start, int end, char[] reading)
    {
        var i = start;
        while (i < end)
        {
            var plain = text.AsSpan(i, end - i).IndexOf('&');
            plain = plain < 0 ? end - i : plain;
            text.AsSpan(i, plain).CopyTo(reading.AsSpan(i));
            i += plain;
            if (i >= end)
            {
                return;
            }

            var (length, characters) = Decode(text, i, end);
            reading.AsSpan(i, length).Fill(Document.Filler);
            characters.CopyTo(reading.AsSpan(i));
            i += length;
        }
    }

    /// <summary>A span of text with its references decoded.</summary>
    internal static string ToText(string text, int start, int end)
    {
        var part = text.Substring(start, end - start);
        var reading = new char[part.Length];
        Copy(part, 0, part.Length, reading);
        return new string(reading).Replace(Document.Filler.ToString(), "", StringComparison.Ordinal);
    }

    /// <summary>Length of the reference at "&amp;" and what it stands for; an "&amp;" that opens none stands for itself.</summary>
    private static (int Length, string Characters) Decode(string text, int start, int end)
    {
        var i = start + 1;
        if (i < end && text[i] == '#')
        {
            return DecodeNumber(text, start, end);
        }

        while (i < end && i - start <= LongestName && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        if (i > start + 1 && i < end && text[i] == ';' && Resolve(text.AsSpan(start + 1, i - start)) is { } named && named.Length <= i + 1 - start)
        {
            return (i + 1 - start, named);
        }

        // The old names, such as "&copy", hold without a semicolon.
        for (var stop = Math.Min(i, start + 7); stop > start + 2; stop--)
        {
            if (Resolve(text.AsSpan(start + 1, stop - start - 1)) is { } old && old.Length <= stop - start)
            {
                return (stop - start, old);
            }
        }

        return (1, "&");
    }

    private static (int Length, string Characters) DecodeNumber(string text, int start, int end)
    {
        var i = start + 2;
        var isHexadecimal = i < end && text[i] is 'x' or 'X';
        i += isHexadecimal ? 1 : 0;
        var first = i;
        while (i < end && i - first < 8 && (isHexadecimal ? char.IsAsciiHexDigit(text[i]) : char.IsAsciiDigit(text[i])))
        {
            i++;
        }

        if (i == first || !int.TryParse(text.AsSpan(first, i - first), isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return (1, "&");
        }

        i += i < end && text[i] == ';' ? 1 : 0;
        var characters = HtmlEntityProvider.IsInCharacterTable(code) ? HtmlEntityProvider.GetSymbolFromTable(code)
            : code is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD"
            : char.ConvertFromUtf32(code);
        return (i - start, characters ?? "\uFFFD");
    }

    private static string? Resolve(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(name.ToString());
}
