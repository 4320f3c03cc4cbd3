using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Pairs the quotation marks of one block and says which have no partner. Straight marks open and close by what stands
/// beside them; apostrophes, feet, inches and ditto marks are no quotation marks.
/// </summary>
/// <remarks>
/// The open marks are kept on a stack. A closing mark looks for the topmost open mark that it fits; single marks on the
/// way were apostrophes. Worked example: <c>"He said 'no' at 5'10" tall," she wrote</c>: <c>"</c> opens, <c>'</c> opens
/// and closes, <c>5'</c> is feet, <c>10"</c> is inches because an odd number of marks would be left, <c>,"</c> closes.
/// </remarks>
internal static class QuoteMarkPairer
{
    // How many marks a partner is looked for across, so that hostile text takes no more than linear time.
    private const int FurthestMark = 64;

    internal static QuoteMarks Pair(Block block)
    {
        if (block.Sentences.IsEmpty)
        {
            return QuoteMarks.None;
        }

        var document = block.Document;
        var first = block.Sentences[0].FirstToken;
        var end = block.Sentences[^1].EndToken;
        List<Mark>? marks = null;
        var isOpen = false;
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Quote)
            {
                // ``…'' of the wires: two tokens are one mark, whose outer token stands for it.
                if (IsDoubled(document, i, end, isOpen ? '\'' : '`') && (isOpen || ClosesDoubled(document, i + 2, end)))
                {
                    (marks ??= []).Add(new Mark(isOpen ? i + 1 : i, QuoteFamily.Doubled) { CanOpen = !isOpen, OnlyOpens = !isOpen, CanClose = isOpen });
                    isOpen = !isOpen;
                    i++;
                    continue;
                }

                (marks ??= []).Add(Classify(document, i, first, end, LanguagePack.For(block).Speech));
            }
        }

        return marks is null || end - first == 1 ? QuoteMarks.None : Match(document, marks);
    }

    private static bool IsDoubled(Document document, int i, int end, char mark) =>
        document.Reading[document.Tokens[i].Start] == mark && i + 1 < end && document.Tokens[i + 1].Kind == TokenKind.Quote && document.Reading[document.Tokens[i + 1].Start] == mark && document.Tokens[i].End == document.Tokens[i + 1].Start;

    // Whether the block closes what "``" opens, within the longest paragraph of prose.
    private static bool ClosesDoubled(Document document, int start, int end)
    {
        const int longest = 600;
        for (var i = start; i < Math.Min(end, start + longest); i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Quote && IsDoubled(document, i, end, '\''))
            {
                return true;
            }
        }

        return false;
    }

    private static QuoteMarks Match(Document document, List<Mark> marks)
    {
        var pairs = new List<QuotePair>();
        var unpaired = new List<UnpairedMark>();
        var open = new List<Mark>();
        for (var n = 0; n < marks.Count; n++)
        {
            var mark = marks[n];
            if (mark.Family == QuoteFamily.None || (mark.IsMeasure && !ClosesDespiteMeasure(marks, n, open)))
            {
                continue;
            }

            var partner = mark.CanClose ? FindOpen(open, mark) : -1;
            if ((partner < 0 && mark.IsSlip) || (partner >= 0 && mark.Family == QuoteFamily.Single && IsPossessive(document, marks, n, open[partner])))
            {
                continue;
            }

            if (partner >= 0 && !(mark.CanOpen && IsBetterOpening(mark)))
            {
                var opening = open[partner];
                for (var k = open.Count - 1; k > partner; k--)
                {
                    if (open[k].Family != QuoteFamily.Single)
                    {
                        unpaired.Add(new UnpairedMark(open[k].Token, true));
                    }
                }

                open.RemoveRange(partner, open.Count - partner);
                pairs.Add(new QuotePair(opening.Token, mark.Token, TextSpan.FromBounds(document.Tokens[opening.Token].Start, document.Tokens[mark.Token].End), open.Count, opening.Family == QuoteFamily.Single) { IsDoubled = mark.Family == QuoteFamily.Doubled });
            }
            else if (mark.CanOpen)
            {
                open.Add(mark);
            }
            else if (mark.Family != QuoteFamily.Single && !(mark.FollowsDigit && mark.Family == QuoteFamily.Double))
            {
                // A word processor curls the inches of 6" as well; a quotation seldom ends in a bare figure.
                unpaired.Add(new UnpairedMark(mark.Token, false));
            }
        }

        foreach (var mark in open)
        {
            if (mark.Family != QuoteFamily.Single)
            {
                unpaired.Add(new UnpairedMark(mark.Token, true));
            }
        }

        pairs.Sort((a, b) => a.Span.CompareTo(b.Span));
        unpaired.Sort((a, b) => a.Token.CompareTo(b.Token));
        return new QuoteMarks([.. Nested(pairs)], [.. unpaired]);
    }

    // A single-quote opener that never closes was an apostrophe; depth counts only marks that were paired.
    private static IEnumerable<QuotePair> Nested(List<QuotePair> pairs)
    {
        var ends = new Stack<int>();
        foreach (var pair in pairs)
        {
            while (ends.Count > 0 && ends.Peek() <= pair.Span.Start)
            {
                ends.Pop();
            }

            yield return pair with { Depth = ends.Count };
            ends.Push(pair.Span.End);
        }
    }

    private static int FindOpen(List<Mark> open, Mark close)
    {
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - FurthestMark); i--)
        {
            if (Fits(open[i], close))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Fits(Mark open, Mark close) => open.Family == close.Family || (open.Family, close.Family) is (QuoteFamily.Low, QuoteFamily.Double);

    // Both sides fit ("—"—"): with the same mark open it closes.
    private static bool IsBetterOpening(Mark mark) => mark.OnlyOpens;

    // 12" inside a quotation: when an odd number of other marks follows, this one measures and the last of them closes.
    private static bool ClosesDespiteMeasure(List<Mark> marks, int n, List<Mark> open)
    {
        if (FindOpen(open, marks[n]) < 0)
        {
            return false;
        }

        var others = 0;
        for (var i = n + 1; i < Math.Min(marks.Count, n + FurthestMark); i++)
        {
            others += marks[i].Family == marks[n].Family && !marks[i].IsMeasure ? 1 : 0;
        }

        return others % 2 == 0;
    }

    // ‘The workers’ hall is ours’: a mark behind an s and before a small letter is possessive when a later one can close.
    private static bool IsPossessive(Document document, List<Mark> marks, int n, Mark opening)
    {
        var mark = marks[n];
        if (!mark.FollowsS || !mark.PrecedesWord)
        {
            return false;
        }

        for (var i = n + 1; i < Math.Min(marks.Count, n + FurthestMark); i++)
        {
            if (marks[i].Family != QuoteFamily.Single)
            {
                continue;
            }

            if (marks[i].CanClose && !marks[i].CanOpen)
            {
                return true;
            }

            if (marks[i].CanOpen)
            {
                return false;
            }
        }

        return document.Tokens[mark.Token].Start - document.Tokens[opening.Token].Start > 200;
    }

    private static Mark Classify(Document document, int token, int first, int end, SpeechLexicon speech)
    {
        var start = document.Tokens[token].Start;
        var before = token > first && IsTight(document, token - 1) ? LastCharacter(document, token - 1) : ' ';
        var after = token + 1 < end && IsTight(document, token) ? document.Reading[document.Tokens[token + 1].Start] : ' ';
        var c = document.Reading[start];
        var spacedBefore = before is ' ' or '(' or '[' or '{' or '\u00BF' or '\u00A1' or '/' or '*' or '_' or '=' || IsDash(before) || IsOpeningQuote(before);
        var spacedAfter = !char.IsLetterOrDigit(after) && !IsOpeningQuote(after) && after is not ('$' or '\u20AC' or '\u00A3' or '#' or '@' or '(' or '[' or '\u00BF' or '\u00A1');
        var family = FamilyOf(c);
        var mark = new Mark(token, family)
        {
            FollowsS = before is 's' or 'S' or 'z',
            PrecedesWord = after == ' ' && token + 1 < end && char.IsLower(document.Reading[document.Tokens[token + 1].Start]),
            FollowsDigit = char.IsDigit(before),
            IsMeasure = c is '"' or '\'' && char.IsDigit(before),
            IsSlip = c == '"' && char.IsLetter(before) && after is 's' or 'S' && document.Tokens[token + 1].Length == 1,
        };
        switch (c)
        {
            case '\u201C':
                // „…“ closes with the mark that opens elsewhere, and so does a mark that only fits a closing place.
                return mark with { CanOpen = true, OnlyOpens = !(spacedAfter && !spacedBefore), CanClose = !spacedBefore && spacedAfter };
            case '\u201E' or '\u00AB' or '\u2039' or '\u201A' or '\u201F':
                return mark with { CanOpen = true, OnlyOpens = true };
            case '\u201D' or '\u00BB' or '\u203A':
                return mark with { CanClose = true, CanOpen = spacedBefore && !spacedAfter };
            case '\u2018' or '\u201B':
                return IsElision(document, token, end, speech) ? mark with { Family = QuoteFamily.None } : mark with { CanOpen = true, OnlyOpens = true };
            case '\u2019':
                return mark with { CanClose = !spacedBefore && spacedAfter, Family = spacedBefore ? QuoteFamily.None : family };
            case '\'' or '`' or '\u00B4':
                if (c != '\'' || (spacedBefore && IsElision(document, token, end, speech)))
                {
                    return mark with { Family = QuoteFamily.None };
                }

                return mark with { CanOpen = spacedBefore && !spacedAfter, OnlyOpens = spacedBefore && !spacedAfter, CanClose = !spacedBefore && spacedAfter };
            default:
                var isInsideWord = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
                return mark with
                {
                    Family = isInsideWord && char.IsDigit(before) && char.IsDigit(after) ? QuoteFamily.None : family,
                    CanOpen = spacedBefore || !spacedAfter,
                    OnlyOpens = spacedBefore && !spacedAfter && !IsDash(before) && !IsDash(after),
                    CanClose = true,
                };
        }
    }

    private static bool IsElision(Document document, int token, int end, SpeechLexicon speech)
    {
        if (token + 1 >= end || !IsTight(document, token))
        {
            return false;
        }

        var next = document.Tokens[token + 1];
        var value = document.ValueOf(next);
        var isDecade = next.Kind is TokenKind.Number or TokenKind.Alphanumeric && value.Length >= 2 && char.IsDigit(value[0]) && char.IsDigit(value[1]) && value.Length <= 3;
        return isDecade || (next.Kind == TokenKind.Word && speech.IsElision(value));
    }

    // Whether nothing a reader sees stands between a token and the next.
    private static bool IsTight(Document document, int token)
    {
        for (var i = document.Tokens[token].End; i < document.Tokens[token + 1].Start; i++)
        {
            if (!Tokenizer.IsIgnorable(document.Reading[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char LastCharacter(Document document, int token)
    {
        for (var i = document.Tokens[token].End - 1; i >= document.Tokens[token].Start; i--)
        {
            if (!Tokenizer.IsIgnorable(document.Reading[i]))
            {
                return document.Reading[i];
            }
        }

        return ' ';
    }

    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015');

    private static bool IsOpeningQuote(char c) => c is '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '"' or '\'';

    private static QuoteFamily FamilyOf(char c) => c switch
    {
        '"' or '\u201C' or '\u201D' or '\u201F' => QuoteFamily.Double,
        '\u201E' => QuoteFamily.Low,
        '\u00AB' or '\u00BB' => QuoteFamily.Angle,
        '\u2039' or '\u203A' => QuoteFamily.SingleAngle,
        _ => QuoteFamily.Single,
    };

    private enum QuoteFamily : byte
    {
        None,
        Single,
        Double,
        Low,
        Angle,
        SingleAngle,
        Doubled,
    }

    private readonly record struct Mark(int Token, QuoteFamily Family)
    {
        public bool CanOpen { get; init; }

        public bool CanClose { get; init; }

        public bool OnlyOpens { get; init; }

        public bool IsMeasure { get; init; }

        /// <summary>Whether it stands where an apostrophe should: <c>the region"s banks</c>.</summary>
        public bool IsSlip { get; init; }

        public bool FollowsS { get; init; }

        public bool FollowsDigit { get; init; }

        public bool PrecedesWord { get; init; }
    }
}
