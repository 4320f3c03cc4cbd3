using System.Text;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Reads a document of any known format. Reading never fails: any bytes become a document, with problems beside it.</summary>
public static class DocumentReader
{
    /// <summary>Reads the bytes of a file: UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="path">Path relative to the corpus root, with forward slashes; its ending chooses the format.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">What is known besides; null for <see cref="ReadOptions.Default"/>.</param>
    public static Document Read(string path, ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        if (bytes.Length > options.MaximumBytes)
        {
            var refused = new DocumentDraft(path, new DocumentText(""), FormatOf(path), options);
            refused.Report(ReadingProblems.FileTooLarge, default, ("size", bytes.Length), ("limit", options.MaximumBytes));
            return refused.Finish();
        }

        var decoded = TextDecoder.Decode(bytes);
        var draft = new DocumentDraft(path, new DocumentText(decoded.Content), FormatOf(path), options);
        if (decoded.BadPlaces > 0)
        {
            var place = new TextSpan(decoded.FirstBadCharacter, 1);
            draft.Report(ReadingProblems.UndecodableBytes, place, ("encoding", decoded.Encoding), ("offset", decoded.FirstBadByte), ("count", decoded.BadPlaces));
        }

        return Read(draft);
    }

    /// <summary>Reads text that is already decoded.</summary>
    /// <param name="path">Path relative to the corpus root, with forward slashes; its ending chooses the format.</param>
    /// <param name="content">All characters of the file, without a byte order mark.</param>
    /// <param name="options">What is known besides; null for <see cref="ReadOptions.Default"/>.</param>
    public static Document Read(string path, string content, ReadOptions? options = null) =>
        Read(new DocumentDraft(path, new DocumentText(content), FormatOf(path), options ?? ReadOptions.Default));

    /// <summary>The format that a path's ending chooses; plain text for an unknown one.</summary>
    public static DocumentFormat FormatOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => DocumentFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => DocumentFormat.Html,
            _ => DocumentFormat.PlainText,
        };
    }

    private static Document Read(DocumentDraft draft)
    {
        var nul = draft.Text.Content.IndexOf('\0');
        if (nul >= 0)
        {
            draft.Report(ReadingProblems.BinaryFile, new TextSpan(nul, 1), ("offset", nul));
        }

        FrontMatter.Read(draft);
        switch (draft.Format)
        {
            case DocumentFormat.Markdown:
                MarkdownReader.Read(draft);
                break;
            case DocumentFormat.Html:
                HtmlReader.Read(draft);
                break;
            default:
                PlainTextReader.Read(draft);
                break;
        }

        return draft.Finish();
    }
}
