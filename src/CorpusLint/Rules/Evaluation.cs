using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>
/// The rows of one rule's pipelines over one corpus: what was computed document by document, kept for the stages that
/// look at several documents.
/// </summary>
internal sealed class Evaluation
{
    private readonly Dictionary<Stage, Array?[]> _stored;
    private readonly Dictionary<Document, int> _indexes;

    internal Evaluation(Corpus corpus, ImmutableArray<Facts<Finding?>> reports, bool isProfiled = false)
    {
        Corpus = corpus;
        Groups = DocumentGroup.Split(corpus);
        _indexes = corpus.Documents.Select((d, i) => (d.Document, i)).ToDictionary(p => p.Document, p => p.i);
        DocumentReports = [.. reports.Where(r => r.IsPerDocument)];
        GroupReports = [.. reports.Where(r => !r.IsPerDocument)];
        _stored = [];
        foreach (var report in GroupReports)
        {
            FindBorders(report);
        }

        if (isProfiled)
        {
            Stages = Numbered(reports);
        }
    }

    internal Corpus Corpus { get; }

    internal ImmutableArray<DocumentGroup> Groups { get; }

    /// <summary>Reports that look at one document at a time.</summary>
    internal ImmutableArray<Facts<Finding?>> DocumentReports { get; }

    /// <summary>Reports behind a join or a group.</summary>
    internal ImmutableArray<Facts<Finding?>> GroupReports { get; }

    /// <summary>All stages behind which a report stands, each behind its inputs, numbered; empty unless the run is profiled.</summary>
    internal ImmutableArray<Stage> Stages { get; } = [];

    /// <summary>Whether rows are counted and stages timed.</summary>
    internal bool IsProfiled => !Stages.IsEmpty;

    internal DocumentFacts FactsOf(Document document) => Corpus.Documents[_indexes[document]];

    /// <summary>Computes all that the later stages need of one document. Documents may be prepared on several threads.</summary>
    internal void Prepare(DocumentFacts document)
    {
        var index = _indexes[document.Document];
        foreach (var (stage, rows) in _stored)
        {
            rows[index] = stage.Materialise(document, this);
        }
    }

    internal IEnumerable<T> Stored<T>(Facts<T> stage, DocumentGroup group)
    {
        if (_stored.TryGetValue(stage, out var stored))
        {
            return group.Documents.SelectMany(d => (T[])stored[_indexes[d.Document]]!);
        }

        return group.Documents.SelectMany(d => stage.Rows(d, this));
    }

    private static ImmutableArray<Stage> Numbered(ImmutableArray<Facts<Finding?>> reports)
    {
        var stages = ImmutableArray.CreateBuilder<Stage>();
        var seen = new HashSet<Stage>();
        foreach (var report in reports)
        {
            Add(report);
        }

        return stages.ToImmutable();

        void Add(Stage stage)
        {
            if (!seen.Add(stage))
            {
                return;
            }

            foreach (var input in stage.Inputs)
            {
                Add(input);
            }

            stage.Number = stages.Count;
            stages.Add(stage);
        }
    }

    // A source is an array of the model already: only what was computed from it is worth storing.
    private void FindBorders(Stage stage)
    {
        foreach (var input in stage.Inputs)
        {
            if (!input.IsPerDocument)
            {
                FindBorders(input);
            }
            else if (input.Inputs.Count > 0)
            {
                _stored.TryAdd(input, new Array?[Corpus.Documents.Length]);
            }
        }
    }
}
