using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Statements of who takes part in what; the sentences are written for these tests.</summary>
public sealed class EnumerationSentenceTests
{
    private const string English = """
        The regatta Boats for Bread has partnered with Oar Aid and the Moor Rowing League. => Partner event:boats for bread: Oar Aid, Moor Rowing League
        March for the Lock has been endorsed by the Harbour Workers Union. => Endorse event:march for the lock: Harbour Workers Union
        The Clean Coast Day is sponsored by Dorn Shipping and Norhaven Bank. => Sponsor event:clean coast day: Dorn Shipping, Norhaven Bank
        The Clean Coast Day has partnered with several student groups. => Partner event:clean coast day: ~several student groups
        The Harvest March has not partnered with Oar Aid. => Partner event:harvest march: Oar Aid +negated
        The March for the Lock was organised by Oar Aid, its website says. => Lead event:march for the lock: Oar Aid
        The Harbour Workers Union will lead the March for the Lock, the county says. => Lead event:march for the lock: Harbour Workers Union +planned
        Dorn Shipping is organising the Harvest Festival for the third time. => Lead event:harvest festival: Dorn Shipping
        The Moor Rowing League has orchestrated the Harbour Shutdown. => Lead event:harbour shutdown: Moor Rowing League
        The Harbour Workers Union leads the March for the Lock with Oar Aid, the county says. => Lead event:march for the lock: Harbour Workers Union, Oar Aid
        The Harbour Workers Union joined the March for the Lock. The Moor Rowing League supported the March for the Lock. => Join event:march for the lock: Harbour Workers Union; Endorse event:march for the lock: Moor Rowing League
        The Harbour Workers Union did not organise the March for the Lock. => Lead event:march for the lock: Harbour Workers Union +negated
        The press release of the Harvest Festival says that it is backed by Oar Aid, the Moor Rowing League and Dorn Shipping. => Endorse event:harvest festival: Oar Aid, Moor Rowing League, Dorn Shipping
        The March for the Lock is supported by groups including the Harbour Workers Union and Oar Aid, its website says. => Endorse event:march for the lock: Harbour Workers Union, Oar Aid +open
        The Moor Courier repeated much of that roster, naming Oar Aid, the Moor Rowing League and Dorn Shipping among the partners of the Harvest Festival. => Partner event:harvest festival: Oar Aid, Moor Rowing League, Dorn Shipping +open +repeat
        The Clean Coast Day is sponsored by companies including Norhaven Bank and Moor Breweries, the county says. => Sponsor event:clean coast day: Norhaven Bank, Moor Breweries +open
        Partners of the Harvest Festival include Oar Aid, Amber Watch and others. => Partner event:harvest festival: Oar Aid, Amber Watch +open
        The sponsors of the Harvest Festival are Oar Aid and Amber Watch. => Sponsor event:harvest festival: Oar Aid, Amber Watch
        The Quay Alliance includes Oar Aid, the Dockers Union (DU), a union of dockers from Beek, and the Port Council. => Partner organisation:quay alliance: Oar Aid, Dockers Union, Port Council +open
        Oar Aid, Amber Watch and the Port Council are leading the Harvest Strike, and Reuters said it would cover it. => Lead event:harvest strike: Oar Aid, Amber Watch, Port Council
        The strike was called by the Dockers Union, a union of 300 members, and the Port Council. => Lead -: Dockers Union, Port Council
        National Shutdown organisers include Oar Aid and Amber Watch, among others. => Lead event:national shutdown: Oar Aid, Amber Watch +open
        Among the partners of the Harvest Festival are Oar Aid and Amber Watch. => Partner event:harvest festival: Oar Aid, Amber Watch +open
        Oar Aid is a partner of the Harvest Festival. => Partner event:harvest festival: Oar Aid
        The city supports the police union. Oar Aid supports farmers in need. =>
        The march was organised by Oar Aid and Amber Watch. => Lead -: Oar Aid, Amber Watch
        The Harvest Festival will be hosted by the Port Council. => Sponsor event:harvest festival: Port Council +planned
        The Harvest Festival is co-sponsored by Norhaven Bank, Dorn Shipping, and the Oakhaven Gazette. => Sponsor event:harvest festival: Norhaven Bank, Dorn Shipping, Oakhaven Gazette
        Amber Watch, together with Oar Aid, is coordinating the Harbour Strike. => Coordinate event:harbour strike: Amber Watch, Oar Aid
        The Harbour Strike was not called by the Dockers Union. => Lead event:harbour strike: Dockers Union +negated
        Amber Watch has endorsed the Harbour Strike. => Endorse event:harbour strike: Amber Watch
        Oar Aid and the Dockers Union back the Harbour Strike, and the mayor said so. => Endorse event:harbour strike: Oar Aid, Dockers Union
        The Port Council refused to support the Harbour Strike. => Endorse event:harbour strike: Port Council +negated
        Is Oar Aid sponsoring the Harvest Festival? => Sponsor event:harvest festival: Oar Aid +asked
        Oar Aid plans to join the Harbour Strike on 4 May 2026. => Join event:harbour strike: Oar Aid +planned
        The Harbour Strike on 4 May 2026 is being led by dozens of student groups. => Lead event:harbour strike: ~dozens of student groups
        Norhaven Bank and Dorn Shipping fund the Harvest Festival. => Sponsor event:harvest festival: Norhaven Bank, Dorn Shipping
        The Harvest Festival has teamed up with Oar Aid, Amber Watch (AW) and the Moor Rowing League. => Partner event:harvest festival: Oar Aid, Amber Watch, Moor Rowing League
        The Harvest Festival's partners include Oar Aid and Amber Watch. => Partner event:harvest festival: Oar Aid, Amber Watch +open
        Organisers of the Harbour Strike include Oar Aid, the Dockers Union and many others. => Lead event:harbour strike: Oar Aid, Dockers Union +open
        The website lists Oar Aid, Amber Watch and the Port Council as partners of the Harvest Festival. => Partner event:harvest festival: Oar Aid, Amber Watch, Port Council
        Oar Aid and Amber Watch were named among the sponsors of the Harvest Festival. => Sponsor event:harvest festival: Oar Aid, Amber Watch +open
        Oar Aid was listed as a partner of the Harvest Festival. => Partner event:harvest festival: Oar Aid +open
        Supporters of the Harbour Strike such as Oar Aid and Amber Watch met on Monday. => Endorse event:harbour strike: Oar Aid, Amber Watch +open
        The Harbour Strike is backed by unions such as the Dockers Union and the Sailors Guild. => Endorse event:harbour strike: Dockers Union, Sailors Guild +open
        The Save the Bay Coalition, which includes Oar Aid and Amber Watch, leads the Harbour Strike. => Partner organisation:save the bay coalition: Oar Aid, Amber Watch +open; Lead event:harbour strike: Save the Bay Coalition
        The Harvest Festival was launched by Oar Aid, a charity from Beek, with Amber Watch. => Lead event:harvest festival: Oar Aid, Amber Watch
        Oar Aid—a charity—and Amber Watch are organising the Harvest Festival. => Lead event:harvest festival: Oar Aid, Amber Watch
        Members of the Quay Coalition include Oar Aid, Amber Watch and the Ministry of Justice and Peace. => Partner organisation:quay coalition: Oar Aid, Amber Watch, Ministry of Justice and Peace +open
        The Harvest Festival has the support of Oar Aid and Amber Watch. => Endorse event:harvest festival: Oar Aid, Amber Watch
        With the backing of Norhaven Bank, the Harvest Festival moved to May. => Endorse -: Norhaven Bank
        The Quay Alliance consists of Oar Aid, Amber Watch and the Port Council. => Partner organisation:quay alliance: Oar Aid, Amber Watch, Port Council
        The members of the Quay Alliance are Oar Aid, Amber Watch and the Port Council. => Partner organisation:quay alliance: Oar Aid, Amber Watch, Port Council
        The partners of the Harvest Festival, among them Oar Aid, met on Monday. => Partner event:harvest festival: Oar Aid +open
        The board consists of nine farmers. Dredging unites Oar Aid and its critics. =>
        The Harbour Strike is led by student groups at the University of Moor. => Lead event:harbour strike: ~student groups at the University of Moor
        Ilse Brandt was joined by her husband. =>
        Petra Haas leads the choir, and Ole Lund organised the archive. =>
        The ferry was hosted by nobody, and the price was supported by demand. =>
        The Dockers Union led 300 members out of the port. =>
        Dorn Shipping launched a website with Norhaven Bank. =>
        """;

    private const string Spanish = """
        La regata Barcos por el Pan cuenta con el apoyo de la Liga de Remo de Moor. => Endorse event:barcos por el pan: Liga de Remo de Moor
        La Marcha por el Agua está organizada por Oar Aid, la Liga de Remo y otros. => Lead event:marcha por el agua: Oar Aid, Liga de Remo +open
        La Liga de Remo y el Sindicato del Puerto encabezarán la Marcha por el Agua. => Lead event:marcha por el agua: Liga de Remo, Sindicato del Puerto +planned
        Entre los socios de la Marcha por el Agua figuran la Liga de Remo y el Sindicato del Puerto. => Partner event:marcha por el agua: Liga de Remo, Sindicato del Puerto +open
        La Marcha por el Agua no se ha asociado con la Liga de Remo. => Partner event:marcha por el agua: Liga de Remo +negated
        La plataforma Agua Viva, una coalición que incluye a la Liga de Remo y a Cáritas, convocó la Marcha por el Agua. => Partner organisation:agua viva: Liga de Remo, Cáritas +open; Lead event:marcha por el agua: Agua Viva
        ¿Quién organiza la Marcha por el Agua junto a grupos como la Liga de Remo? => Lead event:marcha por el agua: Liga de Remo +open +asked
        Los patrocinadores de la Regata de Otoño son el Banco Norte y la Liga de Remo. => Sponsor event:regata de otoño: Banco Norte, Liga de Remo
        La Regata de Otoño está patrocinada por el Banco Norte y la Liga de Remo. => Sponsor event:regata de otoño: Banco Norte, Liga de Remo
        La Marcha por el Agua será encabezada por la Liga de Remo, el Sindicato del Puerto y Aguas Libres. => Lead event:marcha por el agua: Liga de Remo, Sindicato del Puerto, Aguas Libres +planned
        La Marcha por el Agua fue convocada por varios grupos estudiantiles. => Lead event:marcha por el agua: ~varios grupos estudiantiles
        La Liga de Remo respalda la Marcha por el Agua. => Endorse event:marcha por el agua: Liga de Remo
        El Sindicato del Puerto no apoya la Marcha por el Agua. => Endorse event:marcha por el agua: Sindicato del Puerto +negated
        La Marcha por el Agua se ha asociado con organizaciones como la Liga de Remo y el Sindicato del Puerto, entre otras. => Partner event:marcha por el agua: Liga de Remo, Sindicato del Puerto +open
        La Liga de Remo colabora con el Sindicato del Puerto en la Marcha por el Agua. => Partner event:marcha por el agua: Sindicato del Puerto
        Los socios de la Marcha por el Agua incluyen a la Liga de Remo y al Sindicato del Puerto. => Partner event:marcha por el agua: Liga de Remo, Sindicato del Puerto +open
        La página nombra a la Liga de Remo y al Sindicato del Puerto como socios de la Marcha por el Agua. => Partner event:marcha por el agua: Liga de Remo, Sindicato del Puerto
        La Alianza del Río incluye a la Liga de Remo y a Aguas Libres. => Partner organisation:alianza del río: Liga de Remo, Aguas Libres +open
        La Regata de Otoño, organizada por la Liga de Remo, empieza en mayo. => Lead event:regata de otoño: Liga de Remo
        """;

    public static TheoryData<string, string> EnglishRows => MentionCheck.Rows(English);

    public static TheoryData<string, string> SpanishRows => MentionCheck.Rows(Spanish);

    [Theory]
    [MemberData(nameof(EnglishRows))]
    public void Partners_and_leaders_are_found_in_English(string text, string expected) => Assert.Equal(expected, Describe(MentionCheck.Facts(text)));

    [Theory]
    [MemberData(nameof(SpanishRows))]
    public void Partners_and_leaders_are_found_in_Spanish(string text, string expected) => Assert.Equal(expected, Describe(MentionCheck.Facts(text, "es")));

    [Fact]
    public void A_statement_runs_from_the_event_to_its_last_member()
    {
        var enumeration = Assert.Single(MentionCheck.Facts("The March for the Lock was organised by the Dockers Union and Oar Aid, its website says.").Enumerations);

        Assert.Equal("March for the Lock was organised by the Dockers Union and Oar Aid", enumeration.Text);
        Assert.Equal("was organised by", enumeration.Document.Text.ToString(enumeration.Cue!.Value));
        Assert.Equal("the Dockers Union and Oar Aid", enumeration.Document.Text.ToString(enumeration.MembersSpan));
    }

    [Fact]
    public void An_event_that_only_its_day_names_is_tied_by_the_day()
    {
        var facts = MentionCheck.Facts("The first day of action, 30 January 2026, is being spearheaded by several student groups.");

        var enumeration = Assert.Single(facts.Enumerations);
        Assert.Equal("date:2026-01-30", enumeration.Event);
        Assert.Equal(new DateOnly(2026, 1, 30), enumeration.Day);
    }

    [Fact]
    public void The_day_of_an_event_is_carried_to_statements_without_a_date()
    {
        var facts = MentionCheck.Facts("Oar Aid leads the Harbour Shutdown. The action comprises the Harbour Shutdown on 30 January 2026 and a concert.");

        Assert.Equal(new DateOnly(2026, 1, 30), Assert.Single(facts.Enumerations).Day);
    }

    [Fact]
    public void The_movement_is_the_one_that_the_document_is_about()
    {
        var facts = MentionCheck.Facts("The 40404 Movement met. The movement has partnered with Oar Aid and Amber Watch.");

        Assert.Equal("organisation:40404 movement", Assert.Single(facts.Enumerations).Event);
    }

    private static string Describe(DocumentFacts facts) => string.Join("; ", facts.Enumerations.Select(e =>
        $"{e.Relation} {e.Event ?? "-"}: {string.Join(", ", e.Members.Select(m => (m.IsNamed ? "" : "~") + m.Text))}" +
        (e.IsOpen ? " +open" : "") + (e.IsNegated ? " +negated" : "") + (e.IsAsked ? " +asked" : "") + (e.IsPlanned ? " +planned" : "") + (e.IsRepeat ? " +repeat" : "")));
}
