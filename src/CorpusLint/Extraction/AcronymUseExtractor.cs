using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds acronyms that stand by themselves, outside longer names.</summary>
internal static class AcronymUseExtractor
{
    internal static ImmutableArray<AcronymUse> Extract(Document document, ImmutableArray<EntityMention> mentions)
    {
        var uses = ImmutableArray.CreateBuilder<AcronymUse>();
        var mention = 0;
        var words = DocumentWords.Of(document);
        foreach (var sentence in document.Sentences)
        {
            if (!words.Has(sentence, WordMarks.Acronym) || IsShouted(sentence))
            {
                continue;
            }

            var lexicon = LanguagePack.For(sentence.Block).Readiness;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                if (token.Kind != TokenKind.Word || token.Shape is not (TokenShape.AllCapitals or TokenShape.MixedCapitals))
                {
                    continue;
                }

                var length = AcronymLength(document.ValueOf(token));
                if (length is < 2 or > 6 || length > token.Length)
                {
                    continue;
                }

                var acronym = document.ValueOf(token)[..length].ToString();
                while (mention < mentions.Length && mentions[mention].Span.End <= token.Start)
                {
                    mention++;
                }

                if (IsNoAcronym(acronym, lexicon, sentence, i) || IsPartOfName(mentions, mention, token, length) || HasShoutedNeighbour(sentence, i))
                {
                    continue;
                }

                uses.Add(new AcronymUse
                {
                    Document = document,
                    Span = new TextSpan(token.Start, length),
                    Sentence = sentence,
                    Acronym = acronym,
                    IsWellKnown = lexicon.KnownAcronyms.Contains(acronym) || IsRegistered(mentions, mention, token),
                    IsInHeading = sentence.Block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Caption,
                });
            }
        }

        return uses.ToImmutable();
    }

    /// <summary>Number of capitals before a possessive ending or a plural s; 0 when the word is no acronym.</summary>
    private static int AcronymLength(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        while (capitals < word.Length && char.IsAsciiLetterUpper(word[capitals]))
        {
            capitals++;
        }

        var rest = word[capitals..];
        return rest is "" or "s" or "'s" or "\u2019s" ? capitals : 0;
    }

    private static bool IsNoAcronym(string acronym, ReadinessLexicon lexicon, Sentence sentence, int i) =>
        lexicon.NotAcronyms.Contains(acronym)
        || lexicon.ToCome.Contains(acronym)
        || lexicon.Notes.Contains(acronym)
        || IsRomanNumeral(acronym)
        || (lexicon.Units.Contains(acronym) && i > sentence.FirstToken && sentence.Document.Tokens[i - 1].Kind == TokenKind.Number);

    private static bool IsRomanNumeral(string acronym) => acronym.All(c => c is 'I' or 'V' or 'X' or 'L' or 'C' or 'M');

    private static bool IsPartOfName(ImmutableArray<EntityMention> mentions, int mention, Token token, int length) =>
        mention < mentions.Length
        && mentions[mention].Span.Contains(token.Span with { Length = length })
        && mentions[mention].Span.Length > token.Length;

    private static bool IsRegistered(ImmutableArray<EntityMention> mentions, int mention, Token token) =>
        mention < mentions.Length && mentions[mention].Span.OverlapsWith(token.Span) && mentions[mention].LocalEntity is { IsRegistered: true };

    // "STOP THE BOAT": two words of capitals side by side shout, unless a bracket or comma parts them.
    private static bool HasShoutedNeighbour(Sentence sentence, int i)
    {
        var tokens = sentence.Document.Tokens;
        return IsShout(i - 1) || IsShout(i + 1);

        bool IsShout(int j) =>
            j >= sentence.FirstToken && j < sentence.EndToken
            && tokens[j] is { Kind: TokenKind.Word, Shape: TokenShape.AllCapitals, Length: > 2 }
            && !sentence.Document.ValueOf(tokens[j]).Contains('.')
            && AcronymLength(sentence.Document.ValueOf(tokens[j])) > 0;
    }

    private static bool IsShouted(Sentence sentence)
    {
        var (words, shouted) = (0, 0);
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 1)
            {
                words++;
                shouted += token.Shape == TokenShape.AllCapitals ? 1 : 0;
            }
        }

        return shouted >= 2 && shouted * 2 > words;
    }
}
