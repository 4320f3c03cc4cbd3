namespace CorpusLint.Tests.Extraction;

/// <summary>Which acronyms have their name in the text though nothing defines them letter by letter.</summary>
public sealed class AcronymNamesTests
{
    [Theory]
    [InlineData("The Central Bureau of Boats (CBV) counted them. The CBV was late.", "CBV", true)]
    [InlineData("The Boat Trading Commission, BTC, was late.", "BTC", true)]
    [InlineData("The Norland Coffee Institute, INC, was late.", "INC", true)]
    [InlineData("TRW Ferries Plc was late. TRW sold its quay.", "TRW", true)]
    [InlineData("The yard of Moor Ferries <MFP> was late. MFP sold its quay.", "MFP", true)]
    [InlineData("Norland Ferries Corp was late. NF sold its quay.", "NF", true)]
    [InlineData("The Vell Grain Board was late, and VGB sold its quay.", "VGB", true)]
    [InlineData("Members of the United Food Workers union, UFW, were late.", "UFW", true)]
    [InlineData("The Moor Futures Market, MATIF, will be late.", "MATIF", true)]
    [InlineData("Vell Union AG <VEUG.F>, KWU, will be late.", "KWU", true)]
    [InlineData("The quay sold 52 million MCF, or thousand cubic feet.", "MCF", true)]
    [InlineData("The Moor Futures Market, MATIF, and others were late.", "MATIF", false)]
    [InlineData("The grain agency EPAC was late.", "EPAC", true)]
    [InlineData("The county pays in kind by payment in kind, or PIK, to growers.", "PIK", true)]
    [InlineData("The acreage reduction program, ARP, is large.", "ARP", true)]
    [InlineData("The deputy Jan Kox (VSD) was late. The VSD sold its quay.", "VSD", false)]
    [InlineData("The MWA was late. The MWA sold its quay.", "MWA", false)]
    [InlineData("\"How the Moor Quay Assembly Organized Its Power to Confront MWA\" is out. The MWA was late.", "MWA", false)]
    [InlineData("The harbour office, MWA and others were late.", "MWA", false)]
    public void A_name_beside_or_elsewhere_explains_an_acronym(string text, string acronym, bool isNamed) =>
        Assert.Equal(isNamed, QuantityCheck.Facts(text).AcronymUses.First(u => u.Acronym == acronym).IsNamed);

    [Theory]
    [InlineData("The share <MOOR.AS> fell.")]
    [InlineData("The radar AN/ALR-67 fell.")]
    [InlineData("The channel TF-1 fell.")]
    [InlineData("The computer FX/4 fell.")]
    public void The_letters_of_a_code_are_no_acronym(string text) =>
        Assert.DoesNotContain(QuantityCheck.Facts(text).AcronymUses, u => u.Acronym is "AS" or "AN" or "ALR" or "TF" or "FX");
}
