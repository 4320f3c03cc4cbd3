using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Texts with their translation, one pair a line, as files of <c>Development/pairs</c>; the first line says what they are.</summary>
internal sealed record ParallelGold(string Name, IReadOnlyList<ParallelGold.Row> Rows)
{
    internal static IReadOnlyList<ParallelGold> All { get; } =
        [.. Directory.GetFiles(RepositoryFiles.PathOf("tests/CorpusLint.Tests/Extraction/Development/pairs"), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The two texts, and the spans of each row in them; a row may be left out of the translation, or its words changed.</summary>
    internal (Text Source, Text Target) Texts(int? omitted = null, Func<string, string>? change = null)
    {
        var (source, target) = (new Text(), new Text());
        for (var i = 0; i < Rows.Count; i++)
        {
            source.Add(Rows[i], Rows[i].Source);
            target.Add(Rows[i], i == omitted ? "" : change?.Invoke(Rows[i].Target) ?? Rows[i].Target);
        }

        return (source, target);
    }

    /// <summary>The corpus of the two texts as two files.</summary>
    internal static Corpus CorpusOf(Text source, Text target, string name = "text") => CorpusBuilder.Build(
        [FactExtractor.Extract(DocumentReader.Read(name + ".en.md", source.Content)), FactExtractor.Extract(DocumentReader.Read(name + ".es.md", target.Content))]);

    private static ParallelGold Read(string path)
    {
        var rows = new List<Row>();
        var isNew = true;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            if (line.Length == 0)
            {
                isNew = true;
                continue;
            }

            var sides = line.Split(" ||| ");
            rows.Add(new Row(sides[0], sides[1], isNew));
            isNew = false;
        }

        return new ParallelGold(Path.GetFileNameWithoutExtension(path), rows);
    }

    internal sealed record Row(string Source, string Target, bool OpensParagraph);

    /// <summary>One side of a text, with the place of each row in it.</summary>
    internal sealed class Text
    {
        private readonly System.Text.StringBuilder _text = new();

        internal string Content => _text.ToString() + "\n";

        internal List<(int Start, int End)> Rows { get; } = [];

        internal void Add(Row row, string words)
        {
            words = words.Replace(" // ", " ", StringComparison.Ordinal);
            var opens = words.StartsWith("# ", StringComparison.Ordinal) ? 2 : words.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0;
            if (_text.Length > 0 && (words.Length > 0 || row.OpensParagraph))
            {
                _text.Append(row.OpensParagraph && !EndsParagraph() ? "\n\n" : opens > 0 ? "\n" : EndsParagraph() ? "" : " ");
            }

            Rows.Add((_text.Length + opens, _text.Length + words.Length));
            _text.Append(words);
            if (words.StartsWith("# ", StringComparison.Ordinal))
            {
                _text.Append("\n\n");
            }
        }

        private bool EndsParagraph() => _text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n';
    }
}
