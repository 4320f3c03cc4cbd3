using System.Globalization;
using System.Text.Json;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>What is known and unknown of one fact, a line a field, for a person who looks for the reason of a reading.</summary>
internal static class FactDescription
{
    private const string Unknown = "unknown";

    /// <summary>The fields of a fact, then why it was read so and how sure that is.</summary>
    internal static IEnumerable<string> Of(Fact fact)
    {
        foreach (var (name, value) in Fields(fact))
        {
            yield return $"{name}: {(string.IsNullOrEmpty(value) ? Unknown : value)}";
        }

        if (fact.Evidence is { } evidence)
        {
            yield return "why: " + evidence;
        }

        if (fact.Confidence < 1)
        {
            yield return "confidence: " + fact.Confidence.ToString("0.##", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>1-based line and column of a span's start, and of its end where that lies on another line or behind it.</summary>
    internal static string Place(Document document, TextSpan span)
    {
        var start = document.Text.GetLinePosition(span.Start);
        var end = document.Text.GetLinePosition(span.End);
        var first = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1}");
        return start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $"{first}-{end.Character + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{first}-{end.Line + 1}:{end.Character + 1}");
    }

    /// <summary>The name of a value as words: "deictic day", "at least".</summary>
    internal static string Words<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');

    private static IEnumerable<(string Name, string? Value)> Fields(Fact fact) => fact switch
    {
        EntityMention m => OfMention(m),
        Quantity q => OfQuantity(q),
        DateMention d => OfDate(d),
        Quotation q => OfQuotation(q),
        Attribution a => OfAttribution(a),
        Citation c => OfCitation(c),
        Reference r => [("label", r.Label), ("url", r.Url), ("footnote", YesOrNo(r.IsFootnote))],
        Link l => [("target", l.Target)],
        Enumeration e => OfEnumeration(e),
        Poll p => [("pollster", p.Pollster?.Name), ("taken", p.FieldDate?.Timex), ("figure", p.Figure?.ReadingText), ("reference", YesOrNo(p.HasReference))],
        Placeholder p => [("kind", Words(p.Kind))],
        AcronymUse a => [("acronym", a.Acronym), ("well known", YesOrNo(a.IsWellKnown)), ("in a heading", YesOrNo(a.IsInHeading)), ("named", YesOrNo(a.IsNamed))],
        UnpairedQuote u => [("mark", u.IsOpening ? "opens and is never closed" : "closes what was never opened")],
        _ => [],
    };

    private static IEnumerable<(string Name, string? Value)> OfMention(EntityMention mention) =>
    [
        ("type", Words(mention.Kind)),
        ("form", Words(mention.Form)),
        ("name", mention.Name),
        ("title", mention.Title),
        ("entity", mention.LocalEntity?.Resolved.Id),
    ];

    private static IEnumerable<(string Name, string? Value)> OfQuantity(Quantity quantity)
    {
        var key = quantity.MeasureKey;
        return
        [
            ("kind", Words(quantity.Kind)),
            ("numeral", quantity.Numeral),
            ("value", quantity.Value?.ToString(CultureInfo.InvariantCulture)),
            ("bound", Words(quantity.Bound)),
            ("interval", quantity.Interval.ToString() + (quantity.SoftInterval == quantity.Interval ? "" : ", expected within " + quantity.SoftInterval)),
            ("unit", quantity.Unit),
            ("counted", Counted(quantity)),
            ("part of a whole", YesOrNo(quantity.IsPart)),
            ("quoted", YesOrNo(quantity.IsQuoted)),
            ("measure key", key.SaysWhatIsMeasured ? "says what is measured" : "does not say what is measured, so that nothing is compared with it"),
            ("  class", key.Class),
            ("  population", key.Population),
            ("  event", key.Event),
            ("  place", key.Place),
            ("  period", key.Period),
            ("  status", key.Status),
            ("  dimension", key.Dimension),
            ("story", Story(quantity)),
            .. quantity.Counterparts.Select(c => ("counterpart", (string?)Counterpart(c))),
        ];
    }

    private static string Counterpart(Counterpart other) =>
        $"'{other.Figure.ReadingText}' of {other.Figure.Document.Path}, {other.Confidence.ToString("0.00", CultureInfo.InvariantCulture)} (weights: {other.Evidence})";

    // Whether the figure is held against those of other reports of the same event, and as what.
    private static string? Story(Quantity quantity)
    {
        if (quantity.Facts?.Story is not { } story || story.Ties.FirstOrDefault(t => t.Quantity == quantity) is not { } tie)
        {
            return "not about what the document reports, or it does not say enough of what it counts";
        }

        var names = string.Join(", ", story.Names.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Take(3).Select(n => n.Key));
        return tie.IsBackground
            ? $"told with what the document reports ({names}), for {tie.Key.Period}"
            : $"about what the document reports ({names}), as {tie.Key}, {tie.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}";
    }

    private static string? Counted(Quantity quantity) =>
        quantity.Counted is not { } counted ? null
        : counted
            + (quantity.CountedClass is { } name && name != counted ? $", class {name}" : "")
            + (quantity.CountedSpan is { } span ? $", in \"{Read(quantity.Document, span)}\"" : "");

    private static IEnumerable<(string Name, string? Value)> OfDate(DateMention date) =>
    [
        ("kind", Words(date.Kind)),
        ("timex", date.Timex),
        ("found by", Words(date.Method)),
        ("days", date is { First: { } first, Last: { } last } ? first == last ? Day(first) : $"{Day(first)} to {Day(last)}" : null),
        ("exact to", Words(date.Granularity)),
        ("weekday in words", date.Weekday?.ToString()),
        ("rhetorical", YesOrNo(date.IsRhetorical)),
        ("anchored", YesOrNo(date.IsAnchored)),
        ("quoted", YesOrNo(date.IsQuoted)),
        (date.IsPlanned ? "planned date of" : "date of", date.Event?.Name),
    ];

    private static IEnumerable<(string Name, string? Value)> OfQuotation(Quotation quotation) =>
    [
        ("kind", Words(quotation.Kind)),
        ("runs", string.Join(", ", quotation.Contents.Select(c => Place(quotation.Document, c)))),
        ("speaker", Read(quotation.Document, quotation.SpeakerSpan ?? quotation.Speaker?.Span)),
        ("speaker is", quotation.Speaker?.LocalEntity?.Resolved.Id),
        ("title", quotation.Title),
        ("cue", Read(quotation.Document, quotation.Cue)),
        ("continues the one before", YesOrNo(quotation.IsContinuation)),
        ("from a document", YesOrNo(quotation.IsFromDocument)),
    ];

    private static IEnumerable<(string Name, string? Value)> OfAttribution(Attribution attribution) =>
    [
        ("kind", Words(attribution.Kind)),
        ("source", Read(attribution.Document, attribution.Source ?? attribution.SourceMention?.Span)),
        ("source is", $"{Words(attribution.SourceKind)}{(attribution.SourceMention?.LocalEntity is { } entity ? ", " + entity.Resolved.Id : "")}"),
        ("cue", Read(attribution.Document, attribution.Cue)),
        ("content", Read(attribution.Document, attribution.Content)),
        ("negated", YesOrNo(attribution.IsNegated)),
        ("hypothetical", YesOrNo(attribution.IsHypothetical)),
    ];

    private static IEnumerable<(string Name, string? Value)> OfCitation(Citation citation) =>
    [
        ("style", Words(citation.Style)),
        .. citation.Labels.Select((label, i) => ("label " + label, i < citation.Targets.Length && citation.Targets[i] is { } target
            ? $"leads to {Place(citation.Document, target.Span)}"
            : "leads to no entry")),
    ];

    private static IEnumerable<(string Name, string? Value)> OfEnumeration(Enumeration enumeration) =>
    [
        ("relation", Words(enumeration.Relation)),
        ("event", enumeration.Event),
        ("day", enumeration.Day is { } day ? Day(day) : null),
        ("members", string.Join("; ", enumeration.Members.Select(m => m.Mention is { LocalEntity: { } entity } ? $"{m.Text} ({entity.Resolved.Id})" : m.Text))),
        ("list", enumeration.IsOpen ? "open" : "closed"),
        ("cue", Read(enumeration.Document, enumeration.Cue)),
        ("negated", YesOrNo(enumeration.IsNegated)),
        ("asked", YesOrNo(enumeration.IsAsked)),
        ("planned", YesOrNo(enumeration.IsPlanned)),
    ];

    private static string? Read(Document document, TextSpan? span) => span is { } place ? Folding.FoldSpaces(document.ReadingTextOf(place)) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
