using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads a list of members from left to right: names and described bodies, divided by commas and "and", with acronyms in
/// brackets, appositions, dashes, places behind "at" and campaigns "of" a coalition that belong to their member.
/// </summary>
internal sealed class EnumerationList(EnumerationText text)
{
    // The longest list of partners seen in print has under two hundred; a hostile text must not be read to its end from each cue.
    private const int MostMembers = 250;

    /// <summary>What a list holds and where it ends.</summary>
    internal sealed record Result(List<EnumerationMember> Members, bool IsOpen, int First, int End)
    {
        internal bool HasNames => Members.Exists(m => m.IsNamed);
    }

    /// <summary>Reads the list that starts at a token; null when none does.</summary>
    internal Result? Read(int start, int end, bool allowDescribed = true, bool isContinued = false)
    {
        var members = new List<EnumerationMember>();
        var isOpen = false;
        var i = start;
        var lastEnd = start;
        var first = -1;
        var hasAnd = false;
        var isLast = false;
        var firstEnd = start;
        while (i < end && members.Count < MostMembers)
        {
            var itemStart = i;
            i = SkipLeading(i, end);
            if (i >= end)
            {
                break;
            }

            if (text.MentionAt(i) is { } mention)
            {
                if (members.Count > 0 && IsSubjectOfNextClause(text.EndOf(mention, i), end, lastEnd))
                {
                    break;
                }

                if (mention.Kind != EntityKind.Place || IsFollowedByBody(text.EndOf(mention, i), end) || mention.Name.Contains(' ', StringComparison.Ordinal) || members.TrueForAll(m => m.Mention?.Kind == EntityKind.Place))
                {
                    var stop = MemberEnd(mention, i, end);
                    members.Add(new EnumerationMember(mention.Span, mention.Name, mention));
                    first = first < 0 ? itemStart : first;
                    lastEnd = i = stop;
                }
                else
                {
                    break;
                }
            }
            else if (ReadDescribed(i, end, members.Count > 0) is { } described)
            {
                if (described.OpensList)
                {
                    isOpen = true;
                    first = first < 0 ? described.Next : first;
                    i = described.Next;
                    continue;
                }

                if (described.IsOther)
                {
                    isOpen = true;
                    lastEnd = i = described.Next;
                    break;
                }

                if (!allowDescribed)
                {
                    break;
                }

                // "including A and B" behind the bodies: they are the members.
                if (described.Next + 2 < end && text.IsComma(described.Next) && ExampleEnd(described.Next + 1, end) is { } examples && text.MentionAt(SkipLeading(examples, end)) is not null)
                {
                    isOpen = true;
                    i = examples;
                    continue;
                }

                var stop = TailEnd(described.Next, end);
                i = text.Is(i, RelationWord.Many) && i > itemStart ? i - 1 : i;
                members.Add(new EnumerationMember(text.Span(i, stop), text.Words(i, stop), null));
                first = first < 0 ? i : first;
                lastEnd = i = stop;
            }
            else
            {
                // "A, B and Jóvenes del Puerto": what cannot be read as a member is one more all the same, so that the list is not whole.
                isOpen |= members.Count > 0 && isLast && (text.Document.Tokens[i].IsCapitalised || text.Is(i, RelationWord.Many));
                break;
            }

            var next = EnumerationSeparator.Behind(text, i, end);

            // Behind "A, B and C" a comma alone opens another clause: "Backed by A, B and C, the strike began."
            if (isLast && members.Count > 1 && next > i && !HasAnd(i, next) && next < end && !text.Is(next, RelationWord.With))
            {
                break;
            }

            isLast = next > i && HasConjunction(i, next);
            hasAnd |= next > i && (HasAnd(i, next) || (next < end && text.Is(next, RelationWord.With)));
            if (members.Count == 1)
            {
                firstEnd = lastEnd;
            }

            if (next == i)
            {
                break;
            }

            if (next < 0)
            {
                isOpen = true;
                break;
            }

            i = next;
        }

        // A place alone is where something is; places are members only as "Chile, Ghana and Norway".
        if (members.Count > 0 && members.TrueForAll(m => m.Mention?.Kind == EntityKind.Place && !m.Text.Contains(' ', StringComparison.Ordinal)) && !(hasAnd && members.Count > 1))
        {
            return null;
        }

        // Two names with only a comma between them are no list: "With the backing of the bank, the festival moved."
        if (members.Count == 2 && !hasAnd && !isOpen && !isContinued && !(lastEnd < end && text.IsMark(lastEnd, ')')))
        {
            members.RemoveAt(1);
            lastEnd = firstEnd;
        }

        return members.Count == 0 ? null : new Result(members, isOpen, first, lastEnd);
    }

    /// <summary>Behind "including", "such as", "among them" at a token; null where none stands.</summary>
    internal int? ExampleEnd(int i, int end)
    {
        if (i + 1 >= end)
        {
            return null;
        }

        return text.Is(i, RelationWord.Example | RelationWord.IncludeVerb) ? i + 1
            : text.Is(i, RelationWord.Among) && text.Is(i + 1, RelationWord.Other) ? i + 2
            : text.IsLower(i) && text.Is(i + 1, RelationWord.Example) && !text.Is(i, RelationWord.PhraseEnd) ? i + 2
            : null;
    }

    private bool HasConjunction(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.IsName(i, NameWord.And))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAnd(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!text.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    // Articles, "both", "its", quotation marks and adjectives before a name.
    private int SkipLeading(int i, int end)
    {
        var start = i;
        while (i < end && i - start <= 6)
        {
            if (text.MentionAt(i) is not null)
            {
                return i;
            }

            // "Senator Ann Lee".
            if (i + 1 < end && text.Document.Tokens[i].IsCapitalised && text.IsName(i, NameWord.Role) && text.MentionAt(i + 1) is { Kind: EntityKind.Person })
            {
                return i + 1;
            }

            if (text.Document.Tokens[i].Kind == TokenKind.Quote || text.IsName(i, NameWord.Article) || (text.IsLower(i) && text.IsName(i, NameWord.Particle)) || text.Is(i, RelationWord.With | RelationWord.By))
            {
                i++;
                continue;
            }

            break;
        }

        // "the national grassroots organisation 50501": a description right before a name belongs to it.
        var j = i;
        while (j < end && j - i <= 6 && text.IsLower(j) && text.MentionAt(j) is null && !text.Is(j, RelationWord.PhraseEnd | RelationWord.Example | RelationWord.Separator | RelationWord.IncludeVerb))
        {
            j++;
        }

        return j < end && j > i && text.MentionAt(j) is { Kind: not EntityKind.Place } described && ((j - i <= 3 && i > start && described.Kind is EntityKind.Organisation or EntityKind.Other && text.IsName(i - 1, NameWord.Article)) || text.IsName(j - 1, NameWord.OrganisationNoun | NameWord.Role | NameWord.OrganisationHead)) ? j : i;
    }

    // "the Boston and Durham chapters": a place that is part of a body's description.
    private bool IsFollowedByBody(int i, int end) => i < end && text.IsLower(i) && text.Is(i, RelationWord.BodyNoun);

    // Another clause starts: ", and Reuters said", ", and the county has".
    private bool IsSubjectOfNextClause(int behind, int end, int listEnd) =>
        behind < end && text.IsLower(behind) && text.IsComma(listEnd) && (text.IsName(behind, NameWord.SpeechVerb) || text.Is(behind, RelationWord.Finite));

    private bool IsReflexive(int token) => text.Document.ValueOf(text.Document.Tokens[token]).StartsWith("itsel", StringComparison.OrdinalIgnoreCase);

    // What belongs to a member behind its name: "(HRB)", "itself", "chapters", "campaign of the Moor coalition", "at the University of Moor", ", a tenants' union,".
    private int MemberEnd(EntityMention mention, int token, int end)
    {
        var i = text.EndOf(mention, token);
        if (i < end && text.Document.Tokens[i].Kind == TokenKind.Quote)
        {
            i++;
        }

        while (i < end)
        {
            if (text.IsMark(i, '('))
            {
                var close = i + 1;
                while (close < end && close - i <= 10 && !text.IsMark(close, ')'))
                {
                    close++;
                }

                if (close >= end || !text.IsMark(close, ')'))
                {
                    return i;
                }

                i = close + 1;
                continue;
            }

            if (text.IsLower(i) && (text.Is(i, RelationWord.BodyNoun | RelationWord.Coalition) || IsReflexive(i) || text.IsName(i, NameWord.OrganisationNoun)))
            {
                i++;
                continue;
            }

            if (text.IsLower(i) && text.IsName(i, NameWord.Of | NameWord.WeakConnector) && NameBehind(i + 1, end) is { Kind: not EntityKind.Event } behind)
            {
                i = text.EndOf(behind, text.TokenOf(behind));
                continue;
            }

            if (text.IsDash(i) && ClosingDash(i, end) is { } dash)
            {
                i = dash + 1;
                continue;
            }

            if (text.IsComma(i) && AppositionEnd(i + 1, end) is { } apposition)
            {
                i = apposition;
                continue;
            }

            break;
        }

        return i;
    }

    // "several student groups | at the University of Moor".
    private int TailEnd(int i, int end) =>
        i < end && text.IsLower(i) && text.IsName(i, NameWord.Of | NameWord.WeakConnector) && NameBehind(i + 1, end) is { Kind: not EntityKind.Event } behind
            ? text.EndOf(behind, text.TokenOf(behind))
            : i;

    private EntityMention? NameBehind(int i, int end)
    {
        while (i < end && text.IsName(i, NameWord.Article))
        {
            i++;
        }

        return i < end ? text.MentionAt(i) : null;
    }

    private int? ClosingDash(int open, int end)
    {
        for (var i = open + 1; i < end && i - open <= 40; i++)
        {
            if (text.IsDash(i))
            {
                return i;
            }
        }

        return null;
    }

    // ", a tenants' union from Beek,": an article, small words, no name of a body, up to the next comma or the sentence's end.
    private int? AppositionEnd(int i, int end)
    {
        if (i < end && text.IsLower(i) && text.Is(i, RelationWord.Question))
        {
            // ", whose members work on the ferries, and": a clause inside the list.
            for (var j = i + 1; j + 1 < end && j - i <= 12 && text.MentionAt(j) is null; j++)
            {
                if (text.IsComma(j))
                {
                    return text.IsName(j + 1, NameWord.And) ? j : null;
                }
            }

            return null;
        }

        if (i >= end || !text.IsName(i, NameWord.Article) || text.MentionAt(i) is not null)
        {
            return null;
        }

        var isBody = false;
        for (var j = i + 1; j < end && j - i <= 14; j++)
        {
            if (text.IsComma(j) || text.IsMark(j, '.') || text.IsMark(j, ';'))
            {
                return isBody ? j : null;
            }

            if (text.MentionAt(j) is { Kind: EntityKind.Organisation } && !isBody)
            {
                return null;
            }

            if (text.IsLower(j) && (text.Is(j, RelationWord.Separator) && !isBody || text.IsName(j, NameWord.SpeechVerb)))
            {
                return null;
            }

            isBody |= text.IsLower(j) && (text.Is(j, RelationWord.BodyNoun | RelationWord.Coalition) || text.IsName(j, NameWord.OrganisationNoun));
        }

        return null;
    }

    private readonly record struct Described(int Next, bool OpensList, bool IsOther);

    // "several student groups", "groups such as", "other grassroots networks".
    private Described? ReadDescribed(int start, int end, bool isLater)
    {
        var isBody = false;
        var noun = start;
        if (start + 2 < end && text.Is(start + 1, RelationWord.PhraseEnd) && text.Is(start, RelationWord.Other) && !text.Is(start + 1, RelationWord.With))
        {
            // "more than 30 organisations".
            noun = start + 2;
        }
        else if (start + 1 < end && text.Is(start, RelationWord.PhraseEnd) && text.Document.Tokens[start + 1].Kind == TokenKind.Number)
        {
            noun = start + 1;
        }

        for (var i = noun; i < end && i - start <= 12; i++)
        {
            var token = text.Document.Tokens[i];
            if (i > start && text.Is(i, RelationWord.Example) && isBody)
            {
                return new Described(i + 1, true, false);
            }

            if (i > start && i + 1 < end && isBody && text.Is(i + 1, RelationWord.Example) && text.IsLower(i) && !text.Is(i, RelationWord.PhraseEnd | RelationWord.Separator))
            {
                // "such as"; "groups" itself is taken by the next round.
                if (!text.Is(i, RelationWord.BodyNoun))
                {
                    return new Described(i + 2, true, false);
                }
            }

            if (text.IsMark(i, '(') && isBody)
            {
                return new Described(i + 1, true, false);
            }

            if (text.MentionAt(i) is not null && i > start)
            {
                if (isBody || !IsBodyBehindName(i, end))
                {
                    break;
                }

                i = text.EndOf(text.MentionAt(i)!, i) - 1;
                continue;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric) || (text.Is(i, RelationWord.PhraseEnd | RelationWord.Separator) && !(i > start && text.Is(i - 1, RelationWord.Many) && text.IsName(i, NameWord.Of))) || (i == start && isLater && text.Is(i, RelationWord.Gap)))
            {
                return Finish(i);
            }

            isBody |= text.Is(i, RelationWord.BodyNoun);
            if (i + 1 == end)
            {
                return Finish(end);
            }
        }

        return null;

        Described? Finish(int stop)
        {
            if (stop > start && noun == start && text.Is(start, RelationWord.Other))
            {
                return new Described(stop, false, true);
            }

            if (!isBody)
            {
                return null;
            }

            // "student groups at the University of Moor": the institution identifies the groups.
            return new Described(
                stop < end && text.IsName(stop, NameWord.Of | NameWord.WeakConnector) && NameBehind(stop + 1, end) is { Kind: EntityKind.Organisation } institution ? text.EndOf(institution, text.TokenOf(institution)) : stop,
                false,
                false);
        }
    }

    private bool IsBodyBehindName(int token, int end)
    {
        var behind = text.EndOf(text.MentionAt(token)!, token);
        return behind < end && text.IsLower(behind) && text.Is(behind, RelationWord.BodyNoun);
    }
}
