using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads one sentence: each cue ("partnered with", "organised by", "partners including", "listing partners names") opens one
/// statement; its members stand in a list behind the cue or before it, its event on the other side.
/// </summary>
internal sealed class EnumerationReader
{
    private readonly EnumerationText _text;
    private readonly EnumerationEvents _events;
    private readonly EnumerationWriter _writer;
    private readonly EnumerationList _lists;
    private readonly EnumerationSubjects _subjects;
    private readonly EnumerationNouns _nouns;
    private readonly EnumerationListings _listings;
    private readonly EnumerationCoalitions _coalitions;
    private Sentence _sentence = null!;

    internal EnumerationReader(EnumerationText text, EnumerationEvents events, EnumerationWriter writer)
    {
        (_text, _events, _writer) = (text, events, writer);
        _lists = new EnumerationList(text);
        _subjects = new EnumerationSubjects(text, _lists);
        _nouns = new EnumerationNouns(text, events, writer, _lists, _subjects);
        _listings = new EnumerationListings(text, events, writer, _lists, _subjects);
        _coalitions = new EnumerationCoalitions(text, events, writer, _lists, _subjects);
    }

    internal bool HasDate(Sentence sentence) => _events.HasDay(sentence);

    internal void Read(Sentence sentence)
    {
        _sentence = sentence;
        _text.Enter(sentence);
        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            var token = _text.Document.Tokens[i];
            if (token.Kind != TokenKind.Word || token.IsCapitalised && i > sentence.FirstToken)
            {
                i++;
                continue;
            }

            if (_text.MentionAt(i) is { } mention)
            {
                i = Math.Max(i + 1, _text.EndOf(mention, i));
                continue;
            }

            var entry = _text.Entry(i);
            if ((entry.Word & RelationWord.Cue) == 0)
            {
                i++;
                continue;
            }

            i = Math.Max(i + 1, ReadCue(i, entry));
        }
    }

    // Behind the statement that the cue opens, or 0 when it opens none.
    private int ReadCue(int cue, RelationLexicon.Entry entry)
    {
        var end = _sentence.EndToken;
        if ((entry.Word & RelationWord.WithVerb) != 0 && Next(cue, RelationWord.With, 2) is { } with && ReadWith(cue, with, entry.Relation) is > 0 and var afterWith)
        {
            return afterWith;
        }

        if ((entry.Word & RelationWord.PassiveVerb) != 0 && Next(cue, RelationWord.By, 3) is { } by && ReadPassive(cue, by, entry.Relation) is > 0 and var afterBy)
        {
            return afterBy;
        }

        if ((entry.Word & RelationWord.ListNoun) != 0 && cue + 1 < end && _nouns.Read(cue, entry.Relation) is > 0 and var afterNoun)
        {
            return afterNoun;
        }

        if ((entry.Word & RelationWord.Presence) != 0)
        {
            return _listings.ReadPresence(cue);
        }

        if ((entry.Word & RelationWord.ListAdjective) != 0 && cue + 2 < end && _text.Is(cue + 1, RelationWord.BodyNoun | RelationWord.Coalition) && _nouns.Read(cue + 1, entry.Relation) is > 0 and var afterAdjective)
        {
            return afterAdjective;
        }

        if ((entry.Word & RelationWord.ListingVerb) != 0 && _listings.Read(cue) is > 0 and var afterListing)
        {
            return afterListing;
        }

        if ((entry.Word & RelationWord.SupportNoun) != 0 && SupportPreposition(cue, entry.Relation) is { } of && ReadPassive(cue, of, entry.Relation, SupportStart(cue)) is > 0 and var afterSupport)
        {
            return afterSupport;
        }

        if ((entry.Word & (RelationWord.IncludeVerb | RelationWord.ConsistVerb)) != 0 && _coalitions.ReadVerb(cue, isOpen: (entry.Word & RelationWord.IncludeVerb) != 0) is > 0 and var afterInclude)
        {
            return afterInclude;
        }

        if ((entry.Word & RelationWord.Coalition) != 0 && _coalitions.ReadNoun(cue) is > 0 and var afterCoalition)
        {
            return afterCoalition;
        }

        return (entry.Word & RelationWord.ActiveVerb) != 0 ? ReadActive(cue, entry.Relation) : 0;
    }

    // "with support from", "the backing of", "in partnership with", "a partnership between"; "police collaboration with" names no partner of an event.
    private int? SupportPreposition(int cue, EnumerationRelation relation)
    {
        if (Next(cue, RelationWord.SupportPreposition, 1) is { } of)
        {
            return of;
        }

        if (relation != EnumerationRelation.Partner)
        {
            return null;
        }

        var isInPartnership = cue > _sentence.FirstToken && _text.Is(cue - 1, RelationWord.EventPreposition);
        return Next(cue, isInPartnership ? RelationWord.With | RelationWord.Among : RelationWord.Among, 1);
    }

    private int? Next(int token, RelationWord word, int within)
    {
        for (var i = token + 1; i < _sentence.EndToken && i <= token + within; i++)
        {
            if (_text.Is(i, word))
            {
                return i;
            }

            if (!_text.IsLower(i))
            {
                return null;
            }
        }

        return null;
    }

    // "Boats for Bread has partnered with A and B"; "its next step: collaborating with A for the Harbour Strike".
    private int ReadWith(int cue, int with, EnumerationRelation relation)
    {
        if (_lists.Read(with + 1, _sentence.EndToken) is not { } list || (!list.HasNames && !IsFinite(cue)) || list.Members.TrueForAll(m => m.Mention?.Kind == EntityKind.Person))
        {
            return 0;
        }

        var cueStart = _subjects.CueStart(cue, _sentence);
        if (cueStart > _sentence.FirstToken && _text.Is(cueStart - 1, RelationWord.PersonPronoun))
        {
            return 0;
        }

        var subject = _subjects.Mention(cueStart, _sentence);
        var target = _events.EventBehind(list.End, _sentence) ?? (subject is null ? null : new EnumerationEvent(subject, null, null));
        if (target is null && subject is null && (_events.DefiniteBody(cueStart, _sentence) ?? _events.SubjectBefore(cueStart, _sentence)) is { } anaphor)
        {
            target = new EnumerationEvent(anaphor, null, null);
        }

        return Emit(relation, list, cueStart, with + 1, target, subject, "verb followed by with");
    }

    // "Boats for Bread is being spearheaded by A"; "a march organised by A".
    private int ReadPassive(int cue, int by, EnumerationRelation relation, int? start = null)
    {
        if (_lists.Read(by + 1, _sentence.EndToken) is not { } list || list.Members.TrueForAll(m => m.Mention?.Kind == EntityKind.Person))
        {
            return 0;
        }

        var cueStart = start ?? _subjects.CueStart(cue, _sentence);
        var target = _events.EventBefore(cueStart, _sentence);
        if (target is null && (relation is EnumerationRelation.Lead or EnumerationRelation.Coordinate or EnumerationRelation.Join || !list.HasNames))
        {
            return 0;
        }

        return Emit(relation, list, cueStart, by + 1, target, target?.Mention, start is null ? "verb followed by by" : "noun followed by who gives it");
    }

    // "Boats for Bread | cuenta con el apoyo de", "| has the support of": the verb belongs to the cue.
    private int SupportStart(int cue)
    {
        var start = cue;
        while (start > _sentence.FirstToken && cue - start < 4 && _text.IsLower(start - 1) && _text.MentionAt(start - 1) is null && !_text.IsName(start - 1, NameWord.EventNoun))
        {
            start--;
        }

        return start;
    }

    // "A and B will lead the Harbour Strike".
    private int ReadActive(int cue, EnumerationRelation relation)
    {
        var target = _events.EventObject(cue + 1, _sentence);
        if (target is null && relation is EnumerationRelation.Lead or EnumerationRelation.Coordinate && _events.UnnamedEvent(cue + 1, _sentence) is { } unnamed)
        {
            // "Collectives such as A organised on-the-ground actions": several bodies that do something without a name.
            var start = _subjects.CueStart(cue, _sentence);
            return _subjects.List(start, _sentence) is { HasNames: true } leaders && (leaders.IsOpen || leaders.Members.Count > 1) && leaders.Members.Exists(m => m.Mention?.Kind == EntityKind.Organisation)
                ? Emit(relation, leaders, start, cue + 1, unnamed, null, "subject of the verb")
                : 0;
        }

        if (target is null)
        {
            return relation == EnumerationRelation.Join ? ReadJoiner(cue) : 0;
        }

        var cueStart = _subjects.CueStart(cue, _sentence);
        var list = _subjects.List(cueStart, _sentence) ?? Anaphor(cueStart);
        if (list is null or { HasNames: false } && OpenTail(target.End) is { } tail)
        {
            // "More than 30 organisations have endorsed the Night March, including A and B".
            list = tail;
        }

        if (list is null || list.Members.TrueForAll(m => m.Mention?.Kind is EntityKind.Person or EntityKind.Event))
        {
            // "coordinated the protests alongside groups like A": only the companions are named.
            return Companions(cue, target, relation, cueStart);
        }

        var companions = CompanionList(target.End, relation);
        if (companions is not null)
        {
            list = list with { Members = [.. list.Members, .. companions.Members], IsOpen = list.IsOpen || companions.IsOpen };
        }

        return Emit(relation, list, cueStart, cue + 1, target, target.Mention, "subject of the verb");
    }

    // "Oregon joined Washington and California in the lawsuit": all of them take part.
    private int ReadJoiner(int cue)
    {
        if (_lists.Read(cue + 1, _sentence.EndToken, allowDescribed: false) is not { HasNames: true } joined || !IsUndertaking(joined.End) || joined.Members.Exists(m => m.Mention?.Kind is EntityKind.Person or EntityKind.Event))
        {
            return 0;
        }

        var cueStart = _subjects.CueStart(cue, _sentence);
        if (_subjects.Mention(cueStart, _sentence) is not { Kind: not (EntityKind.Person or EntityKind.Event) } joiner)
        {
            return 0;
        }

        var first = _text.TokenOf(joiner);
        var list = new EnumerationList.Result([new EnumerationMember(joiner.Span, joiner.Name, joiner), .. joined.Members], joined.IsOpen, first, joined.End);
        return Emit(EnumerationRelation.Join, list, cueStart, cue + 1, null, null, "joins others in an undertaking");
    }

    // "in the lawsuit", "in the protest".
    private bool IsUndertaking(int i)
    {
        if (i >= _sentence.EndToken || !_text.Is(i, RelationWord.EventPreposition))
        {
            return false;
        }

        for (var k = i + 1; k < _sentence.EndToken && k <= i + 4 && _text.IsLower(k); k++)
        {
            if (_text.Is(k, RelationWord.Undertaking) || _text.IsName(k, NameWord.EventNoun))
            {
                return true;
            }
        }

        return false;
    }

    // ", including A and B", ", among them A and B" behind the event.
    private EnumerationList.Result? OpenTail(int behind) =>
        behind + 2 < _sentence.EndToken && _text.IsComma(behind) && _lists.ExampleEnd(behind + 1, _sentence.EndToken) is { } start && _lists.Read(start, _sentence.EndToken) is { HasNames: true } list
            ? list with { IsOpen = true }
            : null;

    // "The movement organised the strike": the body that the document is about, named before.
    private EnumerationList.Result? Anaphor(int cueStart) =>
        _events.DefiniteBody(cueStart, _sentence) is { Kind: EntityKind.Organisation } body
            ? new EnumerationList.Result([new EnumerationMember(_text.Span(cueStart - 2, cueStart), _text.Words(cueStart - 2, cueStart), body)], false, cueStart - 2, cueStart)
            : null;

    private int Companions(int cue, EnumerationEvent target, EnumerationRelation relation, int cueStart) =>
        CompanionList(target.End, relation) is { HasNames: true } list ? Emit(relation, list, cueStart, cue + 1, target, target.Mention, "companions of the subject") : 0;

    // "… with Oar Aid", "… alongside groups like A": whoever leads with somebody leads together.
    private EnumerationList.Result? CompanionList(int behind, EnumerationRelation relation)
    {
        var i = behind;
        while (i < _sentence.EndToken && i <= behind + 2 && _text.IsLower(i) && !_text.Is(i, RelationWord.With | RelationWord.Separator))
        {
            i++;
        }

        if (i >= _sentence.EndToken || i > behind + 2 || !_text.Is(i, RelationWord.With | RelationWord.Separator) || _text.IsName(i, NameWord.And) || relation == EnumerationRelation.Join)
        {
            return null;
        }

        return _lists.Read(i + 1, _sentence.EndToken) is { HasNames: true } list ? list : null;
    }

    private bool IsFinite(int cue) => _subjects.CueStart(cue, _sentence) < cue || _text.MentionBefore(cue, _sentence.FirstToken) is not null;

    private int Emit(EnumerationRelation relation, EnumerationList.Result list, int cueStart, int cueEnd, EnumerationEvent? target, EntityMention? subject, string why) =>
        _writer.Write(_sentence, relation, list, cueStart, cueEnd, target, subject, why);
}
