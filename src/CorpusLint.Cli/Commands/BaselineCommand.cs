using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Cli.Gating;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint baseline</c>: the findings that are known, so that a check fails for new ones only.</summary>
internal sealed class BaselineCommand
{
    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Documents, folders of documents, or patterns; by default the working folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _baseline = CommonOptions.Baseline();
    private readonly Option<string[]> _rules = new("--rule") { Description = "Take only the findings of this rule, by id or name; can be given several times.", HelpName = "RULE" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why the findings that are accepted now may stay.", HelpName = "TEXT" };
    private readonly Option<string?> _by = new("--by") { Description = "Who says so.", HelpName = "WHO" };
    private readonly Option<string?> _until = new("--until") { Description = "The last day on which they may stay, as 2027-03-31; from the next day on they count again.", HelpName = "DAY" };
    private readonly Option<bool> _force = new("--force") { Description = "Make the baseline anew where there is one; its reasons are lost." };
    private readonly Option<bool> _noAttributes = new("--no-gitattributes") { Description = "Leave .gitattributes alone, which else has git merge baselines by taking the lines of both sides." };
    private readonly Option<string> _format = new("--format", "-f") { Description = "text: for people; json: an array of entries.", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _byDocument = new("--by-document") { Description = "List by document instead of by rule." };

    private BaselineCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var command = new Command("baseline", "Keep the findings that are known in a file, so that a check fails for new ones only.")
        {
            Verb(host, "create", "Make a baseline of the findings of today.", v => [v._rules, v._reason, v._by, v._until, v._force, v._noAttributes], (v, p) => v.Write(p, isNew: true, drops: true, adds: true)),
            Verb(host, "update", "Bring the baseline up to date: add what is new, drop what is no more, keep the reasons of what stays.", v => [v._rules, v._reason, v._by, v._until], (v, p) => v.Write(p, isNew: false, drops: true, adds: true)),
            Verb(host, "prune", "Drop what is no more, and add nothing.", v => [v._rules], (v, p) => v.Write(p, isNew: false, drops: true, adds: false)),
            Verb(host, "show", "List what the baseline holds.", v => [v._rules, v._format, v._byDocument], (v, p) => v.Show(p)),
            Verb(host, "check", "Say whether the baseline is what 'update' would write; the exit code is 1 when it is not.", _ => [], (v, p) => v.Check(p)),
        };
        command.SetAction(int (_) => throw new ProgramException("Say what to do with it: corpuslint baseline create, update, prune, show or check."));
        return command;
    }

    private static Command Verb(ProgramHost host, string name, string description, Func<BaselineCommand, Option[]> options, Func<BaselineCommand, ParseResult, int> run)
    {
        var verb = new BaselineCommand(host);
        var command = new Command(name, description) { verb._paths, verb._baseline };
        foreach (var option in options(verb))
        {
            command.Add(option);
        }

        verb._format.AcceptOnlyFromAmong("text", "json");
        verb._common.AddTo(command);
        CommonOptions.RejectUnknownOptions(command, verb._paths);
        command.SetAction(parsed => run(verb, parsed));
        return command;
    }

    private int Write(ParseResult parsed, bool isNew, bool drops, bool adds)
    {
        var acceptance = adds ? new Acceptance(Words(parsed, _reason), Words(parsed, _by), Day(parsed)) : null;
        var (found, scope, catalogue) = Find(parsed);
        var groups = scope.Groups([.. found.Files.Select(f => f.Configuration).Distinct()]);
        if (isNew && !parsed.GetValue(_force) && groups.Where(g => Path.Exists(g.Path)).ToArray() is { Length: > 0 } there)
        {
            throw new ProgramException([.. there.Select(g => new ProgramProblem("There is a baseline already. 'corpuslint baseline update' brings it up to date and keeps its reasons; --force makes it anew.", _host.ShownPath(g.Path)))]);
        }

        var parts = Lint(parsed, found, catalogue);
        var gate = new BaselineGate(_host, found, parsed.GetValue(_baseline));
        var changes = new List<(BaselineFile File, BaselineChange Change)>();
        foreach (var (path, members) in scope.Groups([.. parts.Select(p => p.Part.Configuration)]))
        {
            var configuration = parts[members[0]].Part.Configuration;
            var file = isNew ? new BaselineFile(path, [], default)
                : scope.Read(configuration, takesConflicts: adds) ?? throw Missing(path);
            changes.Add((file, BaselineChange.Of(gate, file, [.. members.SelectMany(m => parts[m].Result.Diagnostics)], Rules(parsed, configuration), acceptance)));
        }

        using var output = _host.OpenOutput();
        foreach (var (file, change) in changes)
        {
            var bytes = BaselineWriter.Write(change.Entries);
            var shown = _host.ShownPath(file.FullPath);
            if (bytes.AsSpan().SequenceEqual(file.Bytes.Span))
            {
                output.WriteLine($"kept     {shown}: it is up to date, {Count(change.Entries)}");
            }
            else
            {
                Directory.CreateDirectory(file.Folder);
                AtomicFile.Write(file.FullPath, shown, stream => stream.Write(bytes), "baseline");
                output.WriteLine(file.Bytes.IsEmpty ? $"made     {shown}: {Count(change.Entries)} known from now on" : $"updated  {shown}: {Count(change.Entries)}");
            }

            if (!isNew)
            {
                BaselineTable.WriteChange(change, output);
            }

            if (isNew && !parsed.GetValue(_noAttributes) && UnionMerge.Ensure(_host, file.FullPath) is { } told)
            {
                output.WriteLine(told);
            }
        }

        return ExitCode.Clean;
    }

    private int Check(ParseResult parsed)
    {
        var (found, scope, catalogue) = Find(parsed);
        var parts = Lint(parsed, found, catalogue);
        var gate = new BaselineGate(_host, found, parsed.GetValue(_baseline));
        using var output = _host.OpenOutput();
        var isCurrent = true;
        foreach (var (path, members) in scope.Groups([.. parts.Select(p => p.Part.Configuration)]))
        {
            var file = scope.Read(parts[members[0]].Part.Configuration) ?? throw Missing(path);
            var change = BaselineChange.Of(gate, file, [.. members.SelectMany(m => parts[m].Result.Diagnostics)], null, new Acceptance(null, null, null));

            // Git may have written the line ends of Windows.
            var isSame = BaselineWriter.Write(change.Entries).AsSpan().SequenceEqual(file.Bytes.ToArray().Where(b => b != '\r').ToArray());
            output.WriteLine($"{(isSame ? "current " : "outdated")} {_host.ShownPath(file.FullPath)}: {Count(file.Entries)}{(isSame ? "" : change.Added.IsEmpty && change.Dropped.IsEmpty && change.Edited.IsEmpty ? "; its lines are not in the order and form in which 'corpuslint baseline update' writes them" : "; 'corpuslint baseline update' would change it")}");
            BaselineTable.WriteChange(change, output);
            isCurrent &= isSame;
        }

        return isCurrent ? ExitCode.Clean : ExitCode.Findings;
    }

    private int Show(ParseResult parsed)
    {
        var (found, scope, _) = Find(parsed);
        CorpusConfiguration[] configurations = [.. found.Files.Select(f => f.Configuration).Distinct()];
        using var output = _host.OpenOutput();
        var files = scope.Groups(configurations)
            .Select(g => (File: scope.Read(configurations[g.Parts[0]]) ?? throw Missing(g.Path), Rules: Rules(parsed, configurations[g.Parts[0]])))
            .Select(f => f.File with { Entries = [.. f.File.Entries.Where(e => f.Rules?.Contains(e.Finding.RuleId) != false)] }).ToArray();
        if (parsed.GetValue(_format) == "json")
        {
            BaselineTable.WriteJson(files, _host.Today, output);
            return ExitCode.Clean;
        }

        foreach (var file in files)
        {
            BaselineTable.Write(file, _host.ShownPath(file.FullPath), id => configurations.Select(c => c.Rules.Find(id)?.Descriptor.Name).FirstOrDefault(n => n is not null), parsed.GetValue(_byDocument), _host.Today, output);
        }

        return ExitCode.Clean;
    }

    private (CorpusFiles Found, BaselineScope Scope, RuleCatalogue Catalogue) Find(ParseResult parsed)
    {
        var catalogue = _common.Catalogue(_host, parsed);
        var paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
        var found = CorpusFiles.Find(_host, paths, parsed.GetValue(_common.Exclude) ?? [], _common.Locator(_host, parsed, catalogue));
        return (found, new BaselineScope(_host, found.Root, parsed.GetValue(_baseline)), catalogue);
    }

    // What was not looked at properly would be dropped as if it were mended, or kept out as if it were new.
    private LintedPart[] Lint(ParseResult parsed, CorpusFiles found, RuleCatalogue catalogue)
    {
        var threads = parsed.GetValue(_common.Threads);
        var corpora = new CorpusLoader(_host, found, threads).Load();
        LintedPart[] parts = [.. corpora.Parts.Select(p => (Part: p, Settings: p.Configuration.Settings(found.Root, threads)))
            .Select(p => new LintedPart(p.Part, p.Settings, Suppressions.Of(_host, found, corpora).For(p.Part.Configuration, p.Settings)(Linter.Run(p.Part.Corpus, p.Part.Configuration.Rules.Rules, p.Settings, _host.Cancellation))))];
        RunNotification[] notifications = [.. catalogue.Notifications, .. corpora.Problems, .. parts.SelectMany(p => p.Result.Notifications)];
        foreach (var notification in notifications)
        {
            _host.Tell(RunNotifications.Line(notification));
        }

        return notifications.Any(n => n.Severity == DiagnosticSeverity.Error)
            ? throw new ProgramException("The check could not run to its end, so that nobody knows what is there: no baseline is written or judged before that is mended.")
            : parts;
    }

    private HashSet<string>? Rules(ParseResult parsed, CorpusConfiguration configuration)
    {
        var wanted = parsed.GetValue(_rules) ?? [];
        return wanted.Length == 0 ? null : [.. wanted.Select(w => configuration.Rules.Find(w)?.Descriptor.Id
            ?? throw new ProgramException($"There is no rule '{w}'.{Suggestion.ForRule(w, configuration.Rules.All)}"))];
    }

    private DateOnly? Day(ParseResult parsed)
    {
        if (parsed.GetValue(_until) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new ProgramException($"--until takes a day such as 2027-03-31, and '{text}' is none.");
        }

        return day >= _host.Today ? day : throw new ProgramException($"--until takes the last day on which the findings may stay, and {text} has passed.");
    }

    private static string? Words(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
            : string.IsNullOrWhiteSpace(text) ? throw new ProgramException($"{option.Name} is empty: give it words, or leave it out.")
            : text.Trim();

    private ProgramException Missing(string path) => new("There is no baseline. 'corpuslint baseline create' makes it of the findings of today.", _host.ShownPath(path));

    private static string Count(ImmutableArray<BaselineEntry> entries) =>
        entries.Sum(e => e.Finding.Count) is var count && count == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{count} findings");
}
