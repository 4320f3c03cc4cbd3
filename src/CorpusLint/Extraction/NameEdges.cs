using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What stands at the edge of a run of capitals and is no part of the name, or is one without a capital.</summary>
internal sealed class NameEdges(NameText text)
{
    /// <summary>"Former | Wells Fargo": an adjective whose capital shows nothing before a name that is known.</summary>
    internal bool OpensWithAdjective(int first, int end) =>
        end - first >= 2 && text.Has(first, NameWord.RoleModifier) && !text.Has(first, NameWord.Topic) && text.LooksLikeName(first + 1) && text.KnownPhrase(first, end) is null &&
        (text.KnownPhrase(first + 1, end) is not (null or EntityKind.Person) ||
            (end - first == 2 && text.Has(first + 1, NameWord.KnownOrganisation | NameWord.KnownPlace) && !text.Has(first + 1, NameWord.Heads)));

    /// <summary>"D. Preserve the notices": a list's letter is no initial.</summary>
    internal bool OpensWithLetter(int first, int end) =>
        end - first >= 3 && text.Document.Tokens[first].Length == 1 && text.IsMark(first + 1, '.') && text.Document.Tokens[first + 2].Length > 1 && !text.Has(first + 2, NameWord.Surname | NameWord.Given) &&
        (end - first == 3 || text.Document.Tokens[first + 3].Shape == TokenShape.Lower);

    /// <summary>"de El Tarajal", "el diario El Faro": inside a sentence an article with a capital belongs to the name of a place, or of a paper; null for anything else.</summary>
    internal (EntityKind Kind, NameReason Why)? IsNamedByArticle(Sentence sentence, int first, int end)
    {
        const NameWord noName = NameWord.Plain | NameWord.NotName | NameWord.Heads | NameWord.Common | NameWord.Given | NameWord.Title | NameWord.Role | NameWord.KnownOrganisation | NameWord.Calendar;
        if (!text.Names.HasHeadFirst || end - first is not (2 or 3) || first == sentence.FirstToken || !text.Has(first, NameWord.Article) || text.Document.Tokens[first].Shape != TokenShape.Capitalised ||
            text.Document.Tokens[first - 1].Shape != TokenShape.Lower || text.KnownPhrase(first, end) is not null)
        {
            return null;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (!text.LooksLikeName(i) || text.LooksLikeAcronym(i) || text.Has(i, noName))
            {
                return null;
            }
        }

        var noun = text.Has(first - 1, NameWord.Of) && first - 2 > sentence.FirstToken ? first - 2 : first - 1;
        if (text.Has(noun, NameWord.PersonLink))
        {
            return (EntityKind.Person, NameReason.PersonLink);
        }

        return text.Has(noun, NameWord.BodyLink) || text.Has(first - 1, NameWord.OrganisationNoun | NameWord.BodyWord) ? (EntityKind.Organisation, NameReason.BodyBeside) : (EntityKind.Place, NameReason.CapitalArticle);
    }

    /// <summary>"U.S. | Dlrs", "U.K. | Economy": some wires write a capital behind every stop; only a head or the lexicon makes a name of the two.</summary>
    internal bool IsCountryBeforeWord(int first, int end, EntityKind? kind, NameReason? why) =>
        end - first == 2 && text.Has(first, NameWord.KnownPlace) && text.Document.Tokens[first].Length > 3 && text.Document.Reading[text.Document.Tokens[first].Start + 1] == '.' && text.Document.Tokens[first + 1].Shape == TokenShape.Capitalised &&
        text.KnownPhrase(first, end) is null && !(kind is EntityKind.Organisation or EntityKind.Event && ReferenceEquals(why, NameReason.Head) && !text.Has(first + 1, NameWord.Calendar));

    /// <summary>"Madill, Okla", "Miami, Fla.": the short form of a state behind a comma or in a bracket behind a name.</summary>
    internal bool IsStateBehindComma(Sentence sentence, int token) =>
        token - 2 >= sentence.FirstToken && text.Document.Tokens[token].Length <= 5 && (text.IsMark(token - 1, ',') || text.IsMark(token - 1, '(')) && text.LooksLikeName(token - 2) && text.IsStateAbbreviation(token);

    /// <summary>"2nd", "101st".</summary>
    internal bool IsOrdinal(int token)
    {
        var t = text.Document.Tokens[token];
        return t.Kind == TokenKind.Alphanumeric && t.Length is >= 3 and <= 5 && char.IsAsciiDigit(text.Document.Reading[t.Start]) &&
            char.IsAsciiLetterLower(text.Document.Reading[t.End - 1]) && char.IsAsciiLetterLower(text.Document.Reading[t.End - 2]);
    }
}
