using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Finds what a story says about itself, in any format: byline, dateline, "Published on" lines. The dateline of a first
/// paragraph ("Vell, 4 March 2025 – The council …") becomes a block of its own, so that the story's first sentence is one.
/// </summary>
internal static class StoryHead
{
    /// <summary>A paragraph of this many characters is the story's body; dates alone behind it are not the document's.</summary>
    private const int BodyLength = 200;

    internal static void Read(DocumentDraft draft)
    {
        var blocks = new List<BlockSource>(draft.Blocks.Count + 1);
        var isHead = true;
        var mayHaveDateline = true;
        foreach (var block in draft.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph || block.IsQuoted)
            {
                // "1998-03-02" on a line of its own may look like a title.
                if (block.Kind is BlockKind.Title or BlockKind.Heading && blocks.Count < 3 && MetadataLine.Read(draft.Reading, block.Span, draft.Options.Languages) is { Kind: MetadataLineKind.DateAlone or MetadataLineKind.Published } alone)
                {
                    Take(draft, alone);
                }

                isHead &= block.Kind is not (BlockKind.Heading or BlockKind.ListItem) || blocks.Count < 4;
                blocks.Add(block);
                continue;
            }

            if (MetadataLine.Read(draft.Reading, block.Span, draft.Options.Languages) is { } line && (isHead || line.Kind is MetadataLineKind.Published or MetadataLineKind.Byline))
            {
                Take(draft, line);
                blocks.Add(block with { Kind = BlockKind.Metadata });
                continue;
            }

            if (isHead && mayHaveDateline && Dateline.Read(draft.Reading, block.Span, draft.Options.Languages) is { } dateline)
            {
                mayHaveDateline = false;
                Offer(draft, dateline.Date, DocumentDateSource.Dateline, dateline.DateSpan);
                blocks.Add(block with { Kind = BlockKind.Metadata, Span = dateline.Span, IsDateline = true });
                blocks.Add(block with { Span = TextSpan.FromBounds(dateline.StoryStart, block.Span.End) });
            }
            else
            {
                blocks.Add(block);
            }

            isHead &= block.Span.Length < BodyLength;
        }

        draft.Blocks = blocks;
    }

    private static void Take(DocumentDraft draft, in MetadataLine line)
    {
        if (!line.Byline.IsEmpty)
        {
            draft.Byline ??= draft.ReadingTextOf(line.Byline).Trim();
        }

        Offer(draft, line.Date, line.Kind == MetadataLineKind.Dateline ? DocumentDateSource.Dateline : DocumentDateSource.PublishedLine, line.DateSpan);
    }

    private static void Offer(DocumentDraft draft, DateOnly? date, DocumentDateSource source, TextSpan span)
    {
        if (date is { } day)
        {
            draft.Offer(new DocumentDate(day, source, span));
        }
    }
}
