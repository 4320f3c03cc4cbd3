using System.Collections.Frozen;
using System.Text;

namespace CorpusLint.Text;

/// <summary>
/// Letters with marks, as one character or as letter and combining mark: "é" is both U+00E9 and "e" with U+0301. The
/// platform's own normalisation does nothing when it runs without cultural data, and depends on that data where it is
/// there; findings must depend on neither. Covers the letters of European languages in Latin script.
/// </summary>
internal static class LatinComposition
{
    // For each combining mark the plain letters, and below them the same letters with the mark.
    private static readonly (char Mark, string Plain, string Marked)[] Table =
    [
        ('\u0300', "AEIOUNWYaeiounwy", "ÀÈÌÒÙǸẀỲàèìòùǹẁỳ"),
        ('\u0301', "AEIOUYCLNRSZGKMPWaeiouyclnrszgkmpw", "ÁÉÍÓÚÝĆĹŃŔŚŹǴḰḾṔẂáéíóúýćĺńŕśźǵḱḿṕẃ"),
        ('\u0302', "AEIOUCGHJSWYZaeioucghjswyz", "ÂÊÎÔÛĈĜĤĴŜŴŶẐâêîôûĉĝĥĵŝŵŷẑ"),
        ('\u0303', "ANOIUVEYanoiuvey", "ÃÑÕĨŨṼẼỸãñõĩũṽẽỹ"),
        ('\u0304', "AEIOUYaeiouy", "ĀĒĪŌŪȲāēīōūȳ"),
        ('\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ('\u0307', "CEGIZAOcegzao", "ĊĖĠİŻȦȮċėġżȧȯ"),
        ('\u0308', "AEIOUYHWXaeiouyhwxt", "ÄËÏÖÜŸḦẄẌäëïöüÿḧẅẍẗ"),
        ('\u030A', "AUauwy", "ÅŮåůẘẙ"),
        ('\u030B', "OUou", "ŐŰőű"),
        ('\u030C', "CDELNRSTZAIOUGKcdelnrstzaiougkj", "ČĎĚĽŇŘŠŤŽǍǏǑǓǦǨčďěľňřšťžǎǐǒǔǧǩǰ"),
        ('\u0326', "STst", "ȘȚșț"),
        ('\u0327', "CSTGKLNREDHcstgklnredh", "ÇŞŢĢĶĻŅŖȨḐḨçşţģķļņŗȩḑḩ"),
        ('\u0328', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Table
        .SelectMany(row => row.Plain.Select((letter, i) => ((letter, row.Mark), row.Marked[i])))
        .ToFrozenDictionary(p => p.Item1, p => p.Item2);

    private static readonly FrozenDictionary<char, char> Plain = Table
        .SelectMany(row => row.Marked.Select((marked, i) => (marked, row.Plain[i])))
        .ToFrozenDictionary(p => p.marked, p => p.Item2);

    /// <summary>Whether a letter's mark stands by itself anywhere; most texts have none.</summary>
    internal static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0300', '\u036F');

    /// <summary>The text with each letter and its mark as one character, where there is one.</summary>
    internal static string Compose(string text)
    {
        if (!HasMarks(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsMark(c) && result.Length > 0 && Composed.TryGetValue((result[^1], c), out var composed))
            {
                result[^1] = composed;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Composes each letter and its mark where they stand: the letter becomes the composed one, the mark <paramref name="filler"/>.</summary>
    /// <param name="text">The characters; their number stays.</param>
    /// <param name="filler">What stands for nothing: a mark behind it is no letter's, because markup stood between.</param>
    internal static void ComposeInPlace(Span<char> text, char filler)
    {
        var letter = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text[i]) && letter >= 0 && Composed.TryGetValue((text[letter], text[i]), out var composed))
            {
                text[letter] = composed;
                text[i] = filler;
            }
            else
            {
                letter = text[i] == filler ? -1 : i;
            }
        }
    }

    /// <summary>The text without marks: "Ñandú" becomes "Nandu".</summary>
    internal static string WithoutMarks(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Most letters of most words are ASCII, and have no mark.
            var rest = text.AsSpan(i);
            var other = rest.IndexOfAnyExceptInRange('\0', '\x7F');
            result.Append(rest[..(other < 0 ? rest.Length : other)]);
            if (other < 0)
            {
                break;
            }

            i += other;
            if (!IsMark(text[i]))
            {
                result.Append(Plain.GetValueOrDefault(text[i], text[i]));
            }
        }

        return result.ToString();
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
