using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public class TokenizerTests
{
    // W word, N number, A alphanumeric, Q quote, D dash, P punctuation, S symbol, U address.
    [Theory]
    [InlineData("The port's on-the-ground crew isn't here.", "The/W port's/W on-the-ground/W crew/W isn't/W here/W ./P")]
    [InlineData("U.S. law, the EE.UU. and Dr. Moor, Ph.D.", "U.S./W law/W ,/P the/W EE.UU./W and/W Dr/W ./P Moor/W ,/P Ph.D./W")]
    [InlineData("at 5 p.m. by J.D. Moor", "at/W 5/N p.m./W by/W J.D./W Moor/W")]
    [InlineData("the end.Next came J.Moor", "the/W end/W ./P Next/W came/W J/W ./P Moor/W")]
    [InlineData("1,200 boats, 3.2 m, 50501", "1,200/N boats/W ,/P 3.2/N m/W ,/P 50501/N")]
    [InlineData("the 30th, 3ª, G7, 2bn, the 1990s", "the/W 30th/A ,/P 3ª/A ,/P G7/A ,/P 2bn/A ,/P the/W 1990s/A")]
    [InlineData("2026-01-30 10–12 COVID-19 five-year-old 5-year-old", "2026/N -/D 01/N -/D 30/N 10/N –/D 12/N COVID/W -/D 19/N five-year-old/W 5-year-old/A")]
    [InlineData("$3 +5 300+ 4% ~7", "$/S 3/N +/S 5/N 300/N +/S 4/N %/S ~/S 7/N")]
    [InlineData("“We won,” 'so' ‘it’ is’", "“/Q We/W won/W ,/P ”/Q '/Q so/W '/Q ‘/Q it/W ’/Q is/W ’/Q")]
    [InlineData("wait... no… -- yes — no", "wait/W .../P no/W …/P --/D yes/W —/D no/W")]
    [InlineData("See https://a.example/x?y=1#z, now.", "See/W https://a.example/x?y=1#z/U ,/P now/W ./P")]
    [InlineData("At bit.ly/Harbour and Moor.us.", "At/W bit.ly/Harbour/U and/W Moor.us/U ./P")]
    [InlineData("Mail desk@harbour.example, @moor or #Tag", "Mail/W desk@harbour.example/U ,/P @moor/U or/W #Tag/U")]
    [InlineData("www.port.museum and wapo.st/x", "www.port.museum/U and/W wapo.st/x/U")]
    [InlineData("and/or e.g. AT&T R&D", "and/W //P or/W e.g./W AT&T/W R&D/W")]
    [InlineData("O’Brien's café año_1", "O’Brien's/W café/W año_1/A")]
    public void Text_is_cut_into_the_documented_kinds(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenize(text).Select(t => $"{text.Substring(t.Start, t.Length)}/{Letter(t.Kind)}")));

    [Theory]
    [InlineData("port", TokenShape.Lower)]
    [InlineData("Port's", TokenShape.Capitalised)]
    [InlineData("NDLON", TokenShape.AllCapitals)]
    [InlineData("U.S.", TokenShape.AllCapitals)]
    [InlineData("A", TokenShape.AllCapitals)]
    [InlineData("McKay", TokenShape.MixedCapitals)]
    [InlineData("iPhone", TokenShape.MixedLower)]
    [InlineData("30", TokenShape.None)]
    public void A_token_knows_how_its_letters_look(string text, TokenShape shape) =>
        Assert.Equal(shape, Assert.Single(Tokenize(text)).Shape);

    [Fact]
    public void A_word_goes_on_over_markup_inside_it() =>
        Assert.Equal(["Moor\u2060\u2060's"], Tokenize("Moor\u2060\u2060's").Select(t => "Moor\u2060\u2060's".Substring(t.Start, t.Length)));

    [Fact]
    public void Tokens_never_overlap_and_hold_no_space()
    {
        const string text = "a.b@c #x http://é.b ½ 😀 \uD800 a_ _b 3.a a&b \u0301x x\u0301";
        var last = 0;
        foreach (var token in Tokenize(text))
        {
            Assert.True(token.Start >= last && token.Length > 0);
            Assert.DoesNotContain(' ', text.Substring(token.Start, token.Length));
            last = token.End;
        }
    }

    private static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        Tokenizer.Tokenize(text, 0, text.Length, tokens);
        return tokens.ToImmutable();
    }

    private static char Letter(TokenKind kind) => kind switch
    {
        TokenKind.Word => 'W',
        TokenKind.Number => 'N',
        TokenKind.Alphanumeric => 'A',
        TokenKind.Quote => 'Q',
        TokenKind.Dash => 'D',
        TokenKind.Punctuation => 'P',
        TokenKind.Symbol => 'S',
        _ => 'U',
    };
}
