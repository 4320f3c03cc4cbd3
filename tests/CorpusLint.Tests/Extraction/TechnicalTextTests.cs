using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Manuals, changelogs and licences give no persons, speakers or partners that nothing but their capitals and marks shows.</summary>
public sealed class TechnicalTextTests
{
    private const string Manual = """
        The quayctl command prints the berths of a harbour. Each FILE names a berth list, and the default file is used without one.

        -a, --all  Print hidden berths too. The option 'berths' reports an error if the list cannot be read.

        --sort=KEY  Sort the output by KEY. Use 'draught' for the draught and 'name' for the name; the program assumes 'name'.

        -v, --version  Output version information. Sending SIGHUP tells quayctl to read its configuration again.

        Harbour Layout Expressions are described below. Layout Expression Merging is supported by HP-UX and Tidal Unix.
        """;

    private const string Changelog = """
        ### Bug Fixes

        * Rename `BerthSocketSet` to `BerthSet`, fix build on Quay Solaris
        * Add Multi-Berth to the package (Ana Ruiz)
        * Bump Standards-Version to 4.6, avoid QLib warnings
        * `load_berths` now says "no berths" instead of "null"

        ### Improve TideLinux

        * Support for Deep Berths in the parser = faster output
        * Fix Build-Depends, drop `libtide` and `libquay` binaries
        """;

    [Fact]
    public void A_manual_names_nobody()
    {
        var facts = MentionCheck.Facts(Manual);
        Assert.Empty(facts.Mentions.Where(m => m.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Event).Select(m => m.Name));
        Assert.Empty(facts.Attributions.Select(a => a.Document.ReadingTextOf(a.Span)));
        Assert.Empty(facts.Enumerations);
        Assert.DoesNotContain(facts.Quotations, q => q.Kind is QuotationKind.Direct or QuotationKind.Mixed);
    }

    [Fact]
    public void A_changelog_names_its_contributors_only()
    {
        var facts = MentionCheck.Facts(Changelog, path: "a.md");
        Assert.Equal(["Ana Ruiz"], facts.Mentions.Where(m => m.Kind is EntityKind.Person or EntityKind.Place).Select(m => m.Name));
        Assert.DoesNotContain(facts.Quotations, q => q.Kind is QuotationKind.Direct or QuotationKind.Mixed);
    }

    [Theory]
    [InlineData("The software firm Tidewell said on Monday that its default settings were safe. Users of the program complained of errors. \"We tested every release,\" said Ana Ruiz, who runs the company. The council paid 4,000 pounds for the licence last year, and the mayor wants the money back before the summer.")]
    [InlineData("The ferry sank at dawn. Nobody was hurt, said the harbour master, Tom Haas.")]
    [InlineData("Moor Ferries Plc <MOOR.L> and Vell Pumps Inc <VLP> bought mills from <Dask Holdings Ltd> and <Orrin Mills Inc>. Arno Beck said so. Norvane Corp <NRV> and Brizal Corp <BRZ.O> sold theirs to <Heddle Plc>, he said.")]
    public void News_is_no_manual_whatever_its_subject(string text) =>
        Assert.False(TechnicalText.IsTechnical(Speech.Read(text)));

    [Fact]
    public void An_answer_of_an_interview_is_spoken_by_its_label()
    {
        var quotations = FactExtractor.Extract(Speech.Read("es: P. ¿Le costó dejar el muelle?\n\nR. Me costó más quedarme.\n\nP. ¿Volverá?\n\nR. No descarto nada.")).Quotations;
        Assert.Equal(["Me costó más quedarme.", "No descarto nada."], quotations.Select(q => q.Words));
        Assert.All(quotations, q => Assert.Equal("R", q.Document.ReadingTextOf(q.SpeakerSpan!.Value)));
    }

    [Fact]
    public void A_quotation_before_a_noun_and_a_mention_attribute_nothing()
    {
        var attributions = FactExtractor.Extract(Speech.Read("The guild maintains “Know Your Berth” leaflets for crews. Its leaflets were cited by two papers. The crane that threatens to fall is old. The files tell it differently.")).Attributions;
        Assert.Empty(attributions.Select(a => a.Document.ReadingTextOf(a.Span)));
    }
}
