using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusLint.Cli.Files;
using CorpusLint.Cli.Gating;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint suppressions</c>: all comments and entries that suppress findings, and how many findings each covers now.</summary>
internal sealed class SuppressionsCommand
{
    private static readonly string[] s_formats = ["text", "json"];

    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Documents, folders of documents, or patterns; the working folder when none is named.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format", "-f") { Description = "One of text, json.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    private SuppressionsCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var suppressions = new SuppressionsCommand(host);
        var command = new Command("suppressions", "List what is suppressed, where, by whom, until when and why, and how many findings each comment and entry covers now.") { suppressions._paths, suppressions._format };
        suppressions._common.AddTo(command);
        CommonOptions.RejectUnknownOptions(command, suppressions._paths);
        command.SetAction(suppressions.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var format = CommonOptions.OneOf("format", parsed.GetValue(_format)!, s_formats);
        var words = parsed.GetValue(_paths) is { Length: > 0 } named ? named : ["."];
        var catalogue = _common.Catalogue(_host, parsed);
        var found = CorpusFiles.Find(_host, words, parsed.GetValue(_common.Exclude) ?? [], _common.Locator(_host, parsed, catalogue));
        var threads = parsed.GetValue(_common.Threads);
        var corpora = new CorpusLoader(_host, found, threads).Load();
        var suppressions = Suppressions.Of(_host, found, corpora);
        var uses = new List<SuppressionUse>();
        var notifications = new List<RunNotification>([.. catalogue.Notifications, .. corpora.Problems]);
        var covered = 0;
        foreach (var part in corpora.Parts)
        {
            var settings = part.Configuration.Settings(found.Root, threads);
            var result = suppressions.Apply(part.Configuration, settings, Linter.Run(part.Corpus, part.Configuration.Rules.Rules, settings, _host.Cancellation));
            uses.AddRange(result.Uses);
            notifications.AddRange(result.Result.Notifications);
            covered += result.Result.Diagnostics.Count(d => !d.Suppressions.IsEmpty);
        }

        ImmutableArray<SuppressionUse> inOrder = [.. uses.OrderBy(u => u.Suppression.Location!.Path, StringComparer.Ordinal).ThenBy(u => u.Suppression.Location!.Span)];
        if (format == "json")
        {
            WriteJson(inOrder);
        }
        else
        {
            WriteText(inOrder, covered, found);
        }

        foreach (var notification in notifications.DistinctBy(n => (n.RuleId, n.Message)))
        {
            _host.Tell(RunNotifications.Line(notification));
        }

        // What a rule that did not come to its end would have found is not known, and so neither who needs a suppression.
        return notifications.Exists(n => n.Severity == DiagnosticSeverity.Error) ? ExitCode.Failed : ExitCode.Clean;
    }

    private void WriteText(ImmutableArray<SuppressionUse> uses, int covered, CorpusFiles found)
    {
        using var output = _host.OpenOutput();
        var path = "";
        foreach (var use in uses)
        {
            var location = use.Suppression.Location!;
            if (location.Path != path)
            {
                path = location.Path;
                Line(_host.ShownPath(Path.Combine(found.Root, path)));
            }

            var start = location.Text.GetLinePosition(location.Span.Start);
            var rules = string.Join(", ", use.Rules.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Rule?.Id ?? r.Name} ({Findings(r.Findings)})")));
            var what = rules.Length > 0 ? rules : Cut(location.Snippet);
            Line(string.Create(CultureInfo.InvariantCulture, $"  {start.Line + 1}:{start.Character + 1}  {(use.Scope.Length > 0 ? use.Scope + ": " : "")}{what}"));
            if (use.Suppression.Justification.Length > 0)
            {
                Line("      " + use.Suppression.Justification);
            }

            var more = new[]
            {
                use.Suppression.By is { } by ? "by " + by : null,
                use.Suppression.Until is { } until ? "until " + Day(until) : null,
                use.Problems.IsEmpty ? null : string.Join(", ", use.Problems.Select(p => $"{p.Name} ({p.Id})")),
            }.OfType<string>().ToArray();
            if (more.Length > 0)
            {
                Line("      " + string.Join("; ", more));
            }
        }

        Line(Summary(uses, covered));

        void Line(string line) => output.WriteLine(DisplayText.SanitiseLine(line));
    }

    private static string Summary(ImmutableArray<SuppressionUse> uses, int covered)
    {
        if (uses.IsEmpty)
        {
            return "Nothing is suppressed.";
        }

        var problems = SuppressionRules.All.Select(r => (Rule: r, Number: uses.Count(u => u.Problems.Contains(r)))).Where(p => p.Number > 0)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Number} {p.Rule.Name} ({p.Rule.Id})")).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{uses.Length} suppression{(uses.Length == 1 ? "" : "s")}, {Findings(covered)} suppressed{(problems.Length > 0 ? "; " + string.Join(", ", problems) : "")}.");
    }

    private void WriteJson(ImmutableArray<SuppressionUse> uses)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartArray();
            foreach (var use in uses)
            {
                Write(json, use);
            }

            json.WriteEndArray();
        }

        using var output = _host.OpenExactOutput();
        output.WriteLine(DisplayText.GuardJson(Encoding.UTF8.GetString(written.ToArray())));
    }

    private static void Write(Utf8JsonWriter json, SuppressionUse use)
    {
        var location = use.Suppression.Location!;
        var start = location.Text.GetLinePosition(location.Span.Start);
        json.WriteStartObject();
        json.WriteString("path", Writable(location.Path));
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
        json.WriteString("kind", use.Suppression.Kind == SuppressionKind.InSource ? "comment" : "entry");
        json.WriteString("scope", use.Scope);
        json.WriteStartArray("rules");
        foreach (var rule in use.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", Writable(rule.Rule?.Id ?? rule.Name));
            if (rule.Rule is { } known)
            {
                json.WriteString("name", known.Name);
            }

            json.WriteNumber("findings", rule.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("reason", Writable(use.Suppression.Justification));
        if (use.Suppression.By is { } by)
        {
            json.WriteString("by", Writable(by));
        }

        if (use.Suppression.Until is { } until)
        {
            json.WriteString("until", Day(until));
        }

        json.WriteStartArray("problems");
        foreach (var problem in use.Problems)
        {
            json.WriteStringValue(problem.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Cut(string text) => text.Length > 80 ? text[..80] + "…" : text;

    private static string Findings(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} finding{(number == 1 ? "" : "s")}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A lone surrogate has no UTF-8.
    private static string Writable(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
}
