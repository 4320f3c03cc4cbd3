using System.CommandLine;
using System.Globalization;
using CorpusLint.Cli.Files;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint facts</c>: what was understood, as JSON lines; with <c>--explain</c> what of one line, and why.</summary>
internal static class FactsCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var paths = new Argument<string[]>("PATH") { Description = "Documents, folders of documents, or patterns.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format", "-f") { Description = "jsonl: one JSON object a line, one line a document.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var explain = new Option<string?>("--explain") { Description = "Show for the sentences of one line what each layer saw, and why.", HelpName = "FILE:LINE" };
        var command = new Command("facts", "Print what was understood of documents: sentences, names, numbers, dates, quotations, citations.") { paths, format, explain };
        common.AddTo(command);
        CommonOptions.RejectUnknownOptions(command, paths);
        command.SetAction(parsed =>
        {
            var place = parsed.GetValue(explain);
            var words = parsed.GetValue(paths) ?? [];
            var line = 0;
            if (place is not null)
            {
                (var file, line) = Place(place);
                if (Directory.Exists(host.FullPath(file)))
                {
                    throw new ProgramException($"--explain takes a file, and '{file}' is a folder.");
                }

                // Documents named beside the place are read too: what a name stands for may hang on them.
                words = [file, .. words];
            }

            var catalogue = common.Catalogue(host, parsed);
            var found = CorpusFiles.Find(host, words, parsed.GetValue(common.Exclude) ?? [], common.Locator(host, parsed, catalogue));
            var corpora = new CorpusLoader(host, found, parsed.GetValue(common.Threads)).Load();
            var documents = corpora.Parts.SelectMany(p => p.Corpus.Documents);
            if (place is null)
            {
                Write(host, documents);
            }
            else
            {
                var named = found.Files.FirstOrDefault(f => f.FullPath == host.FullPath(words[0]))
                    ?? throw new ProgramException($"--explain takes one file, and '{words[0]}' is a pattern. Name the file: what a line says is shown for one document.");
                Explain(host, documents.FirstOrDefault(d => d.Document.Path == named.Path), words[0], line);
            }

            host.Output.Flush();
            foreach (var problem in corpora.Problems)
            {
                host.Tell("error: " + problem.Message);
            }

            return corpora.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Failed;
        });
        return command;
    }

    private static void Write(ProgramHost host, IEnumerable<DocumentFacts> documents)
    {
        foreach (var facts in documents.OrderBy(d => d.Document.Path, StringComparer.Ordinal))
        {
            host.Cancellation.ThrowIfCancellationRequested();
            FactsWriter.Write(facts, host.Output);
        }
    }

    private static void Explain(ProgramHost host, DocumentFacts? facts, string file, int line)
    {
        // A document that could not be read has its message already.
        if (facts is null)
        {
            return;
        }

        var lines = facts.Document.Text.LineStarts.Length;
        if (line > lines)
        {
            throw new ProgramException(string.Create(CultureInfo.InvariantCulture, $"{file} has {lines} line{(lines == 1 ? "" : "s")}; there is no line {line}."));
        }

        var sentences = FactsExplanation.SentencesOn(facts.Document, line - 1);
        if (sentences.Count == 0)
        {
            throw new ProgramException(string.Create(CultureInfo.InvariantCulture, $"{file}:{line} holds no sentence.{NearestTo(facts.Document, line)}"));
        }

        using var output = host.OpenOutput();
        FactsExplanation.Write(facts, sentences, new WordLists().Of, output);
    }

    private static string NearestTo(Document document, int line)
    {
        if (document.Sentences.IsEmpty)
        {
            return " Nothing in the file was read as text.";
        }

        var nearest = document.Sentences.Select(s => document.Text.GetLinePosition(s.Span.Start).Line + 1).MinBy(l => Math.Abs(l - line));
        return string.Create(CultureInfo.InvariantCulture, $" The nearest one stands on line {nearest}.");
    }

    // A column, as editors and reports write it, is taken and not used.
    private static (string File, int Line) Place(string words) => PlaceInFile.Parse(words) is { } place
        ? (place.File, place.Line)
        : throw new ProgramException($"--explain takes a file and the number of a line, such as drafts/story.md:12, and not '{words}'.");
}
