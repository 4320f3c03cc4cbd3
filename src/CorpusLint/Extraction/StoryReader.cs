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
    private const double InTitle = 2;
    private const double InLead = 1;
    private const double InBody = 0.4;
    private const double OfCountry = 0.25;
    private const double OfPart = 0.8;
    private const double OfRareName = 1.5;
    private const int ShortestPart = 5;

    // A report of what was more than two months ago is no report of its days.
    private const int OldestDays = 60;
    private const int FarthestDays = 30;
    private const int LeapYear = 4;

    private readonly Document _document;
    private readonly ImmutableArray<EntityMention> _mentions;
    private readonly ImmutableArray<DateMention> _dates;
    private readonly int _leadEnd;
    private readonly int _openingEnd;
    private readonly TextSpan? _title;

    private StoryReader(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates)
    {
        (_document, _mentions, _dates) = (document, mentions, dates);
        _title = document.TitleBlock?.Span;
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
    internal static Story? Read(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, ImmutableArray<Quantity> quantities, Lazy<ImmutableArray<MeasureEvent>> events)
    {
        if (!quantities.Any(q => q.IsEventCarried || StoryTies.KeyOf(q) is not null))
        {
            return null;
        }

        var reader = new StoryReader(document, mentions, dates);
        var days = reader.Days();
        var story = new Story
        {
            Document = document,
            Names = reader.Names(out var places),
            Places = places,
            Happenings = reader.Happenings(),
            Days = days,
            DaysOfYear = reader.DaysOfYear(days),
            Window = reader.Window(days),
        };
        story.Ties = StoryTies.Of(story, new StoryFacts(mentions, dates, events.Value, quantities));
        return story.Ties.Count == 0 || story.Names.Count == 0 ? null : story;
    }

    private Dictionary<string, double> Names(out HashSet<string> places)
    {
        var names = new Dictionary<string, double>(StringComparer.Ordinal);
        places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in _mentions)
        {
            var isInTitle = _title is { } title && title.Contains(mention.Span);
            var weight = (IsRare(mention) ? OfRareName : 1) * (isInTitle ? InTitle : mention.Span.Start < _leadEnd ? InLead : InBody);
            var written = Folding.Fold(mention.Name);
            var full = mention.LocalEntity is { } entity ? Folding.Fold(entity.Name) : written;
            var isCountry = IsCountry(full) || IsCountry(written);
            Add(full, isCountry ? OfCountry : weight);
            Add(written, isCountry ? OfCountry : weight);
            if (mention.Kind != EntityKind.Person)
            {
                AddParts(full, isCountry ? OfCountry : weight * OfPart);
            }

            if (mention.Kind == EntityKind.Place && !isCountry && (isInTitle || mention.Span.Start < _openingEnd))
            {
                places.Add(full);
            }
        }

        return names;

        // "MV Saint Orla" is "Saint Orla" elsewhere, "Wirrabeen Airport" is in Wirrabeen.
        void AddParts(string name, double weight)
        {
            var space = name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
            {
                return;
            }

            if (space >= ShortestPart && !IsPlain(name[..space]))
            {
                Add(name[..space], weight);
            }

            if (name.LastIndexOf(' ') is var final && final + 1 + ShortestPart <= name.Length && !IsPlain(name[(final + 1)..]))
            {
                Add(name[(final + 1)..], weight);
            }

            if (name.LastIndexOf(' ') is var last && last > space)
            {
                AddUnless(IsFunctionWord(name[(name.LastIndexOf(' ', last - 1) + 1)..last]), name[..last], weight);
                AddUnless(IsFunctionWord(name[(space + 1)..name.IndexOf(' ', space + 1)]) || IsPlain(name[(final + 1)..]), name[(space + 1)..], weight);
            }
        }

        void AddUnless(bool isNoName, string name, double weight)
        {
            if (!isNoName)
            {
                Add(name, weight);
            }
        }

        void Add(string name, double weight)
        {
            if (name.Length > 2 && !IsCommon(name))
            {
                names[name] = Math.Max(weight, names.GetValueOrDefault(name));
            }
        }
    }

    private bool IsCountry(string folded)
    {
        foreach (var pack in LanguagePack.AllOf(_document))
        {
            if (pack.Names.CountryPhrases.Contains(folded) || (pack.Names[folded] & NameWord.Country) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // A place or a body that no list knows is in the news for one thing at a time; London is for many.
    private bool IsRare(EntityMention mention)
    {
        if (mention.Kind is not (EntityKind.Place or EntityKind.Organisation or EntityKind.Other))
        {
            return false;
        }

        var folded = Folding.Fold(mention.Name);
        foreach (var pack in LanguagePack.AllOf(_document))
        {
            if (pack.Names.Phrases.Contains(folded) || pack.Names[folded] != 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsFunctionWord(string word)
    {
        foreach (var pack in LanguagePack.AllOf(_document))
        {
            if (pack.Profile.FunctionWords.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // Words that open or head the names of many: "National", "University", "Sir".
    private bool IsPlain(string word)
    {
        foreach (var pack in LanguagePack.AllOf(_document))
        {
            if (pack.Names[word] != 0 && (pack.Names[word] & NameWord.KnownPlace) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCommon(string folded)
    {
        foreach (var pack in LanguagePack.AllOf(_document))
        {
            if (pack.Stories.Bodies.Contains(folded))
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<string> Happenings()
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _document.Sentences)
        {
            if (sentence.Span.Start >= _openingEnd && sentence.Block.Kind != BlockKind.Title)
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
                if (lexicon.HappeningAt(_document, sentence.Tokens, i) is { } kind)
                {
                    kinds.Add(kind);
                }
            }
        }

        return kinds;
    }

    private List<DateOnly> Days()
    {
        var days = new SortedSet<DateOnly>();
        foreach (var date in _dates)
        {
            if (date.Span.Start >= _leadEnd)
            {
                break;
            }

            if (date is { IsOnCalendar: true, IsRhetorical: false, Granularity: DateGranularity.Day, First: { } day } && date.Last == day && IsNear(day))
            {
                days.Add(day);
            }
        }

        return [.. days];
    }

    // "12 March" in a text that never tells its year.
    private List<DateOnly> DaysOfYear(List<DateOnly> days)
    {
        var result = new SortedSet<DateOnly>(days.Select(d => new DateOnly(LeapYear, d.Month, d.Day)));
        foreach (var date in _dates)
        {
            if (date.Span.Start >= _leadEnd)
            {
                break;
            }

            if (date is { IsResolved: false, IsOnCalendar: true, IsRhetorical: false, Year: null, Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(LeapYear, month))
            {
                result.Add(new DateOnly(LeapYear, month, day));
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
