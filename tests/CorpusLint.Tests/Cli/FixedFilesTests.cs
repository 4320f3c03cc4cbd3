using CorpusLint.Cli;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Text;

namespace CorpusLint.Tests.Cli;

/// <summary>What happens to files that others write, or that cannot be written, between reading and writing.</summary>
public sealed class FixedFilesTests
{
    private const string Text = "The ebb.\n";

    [Fact]
    public void A_file_that_has_changed_since_it_was_read_is_not_overwritten()
    {
        using var runner = new CliRunner().With("a.txt", Text).With("b.txt", Text);
        var (files, first) = Read(runner);
        runner.With("a.txt", "Somebody wrote this.\n");
        Assert.Equal("it has changed on disk since it was read; check it again", files.Unwritable(["a.txt", "b.txt"])["a.txt"]);
        var problems = files.Write(Fixing(first, isTogether: false));
        Assert.Equal("a.txt: error: The file has changed on disk since it was read. Nothing was written to it; check it again.", Assert.Single(problems).ToString());
        Assert.Equal(["Somebody wrote this.\n", "The flood.\n"], Contents(runner));
    }

    [Fact]
    public void Files_that_one_fix_changes_together_are_written_together_or_not_at_all()
    {
        using var runner = new CliRunner().With("a.txt", Text).With("b.txt", Text);
        var (files, first) = Read(runner);
        runner.With("b.txt", "Somebody wrote this.\n");
        var problems = files.Write(Fixing(first, isTogether: true));
        Assert.Equal(["b.txt", "a.txt"], problems.Select(p => p.Path));
        Assert.Contains("were taken back", problems[1].Message);
        Assert.Equal([Text, "Somebody wrote this.\n"], Contents(runner));
    }

    [Fact]
    public void A_file_that_is_gone_is_told()
    {
        using var runner = new CliRunner().With("a.txt", Text).With("b.txt", Text);
        var (files, first) = Read(runner);
        File.Delete(runner.PathOf("a.txt"));
        Assert.Contains("a.txt", files.Unwritable(["a.txt"]).Keys);
        Assert.Equal("a.txt: error: The fixed text cannot be written: there is no such file.", Assert.Single(files.Write(Fixing(first, isTogether: false))).ToString());
        Assert.False(File.Exists(runner.PathOf("a.txt")));
    }

    private static string[] Contents(CliRunner runner)
    {
        Assert.Equal(["a.txt", "b.txt"], Directory.GetFiles(runner.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        return [runner.Read("a.txt")!, runner.Read("b.txt")!];
    }

    private static (FixedFiles Files, LintResult First) Read(CliRunner runner)
    {
        var host = new ProgramHost { Output = Stream.Null, Error = TextWriter.Null, WorkingFolder = runner.Folder, Variable = _ => null };
        var found = CorpusFiles.Find(host, ["a.txt", "b.txt"], [], new ConfigurationLocator(host, null, null, (_, _) => new RuleNames([])));
        var corpora = new CorpusLoader(host, found, 1).Load();
        return (new FixedFiles(host, found, corpora.Files), Linter.Run(corpora.Parts[0].Corpus, []));
    }

    private static FixResult Fixing(LintResult first, bool isTogether)
    {
        FixedText[] texts = [.. first.Corpus.Documents.Select(d => new FixedText(d.Document.Path, d.Document.Text, "The flood.\n"))];
        FileEdit[] edits = [.. texts.Select(t => new FileEdit(t.Path, t.Before, new TextChange(new TextSpan(4, 3), "flood")))];
        var applied = isTogether ? [Of(edits)] : edits.Select(e => Of([e]));
        return new FixResult { Before = first, After = first, Texts = [.. texts], Applied = [.. applied] };

        static AppliedFix Of(FileEdit[] edits) => new(
            new Diagnostic
            {
                Rule = RunRules.Threw,
                MessageId = "run",
                Message = "x",
                Severity = DiagnosticSeverity.Note,
                Location = new Location(edits[0].Path, edits[0].Text, edits[0].Change.Span),
                Fingerprint = edits[0].Path,
                ContentFingerprint = "",
            },
            new Fix("Write 'flood'", FixSafety.Safe, [.. edits]));
    }
}
