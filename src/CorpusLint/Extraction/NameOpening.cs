using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Whether the one capitalised word that opens a sentence is a name although the document shows it nowhere else: it is no
/// word that is known, and what follows is said of a company or a person ("Outokumpu said it", "Safeskin rose 2").
/// </summary>
internal sealed class NameOpening(NameText text)
{
    private const NameWord NoName = NameWord.Common | NameWord.NotName | NameWord.Plain | NameWord.Topic | NameWord.Heads | NameWord.Role | NameWord.RoleModifier | NameWord.Title |
        NameWord.OrganisationNoun | NameWord.EventNoun | NameWord.Calendar | NameWord.PlaceModifier | NameWord.BodyNoun | NameWord.BodyLink | NameWord.PlaceNoun | NameWord.BodyWord | NameWord.PlayerNoun;

    private readonly NameRuns _runs = new(text);

    internal (EntityKind Kind, NameReason Why)? Kind(Sentence sentence, int first, int end)
    {
        var token = text.Document.Tokens[first];
        if (NameDateline.IsPlace(text, sentence, first, end) || IsDateline(sentence, first, end))
        {
            return (EntityKind.Place, NameReason.Dateline);
        }

        if (end - first != 1 || token.Kind != TokenKind.Word || token.Shape != TokenShape.Capitalised || token.Length < 4 || text.Has(first, NoName) || _runs.IsClearlyCommon(first))
        {
            return null;
        }

        var behind = end;
        if (IsAged(end, sentence.EndToken) && !text.Has(first, NameWord.KnownPlace))
        {
            return (EntityKind.Person, NameReason.PersonBehind);
        }

        if (behind + 1 >= sentence.EndToken || text.Document.Tokens[behind].Shape != TokenShape.Lower)
        {
            return null;
        }

        var isSurname = text.Has(first, NameWord.Surname | NameWord.Given);
        if (isSurname && text.Has(behind, NameWord.PersonVerb) && !text.Has(first, NameWord.KnownPlace))
        {
            return (EntityKind.Person, NameReason.PersonVerb);
        }

        if (text.Has(behind, NameWord.SpeechVerb))
        {
            // Plural words say things too ("Backers said"); a name ends in one "s" seldom.
            return isSurname ? (EntityKind.Person, NameReason.SpeechVerb) : text.Word(first)[^1] != 's' ? (EntityKind.Organisation, NameReason.SpeechVerb) : null;
        }

        return !isSurname && text.Has(behind, NameWord.MarketVerb) && text.Document.Tokens[behind + 1].Kind == TokenKind.Number && text.Word(first)[^1] != 's' ? (EntityKind.Organisation, NameReason.MarketVerb) : null;
    }

    // "Quiroga, 54, said", "Quiroga, de 54 años, admite".
    private bool IsAged(int end, int sentenceEnd)
    {
        var age = end + 1;
        age += age < sentenceEnd && text.Document.Tokens[age].Shape == TokenShape.Lower && text.Has(age, NameWord.Of) ? 1 : 0;
        return age + 1 < sentenceEnd && text.IsMark(end, ',') && text.Document.Tokens[age] is { Kind: TokenKind.Number, Length: <= 2 } && (text.IsMark(age + 1, ',') ? age == end + 1 : age > end + 1);
    }

    // "SPLIT, Croatia 1996-08-30", "Reading, England (Wire)".
    private bool IsDateline(Sentence sentence, int first, int end)
    {
        if (first != sentence.FirstToken || end - first > 2 || end + 2 > sentence.EndToken || !text.IsMark(end, ',') || !text.Has(end + 1, NameWord.Country) || text.Has(first, NameWord.Common | NameWord.NotName) || _runs.IsClearlyCommon(first))
        {
            return false;
        }

        var behind = end + 2;
        return behind < sentence.EndToken ? text.Document.Tokens[behind].Kind is TokenKind.Number or TokenKind.Dash || text.IsMark(behind, '(') : true;
    }
}
