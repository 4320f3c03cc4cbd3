using System.Collections.Immutable;
using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Listing;
using CorpusLint.Cli.Terminal;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Reporting;
using CorpusLint.Rules;
using CorpusLint.Scripting.Authoring;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint explain</c>: one rule's page, messages and options; or what a fact tells, for whoever writes a rule.</summary>
internal static class ExplainCommand
{
    private static readonly string[] s_formats = ["text", "markdown", "json"];

    internal static Command Create(ProgramHost host)
    {
        var common = new CommonOptions();
        var id = new Argument<string>("RULE") { Description = "Id or name of a rule: CL8001, numeric-disagreement-across; or what a script may use: Dates, DateMention." };
        var format = new Option<string>("--format", "-f") { Description = "Write text for reading here, markdown (the page as it is written) or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        var command = new Command("explain", "Explain a rule: why it matters, what it finds, its options; or what a fact tells the script of a rule.") { id, format, common.Rules, common.NoCache, common.CacheFolder };
        command.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(id);
            var wanted = CommonOptions.OneOf("format", parsed.GetRequiredValue(format), s_formats);

            // The engine's own rules need no script, so that their pages can be read when no rule can be loaded.
            if (FindOwn(word) is { } own)
            {
                Write(host, own, [], wanted);
                return ExitCode.Clean;
            }

            if (FactPage.Of(word) is { } factPage)
            {
                WriteFact(host, factPage, wanted);
                return ExitCode.Clean;
            }

            var catalogue = common.Catalogue(host, parsed);
            var names = CommonOptions.KnownRules(host, catalogue);
            var rule = names.Find(word) ?? names.Find(word.ToUpperInvariant());
            if (rule is null && catalogue.Broken.Any(b => b.IsMeantBy(word, host.FullPath(word))))
            {
                return catalogue.Tell(host);
            }

            if (rule is null)
            {
                throw new ProgramException($"There is no rule '{word}'.{Suggestion.ForRule(word, names.All.Concat(Own.SelectMany(r => new[] { r.Id, r.Name })).Concat(FactPage.Names))}");
            }

            Write(host, rule.Descriptor, rule.Options, wanted);
            return catalogue.Tell(host);
        });
        return command;
    }

    private static IEnumerable<RuleDescriptor> Own => RunRules.All.Concat(ReadingProblems.All).Concat(BaselineProblems.All).Concat(SettingProblems.All).Concat(SuppressionRules.All);

    private static RuleDescriptor? FindOwn(string word) =>
        Own.FirstOrDefault(r => r.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || r.Name == word);

    private static void Write(ProgramHost host, RuleDescriptor rule, ImmutableArray<OptionDescriptor> options, string format)
    {
        var page = rule.HelpMarkdown.Length > 0 ? rule.HelpMarkdown.TrimEnd() : $"# {rule.Id} {rule.Name}\n\n{rule.Title}\n\n{rule.Description}".TrimEnd();
        using var output = host.OpenOutput();
        if (format == "json")
        {
            var record = RuleRecord.Of(rule, options);
            record["markdown"] = page;
            output.Write(SchemaText.Write(record));
        }
        else if (format == "markdown")
        {
            output.Write(DisplayText.Sanitise(page) + "\n");
        }
        else
        {
            WritePage(new ScreenWriter(output, host.Width, host.UsesColour), rule, options, page);
        }
    }

    private static void WriteFact(ProgramHost host, string page, string format)
    {
        if (format == "json")
        {
            throw new ProgramException("What a fact tells is written as text or markdown; json is for rules.");
        }

        using var output = host.OpenOutput();
        if (format == "markdown")
        {
            output.Write(page);
        }
        else
        {
            MarkdownScreen.Write(new ScreenWriter(output, host.Width, host.UsesColour), page);
        }
    }

    private static void WritePage(ScreenWriter screen, RuleDescriptor rule, ImmutableArray<OptionDescriptor> options, string page)
    {
        try
        {
            MarkdownScreen.Write(screen, page);
        }
        catch (ArgumentException)
        {
            // The parser's word for a page that is nested too deep: then it is shown as it is written.
            foreach (var line in page.Split('\n'))
            {
                screen.Line("", new ScreenText(line));
            }
        }

        if (rule.Category == Category.Run)
        {
            return;
        }

        screen.Blank();
        screen.Line("", new ScreenText("In corpuslint.jsonc", ScreenStyle.Bold));
        screen.Blank();
        foreach (var line in RuleSettings.Lines(rule, options))
        {
            screen.Line("  ", new ScreenText(line, ScreenStyle.Code));
        }

        if (rule.SourcePath is { } path)
        {
            screen.Blank();
            screen.Paragraph("", "  ", [new ScreenText($"The rule is {path}; its messages are {string.Join(", ", rule.Messages.Select(m => m.Id))}. Its examples are its test: corpuslint test {rule.Id}")]);
        }
    }
}
