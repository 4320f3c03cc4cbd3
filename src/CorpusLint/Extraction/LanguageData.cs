using System.Collections.Frozen;

namespace CorpusLint.Extraction;

/// <summary>
/// The word lists of a language pack, from the embedded file <c>Extraction/Languages/TAG/PART.txt</c>: sections in
/// square brackets, one entry a line, "#" opens a comment line; an entry may carry values behind tabs or " = ".
/// </summary>
internal sealed class LanguageData
{
    private readonly Dictionary<string, List<string>> _sections;

    private LanguageData(Dictionary<string, List<string>> sections) => _sections = sections;

    /// <summary>Reads a part of a pack; a missing file reads as one without sections.</summary>
    internal static LanguageData Load(string tag, string part)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"Languages/{tag}/{part}.txt");
        if (stream is not null)
        {
            using var reader = new StreamReader(stream);
            List<string>? current = null;
            while (reader.ReadLine() is { } line)
            {
                line = line.Trim();
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                if (line[0] == '[' && line[^1] == ']')
                {
                    current = sections.TryGetValue(line[1..^1], out var known) ? known : sections[line[1..^1]] = [];
                }
                else
                {
                    (current ?? throw new InvalidDataException($"{tag}/{part}.txt has the entry '{line}' before its first section.")).Add(line);
                }
            }
        }

        return new LanguageData(sections);
    }

    /// <summary>Names of the sections, in no order.</summary>
    internal IEnumerable<string> Sections => _sections.Keys;

    /// <summary>The entries of a section, in order; empty when there is none.</summary>
    internal IReadOnlyList<string> Lines(string section) => _sections.TryGetValue(section, out var lines) ? lines : [];

    /// <summary>The words of a section one by one, to be walked through once; those written twice come twice.</summary>
    internal IEnumerable<string> Entries(string section) =>
        Lines(section).SelectMany(l => l.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a section, several to a line when separated by ", ".</summary>
    internal FrozenSet<string> Words(string section) =>
        Entries(section).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Entries of the form "word, word = value" as a table from word to value.</summary>
    internal FrozenDictionary<string, string> Table(string section)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(section))
        {
            var split = line.LastIndexOf(" = ", StringComparison.Ordinal);
            if (split < 0)
            {
                throw new InvalidDataException($"The entry '{line}' of section '{section}' has no ' = '.");
            }

            foreach (var word in line[..split].Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                result[word] = line[(split + 3)..].Trim();
            }
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
