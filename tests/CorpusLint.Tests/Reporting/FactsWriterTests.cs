using System.Text;
using System.Text.Json;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Reporting;
using CorpusLint.Text;
using NJsonSchema;

namespace CorpusLint.Tests.Reporting;

public sealed class FactsWriterTests
{
    private static readonly Lazy<JsonSchema> s_schema = new(() => JsonSchema.FromJsonAsync(
        File.ReadAllText(RepositoryFiles.PathOf("src/CorpusLint.Cli/Schemas/facts.schema.json"))).GetAwaiter().GetResult());

    /// <summary>Checks lines of facts against the schema, and every span and text against the document.</summary>
    internal static List<JsonElement> Check(string lines, Func<string, string?> read)
    {
        var result = new List<JsonElement>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var errors = s_schema.Value.Validate(line);
            Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
            var element = JsonDocument.Parse(line).RootElement.Clone();
            CheckSpans(element, read(element.GetProperty("path").GetString()!));
            result.Add(element);
        }

        return result;
    }

    private static void CheckSpans(JsonElement element, string? content)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckSpans(item, content);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (content is not null && element.TryGetProperty("start", out var start) && element.TryGetProperty("text", out var text) && !element.TryGetProperty("entity", out _))
            {
                Assert.Equal(content[start.GetInt32()..element.GetProperty("end").GetInt32()], text.GetString());
            }

            foreach (var property in element.EnumerateObject())
            {
                CheckSpans(property.Value, content);
            }
        }
    }

    private static TextSpan Find(Document document, string words) => new(document.Text.Content.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static DocumentFacts OneOfEach()
    {
        var document = DocumentReader.Read("a.txt", "Quay news\nAnn Lee of the Pilots (PLT) said \"we stay\" on 3 May 2025 about over 1,200.5 tons [1].\n1 Pilots, https://pilots.example/x");
        var mention = new EntityMention { Document = document, Span = Find(document, "Ann Lee"), Kind = EntityKind.Person, Name = "Ann Lee" };
        var reference = new Reference { Document = document, Span = Find(document, "1 Pilots, https://pilots.example/x"), Label = "1", Url = "https://pilots.example/x" };
        return new DocumentFacts
        {
            Document = document,
            Mentions = [mention],
            Quantities =
            [
                new Quantity { Document = document, Span = Find(document, "over 1,200.5 tons"), Numeral = "1,200.5", Value = 1200.5m, Bound = QuantityBound.Above, Interval = new Interval(1200.5m, false, null, false), Unit = "t" },
            ],
            Dates = [new DateMention { Document = document, Span = Find(document, "3 May 2025"), Timex = "2025-05-03", Method = DateMethod.CarriedYear, Kind = DateKind.Calendar, Granularity = DateGranularity.Day }],
            Quotations = [new Quotation { Document = document, Span = Find(document, "\"we stay\""), Contents = [Find(document, "we stay")], Kind = QuotationKind.Direct, Speaker = mention, SpeakerSpan = mention.Span, Cue = Find(document, "said") }],
            Attributions = [new Attribution { Document = document, Span = Find(document, "Ann Lee of the Pilots (PLT) said"), Kind = AttributionKind.SaidBy, SourceKind = SourceKind.Named, Source = mention.Span, SourceMention = mention }],
            Citations = [new Citation { Document = document, Span = Find(document, "[1]"), Style = CitationStyle.Numeric, Labels = ["1", "2"], Targets = [reference, null] }],
            References = [reference],
            Links = [new Link { Document = document, Span = Find(document, "https://pilots.example/x"), Target = "https://pilots.example/x", IsBare = true }],
            Enumerations = [new Enumeration { Document = document, Span = Find(document, "Ann Lee of the Pilots"), Relation = EnumerationRelation.Lead, Members = [new EnumerationMember(mention.Span, "Ann Lee", mention)], IsOpen = true }],
        };
    }

    [Theory]
    [InlineData("VELL (Wire) — The ferry sank off Orsa on Monday. Nobody drowned.", "VELL (Wire) — The ferry sank off Orsa on Monday.")]
    [InlineData("Vela, 10 mar (Agencia).- El ferri se hundió el lunes. No hubo muertos.", "Vela, 10 mar (Agencia).- El ferri se hundió el lunes.")]
    public void A_dateline_opens_the_first_sentence(string paragraph, string sentence)
    {
        using var stream = new MemoryStream();
        FactsWriter.Write(FactExtractor.Extract(DocumentReader.Read("a.txt", "The ferry\n\n" + paragraph)), stream);
        var spans = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("sentences").EnumerateArray().Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32())).ToList();
        Assert.Equal((11, 11 + sentence.Length), spans[1]);
        Assert.Equal(3, spans.Count);
    }

    [Fact]
    public void Each_kind_of_fact_is_written_as_the_schema_says()
    {
        using var stream = new MemoryStream();
        FactsWriter.Write(new Corpus([OneOfEach()], []), stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Check(text, _ => OneOfEach().Document.Text.Content);
        // The language is the detector's matter, not the writer's.
        Snapshot.Check(System.Text.RegularExpressions.Regex.Replace(text, "\"language\":\"[a-z]+\"", "\"language\":\"…\"").Replace("],\"", "],\n\""));
    }

    [Fact]
    public void The_keys_of_a_line_have_a_fixed_order()
    {
        using var stream = new MemoryStream();
        FactsWriter.Write(OneOfEach(), stream);
        var keys = JsonDocument.Parse(stream.ToArray()).RootElement.EnumerateObject().Select(p => p.Name);
        Assert.Equal("path title date language sections sentences mentions quantities dates quotations attributions citations references links enumerations pairs", string.Join(' ', keys));
    }
}
