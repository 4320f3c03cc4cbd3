using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads who a coalition says belongs to it: "The Quay Alliance includes A and B", "a coalition that included A".</summary>
internal sealed class EnumerationCoalitions(EnumerationText text, EnumerationEvents events, EnumerationWriter writer, EnumerationList lists, EnumerationSubjects subjects)
{
    private Sentence Sentence => text.Sentence;

    // "is one such coalition that included A alongside groups like B and C"; "The Quay Alliance includes A and B".
    internal int ReadNoun(int cue)
    {
        var end = Sentence.EndToken;
        for (var i = cue + 1; i < end && i <= cue + 4; i++)
        {
            if (text.Is(i, RelationWord.IncludeVerb) && lists.Read(i + 1, end) is { HasNames: true } list)
            {
                var target = NamedCoalition(cue) is { } named ? new EnumerationEvent(named, null, null) : events.EventBefore(cue, Sentence);
                return Emit(EnumerationRelation.Partner, list with { IsOpen = true }, i, i + 1, target, target?.Mention, "coalition that includes");
            }

            if (!text.IsLower(i))
            {
                break;
            }
        }

        return 0;
    }

    // "The Quay Alliance includes A and B"; "the Quay Alliance consists of A and B".
    internal int ReadVerb(int cue, bool isOpen)
    {
        var listStart = cue + 1;
        if (listStart + 1 < Sentence.EndToken && text.Is(listStart, RelationWord.Gap) && text.Is(listStart + 1, RelationWord.EventPreposition))
        {
            // "made up of".
            listStart++;
        }

        if (listStart < Sentence.EndToken && text.Is(listStart, RelationWord.EventPreposition))
        {
            listStart++;
        }
        else if (text.Is(cue, RelationWord.MakeVerb))
        {
            return 0;
        }

        var cueStart = subjects.CueStart(cue, Sentence);
        if (cueStart > Sentence.FirstToken && text.IsLower(cueStart - 1) && text.Is(cueStart - 1, RelationWord.Coalition) && cueStart - 2 == Sentence.FirstToken && text.IsName(cueStart - 2, NameWord.Article))
        {
            // "The consortium consists of A and B": nobody can tell which.
            return lists.Read(listStart, Sentence.EndToken) is { HasNames: true } unnamed
                ? Emit(EnumerationRelation.Partner, unnamed with { IsOpen = unnamed.IsOpen || isOpen }, cueStart, listStart, null, null, "coalition as the subject")
                : 0;
        }

        if ((subjects.BeforeRelative(cueStart, Sentence) ?? subjects.Mention(cueStart, Sentence)) is not { Kind: not (EntityKind.Person or EntityKind.Place) } named ||
            !(text.Is(text.EndOf(named, text.TokenOf(named)) - 1, RelationWord.Coalition) || text.Is(text.TokenOf(named), RelationWord.Coalition)) ||
            lists.Read(listStart, Sentence.EndToken) is not { HasNames: true } list)
        {
            return 0;
        }

        return Emit(EnumerationRelation.Partner, list with { IsOpen = list.IsOpen || isOpen }, cueStart, listStart, new EnumerationEvent(named, null, null), named, "coalition as the subject");
    }

    // "X is one such coalition"; "X, a coalition that".
    private EntityMention? NamedCoalition(int cue)
    {
        for (var i = cue - 1; i > Sentence.FirstToken && cue - i <= 7; i--)
        {
            if (text.Is(i, RelationWord.Be))
            {
                return text.MentionBefore(i, Sentence.FirstToken);
            }

            if (text.Document.Tokens[i].Kind != TokenKind.Word)
            {
                return text.IsComma(i) ? text.MentionBefore(i, Sentence.FirstToken) : null;
            }
        }

        return null;
    }

    private int Emit(EnumerationRelation relation, EnumerationList.Result list, int cueStart, int cueEnd, EnumerationEvent? target, EntityMention? subject, string why) =>
        writer.Write(Sentence, relation, list, cueStart, cueEnd, target, subject, why);
}
