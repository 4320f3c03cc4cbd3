using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Understands the declared values of one file: words of figures are read by the reader of documents.</summary>
internal sealed class AcceptedFactReader(Document file, Registry registry, LanguageSet languages, List<AcceptedFactProblem> problems)
{
    /// <summary>What stands before the path of a document in the event of a figure whose event has no name.</summary>
    internal const string Story = "story:";

    private static readonly string[] s_fields = ["class", "population", "event", "place", "period", "status", "dimension"];

    /// <summary>The fact of an entry whose members are of the right kinds; null with a problem when it cannot be understood.</summary>
    internal AcceptedFact? Read(FactJson item) =>
        item["figure"] is { } figure ? Figure(item, figure)
        : item["name"] is { } name ? Name(item, name)
        : (item["day"] ?? item["days"]) is { } day ? Date(item, day)
        : item["title"] is { } title ? Title(item, title)
        : List(item, item["list"]!);

    private AcceptedFigure? Figure(FactJson item, FactJson figure)
    {
        RejectForeign(item, "figure", ["key", "language"]);
        var words = figure.Text!;
        var options = new ReadOptions { Date = DayOf(item), Language = LanguageOf(item), Languages = languages };
        var facts = FactExtractor.Extract(DocumentReader.Read(file.Path, words, options), registry);
        facts.Adopt();
        var keyed = item["key"];
        if (facts.Quantities is not [var quantity])
        {
            var found = string.Join(", ", facts.Quantities.Select(q => $"'{q.ReadingText}'"));
            return Problem<AcceptedFigure>(figure, facts.Quantities.IsEmpty
                ? $"'{words}' holds no figure that CorpusLint can read. Write a sentence as a document would have it ('Forty boats took part in the Quay Regatta.'), or the figure's words with a 'key'."
                : $"'{words}' holds {facts.Quantities.Length} figures ({found}), and it cannot be told which of them is accepted. Write a sentence with one.");
        }

        string? reportedIn = null;
        if (keyed is not null)
        {
            if (KeyOf(keyed, quantity) is not { } key)
            {
                return null;
            }

            reportedIn = StoryDocument(key.Event);
            quantity.Tell(key, 1, isEventCarried: false);
        }
        else
        {
            quantity.Tell(quantity.MeasureKey, 1, isEventCarried: false);
        }

        var measure = quantity.MeasureKey;
        if (!measure.SaysWhatIsMeasured)
        {
            return Problem<AcceptedFigure>(figure, $"'{words}' does not say what is counted, so that no other figure could be held against it; understood was {measure}. Write a sentence that says it, or give the 'key' that 'corpuslint facts --explain FILE:LINE' shows.");
        }

        if (measure.Event is null && item["documents"] is null)
        {
            return Problem<AcceptedFigure>(figure, $"'{words}' names no event, so that it would hold for every such count of the corpus; understood was {measure}. Name the event as the documents or events.jsonc do, or say with 'documents' where it holds.");
        }

        return Complete(item, figure, new AcceptedFigure { Document = file, Span = figure.Span, Source = item["source"]!.Text!, Quantity = quantity, ReportedIn = reportedIn });
    }

    // What the words say of number, unit and noun holds; of all else a key says everything, and what it leaves out is open.
    private MeasureKey? KeyOf(FactJson value, Quantity quantity)
    {
        var before = problems.Count;
        if (value.Kind != JsonTokenType.StartObject)
        {
            return Problem<MeasureKey>(value, "A key is an object, as in { \"class\": \"death\", \"event\": \"lock-disaster\" }.");
        }

        AcceptedFacts.RejectUnknown(value, s_fields, problems);
        foreach (var (name, _, field) in value.Members.Where(m => string.IsNullOrWhiteSpace(m.Value.Text)))
        {
            problems.Add(new AcceptedFactProblem(field.Span, $"'{name}' needs words; leave it out when the text does not say it."));
        }

        return problems.Count > before ? null : new MeasureKey
        {
            Class = value["class"]?.Text ?? quantity.MeasureKey.Class,
            Population = value["population"]?.Text,
            Event = value["event"]?.Text is { } happening ? EventKey(happening) : null,
            Place = value["place"]?.Text,
            Period = value["period"]?.Text,
            Status = value["status"]?.Text,
            Dimension = value["dimension"]?.Text ?? quantity.MeasureKey.Dimension,
        };
    }

    private AcceptedName? Name(FactJson item, FactJson name)
    {
        RejectForeign(item, "name", ["kind"]);
        var kind = EntityKind.Person;
        if (item["kind"] is { Text: { } word } stated && (!Enum.TryParse(word, ignoreCase: true, out kind) || !char.IsAsciiLetterLower(word[0]) || kind is EntityKind.Event or EntityKind.Other))
        {
            return Problem<AcceptedName>(stated, $"There is no kind '{word}' of names that are accepted: they are person, organisation and place.");
        }

        return Complete(item, name, new AcceptedName { Document = file, Span = name.Span, Source = item["source"]!.Text!, Name = Folding.FoldSpaces(name.Text!), Kind = kind });
    }

    private AcceptedTitle? Title(FactJson item, FactJson title)
    {
        RejectForeign(item, "title", ["person", "language"]);
        if (item["person"] is not { Text: { } person })
        {
            return Problem<AcceptedTitle>(item, "A title needs a 'person': the full name of who holds it, as the documents have it.");
        }

        if (Model.PersonName.Parse(person) is null)
        {
            return Problem<AcceptedTitle>(item["person"]!, $"'{person}' is one word, and many may be called so; write the full name.");
        }

        var office = OfficeReader.Parse(DocumentReader.Read(file.Path, title.Text!, new ReadOptions { Language = LanguageOf(item), Languages = languages }));
        return office is null
            ? Problem<AcceptedTitle>(title, $"'{title.Text}' is no title that is compared. Those are public offices that one person holds, as in 'mayor', 'deputy mayor of Holt', 'lieutenant governor' or 'secretary of health', written out and without a name.")
            : Complete(item, title, new AcceptedTitle { Document = file, Span = title.Span, Source = item["source"]!.Text!, Title = Folding.FoldSpaces(title.Text!), Person = Folding.FoldSpaces(person), Office = office });
    }

    private AcceptedList? List(FactJson item, FactJson list)
    {
        RejectForeign(item, "list", ["relation", "event", "open", "language"]);
        if (item["event"] is not { Text: { } happening })
        {
            return Problem<AcceptedList>(item, "A list needs an 'event': the id of an event of events.jsonc, or a name as the documents have it.");
        }

        var relation = EnumerationRelation.Partner;
        if (item["relation"] is not { Text: { } word } stated || !Enum.TryParse(word, ignoreCase: true, out relation) || !char.IsAsciiLetterLower(word[0]))
        {
            return Problem<AcceptedList>(item["relation"] ?? item, $"A list needs a 'relation', which is one of {string.Join(", ", Enum.GetNames<EnumerationRelation>().Select(r => r.ToLowerInvariant()))}.");
        }

        if (happening.StartsWith("date:", StringComparison.Ordinal) && item["documents"] is null)
        {
            return Problem<AcceptedList>(item["event"]!, $"On one day there is room for many events, so that '{happening}' does not say which; name the event, or say with 'documents' where the list holds.");
        }

        if (item["open"] is { Kind: not (JsonTokenType.True or JsonTokenType.False) } open)
        {
            return Problem<AcceptedList>(open, "'open' is true or false: whether the list may have more members.");
        }

        return Complete(item, list, new AcceptedList
        {
            Document = file,
            Span = list.Span,
            Source = item["source"]!.Text!,
            Event = RegisteredEvent(happening)?.Id ?? Folding.FoldSpaces(happening),
            Relation = relation,
            Members = [.. list.Items.Select(m => new AcceptedMember(Folding.FoldSpaces(m.Text!), null))],
            IsOpen = item["open"]?.Kind == JsonTokenType.True,
            Language = LanguageOf(item) ?? Language.Undetermined,
        });
    }

    private AcceptedDate? Date(FactJson item, FactJson value)
    {
        RejectForeign(item, "date", ["event"]);
        if (item["event"] is not { Text: { } happening })
        {
            return Problem<AcceptedDate>(item, "A day needs an 'event': the id of an event of events.jsonc, or a name as the documents have it.");
        }

        DateOnly[] days = [.. (value.Kind == JsonTokenType.StartArray ? value.Items : [value]).Select(d => AcceptedFacts.DayOf(d.Text!)!.Value)];
        if (days[0] > days[^1])
        {
            return Problem<AcceptedDate>(value, "The first of the 'days' comes after the last one. Exchange them.");
        }

        return Complete(item, value, new AcceptedDate
        {
            Document = file,
            Span = value.Span,
            Source = item["source"]!.Text!,
            Event = RegisteredEvent(happening)?.Id ?? Folding.FoldSpaces(happening),
            First = days[0],
            Last = days[^1],
        });
    }

    private T? Complete<T>(FactJson item, FactJson value, T fact) where T : AcceptedFact => problems.Exists(p => item.Span.Contains(p.Place)) ? null : (T)(fact with
    {
        AsOf = DayOf(item),
        Note = item["note"]?.Text,
        Documents = [.. (item["documents"]?.Items ?? []).Select(d => d.Text!.Replace('\\', '/'))],
        Span = value.Span,
    });

    private void RejectForeign(FactJson item, string kind, string[] own)
    {
        string[] all = ["key", "kind", "person", "relation", "event", "open", "language"];
        foreach (var (name, place, _) in item.Members.Where(m => all.Contains(m.Name, StringComparer.Ordinal) && !own.Contains(m.Name, StringComparer.Ordinal)))
        {
            problems.Add(new AcceptedFactProblem(place, $"A {kind} has no '{name}'{(kind == "figure" && name == "event" ? "; its event stands in its sentence, or in its 'key'" : "")}."));
        }
    }

    private string EventKey(string happening) =>
        happening.StartsWith(Story, StringComparison.Ordinal) || happening.StartsWith("event:", StringComparison.Ordinal) ? happening
        : RegisteredEvent(happening)?.Id ?? "event:" + (Folding.Fold(happening) is var folded && folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded);

    private RegisteredEvent? RegisteredEvent(string words) =>
        registry.Events.FirstOrDefault(e => e.Id == words)
        ?? registry.Events.FirstOrDefault(e => e.Aliases.Prepend(e.Name).Any(n => Folding.Fold(n) == Folding.Fold(words)));

    private static string? StoryDocument(string? happening) =>
        happening?.StartsWith(Story, StringComparison.Ordinal) == true ? happening[Story.Length..].Split(" (")[0] : null;

    private static DateOnly? DayOf(FactJson item) => item["asOf"]?.Text is { } day ? AcceptedFacts.DayOf(day) : null;

    private static Language? LanguageOf(FactJson item) => item["language"]?.Text is { } tag ? new Language(tag.Split('-')[0].ToLowerInvariant()) : null;

    private T? Problem<T>(FactJson place, string message) where T : class
    {
        problems.Add(new AcceptedFactProblem(place.Span, message));
        return null;
    }
}
