namespace CorpusLint.Documents;

/// <summary>
/// Tells how far a web or e-mail address, hashtag or mention reaches. Looks ahead at most
/// <see cref="LongestHost"/> characters before it has accepted something, so that tokenising stays linear on any text.
/// </summary>
internal static class AddressScanner
{
    // A host name has at most 253 characters (RFC 1035), the local part of a mail address 64 (RFC 5321).
    private const int LongestHost = 320;

    /// <summary>Length of the address that starts at <paramref name="start"/>, or 0.</summary>
    internal static int Length(string text, int start, int end)
    {
        var c = text[start];
        if (c is '#' or '@')
        {
            return TagLength(text, start, end);
        }

        if (!char.IsAsciiLetterOrDigit(c) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return 0;
        }

        var limit = Math.Min(end, start + LongestHost);
        var i = start;
        var lastDot = -1;
        while (i < limit && IsHostCharacter(text[i]))
        {
            if (text[i] == '.')
            {
                lastDot = i;
            }

            i++;
        }

        if (i + 3 < end && text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/' && lastDot < 0 && i - start >= 2 && IsPathCharacter(text[i + 3]))
        {
            return PathEnd(text, i + 3, end) - start;
        }

        if (i + 3 < end && text[i] == '@')
        {
            return MailLength(text, start, i, end);
        }

        return lastDot > start ? HostLength(text, start, i, end) : 0;
    }

    private static int TagLength(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        return i - start > 1 && char.IsLetter(text[start + 1]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? i - start : 0;
    }

    private static int MailLength(string text, int start, int at, int end)
    {
        var limit = Math.Min(end, at + LongestHost);
        var i = at + 1;
        var hasDot = false;
        while (i < limit && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-' or Document.Filler))
        {
            hasDot |= text[i] == '.' && i > at + 1 && i + 1 < end && char.IsAsciiLetterOrDigit(text[i + 1]);
            i++;
        }

        while (i > at && text[i - 1] is '.' or '-' or Document.Filler)
        {
            i--;
        }

        return hasDot ? i - start : 0;
    }

    private static int HostLength(string text, int start, int hostEnd, int end)
    {
        var hasPath = hostEnd < end && text[hostEnd] == '/';
        while (hostEnd > start && text[hostEnd - 1] is '.' or '-' or '_' or '+' or '%' or Document.Filler)
        {
            hostEnd--;
            hasPath = false;
        }

        var host = text.AsSpan(start, hostEnd - start);
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || host.ContainsAny('_', '%', '+') || host.Contains("..", StringComparison.Ordinal))
        {
            return 0;
        }

        var top = host[(dot + 1)..];
        var isHost = IsTopLevel(top)
            || (hasPath && top.Length is >= 2 and <= 4 && !top.ContainsAnyExceptInRange('a', 'z') && dot >= 2 && !host[..dot].ContainsAnyExcept(HostLetters))
            || (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && dot > 3 && char.IsAsciiLetter(top[0]));
        if (!isHost)
        {
            return 0;
        }

        return (hasPath ? PathEnd(text, hostEnd, end) : hostEnd) - start;
    }

    private static int PathEnd(string text, int from, int end)
    {
        var i = from;
        while (i < end && IsPathCharacter(text[i]))
        {
            i++;
        }

        while (i > from && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or Document.Filler)
        {
            i--;
        }

        return i;
    }

    private static readonly System.Buffers.SearchValues<char> HostLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static bool IsHostCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '%' or '+' or Document.Filler;

    private static bool IsPathCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or ':' or '@' or '-' or '_' or '?' or '=' or '&' or '%' or '#' or '+' or '~' or '!' or ',' or ';' or '\'' or Document.Filler;

    // Top levels that are also words ("it", "is", "be", "to", "in") are left out: without a path they are two sentences set too tight.
    private static bool IsTopLevel(ReadOnlySpan<char> label) => label switch
    {
        "com" or "org" or "net" or "edu" or "gov" or "info" or "io" or "us" or "uk" or "es" or "mx" or "ar" or "cl" or "eu" or "de" or "fr" or "ly" or "news" or "example" or "test" or "tv" or "int" or "gob" => true,
        _ => false,
    };
}
