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
        var names = new AcronymNames(document, mentions);
        HashSet<string>? named = null;
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

                if (names.IsBeside(sentence, i, acronym))
                {
                    (named ??= new(StringComparer.Ordinal)).Add(acronym);
                }

                if (IsNoAcronym(acronym, lexicon, sentence, i) || IsPartOfCode(sentence, i) || IsPartOfName(mentions, mention, token, length) || HasShoutedNeighbour(sentence, i))
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

        foreach (var use in uses)
        {
            use.IsNamed = named?.Contains(use.Acronym) is true || names.Has(use.Acronym);
        }

        return uses.ToImmutable();
    }

    // "<PGLO.AS>": where a share is listed; "AN/ALR-67": a model, whose number hangs on it by strokes and hyphens.
    private static bool IsPartOfCode(Sentence sentence, int i)
    {
        var (document, tokens) = (sentence.Document, sentence.Document.Tokens);
        if (i > sentence.FirstToken + 1 && tokens[i - 1].End == tokens[i].Start && document.Reading[tokens[i - 1].Start] == '.' && tokens[i - 2].End == tokens[i - 1].Start)
        {
            return true;
        }

        const int longest = 6;
        var first = i;
        for (; first > sentence.FirstToken && i - first < longest && tokens[first - 1].End == tokens[first].Start && !IsEdge(tokens[first - 1]); first--)
        {
        }

        for (var k = first; k < sentence.EndToken && k - i < longest && (k == first || tokens[k - 1].End == tokens[k].Start) && !IsEdge(tokens[k]); k++)
        {
            if (tokens[k].Kind is TokenKind.Number or TokenKind.Alphanumeric)
            {
                return true;
            }
        }

        return false;

        bool IsEdge(in Token token) => token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric) && document.Reading[token.Start] is not ('-' or '/' or '.');
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
