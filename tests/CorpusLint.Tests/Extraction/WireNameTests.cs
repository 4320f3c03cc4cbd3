using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Names as old financial wires write them: titles in capitals, tickers, companies by their first word. All invented.</summary>
public sealed class WireNameTests
{
    private const string Sentences = """
        Brizal Holdings will be bought by Varnholt and Co. => Organisation Brizal Holdings; Organisation Varnholt and Co
        The issue is managed by Tressler, Varnholt and Co. => Organisation Tressler, Varnholt and Co
        Dask and Orrin Inc said it sold a mill to Norvane Power and Light Co. => Organisation Dask and Orrin Inc; Organisation Norvane Power and Light Co
        The Norvane Savings and Loan Insurance Corp closed. => Organisation Norvane Savings and Loan Insurance Corp
        Brizal Corp and Dask Corp signed the lease. => Organisation Brizal Corp; Organisation Dask Corp
        They sued Google and Dask Inc over it. => Organisation Google; Organisation Dask Inc
        The loan was rated by Standard and Poor's Corp and cut by Moody's in May. => Organisation Standard and Poor's Corp; Organisation Moody's
        The mill lies in Orrin, Okla., and the office in Miami, Fla. => Place Orrin; Place Okla; Place Miami; Place Fla
        It was paid in U.S. Dlrs, which the U.S. Economy has too many of. => Place U.S.; Place U.S.
        The U.S. Treasury and the U.S. Navy disagreed. => Organisation U.S. Treasury; Organisation U.S. Navy
        He met U.S. Secretary of State Arno Velden in London. => Place U.S.; Person Arno Velden [U.S. Secretary of State]; Place London
        The Chancellor of the Exchequer Petra Haas said nothing. => Person Petra Haas [Chancellor of the Exchequer]
        Heddle's Inc sold Orrin's Cos to Dask's wife. => Organisation Heddle's Inc; Organisation Orrin's Cos
        It was sold by <Moor Ferries Plc> (MFP), and MFP paid. => Organisation Moor Ferries Plc; Organisation MFP; Organisation MFP
        The year ended Jan 31 was worse than April-June. =>
        Brizal Corp bought it on Feb 27 and Dask Corp on Sept 3. => Organisation Brizal Corp; Organisation Dask Corp
        Chas. P. Orrin Co owns its Pumps and Valves Division. => Organisation Chas. P. Orrin Co; Organisation Pumps and Valves Division
        Dask Inc on the Orrin river makes pumps for Brizal Ltd. => Organisation Dask Inc; Organisation Brizal Ltd
        """;

    public static TheoryData<string, string> SentenceRows => MentionCheck.Rows(Sentences);

    [Theory]
    [MemberData(nameof(SentenceRows))]
    public void Names_of_financial_wires_are_read_whole(string text, string expected) => Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text)));

    [Theory]
    [InlineData("BRIZAL <BRZ> SELLS UNIT TO DASK\n\nBrizal Holdings Inc sold a unit to Dask Corp.", "Organisation BRIZAL; Organisation DASK; Organisation Brizal Holdings Inc; Organisation Dask Corp")]
    [InlineData("FIRST ORRIN CUTS ITS RATES AGAIN\n\nFirst Orrin Bancorp cut its rates.", "Organisation FIRST ORRIN; Organisation First Orrin Bancorp")]
    [InlineData("SERVICE <SVC> BUYS MILLS IN NORWAY\n\nService Mills Inc bought two mills.", "Organisation SERVICE; Place NORWAY; Organisation Service Mills Inc")]
    [InlineData("SERVICE TO END ON QUAY SAYS MINISTER\n\nService Mills Inc bought two mills.", "Organisation Service Mills Inc")]
    [InlineData("AID CUT FOR PORTS IN PERU\n\nThe aid for two ports was cut.", "Place PERU")]
    public void A_title_in_capitals_shows_the_companies_of_its_text(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("It is late\n\nGunnar Pumps Inc makes pumps. Gunnar said it would sell Gunnar shares.", "Organisation Gunnar Pumps Inc; Organisation Gunnar; Organisation Gunnar")]
    [InlineData("It is late\n\nGunnar Lund of Gunnar Pumps Inc spoke. Gunnar is 40.", "Person Gunnar Lund; Organisation Gunnar Pumps Inc; Person Gunnar")]
    [InlineData("It is late\n\nDask and Orrin Plc makes pumps. A unit of Dask and Orrin makes hoses.", "Organisation Dask and Orrin Plc; Organisation Dask and Orrin")]
    [InlineData("It is late\n\nThe town of Brizal pays the Brizal Council.", "Place Brizal; Organisation Brizal Council")]
    [InlineData("It is late\n\nThe Fisheries Commission met. Nets are banned, the Commission said, and a commission is due.", "Organisation Fisheries Commission; Organisation Commission")]
    [InlineData("It is late\n\nNets are banned, the Commission said.", "")]
    public void A_company_is_called_by_its_first_words_and_a_body_by_its_head(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text)
    {
        var facts = FactExtractor.Extract(DocumentReader.Read("a.txt", text + "\n", new ReadOptions { Language = new Language("en") }), null);
        return string.Join("; ", facts.Mentions.Where(m => m.Kind != EntityKind.Other).Select(m => $"{m.Kind} {m.Name}"));
    }
}
