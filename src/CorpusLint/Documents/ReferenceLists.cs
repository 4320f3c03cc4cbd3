using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Turns what stands under "References", "Sources", "Referencias" … into reference entries, in any format, and numbered
/// lines such as <c>[1] Port Authority, report, 2024</c> at the end of a text without such a heading.
/// </summary>
internal static class ReferenceLists
{
    /// <summary>A paragraph without a label longer than this is prose under a heading such as "Notes".</summary>
    private const int LongestPlainEntry = 500;

    /// <summary>A heading on the line of its entry stands within so many characters.</summary>
    private const int LongestLabel = 80;

    internal static void Read(DocumentDraft draft)
    {
        var blocks = new List<BlockSource>(draft.Blocks.Count);
        var listLevel = 0;
        foreach (var block in draft.Blocks)
        {
            switch (block.Kind)
            {
                // A line set in under its entry is no heading, however short it is.
                case BlockKind.Heading when listLevel > 0 && blocks[^1].Kind == BlockKind.ReferenceEntry && Indent(draft.Reading, blocks[^1], block.Span) > 2:
                    blocks[^1] = blocks[^1] with { Span = TextSpan.FromBounds(blocks[^1].Span.Start, block.Span.End) };
                    break;
                case BlockKind.Heading or BlockKind.Title:
                    listLevel = IsReferenceHeading(draft, block.Span) ? Math.Max(block.Level, 1) : block.Level <= listLevel ? 0 : listLevel;
                    blocks.Add(block);
                    break;
                case BlockKind.ListItem when listLevel > 0:
                    AddEntries(draft, block with { Level = 0 }, blocks);
                    break;
                case BlockKind.Paragraph when listLevel > 0 && blocks[^1].Kind == BlockKind.ReferenceEntry && Continues(draft.Reading, blocks[^1], block.Span):
                    blocks[^1] = blocks[^1] with { Span = TextSpan.FromBounds(blocks[^1].Span.Start, block.Span.End) };
                    break;
                case BlockKind.Paragraph when listLevel > 0:
                    AddParagraph(draft, block, blocks);
                    break;
                case BlockKind.Paragraph when LabelledHeadingLength(draft, block.Span) is var length and > 0:
                    SplitLabelledHeading(draft, block, length, blocks);
                    break;
                default:
                    blocks.Add(block);
                    break;
            }
        }

        draft.Blocks = blocks;
        ReadBareEntries(draft);
    }

    /// <summary>Whether the whole span is a heading of a reference list, a number before and a colon behind it aside.</summary>
    internal static bool IsReferenceHeading(string reading, TextSpan span, LanguageSet profiles)
    {
        if (span.Length is 0 or > 60)
        {
            return false;
        }

        var line = new TokenLine(reading, span);
        var start = line.IsKind(0, TokenKind.Number) ? 1 + (line.Is(1, '.') || line.Is(1, ')') ? 1 : 0) : 0;
        foreach (var profile in profiles)
        {
            var length = line.PhraseLength(start, profile.ReferenceHeadings);
            if (length > 0 && (start + length == line.Count || (start + length + 1 == line.Count && line.Is(start + length, ':'))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of "[12]", "[a]" or "12." with the white space behind it at an offset; 0 when none stands there.</summary>
    internal static int LabelLength(string reading, int start, int end, bool mayBePlainNumber)
    {
        var i = start;
        var isBracketed = i < end && reading[i] == '[';
        i += isBracketed ? 1 : 0;
        var first = i;
        while (i < end && i - first < 4 && (char.IsAsciiDigit(reading[i]) || (isBracketed && char.IsAsciiLetter(reading[i]))))
        {
            i++;
        }

        if (i == first || i >= end || !(isBracketed ? reading[i] == ']' : mayBePlainNumber && reading[i] is '.' or ')'))
        {
            return 0;
        }

        i++;
        i += isBracketed && i < end && reading[i] is ':' or '.' ? 1 : 0;
        var text = SkipBlank(reading, i, end);
        return text > i && text < end ? text - start : 0;
    }

    // The next line of a labelled entry, or a line set in under its entry, where a text has a paragraph on each line.
    private static bool Continues(string reading, in BlockSource entry, TextSpan next) =>
        Indent(reading, entry, next) is var indent and >= 0 && (entry.Marker is not null || indent > 2)
        && LabelLength(reading, next.Start, next.End, mayBePlainNumber: true) == 0;

    /// <summary>How far the line right below an entry is set in, in characters; -1 when another line or a blank one stands between.</summary>
    private static int Indent(string reading, in BlockSource entry, TextSpan next)
    {
        var between = reading.AsSpan(entry.Span.End, next.Start - entry.Span.End);
        var line = between.LastIndexOf('\n');
        return line >= 0 && between.IsWhiteSpace() && between[..line].IndexOf('\n') < 0 ? between.Length - line - 1 : -1;
    }

    private static bool IsReferenceHeading(DocumentDraft draft, TextSpan span) => IsReferenceHeading(draft.Reading, span, draft.Options.Languages);

    private static void AddParagraph(DocumentDraft draft, in BlockSource block, List<BlockSource> blocks)
    {
        var reading = draft.Reading;
        if (LabelLength(reading, block.Span.Start, block.Span.End, mayBePlainNumber: true) > 0 || LooksLikeEntry(draft, block.Span))
        {
            AddEntries(draft, block, blocks);
        }
        else
        {
            blocks.Add(block);
        }
    }

    // "Notes" may head a story's last words: an entry without a label gives a year, an address or a quoted title, or is no sentence.
    private static bool LooksLikeEntry(DocumentDraft draft, TextSpan span)
    {
        if (span.Length > LongestPlainEntry)
        {
            return false;
        }

        var line = new TokenLine(draft.Reading, span, LongestPlainEntry);
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Kind == TokenKind.Address || (line[i].Kind == TokenKind.Number && line.Value(i) is ['1', '5' or '6' or '7' or '8' or '9', _, _] or ['2', '0', _, _]))
            {
                return true;
            }
        }

        return line.Count > 0 && !line.Is(line.Count - 1, '.') && !line.Is(line.Count - 1, '?') && !line.Is(line.Count - 1, '!') && line.Count <= 40;
    }

    // One paragraph may hold several entries, each with its label at the start of a line.
    private static void AddEntries(DocumentDraft draft, BlockSource block, List<BlockSource> blocks)
    {
        var reading = draft.Reading;
        var start = block.Span.Start;
        for (var i = start; i < block.Span.End; i++)
        {
            if (reading[i] is not ('\n' or '\r'))
            {
                continue;
            }

            var next = SkipBlank(reading, i + 1, block.Span.End);
            if (LabelLength(reading, next, block.Span.End, mayBePlainNumber: false) > 0)
            {
                AddEntry(draft, block, start, i, blocks);
                start = next;
            }

            i = next - 1;
        }

        AddEntry(draft, block, start, block.Span.End, blocks);
    }

    private static void AddEntry(DocumentDraft draft, BlockSource block, int start, int end, List<BlockSource> blocks)
    {
        var reading = draft.Reading;
        var label = LabelLength(reading, start, end, mayBePlainNumber: true);
        var text = start + label;
        while (end > text && (char.IsWhiteSpace(reading[end - 1]) || reading[end - 1] == Document.Filler))
        {
            end--;
        }

        if (end > text)
        {
            var marker = label > 0 ? draft.ReadingTextOf(new TextSpan(start, label)).Trim() : start == block.Span.Start ? block.Marker : null;
            blocks.Add(block with { Kind = BlockKind.ReferenceEntry, Span = TextSpan.FromBounds(text, end), Marker = marker });
        }
    }

    // "References: [3] Port Authority, annual report, 2024." on one line is a heading and its entry.
    private static int LabelledHeadingLength(DocumentDraft draft, TextSpan span)
    {
        if (!draft.Reading.AsSpan(span.Start, Math.Min(span.Length, LongestLabel)).Contains(':'))
        {
            return 0;
        }

        var line = new TokenLine(draft.Reading, span, LongestLabel);
        foreach (var profile in draft.Options.Languages)
        {
            var length = line.PhraseLength(0, profile.ReferenceHeadings);
            if (length > 0 && line.Is(length, ':') && length + 1 < line.Count)
            {
                var entry = line[length + 1].Start;
                return LabelLength(draft.Reading, entry, span.End, mayBePlainNumber: true) > 0 ? entry - span.Start : 0;
            }
        }

        return 0;
    }

    private static void SplitLabelledHeading(DocumentDraft draft, BlockSource block, int length, List<BlockSource> blocks)
    {
        var colon = draft.Reading.AsSpan(block.Span.Start, length).LastIndexOf(':');
        blocks.Add(block with { Kind = BlockKind.Heading, Level = 2, Span = new TextSpan(block.Span.Start, colon) });
        AddEntries(draft, block with { Span = TextSpan.FromBounds(block.Span.Start + length, block.Span.End) }, blocks);
    }

    // Without a heading, two or more paragraphs or lines in a row that open with "[n]" and end the text are the list.
    private static void ReadBareEntries(DocumentDraft draft)
    {
        var first = draft.Blocks.Count;
        while (first > 0 && draft.Blocks[first - 1] is { Kind: BlockKind.Paragraph } block && draft.Reading[block.Span.Start] == '['
            && LabelLength(draft.Reading, block.Span.Start, block.Span.End, mayBePlainNumber: false) > 0)
        {
            first--;
        }

        var blocks = draft.Blocks[..first];
        foreach (var block in draft.Blocks[first..])
        {
            AddEntries(draft, block, blocks);
        }

        if (blocks.Count - first > 1)
        {
            draft.Blocks = blocks;
        }
    }

    private static int SkipBlank(string reading, int i, int end)
    {
        while (i < end && (char.IsWhiteSpace(reading[i]) || reading[i] == Document.Filler))
        {
            i++;
        }

        return i;
    }
}
