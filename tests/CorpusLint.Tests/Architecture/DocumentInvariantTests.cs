using System.Reflection;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Tests.Architecture;

/// <summary>What holds for every document, checked on every file of corpus/ and on bytes made at random.</summary>
public sealed class DocumentInvariantTests
{
    public static TheoryData<string> CorpusFiles => [.. Repository.Files("corpus", "*.*").Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html")];

    [Theory]
    [InlineData(".txt")]
    [InlineData(".md")]
    [InlineData(".html")]
    public void Any_bytes_become_a_document(string extension)
    {
        var random = new Random(20260130);
        for (var round = 0; round < 60; round++)
        {
            var bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            CheckSpans(DocumentReader.Read("noise" + extension, bytes));
        }
    }

    [Theory]
    [InlineData(".txt")]
    [InlineData(".md")]
    [InlineData(".html")]
    public void Any_piece_of_a_real_text_becomes_a_document(string extension)
    {
        var random = new Random(20250314);
        var texts = Repository.Files("corpus", "*.*").Where(f => Path.GetExtension(f) == extension).Select(Repository.Read).ToList();
        for (var round = 0; round < 60; round++)
        {
            var text = texts[random.Next(texts.Count)];
            var start = random.Next(text.Length);
            var piece = text.Substring(start, random.Next(Math.Min(600, text.Length - start)));
            CheckFacts(FactExtractor.Extract(DocumentReader.Read("piece" + extension, piece)));
        }
    }

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void The_text_of_a_document_is_exactly_what_was_in_the_file(string file)
    {
        var bytes = File.ReadAllBytes(Repository.PathTo(file));
        var document = DocumentReader.Read(file, bytes);
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(document.Text.Content));
        Assert.Equal(document.Text.Length, document.Reading.Length);
    }

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void Every_span_lies_in_its_parent_and_every_fact_reads_back_its_text(string file) =>
        CheckFacts(FactExtractor.Extract(DocumentReader.Read(file, File.ReadAllBytes(Repository.PathTo(file)))));

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void A_document_gives_the_same_facts_whatever_was_read_before_it(string file)
    {
        var bytes = File.ReadAllBytes(Repository.PathTo(file));
        var alone = Describe(FactExtractor.Extract(DocumentReader.Read(file, bytes)));
        foreach (var other in Repository.Files("corpus", "*.md"))
        {
            FactExtractor.Extract(DocumentReader.Read(other, File.ReadAllBytes(Repository.PathTo(other))));
        }

        Assert.Equal(alone, Describe(FactExtractor.Extract(DocumentReader.Read(file, bytes))));
    }

    [Fact]
    public void Nothing_in_the_model_carries_a_line_number()
    {
        var wrong =
            from type in typeof(Document).Assembly.GetTypes()
            where type.Namespace is "CorpusLint.Documents" or "CorpusLint.Model"
            from member in type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            let held = member is PropertyInfo property ? property.PropertyType : (member as FieldInfo)?.FieldType
            where held == typeof(LinePosition) || (held == typeof(int) && member.Name.EndsWith("LineNumber", StringComparison.Ordinal))
            select $"{type}.{member.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_extractor_sees_the_corpus_or_several_documents()
    {
        var wrong =
            from type in typeof(FactExtractor).Assembly.GetTypes()
            where type.Namespace == "CorpusLint.Extraction" && type.Name.EndsWith("Extractor", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            from parameter in method.GetParameters()
            let types = parameter.ParameterType.GetGenericArguments().Append(parameter.ParameterType)
            where types.Contains(typeof(CorpusLint.Model.Corpus)) || parameter.ParameterType.GetGenericArguments().Contains(typeof(Document))
            select $"{type.Name}.{method.Name}({parameter.Name})";
        Assert.Empty(wrong);
    }

    private static void CheckSpans(Document document)
    {
        Assert.Equal(document.Text.Length, document.Reading.Length);
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.InRange(block.Span.Start, end, document.Text.Length);
            Assert.InRange(block.Span.End, block.Span.Start, document.Text.Length);
            end = block.Span.End;
            foreach (var sentence in block.Sentences)
            {
                AssertInside(block.Span, sentence.Span);
            }
        }
    }

    private static void CheckFacts(DocumentFacts facts)
    {
        CheckSpans(facts.Document);
        foreach (var fact in AllFacts(facts))
        {
            AssertInside(facts.Document.Span, fact.Span);
            Assert.Equal(facts.Document.Text.ToString(fact.Span), fact.Text);
        }
    }

    private static IEnumerable<Fact> AllFacts(DocumentFacts facts) =>
    [
        .. facts.Mentions, .. facts.Acronyms, .. facts.Quantities, .. facts.Dates, .. facts.Quotations, .. facts.UnpairedQuotes, .. facts.Attributions,
        .. facts.Citations, .. facts.References, .. facts.ReferenceHeadings, .. facts.Links, .. facts.Enumerations,
    ];

    private static string Describe(DocumentFacts facts) =>
        string.Join('\n', AllFacts(facts).Select(fact => $"{fact.GetType().Name} {fact.Span} {fact.Text}"));

    private static void AssertInside(TextSpan parent, TextSpan child)
    {
        Assert.InRange(child.Start, parent.Start, parent.End);
        Assert.InRange(child.End, child.Start, parent.End);
    }
}
