using CorpusLint.Model;

namespace CorpusLint.Tests.Model;

public class FoldingTests
{
    [Theory]
    [InlineData("Cafe\u0301", "caf\u00E9")]
    [InlineData("MAN\u0303ANA", "mañana")]
    [InlineData("U\u0308ber", "über")]
    [InlineData("Harbour\n  Review — Board", "harbour review-board")]
    [InlineData("“It’s”", "\"it's\"")]
    [InlineData("x\u0301", "x\u0301")]
    public void A_text_is_folded(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Ñandú", "nandu")]
    [InlineData("N\u0303andu\u0301", "nandu")]
    [InlineData("Žižek, Łódź, Çelik", "zizek, łodz, celik")]
    public void Accents_are_folded_for_careless_matching(string text, string folded) => Assert.Equal(folded, Folding.FoldAccents(text));
}
