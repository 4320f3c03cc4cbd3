using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// The words of a document that a capital letter shows to be names or parts of such, as numbers. A name that is not made out
/// as one, in a title all in capitals, at the start of a sentence or in a byline, is known by its words in another report:
/// "TARVIK: WHAT WE KNOW", "the Tarvik dam". The lowest two bits of a number tell how usual its word is.
/// </summary>
internal static class StoryCapitals
{
    /// <summary>A word that no list knows: "Tarvik".</summary>
    internal const uint Rare = 0;

    /// <summary>A word that many names have: "Helen", "London".</summary>
    internal const uint Usual = 1;

    /// <summary>A word that names of all kinds have: "Harbour", "Gazette".</summary>
    internal const uint Plain = 2;

    private const uint Level = 3;
    private const int ShortestWord = 4;
    private const NameWord OfPeopleAndPlaces = NameWord.Surname | NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Mononym;

    /// <summary>How usual the word of a number is: one of the constants.</summary>
    internal static int LevelOf(uint word) => (int)(word & Level);

    /// <summary>Adds the words of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">Its names in order of place.</param>
    /// <param name="names">Takes the words of names, and those that have a capital within a sentence.</param>
    /// <param name="capitals">Takes all words with a capital.</param>
    internal static void Read(Document document, ImmutableArray<EntityMention> mentions, HashSet<uint> names, HashSet<uint> capitals)
    {
        var packs = LanguagePack.AllOf(document);
        var mention = 0;
        foreach (var sentence in document.Sentences)
        {
            var tokens = sentence.Tokens;
            var isTitle = sentence.Block.Kind == BlockKind.Title;
            var isFirst = true;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Kind != TokenKind.Word)
                {
                    continue;
                }

                while (mention < mentions.Length && mentions[mention].Span.End <= tokens[i].Start)
                {
                    mention++;
                }

                if (tokens[i] is { IsCapitalised: true, Length: >= ShortestWord } && Of(document.ValueOf(tokens[i]), packs) is > 0 and var word)
                {
                    capitals.Add(word);
                    if ((!isFirst && !isTitle) || (mention < mentions.Length && mentions[mention].Span.Start <= tokens[i].Start))
                    {
                        names.Add(word);
                    }
                }

                isFirst = false;
            }
        }
    }

    // Function words, words of reports of all kinds, countries and days say nothing: 0.
    private static uint Of(ReadOnlySpan<char> word, ReadOnlySpan<LanguagePack> packs)
    {
        word = word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;
        var known = NameWord.None;
        var isListed = false;
        var stem = StoryStem.Of(word);
        foreach (var pack in packs)
        {
            known |= pack.Names[word];
            isListed |= pack.Names.Phrases.Contains(word);
            if (pack.Profile.FunctionWordTable.Contains(word) || pack.Stories.Bodies.Contains(word) || pack.Stories.PlainStems.Contains(stem))
            {
                return 0;
            }
        }

        var level = (known & OfPeopleAndPlaces) != 0 || (known == NameWord.None && isListed) ? Usual : known == NameWord.None ? Rare : Plain;
        return (known & (NameWord.Country | NameWord.Calendar)) != 0 ? 0 : (StoryStem.OfLetters(word) & ~Level) | level;
    }
}
