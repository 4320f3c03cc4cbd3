using System.Text;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;
using CorpusLint.Tests.Rules;
using CorpusLint.Text;

namespace CorpusLint.Tests.Corpora;

/// <summary>
/// Several newsrooms' reports of one event each, written without knowledge of the program and with two to eight disagreements
/// planted in most: no agreement may be reported, and documents of two events are never linked. The planted ones are as hard as
/// real prose makes them, so that the floor is low; it is raised when more are found.
/// </summary>
public sealed class ReportTests
{
    private const string Folder = "tests/CorpusLint.Tests/Corpus/Reports";
    private const int Floor = 438;

    // Known and not mended. Of two times, which is the largest class: a toll, a crowd, a petition or a fund that has grown since, homes
    // without power, the first and the second week, a sit-in by night and by day. Of two of a kind: sentences of two convicts, farms
    // of two members, stores of two chains, factories of a group and of its divisions, rents and counts of a town and of the country,
    // ballots disputed and turned down. Of two wills: homes promised and asked for, an aim, a licence, a limit. What the words and
    // values that a reader goes by share leaves no less doubt than in many pairs that do disagree.
    private const int KnownAlarms = 52;

    [Fact]
    public void No_agreement_is_reported_and_the_disagreements_that_are_found_stay_found()
    {
        var report = new StringBuilder();
        var (found, planted, wrong) = (0, 0, 0);
        var disagreements = Planted().ToLookup(p => p.Folder);
        foreach (var folder in Folders())
        {
            var dossier = disagreements[folder];
            var documents = Read(folder);
            var result = Linter.Run(CorpusBuilder.Build(documents), [.. ShippedRules.Result.Rules.Where(r => r.Descriptor.Id is "CL8001" or "CL4001")]);
            var seen = new HashSet<Disagreement>();
            foreach (var diagnostic in result.Diagnostics)
            {
                if (dossier.FirstOrDefault(p => p.Sides.Count(s => diagnostic.Places().Any(place => Is(documents, s, place))) > 1) is { } known)
                {
                    seen.Add(known);
                }
                else
                {
                    wrong++;
                    report.AppendLine($"{folder}: WRONG ({diagnostic.Rule.Id}): {diagnostic.Message}");
                }
            }

            found += seen.Count;
            planted += dossier.Count();
            foreach (var missed in dossier.Except(seen))
            {
                report.AppendLine($"{folder}: MISSED " + string.Join(" / ", missed.Sides.Select(s => $"'{s.Words}' [{Key(documents, s)}]")));
            }
        }

        Assert.True(wrong <= KnownAlarms && found >= Floor, $"{found} of {planted} found, {wrong} wrong\n{report}");
    }

    [Fact]
    public void Reports_of_two_events_are_never_linked()
    {
        var documents = Folders().SelectMany(Read).ToList();
        CorpusBuilder.Build(documents);
        var linked = documents.SelectMany(d => d.Quantities).Where(q => q is { IsEventCarried: true, MeasureKey.Event: not null })
            .GroupBy(q => q.MeasureKey.Event!, q => q.Document.Path.Split('/')[0]).Select(g => (Event: g.Key, Folders: g.Distinct().ToList())).ToList();
        Assert.NotEmpty(linked);
        Assert.DoesNotContain(linked, l => l.Folders.Count > 1);
    }

    [Fact]
    public void Two_long_tables_of_one_event_are_compared_to_the_end()
    {
        const int rows = 350;
        static DocumentFacts Table(string path, int from)
        {
            var rowsOfTable = Enumerable.Range(0, rows).Select(i => $"At the Vell Regatta on 3 May 2025 {from + i} people were injured in Port {(char)('A' + (i % 26))}{(char)('a' + (i / 26))}lo.");
            return FactExtractor.Extract(DocumentReader.Read(path, "Vell Regatta\n\n3 May 2025\n\n" + string.Join("\n\n", rowsOfTable)));
        }

        var result = Linter.Run(CorpusBuilder.Build([Table("a.txt", 1000), Table("b.txt", 5000)]), [.. ShippedRules.Result.Rules.Where(r => r.Descriptor.Id is "CL8001")]);
        Assert.True(result.IsComplete, string.Join('\n', result.Notifications.Select(n => n.Message)));
        Assert.Contains(result.Diagnostics, d => d.Rule.Id == "CL8001");
    }

    [Fact]
    public void Two_reports_that_repeat_themselves_are_compared_to_the_end()
    {
        static DocumentFacts Refrain(string path, int engines) => FactExtractor.Extract(DocumentReader.Read(path, "Fire in Tarvik\n\n3 May 2025\n\n" + string.Concat(Enumerable.Repeat($"The Tarvik fire brought {engines} engines there. ", 1500))));

        var result = Linter.Run(CorpusBuilder.Build([Refrain("a.txt", 24), Refrain("b.txt", 19)]), [.. ShippedRules.Result.Rules.Where(r => r.Descriptor.Id is "CL8001")]);
        Assert.True(result.IsComplete, string.Join('\n', result.Notifications.Select(n => n.Message)));
        Assert.InRange(result.Diagnostics.Length, 1, 2);
    }

    private static string Key(IEnumerable<DocumentFacts> documents, Side side)
    {
        var facts = documents.Single(d => d.Document.Path.EndsWith("/" + side.File, StringComparison.Ordinal));
        var span = SpanOf(facts, side);
        return facts.Quantities.FirstOrDefault(q => q.Span.OverlapsWith(span))?.MeasureKey.ToString() ?? "no quantity";
    }

    private static bool Is(IEnumerable<DocumentFacts> documents, Side side, (string Path, TextSpan Span) place) =>
        documents.FirstOrDefault(d => d.Document.Path == place.Path && place.Path.EndsWith("/" + side.File, StringComparison.Ordinal)) is { } facts && SpansOf(facts, side).Any(s => s.OverlapsWith(place.Span));

    private static TextSpan SpanOf(DocumentFacts facts, Side side) => SpansOf(facts, side).FirstOrDefault();

    private static IEnumerable<TextSpan> SpansOf(DocumentFacts facts, Side side)
    {
        var text = facts.Document.Text.ToString(new TextSpan(0, facts.Document.Text.Length));
        for (var start = text.IndexOf(side.Words, StringComparison.Ordinal); start >= 0; start = text.IndexOf(side.Words, start + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(start, side.Words.Length);
        }
    }

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Repository.PathTo(Folder)).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    private static List<DocumentFacts> Read(string dossier) =>
        [.. Directory.GetFiles(Repository.PathTo($"{Folder}/{dossier}")).Order(StringComparer.Ordinal)
            .Select(f => FactExtractor.Extract(DocumentReader.Read($"{dossier}/{Path.GetFileName(f)}", File.ReadAllText(f))))];

    private static List<Disagreement> Planted() =>
        [.. File.ReadLines(Repository.PathTo($"{Folder}/disagreements.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | "))
            .Select(parts => new Disagreement(parts[0], [.. parts.Skip(1).Chunk(2).Select(side => new Side(side[0], side[1]))]))];

    private sealed record Side(string File, string Words);

    private sealed record Disagreement(string Folder, IReadOnlyList<Side> Sides);
}
