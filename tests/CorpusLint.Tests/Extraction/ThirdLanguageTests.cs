using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Extraction;

/// <summary>A third language is added as data: the word lists beside this file, and no extractor that knows of it.</summary>
public class ThirdLanguageTests
{
    private const string Story = """
        Recife terá um novo porto

        Publicado em 30 de janeiro de 2026

        A prefeitura anunciou na quinta-feira passada um plano de 1,4 mil milhões de reais para o porto. O Sr. João Prado, que mora na Av. Central, disse que a obra é necessária. Mais de 1.200 moradores foram ouvidos em duas dúzias de reuniões desde 2024.

        Segundo a prefeitura, as obras começam em 3 de março de 2026. "Não vamos parar", disse a prefeita Ana Lima. O custo subiu 3,5 %.

        The plan was also published in English, so that the crews of the ships could read it.

        El plan se publicó también en español, para que lo leyeran las tripulaciones de los barcos.
        """;

    [Fact]
    public void Blocks_show_the_language_among_its_neighbours() =>
        Assert.Equal(["pt", "pt", "pt", "pt", "en", "es"], Read().Blocks.Select(b => b.Language.Tag));

    [Fact]
    public void Sentences_go_on_behind_its_abbreviations() =>
        Assert.Equal([1, 1, 3, 3, 1, 1], Read().Blocks.Select(b => b.Sentences.Length));

    [Fact]
    public void The_published_line_dates_the_document() =>
        Assert.Equal(new DateOnly(2026, 1, 30), Read().Date!.Value);

    [Theory]
    [InlineData("1,4 mil milhões de reais", "1400000000")]
    [InlineData("1.200", "1200")]
    [InlineData("duas dúzias", "24")]
    [InlineData("3,5 %", "3.5")]
    public void Its_numbers_have_their_values(string text, string value)
    {
        var quantities = FactExtractor.Extract(Read()).Quantities;
        var found = quantities.Where(q => q.Text.Contains(text, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1, string.Join("; ", quantities.Select(q => q.Text)));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), found[0].Value ?? found[0].Interval.Low);
    }

    [Theory]
    [InlineData("quinta-feira passada", "2026-01-29")]
    [InlineData("3 de março de 2026", "2026-03-03")]
    [InlineData("2024", "2024-01-01")]
    public void Its_dates_have_their_days(string text, string first)
    {
        var dates = FactExtractor.Extract(Read()).Dates;
        var found = dates.Where(d => d.Text.Contains(text, StringComparison.Ordinal) && !d.Text.Contains("janeiro", StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1, string.Join("; ", dates.Select(d => d.Text)));
        Assert.Equal(first, found[0].First?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Segundo", "a prefeitura")]
    [InlineData("disse", "João Prado")]
    [InlineData("disse", "Ana Lima")]
    public void Its_sources_are_found(string cue, string source)
    {
        var facts = FactExtractor.Extract(Read());
        var document = facts.Document;
        Assert.Contains(facts.Attributions, a => a.Cue is { } c && document.ReadingTextOf(c).Equals(cue, StringComparison.Ordinal) && a.Source is { } s && document.ReadingTextOf(s).Contains(source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_of_another_set_is_read_without_it() =>
        Assert.DoesNotContain("pt", DocumentReader.Read("a.txt", Story).Blocks.Select(b => b.Language.Tag));

    [Fact]
    public void A_section_that_is_missing_is_harmless()
    {
        var empty = LanguageProfile.Load(LanguageSource.Empty(new Language("eo")));
        var document = DocumentReader.Read("a.txt", Story, new ReadOptions { Languages = new LanguageSet([empty]), Language = empty.Language });
        Assert.NotEmpty(document.Sentences);
        Assert.NotNull(FactExtractor.Extract(document));
    }

    [Theory]
    [InlineData("numbers", "[numerals]\none = 1\ntwo", "x.txt:3: the entry 'two' of [numerals] has no ' = '; write 'word = value'.")]
    [InlineData("numbers", "one = 1", "x.txt:1: the entry 'one = 1' stands before the first [section].")]
    [InlineData("reading", "\n[months]\nmay = 13", "x.txt:3: the value of 'may = 13' in [months] cannot be read.")]
    [InlineData("speech", "[says]\nfoo", "x.txt:1: there is no list [says] in eo/speech.txt.")]
    [InlineData("names", "# none\n[given names]\nfoo", "x.txt:2: there is no list [given names] in eo/names.txt.")]
    public void What_cannot_be_read_is_told_with_file_and_line(string part, string text, string message)
    {
        var source = LanguageSource.Empty(new Language("eo")).With(part, new LanguageText("x.txt", text));
        var problem = Assert.Throws<LanguageDataException>(() => LanguagePack.Of(new LanguageSet([LanguageProfile.Load(source)])));
        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void Words_can_be_added_to_a_pack_that_the_program_carries()
    {
        const string text = "News from the quay\n\nThe rebuild was delayed, Ida Moor parleyed on Monday. She parleyed that two quoits of boats were lost.\n";
        var source = LanguageSource.BuiltIn(Language.English)
            .With("speech", new LanguageText("own.txt", "[say]\nparleyed"))
            .With("numbers", new LanguageText("own.txt", "[collectives]\nquoit, quoits = 15"));
        var set = new LanguageSet([LanguageProfile.Load(source), LanguageSet.BuiltIn[1]]);
        var plain = FactExtractor.Extract(DocumentReader.Read("a.txt", text));
        var extended = FactExtractor.Extract(DocumentReader.Read("a.txt", text, new ReadOptions { Languages = set }));
        Assert.DoesNotContain(plain.Quantities, q => q.Value == 30);
        Assert.Contains(extended.Quantities, q => q.Value == 30);
        Assert.True(extended.Attributions.Length > plain.Attributions.Length);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_lists_of_the_program_may_be_added_to_themselves(string tag)
    {
        // Lists that wait for their extractor are told as unknown, and left out.
        var unread = new HashSet<string>(StringComparer.Ordinal);
        while (Load(tag, unread) is { } unknown)
        {
            Assert.True(unread.Add(unknown) && unread.Count <= 4, $"[{unknown}] is read by nothing.");
        }
    }

    private static string? Load(string tag, HashSet<string> unread)
    {
        var source = LanguageSource.BuiltIn(new Language(tag));
        foreach (var part in LanguageSource.Parts)
        {
            var sections = Repository.Read($"src/CorpusLint/Extraction/Languages/{tag}/{part}.txt").Split("\n[").Skip(1).Where(s => !unread.Contains(s[..s.IndexOf(']', StringComparison.Ordinal)]));
            source = source.With(part, new LanguageText("again.txt", string.Concat(sections.Select(s => "\n[" + s))));
        }

        try
        {
            LanguagePack.Of(new LanguageSet([LanguageProfile.Load(source)]));
            return null;
        }
        catch (LanguageDataException e) when (e.Unknown is not null)
        {
            return e.Unknown;
        }
    }

    private static Document Read()
    {
        var source = LanguageSource.Empty(new Language("pt"));
        foreach (var part in new[] { "reading", "numbers", "dates", "names", "speech" })
        {
            var file = $"tests/CorpusLint.Tests/Extraction/Portuguese/{part}.txt";
            source = source.With(part, new LanguageText(file, Repository.Read(file)));
        }

        return DocumentReader.Read("recife.txt", Story, new ReadOptions { Languages = new LanguageSet([.. LanguageSet.BuiltIn, LanguageProfile.Load(source)]) });
    }
}
