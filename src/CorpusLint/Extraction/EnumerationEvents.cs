using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Ties statements to events: by a name in the clause, by "the shutdown" after "National Shutdown", by the day.</summary>
internal sealed class EnumerationEvents
{
    private readonly EnumerationText _text;
    private readonly Registry _registry;
    private readonly List<DateMention> _days;
    private Dictionary<string, EntityMention?>? _byHead;
    private readonly Dictionary<Entity, DateOnly?> _dayOfEntity = [];
    private readonly EntityMention? _titleEvent;
    private ILookup<DateOnly, Entity>? _byDay;

    internal EnumerationEvents(EnumerationText text, ImmutableArray<DateMention> dates, Registry registry)
    {
        _text = text;
        _registry = registry;
        _days = DaysOf(dates);
        foreach (var mention in text.Mentions)
        {
            if (mention.Kind == EntityKind.Event)
            {
                NoteDay(mention);
            }
        }

        _titleEvent = TitleEventOf(text);
    }

    // In order of place, as they are read.
    private static List<DateMention> DaysOf(ImmutableArray<DateMention> dates)
    {
        var days = new List<DateMention>();
        var isOrdered = true;
        foreach (var date in dates)
        {
            if (date is { Granularity: DateGranularity.Day, First: { } first } && date.Last == first && !date.IsRhetorical)
            {
                isOrdered &= days.Count == 0 || days[^1].Span.CompareTo(date.Span) <= 0;
                days.Add(date);
            }
        }

        return isOrdered ? days : [.. days.OrderBy(d => d.Span)];
    }

    // The event that the title names, if it is the only one.
    private static EntityMention? TitleEventOf(EnumerationText text)
    {
        EntityMention? only = null;
        foreach (var mention in text.Mentions)
        {
            if (mention.Kind == EntityKind.Event && mention.Block?.Kind == BlockKind.Title)
            {
                if (only is not null && !ReferenceEquals(only.LocalEntity, mention.LocalEntity))
                {
                    return null;
                }

                only ??= mention;
            }
        }

        return only;
    }

    // "The shutdown": the one event or body whose name ends so. Most documents never ask.
    private Dictionary<string, EntityMention?> ByHead()
    {
        var byHead = new Dictionary<string, EntityMention?>(StringComparer.Ordinal);
        foreach (var mention in _text.Mentions)
        {
            if (mention.Kind == EntityKind.Event || (mention.Kind == EntityKind.Organisation && mention.Form == MentionForm.Full))
            {
                var head = Folding.Fold(mention.Name.AsSpan(mention.Name.LastIndexOf(' ') + 1));
                if (!byHead.TryAdd(head, mention) && byHead[head] is var known && known?.LocalEntity != mention.LocalEntity)
                {
                    // "The movement" is the one that the document is about: named at least four times as often.
                    var (mine, others) = (CountOf(mention.LocalEntity), known is null ? int.MaxValue / 4 : CountOf(known.LocalEntity));
                    byHead[head] = mine >= 4 * others ? mention : others >= 4 * mine ? known : null;
                }
            }
        }

        return byHead;
    }

    // Every mention of a document is one of its entity's.
    private static int CountOf(Entity entity) => entity.Mentions.Length;

    /// <summary>Whether a sentence holds a resolved day.</summary>
    internal bool HasDay(Sentence sentence) => FirstDay(sentence.Span.Start) is var i && i < _days.Count && _days[i].Span.Start < sentence.Span.End;

    /// <summary>The event that the object of a verb names: "the Harbour Strike", "a "Day of Oars"", "shutdown and protests" after "National Shutdown".</summary>
    internal EnumerationEvent? EventObject(int start, Sentence sentence)
    {
        for (var i = start; i < sentence.EndToken && i <= start + 7; i++)
        {
            if (_text.MentionAt(i) is { } mention)
            {
                var end = _text.EndOf(mention, i);
                var isCoalition = mention.Kind == EntityKind.Organisation && (_text.IsName(end - 1, NameWord.OrganisationNoun) || _text.Is(end - 1, RelationWord.Coalition) || _text.Is(i, RelationWord.Coalition));
                if (mention.Kind == EntityKind.Other && end == i + 1 && JoinedName(end, sentence) is { } joined)
                {
                    // "the Save the Lighthouse Campaign", "el Día sin Coches": a name of several parts; only a part that says what it is identifies it.
                    return joined;
                }

                var isNamedEvent = mention.Kind == EntityKind.Event || isCoalition || (mention.Kind == EntityKind.Other && mention.Name.Contains(' ', StringComparison.Ordinal));
                return isNamedEvent ? new EnumerationEvent(mention, null, null) { End = SkipEventNouns(end, sentence) } : null;
            }

            var token = _text.Document.Tokens[i];
            if (token.Kind is TokenKind.Quote or TokenKind.Number)
            {
                continue;
            }

            if (token.Kind != TokenKind.Word || (_text.Is(i, RelationWord.PhraseEnd) && !(i == start && _text.Is(i, RelationWord.EventPreposition | RelationWord.With))))
            {
                return null;
            }

            if (token.Shape == TokenShape.Lower && _text.IsName(i, NameWord.EventNoun) && HeadEvent(i) is { } known)
            {
                return new EnumerationEvent(known, null, null) { End = i + 1 };
            }
        }

        return null;
    }

    /// <summary>What a verb's object calls an event without naming it: "on-the-ground actions", "the sit-ins".</summary>
    internal EnumerationEvent? UnnamedEvent(int start, Sentence sentence)
    {
        for (var i = start; i < sentence.EndToken && i <= start + 5 && _text.MentionAt(i) is null; i++)
        {
            if (_text.IsName(i, NameWord.EventNoun) || _text.Is(i, RelationWord.Undertaking))
            {
                return new EnumerationEvent(null, null, null) { End = i + 1 };
            }

            if (_text.Is(i, RelationWord.PhraseEnd))
            {
                return null;
            }
        }

        return null;
    }

    private EnumerationEvent? JoinedName(int end, Sentence sentence)
    {
        for (var i = end; i < sentence.EndToken && i <= end + 2; i++)
        {
            if (_text.MentionAt(i) is { } behind)
            {
                var close = _text.EndOf(behind, i);
                return i == end || behind.Kind is EntityKind.Person or EntityKind.Place ? null
                    : behind.Kind == EntityKind.Other ? new EnumerationEvent(null, null, null) { End = close }
                    : new EnumerationEvent(behind, null, null) { End = close };
            }

            if (!_text.IsLower(i) || !(_text.IsName(i, NameWord.Article | NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.Particle) || _text.Is(i, RelationWord.Negation)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The event that a clause's subject names, before its verb: a name, "the march", or only a day.</summary>
    internal EnumerationEvent? EventBefore(int verb, Sentence sentence)
    {
        EnumerationEvent? byNoun = null;
        for (var i = verb - 1; i >= sentence.FirstToken && verb - i <= 14; i--)
        {
            if (_text.MentionAt(i) is { } mention && _text.EndOf(mention, i) <= verb)
            {
                if (mention.Kind == EntityKind.Event || (mention.Kind is EntityKind.Other or EntityKind.Organisation && IsRightBefore(_text.EndOf(mention, i), verb)))
                {
                    return new EnumerationEvent(mention, null, null);
                }
            }

            if (byNoun is null && _text.IsLower(i) && _text.IsName(i, NameWord.EventNoun) && HeadEvent(i) is { } known)
            {
                byNoun = new EnumerationEvent(known, null, null);
            }
        }

        if (byNoun is not null)
        {
            return byNoun;
        }

        if (SingleDay(TextSpan.FromBounds(sentence.Span.Start, _text.Document.Tokens[Math.Max(verb - 1, sentence.FirstToken)].End)) is { } day)
        {
            _byDay ??= _dayOfEntity.Where(p => p.Value is not null).ToLookup(p => p.Value!.Value, p => p.Key);
            var sameDay = _byDay[day].Take(2).ToList();
            return sameDay.Count == 1
                ? new EnumerationEvent(sameDay[0].Mentions[0], null, day)
                : new EnumerationEvent(null, "date:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);
        }

        for (var i = verb - 1; i >= sentence.FirstToken && verb - i <= 10; i--)
        {
            if (_text.IsLower(i) && (_text.IsName(i, NameWord.EventNoun) || _text.Is(i, RelationWord.Coalition | RelationWord.Undertaking)))
            {
                return new EnumerationEvent(null, null, null);
            }
        }

        return null;
    }

    /// <summary>The event behind a list: "… for the Harbour Strike".</summary>
    internal EnumerationEvent? EventBehind(int start, Sentence sentence)
    {
        for (var i = start; i < sentence.EndToken && i <= start + 6; i++)
        {
            if (_text.MentionAt(i) is { } mention)
            {
                return mention.Kind == EntityKind.Event && i > start ? new EnumerationEvent(mention, null, null) : null;
            }

            if (i == start ? !_text.Is(i, RelationWord.EventPreposition) : _text.Document.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Quote))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The event whose partners a noun names: "of the Harbour Strike" behind it, else the nearest before, else the headline's.</summary>
    internal EnumerationEvent? EventOfNoun(int noun, Sentence sentence)
    {
        if (EventBehind(noun + 1, sentence) is { } behind)
        {
            return behind;
        }

        for (var i = noun - 1; i >= sentence.FirstToken && noun - i <= 80; i--)
        {
            if (_text.MentionAt(i) is { Kind: EntityKind.Event } mention)
            {
                return new EnumerationEvent(mention, null, null);
            }
        }

        for (var i = noun - 1; i >= sentence.FirstToken && noun - i <= 12; i--)
        {
            // "The Quay Alliance's partners include …".
            if (_text.MentionAt(i) is { Kind: EntityKind.Organisation or EntityKind.Other } owner && _text.EndOf(owner, i) is var end && _text.Document.Tokens[end - 1].End > owner.Span.End && noun - end <= 3)
            {
                return new EnumerationEvent(owner, null, null);
            }
        }

        return _titleEvent is null ? null : new EnumerationEvent(_titleEvent, null, null);
    }

    /// <summary>The body that "The movement" or "The coalition" right before a verb stands for.</summary>
    internal EntityMention? DefiniteBody(int verb, Sentence sentence)
    {
        var noun = verb - 1;
        return noun > sentence.FirstToken && _text.IsLower(noun) && _text.IsName(noun, NameWord.OrganisationNoun) && _text.IsName(noun - 1, NameWord.Article) ? HeadEvent(noun) : null;
    }

    /// <summary>The first name of the sentence, when it opens the clause ("The 50501 Movement has announced its next step: collaborating with").</summary>
    internal EntityMention? SubjectBefore(int verb, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < verb && i <= sentence.FirstToken + 2; i++)
        {
            if (_text.MentionAt(i) is { Kind: EntityKind.Organisation or EntityKind.Event or EntityKind.Other } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The day of an event: in the statement's sentence, else beside another mention of the event, else declared.</summary>
    internal DateOnly? DayOf(EntityMention? mention, Sentence sentence, TextSpan statement)
    {
        if (SingleDay(sentence.Span) is { } own && (mention is null || mention.Kind == EntityKind.Event || mention.Kind == EntityKind.Other))
        {
            return own;
        }

        _ = statement;
        if (mention is null)
        {
            return null;
        }

        if (_dayOfEntity.TryGetValue(mention.LocalEntity, out var day) && day is not null)
        {
            return day;
        }

        return mention.LocalEntity.IsRegistered && _registry.Index.EventOf(mention.LocalEntity.Id) is { First: { } first } declared && (declared.Last ?? first) == first ? first : null;
    }

    private DateOnly? SingleDay(TextSpan span)
    {
        // No statement of prose stands among more days; a hostile sentence must not be read whole for each statement.
        const int mostDays = 40;
        DateOnly? found = null;
        var first = FirstDay(span.Start);
        for (var i = first; i < _days.Count && i < first + mostDays && _days[i].Span.Start < span.End; i++)
        {
            var date = _days[i];
            if (date.Span.End <= span.End && date.Kind == DateKind.Calendar)
            {
                if (found is not null && found != date.First)
                {
                    return null;
                }

                found = date.First;
            }
        }

        return found;
    }

    // "National Shutdown on 30 January": a day at most four tokens behind the name, or right before it.
    private void NoteDay(EntityMention mention)
    {
        for (var i = FirstDay(mention.Span.End); i < _days.Count && _days[i].Span.Start - mention.Span.End <= 24; i++)
        {
            var date = _days[i];
            if (!ReferenceEquals(date.Sentence, mention.Sentence) || date.Kind != DateKind.Calendar)
            {
                continue;
            }

            var isBehind = IsOnlySmallWords(mention.Span.End, date.Span.Start);
            if (isBehind && (!_dayOfEntity.TryAdd(mention.LocalEntity, date.First) && _dayOfEntity[mention.LocalEntity] != date.First))
            {
                _dayOfEntity[mention.LocalEntity] = null;
            }
        }
    }

    private bool IsOnlySmallWords(int start, int end)
    {
        foreach (var c in _text.Document.Reading.AsSpan(start, end - start))
        {
            if (char.IsUpper(c) || c is '.' or ';' or ':')
            {
                return false;
            }
        }

        return true;
    }

    // Index of the first day that starts at or behind an offset; O(log days).
    private int FirstDay(int offset) =>
        PlaceOrder.FirstAtOrAfter(CollectionsMarshal.AsSpan(_days), offset, static f => f.Span);

    private EntityMention? HeadEvent(int token) =>
        (_byHead ??= ByHead()).TryGetValue(Folding.Fold(_text.Document.ValueOf(_text.Document.Tokens[token])), out var known) ? known : null;

    private bool IsRightBefore(int end, int verb)
    {
        for (var i = end; i < verb; i++)
        {
            if (_text.Document.Tokens[i].Kind != TokenKind.Quote && !_text.IsMark(i, ')') && !_text.IsMark(i, '('))
            {
                return false;
            }
        }

        return true;
    }

    private int SkipEventNouns(int i, Sentence sentence)
    {
        while (i < sentence.EndToken && (_text.Document.Tokens[i].Kind == TokenKind.Quote || (_text.IsLower(i) && _text.IsName(i, NameWord.EventNoun))))
        {
            i++;
        }

        return i;
    }
}
