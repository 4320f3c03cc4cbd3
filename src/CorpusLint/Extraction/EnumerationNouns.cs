using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads the members that a noun announces: "partners including A and B", "the sponsors are A and B", "A is a sponsor of".</summary>
internal sealed class EnumerationNouns(EnumerationText text, EnumerationEvents events, EnumerationWriter writer, EnumerationList lists, EnumerationSubjects subjects)
{
    private Sentence Sentence => text.Sentence;

    // "national partners including A and B"; "the sponsors are A and B"; "partners: A, B".
    internal int Read(int cue, EnumerationRelation relation)
    {
        if (ReadPredicate(cue, relation) is > 0 and var afterPredicate)
        {
            return afterPredicate;
        }

        var end = Sentence.EndToken;
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
        else if (i < end && text.Is(i, RelationWord.With) && IsAmong(cue))
        {
            // "tiene entre sus patrocinadores a A y B".
            isOpen = true;
            i++;
        }
        else if (i + 1 < end && text.IsLower(i) && text.Is(i + 1, RelationWord.ClosedVerb | RelationWord.IncludeVerb) && !text.Is(i, RelationWord.PhraseEnd | RelationWord.Separator))
        {
            // "los patrocinadores principales son".
            isOpen = text.Is(i + 1, RelationWord.IncludeVerb);
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

        if (lists.Read(i, end) is not { HasNames: true } list || list.Members.TrueForAll(m => m.Mention?.Kind == EntityKind.Person))
        {
            return 0;
        }

        list = list with { IsOpen = list.IsOpen || isOpen || IsAmong(cue) };
        var target = OwnerBehind(cue) is { } owner ? new EnumerationEvent(owner, null, null) : events.EventOfNoun(cue, Sentence);
        return Emit(relation, list, cue, i, target, null, "list behind the noun");
    }

    // "A and B are partners of the Harbour Strike"; "A is no longer a sponsor of"; "A, B y C figuran entre los patrocinadores de".
    private int ReadPredicate(int cue, EnumerationRelation relation)
    {
        if (OwnerBehind(cue) is not { } owner)
        {
            return 0;
        }

        var verb = cue - 1;
        var isAmong = false;
        while (verb > Sentence.FirstToken && cue - verb <= 5 && text.IsLower(verb) && text.MentionAt(verb) is null && !text.Is(verb, RelationWord.Be) && !(isAmong && text.Is(verb, RelationWord.ListingVerb)))
        {
            isAmong |= text.Is(verb, RelationWord.Among);
            if (text.Is(verb, RelationWord.PhraseEnd))
            {
                return 0;
            }

            verb--;
        }

        if (verb <= Sentence.FirstToken || cue - verb > 5 || !text.IsLower(verb) || !text.Is(verb, RelationWord.Be | RelationWord.ListingVerb))
        {
            return 0;
        }

        var cueStart = subjects.CueStart(verb, Sentence);
        return subjects.List(cueStart, Sentence) is { HasNames: true } list && !list.Members.TrueForAll(m => m.Mention?.Kind == EntityKind.Person)
            ? Emit(relation, list with { IsOpen = list.IsOpen || isAmong }, cueStart, cue + 1, new EnumerationEvent(owner, null, null), null, "noun said of its subject")
            : 0;
    }

    // "partners of the Harbour Strike | are": behind the name.
    private int? OfEvent(int cue) => OwnerBehind(cue) is { } owner ? text.EndOf(owner, text.TokenOf(owner)) : null;

    // "members of the Quay Alliance": the event or body whose partners a noun names.
    private EntityMention? OwnerBehind(int cue)
    {
        var i = cue + 1;
        if (i >= Sentence.EndToken || !text.Is(i, RelationWord.EventPreposition))
        {
            return null;
        }

        i++;
        while (i < Sentence.EndToken && text.IsName(i, NameWord.Article))
        {
            i++;
        }

        return i < Sentence.EndToken && text.MentionAt(i) is { Kind: not (EntityKind.Place or EntityKind.Person) } mention ? mention : null;
    }

    private bool IsAmong(int token) => text.IsAmong(token);

    private int Emit(EnumerationRelation relation, EnumerationList.Result list, int cueStart, int cueEnd, EnumerationEvent? target, EntityMention? subject, string why) =>
        writer.Write(Sentence, relation, list, cueStart, cueEnd, target, subject, why);
}
