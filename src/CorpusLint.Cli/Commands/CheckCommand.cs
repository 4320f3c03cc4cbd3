using System.Collections.Immutable;
using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Model;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint check</c>: reads documents, runs the rules, reports.</summary>
internal sealed class CheckCommand
{
    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Documents, folders of documents, or patterns such as 'drafts/**/*.md'.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _formats = new("--format", "-f") { Description = "text or sarif, to standard output or with =FILE to a file; can be given several times: -f text -f sarif=out.sarif", HelpName = "FORMAT[=FILE]" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "The mildest severity that makes the exit code 1: error (default), warning, note or never.", HelpName = "SEVERITY" };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Write no colours, not even to a terminal." };

    private CheckCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var check = new CheckCommand(host);
        var command = new Command("check", "Check documents; the verb can be left out.") { check._paths, check._formats, check._failOn, check._noColor };
        check._common.AddTo(command);
        check._failOn.Validators.Add(r =>
        {
            var words = Enum.GetValues<FailOn>().Select(ConfigurationReader.Word).ToArray();
            if (r.Tokens is [var token, ..] && !words.Contains(token.Value, StringComparer.Ordinal))
            {
                r.AddError($"There is no severity '{token.Value}'; --fail-on takes {string.Join(", ", words)}.{Suggestion.For(token.Value, words)}");
            }
        });
        CommonOptions.RejectUnknownOptions(command, check._paths);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var targets = ReportTarget.Parse(parsed.GetValue(_formats) ?? []);
        var catalogue = _common.Catalogue(_host, parsed);
        var found = CorpusFiles.Find(_host, parsed.GetValue(_paths) ?? [], parsed.GetValue(_common.Exclude) ?? [], _common.Locator(_host, parsed, catalogue));
        var threads = parsed.GetValue(_common.Threads);
        var corpora = new CorpusLoader(_host, found, threads).Load();
        var parts = corpora.Parts.Select(p => (p.Configuration, Result: Linter.Run(
            p.Corpus, p.Configuration.Rules.Rules, p.Configuration.Settings(found.Root, threads), _host.Cancellation))).ToArray();
        var result = Merge(parts.Select(p => p.Result), [.. catalogue.Notifications, .. corpora.Problems]);
        var exitCode = !result.IsComplete ? ExitCode.Failed
            : parts.Any(p => Fails(p.Result, parsed.GetValue(_failOn), p.Configuration)) ? ExitCode.Findings
            : ExitCode.Clean;
        var record = new RunRecord
        {
            Version = VersionCommand.Version,
            CorpusName = found.Name,
            ExitCode = exitCode,
            ExitCodeDescription = ExitCode.Describe(exitCode),
            Files = corpora.Files,
            Settings = parts.Length == 1 ? parts[0].Configuration.Settings(found.Root, threads) : null,
            Extensions = catalogue.Extensions,
        };
        _host.Cancellation.ThrowIfCancellationRequested();
        var unwritten = Report(targets, result, record, found, !parsed.GetValue(_noColor));
        Tell(found, result);
        return unwritten.Count == 0 ? exitCode : throw new ProgramException(unwritten);
    }

    private static bool Fails(LintResult result, string? failOn, CorpusConfiguration configuration)
    {
        var level = failOn is null ? configuration.File.FailOn ?? FailOn.Error
            : Enum.GetValues<FailOn>().First(f => ConfigurationReader.Word(f) == failOn);
        return level != FailOn.Never && result.Diagnostics.Any(d => (int)d.Severity >= (int)level);
    }

    // Documents under different configurations are different corpora; the reader of a report sees one run.
    private static LintResult Merge(IEnumerable<LintResult> results, ImmutableArray<RunNotification> notifications)
    {
        var all = results.ToArray();
        var corpus = all.Length == 1 ? all[0].Corpus : new Corpus(all.SelectMany(r => r.Corpus.Documents), all.SelectMany(r => r.Corpus.Entities), all.SelectMany(r => r.Corpus.ParallelPairs).Where(p => !p.Parallel.IsWithinDocument));
        return new LintResult
        {
            Corpus = corpus,
            Diagnostics = all.Length == 1 ? all[0].Diagnostics : [.. all.SelectMany(r => r.Diagnostics)
                .OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span).ThenBy(d => d.Rule.Id, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal)],
            Rules = [.. all.SelectMany(r => r.Rules).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)],
            Notifications = [.. notifications, .. all.SelectMany(r => r.Notifications).DistinctBy(n => (n.RuleId, n.Message))],
            Profiles = [.. all.SelectMany(r => r.Profiles)],
        };
    }

    // A report that cannot be written takes none of the others with it.
    private List<ProgramProblem> Report(ImmutableArray<ReportTarget> targets, LintResult result, RunRecord record, CorpusFiles found, bool mayColour)
    {
        var unwritten = new List<ProgramProblem>();
        foreach (var target in targets)
        {
            try
            {
                if (target.File is null)
                {
                    Write(target.Format, _host.Output, mayColour && _host.UsesColour);
                    _host.Output.Flush();
                }
                else
                {
                    AtomicFile.Write(_host.FullPath(target.File), target.File, stream => Write(target.Format, stream, usesColour: false));
                }
            }
            catch (ProgramException e)
            {
                unwritten.AddRange(e.Problems);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unwritten.Add(new ProgramProblem($"The report cannot be written to standard output: {FileProblem.Describe(e)}."));
            }
        }

        return unwritten;

        void Write(string format, Stream output, bool usesColour)
        {
            if (format == "sarif")
            {
                SarifWriter.Write(result, record, null, output);
                return;
            }

            using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
            TextReport.Write(result, new TextReportOptions
            {
                UsesColour = usesColour,
                BreaksCommands = _host.IsContinuousIntegration,
                Width = _host.Width,
                PathPrefix = found.Root == _host.WorkingFolder ? "" : _host.ShownPath(found.Root) + "/",
            }, writer);
        }
    }

    private void Tell(CorpusFiles found, LintResult result)
    {
        foreach (var note in found.Notes)
        {
            _host.Tell("note: " + note);
        }

        foreach (var notification in result.Notifications)
        {
            _host.Tell(RunNotifications.Line(notification));
        }
    }
}
