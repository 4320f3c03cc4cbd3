using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// The tokens of a document with their roles in speech, their quotation marks and the names that cover them: what the
/// readers of cues and sources look at. One object serves a document; <see cref="MoveTo"/> turns it to a block, whose
/// roles are read the first time only.
/// </summary>
internal sealed class SpeechText
{
    private readonly ImmutableArray<EntityMention> _mentions;
    private readonly QuotationRuns _runs;
    private readonly SpeechRole[] _roles;
    private readonly bool[] _quoted;
    private readonly bool[] _opens;
    private readonly bool[] _isRead;
    private readonly DocumentWords _words;

    /// <summary>Whether the document is a manual, changelog or licence, where things do what people say elsewhere.</summary>
    internal bool IsTechnical => _words.IsTechnical;

    internal SpeechText(Document document, ImmutableArray<EntityMention> mentions, QuotationRuns runs)
    {
        Document = document;
        _mentions = mentions;
        _runs = runs;
        _words = DocumentWords.Of(document);
        _roles = new SpeechRole[document.Tokens.Length];
        _quoted = new bool[document.Tokens.Length];
        _opens = new bool[document.Tokens.Length];
        _isRead = new bool[document.Blocks.Length];

        // Speech that no pair of marks encloses: behind a dash, or up to the end of a paragraph that the next one goes on from.
        foreach (var run in runs.Runs)
        {
            if (run.IsDialogue || run.GoesOn)
            {
                Array.Fill(_quoted, true, run.First, run.End - run.First);
            }
        }
    }

    internal Document Document { get; }

    internal Block Block { get; private set; } = null!;

    internal SpeechLexicon Lexicon { get; private set; } = null!;

    /// <summary>Index of the block's first token.</summary>
    internal int First { get; private set; }

    /// <summary>Index just behind the block's last token.</summary>
    internal int End { get; private set; }

    /// <summary>Turns to a block, which must have sentences.</summary>
    internal void MoveTo(Block block)
    {
        Block = block;
        Lexicon = LanguagePack.For(block).Speech;
        First = block.Sentences[0].FirstToken;
        End = block.Sentences[^1].EndToken;
        if (_isRead[block.Index])
        {
            return;
        }

        _isRead[block.Index] = true;
        foreach (var pair in _runs.Marks[block.Index].Pairs)
        {
            if (pair.Depth == 0 && !IsNickname(pair))
            {
                Array.Fill(_quoted, true, pair.Open, pair.Close - pair.Open + 1);
            }
        }

        foreach (var tag in _runs.Marks[block.Index].Tags)
        {
            Array.Fill(_quoted, false, tag.First, tag.End - tag.First);
        }

        foreach (var sentence in block.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                _opens[i] = i == sentence.FirstToken || (i == sentence.FirstToken + 1 && Document.Tokens[i - 1].Kind is TokenKind.Quote);
                _roles[i] = RoleOf(i, i == sentence.FirstToken || _quoted[i]);
            }
        }

        foreach (var pair in _runs.Marks[block.Index].Pairs)
        {
            if (pair.Depth == 0 && pair.Close > pair.Open + 2 && (MarkAt(pair.Close + 1) is ',' or '\u2014' || MarkAt(pair.Close - 1) is ',' or '?' or '!'))
            {
                TakeTagForSaying(pair.Close + 1);
            }
        }

        foreach (var tag in _runs.Marks[block.Index].Tags)
        {
            TakeTagForSaying(tag.First);
        }
    }

    /// <summary>Whether the marks stand inside a person's name: <c>Joaquín "El Chapo" Guzmán</c>.</summary>
    internal bool IsNickname(QuotePair pair) => pair.Close - pair.Open <= 5 && IsInsidePerson(pair.Open, pair.Span);

    /// <summary>Whether a span with quotation marks lies inside a person's name.</summary>
    internal bool IsInsidePerson(int open, TextSpan span) => MentionAt(open) is { Kind: EntityKind.Person } mention && mention.Span.Start < span.Start && mention.Span.End > span.End;

    // `"…", bromea el director`, `"…," she laughs.`: whatever verb stands between quoted words and a person is one of saying.
    private void TakeTagForSaying(int behind)
    {
        var k = behind;
        while (k < End && MarkAt(k) is ',' or '\u2014' or '\u2013')
        {
            k++;
        }

        if (k + 1 >= End || k - behind > 2)
        {
            return;
        }

        if (IsUnknownVerb(k))
        {
            var name = k + 1;
            if (MentionAt(name) is { Kind: EntityKind.Person } || (Has(name, SpeechRole.Definite | SpeechRole.Indefinite) && Has(name + 1, SpeechRole.RoleNoun)) || Has(name, SpeechRole.RoleNoun) && MentionAt(name + 1) is { Kind: EntityKind.Person })
            {
                _roles[k] |= SpeechRole.Say;
            }

            return;
        }

        if (Lexicon.HasPostponedSubjects)
        {
            return;
        }

        var verb = k + 1;
        if (MentionAt(k) is { Kind: EntityKind.Person } mention)
        {
            while (verb < End && Document.Tokens[verb].Start < mention.Span.End)
            {
                verb++;
            }
        }
        else if (!Has(k, SpeechRole.Pronoun) || Has(k, SpeechRole.Definite))
        {
            return;
        }

        if (verb + 1 < End && IsUnknownVerb(verb) && MarkAt(verb + 1) is '.' or ',' && (Lexicon.IsPast(ValueAt(verb)) || ValueAt(verb) is [.., 's']))
        {
            _roles[verb] |= SpeechRole.Say;
        }
    }

    private bool IsUnknownVerb(int i) => i < End && _roles[i] == SpeechRole.None && !_quoted[i] && Document.Tokens[i] is { Kind: TokenKind.Word, Shape: TokenShape.Lower, Length: > 3 } && MentionAt(i) is null;

    internal bool Has(int i, SpeechRole roles) => i >= First && i < End && (_roles[i] & roles) != 0;

    internal SpeechRole RolesAt(int i) => i >= First && i < End ? _roles[i] : SpeechRole.None;

    internal bool IsQuoted(int i) => i >= First && i < End && _quoted[i];

    internal Token TokenAt(int i) => Document.Tokens[i];

    /// <summary>The mark's character; NUL for words and numbers.</summary>
    internal char MarkAt(int i) => i >= First && i < End && Document.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Dash ? Document.Reading[Document.Tokens[i].Start] : '\0';

    internal bool IsSymbol(int i, char symbol) => i >= First && i < End && Document.Tokens[i] is { Kind: TokenKind.Symbol, Length: 1 } token && Document.Reading[token.Start] == symbol;

    internal bool IsWord(int i) => i >= First && i < End && Document.Tokens[i].Kind is TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Number or TokenKind.Address;

    internal ReadOnlySpan<char> ValueAt(int i) => Document.ValueOf(in Document.Tokens.ItemRef(i));

    internal TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Document.Tokens[first].Start, Document.Tokens[end - 1].End);

    /// <summary>Whether the word has a possessive ending: "ACLU's", "workers’".</summary>
    internal bool IsPossessive(int i)
    {
        if (!IsWord(i))
        {
            return false;
        }

        var value = ValueAt(i);
        return value.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || value.EndsWith("’s", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the token is the apostrophe of "organisers'", followed by what they own.</summary>
    internal bool IsPluralPossessive(int i)
    {
        if (i <= First || i + 1 >= End || Document.Tokens[i].Kind != TokenKind.Quote || Document.Reading[Document.Tokens[i].Start] is not ('\'' or '\u2019'))
        {
            return false;
        }

        return Document.Tokens[i - 1].End == Document.Tokens[i].Start && ValueAt(i - 1) is [.., 's' or 'S'] && Document.Tokens[i + 1].Start > Document.Tokens[i].End && IsWord(i + 1) && !IsQuoted(i);
    }

    /// <summary>The name that covers a token, or null; O(log mentions).</summary>
    internal EntityMention? MentionAt(int i)
    {
        var start = Document.Tokens[i].Start;
        var (low, high) = (0, _mentions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = _mentions[middle].Span;
            if (span.Contains(start))
            {
                return _mentions[middle];
            }

            (low, high) = span.Start > start ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    /// <summary>The names whose first character lies in a span, in order.</summary>
    internal IEnumerable<EntityMention> MentionsIn(TextSpan span)
    {
        var low = PlaceOrder.FirstAtOrAfter(_mentions.AsSpan(), span.Start, static f => f.Span);

        for (var i = low; i < _mentions.Length && _mentions[i].Span.Start < span.End; i++)
        {
            yield return _mentions[i];
        }
    }

    /// <summary>Whether a token belongs to a name: covered by a mention, or a capitalised word inside a sentence.</summary>
    internal bool IsNamePart(int i)
    {
        if (i < First || i >= End || Document.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric))
        {
            return false;
        }

        if (MentionAt(i) is not null)
        {
            return true;
        }

        // At the start of a sentence any word has a capital: there only the names that were found count.
        const SpeechRole never = SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Time | SpeechRole.Preposition | SpeechRole.Pronoun | SpeechRole.FirstPerson | SpeechRole.Conjunction | SpeechRole.Adverb;
        return Document.Tokens[i].IsCapitalised && !_opens[i] && !Has(i, never);
    }

    // "May", "Will" and "State" inside a sentence are names: a capital takes the verb's roles away.
    private SpeechRole RoleOf(int i, bool opens)
    {
        var token = Document.Tokens[i];
        if (token.Kind is not (TokenKind.Word or TokenKind.Punctuation) || (token.Kind == TokenKind.Punctuation && Document.Reading[token.Start] != '&'))
        {
            return SpeechRole.None;
        }

        var roles = _words[i] is not { } entry ? Lexicon.RolesOf(Document.ValueOf(token)) : entry.Roles ?? Lexicon.RolesByEnding(Document.ValueOf(token));
        var isName = token.IsCapitalised && !opens && i > First && Document.Tokens[i - 1].Kind is not TokenKind.Quote;
        const SpeechRole kept = SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.VagueNoun | SpeechRole.StaysVague | SpeechRole.DocumentNoun | SpeechRole.PollNoun | SpeechRole.CueNoun | SpeechRole.Time | SpeechRole.Pronoun | SpeechRole.FirstPerson | SpeechRole.Definite;
        return isName ? roles & kept : roles;
    }
}
