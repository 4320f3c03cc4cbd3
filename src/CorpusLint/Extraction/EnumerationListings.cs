using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads what a page or a flyer lists: "names A and B as partners", "citing A among coordinating groups".</summary>
internal sealed class EnumerationListings(EnumerationText text, EnumerationEvents events, EnumerationWriter writer, EnumerationList lists, EnumerationSubjects subjects)
{
    private Sentence Sentence => text.Sentence;

    // "listing partners names A and B"; "citing A and B among coordinating groups"; "A and B were listed as partners".
    internal int Read(int cue)
    {
        var end = Sentence.EndToken;
        if (cue > Sentence.FirstToken && subjects.CueStart(cue, Sentence) < cue && text.Is(cue - 1, RelationWord.Be | RelationWord.Gap) && RelationBehind(cue + 1, end) is { } role)
        {
            var cueStart = subjects.CueStart(cue, Sentence);
            if (subjects.List(cueStart, Sentence) is { HasNames: true } subject)
            {
                return Emit(role.Relation, subject with { IsOpen = true }, cueStart, role.End, events.EventOfNoun(role.Token, Sentence), null, "named as such");
            }

            return 0;
        }

        if (lists.Read(cue + 1, end) is not { HasNames: true } list)
        {
            return 0;
        }

        if (RelationBehind(list.End, end) is { } behind)
        {
            return Emit(behind.Relation, list with { IsOpen = list.IsOpen || behind.IsAmong }, cue, cue + 1, events.EventBehind(behind.End, Sentence) ?? events.EventOfNoun(cue, Sentence), null, "named as such");
        }

        // "several national networks (A, B)" in a sentence about a coalition.
        for (var i = cue - 1; i >= Sentence.FirstToken && cue - i <= 8; i--)
        {
            var entry = text.Entry(i);
            if (text.IsLower(i) && (entry.Word & (RelationWord.ListNoun | RelationWord.Coalition)) != 0)
            {
                return Emit((entry.Word & RelationWord.ListNoun) != 0 ? entry.Relation : EnumerationRelation.Partner, list with { IsOpen = list.IsOpen || text.IsAmong(i) }, cue, cue + 1, events.EventOfNoun(cue, Sentence), null, "named behind the noun");
            }
        }

        return 0;
    }

    // "Voto Latino's presence in the coalition list": one of its members, and there are others.
    internal int ReadPresence(int cue)
    {
        var end = Sentence.EndToken;
        if (cue + 2 >= end || !text.Is(cue + 1, RelationWord.EventPreposition))
        {
            return 0;
        }

        for (var i = cue - 1; i >= Sentence.FirstToken && cue - i <= 8; i--)
        {
            if (text.MentionAt(i) is not { Kind: EntityKind.Organisation or EntityKind.Other } owner || text.EndOf(owner, i) != cue || text.Document.Tokens[cue - 1].End <= owner.Span.End)
            {
                continue;
            }

            for (var k = cue + 2; k < end && k <= cue + 5 && text.IsLower(k); k++)
            {
                if (text.Is(k, RelationWord.Coalition))
                {
                    var list = new EnumerationList.Result([new EnumerationMember(owner.Span, owner.Name, owner)], true, i, cue);
                    return Emit(EnumerationRelation.Partner, list, cue, k + 1, events.EventOfNoun(k, Sentence) is { Mention: { } e } && e.LocalEntity != owner.LocalEntity ? new EnumerationEvent(e, null, null) : null, null, "presence among the members");
                }
            }

            return 0;
        }

        return 0;
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

    private int Emit(EnumerationRelation relation, EnumerationList.Result list, int cueStart, int cueEnd, EnumerationEvent? target, EntityMention? subject, string why) =>
        writer.Write(Sentence, relation, list, cueStart, cueEnd, target, subject, why);
}
