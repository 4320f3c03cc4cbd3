using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

/// <summary>The room's way to check a reader: text in, outline out.</summary>
internal static class ReaderCheck
{
    /// <summary>Reads a text as a file of the given name and compares its outline.</summary>
    internal static Document Reads(string path, string content, string outline, ReadOptions? options = null)
    {
        var document = DocumentReader.Read(path, content, options);
        Assert.Equal(outline.ReplaceLineEndings("\n").Trim(), Outline.Of(document).Trim());
        ReadingLaws.Hold(document);
        return document;
    }
}
