using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the name that tells a happening from others where words stand between them: "a train derailed outside Vell",
/// "thieves stole two drawings from the Brandt Museum".
/// </summary>
internal static class MeasureVicinity
{
    // Another such happening may have been in the same place.
    private const double Confidence = 0.75;
    private const int Reach = 9;
    private const int LongestName = 4;

    /// <summary>The event of the first name behind the happening that a word of vicinity opens, before the clause ends; null when there is none.</summary>
    internal static MeasureEvent? Read(Document document, ReadOnlySpan<Token> tokens, int head, string happening, LanguagePack pack)
    {
        var lexicon = pack.Numbers;
        var isOpen = false;
        for (var i = head + 1; i < tokens.Length && i < head + Reach && tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            var word = document.ValueOf(tokens[i]);
            if (lexicon.EventMoves.Contains(word))
            {
                return null;
            }

            if (lexicon.EventVicinity.Contains(word) || lexicon.PlaceOpeners.Contains(word) || lexicon.EventOpeners.Contains(word))
            {
                isOpen = true;
                continue;
            }

            if (isOpen && MeasureEvents.IsNameWord(document, tokens[i], pack))
            {
                var end = i + 1;
                while (end < tokens.Length && end - i < LongestName && MeasureEvents.IsNameWord(document, tokens[end], pack))
                {
                    end++;
                }

                return MeasureEvents.Named(document, TextSpan.FromBounds(tokens[head].Start, tokens[end - 1].End), TextSpan.FromBounds(tokens[i].Start, tokens[end - 1].End), happening, Confidence);
            }

            isOpen &= MeasureEvents.Has(document, tokens[i], pack, NumberRoles.Stop | NumberRoles.Article | NumberRoles.Of) || lexicon.Classes[word] == "place";
        }

        return null;
    }
}
