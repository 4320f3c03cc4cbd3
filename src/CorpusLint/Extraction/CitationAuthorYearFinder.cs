using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds author–year markers: "(Ruiz 2024)", "(Ruiz &amp; Ames, 2024; Bole 2019)", "Ruiz (2024)". The second form is
/// also how films and events are dated, so it needs an entry that fits, "et al." or a verb of saying behind it.
/// </summary>
internal static class CitationAuthorYearFinder
{
    private const int MaximumTokens = 40;

    internal static void Find(Document document, ReferenceFacts lists, ReferenceIndex index, List<CitationCandidate> candidates)
    {
        var tokens = document.Tokens.AsSpan();
        foreach (var block in document.Blocks)
        {
            if (block.Sentences.IsEmpty || lists.Covers(block))
            {
                continue;
            }

            var first = block.Sentences[0].FirstToken;
            var end = block.Sentences[^1].EndToken;
            for (var i = first; i < end; i++)
            {
                if (tokens[i].Kind != TokenKind.Punctuation || document.Reading[tokens[i].Start] is not ('(' or '['))
                {
                    continue;
                }

                var close = FindClose(document, tokens, i, end);
                if (close < 0)
                {
                    continue;
                }

                var pack = LanguagePack.For(block);
                if (close == i + 2 && ReadYear(document, tokens[i + 1]) is { } year)
                {
                    AddNarrative(document, tokens, first, i, close, end, year, pack, index, candidates);
                }
                else
                {
                    AddParenthetical(document, tokens, first, i, close, pack, index, candidates);
                }
            }
        }
    }

    private static int FindClose(Document document, ReadOnlySpan<Token> tokens, int open, int end)
    {
        var hasYear = false;
        for (var i = open + 1; i < Math.Min(end, open + MaximumTokens); i++)
        {
            hasYear |= tokens[i].Kind is TokenKind.Number or TokenKind.Alphanumeric && ReadYear(document, tokens[i]) is not null;
            if (tokens[i].Kind == TokenKind.Punctuation && document.Reading[tokens[i].Start] is ')' or ']' or '(' or '[')
            {
                return hasYear && document.Reading[tokens[i].Start] is ')' or ']' ? i : -1;
            }
        }

        return -1;
    }

    private static void AddParenthetical(Document document, ReadOnlySpan<Token> tokens, int first, int open, int close, LanguagePack pack, ReferenceIndex index, List<CitationCandidate> candidates)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        var isCertain = false;
        var i = open + 1;
        while (i < close)
        {
            if (ReadAuthor(document, tokens, ref i, close, pack, out var isTyped) is not { } author)
            {
                return;
            }

            if (i < close && Mark(document, tokens[i]) == ',')
            {
                i++;
            }

            // Several years of one author: "(Ruiz 2019, 2024a)".
            var years = 0;
            while (i < close && ReadYear(document, tokens[i]) is { } year)
            {
                years++;
                isTyped |= year.Length == 5;
                labels.Add(author + " " + year);
                i++;
                if (i + 1 < close && Mark(document, tokens[i]) == ',' && ReadYear(document, tokens[i + 1]) is not null)
                {
                    i++;
                }
            }

            if (years == 0)
            {
                return;
            }

            isCertain |= isTyped || years > 1;
            var hasLocator = i < close && Mark(document, tokens[i]) is ',' or ':';
            while (i < close && Mark(document, tokens[i]) != ';')
            {
                // Only a locator may follow: "p. 12", "pp. 4–9", "ch. 2".
                if (!hasLocator || tokens[i].Kind == TokenKind.Word && document.ValueOf(tokens[i]).Length > 8)
                {
                    return;
                }

                i++;
            }

            isCertain |= i < close;
            i++;
        }

        // "(Paris 2024)" behind a name is the edition of an event; a name alone must be one word that no list excludes.
        var isResolved = labels.Any(l => index.Find(CitationStyle.AuthorYear, l) is not null);
        var followsName = open > first && tokens[open - 1].IsCapitalised;
        if (labels.Count > 0 && (isResolved || isCertain || !followsName))
        {
            candidates.Add(new CitationCandidate(TextSpan.FromBounds(tokens[open].Start, tokens[close].End), CitationStyle.AuthorYear, labels.ToImmutable()));
        }
    }

    private static void AddNarrative(Document document, ReadOnlySpan<Token> tokens, int first, int open, int close, int end, string year, LanguagePack pack, ReferenceIndex index, List<CitationCandidate> candidates)
    {
        var last = open - 1;
        var isTyped = false;
        while (last > first && (Mark(document, tokens[last]) == '.' || pack.Speech.IsAndOthers(document.ValueOf(tokens[last]))))
        {
            isTyped |= Mark(document, tokens[last]) != '.';
            last--;
        }

        if (last < first || tokens[last].Kind != TokenKind.Word || !tokens[last].IsCapitalised || document.Reading[tokens[open - 1].Start] == '.' && !isTyped)
        {
            return;
        }

        // "Ruiz and Ames (2024)" is filed under Ruiz.
        var start = last;
        if (last - 2 >= first && pack.Speech.IsAnd(document.ValueOf(tokens[last - 1])) && tokens[last - 2].IsCapitalised)
        {
            start = last - 2;
        }

        var label = Surname(document, tokens[start]) + " " + year;
        var isReported = close + 1 < end && pack.Speech.IsCue(document.ValueOf(tokens[close + 1]));
        if (index.Find(CitationStyle.AuthorYear, label) is not null || isTyped || (isReported && tokens[start].Shape == TokenShape.Capitalised))
        {
            candidates.Add(new CitationCandidate(TextSpan.FromBounds(tokens[start].Start, tokens[close].End), CitationStyle.AuthorYear, [label]));
        }
    }

    /// <summary>Reads the authors of one source and returns the folded surname of the first, or null when there are none.</summary>
    private static string? ReadAuthor(Document document, ReadOnlySpan<Token> tokens, ref int i, int close, LanguagePack pack, out bool isTyped)
    {
        isTyped = false;
        string? surname = null;
        var names = 0;
        while (i < close && pack.Speech.IsCitationOpener(document.ValueOf(tokens[i])))
        {
            i++;
            isTyped = true;
            if (i < close && Mark(document, tokens[i]) is '.' or ',')
            {
                i++;
            }
        }

        for (; i < close; i++)
        {
            var value = document.ValueOf(tokens[i]);
            if (tokens[i].Kind == TokenKind.Word && tokens[i].IsCapitalised)
            {
                if (pack.Speech.IsYearCompany(value) || pack.Profile.Months.ContainsKey(value.ToString().ToLowerInvariant()))
                {
                    return null;
                }

                names++;
                surname ??= value.Length > 1 ? Surname(document, tokens[i]) : null;
            }
            else if (value is "&" || pack.Speech.IsAnd(value) || pack.Speech.IsAndOthers(value))
            {
                isTyped |= names > 0;
            }
            else if (!(value is "." && names > 0) && !(value is "," && i + 1 < close && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].IsCapitalised) && !pack.Speech.IsParticle(value))
            {
                break;
            }
        }

        return names is > 0 and <= 8 && (names == 1 || isTyped) ? surname : null;
    }

    private static string Surname(Document document, in Token token) => Folding.Fold(document.ReadingTextOf(token.Span));

    private static char Mark(Document document, in Token token) => token.Kind == TokenKind.Punctuation ? document.Reading[token.Start] : '\0';

    /// <summary>The year with its letter, as "2024" or "2024a"; null for another number.</summary>
    internal static string? ReadYear(Document document, in Token token)
    {
        var value = document.ValueOf(token);
        if (token.Kind is not (TokenKind.Number or TokenKind.Alphanumeric) || value.Length is < 4 or > 5)
        {
            return null;
        }

        return int.TryParse(value[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2099 && (value.Length == 4 || value[4] is >= 'a' and <= 'h') ? value.ToString() : null;
    }
}
