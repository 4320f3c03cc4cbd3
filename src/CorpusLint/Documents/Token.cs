using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>A word, number, mark or symbol of the reading text. Tokens never contain white space and never overlap.</summary>
public readonly record struct Token
{
    /// <summary>The longest token; what goes on without a break is cut there.</summary>
    internal const int LongestLength = (1 << 24) - 1;

    // What the tokenizer knows of a token beside its kind and shape: that no filler stands in it. Its value need not be
    // searched for them then, and every extractor asks every token for its value.
    private const uint Plain = 1 << 7;

    // And that it is letters of ASCII alone, as most words are: no hyphen, apostrophe or stop need be looked for in them.
    private const uint Bare = 1 << 3;

    private const uint Known = Plain | Bare;

    // A document has a token for every five characters: length, kind and shape share four bytes.
    private readonly uint _lengthKindShape;

    /// <summary>Makes a token.</summary>
    /// <param name="start">Offset in UTF-16 code units into the document.</param>
    /// <param name="length">Number of code units; from 1 to 16,777,215.</param>
    /// <param name="kind">What kind of token.</param>
    /// <param name="shape">How its letters look.</param>
    public Token(int start, int length, TokenKind kind, TokenShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)LongestLength);
        Start = start;
        _lengthKindShape = ((uint)length << 8) | ((uint)kind << 4) | (uint)shape;
    }

    /// <summary>Makes a token that may be known to have no filler inside.</summary>
    internal Token(int start, int length, TokenKind kind, TokenShape shape, bool isPlain)
        : this(start, length, kind, shape) => _lengthKindShape |= isPlain ? Plain : 0;

    private Token(int start, uint lengthKindShape) => (Start, _lengthKindShape) = (start, lengthKindShape);

    /// <summary>Makes a word of letters of ASCII alone.</summary>
    /// <param name="start">Offset in UTF-16 code units into the document.</param>
    /// <param name="length">Number of letters; from 1 to <see cref="LongestLength"/>.</param>
    /// <param name="shape">How they look.</param>
    internal static Token BareWord(int start, int length, TokenShape shape) =>
        new(start, ((uint)length << 8) | ((uint)TokenKind.Word << 4) | (uint)shape | Known);

    /// <summary>Offset in UTF-16 code units into the document.</summary>
    public int Start { get; }

    /// <summary>Number of code units in the file, fillers (<see cref="Document.Filler"/>) inside included; at least 1.</summary>
    public int Length => (int)(_lengthKindShape >> 8);

    /// <summary>What kind of token.</summary>
    public TokenKind Kind => (TokenKind)((_lengthKindShape >> 4) & 0x7);

    /// <summary>How its letters look.</summary>
    public TokenShape Shape => (TokenShape)(_lengthKindShape & 0x7);

    /// <summary>Offset just behind the token.</summary>
    public int End => Start + Length;

    /// <summary>Where the token stands.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether the token's first letter is a capital, as in "Port" or "NDLON".</summary>
    public bool IsCapitalised => Shape is TokenShape.Capitalised or TokenShape.AllCapitals or TokenShape.MixedCapitals;

    /// <summary>Whether it is known to be a word of ASCII letters alone: without a hyphen, an apostrophe, a stop or a filler.</summary>
    internal bool IsBare => (_lengthKindShape & Bare) != 0;

    /// <summary>Whether it is known that no filler stands inside.</summary>
    internal bool IsPlain => (_lengthKindShape & Plain) != 0;

    /// <summary>Whether the other stands at the same place and is of the same length, kind and shape.</summary>
    public bool Equals(Token other) => Start == other.Start && ((_lengthKindShape ^ other._lengthKindShape) & ~Known) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, _lengthKindShape & ~Known);
}

/// <summary>What kind of thing a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes and hyphens: "isn't", "on-the-ground", "de". The stops of an abbreviation belong to it when one stands inside ("U.S.", "p.m.", "Ph.D."); behind "Dr" or "J" the stop is a token of its own.</summary>
    Word,

    /// <summary>Digits with separators of thousands and decimals: "1,200", "3.2", "300". A sign, currency symbol, "%" and "+" are tokens of their own.</summary>
    Number,

    /// <summary>Digits and letters together: "50501" is a Number; "30th", "3ª", "G7", "2bn", "90s" are Alphanumeric.</summary>
    Alphanumeric,

    /// <summary>A quotation mark or apostrophe that is not inside a word.</summary>
    Quote,

    /// <summary>A dash of any length that is not inside a word.</summary>
    Dash,

    /// <summary>Other punctuation, one character a token, but for "..." which is one.</summary>
    Punctuation,

    /// <summary>A symbol: currency, "%", "+", "~", "#", emoji.</summary>
    Symbol,

    /// <summary>A web address, e-mail address, hashtag or mention: "https://…", "bit.ly/x", "#Tag", "@name".</summary>
    Address,
}

/// <summary>How the letters of a token look.</summary>
public enum TokenShape : byte
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>"port".</summary>
    Lower,

    /// <summary>"Port", "Tour's", "O'Brien" counts as mixed.</summary>
    Capitalised,

    /// <summary>"NDLON", "U.S."; a single capital letter too.</summary>
    AllCapitals,

    /// <summary>"MoveOn", "McKay", "O'Brien": starts with a capital and has another inside.</summary>
    MixedCapitals,

    /// <summary>"iPhone": starts small and has a capital inside.</summary>
    MixedLower,
}
