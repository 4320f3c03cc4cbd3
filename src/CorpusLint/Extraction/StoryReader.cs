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
    private const int LongestPlace = 4;

    // A report of what was more than two months ago is no report of its days.
    private const int OldestDays = 60;
    private const int FarthestDays = 30;

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
    internal static Story? Read(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<DateMention> dates, ImmutableArray<Quantity> quantities, Lazy<ImmutableArray<MeasureEvent>> events, ImmutableArray<Quotation> quotations, ImmutableArray<Link> links)
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
            Openers = reader.Openers(),
            Happenings = reader.Happenings(reader._openingEnd),
            LeadHappenings = reader.Happenings(reader._leadEnd),
            LeadEnd = reader._leadEnd,
            Days = days,
            DaysOfYear = reader.DaysOfYear(days),
            Window = reader.Window(days),
        };
        story.Ties = StoryTies.Of(story, new StoryFacts(mentions, dates, events.Value, quantities));
        if (story.Ties.Count == 0 || story.Names.Count == 0)
        {
            return null;
        }

        story.Evidence = StoryEvidenceReader.Read(document, mentions, quantities, quotations, links);
        return story;
    }

    private Dictionary<string, double> Names(out HashSet<string> places)
    {
        var names = new Dictionary<string, double>(StringComparer.Ordinal);
        places = new HashSet<string>(StringComparer.Ordinal);
        var heaviest = new Dictionary<string, EntityMention>(StringComparer.Ordinal);
        foreach (var mention in _mentions)
        {
            var isPlace = mention.Kind == EntityKind.Place && (PlaceOf(mention) == InTitle || mention.Span.Start < _openingEnd);
            if (!isPlace && heaviest.TryGetValue(mention.Name, out var other) && other.Kind == mention.Kind && ReferenceEquals(other.LocalEntity, mention.LocalEntity) && PlaceOf(mention) <= PlaceOf(other))
            {
                // The same name again, and no nearer to the head of the text.
                continue;
            }

            heaviest[mention.Name] = mention;
            var written = LanguagePack.Written.Find(mention.Name).Folded;
            var full = mention.LocalEntity is { } entity && entity.Name != mention.Name ? LanguagePack.Written.Find(entity.Name).Folded : written;
            var weight = (IsRare(mention, written) ? OfRareName : 1) * PlaceOf(mention);
            var isCountry = IsCountry(full) || (full != written && IsCountry(written));
            Add(full, isCountry ? OfCountry : weight);
            Add(written, isCountry ? OfCountry : weight);
            if (mention.Kind != EntityKind.Person)
            {
                AddParts(full, isCountry ? OfCountry : weight * OfPart);
            }

            if (isPlace && !isCountry)
            {
                places.Add(full);
            }
        }

        if (Dateline() is { } dateline)
        {
            Add(dateline, IsInAnyPack(dateline, static (pack, name) => pack.Names.Phrases.Contains(name) || pack.Names[name] != 0) ? InLead : OfRareName * InLead);
        }

        return names;

        // "MV Saint Orla" is "Saint Orla" elsewhere, "Wirrabeen Airport" is in Wirrabeen.
        void AddParts(string name, double weight)
        {
            var words = name.Split(' ');
            if (words is not [var first, .., var last])
            {
                return;
            }

            foreach (var word in (string[])[first, last])
            {
                if (word.Length >= ShortestPart && !IsPlain(word))
                {
                    Add(word, weight);
                }
            }

            if (words.Length > 2 && !IsFunctionWord(words[^2]))
            {
                Add(string.Join(' ', words[..^1]), weight);
            }

            if (words.Length > 2 && !IsFunctionWord(words[1]) && !IsPlain(last))
            {
                Add(string.Join(' ', words[1..]), weight);
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

    // The place of "Castralvo, 13 oct (Agencia Norte).-".
    private string? Dateline()
    {
        foreach (var block in _document.Blocks)
        {
            if (block.IsDateline)
            {
                var words = _document.Reading.AsSpan(block.Span.Start, block.Span.Length);
                words = words[..(words.IndexOfAny(",(") is >= 0 and var end ? end : 0)].Trim();
                return words.Length > 0 && char.IsUpper(words[0]) && words.Count(' ') < LongestPlace && !words.ContainsAnyInRange('0', '9') ? Folding.Fold(words) : null;
            }

            if (block.Kind == BlockKind.Paragraph)
            {
                break;
            }
        }

        return null;
    }

    private double PlaceOf(EntityMention mention) =>
        _title is { } title && title.Contains(mention.Span) ? InTitle : mention.Span.Start < _leadEnd ? InLead : InBody;

    private HashSet<string> Openers()
    {
        var openers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _document.Sentences)
        {
            if (sentence.Span.Start >= _leadEnd)
            {
                break;
            }

            if (sentence.Block.Kind is BlockKind.Paragraph && sentence.TokenCount > 0 && sentence.Tokens[0] is { Kind: TokenKind.Word, IsCapitalised: true, Length: >= ShortestPart } first &&
                Folding.Fold(_document.ValueOf(first).ToString()) is var word && !IsFunctionWord(word) && !IsInAnyPack(word, static (pack, name) => pack.Names.Phrases.Contains(name) || pack.Names[name] != 0))
            {
                openers.Add(word);
            }
        }

        return openers;
    }

    private bool IsCountry(string folded) =>
        IsInAnyPack(folded, static (pack, name) => pack.Names.CountryPhrases.Contains(name) || (pack.Names[name] & NameWord.Country) != 0);

    // A place or a body that no list knows is in the news for one thing at a time; London is for many.
    private bool IsRare(EntityMention mention, string folded) =>
        mention.Kind is EntityKind.Place or EntityKind.Organisation or EntityKind.Other &&
        !IsInAnyPack(folded, static (pack, name) => pack.Names.Phrases.Contains(name) || pack.Names[name] != 0);

    private bool IsFunctionWord(string word) => IsInAnyPack(word, static (pack, name) => pack.Profile.FunctionWords.Contains(name));

    // Words that open or head the names of many: "National", "University", "Sir".
    private bool IsPlain(string word) =>
        IsInAnyPack(word, static (pack, name) => pack.Names[name] is not 0 and var known && (known & NameWord.KnownPlace) == 0);

    private bool IsCommon(string folded) => IsInAnyPack(folded, static (pack, name) => pack.Stories.Bodies.Contains(name));

    private bool IsInAnyPack(string name, Func<LanguagePack, string, bool> knows)
    {
        foreach (var pack in LanguagePack.AllOf(_document))
        {
            if (knows(pack, name))
            {
                return true;
            }
        }

        return false;
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
                if (lexicon.Happenings.TryGetAt(_document, sentence.Tokens, i, out var kind))
                {
                    kinds.Add(kind);
                }
            }
        }

        return kinds;
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
