using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads one sentence: each cue ("partnered with", "organised by", "partners including", "listing partners names") opens one
/// statement; its members stand in a list behind the cue or before it, its event on the other side.
/// </summary>
internal sealed class EnumerationReader(EnumerationText text, EnumerationEvents events, EnumerationWriter writer)
{
    private readonly EnumerationList _lists = new(text);
    private readonly EnumerationSubjects _subjects = new(text, new EnumerationList(text));
    private readonly EnumerationEvents _events = events;
    private readonly EnumerationWriter _writer = writer;
    private Sentence _sentence = null!;

    internal bool HasDate(Sentence sentence) => _events.HasDay(sentence);

    internal void Read(Sentence sentence)
    {
        _sentence = sentence;
        text.Enter(sentence.Block);
        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            var token = text.Document.Tokens[i];
            if (token.Kind != TokenKind.Word || token.IsCapitalised && i > sentence.FirstToken)
            {
                i++;
                continue;
            }

            if (text.MentionAt(i) is { } mention)
            {
                i = Math.Max(i + 1, text.EndOf(mention, i));
                continue;
            }

            var entry = text.Entry(i);
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

        if ((entry.Word & RelationWord.ListNoun) != 0 && cue + 1 < end && ReadNoun(cue, entry.Relation) is > 0 and var afterNoun)
        {
            return afterNoun;
        }

        if ((entry.Word & RelationWord.ListingVerb) != 0 && ReadListing(cue) is > 0 and var afterListing)
        {
            return afterListing;
        }

        if ((entry.Word & RelationWord.SupportNoun) != 0 && Next(cue, RelationWord.EventPreposition, 1) is { } of && ReadPassive(cue, of, entry.Relation, SupportStart(cue)) is > 0 and var afterSupport)
        {
            return afterSupport;
        }

        if ((entry.Word & (RelationWord.IncludeVerb | RelationWord.ConsistVerb)) != 0 && ReadNamedCoalition(cue, isOpen: (entry.Word & RelationWord.IncludeVerb) != 0) is > 0 and var afterInclude)
        {
            return afterInclude;
        }

        if ((entry.Word & RelationWord.Coalition) != 0 && ReadCoalition(cue) is > 0 and var afterCoalition)
        {
            return afterCoalition;
        }

        return (entry.Word & RelationWord.ActiveVerb) != 0 ? ReadActive(cue, entry.Relation) : 0;
    }

    private int? Next(int token, RelationWord word, int within)
    {
        for (var i = token + 1; i < _sentence.EndToken && i <= token + within; i++)
        {
            if (text.Is(i, word))
            {
                return i;
            }

            if (!text.IsLower(i))
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
        var subject = _subjects.Mention(cueStart, _sentence);
        var target = _events.EventBehind(list.End, _sentence) ?? (subject is null ? null : new EnumerationEvent(subject, null, null));
        if (target is null && subject is null && (_events.DefiniteBody(cueStart, _sentence) ?? _events.SubjectBefore(cueStart, _sentence)) is { } anaphor)
        {
            target = new EnumerationEvent(anaphor, null, null);
        }

        return Emit(relation, list, cueStart, with + 1, target, subject);
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

        return Emit(relation, list, cueStart, by + 1, target, target?.Mention);
    }

    // "Boats for Bread | cuenta con el apoyo de", "| has the support of": the verb belongs to the cue.
    private int SupportStart(int cue)
    {
        var start = cue;
        while (start > _sentence.FirstToken && cue - start < 4 && text.IsLower(start - 1) && text.MentionAt(start - 1) is null && !text.IsName(start - 1, NameWord.EventNoun))
        {
            start--;
        }

        return start;
    }

    // "national partners including A and B"; "the sponsors are A and B"; "partners: A, B".
    private int ReadNoun(int cue, EnumerationRelation relation)
    {
        var end = _sentence.EndToken;
        var i = cue + 1;
        var isOpen = false;
        if (i < end && (text.IsMark(i, ':') || text.IsDash(i)))
        {
            i++;
        }
        else if (i < end && text.Is(i, RelationWord.Example | RelationWord.IncludeVerb))
        {
            isOpen = true;
            i++;
        }
        else if (i + 1 < end && text.IsLower(i) && text.Is(i + 1, RelationWord.Example) && !text.Is(i, RelationWord.PhraseEnd))
        {
            isOpen = true;
            i += 2;
        }
        else if (i < end && text.Is(i, RelationWord.ClosedVerb) && text.IsLower(i))
        {
            i++;
        }
        else if (i < end && text.IsComma(i) && i + 1 < end && text.Is(i + 1, RelationWord.Example | RelationWord.IncludeVerb))
        {
            isOpen = true;
            i += 2;
        }
        else if (OfEvent(cue) is { } examples && examples + 1 < end && (text.Is(examples, RelationWord.Example) || text.Is(examples + 1, RelationWord.Example)))
        {
            isOpen = true;
            i = text.Is(examples, RelationWord.Example) ? examples + 1 : examples + 2;
        }
        else if (OfEvent(cue) is { } named && named + 3 < end && text.IsComma(named) && text.Is(named + 1, RelationWord.Among) && text.Is(named + 2, RelationWord.Other))
        {
            // "The partners of the Quay Regatta, among them A and B, …".
            isOpen = true;
            i = named + 3;
        }
        else if (OfEvent(cue) is { } of && of < end && text.Is(of, RelationWord.ClosedVerb | RelationWord.IncludeVerb))
        {
            isOpen = text.Is(of, RelationWord.IncludeVerb);
            i = of + 1;
        }
        else
        {
            return 0;
        }

        if (_lists.Read(i, end) is not { HasNames: true } list || list.Members.TrueForAll(m => m.Mention?.Kind == EntityKind.Person))
        {
            return 0;
        }

        list = list with { IsOpen = list.IsOpen || isOpen || IsAmong(cue) };
        var target = OwnerBehind(cue) is { } owner ? new EnumerationEvent(owner, null, null) : _events.EventOfNoun(cue, _sentence);
        return Emit(relation, list, cue, i, target, null);
    }

    // "partners of the Harbour Strike | are": behind the name.
    private int? OfEvent(int cue) => OwnerBehind(cue) is { } owner ? text.EndOf(owner, text.TokenOf(owner)) : null;

    // "members of the Quay Alliance": the event or body whose partners a noun names.
    private EntityMention? OwnerBehind(int cue)
    {
        var i = cue + 1;
        if (i >= _sentence.EndToken || !text.Is(i, RelationWord.EventPreposition))
        {
            return null;
        }

        i++;
        while (i < _sentence.EndToken && text.IsName(i, NameWord.Article))
        {
            i++;
        }

        return i < _sentence.EndToken && text.MentionAt(i) is { Kind: not (EntityKind.Place or EntityKind.Person) } mention ? mention : null;
    }

    // "listing partners names A and B"; "citing A and B among coordinating groups"; "A and B were listed as partners".
    private int ReadListing(int cue)
    {
        var end = _sentence.EndToken;
        if (cue > _sentence.FirstToken && _subjects.CueStart(cue, _sentence) < cue && text.Is(cue - 1, RelationWord.Be | RelationWord.Gap) && RelationBehind(cue + 1, end) is { } role)
        {
            var cueStart = _subjects.CueStart(cue, _sentence);
            if (_subjects.List(cueStart, _sentence) is { HasNames: true } subject)
            {
                return Emit(role.Relation, subject with { IsOpen = true }, cueStart, role.End, _events.EventOfNoun(role.Token, _sentence), null);
            }

            return 0;
        }

        if (_lists.Read(cue + 1, end) is not { HasNames: true } list)
        {
            return 0;
        }

        if (RelationBehind(list.End, end) is { } behind)
        {
            return Emit(behind.Relation, list with { IsOpen = list.IsOpen || behind.IsAmong }, cue, cue + 1, _events.EventBehind(behind.End, _sentence) ?? _events.EventOfNoun(cue, _sentence), null);
        }

        // "several national networks (A, B)" in a sentence about a coalition.
        for (var i = cue - 1; i >= _sentence.FirstToken && cue - i <= 8; i--)
        {
            var entry = text.Entry(i);
            if (text.IsLower(i) && (entry.Word & (RelationWord.ListNoun | RelationWord.Coalition)) != 0)
            {
                return Emit((entry.Word & RelationWord.ListNoun) != 0 ? entry.Relation : EnumerationRelation.Partner, list with { IsOpen = list.IsOpen || IsAmong(i) }, cue, cue + 1, _events.EventOfNoun(cue, _sentence), null);
            }
        }

        return 0;
    }

    private bool IsAmong(int token)
    {
        for (var i = token - 1; i >= _sentence.FirstToken && token - i <= 3; i--)
        {
            if (text.Is(i, RelationWord.Among))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Role(EnumerationRelation Relation, bool IsAmong, int Token, int End);

    // "as national participants", "among coordinating groups", "as part of the sponsoring coalition".
    private Role? RelationBehind(int start, int end)
    {
        var i = start;
        if (i < end && text.IsComma(i))
        {
            i++;
        }

        if (i >= end || !text.Is(i, RelationWord.As | RelationWord.Among))
        {
            return null;
        }

        var isAmong = text.Is(i, RelationWord.Among);
        EnumerationRelation? found = null;
        var token = -1;
        for (var j = i + 1; j < end && j <= i + 7 && text.Document.Tokens[j].Kind == TokenKind.Word; j++)
        {
            var entry = text.Entry(j);
            if (text.MentionAt(j) is not null)
            {
                break;
            }

            if ((entry.Word & RelationWord.ListNoun) != 0)
            {
                return new Role(entry.Relation, isAmong, j, j + 1);
            }

            if ((entry.Word & RelationWord.ListAdjective) != 0 && found is null)
            {
                found = entry.Relation;
                token = j;
            }
            else if ((entry.Word & (RelationWord.Coalition | RelationWord.BodyNoun)) != 0)
            {
                return found is null && (entry.Word & RelationWord.Coalition) == 0 ? null : new Role(found ?? EnumerationRelation.Partner, isAmong || token >= 0, j, j + 1);
            }
        }

        return null;
    }

    // "is one such coalition that included A alongside groups like B and C"; "The Quay Alliance includes A and B".
    private int ReadCoalition(int cue)
    {
        var end = _sentence.EndToken;
        for (var i = cue + 1; i < end && i <= cue + 4; i++)
        {
            if (text.Is(i, RelationWord.IncludeVerb) && _lists.Read(i + 1, end) is { HasNames: true } list)
            {
                var target = NamedCoalition(cue) is { } named ? new EnumerationEvent(named, null, null) : _events.EventBefore(cue, _sentence);
                return Emit(EnumerationRelation.Partner, list with { IsOpen = true }, i, i + 1, target, target?.Mention);
            }

            if (!text.IsLower(i))
            {
                break;
            }
        }

        return 0;
    }

    // "The Quay Alliance includes A and B"; "the Quay Alliance consists of A and B".
    private int ReadNamedCoalition(int cue, bool isOpen)
    {
        var listStart = cue + 1 < _sentence.EndToken && text.Is(cue + 1, RelationWord.EventPreposition) ? cue + 2 : cue + 1;
        var cueStart = _subjects.CueStart(cue, _sentence);
        if ((_subjects.BeforeRelative(cueStart, _sentence) ?? _subjects.Mention(cueStart, _sentence)) is not { Kind: not (EntityKind.Person or EntityKind.Place) } named ||
            !(text.Is(text.EndOf(named, text.TokenOf(named)) - 1, RelationWord.Coalition) || text.Is(text.TokenOf(named), RelationWord.Coalition)) ||
            _lists.Read(listStart, _sentence.EndToken) is not { HasNames: true } list)
        {
            return 0;
        }

        return Emit(EnumerationRelation.Partner, list with { IsOpen = list.IsOpen || isOpen }, cueStart, listStart, new EnumerationEvent(named, null, null), named);
    }

    // "X is one such coalition"; "X, a coalition that".
    private EntityMention? NamedCoalition(int cue)
    {
        for (var i = cue - 1; i > _sentence.FirstToken && cue - i <= 7; i--)
        {
            if (text.Is(i, RelationWord.Be))
            {
                return text.MentionBefore(i, _sentence.FirstToken);
            }

            if (text.Document.Tokens[i].Kind != TokenKind.Word)
            {
                return text.IsComma(i) ? text.MentionBefore(i, _sentence.FirstToken) : null;
            }
        }

        return null;
    }

    // "A and B will lead the Harbour Strike".
    private int ReadActive(int cue, EnumerationRelation relation)
    {
        var target = _events.EventObject(cue + 1, _sentence);
        if (target is null)
        {
            return 0;
        }

        var cueStart = _subjects.CueStart(cue, _sentence);
        var list = _subjects.List(cueStart, _sentence) ?? Anaphor(cueStart);
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

        return Emit(relation, list, cueStart, cue + 1, target, target.Mention);
    }

    // "The movement organised the strike": the body that the document is about, named before.
    private EnumerationList.Result? Anaphor(int cueStart) =>
        _events.DefiniteBody(cueStart, _sentence) is { Kind: EntityKind.Organisation } body
            ? new EnumerationList.Result([new EnumerationMember(text.Span(cueStart - 2, cueStart), text.Words(cueStart - 2, cueStart), body)], false, cueStart - 2, cueStart)
            : null;

    private int Companions(int cue, EnumerationEvent target, EnumerationRelation relation, int cueStart) =>
        CompanionList(target.End, relation) is { HasNames: true } list ? Emit(relation, list, cueStart, cue + 1, target, target.Mention) : 0;

    // "… with Oar Aid", "… alongside groups like A": whoever leads with somebody leads together.
    private EnumerationList.Result? CompanionList(int behind, EnumerationRelation relation)
    {
        var i = behind;
        while (i < _sentence.EndToken && i <= behind + 2 && text.IsLower(i) && !text.Is(i, RelationWord.With | RelationWord.Separator))
        {
            i++;
        }

        if (i >= _sentence.EndToken || i > behind + 2 || !text.Is(i, RelationWord.With | RelationWord.Separator) || text.IsName(i, NameWord.And) || relation == EnumerationRelation.Join)
        {
            return null;
        }

        return _lists.Read(i + 1, _sentence.EndToken) is { HasNames: true } list ? list : null;
    }

    private bool IsFinite(int cue) => _subjects.CueStart(cue, _sentence) < cue || text.MentionBefore(cue, _sentence.FirstToken) is not null;

    private int Emit(EnumerationRelation relation, EnumerationList.Result list, int cueStart, int cueEnd, EnumerationEvent? target, EntityMention? subject) =>
        _writer.Write(_sentence, relation, list, cueStart, cueEnd, target, subject);
}
