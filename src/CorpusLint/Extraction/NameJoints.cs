using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Which small words hold a name together: "Ministry of Justice and Peace", but "Oakhaven | and | Millbrook".</summary>
internal sealed class NameJoints(NameText text, NameClassifier classifier, AcronymTable acronyms)
{
    /// <summary>Whether the name goes on over the small words between <paramref name="connector"/> and <paramref name="right"/>.</summary>
    internal bool Joins(Sentence sentence, int start, int connector, int right, int rightEnd, int runEnd, bool isStart)
    {
        var flags = text.IsMark(connector, '/') ? NameWord.None : text.Flags(connector);
        if (flags == NameWord.None)
        {
            return !acronyms.IsAcronym(connector - 1) || !acronyms.IsAcronym(right);
        }

        if ((flags & NameWord.Particle) != 0 && classifier.StartsLikePerson(start, connector) && !text.Has(connector - 1, NameWord.Heads & ~NameWord.PlaceHead))
        {
            return (flags & NameWord.And) == 0 && !text.Has(right, NameWord.KnownOrganisation);
        }

        if ((flags & NameWord.And) != 0)
        {
            return classifier.IsOneNameOverAnd(start, connector, right, rightEnd);
        }

        if ((flags & NameWord.NumberWord) != 0)
        {
            return classifier.OpensWithHead(start);
        }

        var isNamedBy = runEnd < sentence.EndToken && rightEnd == runEnd && text.Document.Tokens[runEnd].Shape == TokenShape.Lower &&
            text.Has(runEnd, NameWord.OrganisationNoun | NameWord.EventNoun) && start > sentence.FirstToken && text.Has(start - 1, NameWord.Article);
        if ((flags & (NameWord.WeakConnector | NameWord.Article)) != 0 && (flags & (NameWord.Of | NameWord.Connector)) == 0)
        {
            var isInsideName = (flags & NameWord.Article) != 0 && start > sentence.FirstToken && text.Has(start - 1, NameWord.Article) && text.Has(rightEnd - 1, NameWord.OrganisationNoun);
            return (isNamedBy || isInsideName) && !classifier.IsKnownWhole(start, connector);
        }

        if (text.Has(right, NameWord.Mononym) || text.IsPossessive(connector - 1) ||
            (classifier.IsKnownWhole(start, connector) && !((flags & NameWord.Of) != 0 && text.Has(right, NameWord.Topic) && classifier.OpensWithHead(start))))
        {
            return false;
        }

        // "Amber Inc on | the Dock", "Amber Corp for | Brizal Ltd".
        if (connector - start > 1 && (flags & (NameWord.Of | NameWord.Particle)) == 0 && text.Has(connector - 1, NameWord.StoppedEnding))
        {
            return false;
        }

        // "Amber AG of | Switzerland": a company's form ends its name.
        if (connector - start > 1 && (text.Has(connector - 1, NameWord.StoppedEnding) || (text.LooksLikeAcronym(connector - 1) && text.Has(connector - 1, NameWord.OrganisationSuffix | NameWord.OrganisationHead))) && text.Has(right, NameWord.KnownPlace))
        {
            return false;
        }

        // "Teatro Colón de | Bogotá": a building's name is whole before its city, but "Puerto de Vlora".
        if (text.Names.HasHeadFirst && (flags & NameWord.Of) != 0 && connector - start is 2 or 3 && right == connector + 1 && text.Has(right, NameWord.KnownPlace) && text.Names.BuildingHeads.Contains(text.Word(start)) &&
            text.LooksLikeName(connector - 1))
        {
            return false;
        }

        // "Gulf War for | the Boston Globe", "Lawyers for | Ana Ruiz".
        if ((flags & (NameWord.Of | NameWord.Particle)) == 0 && (flags & NameWord.Connector) != 0 &&
            (text.Has(right, NameWord.NotName) || IsKnownBehindArticle(right, rightEnd) || (connector == start + 1 && classifier.IsPerson(right, rightEnd))))
        {
            return false;
        }

        // "Abogados de | Odebrecht": people who open a sentence, not the body that is named for them.
        if (isStart && text.Names.HasHeadFirst && connector == start + 1 && right == connector + 1 && text.Has(start, NameWord.OrganisationHeadBeforeOf) && !text.Has(start, NameWord.OrganisationHead) && !text.Has(right, NameWord.Topic))
        {
            return false;
        }

        var hasHead = classifier.HasHead(start, connector);
        if (isStart && connector == start + 1 && !hasHead)
        {
            return classifier.IsTitlePhrase(start, rightEnd);
        }

        // "for", "on" and the Spanish "de" tie looser than "of".
        var isOf = (flags & NameWord.Of) != 0;
        if (isOf && (flags & NameWord.Particle) == 0)
        {
            // "Kerensa Pascoe of | the National Trust", "Daishowa of | Japan".
            var isArticled = right > connector + 1;
            if (!hasHead && !text.Has(connector - 1, NameWord.Plain | NameWord.Common | NameWord.Topic | NameWord.Title | NameWord.Role) &&
                ((connector - start is 2 or 3 && (isArticled || text.Has(rightEnd - 1, NameWord.OrganisationHead))) || (rightEnd - right == 1 && text.Has(right, NameWord.KnownPlace) && connector - start <= 3)))
            {
                return false;
            }

            return !text.Has(connector - 1, NameWord.Role | NameWord.Title) || hasHead || classifier.IsTitlePhrase(start, rightEnd) || classifier.IsTitlePhrase(connector - 1, rightEnd);
        }

        // "Document to | the Document", but "Right to the City Alliance".
        return hasHead || (!isOf && (flags & NameWord.Particle) == 0 && IsOpenConnector(start, connector, right) &&
            (!text.Names.HeadedConnectors.Contains(text.Word(connector)) || text.Has(rightEnd - 1, NameWord.OrganisationHead)));
    }

    private bool IsKnownBehindArticle(int right, int rightEnd)
    {
        var first = text.Has(right, NameWord.Article) ? right + 1 : right;
        return text.KnownPhrase(first, rightEnd) is not (null or EntityKind.Person);
    }

    // "Boats for Bread", "ICE Out for Good": two capitals at least, and no title behind ("Brandt for Mayor").
    private bool IsOpenConnector(int start, int connector, int right) =>
        (connector - start > 1 || !acronyms.IsAcronym(start)) && !text.Has(connector - 1, NameWord.Given) &&
        !text.Has(right, NameWord.Title | NameWord.Role | NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Given);
}
