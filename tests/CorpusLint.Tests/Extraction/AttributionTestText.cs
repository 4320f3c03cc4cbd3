using CorpusLint.Documents;

namespace CorpusLint.Tests.Extraction;

/// <summary>Makes documents of test sentences.</summary>
internal static class Speech
{
    /// <summary>A plain text with a headline of its own; a text that opens with "es: " is declared Spanish, any other English.</summary>
    internal static Document Read(string text)
    {
        var isSpanish = text.StartsWith("es: ", StringComparison.Ordinal);
        var options = ReadOptions.Default with { Language = isSpanish ? Language.Spanish : Language.English };
        return DocumentReader.Read("quay.txt", (isSpanish ? "Noticias del muelle\n\n" + text[4..] : "News from the quay\n\n" + text) + "\n", options);
    }
}
