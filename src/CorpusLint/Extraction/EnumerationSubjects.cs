using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds what stands before a verb as its subject: a name, a list of names, a described body.</summary>
internal sealed class EnumerationSubjects(EnumerationText text, EnumerationList lists)
{
    /// <summary>Where the verb of a cue starts, auxiliaries included: "has already | partnered".</summary>
    internal int CueStart(int cue, Sentence sentence)
    {
        var start = cue;
        while (start > sentence.FirstToken && cue - start < 12 && text.Document.Tokens[start - 1].Kind == TokenKind.Word && text.IsLower(start - 1) && text.Is(start - 1, RelationWord.Gap | RelationWord.Negation) && text.MentionAt(start - 1) is null && !(text.Is(start - 1, RelationWord.Planned) && text.Is(start, RelationWord.Finite)))
        {
            start--;
        }

        return BeforeSpeech(start, sentence);
    }

    // "The Dockers Union | said it had not called": what somebody says of himself is said of him.
    private int BeforeSpeech(int start, Sentence sentence)
    {
        var i = start;
        if (i > sentence.FirstToken && text.Is(i - 1, RelationWord.SubjectPronoun))
        {
            i--;
        }

        if (i - 1 > sentence.FirstToken && text.IsLower(i - 1) && !text.IsName(i - 1, NameWord.SpeechVerb) && text.IsName(i - 2, NameWord.SpeechVerb) && text.Is(i - 1, RelationWord.PhraseEnd))
        {
            i--;
        }

        var isOwn = i < start || (i < sentence.EndToken && text.Is(i, RelationWord.PhraseEnd));
        return isOwn && i - 1 > sentence.FirstToken && text.IsLower(i - 1) && text.IsName(i - 1, NameWord.SpeechVerb) && text.MentionBefore(i - 1, sentence.FirstToken) is not null ? i - 1 : start;
    }

    /// <summary>The name right before the verb, over brackets and a relative clause between commas.</summary>
    internal EntityMention? Mention(int cueStart, Sentence sentence)
    {
        var i = cueStart;
        if (i - 1 > sentence.FirstToken && text.IsMark(i - 1, ')'))
        {
            while (i > sentence.FirstToken && cueStart - i < 30 && !text.IsMark(i - 1, '('))
            {
                i--;
            }

            i = Math.Max(sentence.FirstToken, i - 1);
        }
        else if (i - 1 > sentence.FirstToken && (text.IsComma(i - 1) || text.IsDash(i - 1)))
        {
            var isDash = text.IsDash(i - 1);
            var open = i - 2;
            while (open > sentence.FirstToken && cueStart - open < 60 && !(isDash ? text.IsDash(open) : text.IsComma(open)))
            {
                open--;
            }

            i = open;
        }

        return text.MentionBefore(i, sentence.FirstToken);
    }

    /// <summary>The name that a relative clause describes: "The Quay Alliance, which | includes".</summary>
    internal EntityMention? BeforeRelative(int cueStart, Sentence sentence)
    {
        var i = cueStart > sentence.FirstToken && text.Is(cueStart - 1, RelationWord.Question) ? cueStart - 1 : cueStart;
        return i - 1 > sentence.FirstToken && text.IsComma(i - 1) ? text.MentionBefore(i - 1, sentence.FirstToken) : null;
    }

    /// <summary>The list of names, or the described body, that is the subject of the verb.</summary>
    internal EnumerationList.Result? List(int cueStart, Sentence sentence)
    {
        if (Examples(cueStart, sentence) is { } examples)
        {
            return examples;
        }

        if (cueStart - 3 > sentence.FirstToken && text.IsName(cueStart - 1, NameWord.And) && text.IsLower(cueStart - 2) && text.Is(cueStart - 2, RelationWord.FirstVerb))
        {
            // "A and B | amplified and organised".
            cueStart -= 2;
        }

        var beforeOthers = BeforeOthers(cueStart, sentence);
        return ReadList(beforeOthers, sentence, beforeOthers < cueStart) is { } list ? list with { IsOpen = list.IsOpen || beforeOthers < cueStart || IsExample(list.First, sentence) } : null;
    }

    // "More than 30 organisations, including A, B and C, | have endorsed".
    private EnumerationList.Result? Examples(int cueStart, Sentence sentence)
    {
        if (cueStart - 1 <= sentence.FirstToken || !text.IsComma(cueStart - 1))
        {
            return null;
        }

        for (var i = cueStart - 2; i > sentence.FirstToken && cueStart - i <= 40; i--)
        {
            if (text.IsComma(i) && lists.ExampleEnd(i + 1, cueStart) is { } start)
            {
                return lists.Read(start, cueStart - 1) is { HasNames: true } list && list.End == cueStart - 1 ? list with { IsOpen = true } : null;
            }
        }

        return null;
    }

    // "Oar Aid, Amber Watch and others | organised", "… y otras entidades | organizan".
    private int BeforeOthers(int cueStart, Sentence sentence)
    {
        for (var i = cueStart - 1; i > sentence.FirstToken + 2 && cueStart - i <= 4; i--)
        {
            if (text.Is(i, RelationWord.Other) && text.IsName(i - 1, NameWord.And))
            {
                return i - 1;
            }

            // "Oxfam y Cáritas, entre otras organizaciones, | convocan".
            if (text.Is(i, RelationWord.Other) && text.Is(i - 1, RelationWord.Among) && text.IsComma(i - 2) && text.IsComma(cueStart - 1))
            {
                return i - 2;
            }
        }

        return cueStart;
    }

    // "Unions such as | the Dockers Union and the Teachers Guild back".
    private bool IsExample(int first, Sentence sentence)
    {
        var i = first - 1;
        while (i > sentence.FirstToken && text.IsName(i, NameWord.Article))
        {
            i--;
        }

        return i > sentence.FirstToken && text.Is(i, RelationWord.Example);
    }

    private EnumerationList.Result? ReadList(int cueStart, Sentence sentence, bool isContinued)
    {
        if (Mention(cueStart, sentence) is { Kind: not (EntityKind.Place or EntityKind.Event) } last)
        {
            var first = text.TokenOf(last);
            var end = text.EndOf(last, first);
            var opener = sentence.FirstToken + 1 < first && text.Is(sentence.FirstToken + 1, RelationWord.With) ? sentence.FirstToken + 4 : sentence.FirstToken;
            for (var k = first - 1; k >= opener && first - k <= 40; k--)
            {
                if (text.MentionAt(k) is { } before && !(k > sentence.FirstToken && text.IsMark(k - 1, '(')) && IsListGap(text.EndOf(before, k), first))
                {
                    first = k;
                }
            }

            if (lists.Read(first, Math.Max(end, first + 1), allowDescribed: false, isContinued) is not { } list || list.End < end)
            {
                return null;
            }

            // "Together with the Sailors Guild, | the Dockers Union called".
            var opening = sentence.FirstToken;
            if (first - opening is > 3 and < 20 && text.Is(opening + 1, RelationWord.With) && lists.Read(opening + 2, first) is { HasNames: true } others && others.End < first && text.IsComma(others.End) && first - others.End <= 2)
            {
                return list with { Members = [.. others.Members, .. list.Members], First = others.First };
            }

            // "Amber Watch, together with Oar Aid, is coordinating".
            for (var k = end + 1; k < cueStart && k <= end + 3 && text.IsComma(end); k++)
            {
                if (text.Is(k, RelationWord.With) && lists.Read(k + 1, cueStart, allowDescribed: false) is { HasNames: true } companions)
                {
                    return list with { Members = [.. list.Members, .. companions.Members], End = companions.End };
                }
            }

            return list;
        }

        // "The Dockers Union and two smaller unions | called"; "Local unions, churches and student groups | joined".
        if (cueStart - sentence.FirstToken is > 2 and < 30 && lists.Read(sentence.FirstToken, cueStart) is { Members.Count: > 1 } whole && whole.End == cueStart)
        {
            return whole;
        }

        // "several student groups at the University of Moor | will lead".
        var stop = cueStart;
        var start = stop;
        while (start > sentence.FirstToken && stop - start < 12 && text.Document.Tokens[start - 1].Kind is TokenKind.Word)
        {
            start--;
        }

        for (var i = start; i < stop; i++)
        {
            if (text.Is(i, RelationWord.Many) && !text.Is(sentence.FirstToken, RelationWord.Question))
            {
                return lists.Read(i, stop) is { } described ? described : null;
            }
        }

        return null;
    }

    private bool IsListGap(int from, int to)
    {
        if (to - from is < 1 or > 24)
        {
            return false;
        }

        var isSeparated = false;
        var isInside = false;
        for (var i = from; i < to; i++)
        {
            if (text.IsMark(i, '('))
            {
                isInside = true;
            }
            else if (text.IsMark(i, ')'))
            {
                isInside = false;
            }
            else if (text.IsDash(i))
            {
                isInside = !isInside;
            }
            else if (isInside)
            {
                continue;
            }
            else if (text.IsComma(i) || text.IsName(i, NameWord.And) || text.Is(i, RelationWord.Neither))
            {
                isSeparated = true;
            }
            else if (!text.IsName(i, NameWord.Article) && text.Document.Tokens[i].Kind != TokenKind.Quote)
            {
                return false;
            }
        }

        return isSeparated;
    }
}
