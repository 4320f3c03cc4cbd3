using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A document's tokens as a reader of names sees them: possessive endings aside, each with what the lexicon knows.</summary>
internal sealed class NameText(Document document)
{
    // Marks a token whose flags are known, for it may have none.
    private const NameWord Looked = (NameWord)long.MinValue;

    // Cutting and classifying ask for the same few words many times.
    private readonly NameWord[] _flags = new NameWord[document.Tokens.Length];
    private readonly DocumentWords _words = DocumentWords.Of(document);
    private LanguagePack _pack = LanguagePack.BuiltIn[0];
    private bool _isSure;
    private SmallWords? _smallWords;

    internal Document Document { get; } = document;

    /// <summary>What the lists know of the document's words.</summary>
    internal DocumentWords Words => _words;

    /// <summary>The lexicon of the block that is being read.</summary>
    internal NameLexicon Names => _pack.Names;

    /// <summary>Chooses the lexicon by a block's language.</summary>
    internal void Enter(Block block)
    {
        _pack = LanguagePack.For(block);
        _isSure = block.Language != Language.Undetermined;
    }

    /// <summary>Whether the chosen lexicon is that of a sentence's language.</summary>
    internal bool IsIn(Sentence sentence) => ReferenceEquals(_pack, LanguagePack.For(sentence.Block));

    /// <summary>The token's letters without a possessive ending.</summary>
    internal ReadOnlySpan<char> Word(int token)
    {
        ref readonly var t = ref Document.Tokens.ItemRef(token);
        if (t.IsBare)
        {
            return Document.Reading.AsSpan(t.Start, t.Length);
        }

        var value = Document.ValueOf(t);
        return HasPossessiveEnding(value) ? value[..^2] : value;
    }

    /// <summary>Whether the document writes the word small too, so that it is a word and no name.</summary>
    internal bool IsSmallElsewhere(int token) => (_smallWords ??= new SmallWords(Document)).Contains(Word(token));

    /// <summary>Whether the word is written with a stop inside a sentence: "Chas", "Wm".</summary>
    internal bool IsAbbreviation(int token) => _pack.Profile.Abbreviations.Contains(Word(token).ToString().ToLowerInvariant());

    /// <summary>Whether the token is a short form of a state or province: "Okla", "N.J.".</summary>
    internal bool IsStateAbbreviation(int token)
    {
        var word = Document.ValueOf(Document.Tokens[token]);
        var states = _pack.Profile.PlaceAbbreviations;
        return states.Count > 0 && states.Contains(word.TrimEnd('.').ToString().ToLowerInvariant());
    }

    /// <summary>Whether the token is the short form of a month before its day or year ("Jan 5"), or several months ("April-June").</summary>
    internal bool IsMonthOfDate(int token, int end)
    {
        var word = Document.ValueOf(Document.Tokens[token]);
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen > 2)
        {
            return IsMonth(word[..hyphen]) && IsMonth(word[(hyphen + 1)..]);
        }

        var next = token + 1 < end && IsMark(token + 1, '.') ? token + 2 : token + 1;
        return word.Length <= 4 && next < end && Document.Tokens[next] is { Kind: TokenKind.Number, Length: <= 4 } && IsMonth(word);
    }

    private bool IsMonth(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 9 && char.IsUpper(word[0]) && _pack.Profile.Months.ContainsKey(word.ToString().ToLowerInvariant());

    /// <summary>Whether the token has a possessive ending, or stands before one that a wire parts from it ("Ford 's").</summary>
    internal bool IsPossessive(int token) => (!Document.Tokens[token].IsBare && HasPossessiveEnding(Document.ValueOf(Document.Tokens[token]))) || IsParted(token + 1);

    // The apostrophe and its "s" with a space before them.
    private bool IsParted(int mark)
    {
        if (mark + 1 >= Document.Tokens.Length || Document.Tokens[mark].Kind != TokenKind.Quote)
        {
            return false;
        }

        var s = Document.Tokens[mark + 1];
        return s.Length == 1 && Document.Reading[s.Start] is 's' or 'S' && Document.Tokens[mark].End == s.Start && Document.Reading[Document.Tokens[mark].Start] is '\'' or '\u2019';
    }

    /// <summary>Whether the token is a possessive that may stand inside a name, as in "Women's March".</summary>
    internal bool IsPossessivePart(int token) =>
        (token > 0 && Names.SaintWords.Contains(Document.ValueOf(Document.Tokens[IsMark(token - 1, '.') && token > 1 ? token - 2 : token - 1]).ToString())) || Names.PossessiveParts.Contains(Document.ValueOf(Document.Tokens[token]).ToString().Replace('\u2019', '\''));

    /// <summary>Whether a possessive ending parts the token from the next, unless both stand in one name ("Women's March").</summary>
    internal bool OwnsWhatFollows(int token) =>
        IsPossessive(token) && !IsPossessivePart(token) && !(token + 1 < Document.Tokens.Length && LooksLikeName(token + 1) && Has(token + 1, NameWord.StoppedEnding) && Has(token + 1, NameWord.OrganisationHead));

    /// <summary>What the word may be; capitalised words are looked up in all languages, because names travel.</summary>
    internal NameWord Flags(int token)
    {
        ref var known = ref _flags[token];
        if (known == NameWord.None)
        {
            known = Look(token) | Looked;
        }

        return known & ~Looked;
    }

    private NameWord Look(int token)
    {
        var t = Document.Tokens[token];
        if (t.Kind is not (TokenKind.Word or TokenKind.Alphanumeric))
        {
            return NameWord.None;
        }

        var word = Word(token);
        var flags = _words[token] is { } entry && entry.Pack == _pack && (t.IsBare || word.Length == Document.ValueOf(t).Length) ? entry.Names : Names[word];
        if (flags == NameWord.None && !t.IsBare && t.IsCapitalised && word.IndexOfAny('-', '\u2010', '\u2011') is > 1 and var hyphen)
        {
            // "Jean-Luc", "Al-Masri": what the first part is.
            flags = Names[word[..hyphen]] & NameWord.Given;
            word = word[..hyphen];
        }

        if (t.IsCapitalised && (flags & NameWord.AnyLanguage) == 0)
        {
            foreach (var pack in LanguagePack.AllOf(Document))
            {
                if (!ReferenceEquals(pack, _pack))
                {
                    flags |= pack.Names[word] & (_isSure ? NameWord.AnyLanguage & ~NameWord.CapitalPlace : NameWord.AnyLanguage);
                }
            }
        }

        if (t.Shape == TokenShape.AllCapitals)
        {
            flags |= ((flags & NameWord.CapitalOrganisation) != 0 ? NameWord.KnownOrganisation : 0) | ((flags & NameWord.CapitalPlace) != 0 ? NameWord.KnownPlace : 0);
        }

        return flags;
    }

    internal bool Has(int token, NameWord flag) => (Flags(token) & flag) != 0;

    /// <summary>Whether the word closes "partnered with" or "organised by", behind which a body is named.</summary>
    internal bool StatesRelation(int token, Sentence sentence)
    {
        if (Document.Tokens[token].Shape != TokenShape.Lower || token - 1 < sentence.FirstToken)
        {
            return false;
        }

        var relations = _pack.Relations;
        var word = relations[Word(token)].Word;
        var before = relations[Word(token - 1)].Word;
        return ((word & RelationWord.With) != 0 && (before & RelationWord.WithVerb) != 0) || ((word & RelationWord.By) != 0 && (before & RelationWord.PassiveVerb) != 0);
    }

    internal bool EndsWithAny(int token, string[] endings)
    {
        var word = Word(token);
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsMark(int token, char mark)
    {
        var t = Document.Tokens[token];
        return t.Length == 1 && Document.Reading[t.Start] == mark;
    }

    /// <summary>Whether two tokens touch.</summary>
    internal bool Touch(int token, int next) => Document.Tokens[token].End == Document.Tokens[next].Start;

    /// <summary>Whether the token can be a word of a name by its look: a capital first, and no hyphenated part but particles in small letters.</summary>
    internal bool LooksLikeName(int token)
    {
        var t = Document.Tokens[token];
        if (t.IsBare)
        {
            return t.IsCapitalised;
        }

        if (!t.IsCapitalised)
        {
            return t.Shape == TokenShape.MixedLower && (HasParticleBefore(Word(token)) || IsElided(Word(token)));
        }

        if (t.Kind is not (TokenKind.Word or TokenKind.Alphanumeric))
        {
            return false;
        }

        var value = Word(token);
        var hyphen = value.IndexOfAny('-', '\u2010', '\u2011');
        return hyphen < 0 || char.IsUpper(value[^1]) || HasNameParts(value, hyphen, token);
    }

    // "d'Esquadra", "l'Hospitalet".
    private static bool IsElided(ReadOnlySpan<char> word) => word.Length > 4 && word[0] is 'd' or 'l' && word[1] is '\'' or '\u2019' && char.IsUpper(word[2]);

    // "al-Assad", "el-Sisi".
    private bool HasParticleBefore(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        return hyphen is 2 or 3 && hyphen + 2 < word.Length && char.IsUpper(word[hyphen + 1]) && (Names[word[..hyphen]] & NameWord.Particle) != 0;
    }

    // "Jean-Luc", "Leigh-on-Sea" and, behind a surname, "Jae-in": parts with a capital, or small ones between two of them.
    private bool HasNameParts(ReadOnlySpan<char> value, int hyphen, int token)
    {
        var first = value[..hyphen];
        var parts = 1;
        var isSmall = false;
        while (hyphen >= 0)
        {
            value = value[(hyphen + 1)..];
            hyphen = value.IndexOfAny('-', '\u2010', '\u2011');
            var part = hyphen < 0 ? value : value[..hyphen];
            if (part.IsEmpty)
            {
                return false;
            }

            parts++;
            isSmall = !char.IsUpper(part[0]) && !char.IsDigit(part[0]);
            if (isSmall && part.Length > 4)
            {
                return false;
            }
        }

        if (!isSmall)
        {
            return true;
        }

        return parts == 2 && first.Length <= 5 && token > 0 && Document.Tokens[token - 1] is { Shape: TokenShape.Capitalised, Length: <= 6 } &&
            !Names.HyphenTails.Contains(value.ToString()) && (Names[first] & (NameWord.Common | NameWord.KnownPlace)) == 0;
    }

    /// <summary>Whether the token is an acronym by its look: two to seven capitals, plural and ampersand aside.</summary>
    internal bool LooksLikeAcronym(int token)
    {
        var t = Document.Tokens[token];
        if (t.Kind is not (TokenKind.Word or TokenKind.Alphanumeric) || t.Length is < 2 or > 12)
        {
            return false;
        }

        var capitals = 0;
        var small = 0;
        foreach (var c in Word(token))
        {
            if (char.IsUpper(c))
            {
                capitals++;
            }
            else if (char.IsLower(c))
            {
                small++;
            }
            else if (!char.IsDigit(c) && c is not ('&' or '-' or '.'))
            {
                return false;
            }
        }

        return capitals is >= 2 and <= 8 && (small == 0 || (small == 1 && capitals >= 3) || (small == 1 && capitals == 2 && char.IsUpper(Word(token)[^1]))) && !Has(token, NameWord.CapitalWord);
    }

    /// <summary>From the first to the last token, without a possessive ending.</summary>
    internal TextSpan SpanOf(int first, int end)
    {
        var last = Document.Tokens[end - 1];
        var stop = last.End;
        if (end + 1 < Document.Tokens.Length && Document.Tokens[end].Start == last.End && Has(end - 1, NameWord.StoppedEnding) && IsMark(end, '.') && Goes(end))
        {
            return TextSpan.FromBounds(Document.Tokens[first].Start, last.End + 1);
        }

        if (HasPossessiveEnding(Document.ValueOf(last)) && !IsWholeWithPossessive(end - 1))
        {
            var cut = 2;
            while (cut > 0)
            {
                stop--;
                if (Document.Reading[stop] != Document.Filler)
                {
                    cut--;
                }
            }
        }

        return TextSpan.FromBounds(Document.Tokens[first].Start, stop);
    }

    // The stop of "Co." is the abbreviation's unless it ends the sentence: a small letter, a number, a comma or a bracket follows.
    private bool Goes(int stop)
    {
        var next = Document.Tokens[stop + 1];
        return next.Shape == TokenShape.Lower || next.Kind is TokenKind.Number || IsMark(stop + 1, ',') || IsMark(stop + 1, '(') || IsMark(stop + 1, ')');
    }

    /// <summary>The token of the family name behind a nickname whose opening mark stands at <paramref name="quote"/>: "Guzmán" of <c>Joaquín "El Chapo" Guzmán</c>; -1 for none.</summary>
    internal int NicknameEnd(int quote, int end)
    {
        const int longest = 4;
        var open = Document.Reading[Document.Tokens[quote].Start];
        var given = quote - 1;
        if (given < 0 || Touch(given, quote) || !Has(given, NameWord.Given | NameWord.Surname) || Document.Tokens[given] is not { Kind: TokenKind.Word, Shape: TokenShape.Capitalised } || quote + 3 >= end || !Touch(quote, quote + 1))
        {
            return -1;
        }

        var close = quote + 1;
        while (close < end && close - quote <= longest && Document.Tokens[close].Kind == TokenKind.Word)
        {
            close++;
        }

        if (close == quote + 1 || close + 1 >= end || Document.Tokens[close].Kind != TokenKind.Quote || !Touch(close - 1, close) || Touch(close, close + 1) || !IsPartner(open, Document.Reading[Document.Tokens[close].Start]))
        {
            return -1;
        }

        // "Ana "la de siempre" Ruiz" is none: a nickname is one word with a capital, behind its article at most.
        var isName = Document.Tokens[close - 1].IsCapitalised && (close - quote == 2 || close - quote == 3 && Has(quote + 1, NameWord.Article | NameWord.BareArticle | NameWord.Given) || Document.Tokens[quote + 1].IsCapitalised);
        return isName && LooksLikeName(close + 1) && Document.Tokens[close + 1] is { Kind: TokenKind.Word, Shape: not TokenShape.AllCapitals } && !Has(close + 1, NameWord.Role | NameWord.Title | NameWord.Heads) ? close + 1 : -1;
    }

    private static bool IsPartner(char open, char close) => (open, close) is ('"', '"') or ('\u201C', '\u201D') or ('\'', '\'') or ('\u2018', '\u2019') or ('\u00AB', '\u00BB');

    /// <summary>The reading text of a run of tokens, white space folded, without the stop of an abbreviation at its end.</summary>
    internal string NameOf(int first, int end) => WrittenOf(first, end).Text;

    /// <summary>The same with what follows from its characters.</summary>
    internal WrittenName WrittenOf(int first, int end)
    {
        // What somebody goes by is no part of the name that the mentions of one person share.
        for (var i = first + 1; i < end; i++)
        {
            if (Document.Tokens[i].Kind == TokenKind.Quote && NicknameEnd(i, end) is > 0 and var rest)
            {
                return LanguagePack.Written.Find(Folding.FoldSpaces($"{Document.ReadingTextOf(SpanOf(first, i))} {Document.ReadingTextOf(SpanOf(rest, end))}"));
            }
        }

        var span = SpanOf(first, end);
        var name = Document.Reading.AsSpan(span.Start, span.Length);
        if (!Folding.IsFoldedReading(Document, name))
        {
            name = Folding.FoldSpaces(Document.ReadingTextOf(span));
        }

        var isStopped = name.Length > 2 && name[^1] == '.' && Has(end - 1, NameWord.StoppedEnding) && Document.Reading[Document.Tokens[end - 1].End - 1] != '.';
        return LanguagePack.Written.Find(isStopped ? name[..^1] : name);
    }

    /// <summary>The kind of a name of several words that a lexicon knows, or null.</summary>
    internal EntityKind? KnownPhrase(int first, int end)
    {
        return end - first is < 2 or > NameLexicon.LongestPhrase || !MayOpenPhrase(first) ? null : PhraseOf(first, end);
    }

    private EntityKind? PhraseOf(int first, int end)
    {
        Span<char> buffer = stackalloc char[Folding.LongestOnStack];
        var folded = FoldedName(first, end, buffer);
        foreach (var pack in LanguagePack.AllOf(Document))
        {
            if (pack.Names.Phrases.TryGetValue(folded, out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    // The folded NameOf, without a string where possible.
    private ReadOnlySpan<char> FoldedName(int first, int end, Span<char> buffer)
    {
        var span = SpanOf(first, end);
        if (Document.HasFillers || span.Length > buffer.Length)
        {
            return Folding.Fold(NameOf(first, end));
        }

        var name = Document.Reading.AsSpan(span.Start, span.Length);
        var isStopped = name.Length > 2 && name[^1] == '.' && Has(end - 1, NameWord.StoppedEnding) && Document.Reading[Document.Tokens[end - 1].End - 1] != '.';
        return Folding.FoldInto(isStopped ? name[..^1] : name, buffer);
    }

    /// <summary>The end of the longest known name of several words that begins at a token, and its kind; the token itself when none does.</summary>
    internal int LongestPhrase(int first, int end, out EntityKind kind)
    {
        kind = EntityKind.Other;
        if (first + 1 >= end || !MayOpenPhrase(first))
        {
            return first;
        }

        for (var stop = Math.Min(first + NameLexicon.LongestPhrase, end); stop >= first + 2; stop--)
        {
            if (LooksLikeName(stop - 1) && PhraseOf(first, stop) is { } known && known != EntityKind.Person)
            {
                kind = known;
                return stop;
            }
        }

        return first;
    }

    /// <summary>Whether a name of one or several words is a country's.</summary>
    internal bool IsCountry(int first, int end)
    {
        if (end - first == 1)
        {
            return Has(first, NameWord.Country);
        }

        var folded = Folding.Fold(NameOf(first, end));
        foreach (var pack in LanguagePack.AllOf(Document))
        {
            if (pack.Names.CountryPhrases.Contains(folded))
            {
                return true;
            }
        }

        return false;
    }

    // A plain word with a space and another word behind it is the first word of the folded name.
    private bool MayOpenPhrase(int first)
    {
        ref readonly var opening = ref Document.Tokens.ItemRef(first);
        var word = Document.Reading.AsSpan(opening.Start, opening.Length);
        if (!opening.IsBare)
        {
            return true;
        }

        var end = opening.End;
        if (Document.Reading[end] != ' ' || Document.Tokens[first + 1].Start != end + 1 || !char.IsAsciiLetterOrDigit(Document.Reading[end + 1]))
        {
            return true;
        }

        // A mark behind the letter would make another letter of it.
        var isMarked = end + 2 < Document.Reading.Length && !char.IsAscii(Document.Reading[end + 2]);
        foreach (var pack in LanguagePack.AllOf(Document))
        {
            if (pack.Names.PhraseStarts.TryGetValue(word, out var letters) && (isMarked || (letters & (1u << (Document.Reading[end + 1] & 31))) != 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Moody's": a body whose name ends like a possessive.</summary>
    internal bool IsPossessiveName(int token) =>
        HasPossessiveEnding(Document.ValueOf(Document.Tokens[token])) && Names.PossessiveNames.Contains(Document.ValueOf(Document.Tokens[token]).ToString().Replace('\u2019', '\''));

    // "Moody's", and "Brizal's said" whatever Brizal is: nothing is owned by whom a verb follows.
    private bool IsWholeWithPossessive(int token) =>
        IsPossessiveName(token) ||
        (token + 1 < Document.Tokens.Length && Document.Tokens[token + 1].Shape == TokenShape.Lower && Has(token + 1, NameWord.SpeechVerb) && !Has(token + 1, NameWord.BodyNoun | NameWord.Plain | NameWord.Heads));

    /// <summary>Whether a word has the possessive ending that a name is read without.</summary>
    internal static bool HasPossessiveEnding(ReadOnlySpan<char> value) =>
        value.Length > 2 && value[^1] is 's' or 'S' && value[^2] is '\'' or '\u2019' or '\u02BC';
}
