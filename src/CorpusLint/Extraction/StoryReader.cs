using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what a document as a whole reports, from its title and first paragraphs: a news report says there what happened,
/// where, when and to whom (the inverted pyramid).
/// </summary>
internal sealed class StoryReader
{
    private const int LeadSentences = 6;
    private const int OpeningSentences = 2;

    // A report of what was more than two months ago is no report of its days.
    private const int OldestDays = 60;
    private const int FarthestDays = 30;

    private readonly Document _document;
    private readonly ImmutableArray<DateMention> _dates;
    private readonly int _leadEnd;
    private readonly int _openingEnd;

    private StoryReader(Document document, ImmutableArray<DateMention> dates)
    {
        (_document, _dates) = (document, dates);
        var count = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block.Kind is BlockKind.Paragraph && count < LeadSentences)
            {
                count++;
                _leadEnd = sentence.Span.End;
                _openingEnd = count <= OpeningSentences ? sentence.Span.End : _openingEnd;
            }
        }
    }

    /// <summary>What the document reports, with the figures that are about it; null when none is.</summary>
    internal static Story? Read(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, ImmutableArray<Quantity> quantities, Lazy<ImmutableArray<MeasureEvent>> events, ImmutableArray<Quotation> quotations, ImmutableArray<Link> links)
    {
        if (!quantities.Any(q => q.IsEventCarried || StoryTies.KeyOf(q) is not null))
        {
            return null;
        }

        var story = ReadAny(document, mentions, dates, quantities, events, quotations, links);
        return story is { Ties.Count: > 0 } ? story : null;
    }

    /// <summary>
    /// What a document reports that stands among a few others, whether its figures say what they are of or not: "the siren sounded 25
    /// minutes after the leak". Null when it gives no figure or names nothing.
    /// </summary>
    internal static Story? ReadGathered(DocumentFacts facts) =>
        facts.Quantities.Any(static q => q is { Value: not null, Sentence: not null })
            ? ReadAny(facts.Document, facts.Mentions, facts.Dates, facts.Quantities, new(() => MeasureEvents.Of(facts.Document, facts.Mentions)), facts.Quotations, facts.Links)
            : null;

    private static Story? ReadAny(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, ImmutableArray<Quantity> quantities, Lazy<ImmutableArray<MeasureEvent>> events, ImmutableArray<Quotation> quotations, ImmutableArray<Link> links)
    {
        var reader = new StoryReader(document, dates);
        var names = new StoryNames(document, mentions, reader._openingEnd, reader._leadEnd);
        var days = reader.Days();
        var story = new Story
        {
            Document = document,
            Names = names.Read(out var places),
            Places = places,
            Openers = names.Openers(),
            Happenings = reader.Happenings(reader._openingEnd),
            LeadHappenings = reader.Happenings(reader._leadEnd),
            LeadEnd = reader._leadEnd,
            Days = days,
            DaysOfYear = reader.DaysOfYear(days),
            Window = reader.Window(days),
        };
        if (story.Names.Count == 0)
        {
            return null;
        }

        story.Ties = StoryTies.Of(story, new StoryFacts(mentions, dates, events.Value, quantities));
        story.Evidence = StoryEvidenceReader.Read(document, mentions, quantities, quotations, links);
        return story;
    }

    private HashSet<string> Happenings(int end)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _document.Sentences)
        {
            if (sentence.Span.Start >= end && sentence.Block.Kind != BlockKind.Title)
            {
                break;
            }

            if (sentence.Block.Kind is not (BlockKind.Title or BlockKind.Paragraph))
            {
                continue;
            }

            var lexicon = LanguagePack.For(sentence.Block).Stories;
            for (var i = 0; i < sentence.TokenCount; i++)
            {
                if (lexicon.Happenings.TryGetAt(_document, sentence.Tokens, i, out var kind) && !IsInDate(sentence.Tokens[i]))
                {
                    kinds.Add(kind);
                }
            }
        }

        return kinds;
    }

    // "On 4 March" nobody marches.
    private bool IsInDate(in Token token)
    {
        var index = PlaceOrder.FirstAtOrAfter(_dates.AsSpan(), token.Start + 1, static d => d.Span) - 1;
        return index >= 0 && _dates[index].Span.End >= token.Span.End;
    }

    private IEnumerable<DateMention> DatesOfLead() =>
        _dates.TakeWhile(d => d.Span.Start < _leadEnd).Where(d => d is { IsOnCalendar: true, IsRhetorical: false });

    private List<DateOnly> Days()
    {
        var days = new SortedSet<DateOnly>();
        foreach (var date in DatesOfLead())
        {
            if (date is { Granularity: DateGranularity.Day, First: { } day } && date.Last == day && IsNear(day))
            {
                days.Add(day);
            }
        }

        return [.. days];
    }

    // "12 March" in a text that never tells its year.
    private List<DateOnly> DaysOfYear(List<DateOnly> days)
    {
        var result = new SortedSet<DateOnly>(days.Select(d => Story.InUnknownYear(d)));
        foreach (var date in DatesOfLead())
        {
            if (date is { IsResolved: false, Year: null, Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(Story.UnknownYear, month))
            {
                result.Add(new DateOnly(Story.UnknownYear, month, day));
            }
        }

        return [.. result];
    }

    private bool IsNear(DateOnly day) =>
        _document.Date is not { } date || (day.DayNumber >= date.Value.DayNumber - OldestDays && day.DayNumber <= date.Value.DayNumber + FarthestDays);

    private (DateOnly First, DateOnly Last)? Window(List<DateOnly> days)
    {
        var own = _document.Date?.Value;
        return days.Count > 0 ? (Earlier(days[0], own), Later(days[^1], own))
            : own is { } day ? (day.AddDays(-7), day)
            : null;

        static DateOnly Earlier(DateOnly a, DateOnly? b) => b < a ? b.Value : a;
        static DateOnly Later(DateOnly a, DateOnly? b) => b > a ? b.Value : a;
    }
}
