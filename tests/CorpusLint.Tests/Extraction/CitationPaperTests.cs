using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Tests.Rules;

namespace CorpusLint.Tests.Extraction;

/// <summary>
/// Papers in the styles of the trades, invented for these tests. Each entry of their lists stands behind its label between
/// section signs; whatever entry is deleted or renumbered, its markers lead nowhere, and nothing else is said.
/// </summary>
public sealed class CitationPaperTests
{
    public static TheoryData<string> Papers => [.. Directory.GetFiles(RepositoryFiles.PathOf("tests/CorpusLint.Tests/Extraction/Development/papers")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_whole_paper_is_silent(string name) => Assert.Equal([], Lint(name, new Paper(name).Text()));

    [Theory]
    [MemberData(nameof(Papers))]
    public void Each_entry_that_is_deleted_is_missed(string name)
    {
        var paper = new Paper(name);
        var misses = new List<string>();
        for (var i = 0; i < paper.Entries.Count; i++)
        {
            var found = Lint(name, paper.Text(deleted: i)).Distinct().ToList();
            if (!found.SequenceEqual(["CL1001 " + paper.Entries[i].Label]))
            {
                misses.Add($"{paper.Entries[i].Label}: {string.Join("; ", found)}");
            }
        }

        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Each_entry_that_is_renumbered_is_missed_and_unused(string name)
    {
        var paper = new Paper(name);
        var misses = new List<string>();
        for (var i = 0; i < paper.Entries.Count; i++)
        {
            var (label, entry) = paper.Entries[i];
            var head = entry[..Math.Min(entry.Length, label.Length + 4)];
            if (!head.Contains(label, StringComparison.Ordinal) || label.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            var other = char.IsAsciiDigit(label[0]) ? "97" : "otra";
            var changed = entry[..head.IndexOf(label, StringComparison.Ordinal)] + other + entry[(head.IndexOf(label, StringComparison.Ordinal) + label.Length)..];
            var found = Lint(name, paper.Text(deleted: i, changed)).Distinct().ToList();
            if (!found.SequenceEqual(["CL1001 " + label, "CL1003 " + other]))
            {
                misses.Add($"{label}: {string.Join("; ", found)}");
            }
        }

        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }

    private static List<string> Lint(string name, string text)
    {
        var rules = ShippedRules.Result.Rules.Where(r => r.Descriptor.Id is "CL1001" or "CL1002" or "CL1003").ToList();
        var corpus = CorpusBuilder.Build([FactExtractor.Extract(DocumentReader.Read(name, text))]);
        return [.. Linter.Run(corpus, rules, new LintSettings { Threads = 1 }).Diagnostics
            .Select(d => d.Rule.Id + " " + d.Arguments.FirstOrDefault(a => a.Key is "label").Value)
            .Order(StringComparer.Ordinal)];
    }

    private sealed class Paper
    {
        private readonly string _head;
        private readonly string _tail;

        internal Paper(string name)
        {
            var parts = File.ReadAllText(RepositoryFiles.PathOf("tests/CorpusLint.Tests/Extraction/Development/papers/" + name)).Split('§');
            _head = parts[0];
            _tail = parts[^1];
            for (var i = 1; i + 2 < parts.Length; i += 2)
            {
                Entries.Add((parts[i], parts[i + 1]));
            }
        }

        internal List<(string Label, string Entry)> Entries { get; } = [];

        internal string Text(int? deleted = null, string instead = "") =>
            _head + string.Concat(Entries.Select((e, i) => i == deleted ? instead : e.Entry)) + _tail.TrimStart('\n');
    }
}
