using System.Collections.Immutable;
using System.Text;
using CorpusLint.Cli.Files;
using CorpusLint.Text;

namespace CorpusLint.Cli.Configuration;

/// <summary>Reads a file of suppressions. What is wrong with its form, or names no rule, keeps the program from running, as in the configuration.</summary>
internal sealed class SuppressionsReader(ValidatedFiles validated)
{
    private const string Schema = "corpuslint.suppressions.schema.json";

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProgramException">The file is not valid, or names a rule that there is not.</exception>
    internal EnteredSuppressions Read(JsonSource source, RuleNames rules)
    {
        var file = JsonValue.Parse(source);
        validated.Check(file, source, Schema, () => SchemaText.Embedded(Schema));
        var problems = new List<ProgramProblem>();
        var entries = ImmutableArray.CreateBuilder<EnteredSuppression>();
        var (bytes, characters) = (0, 0);
        foreach (var item in file["suppressions"]!.Items)
        {
            var rule = item["rule"]!;
            characters += Encoding.UTF8.GetCharCount(source.Bytes, bytes, rule.Start - bytes);
            bytes = rule.Start;
            if (Entry(item, rules, problems) is { } value)
            {
                var isPlain = value.Document is not { } document || !(Globs.IsPattern(document) || document.EndsWith('/'));
                var length = Encoding.UTF8.GetCharCount(source.Bytes, rule.Start, rule.End - rule.Start);
                entries.Add(new EnteredSuppression(value, isPlain ? null : new Globs([value.Document!]), new TextSpan(characters, length)));
            }
        }

        return problems.Count == 0 ? new EnteredSuppressions(entries.DrainToImmutable(), new DocumentText(Encoding.UTF8.GetString(source.Bytes))) : throw new ProgramException(problems);
    }

    private static DeclaredSuppression? Entry(JsonValue item, RuleNames rules, List<ProgramProblem> problems)
    {
        var name = item["rule"]!;
        if (rules.Find(name.Text) is not { } rule)
        {
            problems.Add(name.Problem($"There is no rule '{name.Text}' that can be suppressed.{Suggestion.ForRule(name.Text, rules.All)}"));
            return null;
        }

        if (item["document"] is null && item["fingerprint"] is null)
        {
            problems.Add(item.Problem("This entry says neither 'document' nor 'fingerprint', so that it would hide the rule everywhere. Name the document, a pattern of documents, or the finding; to switch the rule off, use 'rules' in the configuration."));
            return null;
        }

        if (new[] { item["document"], item["text"], item["fingerprint"] }.FirstOrDefault(v => v is { } said && string.IsNullOrWhiteSpace(said.Text)) is { } empty)
        {
            problems.Add(empty.Problem("This is empty, so that it would fit everything or nothing. Say what is meant, or leave it out."));
            return null;
        }

        return new DeclaredSuppression
        {
            Rule = rule.Descriptor.Id,
            Document = Path(ConfigurationReader.Inside(item["document"], problems)),
            Text = item["text"]?.Text,
            Fingerprint = item["fingerprint"]?.Text,
            Reason = item["reason"]?.Text.Trim(),
            By = item["by"]?.Text is { } by && !string.IsNullOrWhiteSpace(by) ? by.Trim() : null,
            Until = ConfigurationReader.Day(item["until"], problems),
        };
    }

    private static string? Path(string? path) => path?.StartsWith("./", StringComparison.Ordinal) == true ? path[2..] : path;
}
