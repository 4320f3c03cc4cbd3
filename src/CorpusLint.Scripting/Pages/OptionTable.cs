using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// The table under <em>Options</em>, held against the record that the rule reads: a row for each option, with its default. A
/// message gives the row as it should be, so that it can be pasted.
/// </summary>
internal static class OptionTable
{
    /// <summary>What the table says wrongly or leaves out; nothing for a page without the heading.</summary>
    internal static IEnumerable<PageProblem> Problems(LoadedRule rule)
    {
        var lines = PageLines.Of(rule.Descriptor.HelpMarkdown);
        var heading = Array.IndexOf(lines, "## Options");
        if (heading < 0)
        {
            yield break;
        }

        var rows = lines.Select((text, i) => (Text: text, Line: i + 1)).Skip(heading + 1)
            .TakeWhile(l => !l.Text.StartsWith("## ", StringComparison.Ordinal))
            .Where(l => l.Text.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => (l.Line, Cells: l.Text.Split('|', StringSplitOptions.TrimEntries)))
            .Select(l => (l.Line, Name: l.Cells[1].Trim('`'), Default: l.Cells.Length > 2 ? l.Cells[2].Trim('`') : ""))
            .ToArray();
        foreach (var option in rule.Options.Where(o => !rows.Any(r => r.Name == o.Name)))
        {
            yield return new PageProblem(heading + 1, $"The option '{option.Name}' is not in the table{(rows.Length > 0 ? "" : ", which begins  | option | default | meaning |  and  | --- | --- | --- |")}; add the row  {RowOf(option)}");
        }

        foreach (var (line, name, value) in rows)
        {
            if (rule.Options.FirstOrDefault(o => o.Name == name) is not { } option)
            {
                yield return new PageProblem(line, $"The table lists an option '{name}', which {rule.Descriptor.Id} does not have.{NearestWord.Question(name, rule.Options.Select(o => o.Name))}");
            }
            else if (ExampleJson.Compact(value) != ExampleJson.Compact(option.Default))
            {
                yield return new PageProblem(line, $"The default of '{name}' is {option.Default}, and the table says {(value.Length == 0 ? "nothing" : value)}.");
            }
        }
    }

    private static string RowOf(OptionDescriptor option) => $"| `{option.Name}` | `{option.Default}` | {option.Description.TrimEnd('.')} |";
}
