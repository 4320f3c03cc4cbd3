using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Cli.Gating;
using CorpusLint.Cli.Watching;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Model;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint check</c>: reads documents, runs the rules, reports.</summary>
internal sealed class CheckCommand
{
    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Documents, folders of documents, or patterns such as 'drafts/**/*.md'.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _formats = new("--format", "-f") { Description = ReportTarget.Help, HelpName = "FORMAT[=FILE]" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "The mildest severity that makes the exit code 1: error (default), warning, note or never.", HelpName = "SEVERITY" };
    private readonly Option<int?> _maxFindings = new("--max-findings") { Description = "The exit code is 1 when more than N findings are open, of whatever severity; all are reported.", HelpName = "N" };
    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "Findings leave the exit code at 0; what could not run still makes it 2." };
    private readonly Option<bool> _strictConfig = new("--strict-config") { Description = "Fail when the configuration says something without effect: a pattern that matches no document, options of a rule that is off, a deprecated option." };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Count findings by rule and severity instead of listing them, in the formats text and json." };
    private readonly Option<string?> _linkBase = new("--link-base") { Description = "The address that the paths in links of a markdown report begin with; on the runners of GitHub and GitLab that of the commit.", HelpName = "URL" };
    private readonly Option<string?> _fix = new("--fix") { Description = "Apply fixes to the files: safe ones, or with =suggested also those that are proposals; what remains is reported.", HelpName = "LEVEL" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Write no file: show on standard output what --fix would change; the exit code is 1 when it would change something." };
    private readonly Option<bool> _profile = new("--profile") { Description = "Say on standard error what each rule and stage cost, in time and rows." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Write no colours, not even to a terminal." };

    private readonly SinceOptions _since = new();
    private readonly Option<bool> _noSuppressions = new("--no-suppressions") { Description = "Look at the findings as if no comment and no entry suppressed any." };
    private readonly Option<bool> _watch = CommonOptions.Watch();
    private readonly Option<string?> _baseline = CommonOptions.Baseline();
    private readonly Option<bool> _noBaseline = new("--no-baseline") { Description = "Report and judge all findings, also those that a baseline lists as known." };

    private static readonly string[] s_levels = ["safe", "suggested"];

    private CheckCommand(ProgramHost host) => _host = host;

    /// <summary>"--fix" alone means the safe ones, and takes no path that follows for its level.</summary>
    internal static string[] WithFixLevel(string[] args)
    {
        var at = Array.IndexOf(args, "--fix");
        return at < 0 || Array.IndexOf(args, "--") is >= 0 and var end && end < at ? args
            : at + 1 < args.Length && s_levels.Contains(args[at + 1], StringComparer.Ordinal) ? [.. args[..at], "--fix=" + args[at + 1], .. args[(at + 2)..]]
            : [.. args[..at], "--fix=safe", .. args[(at + 1)..]];
    }

    internal static Command Create(ProgramHost host)
    {
        var check = new CheckCommand(host);
        var command = new Command("check", "Check documents; the verb can be left out.") { check._paths, check._formats, check._failOn, check._maxFindings, check._exitZero, check._fix, check._diff, check._profile, check._noColor, check._watch };
        command.Add(check._noSuppressions);
        command.Add(check._baseline);
        command.Add(check._noBaseline);
        command.Add(check._strictConfig);
        command.Add(check._statistics);
        command.Add(check._linkBase);
        check._fix.Validators.Add(r =>
        {
            if (r.Tokens is [var token, ..] && !s_levels.Contains(token.Value, StringComparer.Ordinal))
            {
                r.AddError($"--fix takes {string.Join(" or ", s_levels)}, not '{token.Value}'.{Suggestion.For(token.Value, s_levels)}");
            }
        });
        check._since.AddTo(command);
        check._common.AddTo(command);
        check._failOn.Validators.Add(r =>
        {
            var words = Enum.GetValues<FailOn>().Select(ConfigurationReader.Word).ToArray();
            if (r.Tokens is [var token, ..] && !words.Contains(token.Value, StringComparer.Ordinal))
            {
                r.AddError($"There is no severity '{token.Value}'; --fail-on takes {string.Join(", ", words)}.{Suggestion.For(token.Value, words)}");
            }
        });
        check._maxFindings.Validators.Add(r =>
        {
            if (r.Tokens is [var token, ..] && !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                r.AddError("--max-findings takes a number from 0.");
            }
        });
        CommonOptions.RejectUnknownOptions(command, check._paths);
        command.SetAction(parsed => parsed.GetValue(check._watch) ? check.Watch(parsed) : check.Run(parsed));
        return command;
    }

    private int Watch(ParseResult parsed)
    {
        var targets = ReportTarget.Parse(parsed.GetValue(_formats) ?? [], _host.FullPath);
        if (targets.Any(t => t is { File: null, Format: not "text" }))
        {
            throw new ProgramException("With --watch, standard output is for people, run after run; give the report a file: --format sarif=out.sarif.");
        }

        if (_since.Reference(parsed) is not null)
        {
            throw new ProgramException("--watch tells of everything that is there; run --since by itself.");
        }

        if (parsed.GetValue(_diff) || parsed.GetValue(_fix) is not null)
        {
            throw new ProgramException("--watch reads and reports, and writes no document while people write in it. Run --fix or --diff by itself.");
        }

        return WatchLoop.Run(_host, [.. (parsed.GetValue(_paths) ?? []).Select(w => WatchLoop.PlaceOf(_host, w))], [.. targets.Select(t => t.File).OfType<string>().Select(_host.FullPath)], () => Run(parsed));
    }

    private int Run(ParseResult parsed)
    {
        var isDiff = parsed.GetValue(_diff);
        var targets = ReportTarget.Parse(parsed.GetValue(_formats) ?? [], _host.FullPath);
        if (isDiff && targets.Any(t => t.File is null))
        {
            targets = parsed.GetValue(_formats) is { Length: > 0 }
                ? throw new ProgramException("With --diff the difference goes to standard output; give the report a file: --format sarif=out.sarif.")
                : [];
        }

        if (parsed.GetValue(_statistics) && targets.FirstOrDefault(t => t is { File: null, Format: not ("text" or "json") }) is { } other)
        {
            throw new ProgramException($"--statistics counts in the formats text and json; give {other.Format} a file: --format {other.Format}=FILE.");
        }

        var reference = _since.Reference(parsed);
        if (reference is not null && (isDiff || parsed.GetValue(_fix) is not null))
        {
            throw new ProgramException("--since judges what a change made, and --fix mends whatever can be mended. Run one after the other.");
        }

        var templates = targets.Select(t => t.TemplateFile).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(f => f, f => TemplateFile.Read(_host, f), StringComparer.Ordinal);
        using var settingsOfBase = reference is not null && _since.TakesSettingsOfBase(parsed) ? BaseSettings.Of(_host, reference, parsed.GetValue(_paths) ?? [], _common, parsed) : null;
        var catalogue = settingsOfBase?.Catalogue ?? _common.Catalogue(_host, parsed);
        var locator = settingsOfBase?.Locator ?? _common.Locator(_host, parsed, catalogue);
        var found = CorpusFiles.Find(_host, parsed.GetValue(_paths) ?? [], parsed.GetValue(_common.Exclude) ?? [], locator);
        var advice = ConfigurationAdvice.Of(found);
        if (parsed.GetValue(_strictConfig) && !advice.IsEmpty)
        {
            throw new ProgramException([.. advice.Select(RunNotifications.Problem)]);
        }

        // The variables are asked for only where they matter: a runner's commit is another one each time, and the run would never be remembered.
        var linkBase = parsed.GetValue(_linkBase) is not null || targets.Any(t => t.Format == "markdown") ? LinkBase.Of(_host, found.Root, parsed.GetValue(_linkBase)) : null;
        var threads = parsed.GetValue(_common.Threads);
        var since = reference is null ? null : SinceCheck.Prepare(_host, reference, _since.OnlyChangedLines(parsed), new CheckSetup(_common, parsed, catalogue, locator, found) { AreSettingsOfBase = settingsOfBase is not null, IgnoresSuppressions = parsed.GetValue(_noSuppressions) });
        var loader = new CorpusLoader(_host, found, threads);
        var documents = loader.Read();
        since?.LintBefore(documents);
        var corpora = loader.Join(documents);
        var parts = corpora.Parts.Select(p => Lint(p, found, threads, parsed.GetValue(_profile), parsed.GetValue(_noSuppressions) ? null : Suppressions.Of(_host, found, corpora))).ToArray();
        var profiles = RuleProfile.Sum(parts.SelectMany(p => p.Result.Profiles));
        var gate = settingsOfBase is null ? Baselines(parsed, found)
            : parsed.GetValue(_baseline) is null ? null
            : throw new ProgramException("--settings-from-base reads no baseline, because the change may have written it. Leave --baseline out.");
        parts = gate?.Compare(parts) ?? parts;
        var files = corpora.Files;
        var unwritten = new List<ProgramProblem>();
        FixCorpora? fixer = null;
        ImmutableArray<FixResult>? fixing = null;
        if (isDiff || parsed.GetValue(_fix) is not null)
        {
            fixer = new FixCorpora(_host, found, files, parsed.GetValue(_fix) == "suggested" ? FixSafety.Suggested : FixSafety.Safe, isDiff) { Judge = part => gate?.Compare([part])[0].Result ?? part.Result };
            fixing = fixer.Fix(parts);
            unwritten.AddRange(fixer.Problems);
            files = fixer.Files;
            parts = isDiff ? parts : [.. parts.Select((part, i) => part with { Result = fixing.Value[i].After })];
            parts = gate?.Compare(parts) ?? parts;
        }

        if (since is not null)
        {
            var judged = since.Judge([.. parts.Select(p => p.Result)]);
            parts = [.. parts.Select((part, i) => part with { Result = judged[i] })];
        }

        var result = Merge(parts.Select(p => p.Result), [.. catalogue.Notifications, .. corpora.Problems, .. advice]) with { Profiles = profiles };
        result = since is null ? result : result with { ComparedWith = since.ComparedWith(result.ComparedWith) };
        var outcome = CheckOutcome.Of(
            result.IsComplete, isDiff ? fixing!.Value.Any(f => !f.Texts.IsEmpty) : null, [.. parts.Select(p => Gate(p, parsed.GetValue(_failOn)))], parsed.GetValue(_maxFindings), parsed.GetValue(_exitZero));
        var record = new RunRecord
        {
            Version = VersionCommand.Version,
            CorpusName = found.Name,
            ExitCode = outcome.ExitCode,
            ExitCodeDescription = outcome.Description,
            Files = files,
            Settings = parts.Length == 1 ? parts[0].Part.Configuration.Settings(found.Root, threads) : null,
            Extensions = catalogue.Extensions,
            RootUri = Workspace.UriOf(Workspace.Of(_host, found.Root)),
        };
        Remember(parsed, result, found, targets);
        _host.Cancellation.ThrowIfCancellationRequested();
        unwritten.AddRange(ReportFiles.Write(_host, targets, result, record, TextOptions(found, !parsed.GetValue(_noColor) && _host.UsesColour) with
        {
            Fixing = isDiff ? null : fixing,
            CountsOnly = parsed.GetValue(_statistics),
            LinkBase = linkBase,
        }, templates));
        if (isDiff)
        {
            WriteDiff(fixing!.Value, fixer!, found, !parsed.GetValue(_noColor));
        }

        Tell(found, result, outcome);
        TellFixing(fixing, found, isDiff, isTold: !isDiff && !parsed.GetValue(_statistics) && targets.Any(t => t is { File: null, Format: "text" }));
        if (parsed.GetValue(_profile))
        {
            var table = new StringWriter();
            ProfileTable.Write(result, table);
            foreach (var line in table.ToString().TrimEnd('\n').Split('\n'))
            {
                _host.Tell(line);
            }
        }

        return unwritten.Count == 0 ? outcome.ExitCode : throw new ProgramException(unwritten);
    }

    private BaselineGate? Baselines(ParseResult parsed, CorpusFiles found)
    {
        var given = parsed.GetValue(_baseline);
        return !parsed.GetValue(_noBaseline) ? new BaselineGate(_host, found, given)
            : given is null ? null
            : throw new ProgramException("--baseline and --no-baseline exclude each other.");
    }

    // A run that changes files, measures itself or asks git is one of its own; the others say the same for the same inputs.
    private void Remember(ParseResult parsed, LintResult result, CorpusFiles found, ImmutableArray<ReportTarget> targets)
    {
        if (!_host.Inputs.AreRecorded || !result.IsComplete || _host.Session is not null || _since.Reference(parsed) is not null || parsed.GetValue(_diff) || parsed.GetValue(_fix) is not null || parsed.GetValue(_profile))
        {
            return;
        }

        foreach (var path in targets.Select(t => t.File).OfType<string>().Select(_host.FullPath).Where(p => Path.GetDirectoryName(p) is { } folder && _host.Inputs.FolderExists(folder) && found.PassesOver(p)))
        {
            _host.Inputs.Ignore(path);
        }

        _host.Inputs.Allow();
    }

    private LintedPart Lint(CorpusPart part, CorpusFiles found, int threads, bool isProfiled, Suppressions? suppressions)
    {
        var settings = part.Configuration.Settings(found.Root, threads);
        var profiled = settings with { IsProfiled = isProfiled };
        var finish = suppressions is null ? static result => result : suppressions.For(part.Configuration, settings);
        return new LintedPart(part, settings, finish(_host.Session?.Run(part, profiled, _host.Cancellation) ?? Linter.Run(part.Corpus, part.Configuration.Rules.Rules, profiled, _host.Cancellation))) { Finish = finish };
    }

    private void WriteDiff(ImmutableArray<FixResult> fixing, FixCorpora fixer, CorpusFiles found, bool mayColour)
    {
        using var writer = _host.OpenExactOutput();

        // Only where neither a terminal nor a CI runner reads it is it exact; there a program does.
        var options = TextOptions(found, mayColour && _host.UsesColour) with { BreaksCommands = _host.IsTerminal || _host.IsContinuousIntegration };
        foreach (var text in fixing.SelectMany(f => f.Texts).OrderBy(t => t.Path, StringComparer.Ordinal))
        {
            if ((options.UsesColour ? text : fixer.ForPatch(text)) is { } shown)
            {
                if (!UnifiedDiff.Write(shown, options, writer) && _host.IsContinuousIntegration)
                {
                    _host.Tell($"{_host.ShownPath(Path.Combine(found.Root, text.Path))}: note: The difference shows characters of this file that a terminal or a CI runner would obey in another form, and cannot be applied. --fix changes the file.");
                }

                continue;
            }

            _host.Tell($"{_host.ShownPath(Path.Combine(found.Root, text.Path))}: note: This file is left out of the difference: it is UTF-16, which the tools that apply one do not read. --fix changes it.");
        }
    }

    private void TellFixing(ImmutableArray<FixResult>? fixing, CorpusFiles found, bool isDiff, bool isTold)
    {
        if (fixing is not { } all)
        {
            return;
        }

        foreach (var refused in all.SelectMany(f => f.Refused))
        {
            var place = refused.Diagnostic.Location;
            var shown = place with { Path = _host.ShownPath(Path.Combine(found.Root, place.Path)) };
            _host.Tell($"{shown}: note: {refused.Diagnostic.Rule.Id}: the fix '{refused.Fix.Title}' was not applied: {refused.Detail}.");
        }

        if (all.Any(f => f.IsCut))
        {
            _host.Tell("note: There may be more to fix: the rounds of fixing came to their limit. Run it again.");
        }

        if (!isTold)
        {
            _host.Tell(FixSummary.Of(all, isDiff));
        }
    }

    private static GatedCorpus Gate(LintedPart part, string? failOn) => new(
        [.. part.Result.Open.Select(d => d.Severity)],
        failOn is null ? part.Part.Configuration.File.FailOn ?? FailOn.Error : Enum.GetValues<FailOn>().First(f => ConfigurationReader.Word(f) == failOn),
        part.Part.Configuration.File.MaxFindings);

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
            Rules = [.. all.SelectMany(r => r.Rules).DistinctBy(r => (r.Id, r.SourcePath)).OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.SourcePath, StringComparer.Ordinal)],
            Notifications = [.. notifications, .. all.SelectMany(r => r.Notifications).DistinctBy(n => (n.RuleId, n.Message))],
            ComparedWith = all.Select(r => r.ComparedWith).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() switch { [] => null, [var one] => one, var several => string.Join(" and ", several) },
            Absent = [.. all.SelectMany(r => r.Absent).OrderBy(a => a.Paths[0], StringComparer.Ordinal).ThenBy(a => a.RuleId, StringComparer.Ordinal).ThenBy(a => a.ContentFingerprint, StringComparer.Ordinal)],
        };
    }

    private ReportOptions TextOptions(CorpusFiles found, bool usesColour) => new()
    {
        UsesColour = usesColour,
        // Always: a runner may read the log of a program that knows nothing of it, such as one in a container.
        BreaksCommands = true,
        Width = _host.Width,
        PathPrefix = Workspace.Prefix(_host.WorkingFolder, found.Root),
        WorkspacePrefix = Workspace.Prefix(Workspace.Of(_host, found.Root), found.Root),
    };

    private void Tell(CorpusFiles found, LintResult result, CheckOutcome outcome)
    {
        foreach (var passedOver in found.Notes)
        {
            _host.Tell("note: " + passedOver);
        }

        foreach (var notification in result.Notifications)
        {
            _host.Tell(RunNotifications.Line(notification));
        }

        if (outcome.Note is { } note)
        {
            _host.Tell(note);
        }
    }
}
