using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes for the sentences of one line what each layer of the reader saw there and why: the tokens with the word lists
/// that know them, every fact with its fields known and unknown, and what made the extractor read it so. For a rule
/// author or a developer who wants to know where a wrong fact comes from.
/// </summary>
public static class FactsExplanation
{
    private const string Indent = "  ";

    /// <summary>The sentences that a line touches, in order of place; empty when it holds none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="line">0-based number of the line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such line.</exception>
    public static IReadOnlyList<Sentence> SentencesOn(Document document, int line)
    {
        ArgumentNullException.ThrowIfNull(document);
        var starts = document.Text.LineStarts;
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, starts.Length);
        var span = TextSpan.FromBounds(starts[line], line + 1 < starts.Length ? starts[line + 1] : document.Text.Length);
        return [.. document.Sentences.Where(s => s.Span.OverlapsWith(span))];
    }

    /// <summary>Writes what was understood of a document as a whole, then of each sentence; lines end with a line feed.</summary>
    /// <param name="facts">The document's facts.</param>
    /// <param name="sentences">Sentences of that document.</param>
    /// <param name="wordLists">Names of the word lists that know the word at a token, by its index in the document.</param>
    /// <param name="output">Where to.</param>
    public static void Write(DocumentFacts facts, IEnumerable<Sentence> sentences, Func<Sentence, int, IEnumerable<string>> wordLists, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(wordLists);
        ArgumentNullException.ThrowIfNull(output);
        WriteDocument(facts.Document, output);
        foreach (var sentence in sentences)
        {
            Line(output, "");
            WriteSentence(facts, sentence, wordLists, output);
        }
    }

    private static void WriteDocument(Document document, TextWriter output)
    {
        Line(output, document.Path);
        Line(output, $"{Indent}title: {document.Title ?? "not found"}");
        Line(output, $"{Indent}date: {(document.Date is { } date ? $"{date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, from {FactDescription.Words(date.Source)}{(date.Span is { } span ? " at " + FactDescription.Place(document, span) : "")}" : "not found; relative dates stay unresolved")}");
        Line(output, $"{Indent}language: {document.Language.Tag}");
    }

    private static void WriteSentence(DocumentFacts facts, Sentence sentence, Func<Sentence, int, IEnumerable<string>> wordLists, TextWriter output)
    {
        var document = facts.Document;
        var block = sentence.Block;
        Line(output, $"{FactDescription.Place(document, sentence.Span)}  sentence {Number(sentence.Index + 1)}, {FactDescription.Words(block.Kind)} {Number(block.Index + 1)}, language {block.Language.Tag}");
        if (block.Section.Title is { Length: > 0 } heading)
        {
            Line(output, $"{Indent}under the heading \"{heading}\"");
        }

        Line(output, Indent + Folding.FoldSpaces(sentence.ReadingText));
        WriteTokens(sentence, wordLists, output);
        var without = new List<string>();
        foreach (var (layer, found) in Layers(facts))
        {
            var here = found.Where(f => f.Span.OverlapsWith(sentence.Span)).ToList();
            if (here.Count == 0)
            {
                without.Add(layer);
                continue;
            }

            Line(output, $"{Indent}{layer}:");
            foreach (var fact in here)
            {
                Line(output, $"{Indent}{Indent}{FactDescription.Place(document, fact.Span)} \"{fact.ReadingText}\"");
                foreach (var field in FactDescription.Of(fact))
                {
                    Line(output, $"{Indent}{Indent}{Indent}{field}");
                }
            }
        }

        if (without.Count > 0)
        {
            Line(output, $"{Indent}nothing read: {string.Join(", ", without)}");
        }
    }

    private static void WriteTokens(Sentence sentence, Func<Sentence, int, IEnumerable<string>> wordLists, TextWriter output)
    {
        Line(output, $"{Indent}tokens:");
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = sentence.Document.Tokens[i];
            var kind = FactDescription.Words(token.Kind) + (token.Shape == TokenShape.None ? "" : ", " + FactDescription.Words(token.Shape));
            var lists = string.Join(", ", wordLists(sentence, i));
            Line(output, $"{Indent}{Indent}{sentence.Document.ValueOf(token)}  ({kind}){(lists.Length > 0 ? "  " + lists : "")}");
        }
    }

    private static IEnumerable<(string Layer, IEnumerable<Fact> Facts)> Layers(DocumentFacts facts) =>
    [
        ("names", facts.Mentions),
        ("quantities", facts.Quantities),
        ("dates", facts.Dates),
        ("quotations", facts.Quotations),
        ("unpaired quotation marks", facts.UnpairedQuotes),
        ("attributions", facts.Attributions),
        ("citations", facts.Citations),
        ("references", facts.References),
        ("links", facts.Links),
        ("enumerations", facts.Enumerations),
        ("polls", facts.Polls),
        ("placeholders", facts.Placeholders),
        ("acronyms", facts.AcronymUses),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(TextWriter output, string line)
    {
        output.Write(DisplayText.SanitiseLine(line));
        output.Write('\n');
    }
}
