using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>A token of a sentence, or the part of one that a hyphen or the change from digits to letters cuts off.</summary>
/// <param name="Start">Offset into the document.</param>
/// <param name="End">Offset just behind.</param>
/// <param name="Kind">Kind of the token; a part of digits is a number, a part of letters a word.</param>
/// <param name="Shape">Shape of the whole token.</param>
/// <param name="Word">What the word can be in a number phrase; null for none.</param>
/// <param name="IsGlued">Whether nothing stands between this piece and the one before.</param>
/// <param name="IsHyphenated">Whether only a hyphen inside a token stands between this piece and the one before.</param>
/// <param name="IsPlain">Whether it is known that no filler stands inside.</param>
internal readonly record struct NumberPiece(int Start, int End, TokenKind Kind, TokenShape Shape, NumberWord? Word, bool IsGlued, bool IsHyphenated, bool IsPlain)
{
    internal bool IsWord => Kind == TokenKind.Word;

    internal bool IsNumber => Kind == TokenKind.Number;

    internal bool IsCapitalised => Shape is TokenShape.Capitalised or TokenShape.AllCapitals or TokenShape.MixedCapitals;

    internal bool Has(NumberRoles role) => Word is not null && (Word.Roles & role) != 0;
}

/// <summary>The pieces of one sentence; one instance is refilled for each sentence of a document.</summary>
internal sealed class NumberPieces
{
    private readonly Document _document;
    private NumberPiece[] _pieces = new NumberPiece[64];

    // What is known of each piece once somebody has asked; only those round a number are asked for.
    private NumberPhraseMarks?[] _marks = new NumberPhraseMarks?[64];

    private readonly DocumentWords _words;

    internal NumberPieces(Document document)
    {
        _document = document;
        _words = DocumentWords.Of(document);
    }

    internal Sentence Sentence { get; private set; } = null!;

    internal NumberLexicon Lexicon { get; private set; } = null!;

    internal Document Document => _document;

    internal int Count { get; private set; }

    internal ref readonly NumberPiece this[int index] => ref _pieces[index];

    internal bool Has(int index, NumberRoles role) => index >= 0 && index < Count && _pieces[index].Has(role);

    /// <summary>Which lists have a phrase that opens or closes with a piece.</summary>
    internal NumberPhraseMarks MarksOf(int index) => _marks[index] ??= Lexicon.PhrasesOf(TextOf(index)) ?? NumberPhraseMarks.None;

    /// <summary>The characters of a piece without fillers.</summary>
    internal ReadOnlySpan<char> TextOf(int index)
    {
        ref readonly var piece = ref _pieces[index];
        return piece.IsPlain ? _document.Reading.AsSpan(piece.Start, piece.End - piece.Start) : TextBetween(piece.Start, piece.End);
    }

    internal bool Is(int index, char mark) => index >= 0 && index < Count && TextOf(index) is [var only] && only == mark;

    /// <summary>From the first character of one piece to the last of another.</summary>
    internal TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_pieces[first].Start, _pieces[end - 1].End);

    /// <summary>Index of the first piece that starts at or behind an offset, <see cref="Count"/> when none does.</summary>
    internal int FirstAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(_pieces.AsSpan(0, Count), offset, static p => TextSpan.FromBounds(p.Start, p.End));

    /// <summary>Whether a sentence can hold a quantity at all; cheap, because most sentences hold none.</summary>
    internal bool IsWorthReading(Sentence sentence) => _words.Has(sentence, WordMarks.Number);

    internal void Fill(Sentence sentence, NumberLexicon lexicon)
    {
        Sentence = sentence;
        Lexicon = lexicon;
        Count = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly var token = ref _document.Tokens.ItemRef(i);
            switch (token.Kind)
            {
                case TokenKind.Alphanumeric:
                    AddAlphanumeric(token, i + 1 < sentence.EndToken && _words[i + 1]?.Number is { } next && (next.Roles & NumberRoles.Scale) != 0);
                    break;
                case TokenKind.Word when !token.IsBare && token.Length > 4 && HasHyphen(_document.Reading.AsSpan(token.Start, token.Length)) && lexicon.IsTrigger(_document.ValueOf(token)):
                    AddParts(token.Start, token.End, token.Shape, token.IsPlain);
                    break;
                case TokenKind.Word when _words[i] is { } entry:
                    Add(token.Start, token.End, token.Kind, token.Shape, isHyphenated: false, token.IsPlain, entry.Number);
                    _marks[Count - 1] = entry.Phrases;
                    break;
                default:
                    Add(token.Start, token.End, token.Kind, token.Shape, isHyphenated: false, token.IsPlain, null);
                    break;
            }
        }
    }

    private static bool HasHyphen(ReadOnlySpan<char> text) => text.IndexOfAny('-', '\u2010', '\u2011') > 0;

    // "300-plus", "2bn", "30th", "five-year-old" with digits: digits first, then letters. "G7" and "4x4" stay one piece, a name.
    private void AddAlphanumeric(in Token token, bool isScaled)
    {
        var reading = _document.Reading;
        var digitsEnd = token.Start;
        while (digitsEnd < token.End && (char.IsDigit(reading[digitsEnd]) || reading[digitsEnd] is '.' or ',' or Documents.Document.Filler))
        {
            digitsEnd++;
        }

        var rest = reading.AsSpan(digitsEnd, token.End - digitsEnd);
        if (digitsEnd == token.Start && TryAddSum(token, isScaled))
        {
            return;
        }

        if (digitsEnd == token.Start || ContainsDigit(rest))
        {
            Add(token.Start, token.End, TokenKind.Alphanumeric, token.Shape, isHyphenated: false, token.IsPlain, null);
            return;
        }

        Add(token.Start, digitsEnd, TokenKind.Number, TokenShape.None, isHyphenated: false, token.IsPlain, null);
        AddParts(digitsEnd, token.End, token.Shape, token.IsPlain);
    }

    // "Rs40", "Ksh18m", "CHF68m": a currency, then digits and their suffix.
    private bool TryAddSum(in Token token, bool isScaled)
    {
        var text = _document.Reading.AsSpan(token.Start, token.End - token.Start);
        var letters = text.IndexOfAnyInRange('0', '9');
        var digits = letters < 0 ? 0 : text[letters..].IndexOfAnyExcept("0123456789.,");
        digits = letters + (digits < 0 ? text.Length - letters : digits);
        if (!token.IsPlain || letters <= 0 || !IsCurrency(text[..letters]) || ContainsDigit(text[digits..]) || (text[letters - 1] is >= 'A' and <= 'Z' && !isScaled && !IsLarge(text[letters..digits], text[digits..])))
        {
            return false;
        }

        Add(token.Start, token.Start + letters, TokenKind.Word, letters == 3 ? TokenShape.AllCapitals : token.Shape, isHyphenated: false, token.IsPlain, null);
        Add(token.Start + letters, token.Start + digits, TokenKind.Number, TokenShape.None, isHyphenated: false, token.IsPlain, null);
        _pieces[Count - 1] = _pieces[Count - 1] with { IsGlued = false };
        if (digits < text.Length)
        {
            AddParts(token.Start + digits, token.End, token.Shape, token.IsPlain);
        }

        return true;
    }

    // "R1,200" and "R18m" are sums, "R4" and "COP28" are names.
    private bool IsLarge(ReadOnlySpan<char> digits, ReadOnlySpan<char> suffix) =>
        suffix.Length > 0 ? Lexicon.Find(suffix) is { } word && (word.Roles & (NumberRoles.MoneySuffix | NumberRoles.ScaleSuffix)) != 0 : digits.IndexOfAny('.', ',') > 0 && NumberFormat.TryParse(digits, Lexicon, out var value) && value >= 1000;

    private bool IsCurrency(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => char.IsAsciiLetterUpper(letters[0]) && Lexicon.LetterCurrencies.Contains(letters),
        _ => char.IsAsciiLetterUpper(letters[0]) && (Lexicon.CurrencySigns.Contains(letters) || (letters.Length == 3 && letters.IndexOfAnyExceptInRange('A', 'Z') < 0 && (Lexicon.Currencies.Contains(letters) || Lexicon.CurrencyCodes.Contains(letters)))),
    };

    private static bool ContainsDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private void AddParts(int start, int end, TokenShape shape, bool isPlain)
    {
        var reading = _document.Reading;
        var isHyphenated = false;
        var part = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && !(reading[i] is '-' or '\u2010' or '\u2011'))
            {
                continue;
            }

            if (i > part)
            {
                Add(part, i, TokenKind.Word, shape, isHyphenated, isPlain, Lexicon.Find(isPlain ? reading.AsSpan(part, i - part) : TextBetween(part, i)));
            }

            isHyphenated = true;
            part = i + 1;
        }
    }

    private void Add(int start, int end, TokenKind kind, TokenShape shape, bool isHyphenated, bool isPlain, NumberWord? word)
    {
        var isGlued = Count > 0 && _pieces[Count - 1].End == start;
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, 2 * Count);
            Array.Resize(ref _marks, 2 * Count);
        }

        _marks[Count] = null;

        _pieces[Count++] = new NumberPiece(start, end, kind, shape, word, isGlued, isHyphenated, isPlain);
    }

    private ReadOnlySpan<char> TextBetween(int start, int end)
    {
        var text = _document.Reading.AsSpan(start, end - start);
        return _document.HasFillers && text.Contains(Documents.Document.Filler) ? _document.ReadingTextOf(TextSpan.FromBounds(start, end)) : text;
    }
}
