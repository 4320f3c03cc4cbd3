namespace CorpusLint.Documents;

/// <summary>Reads plain text: paragraphs at blank lines or one a line, title, headings, lists.</summary>
internal static class PlainTextReader
{
    internal static void Read(DocumentDraft draft)
    {
        SuppressionComments.TakeFromPlainText(draft);
        var text = draft.Reading;
        var units = TextUnitReader.Read(text, draft.BodyStart);
        var kinds = PlainTextOutline.Classify(text, units, draft.Options.Languages);
        var indents = new List<int>();
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            var (kind, level) = kinds[i];
            var marker = kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.ReferenceEntry ? unit.MarkerLength : 0;
            if (kind == BlockKind.ListItem)
            {
                indents.RemoveAll(indent => indent >= unit.Indent);
                indents.Add(unit.Indent);
                level = indents.Count;
            }
            else
            {
                indents.Clear();
            }

            draft.Blocks.Add(new BlockSource(kind, new(unit.Start + marker, unit.Length - marker))
            {
                Level = level,
                Marker = marker > 0 ? text.AsSpan(unit.Start, marker).Trim().ToString() : null,
            });
        }
    }
}
