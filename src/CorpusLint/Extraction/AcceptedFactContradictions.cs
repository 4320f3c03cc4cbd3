using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds accepted facts of which only one can hold, and those that the declared names deny.</summary>
internal static class AcceptedFactContradictions
{
    // Of events that return each year, each has its own entry.
    private const int DaysOfOneEvent = 60;

    /// <summary>The problems, each at the later of two facts.</summary>
    internal static IEnumerable<AcceptedFactProblem> In(ImmutableArray<AcceptedFact> facts, Registry registry)
    {
        foreach (var fact in facts.OfType<AcceptedName>())
        {
            if (registry.Entities.FirstOrDefault(e => e.Kind == fact.Kind && e.Aliases.Any(fact.Is) && !fact.Is(e.Name)) is { } entity)
            {
                yield return new AcceptedFactProblem(fact.Span, $"'{fact.Name}' is declared in entities.jsonc as an alias of '{entity.Name}', so that both are right there. Accept '{entity.Name}', or take the alias out.");
            }
        }

        foreach (var fact in facts.OfType<AcceptedDate>())
        {
            if (registry.Events.FirstOrDefault(e => e.Id == fact.Event) is { First: { } first } declared && (fact.First < first || fact.Last > declared.Last))
            {
                var days = declared.Last is { } last ? last == first ? $"on {first:yyyy-MM-dd}" : $"from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}" : $"from {first:yyyy-MM-dd}";
                yield return new AcceptedFactProblem(fact.Span, $"'{fact.Value}' contradicts events.jsonc, where '{declared.Id}' takes place {days}. Correct one of the two; days of an event may stand in both only when they agree.");
            }
        }

        // Facts that no key tells apart are few: a figure meets those of its class and event only.
        foreach (var same in facts.GroupBy(KeyOf))
        {
            var inOrder = same.ToArray();
            for (var i = 1; i < inOrder.Length; i++)
            {
                if (Array.Find(inOrder[..i], earlier => HoldTogether(earlier, inOrder[i]) && Contradict(earlier, inOrder[i])) is { } other)
                {
                    var place = other.Document.Text.GetLinePosition(other.Span.Start);
                    yield return new AcceptedFactProblem(inOrder[i].Span, string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{inOrder[i].Value}' contradicts '{other.Value}', which is accepted already at {other.Document.Path}:{place.Line + 1}:{place.Character + 1}. Keep one of the two, or give each the day 'asOf' on which it held."));
                }
            }
        }
    }

    private static object KeyOf(AcceptedFact fact) => fact switch
    {
        AcceptedFigure figure => (figure.MeasureKey.Class, figure.MeasureKey.Event),
        AcceptedList list => (list.Event, list.Relation),
        AcceptedDate date => (nameof(AcceptedDate), Folding.Fold(date.Event)),
        AcceptedName name when Model.PersonName.Parse(name.Name) is { } parts && name.Kind == EntityKind.Person => (name.Kind, parts.First, parts.Last),
        AcceptedName name => (name.Kind, Folding.Fold(name.Name)),
        AcceptedTitle title => (Folding.Fold(title.Person), title.Office.Kind),
        _ => fact,
    };

    // Of two that held on different days the later one is what became of the other.
    private static bool HoldTogether(AcceptedFact a, AcceptedFact b) =>
        (a.AsOf is null || b.AsOf is null || a.AsOf == b.AsOf) && (a.Documents.IsEmpty || b.Documents.IsEmpty || a.Documents.Intersect(b.Documents, StringComparer.Ordinal).Any());

    private static bool Contradict(AcceptedFact a, AcceptedFact b) => (a, b) switch
    {
        (AcceptedFigure x, AcceptedFigure y) => x.IsFor(y.Quantity, x.MeasureKey) && x.Quantity.Compare(y.Quantity) is Agreement.Disjoint or Agreement.DisjointVague or Agreement.BoundGap,
        (AcceptedTitle x, AcceptedTitle y) => x.Office.Excludes(y.Office),
        (AcceptedList x, AcceptedList y) => x.Language == y.Language && Difference(x, y),
        (AcceptedDate x, AcceptedDate y) => (x.First, x.Last) != (y.First, y.Last) && Math.Abs(x.First.DayNumber - y.First.DayNumber) <= DaysOfOneEvent,
        (AcceptedName x, AcceptedName y) => !x.Is(y.Name) && x.Kind == EntityKind.Person && PersonName.AreOne([PersonName.Parse(NameKey.Of(x.Name)), PersonName.Parse(NameKey.Of(y.Name))]),
        _ => false,
    };

    private static bool Difference(AcceptedList x, AcceptedList y)
    {
        var (a, b) = (Names(x), Names(y));
        return (!x.IsOpen && !b.IsSubsetOf(a)) || (!y.IsOpen && !a.IsSubsetOf(b));
    }

    private static HashSet<string> Names(AcceptedList list) => [.. list.Members.Select(m => Folding.Fold(m.Name))];
}
