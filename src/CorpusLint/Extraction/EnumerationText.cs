using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A document's tokens as a reader of enumerations sees them: each with the name that starts at it and the word's role.</summary>
internal sealed class EnumerationText
{
    private readonly ImmutableArray<EntityMention> _mentions;

    // For each token the index of the name that starts at it and one; every token is asked for.
    private readonly int[] _mentionAt;
    private readonly DocumentWords _words;
    private LanguagePack _pack = LanguagePack.BuiltIn[0];

    internal EnumerationText(Document document, ImmutableArray<EntityMention> mentions)
    {
        Document = document;
        _mentions = mentions;
        _words = DocumentWords.Of(document);
        _mentionAt = new int[document.Tokens.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            var token = TokenOf(mentions[i]);
            if (document.Tokens[token].Start == mentions[i].Span.Start && _mentionAt[token] == 0)
            {
                _mentionAt[token] = i + 1;
            }
        }
    }

    internal Document Document { get; }

    internal ImmutableArray<EntityMention> Mentions => _mentions;

    /// <summary>The sentence that is being read.</summary>
    internal Sentence Sentence { get; private set; } = null!;

    internal void Enter(Sentence sentence)
    {
        Sentence = sentence;
        _pack = LanguagePack.For(sentence.Block);
    }

    internal RelationLexicon.Entry Entry(int token) =>
        _words[token] is not { } entry ? default : entry.Pack == _pack ? entry.Relation : _pack.Relations[Document.ValueOf(Document.Tokens[token])];

    internal bool Is(int token, RelationWord word) => (Entry(token).Word & word) != 0;

    internal bool IsName(int token, NameWord word) => Document.Tokens[token].Kind == TokenKind.Word && (_pack.Names[Document.ValueOf(Document.Tokens[token])] & word) != 0;

    /// <summary>Whether "among" stands right before a noun: "among its main partners".</summary>
    internal bool IsAmong(int token)
    {
        for (var i = token - 1; i >= Sentence.FirstToken && token - i <= 3; i--)
        {
            if (Is(i, RelationWord.Among))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsLower(int token) => Document.Tokens[token].Shape == TokenShape.Lower;

    internal bool IsMark(int token, char mark)
    {
        var t = Document.Tokens[token];
        return t.Length == 1 && Document.Reading[t.Start] == mark;
    }

    internal bool IsComma(int token) => IsMark(token, ',');

    internal bool IsDash(int token) => Document.Tokens[token].Kind == TokenKind.Dash;

    /// <summary>The name that starts at a token, or null.</summary>
    internal EntityMention? MentionAt(int token) => _mentionAt[token] is > 0 and var behind ? _mentions[behind - 1] : null;

    /// <summary>The index just behind the last token of a name that starts at <paramref name="token"/>.</summary>
    internal int EndOf(EntityMention mention, int token)
    {
        while (token < Document.Tokens.Length && Document.Tokens[token].Start < mention.Span.End)
        {
            token++;
        }

        return token;
    }

    /// <summary>The token that a name starts at.</summary>
    internal int TokenOf(EntityMention mention) =>
        PlaceOrder.FirstAtOrAfter(Document.Tokens.AsSpan(), mention.Span.Start, static t => t.Span);

    /// <summary>The name that ends just before a token, its closing quotation mark aside; or null.</summary>
    internal EntityMention? MentionBefore(int token, int sentenceStart)
    {
        var end = token - 1;
        if (end > sentenceStart && Document.Tokens[end].Kind == TokenKind.Quote)
        {
            end--;
        }

        for (var i = end; i >= sentenceStart && i > end - 14; i--)
        {
            if (MentionAt(i) is { } mention)
            {
                return EndOf(mention, i) == end + 1 ? mention : null;
            }
        }

        return null;
    }

    internal TextSpan Span(int first, int end) => TextSpan.FromBounds(Document.Tokens[first].Start, Document.Tokens[end - 1].End);

    internal string Words(int first, int end) => Folding.FoldSpaces(Document.ReadingTextOf(Span(first, end)));
}
