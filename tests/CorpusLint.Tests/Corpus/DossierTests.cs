using System.Text;
using System.Text.RegularExpressions;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;
using CorpusLint.Tests.Rules;
using CorpusLint.Text;

namespace CorpusLint.Tests.Corpora;

/// <summary>
/// Several reports of one invented event: the figures that contradict each other are found, those that agree or cannot
/// be compared are left alone. The dossiers mark the sides of a disagreement with braces and a letter.
/// </summary>
public sealed partial class DossierTests
{
    private static readonly string[] s_dossiers = ["fire.en", "march.en", "company.en", "flood.es", "train.en", "factory.en", "strike.en", "wildfire.en", "museum.en", "terremoto.es"];

    [Fact]
    public void Most_disagreements_are_found_and_no_agreement_is_reported()
    {
        var report = new StringBuilder();
        var (found, planted, wrong) = (0, 0, 0);
        foreach (var dossier in s_dossiers)
        {
            var (documents, marks) = Read(dossier);
            var result = Linter.Run(CorpusBuilder.Build(documents), [.. ShippedRules.Result.Rules.Where(r => r.Descriptor.Id is "CL8001" or "CL4001")]);
            var seen = new HashSet<string>();
            foreach (var diagnostic in result.Diagnostics)
            {
                string[] letters = [.. diagnostic.Places().Select(p => LetterAt(marks, p)).Distinct(StringComparer.Ordinal)];
                if (letters is [{ Length: > 0 } letter])
                {
                    seen.Add(letter);
                    report.AppendLine($"{dossier}: found {letter} ({diagnostic.Severity}, {diagnostic.Confidence:0.00}): {diagnostic.Message}");
                }
                else
                {
                    wrong++;
                    report.AppendLine($"{dossier}: WRONG ({diagnostic.Severity}): {diagnostic.Message}");
                }
            }

            var all = marks.Select(m => m.Letter).Distinct().ToArray();
            found += seen.Count;
            planted += all.Length;
            foreach (var letter in all.Except(seen))
            {
                report.AppendLine($"{dossier}: MISSED {letter}: " + string.Join(" / ", marks.Where(m => m.Letter == letter).Select(m => Key(documents, m))));
            }
        }

        Assert.True(wrong == 0 && found * 3 >= planted * 2, $"{found} of {planted} found, {wrong} wrong\n{report}");
    }

    private static string Key(IEnumerable<DocumentFacts> documents, Mark mark) =>
        documents.Single(d => d.Document.Path == mark.Path).Quantities.FirstOrDefault(q => q.Span.OverlapsWith(mark.Span)) is { } quantity ? $"{quantity.Text} [{quantity.MeasureKey}]" : "no quantity";

    private static string LetterAt(IEnumerable<Mark> marks, (string Path, TextSpan Span) place) =>
        marks.FirstOrDefault(m => m.Path == place.Path && m.Span.OverlapsWith(place.Span))?.Letter ?? "";

    private static (IReadOnlyList<DocumentFacts> Documents, IReadOnlyList<Mark> Marks) Read(string dossier)
    {
        var (documents, marks) = (new List<DocumentFacts>(), new List<Mark>());
        var text = File.ReadAllText(Repository.PathTo($"tests/CorpusLint.Tests/Corpus/Dossiers/{dossier}.txt")).ReplaceLineEndings("\n");
        foreach (var part in text.Split("\n=== ")[1..])
        {
            var head = part[..part.IndexOf('\n', StringComparison.Ordinal)].Split(' ');
            var plain = new StringBuilder($"---\ndate: {head[1]}\nlang: {dossier[^2..]}\n---\n\n# ");
            var body = part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimStart('\n');
            var last = 0;
            foreach (Match match in Marked().Matches(body))
            {
                plain.Append(body, last, match.Index - last);
                marks.Add(new Mark(head[0], new TextSpan(plain.Length, match.Groups[2].Length), match.Groups[1].Value));
                plain.Append(match.Groups[2].Value);
                last = match.Index + match.Length;
            }

            plain.Append(body, last, body.Length - last);
            documents.Add(FactExtractor.Extract(DocumentReader.Read(head[0], plain.ToString())));
        }

        return (documents, marks);
    }

    [GeneratedRegex(@"\{([A-Z]):([^}]*)\}")]
    private static partial Regex Marked();

    private sealed record Mark(string Path, TextSpan Span, string Letter);
}
