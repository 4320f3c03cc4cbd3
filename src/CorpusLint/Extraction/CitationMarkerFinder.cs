using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds numeric markers: <c>[1]</c>, <c>[1, 2]</c>, <c>[1-3]</c>, <c>[1, p. 4]</c> and superscript digits. Works over
/// the tokens of each block; an opening bracket is followed for at most a few dozen tokens.
/// </summary>
internal static class CitationMarkerFinder
{
    /// <summary>The most labels that one marker names; a longer range is cut.</summary>
    internal const int MaximumLabels = 100;

    // Three digits: a number of four in brackets is a year or an amount put in by an editor.
    private const int MaximumLabel = 999;
    private const int MaximumTokens = 48;

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
            List<TextSpan>? quoted = null;
            for (var i = first; i < end; i++)
            {
                if (tokens[i].Kind != TokenKind.Punctuation)
                {
                    continue;
                }

                var c = document.Reading[tokens[i].Start];
                if (c == '[')
                {
                    // A numbered heading in brackets ("[2] Methods") is no citation.
                    var opensHeading = i == first && block.Kind is BlockKind.Heading or BlockKind.Title;
                    if (!opensHeading && ReadBracket(document, block, tokens, i, end, index) is { } candidate && !IsInterpolation(document, block, tokens, i, end, ref quoted))
                    {
                        candidates.Add(candidate);
                    }
                }
                else if (SuperscriptDigit(c) >= 0)
                {
                    i = ReadSuperscripts(document, tokens, i, first, end, candidates) - 1;
                }
            }
        }
    }

    private static CitationCandidate? ReadBracket(Document document, Block block, ReadOnlySpan<Token> tokens, int open, int end, ReferenceIndex index)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        var i = open + 1;
        var limit = Math.Min(end, open + MaximumTokens);
        var needsNumber = true;
        while (i < limit)
        {
            var c = document.Reading[tokens[i].Start];
            if (needsNumber)
            {
                if (tokens[i].Kind != TokenKind.Number || !AddNumbers(document.ValueOf(tokens[i]), labels, index))
                {
                    return null;
                }

                needsNumber = false;
            }
            else if (c == ']')
            {
                return labels.Count == 0 ? null : Accept(document, block, tokens, open, i, labels);
            }
            else if (c is ',' or ';')
            {
                // A locator ("[1, p. 4]") belongs to the label before it.
                if (i + 1 < limit && tokens[i + 1].Kind is TokenKind.Word && Closing(document, tokens, i, limit) is var close and > 0)
                {
                    return Accept(document, block, tokens, open, close, labels);
                }

                needsNumber = true;
            }
            else if (tokens[i].Kind == TokenKind.Dash && i + 1 < limit && tokens[i + 1].Kind == TokenKind.Number)
            {
                if (!ExpandRange(labels, document.ValueOf(tokens[i + 1])))
                {
                    return null;
                }

                i++;
            }
            else
            {
                return null;
            }

            i++;
        }

        return null;
    }

    private static int Closing(Document document, ReadOnlySpan<Token> tokens, int from, int limit)
    {
        for (var i = from; i < Math.Min(limit, from + 6); i++)
        {
            if (document.Reading[tokens[i].Start] == ']')
            {
                return i;
            }
        }

        return -1;
    }

    private static CitationCandidate? Accept(Document document, Block block, ReadOnlySpan<Token> tokens, int open, int close, ImmutableArray<string>.Builder labels)
    {
        var after = close + 1 < tokens.Length && tokens[close + 1].Start == tokens[close].End ? document.Reading[tokens[close + 1].Start] : ' ';
        var isAttached = open > 0 && tokens[open - 1].End == tokens[open].Start && tokens[open - 1].Kind is TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Number or TokenKind.Address;
        var isCode = after is '=' or '(' || char.IsLetterOrDigit(after);

        // "[12, 24] hours" is an interval.
        if (labels.Count == 2 && close + 1 < tokens.Length && tokens[close + 1].Kind == TokenKind.Word && LanguagePack.For(block).Numbers.Units.Contains(document.ValueOf(tokens[close + 1])))
        {
            return null;
        }

        // "a[2]", "x1[3]", "get_row[4]": a name from a program, not a word of prose.
        if (isAttached)
        {
            var word = document.ValueOf(tokens[open - 1]);
            isCode |= word.Length < 3 || word.Contains('_') || tokens[open - 1].Kind != TokenKind.Word || tokens[open - 1].Shape is TokenShape.MixedLower;
        }

        return isCode
            ? null
            : new CitationCandidate(TextSpan.FromBounds(tokens[open].Start, tokens[close].End), CitationStyle.Numeric, labels.ToImmutable()) { IsAttached = isAttached };
    }

    // "[1,2]" is one number token; "[1,200]" is an amount.
    private static bool AddNumbers(ReadOnlySpan<char> value, ImmutableArray<string>.Builder labels, ReferenceIndex index)
    {
        foreach (var part in value.Split(','))
        {
            var digits = value[part];
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || digits[0] == '0')
            {
                return false;
            }

            var label = number.ToString(CultureInfo.InvariantCulture);
            var isAmount = labels.Count > 0 && digits.Length == 3 && value.Length > 3;
            if ((number > MaximumLabel || isAmount) && index.Find(CitationStyle.Numeric, label) is null)
            {
                return false;
            }

            Add(labels, label);
        }

        return true;
    }

    private static bool ExpandRange(ImmutableArray<string>.Builder labels, ReadOnlySpan<char> last)
    {
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) || !int.TryParse(labels[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var from) || to <= from || to > MaximumLabel)
        {
            return false;
        }

        for (var number = from + 1; number <= to && labels.Count < MaximumLabels; number++)
        {
            Add(labels, number.ToString(CultureInfo.InvariantCulture));
        }

        return true;
    }

    private static void Add(ImmutableArray<string>.Builder labels, string label)
    {
        if (labels.Count < MaximumLabels && !labels.Contains(label))
        {
            labels.Add(label);
        }
    }

    // Inside a quotation, a number in brackets that the sentence runs on from is a word put in by an editor ("lost [12] boats").
    private static bool IsInterpolation(Document document, Block block, ReadOnlySpan<Token> tokens, int open, int end, ref List<TextSpan>? quoted)
    {
        var close = open;
        while (close < end && document.Reading[tokens[close].Start] != ']')
        {
            close++;
        }

        if (close + 1 >= end || tokens[close + 1].Kind is not (TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Number))
        {
            return false;
        }

        quoted ??= [.. QuoteMarkPairer.Pair(block).Pairs.Where(p => p.Depth == 0).Select(p => p.Span)];
        var place = quoted.BinarySearch(new TextSpan(tokens[open].Start, int.MaxValue - tokens[open].Start));
        place = place < 0 ? ~place - 1 : place;
        return place >= 0 && quoted[place].Contains(tokens[open].Start);
    }

    private static int ReadSuperscripts(Document document, ReadOnlySpan<Token> tokens, int first, int blockStart, int end, List<CitationCandidate> candidates)
    {
        var i = first;
        var labels = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        var isRange = false;
        for (; i < end && (i == first || tokens[i].Start == tokens[i - 1].End); i++)
        {
            var c = document.Reading[tokens[i].Start];
            var digit = SuperscriptDigit(c);
            if (digit >= 0)
            {
                number = Math.Min((number * 10) + digit, MaximumLabel + 1);
                continue;
            }

            var continues = c is ',' or '\u207B' or '\u2013' && i + 1 < end && tokens[i + 1].Start == tokens[i].End && SuperscriptDigit(document.Reading[tokens[i + 1].Start]) >= 0;
            if (!continues)
            {
                break;
            }

            Flush();
            isRange = c != ',';
        }

        Flush();
        if (labels.Count > 0 && FollowsProse(document, tokens, first, blockStart))
        {
            candidates.Add(new CitationCandidate(TextSpan.FromBounds(tokens[first].Start, tokens[i - 1].End), CitationStyle.Numeric, labels.ToImmutable()));
        }

        return i;

        void Flush()
        {
            if (number is > 0 and <= MaximumLabel)
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                if (!isRange || labels.Count == 0 || !ExpandRange(labels, text))
                {
                    Add(labels, text);
                }
            }

            (number, isRange) = (0, false);
        }
    }

    // "km²", "10³" and "x²" are units and powers: the marker must follow a stop, a closing mark or a word of prose.
    private static bool FollowsProse(Document document, ReadOnlySpan<Token> tokens, int first, int blockStart)
    {
        if (first == blockStart || tokens[first - 1].End != tokens[first].Start)
        {
            return false;
        }

        var before = tokens[first - 1];
        return before.Kind switch
        {
            TokenKind.Word => document.ValueOf(before).Length >= 4,
            TokenKind.Punctuation => document.Reading[before.Start] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']',
            TokenKind.Quote => true,
            _ => false,
        };
    }

    private static int SuperscriptDigit(char c) => c switch
    {
        '\u00B9' => 1,
        '\u00B2' => 2,
        '\u00B3' => 3,
        '\u2070' => 0,
        >= '\u2074' and <= '\u2079' => c - '\u2070',
        _ => -1,
    };
}
