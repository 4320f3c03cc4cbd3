using System.Text;

namespace CorpusLint.Diagnostics;

/// <summary>The help pages of the engine's own rules (CL0xxx): <c>Help/CL0101.md</c> and so on, carried in the library.</summary>
internal static class HelpPages
{
    /// <summary>The page of an id, as Markdown; empty when there is none.</summary>
    internal static string Of(string id)
    {
        using var stream = typeof(HelpPages).Assembly.GetManifestResourceStream($"Help/{id}.md");
        if (stream is null)
        {
            return "";
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
