using System.Globalization;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads digits with separators by the customs of a language. The other language's mark is understood where it can
/// mean nothing else: "1,200" in Spanish prose of the Americas is a thousand, "3.5" in Spanish has a decimal point.
/// </summary>
internal static class NumberFormat
{
    /// <summary>The number, or false for what is none: "192.168.1.2", "1,23,4".</summary>
    internal static bool TryParse(ReadOnlySpan<char> digits, NumberLexicon lexicon, out decimal value)
    {
        value = 0;
        if (digits.Length is 0 or > 28)
        {
            return false;
        }

        var marks = 0;
        var last = -1;
        var firstMark = -1;
        var isMixed = false;
        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] is '.' or ',')
            {
                marks++;
                firstMark = firstMark < 0 ? i : firstMark;
                isMixed |= last >= 0 && digits[last] != digits[i];
                last = i;
            }
            else if (!char.IsAsciiDigit(digits[i]))
            {
                return false;
            }
        }

        if (marks == 0)
        {
            return Parse(digits, -1, out value);
        }

        var areGroups = AreGroups(digits, firstMark, isMixed ? last : digits.Length);
        if (isMixed)
        {
            // The last mark is the decimal one; what stands before must be groups of three.
            return areGroups && digits[firstMark..last].IndexOf(digits[last]) < 0 && Parse(digits, last, out value);
        }

        if (marks > 1)
        {
            return (areGroups || AreIndianGroups(digits)) && Parse(digits, -1, out value);
        }

        var mark = digits[last];
        var canBeGroup = areGroups && digits[0] != '0';
        if (mark == lexicon.ThousandsMark)
        {
            return canBeGroup ? Parse(digits, -1, out value) : Parse(digits, last, out value);
        }

        // A comma before exactly three digits groups also where the comma is the decimal mark; a full stop is taken at its word.
        return canBeGroup && mark == ',' ? Parse(digits, -1, out value) : Parse(digits, last, out value);
    }

    private static bool AreGroups(ReadOnlySpan<char> digits, int firstMark, int end)
    {
        if (firstMark is < 1 or > 3)
        {
            return false;
        }

        for (var i = firstMark; i < end; i += 4)
        {
            if (!(digits[i] is '.' or ',') || i + 4 > end || digits.Slice(i + 1, 3).IndexOfAny('.', ',') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    // "12,34,567": twos before the last three.
    private static bool AreIndianGroups(ReadOnlySpan<char> digits)
    {
        var last = digits.LastIndexOf(',');
        if (last < 0 || digits.Length - last != 4 || digits.Contains('.'))
        {
            return false;
        }

        var i = last;
        while (i > 2 && digits[i] == ',' && digits[i - 3] == ',' && char.IsAsciiDigit(digits[i - 1]) && char.IsAsciiDigit(digits[i - 2]))
        {
            i -= 3;
        }

        return i < last && i is 1 or 2 && digits[..i].IndexOf(',') < 0;
    }

    private static bool Parse(ReadOnlySpan<char> digits, int decimalMark, out decimal value)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                plain[length++] = digits[i];
            }
            else if (i == decimalMark)
            {
                plain[length++] = '.';
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
