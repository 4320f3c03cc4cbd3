using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads lines of fixtures, which hold two teams and a word between them in capitals: "CLEVELAND AT DETROIT".</summary>
internal sealed class NameFixtures(NameText text)
{
    /// <summary>The token between the two teams; -1 when the sentence is no fixture.</summary>
    internal int LinkOf(Sentence sentence)
    {
        if (sentence.TokenCount is < 3 or > 7)
        {
            return -1;
        }

        var link = -1;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = text.Document.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Shape != TokenShape.AllCapitals)
            {
                return -1;
            }

            if (text.Has(i, NameWord.FixtureLink))
            {
                if (link >= 0)
                {
                    return -1;
                }

                link = i;
            }
        }

        return link > sentence.FirstToken && link + 1 < sentence.EndToken && IsTeam(sentence.FirstToken, link) && IsTeam(link + 1, sentence.EndToken) ? link : -1;
    }

    private bool IsTeam(int first, int end) =>
        end - first == 1 ? text.Has(first, NameWord.KnownPlace | NameWord.Team | NameWord.Nickname) : text.Has(first, NameWord.KnownPlace | NameWord.PlaceStart | NameWord.PlaceModifier) || text.Has(end - 1, NameWord.Nickname | NameWord.Team) || text.KnownPhrase(first, end) is not null;
}
