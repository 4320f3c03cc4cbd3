using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;
using CorpusLint.Tests.Rules;

namespace CorpusLint.Tests.Corpora;

/// <summary>Comments that suppress, put into real prose: they are no prose, and no finding becomes another one by them.</summary>
public sealed class SuppressAndUnsuppressTests
{
    public static TheoryData<string> Names => CorpusTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_comment_before_each_line_makes_no_finding_new_or_absent(string name)
    {
        var files = Files(name);
        var before = Lint(files).Diagnostics.Select(d => d.Fingerprint).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(before);
        var commented = files.Select(f => (f.Path, BeforeEachLine(f.Path, f.Text))).ToArray();
        var after = Lint(commented).Diagnostics.Select(d => d.Fingerprint).Order(StringComparer.Ordinal);
        Assert.Equal(before, after);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_finding_can_be_suppressed_at_its_place_and_no_other_one_changes(string name)
    {
        var files = Files(name);
        var before = Lint(files);
        var settings = new SuppressionSettings { Rules = ShippedRules.Result.Rules, Lint = LintSettings.Default, Today = () => new DateOnly(2026, 1, 1) };

        // Of each rule the first finding of each document, one after the other.
        foreach (var diagnostic in before.Diagnostics.DistinctBy(d => (d.Rule.Id, d.Location.Path)).Where((_, i) => i % 4 == 0))
        {
            var edited = files.Select(f => f.Path == diagnostic.Location.Path ? (f.Path, Suppressed(f.Text, diagnostic)) : f).ToArray();
            var after = Suppressor.Apply(Lint(edited), settings).Result;
            Assert.Equal(before.Diagnostics.Select(d => d.Fingerprint).Order(StringComparer.Ordinal), after.Diagnostics.Select(d => d.Fingerprint).Order(StringComparer.Ordinal));
            Assert.False(after.Diagnostics.First(d => d.Fingerprint == diagnostic.Fingerprint).IsOpen, $"{diagnostic.Rule.Id} {diagnostic.Location}");
        }
    }

    private static string Suppressed(string text, Diagnostic diagnostic)
    {
        var start = diagnostic.Location.Text.GetLinePosition(diagnostic.Location.Span.Start).Line;
        var at = diagnostic.Location.Text.LineStarts[start];
        return text[..at] + $"<!-- corpuslint-disable-next-line {diagnostic.Rule.Id} -- looked at -->\n" + text[at..];
    }

    private static string BeforeEachLine(string path, string text)
    {
        var lines = text.Split('\n');
        var body = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() == "---") + 1 : 0;
        var isTable = false;
        for (var i = body; i < lines.Length; i++)
        {
            // A comment may stand anywhere but in the middle of a tag, and over the rule of a table.
            isTable = path.EndsWith(".md", StringComparison.Ordinal) && lines[i].StartsWith("| -", StringComparison.Ordinal);
            lines[i] = isTable || (path.EndsWith(".html", StringComparison.Ordinal) && !lines[i].TrimStart().StartsWith('<')) ? lines[i]
                : $"<!-- corpuslint-disable-next-line CL9999 -- line {i} -->\n{lines[i]}";
        }

        return string.Join('\n', lines);
    }

    private static (string Path, string Text)[] Files(string name) =>
        [.. Repository.Files("corpus/" + name, "*.*").Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html" && !f.EndsWith("README.md", StringComparison.Ordinal)).Select(f => (f, Repository.Read(f)))];

    private static LintResult Lint(IEnumerable<(string Path, string Text)> files) =>
        Linter.Run(CorpusBuilder.Build(files.Select(f => FactExtractor.Extract(DocumentReader.Read(f.Path, f.Text)))), ShippedRules.Result.Rules);
}
