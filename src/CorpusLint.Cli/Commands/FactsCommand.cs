using System.CommandLine;
using CorpusLint.Cli.Files;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint facts</c>: what was understood, as JSON lines.</summary>
internal static class FactsCommand
{
    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var paths = new Argument<string[]>("PATH") { Description = "Documents, folders of documents, or patterns.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format", "-f") { Description = "jsonl: one JSON object a line, one line a document.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var command = new Command("facts", "Print what was understood of documents: sentences, names, numbers, dates, quotations, citations.") { paths, format };
        common.AddTo(command);
        CommonOptions.RejectUnknownOptions(command, paths);
        command.SetAction(parsed =>
        {
            var catalogue = common.Catalogue(host, parsed);
            var found = CorpusFiles.Find(host, parsed.GetValue(paths) ?? [], parsed.GetValue(common.Exclude) ?? [], common.Locator(host, parsed, catalogue));
            var corpora = new CorpusLoader(host, found, parsed.GetValue(common.Threads)).Load();
            foreach (var facts in corpora.Parts.SelectMany(p => p.Corpus.Documents).OrderBy(d => d.Document.Path, StringComparer.Ordinal))
            {
                host.Cancellation.ThrowIfCancellationRequested();
                FactsWriter.Write(facts, host.Output);
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
}
