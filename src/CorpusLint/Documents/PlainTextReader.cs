using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Reads plain text.</summary>
internal static class PlainTextReader
{
    internal static Document Read(string path, DocumentText text, ReadOptions options)
    {
        var document = new Document(path, text, text.Content, DocumentFormat.PlainText);
        var blocks = new List<BlockSource>();
        for (var line = 0; line < text.LineStarts.Length; line++)
        {
            var start = text.LineStarts[line];
            var end = line + 1 < text.LineStarts.Length ? text.LineStarts[line + 1] : text.Length;
            while (start < end && char.IsWhiteSpace(text.Content[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                blocks.Add(new BlockSource(blocks.Count == 0 ? BlockKind.Title : BlockKind.Paragraph, TextSpan.FromBounds(start, end)) { Level = blocks.Count == 0 ? 1 : 0 });
            }
        }

        DocumentBuilder.Build(document, blocks, options);
        return document;
    }
}
