using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Decides what a name stands for by the words round it, when its own words do not show it.</summary>
internal sealed class NameContext(NameText text)
{
    private readonly NameTitles _titles = new(text);
    private readonly NameHeads _heads = new(text);

    /// <summary>The kind that the words round a name show, never certain but for a person's title or age; null when they show nothing.</summary>
    internal NameKind Classify(int first, int end, Sentence sentence)
    {
        if (NameDateline.IsPlace(text, sentence, first, end))
        {
            return new(EntityKind.Place, false, NameReason.Dateline);
        }

        var hasJoint = _heads.HasJoint(first, end);
        var isAcronym = end - first == 1 && text.LooksLikeAcronym(first);
        if (end - first is >= 2 and <= 5 && !hasJoint && !isAcronym && _titles.Beside(first, end, sentence) is { IsProof: true } title)
        {
            return new(EntityKind.Person, true, title.IsBehind ? NameReason.TitleBehind : NameReason.TitleBefore);
        }

        if (end - first is >= 2 and <= 4 && !hasJoint && (IsFollowedByAge(end, sentence.EndToken) || (end + 1 < sentence.EndToken && text.IsMark(end, ',') && text.Has(end + 1, NameWord.Relative))))
        {
            return new(EntityKind.Person, true, NameReason.PersonBehind);
        }

        // "el juez Peinado", "president Brizal": an office in small letters right before one word that is none of the lexicon's.
        if (end - first == 1 && !isAcronym && first > sentence.FirstToken && text.Document.Tokens[first].Shape == TokenShape.Capitalised && IsSmall(first - 1, NameWord.Title) && !IsSmall(first - 1, NameWord.OrganisationNoun) &&
            !text.Has(first, NameWord.NotName | NameWord.Common | NameWord.Plain | NameWord.Topic | NameWord.Heads | NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Role | NameWord.RoleModifier | NameWord.Calendar))
        {
            return new(EntityKind.Person, false, NameReason.SmallTitle);
        }

        var noun = first - 1;
        if (noun > sentence.FirstToken + 1 && text.Has(noun, NameWord.ExampleWord))
        {
            // "groups like United We Row", "networks such as …".
            noun -= text.Document.Tokens[noun - 1].Shape == TokenShape.Lower && !text.Has(noun - 1, NameWord.OrganisationNoun) ? 2 : 1;
        }

        if (noun >= sentence.FirstToken && text.Document.Tokens[noun].Shape == TokenShape.Lower && text.Has(noun, NameWord.OrganisationNoun) && (noun < first - 1 || text.Has(noun, NameWord.OrganisationHead)))
        {
            return new(EntityKind.Organisation, false, NameReason.BodyBeside);
        }

        if (noun == first - 1 && noun > sentence.FirstToken && text.StatesRelation(noun, sentence))
        {
            return new(EntityKind.Organisation, false, NameReason.BodyBeside);
        }

        if (noun == first - 1 && noun >= sentence.FirstToken && end - first > 1 && text.Document.Tokens[noun].Shape == TokenShape.Lower && text.Has(noun, NameWord.EventNoun | NameWord.EventHead))
        {
            return new(EntityKind.Event, false, NameReason.EventBeside);
        }

        // "the chairman of Amber Holdings", "la directora de Cáritas Diocesana".
        if (noun == first - 1 && noun > sentence.FirstToken && end - first is >= 2 and <= 4 && text.Document.Tokens[noun].Shape == TokenShape.Lower && text.Has(noun, NameWord.Of) &&
            text.Has(noun - 1, NameWord.Role | NameWord.Title) && !text.Has(first, NameWord.Given | NameWord.NotName))
        {
            return new(EntityKind.Organisation, false, NameReason.BodyBeside);
        }

        // "ministro del Interior", "concejala de Obras": a ministry by the one word for what it is for.
        if (text.Names.HasHeadFirst && noun == first - 1 && noun > sentence.FirstToken && end - first == 1 && text.Document.Tokens[noun].Shape == TokenShape.Lower && text.Has(noun, NameWord.Of) &&
            text.Has(noun - 1, NameWord.Role | NameWord.Title) && text.Has(first, NameWord.Topic) && !text.Has(first, NameWord.KnownPlace))
        {
            return new(EntityKind.Organisation, false, NameReason.BodyBeside);
        }

        if (!text.Has(first, NameWord.Surname) || end - first > 1)
        {
            if (IsBodyBeside(first, end, sentence, hasJoint))
            {
                return new(EntityKind.Organisation, false, NameReason.BodyBeside);
            }
        }

        if (end - first <= 2 && !hasJoint && !isAcronym && IsPlaceBeside(first, end, sentence))
        {
            return new(EntityKind.Place, false, NameReason.PlaceBeside);
        }

        if (IsDescribedAsBody(end, sentence.EndToken))
        {
            return new(EntityKind.Organisation, false, NameReason.BodyBeside);
        }

        if (end < sentence.EndToken)
        {
            var behind = text.Document.Tokens[end].Shape == TokenShape.Lower ? text.Flags(end) : NameWord.None;
            if ((behind & NameWord.OrganisationNoun) != 0 && (behind & NameWord.OrganisationHead) != 0 && (behind & NameWord.EventNoun) == 0)
            {
                return new(EntityKind.Organisation, false, NameReason.BodyBeside);
            }

            if ((behind & NameWord.EventNoun) != 0 && hasJoint)
            {
                return new(EntityKind.Event, false, NameReason.EventBeside);
            }

            if ((behind & NameWord.Copula) != 0)
            {
                for (var i = end + 1; i < sentence.EndToken && i <= end + 5 && text.Document.Tokens[i].Shape == TokenShape.Lower; i++)
                {
                    if (text.Has(i, NameWord.OrganisationNoun) && text.Has(i, NameWord.OrganisationHead))
                    {
                        return new(EntityKind.Organisation, false, NameReason.BodyBeside);
                    }
                }
            }

            if (end + 1 < sentence.EndToken && text.IsMark(end, ',') && !hasJoint && !isAcronym && end - first <= 3 && text.Has(end + 1, NameWord.KnownPlace) && text.LooksLikeName(end + 1) &&
                !(end + 2 < sentence.EndToken && (text.IsMark(end + 2, ',') && end + 3 < sentence.EndToken && text.Has(end + 3, NameWord.KnownPlace | NameWord.And))))
            {
                return new(EntityKind.Place, false, NameReason.PlaceBeside);
            }
        }

        // "Boats for Bread": what is for something and is no group of people is done.
        if (hasJoint && end - first <= 5 && text.Document.Tokens[first + 1].Shape == TokenShape.Lower && text.Has(first + 1, NameWord.Connector) && !text.Has(first + 1, NameWord.Particle) && !text.Names.HeadedConnectors.Contains(text.Word(first + 1)) && !text.Has(first, NameWord.Role | NameWord.Given | NameWord.KnownPlace | NameWord.NotName))
        {
            return new(EntityKind.Event, false, NameReason.Purpose);
        }

        return first > sentence.FirstToken && !hasJoint && !isAcronym && end - first <= 2 && text.Has(first - 1, NameWord.PlacePreposition) && !text.Has(first, NameWord.NotName | NameWord.Plain) && !text.Has(end - 1, NameWord.Plain) &&
            text.Document.Tokens[end - 1].Length > 2 && text.Document.Tokens[first].Shape != TokenShape.MixedCapitals && (end - first == 1 || !text.EndsWithAny(end - 1, text.Names.TopicEndings))
            ? new(EntityKind.Place, false, NameReason.PlacePreposition)
            : default;
    }

    // "Amber analyst", "shares of Amber", "Amber rose 2 percent", "Amber said it".
    private bool IsBodyBeside(int first, int end, Sentence sentence, bool hasJoint)
    {
        if (hasJoint || text.Has(first, NameWord.NotName) && end - first == 1)
        {
            return false;
        }

        if (end < sentence.EndToken && IsSmall(end, NameWord.BodyNoun) && (end + 1 >= sentence.EndToken || !text.LooksLikeName(end + 1) || !text.Has(end, NameWord.Role)))
        {
            return true;
        }

        if (end + 1 < sentence.EndToken && IsSmall(end, NameWord.MarketVerb) && text.Document.Tokens[end + 1].Kind == TokenKind.Number)
        {
            return true;
        }

        if (first - 1 >= sentence.FirstToken && IsSmall(first - 1, NameWord.BodyWord))
        {
            return true;
        }

        return first - 2 >= sentence.FirstToken && IsSmall(first - 1, NameWord.Of | NameWord.WeakConnector) && IsSmall(first - 2, NameWord.BodyLink);
    }

    // "the port of Vlora", "Vlora province", "flew to Vlora".
    private bool IsPlaceBeside(int first, int end, Sentence sentence)
    {
        if (text.Has(first, NameWord.NotName | NameWord.Given | NameWord.Surname))
        {
            // "el malecón Cisneros", "la estación Salvador": right behind its noun a place bears whose name it likes.
            return text.Names.HasHeadFirst && end - first == 1 && !text.Has(first, NameWord.NotName | NameWord.Mononym) && first - 1 >= sentence.FirstToken && IsSmall(first - 1, NameWord.PlaceNoun) && IsSmall(first - 1, NameWord.PlaceHead);
        }

        if (end < sentence.EndToken && IsSmall(end, NameWord.PlaceNoun) && !text.IsPossessive(end - 1) && end + 1 < sentence.EndToken && !IsSmall(end + 1, NameWord.Of))
        {
            return true;
        }

        // "el río Semois", "la sierra de Gredos", "el barrio madrileño de Lavapiés".
        if (text.Names.HasHeadFirst && first - 1 >= sentence.FirstToken && !text.Has(first, NameWord.Plain | NameWord.Heads) &&
            (IsSmall(first - 1, NameWord.PlaceNoun) || (first - 3 >= sentence.FirstToken && IsSmall(first - 1, NameWord.Of) && text.Document.Tokens[first - 2].Shape == TokenShape.Lower && IsSmall(first - 3, NameWord.PlaceNoun))))
        {
            return true;
        }

        return first - 2 >= sentence.FirstToken && text.Document.Tokens[first - 1].Shape == TokenShape.Lower &&
            ((text.Has(first - 1, NameWord.Of) && IsSmall(first - 2, NameWord.PlaceNoun)) || (text.Has(first - 1, NameWord.Connector) && !text.Has(first - 1, NameWord.Particle) && IsSmall(first - 2, NameWord.MotionVerb)));
    }

    private bool IsSmall(int token, NameWord word) => text.Document.Tokens[token].Shape == TokenShape.Lower && text.Has(token, word);

    // ", a tenants' union," behind a name.
    private bool IsDescribedAsBody(int end, int sentenceEnd)
    {
        if (end + 2 >= sentenceEnd || !text.IsMark(end, ',') || !text.Has(end + 1, NameWord.Article))
        {
            return false;
        }

        for (var i = end + 2; i < sentenceEnd && i <= end + 7 && text.Document.Tokens[i].Kind is TokenKind.Word or TokenKind.Quote; i++)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && (text.Has(i, NameWord.BodyWord) || (text.Has(i, NameWord.OrganisationNoun) && text.Has(i, NameWord.OrganisationHead))))
            {
                // "in Vell, the company said" tells who speaks, not what Vell is.
                return i + 1 >= sentenceEnd || !IsSmall(i + 1, NameWord.SpeechVerb);
            }

            if (text.Has(i, NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.Relative))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsFollowedByAge(int end, int sentenceEnd) =>
        end + 2 < sentenceEnd && text.IsMark(end, ',') && text.Document.Tokens[end + 1].Kind == TokenKind.Number && text.Document.Tokens[end + 1].Length <= 2 && text.IsMark(end + 2, ',');
}
