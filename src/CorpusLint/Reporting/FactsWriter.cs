using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes what was understood of documents as JSON lines, one object a document, so that every finding can be traced to
/// its facts. Offsets are UTF-16 code units into the file, ends exclusive. The order of keys is part of the format;
/// <c>facts.schema.json</c> describes it.
/// </summary>
public static class FactsWriter
{
    /// <summary>Writes one line for each document of the corpus, in order of path.</summary>
    public static void Write(Corpus corpus, Stream output)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var facts in corpus.Documents)
        {
            Write(facts, output);
        }
    }

    /// <summary>Writes one document's line.</summary>
    public static void Write(DocumentFacts facts, Stream output)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(output);
        output = new GuardedJson(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new Line(json).Write(facts);
        }

        output.WriteByte((byte)'\n');
    }

    private sealed class Line(Utf8JsonWriter json)
    {
        internal void Write(DocumentFacts facts)
        {
            var document = facts.Document;
            json.WriteStartObject();
            json.WriteString("path", document.Path);
            json.WriteString("title", document.Title);
            json.WriteString("date", document.Date?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("language", document.Language.Tag);
            List("sections", document.Sections, s => s.Span, WriteSection);
            List("sentences", SentencesOf(document), s => s.Span, s => json.WriteString("language", s.Language.Tag));
            List("mentions", facts.Mentions, m => m.Span, WriteMention);
            List("quantities", facts.Quantities, q => q.Span, WriteQuantity);
            List("dates", facts.Dates, d => d.Span, WriteDate);
            WriteQuotations(facts);
            List("attributions", facts.Attributions, a => a.Span, WriteAttribution);
            List("citations", facts.Citations, c => c.Span, WriteCitation);
            List("references", facts.References, r => r.Span, WriteReference);
            List("links", facts.Links, l => l.Span, WriteLink);
            List("enumerations", facts.Enumerations, e => e.Span, WriteEnumeration);
            List("pairs", facts.Pairs, p => p.Span, WritePair);
            json.WriteEndObject();
        }

        // A dateline is read as a block of its own, yet to a reader it opens the story's first sentence.
        private static List<(TextSpan Span, Language Language)> SentencesOf(Document document)
        {
            var result = new List<(TextSpan, Language)>(document.Sentences.Length);
            TextSpan? dateline = null;
            foreach (var sentence in document.Sentences)
            {
                if (sentence.Block.IsDateline && document.Blocks.Length > sentence.Block.Index + 1 && !document.Blocks[sentence.Block.Index + 1].Sentences.IsEmpty)
                {
                    dateline ??= sentence.Span;
                    continue;
                }

                result.Add((dateline?.Union(sentence.Span) ?? sentence.Span, sentence.Language));
                dateline = null;
            }

            return result;
        }

        private void WriteSection(Section section)
        {
            json.WriteString("title", section.Title);
            json.WriteNumber("level", section.Level);
        }

        private void WriteMention(EntityMention mention)
        {
            json.WriteString("text", mention.Text);
            json.WriteString("type", Word(mention.Kind));
            json.WriteString("entity", IdOf(mention));
        }

        private void WriteQuantity(Quantity quantity)
        {
            json.WriteString("text", quantity.Text);
            Number("value", quantity.Value);
            Number("low", quantity.Interval.Low);
            Number("high", quantity.Interval.High);
            json.WriteString("bound", BoundOf(quantity.Bound));
            json.WriteString("unit", quantity.Unit);
            json.WriteString("counted", quantity.Counted);
            json.WriteString("measure", quantity.MeasureKey == MeasureKey.Unspecified ? null : quantity.MeasureKey.ToString());
        }

        private void WriteDate(DateMention date)
        {
            json.WriteString("text", date.Text);
            json.WriteString("timex", date.Timex);
            json.WriteString("method", Word(date.Method));
        }

        private void WriteQuotations(DocumentFacts facts)
        {
            json.WriteStartArray("quotations");
            foreach (var quotation in facts.Quotations)
            {
                json.WriteStartObject();
                json.WriteStartArray("contents");
                foreach (var content in quotation.Contents)
                {
                    json.WriteStartObject();
                    Ends(content);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                Place("speaker", quotation.SpeakerSpan ?? quotation.Speaker?.Span, () => json.WriteString("entity", quotation.Speaker is { } s ? IdOf(s) : null));
                Place("cue", quotation.Cue);
                json.WriteString("kind", Word(quotation.Kind));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteAttribution(Attribution attribution)
        {
            json.WriteString("kind", Word(attribution.Kind));
            Place("source", attribution.Source ?? attribution.SourceMention?.Span, () =>
            {
                json.WriteString("kind", Word(attribution.SourceKind));
                json.WriteString("entity", attribution.SourceMention is { } s ? IdOf(s) : null);
            });
            Place("cue", attribution.Cue);
            Place("content", attribution.Content);
        }

        private void WriteCitation(Citation citation)
        {
            json.WriteString("text", citation.Text);
            json.WriteString("style", Word(citation.Style));
            json.WriteStartArray("labels");
            foreach (var label in citation.Labels)
            {
                json.WriteStringValue(label);
            }

            json.WriteEndArray();
            json.WriteStartArray("targets");
            foreach (var target in citation.Targets)
            {
                if (target is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    json.WriteStartObject();
                    Ends(target.Span);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }

        private void WriteReference(Reference reference)
        {
            json.WriteString("label", reference.Label);
            json.WriteString("text", reference.Text);
            json.WriteString("url", reference.Url);
            json.WriteBoolean("footnote", reference.IsFootnote);
        }

        private void WriteLink(Link link)
        {
            json.WriteString("text", link.Text);
            json.WriteString("target", link.Target);
        }

        private void WriteEnumeration(Enumeration enumeration)
        {
            json.WriteString("event", enumeration.Event);
            json.WriteString("relation", Word(enumeration.Relation));
            List("members", enumeration.Members, m => m.Span, m =>
            {
                json.WriteString("text", m.Text);
                json.WriteString("entity", m.Mention is { } mention ? IdOf(mention) : null);
            });
            json.WriteBoolean("open", enumeration.IsOpen);
        }

        private void WritePair(ParallelPair pair)
        {
            json.WriteNumber("sources", pair.Source.Length);
            json.WriteNumber("targets", pair.Target.Length);
            Place("target", pair.TargetSpan);
            json.WriteBoolean("moved", pair.IsMoved);
            json.WriteNumber("confidence", Math.Round(pair.Confidence, 2));
        }

        private void List<T>(string name, IReadOnlyList<T> items, Func<T, TextSpan> spanOf, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                Ends(spanOf(item));
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Place(string name, TextSpan? span, Action? write = null)
        {
            if (span is not { } place)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            Ends(place);
            write?.Invoke();
            json.WriteEndObject();
        }

        private void Ends(TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        private void Number(string name, decimal? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        // Facts that were never joined into a corpus have mentions without entities.
        private static string? IdOf(EntityMention mention) => mention.LocalEntity?.Resolved.Id;

        private static string BoundOf(QuantityBound bound) => bound switch
        {
            QuantityBound.Exact => "=",
            QuantityBound.Approximate => "~",
            QuantityBound.Above => ">",
            QuantityBound.AtLeast => ">=",
            QuantityBound.Below => "<",
            QuantityBound.AtMost => "<=",
            _ => "range",
        };

        private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }
}
