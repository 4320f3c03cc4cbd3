using System.Globalization;
using CorpusLint.Model;

namespace CorpusLint.Cli.Accepting;

/// <summary>Accepted facts in words: what was understood of an entry, and what documents say of it.</summary>
internal static class FactWords
{
    /// <summary>What was understood, a line for each thing.</summary>
    internal static IEnumerable<string> Of(AcceptedFact fact)
    {
        switch (fact)
        {
            case AcceptedFigure figure:
                yield return $"figure: '{figure.Value}', {figure.Quantity.Interval}{(figure.Quantity.Unit is { } unit ? " " + unit : "")}";
                foreach (var (name, text) in Acceptable.Fields(figure.MeasureKey))
                {
                    yield return $"  {name}: {text ?? "not said"}";
                }

                break;
            case AcceptedName name:
                yield return $"name: '{name.Name}' ({name.Kind.ToString().ToLowerInvariant()})";
                break;
            case AcceptedDate date:
                yield return $"date: {date.Value}";
                yield return $"  event: {date.Event}";
                break;
            case AcceptedTitle title:
                yield return $"title: '{title.Title}' of {title.Person}";
                break;
            case AcceptedList list:
                yield return $"list: {string.Join(", ", list.Members.Select(m => m.Entity is null ? $"'{m.Name}' (in no document)" : $"'{m.Name}'"))}{(list.IsOpen ? " and others" : "")}";
                yield return $"  relation: {list.Relation.ToString().ToLowerInvariant()}";
                yield return $"  event: {list.Event}";
                break;
        }

        if (!fact.Documents.IsEmpty)
        {
            yield return $"holds in: {string.Join(", ", fact.Documents)}";
        }

        yield return $"source: {fact.Authority}";
        if (fact.Note is { } note)
        {
            yield return $"note: {note}";
        }
    }

    /// <summary>How many places of a corpus say the same as each fact, and how many do not.</summary>
    internal static IReadOnlyDictionary<AcceptedFact, string> Uses(Corpus corpus)
    {
        var uses = corpus.Documents.SelectMany(d => d.Quantities.Select(q => new Acceptable(q, q.Span))
                .Concat(d.Enumerations.Select(e => new Acceptable(e, e.Span)))
                .Concat(d.Dates.Where(t => t.Event is not null).Select(t => new Acceptable(t, t.Span)))
                .Concat(d.Mentions.Select(m => m.Office).OfType<OfficeMention>().Select(o => new Acceptable(o, o.Span)))
                .Concat(d.Mentions.Where(m => m is { Kind: EntityKind.Person, Form: MentionForm.Full }).Select(m => new Acceptable(m, m.Span))))
            .Where(a => a.Already is not null && a.Already.HoldsFor(a.Fact.Document)).ToLookup(a => a.Already!, ReferenceEqualityComparer.Instance);
        return corpus.AcceptedFacts.ToDictionary(f => f, f => Count(uses[f].Count(a => a.IsAccepted), uses[f].Count(a => !a.IsAccepted)), (IEqualityComparer<AcceptedFact>)ReferenceEqualityComparer.Instance);
    }

    private static string Count(int agreeing, int others) => agreeing + others == 0
        ? "in no document"
        : string.Create(CultureInfo.InvariantCulture, $"{agreeing} place{(agreeing == 1 ? "" : "s")} agree{(agreeing == 1 ? "s" : "")}, {others} do{(others == 1 ? "es" : "")} not");
}
