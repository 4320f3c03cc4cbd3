using System.Collections.Frozen;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// A line about the document instead of its story: "By Ana Ruiz", "Published on 4 March 2025", "Vell, 4 March 2025",
/// or a date alone.
/// </summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Date">The day it gives, or null.</param>
/// <param name="DateSpan">Where the day is written.</param>
/// <param name="Byline">Where the author is written, without "By"; empty for none.</param>
internal readonly record struct MetadataLine(MetadataLineKind Kind, DateOnly? Date, TextSpan DateSpan, TextSpan Byline)
{
    /// <summary>Longer lines are prose that happens to begin like one.</summary>
    private const int LongestLine = 160;

    /// <summary>Reads a whole line; null when it is not about the document.</summary>
    internal static MetadataLine? Read(string reading, TextSpan span, LanguageSet profiles)
    {
        if (span.Length is 0 or > LongestLine || !(MayHoldDay(reading.AsSpan(span.Start, span.Length)) || MayOpenByline(reading.AsSpan(span.Start, span.Length), profiles)))
        {
            return null;
        }

        var line = new TokenLine(reading, span);
        if (line.Count == 0)
        {
            return null;
        }

        foreach (var profile in profiles)
        {
            if (Published(line, profile) is { } published)
            {
                return published;
            }

            if (AuthorLine(line, span, profile, profiles) is { } byline)
            {
                return byline;
            }
        }

        return DateAlone(line, profiles);
    }

    // Only a byline may be without a day, and every day has a year of four digits or strokes: most lines are turned away
    // before they are cut into tokens.
    private static bool MayHoldDay(ReadOnlySpan<char> line)
    {
        var digits = 0;
        for (var i = line.IndexOfAnyInRange('/', '9'); i >= 0 && i < line.Length; i++)
        {
            digits = char.IsAsciiDigit(line[i]) ? digits + 1 : line[i] == Document.Filler ? digits : 0;
            if (digits == 4 || line[i] == '/')
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayOpenByline(ReadOnlySpan<char> line, LanguageSet profiles)
    {
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && !Tokenizer.IsIgnorable(c))
            {
                return char.IsUpper(c) && profiles.BylineInitials.Contains(char.ToLowerInvariant(c));
            }
        }

        return false;
    }

    // "Published on 4 March 2025", "Last updated: Tuesday, 4 March 2025, 10:30", "Actualizado el 4 de marzo de 2025".
    private static MetadataLine? Published(in TokenLine line, LanguageProfile profile)
    {
        var words = line.PhraseLength(0, profile.PublishedWords);
        return words > 0 && WrittenDate.Find(line, words, 9, [profile]) is { Value: not null } date && line.Count - date.EndToken <= 12
            ? new MetadataLine(MetadataLineKind.Published, date.Value, SpanOf(line, date), default)
            : null;
    }

    private static MetadataLine? AuthorLine(in TokenLine line, TextSpan span, LanguageProfile profile, LanguageSet profiles)
    {
        var words = line.PhraseLength(0, profile.BylineWords);
        if (words == 0 || line.Count <= words || line.Count > 24 || line.Is(line.Count - 1, '.') || !line.IsCapitalised(0))
        {
            return null;
        }

        var start = words + (line.Is(words, ':') ? 1 : 0);
        var isRole = !line.IsCapitalised(start);
        if ((isRole && (line.Count > 12 || !line.IsKind(start, TokenKind.Word))) || profile.Months.ContainsKey(line.Lower(start)) || profile.Weekdays.ContainsKey(line.Lower(start)))
        {
            return null;
        }

        var date = WrittenDate.Find(line, start, 20, profiles.AsSpan());
        var end = date?.FirstToken ?? line.Count;
        while (end > start && line[end - 1].Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Symbol && !line.Is(end - 1, ')'))
        {
            end--;
        }

        for (var i = start; i < end; i++)
        {
            if (line[i].Kind is TokenKind.Number or TokenKind.Quote || line.Is(i, '.') && line.HasSpaceBefore(i + 1) && i - start > 1 && !line.IsCapitalised(i + 1))
            {
                return null;
            }
        }

        var byline = TextSpan.FromBounds(line[start].Start, end == line.Count ? span.End : line[end - 1].End);
        return new MetadataLine(isRole ? MetadataLineKind.RoleByline : MetadataLineKind.Byline, date?.Value, date is { } d ? SpanOf(line, d) : default, byline);
    }

    // "4 March 2025", "Vell, 4 March 2025": nothing but a place, a day and perhaps a time.
    private static MetadataLine? DateAlone(in TokenLine line, LanguageSet profiles)
    {
        var start = WrittenDate.At(line, 0, profiles.AsSpan()) is null ? PlaceEnd(line, 0, profiles) : 0;
        if (WrittenDate.At(line, start, profiles.AsSpan()) is not { Value: not null } date || line.Count - date.EndToken > 9)
        {
            return null;
        }

        // A zone or an author may follow; the name of what happens that day has more words.
        var words = 0;
        for (var i = date.EndToken; i < line.Count; i++)
        {
            words += line.IsKind(i, TokenKind.Word) ? 1 : 0;
            if (words > 4 || line.IsKind(i, TokenKind.Word) && !line.IsCapitalised(i) && !IsAny(line, i, profiles, static p => p.ClockWords))
            {
                return null;
            }
        }

        var kind = start > 0 ? MetadataLineKind.Dateline : MetadataLineKind.DateAlone;
        return new MetadataLine(kind, date.Value, SpanOf(line, date), default);
    }

    /// <summary>Index behind "Vell, " or "Port Vell, Maren, " from a token on; the same index when no place with a comma stands there.</summary>
    internal static int PlaceEnd(in TokenLine line, int start, LanguageSet profiles)
    {
        var i = start;
        var end = start;
        while (i < line.Count && i - start < 10 && line.IsCapitalised(i) && line.IsKind(i, TokenKind.Word))
        {
            i++;
            i += line.Is(i, '.') && !line.IsCapitalised(i - 1) ? 1 : 0;
            while (i < line.Count && line.IsCapitalised(i + 1) && IsAny(line, i, profiles, static p => p.PlaceWords))
            {
                i++;
            }

            if (line.Is(i, ','))
            {
                end = ++i;
            }
        }

        return end;
    }

    private static bool IsAny(in TokenLine line, int i, LanguageSet profiles, Func<LanguageProfile, FrozenSet<string>> words)
    {
        var word = line.Lower(i, stackalloc char[8]);
        foreach (var profile in profiles)
        {
            if (words(profile).GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan SpanOf(in TokenLine line, in WrittenDate date) =>
        TextSpan.FromBounds(line[date.FirstToken].Start, line[date.EndToken - 1].End);
}

/// <summary>The kinds of lines about the document.</summary>
internal enum MetadataLineKind
{
    /// <summary>"Published / Updated / Checked on …".</summary>
    Published,

    /// <summary>"By Ana Ruiz".</summary>
    Byline,

    /// <summary>"By the board of the pilots' union": a byline only in the head of a story.</summary>
    RoleByline,

    /// <summary>"Vell, 4 March 2025".</summary>
    Dateline,

    /// <summary>"4 March 2025"; in a chronicle it may be a heading.</summary>
    DateAlone,
}
