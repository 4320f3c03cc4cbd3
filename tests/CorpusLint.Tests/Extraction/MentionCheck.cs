using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Text in, names out: "Person Ilse Brandt (Mayor), Organisation HRB".</summary>
internal static class MentionCheck
{
    internal static DocumentFacts Facts(string text, string language = "en", Registry? registry = null, string path = "a.txt") =>
        FactExtractor.Extract(DocumentReader.Read(path, "x\n\n" + text + "\n", new ReadOptions { Language = new Language(language) }), registry);

    /// <summary>The mentions as one line: kind, name, title in square brackets; "Other" is left out.</summary>
    internal static string Describe(DocumentFacts facts) => string.Join("; ", facts.Mentions
        .Where(m => m.Kind != EntityKind.Other)
        .Select(m => $"{m.Kind} {m.Name}{(m.Title is null ? "" : $" [{m.Title}]")}"));

    /// <summary>Rows of "text => mentions", one a line.</summary>
    internal static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var arrow = line.IndexOf(" => ", StringComparison.Ordinal);
            if (arrow < 0)
            {
                rows.Add(line.EndsWith(" =>", StringComparison.Ordinal) ? line[..^3] : line, "");
            }
            else
            {
                rows.Add(line[..arrow], line[(arrow + 4)..]);
            }
        }

        return rows;
    }
}
