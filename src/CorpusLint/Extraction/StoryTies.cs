using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Decides which figures of a document are about what it reports, and so can be held against those of other reports of the
/// same event. Behind a turn away from the story, and in the sentences of the paragraph that follow without a word of it,
/// figures are about something else.
/// </summary>
internal sealed class StoryTies
{
    private const double AtHead = 0.95;
    private const double InBody = 0.85;

    // A crowd as those count it who called it together.
    private const string ByHosts = "by organisers";

    // "Two men", "three boats": small counts without a verb are of things that a report has several of.
    private const decimal FewPeople = 10;
    private const decimal FewThings = 4;

    private readonly Story _story;
    private readonly StoryFacts _facts;
    private readonly StoryTurns _turns;
    private readonly Dictionary<Section, bool> _background = [];
    private Sentence? _sentence;
    private bool _isAway;
    private int _turn;
    private List<int> _clauses = [];
    private HashSet<string>? _areas;
    private List<(TextSpan Span, bool IsHost)>? _hosts;
    private (int Start, string? Place, bool HasMore) _clausePlaces = (-1, null, false);

    private StoryTies(Story story, StoryFacts facts)
    {
        (_story, _facts) = (story, facts);
        _turns = new StoryTurns(story, facts);
    }

    /// <summary>The ties of a document's figures to its story. An event that was carried to a figure about something else is taken from it.</summary>
    internal static ImmutableArray<StoryTie> Of(Story story, StoryFacts facts)
    {
        var ties = new StoryTies(story, facts);
        (story.Events, story.NamedEvents) = (ties._turns.HeadEvents, ties._turns.NamedEvents);
        var result = ImmutableArray.CreateBuilder<StoryTie>();
        (Block? Block, string? Name) place = (null, null);
        foreach (var quantity in facts.Quantities)
        {
            if (quantity.Block is { } block && !ReferenceEquals(block, place.Block))
            {
                place = (block, null);
            }

            var placeBefore = place.Name;
            place.Name = quantity.MeasureKey.Place ?? place.Name;
            var key = KeyOf(quantity);
            if (key is null && !quantity.IsEventCarried)
            {
                continue;
            }

            ties.Enter(quantity.Sentence!);
            var isOfStory = key is not null && !ties.IsAway(quantity) && ties.IsOfStory(quantity);
            if (!isOfStory && quantity.IsEventCarried)
            {
                quantity.Tell(quantity.MeasureKey with { Event = null }, 1, isEventCarried: false);
            }

            if (isOfStory)
            {
                result.Add(new StoryTie(quantity, ties.InStory(quantity, key!), quantity.MeasureKey, placeBefore, quantity.IsEventCarried, IsBackground: false, quantity.Span.Start < ties._turns.HeadEnd ? AtHead : InBody, quantity.Confidence));
            }
            else if (key is { Period: [>= '1' and <= '2', ..], Event: null } && (quantity.HasMatter || IsToll(key)) && ties.IsAway(quantity))
            {
                result.Add(new StoryTie(quantity, key, quantity.MeasureKey, placeBefore, IsEventCarried: false, IsBackground: true, InBody, quantity.Confidence));
            }
        }

        return result.ToImmutable();
    }

    /// <summary>All figures of a document that has a story, in order of place, with whether each stands behind a turn away from it.</summary>
    internal static IEnumerable<(Quantity Quantity, bool IsAway)> StandingsOf(DocumentFacts facts)
    {
        var story = facts.Story!;
        var ties = new StoryTies(story, new StoryFacts(facts.Mentions, facts.Dates, MeasureEvents.Of(facts.Document, facts.Mentions), facts.Quantities));
        foreach (var quantity in facts.Quantities)
        {
            if (quantity.Sentence is { } sentence)
            {
                ties.Enter(sentence);
                yield return (quantity, ties.IsAway(quantity) || !ties.IsOwnPlace(quantity));
            }
        }
    }

    /// <summary>What a figure measures when that is said well enough to hold it against the figures of others; null when it is not.</summary>
    internal static MeasureKey? KeyOf(Quantity quantity) => quantity switch
    {
        { Sentence: null } or { IsQuoted: true } or { IsPart: true, IsNarrowedPart: false } or { Value: null } or { IsStanding: true } => null,

        // An earthquake has many aftershocks.
        { MeasureKey.Class: "aftershock" } => null,
        { HasMatter: true } => quantity.MeasureKey,

        // A sum or a share whose words do not say what it is of is like no other.
        { Kind: QuantityKind.Money or QuantityKind.Share or QuantityKind.Measurement, MeasureKey.Event: null } => null,
        _ => quantity.MeasureKey.Class is not null && SaysEnough(quantity, quantity.MeasureKey) ? quantity.MeasureKey : null,
    };

    // Whether the key says more than that there are so many of something.
    private static bool SaysEnough(Quantity quantity, MeasureKey key) => key.Class switch
    {
        // "Deaths in custody" are counted over the years, whatever the report is about.
        "death" or "injury" or "arrest" => !IsOfStandingState(quantity, key),
        "missing" or "job" or "signature" => true,

        // "300 evacuees spent the night in the hall": some of those who were evacuated.
        "evacuee" => !IsLoose(quantity),
        "vote" => key.Population is not null,
        "share" or "money" or "point" or "age" => key.Population is not null,
        "place" or "group" => key.Population is not null || key.Status is not null,

        // "340 homes stand in the flood plain".
        "home" => key.Population is not null,
        // "34 people were rescued" tells how many, "34 survivors" which of them speak.
        "rescue" when quantity.IsTold => quantity.Value >= FewPeople,
        "person" or "employee" or "aboard" or "rescue" or "survivor" => key.Status is not null || (key.Population is not null && quantity.Value >= FewPeople),
        _ => (key.Status is not null || quantity.Value >= FewThings) && !IsLoose(quantity),
    };

    private static bool IsLoose(Quantity quantity) =>
        quantity.Counted is { } noun && LanguagePack.For(quantity.Sentence!.Block).Stories.LooseNouns.Contains(noun);

    private static bool IsToll(MeasureKey key) => key.Class is "death" or "injury" or "arrest";

    private static bool IsOfStandingState(Quantity quantity, MeasureKey key)
    {
        var custody = LanguagePack.For(quantity.Sentence!.Block).Numbers.CustodyWords;
        foreach (var word in key.Population.AsSpan().Split(' '))
        {
            if (custody.Contains(key.Population.AsSpan()[word]))
            {
                return true;
            }
        }

        return false;
    }

    // The key as it is held against those of other reports.
    private MeasureKey InStory(Quantity quantity, MeasureKey key)
    {
        var result = _turns.IsOther(key.Event) ? key with { Event = null } : key;
        if (result.Class == "person" && result.Population is null && quantity.Span.Start < _turns.HeadEnd && _story.Happenings.Contains("protest"))
        {
            // "Some 18,000 people, the police said, …" at the head of a report of a march are those who marched.
            result = result with { Class = "participant", Status = result.Status is "planned" or "announced" ? result.Status : null };
        }

        if (result.Class == "participant" && StoryWording.IsByHosts(quantity, _hosts ??= StoryWording.HostsIn(_sentence!)))
        {
            result = result with { Population = result.Population is null ? ByHosts : result.Population + "; " + ByHosts };
        }

        if (result.Class == "place" && FigureHost.Of(quantity, _facts.Quantities) is { Counted: { } host })
        {
            return result with { Population = result.Population is null ? host : result.Population + "; " + host };
        }

        if (result.Class == MeasureSentence.Class)
        {
            return result with { Population = StoryWording.PersonBefore(quantity, _facts.Mentions) is { } convict ? result.Population + StoryLinker.OfConvict + convict : result.Population };
        }

        if (result.Period is ['\'', ..] && _turns.IsDayOfStory(quantity.Sentence!, result.Period))
        {
            result = result with { Period = null };
        }

        if (OldSince(result))
        {
            // "The worst since 1998, with 34 people dead": the clause before is no period of the dead.
            result = result with { Period = null };
        }

        return result.Place is { } place && IsArea(place) ? result with { Place = null } : result;
    }

    // "Across Anchapata province": all that the story is about, and no single town of it.
    private bool IsArea(string place) =>
        (_areas ??= StoryWording.AreasIn(_sentence!)) is { Count: > 0 } areas && place.Split([' ', ',']).Any(areas.Contains);

    private bool OldSince(MeasureKey key) =>
        key.Period is { } period && period.StartsWith(MeasurePeriod.Since, StringComparison.Ordinal) && !_turns.IsInStory(period[MeasurePeriod.Since.Length..]);

    private bool IsSinceInClause(Quantity quantity) =>
        _turns.HasSince(quantity.Sentence!, StoryTurns.ClauseStart(_clauses, quantity.Span.Start), StoryTurns.ClauseEnd(_clauses, quantity.Span.Start, quantity.Sentence!.Span.End));

    // "When 22 people drowned" in 2003: a report whose own year is not known names the years of other disasters.
    private bool IsOfYear(Quantity quantity) =>
        _story.Window is null && FigureWords.IsCasualty(quantity.MeasureKey.Class) && quantity.MeasureKey.Period is [>= '1' and <= '2', _, _, _] year && quantity.Sentence!.ReadingText.Contains(year, StringComparison.Ordinal);

    // Whether the figure stands behind a turn away from the story.
    private bool IsAway(Quantity quantity) =>
        _isAway || IsOfYear(quantity) || (OldSince(quantity.MeasureKey) && IsSinceInClause(quantity)) || quantity.Span.Start >= _turn || IsBackground(quantity.Sentence!.Block.Section);

    // An event that a later clause of the sentence names is not the figure's: "47 were on board, all of them on the way from the festival".
    private bool IsOfStory(Quantity quantity) =>
        quantity.Sentence!.Block.Kind is BlockKind.Title or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Caption &&
        (!quantity.IsEventCarried || _turns.IsOwn(quantity.MeasureKey.Event!)) && IsOwnJob(quantity) && IsOwnPlace(quantity) && !StoryWording.IsIncrement(quantity) && !StoryWording.IsRestricted(quantity);

    // A paragraph begins with the story again; inside it, what turned away stays away until a word of the story stands.
    private void Enter(Sentence sentence)
    {
        if (ReferenceEquals(sentence, _sentence))
        {
            return;
        }

        var start = sentence;
        while (start.Previous is { } before && ReferenceEquals(before.Block, sentence.Block) && !ReferenceEquals(before, _sentence))
        {
            start = before;
        }

        var wasAway = start.Previous is { } last && ReferenceEquals(last, _sentence) && ReferenceEquals(last.Block, sentence.Block) && (_isAway || _turn <= last.Span.Start);
        for (var at = start; ; at = at.Next!)
        {
            _clauses = StoryTurns.ClausesOf(at);
            _turn = _turns.Find(at, _clauses, out var tellsStory);
            _isAway = wasAway && !tellsStory;
            wasAway = _isAway || (_turn <= at.Span.Start && !tellsStory);
            if (ReferenceEquals(at, sentence))
            {
                break;
            }
        }

        _sentence = sentence;
        (_areas, _hosts) = (null, null);
        _clausePlaces = (-1, null, false);
    }

    // "The town would lose 450 jobs" is a part of the company's cut; a report of the cut says at its head how large it is.
    private bool IsOwnJob(Quantity quantity) =>
        quantity.MeasureKey is not { Class: "job", Event: null, Place: null } || (_story.LeadHappenings.Contains("layoff") && quantity.Span.Start < _story.LeadEnd);

    // A place of the figure's own clause that the document does not name at its head takes the figure there, unless its key says so itself.
    private bool IsOwnPlace(Quantity quantity)
    {
        if (quantity.MeasureKey.Place is { } own && (_story.Places.Contains(own) || _story.Names.GetValueOrDefault(own) >= 1))
        {
            // "In Harwick 30,000 marched from Tanner's Park to Exchange Square".
            return true;
        }

        var start = StoryTurns.ClauseStart(_clauses, quantity.Span.Start);
        if (_clausePlaces.Start != start)
        {
            _clausePlaces = OtherPlaces(start, StoryTurns.ClauseEnd(_clauses, quantity.Span.Start, quantity.Sentence!.Span.End));
        }

        return _clausePlaces.Place is null || (!_clausePlaces.HasMore && _clausePlaces.Place == quantity.MeasureKey.Place);
    }

    private (int Start, string? Place, bool HasMore) OtherPlaces(int start, int end)
    {
        string? only = null;
        foreach (var mention in PlaceOrder.StartingIn(_facts.Mentions.AsSpan(), TextSpan.FromBounds(start, Math.Max(start, end)), static m => m.Span))
        {
            if (mention.Kind != EntityKind.Place || Folding.Fold(mention.LocalEntity?.Name ?? mention.Name) is not { } name || _story.Places.Contains(name) || _story.Names.GetValueOrDefault(name) >= 1)
            {
                continue;
            }

            if (only is not null && only != name)
            {
                return (start, only, true);
            }

            only = name;
        }

        return (start, only, false);
    }

    private bool IsBackground(Section? section)
    {
        if (section is null)
        {
            return false;
        }

        if (!_background.TryGetValue(section, out var isBackground))
        {
            _background[section] = isBackground = (section.Heading is { Kind: not BlockKind.Title } heading && HasBackgroundWord(heading)) || IsBackground(section.Parent);
        }

        return isBackground;
    }

    private static bool HasBackgroundWord(Block heading)
    {
        var lexicon = LanguagePack.For(heading).Stories;
        foreach (var sentence in heading.Sentences)
        {
            foreach (ref readonly var token in sentence.Tokens)
            {
                if (token.Kind == TokenKind.Word && lexicon.Background.Contains(heading.Document.ValueOf(token)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
