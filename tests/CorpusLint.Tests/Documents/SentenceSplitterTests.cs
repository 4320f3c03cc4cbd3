using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Tests.Documents;

/// <summary>Sentences as tables: one paragraph a row, " | " where a sentence ends.</summary>
public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The ferry left. | Nobody saw it go.")]
    [InlineData("Did it leave? | It did! | Then it sank.")]
    [InlineData("Dr. Ida Moor met Mrs. Vell and Gen. Orso at the pier. | They talked.")]
    [InlineData("J. D. Vance and R.K. Moor signed. | So did Albert I. Jonas.")]
    [InlineData("We agreed, you and I. | Then the bell rang.")]
    [InlineData("They sailed under U.S. law for a year.")]
    [InlineData("The crew came from the U.S. | They stayed a week.")]
    [InlineData("Earlier, U.S. Officials said so. | They left.")]
    [InlineData("Chas. P. Moor signed. | Wm. Orso did not.")]
    [InlineData("The boat is registered in the U.S. | How did that happen?")]
    [InlineData("A U.S. Coast Guard cutter left at 5 p.m. Friday.")]
    [InlineData("It left at 5 p.m. | Passengers waved.")]
    [InlineData("It left at 5 p.m. EST and came back.")]
    [InlineData("At 6 a.m. Mr. Orso rang.")]
    [InlineData("Harbour Works Inc. | It closed in May.")]
    [InlineData("Harbour Works Inc. sold two piers to Vell & Co. in March.")]
    [InlineData("The sign on Quay St. is gone. | St. Brendan's bell is not.")]
    [InlineData("He lives on Quay St. | The house is blue.")]
    [InlineData("Berth No. 5 is shut. | No. | We shall see.")]
    [InlineData("See p. 14 and vol. 2, e.g. the map, i.e. the old one.")]
    [InlineData("It opened on Jan. 20 and shut on Sept. 3, 2024. | Nobody cared.")]
    [InlineData("It opened in May. | 30 people came.")]
    [InlineData("The price rose 3.5 per cent to $1.2 million. | Sales fell.")]
    [InlineData("Read more at harbour.example/logs.html. | The page is short.")]
    [InlineData("Write to desk@harbour.example. | We answer.")]
    [InlineData("The files are in .pdf and .zip form. | Take both.")]
    [InlineData("They took control [3] [4]. | Then they left.")]
    [InlineData("They took control. [3] | Next came the tide.")]
    [InlineData("They took control.[3][4] | Next came the tide.")]
    [InlineData("They took control.12 | Next came the tide.")]
    [InlineData("They took control. [2, 5–7] | The tide came.")]
    [InlineData("\"Why?\" she asked. | Nobody knew.")]
    [InlineData("\"Why now?\" Ida Moor asked. | Nobody knew.")]
    [InlineData("\"Why now?\" | Ida Moor said the boat was late.")]
    [InlineData("\"We won.\" | The crowd cheered.")]
    [InlineData("He said, “We won.” | She did not.")]
    [InlineData("“We lost,” he said. | “We shall sail again.”")]
    [InlineData("She cried “Stop!” and ran.")]
    [InlineData("The play Oh, Harbour! opens today.")]
    [InlineData("He waited... and waited. | Then ... nothing.")]
    [InlineData("He waited… | The tide came in.")]
    [InlineData("The log reads “all […] safe”. | Nobody was.")]
    [InlineData("The board (it met twice. It never voted.) is gone.")]
    [InlineData("The board met. | (It never voted.) | Then it went.")]
    [InlineData("The board met. (see above)")]
    [InlineData("1. The boats")]
    [InlineData("1. The boats come first. | 2. The nets come later.")]
    [InlineData("1) The boats | 2) The nets | 3) The men")]
    [InlineData("a. The boats")]
    [InlineData("The boats; the nets; and the men.")]
    [InlineData("The ferry sank.The crew swam.")]
    [InlineData("the ferry sank yesterday. nobody was hurt, they say")]
    [InlineData("The med. staff came. | eBay sold the bell.")]
    [InlineData("Really?! | Yes. | Is it so?? | No...")]
    [InlineData("Ida Moor, Ph.D. was there, and Orso Jr. too.")]
    [InlineData("We saw U.S.-led talks, vs. none before.")]
    [InlineData("The speed was 40 km/h. | The sea was calm.")]
    public void English_sentences_end_where_a_reader_ends_them(string marked) => Check(marked, Language.English);

    [Theory]
    [InlineData("El barco salió. | Nadie lo vio.")]
    [InlineData("¿Salió el barco? | ¡Sí! | Luego se hundió.")]
    [InlineData("¿Por qué?, preguntó ella. | Nadie lo sabía.")]
    [InlineData("«¿Por qué?» preguntó Ana. | Nadie lo sabía.")]
    [InlineData("El Sr. Orso y la Dra. Vela hablaron con D. Luis. | Ud. lo sabe.")]
    [InlineData("Vive en EE. UU. desde 2014. | Trabaja allí.")]
    [InlineData("Llegó de EE. UU. | El puerto estaba cerrado.")]
    [InlineData("Llegó de EE.UU. | El puerto estaba cerrado.")]
    [InlineData("Puertos del Sur S.A. compró dos barcos. | Pagó poco.")]
    [InlineData("Salió a las 5 p.m. | Los pasajeros saludaron.")]
    [InlineData("Véase la pág. 14 y el art. 3 de la ley. | Es breve.")]
    [InlineData("El muelle núm. 5 costó 1.200,50 euros. | Era caro.")]
    [InlineData("Pan, vino, etc. | El resto se perdió.")]
    [InlineData("«Hemos ganado». | La gente gritó.")]
    [InlineData("Esperó… | Luego se fue. [2] | Nadie volvió.")]
    [InlineData("—¿Quién viene? —preguntó ella. | —Yo.")]
    [InlineData("El barco llegó el 3 de nov. de 2014 al puerto.")]
    [InlineData("No vino. | ¿Volverá? | ¡Quién sabe!")]
    [InlineData("El presidente de EE.UU. Ivo Moor llegó ayer. | Se fue hoy.")]
    [InlineData("El coronel (ret.) Juan Díaz declaró. | Nadie más lo hizo.")]
    [InlineData("Las FF. AA. y los de CC. OO. negocian. | No hay acuerdo.")]
    [InlineData("La firma Galván S. A. de C. V. opera desde 1961. | Cerró ayer.")]
    [InlineData("Quito, 4 mar. (EFE) La policía detuvo a tres. | Uno huyó.")]
    [InlineData("El Vela es 17.º. | El Moor, 3.º. | Quedan seis jornadas.")]
    public void Spanish_sentences_end_where_a_reader_ends_them(string marked) => Check(marked, Language.Spanish);

    [Fact]
    public void A_heading_is_one_sentence_whatever_it_holds()
    {
        var document = Build("How central was it? Limits. A reading", BlockKind.Heading, Language.English);
        Assert.Equal("How central was it? Limits. A reading", Assert.Single(document.Sentences).Text);
    }

    [Fact]
    public void A_block_without_tokens_has_no_sentence() =>
        Assert.Empty(Build("\u2060\u2060 \u200B", BlockKind.Paragraph, Language.English).Sentences);

    [Theory]
    [InlineData("?")]
    [InlineData("(")]
    [InlineData(". \" ")]
    [InlineData("a.b,")]
    [InlineData("[1].")]
    [InlineData(".)")]
    [InlineData("\u2060.")]
    public void Hostile_runs_are_cut_without_losing_a_token(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000)) + "a";
        var document = Build(text, BlockKind.Paragraph, Language.English);
        Assert.Equal(document.Tokens.Length, document.Sentences.Sum(s => s.TokenCount));
        Assert.Equal(document.Tokens[^1].End, document.Sentences[^1].Span.End);
    }

    private static void Check(string marked, Language language)
    {
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal);
        var sentences = Build(text, BlockKind.Paragraph, language).Sentences.Select(s => s.Text);
        Assert.Equal(marked.Replace("sank.The", "sank. | The", StringComparison.Ordinal).Replace("yesterday. nobody", "yesterday. | nobody", StringComparison.Ordinal), string.Join(" | ", sentences));
    }

    private static Document Build(string text, BlockKind kind, Language language)
    {
        var document = new Document("a.txt", new DocumentText(text), text, DocumentFormat.PlainText);
        DocumentBuilder.Build(document, [new BlockSource(kind, new TextSpan(0, text.Length)) { DeclaredLanguage = language }], ReadOptions.Default);
        return document;
    }
}
