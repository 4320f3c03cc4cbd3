using System.Text;
using CorpusLint.Benchmarks.Generation;
using CorpusLint.Documents;

// Not "CorpusLint.Tests.Corpus", which would hide the type Corpus from all other tests.
namespace CorpusLint.Tests.Corpora;

/// <summary>The generator of the benchmarks makes what its manifest says.</summary>
public sealed class CorpusGeneratorTests
{
    [Fact]
    public void The_same_seed_gives_the_same_files()
    {
        var first = new CorpusGenerator(7).Generate(100_000).ToList();
        var second = new CorpusGenerator(7).Generate(100_000).ToList();
        Assert.Equal(first.Select(f => (f.Path, f.Text)), second.Select(f => (f.Path, f.Text)));
        Assert.NotEqual(first[0].Text, new CorpusGenerator(8).Generate(1).First().Text);
    }

    [Fact]
    public void A_corpus_has_the_size_that_was_asked_for()
    {
        var bytes = new CorpusGenerator().Generate(300_000).Sum(f => (long)Encoding.UTF8.GetByteCount(f.Text));
        Assert.InRange(bytes, 300_000, 360_000);
    }

    [Fact]
    public void Every_planted_event_is_counted_in_two_documents_with_its_name()
    {
        var files = new CorpusGenerator().Generate(300_000).ToList();
        var texts = files.ToDictionary(f => f.Path, f => f.Text);
        var events = CorpusGenerator.EventsIn(files);
        Assert.NotEmpty(events);
        foreach (var planted in events)
        {
            Assert.Equal(2, planted.Sides.Length);
            Assert.All(planted.Sides, side => Assert.Contains(planted.Names, name => texts[side.Key].Contains(name, StringComparison.Ordinal)));
        }

        Assert.Equal(events.Length, events.Select(e => e.Names[0]).Distinct().Count());
        Assert.Equal(events.Length / 3, events.Count(e => !e.IsDisagreement));
    }

    [Fact]
    public void The_prose_is_in_two_languages_and_three_formats()
    {
        var files = new CorpusGenerator().Generate(200_000).ToList();
        Assert.Equal([".html", ".md", ".txt"], files.Select(f => Path.GetExtension(f.Path)).Distinct().Order());
        var documents = files.Select(f => DocumentReader.Read(f.Path, f.Text)).ToList();
        Assert.InRange(documents.Count(d => d.Language == Language.Spanish), documents.Count / 10, documents.Count * 3 / 10);
        Assert.InRange(documents.Count(d => d.Language == Language.English), documents.Count * 7 / 10, documents.Count * 9 / 10);
    }

    [Fact]
    public void A_document_hardly_repeats_itself()
    {
        foreach (var file in new CorpusGenerator().Generate(200_000))
        {
            var sentences = DocumentReader.Read(file.Path, file.Text).Sentences.Select(s => s.Text).Where(t => t.Length > 60).ToList();
            Assert.True(sentences.Distinct().Count() >= sentences.Count * 9 / 10, file.Path);
        }
    }
}
