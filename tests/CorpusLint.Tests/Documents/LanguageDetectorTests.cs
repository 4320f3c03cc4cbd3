using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Tests.Documents;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("The ferry sank in the harbour, and nobody was hurt.", "en")]
    [InlineData("El barco se hundió en el puerto y nadie resultó herido.", "es")]
    [InlineData("E.O.A.-C nil nil nil nil O.O.P.-D nil nil nil nil", "und")]
    [InlineData("Follow their work here.", "en")]
    [InlineData("Sigue su trabajo aquí.", "es")]
    [InlineData("Referencias", "es")]
    [InlineData("References:", "en")]
    [InlineData("Leer más", "es")]
    [InlineData("Read more", "en")]
    [InlineData("Universidad de los Andes", "und")]
    [InlineData("Ida Moor, Orso Vell", "und")]
    [InlineData("Los Angeles, El Paso and Las Vegas sent their boats to the harbour.", "en")]
    [InlineData("The crowd sang “no nos vamos de aquí” while the boats were leaving the harbour.", "en")]
    [InlineData("La consigna era “we are staying”, según los vecinos que estaban en el muelle.", "es")]
    [InlineData("To Keep Them Out of the Harbour and Off the Pier", "en")]
    [InlineData("2026", "und")]
    public void A_block_shows_its_language(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Show(text, LanguageSet.BuiltIn)?.Tag ?? "und");

    [Fact]
    public void A_declared_language_wins_where_the_text_is_too_short()
    {
        var document = Build(new ReadOptions { Language = Language.Spanish }, "Ida Moor", "The ferry sank in the harbour and was lost.");
        Assert.Equal(["es", "en"], document.Blocks.Select(b => b.Language.Tag));
        Assert.Equal("es", document.Language.Tag);
    }

    [Fact]
    public void A_text_with_its_translation_has_both_languages()
    {
        var document = Build(
            ReadOptions.Default,
            "The ferry sank in the harbour on a night when nobody was on the pier.",
            "El barco se hundió en el puerto una noche en la que nadie estaba en el muelle.");
        Assert.Equal("es", document.Language.Tag);
        Assert.Equal(["es", "en"], document.Languages.Select(l => l.Tag));
    }

    [Fact]
    public void A_leftover_heading_does_not_make_a_document_bilingual()
    {
        var document = Build(ReadOptions.Default, "The ferry sank in the harbour on a night when nobody was on the pier.", "Referencias");
        Assert.Equal(["en", "es"], document.Blocks.Select(b => b.Language.Tag));
        Assert.Equal(["en"], document.Languages.Select(l => l.Tag));
    }

    [Fact]
    public void A_document_without_words_has_no_language()
    {
        var document = Build(ReadOptions.Default, "1 2 3");
        Assert.Equal(Language.Undetermined, document.Language);
        Assert.Empty(document.Languages);
    }

    private static Document Build(ReadOptions options, params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var document = new Document("a.txt", new DocumentText(text), text, DocumentFormat.PlainText);
        var sources = new List<BlockSource>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            sources.Add(new BlockSource(BlockKind.Paragraph, new TextSpan(start, paragraph.Length)));
            start += paragraph.Length + 2;
        }

        DocumentBuilder.Build(document, sources, options);
        return document;
    }
}
