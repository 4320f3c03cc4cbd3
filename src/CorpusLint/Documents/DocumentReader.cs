using System.Text;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Reads a document of any known format. Reading never fails: any bytes become a document, with problems beside it.</summary>
public static class DocumentReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="path">Path relative to the corpus root, with forward slashes; its ending chooses the format.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">What is known besides; null for <see cref="ReadOptions.Default"/>.</param>
    public static Document Read(string path, ReadOnlySpan<byte> bytes, ReadOptions? options = null) =>
        Read(path, Encoding.UTF8.GetString(bytes), options);

    /// <summary>Reads text that is already decoded.</summary>
    public static Document Read(string path, string content, ReadOptions? options = null) =>
        PlainTextReader.Read(path, new DocumentText(content), options ?? ReadOptions.Default);
}
