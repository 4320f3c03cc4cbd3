using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

public sealed class CitationExtractorTests
{
    [Theory]
    [InlineData("The harbour was dredged twice [1].", "1")]
    [InlineData("The harbour was dredged twice.[1] It silted up again.", "1")]
    [InlineData("The quay was widened [2] and paved [4].", "2; 4")]
    [InlineData("The pier has stood since the war [1, 2].", "1,2")]
    [InlineData("The pier has stood since the war [1,2].", "1,2")]
    [InlineData("The pier has stood since the war [1; 3].", "1,3")]
    [InlineData("The pier has stood since the war [1-3].", "1,2,3")]
    [InlineData("The pier has stood since the war [1–3].", "1,2,3")]
    [InlineData("The pier has stood since the war [1, 3-5].", "1,3,4,5")]
    [InlineData("The pier has stood since the war [1] [2].", "1; 2")]
    [InlineData("The pier has stood since the war [1][2].", "1; 2")]
    [InlineData("Both reports agree [3, p. 12] on the depth.", "3")]
    [InlineData("The dredger came back.¹² Nobody saw it.", "12")]
    [InlineData("The dredger came back.¹ Nobody saw it.²", "1; 2")]
    [InlineData("The dredger came back¹,³ in May.", "1,3")]
    [InlineData("The dredger came back¹⁻³ in May.", "1,2,3")]
    [InlineData("La dársena se dragó dos veces [7].", "7")]
    [InlineData("She said \"the wall is sound [2].\" The owner agreed.", "2")]
    [InlineData("The wall was sound [1]; the gate[2] was not.", "1; 2")]
    [InlineData("The ferry line closed (Ruiz 2024).", "ruiz 2024")]
    [InlineData("The ferry line closed (Ruiz, 2024).", "ruiz 2024")]
    [InlineData("The ferry line closed (Ruiz & Ames, 2024; Bole 2019).", "ruiz 2024,bole 2019")]
    [InlineData("The ferry line closed (see Ruiz and Ames 2024a, p. 12).", "ruiz 2024a")]
    [InlineData("The ferry line closed (Ruiz et al., 2024).", "ruiz 2024")]
    [InlineData("The ferry line closed (Ruiz 2019, 2021).", "ruiz 2019,ruiz 2021")]
    [InlineData("Ruiz (2024) argues that the line was never needed.", "ruiz 2024")]
    [InlineData("Ruiz et al. (2024) count nine wrecks.", "ruiz 2024")]
    [InlineData("es: La línea cerró (Ruiz y Ames, 2024).", "ruiz 2024")]
    public void Markers_are_found_with_their_labels(string text, string expected) => Assert.Equal(expected, Markers(text));

    [Theory]
    [InlineData("He wrote \"the hous [sic] is ours\".")]
    [InlineData("The order says that \"no ship [...] may leave\".")]
    [InlineData("- [ ] paint the hull")]
    [InlineData("- [x] paint the hull")]
    [InlineData("Write to [email protected] before noon.")]
    [InlineData("The value of a[2] is read first.")]
    [InlineData("The loop reads rows[0] and cells[3] in turn.")]
    [InlineData("Call get_row[4] and wait.")]
    [InlineData("He said \"we lost [12] boats that night\" and left.")]
    [InlineData("«Perdimos [12] barcas esa noche», dijo Ruiz.")]
    [InlineData("It happened in May [2024] on the quay.")]
    [InlineData("They paid [1,200] crowns for it.")]
    [InlineData("The harbour covers 12 km² of water.")]
    [InlineData("The tank holds 40 m³ and no more.")]
    [InlineData("The area is x² plus 10³ metres.")]
    [InlineData("The bridge opened (May 2024).")]
    [InlineData("He was mayor twice (since 2019).")]
    [InlineData("The Harbour Games (Velmouth 2024) drew crowds.")]
    [InlineData("We watched The Long Quay (1998) again.")]
    [InlineData("The Harbour Act (2004) forbids it.")]
    [InlineData("Lena Ortiz (Founded 1998) is a shop.")]
    [InlineData("The painter (1921–2004) lived here.")]
    [InlineData("The set [0] is empty.")]
    [InlineData("The score was [3 to 2] at the break.")]
    [InlineData("El puente se abrió (mayo 2024).")]
    [InlineData("Most boats (about 2000) stayed away.")]
    public void Other_brackets_are_no_citations(string text) => Assert.Equal("", Markers(text));

    [Fact]
    public void Ranges_are_cut_at_a_hundred_labels() => Assert.Equal(100, Facts("All of it is known [1-900].").Citations[0].Labels.Length);

    [Fact]
    public void Labels_lead_to_the_entries_under_a_reference_heading()
    {
        var facts = Facts("The harbour was dredged twice [2]. The gate is new [3].\n\nReferences\n\n[1] Port of Velmouth, annual report, 2024.\n\n[2] Harbour Review, https://review.example/dredging, 2023.");
        Assert.Equal(["1", "2"], facts.References.Select(r => r.Label));
        Assert.Equal("2", facts.Citations[0].Targets[0]?.Label);
        Assert.Null(facts.Citations[1].Targets[0]);
        Assert.Equal("https://review.example/dredging", facts.References[1].Url);
        Assert.Equal((2, false), (Assert.Single(facts.Headings).EntryCount, facts.Headings[0].IsEmpty));
        Assert.Equal(2, facts.Citations.Length);
    }

    [Fact]
    public void Author_and_year_lead_to_an_entry()
    {
        var facts = Facts("Nine wrecks lie there, as Ruiz (2024) found, and more are feared (Bole & Ames, 2019).\n\nBibliography\n\nBole, K., & Ames, T. (2019). The sunken fleet. Quay Press.\n\nRuiz, A. (2024). Wrecks of the lake. Quay Press.");
        Assert.Equal(["ruiz 2024", "bole 2019"], facts.Citations.SelectMany(c => c.Labels));
        Assert.All(facts.Citations, c => Assert.NotNull(c.Targets[0]));
    }

    [Fact]
    public void Entries_without_labels_are_counted()
    {
        var facts = Facts("The gate is new [2]. The wall is old [3].\n\nSources\n\nCity council minutes, 4 May 2025.\n\nHarbour Review, issue of 2 June 2025.");
        Assert.NotNull(facts.Citations[0].Targets[0]);
        Assert.Null(facts.Citations[1].Targets[0]);
    }

    [Fact]
    public void A_list_set_in_one_line_is_read()
    {
        var facts = Facts("The harbour was dredged twice [3].\n\nReferences: [3] Port Authority, annual report, 2024. [4] Museum catalogue 2019.");
        Assert.Equal(["3", "4"], facts.References.Select(r => r.Label));
        Assert.Single(facts.Citations);
        Assert.NotNull(facts.Citations[0].Targets[0]);
    }

    [Fact]
    public void Labelled_lines_at_the_end_are_a_list_without_a_heading()
    {
        var facts = Facts("The harbour was dredged twice [1]. It will be again [2].\n\n[1] Port Authority, annual report.\n\n[2] Museum catalogue.");
        Assert.Equal(2, facts.References.Length);
        Assert.Equal(2, facts.Citations.Length);
    }

    [Theory]
    [InlineData("The gate is new.\n\nReferencias", 1)]
    [InlineData("The gate is new.\n\nSources", 1)]
    [InlineData("The gate is new. Sources differ.", 0)]
    [InlineData("The gate is new.\n\nSources\n\nCity council minutes, 4 May 2025.", 0)]
    public void A_heading_with_nothing_below_it_is_empty(string text, int count) => Assert.Equal(count, Facts(text).Headings.Count(h => h.IsEmpty));

    [Fact]
    public void Notes_above_prose_are_no_reference_list()
    {
        var facts = Facts("The band came late.\n\nNotes\n\nThe first song began without a drummer. Nobody minded. The crowd sang along until the lights failed, and then it sang louder.");
        Assert.Empty(facts.Headings);
        Assert.Empty(facts.References);
    }

    [Theory]
    [InlineData("See quay.example.org/plan for the plan.", "quay.example.org/plan")]
    [InlineData("See https://quay.example/plan?a=1.", "https://quay.example/plan?a=1")]
    [InlineData("Follow #SaveTheQuay or @quay for more.", "")]
    [InlineData("Write to crew@quay.example.", "")]
    public void Bare_addresses_are_links(string text, string expected) => Assert.Equal(expected, string.Join("; ", Facts(text).Links.Select(l => l.Target)));

    private static string Markers(string text)
    {
        var facts = Facts(text);
        Assert.All(facts.Citations, c => Assert.Equal(c.Document.Text.ToString(c.Span), c.Text));
        return string.Join("; ", facts.Citations.Select(c => string.Join(",", c.Labels)));
    }

    private static CitationFacts Facts(string text) => CitationExtractor.Extract(Speech.Read(text));
}
