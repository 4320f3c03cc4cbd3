using System.ComponentModel.DataAnnotations;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Text;
using Severity = CorpusLint.Diagnostics.DiagnosticSeverity;

namespace CorpusLint.Tests.Rules;

public class PipelineTests
{
    [Fact]
    public void A_join_pairs_rows_of_equal_keys_and_clusters_tie_them_together()
    {
        var findings = Run<SameLengthWords>(("a.txt", "Oar. Ebb. Harbour."), ("b.txt", "Tow."));
        var finding = Assert.Single(findings);
        Assert.Equal("Oar.", Snippet(finding.Place));
        Assert.Equal(["Ebb.", "Tow."], finding.Related.Select(r => Snippet(r.Place)));
        Assert.Equal("count=3 length=4", string.Join(" ", finding.Arguments.Select(a => $"{a.Key}={a.Value}")));
    }

    [Fact]
    public void Documents_of_different_groups_never_meet()
    {
        var one = DocumentReader.Read("a.txt", "Oar.", new ReadOptions { Group = "one" });
        var two = DocumentReader.Read("b.txt", "Ebb.", new ReadOptions { Group = "two" });
        Assert.Empty(Run<SameLengthWords>(CorpusOf(one, two)));
    }

    [Fact]
    public void The_design_sample_can_be_written_down()
    {
        var rule = LoadedRule.From(() => new DesignSample());
        Assert.Equal("CL8001", rule.Descriptor.Id);
        var option = Assert.Single(rule.Options);
        Assert.Equal(("tau", OptionType.Number, "1.5", 1.0, 100.0), (option.Name, option.Type, option.Default, option.Minimum, option.Maximum));
    }

    [Fact]
    public void A_message_without_its_value_is_refused()
    {
        var message = new Rule("CL9999", "x", Category.Readiness, Severity.Note, true).Says("m", "{missing} is {{not}} there");
        Assert.Throws<ArgumentException>(() => message.On(DocumentReader.Read("a.txt", "Oar.")));
    }

    private static string Snippet(ILocated place) => place.Document.Text.ToString(place.Span);

    private static List<Finding> Run<T>(params (string Path, string Text)[] documents) where T : RuleScript, new() =>
        Run<T>(CorpusOf([.. documents.Select(d => DocumentReader.Read(d.Path, d.Text))]));

    private static Corpus CorpusOf(params Document[] documents) =>
        CorpusBuilder.Build(documents.Select(d => new DocumentFacts { Document = d }));

    private static List<Finding> Run<T>(Corpus corpus) where T : RuleScript, new()
    {
        var script = new T();
        script.Load(RuleOptions.Defaults);
        var evaluation = script.Begin(corpus);
        foreach (var document in corpus.Documents)
        {
            evaluation.Prepare(document);
        }

        return
        [
            .. evaluation.DocumentReports.SelectMany(r => corpus.Documents.SelectMany(d => r.InDocument(d, evaluation))).OfType<Finding>(),
            .. evaluation.GroupReports.SelectMany(r => evaluation.Groups.SelectMany(g => r.InGroup(g, evaluation))).OfType<Finding>(),
        ];
    }

    private sealed class SameLengthWords : RuleScript
    {
        protected override void Define()
        {
            var rule = Rule("CL9999", "same-length", Category.Readiness);
            var same = rule.Says("same", "{count} sentences have {length} characters");
            var pairs =
                from a in Sentences
                join b in Sentences on a.Text.Length equals b.Text.Length
                where !ReferenceEquals(a, b)
                select (a, b);
            pairs.Clusters().Report(c => same.On(c[0], new { length = c[0].Text.Length, count = c.Count }).Also(c.Skip(1), s => s.Text));
        }
    }

    // As it stands in the design.
    private sealed class DesignSample : RuleScript
    {
        protected override void Define()
        {
            var rule = Rule("CL8001", "numeric-disagreement-across", Category.CrossDocument, Severity.Error);
            var disagree = rule.Says("disagree", "{measure}: {count} figures do not agree");
            var settings = Options<Settings>();

            var conflicts =
                from a in Quantities
                join b in Quantities on a.MeasureKey equals b.MeasureKey
                where a.Precedes(b) && a.Document != b.Document
                where a.Compare(b, settings.Tau) is Agreement.Disjoint or Agreement.BoundGap
                select (a, b);

            conflicts.Clusters().Report(c => disagree
                .On(c[0], new { measure = c[0].MeasureKey, count = c.Count })
                .Also(c.Skip(1), q => $"this one says {q.Text}"));

            var doubled =
                from d in Documents
                from q in d.Quantities
                where q.Facts.CitationsIn(q.Sentence).IsEmpty
                select q;
            doubled.Report(q => disagree.On(q, new { measure = q.MeasureKey, count = 1 })
                .Because(q.Facts.QuantitiesIn(q.Sentence), "in the same sentence")
                .Fix("Say it once", Edit.Replace(q, ""), FixSafety.Suggested)
                .Confidence(0.8));

            var unlisted =
                from c in Citations
                join r in References on c.Document equals r.Document into entries
                where entries.Count == 0
                group c by c.Document into g
                select g;
            unlisted.Report(g => disagree.On(g[0], new { measure = g.Key, count = g.Count }).Also(g.Skip(1), "another"));

            var repeated =
                from d in Documents
                from pair in d.Quantities.PairsBy(q => q.CountedClass)
                select pair;
            repeated.Clusters().Report(c => disagree.On(c[0].Document, new { measure = "x", count = c.Count }));
        }

        public sealed record Settings
        {
            [Range(1, 100)] public double Tau { get; init; } = 1.5;
        }
    }
}
