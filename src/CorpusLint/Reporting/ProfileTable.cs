using System.Globalization;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>Writes what rules cost, the dearest first: time and rows by rule and stage, with the stage's line in the script.</summary>
public static class ProfileTable
{
    /// <summary>Writes the table; lines end with a line feed. Only the times differ between two runs over one corpus.</summary>
    /// <param name="result">A result with <see cref="LintResult.Profiles"/>.</param>
    /// <param name="output">Where to.</param>
    public static void Write(LintResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var all = result.Profiles.Sum(p => p.Elapsed.TotalMilliseconds);
        var characters = result.Corpus.Documents.Sum(d => (long)d.Document.Text.Length);
        var budget = RuleProfile.BudgetFor(characters);
        Line($"{"time ms",10}  {"share",5}  {"rows",10}  rule, then line and stage");
        foreach (var profile in result.Profiles.OrderByDescending(p => p.Elapsed).ThenBy(p => p.Rule.Id, StringComparer.Ordinal))
        {
            Line($"{profile.Elapsed.TotalMilliseconds,10:0.0}  {Share(profile.Elapsed.TotalMilliseconds, all),4} %  {"",10}  {profile.Rule.Id} {profile.Rule.Name}{(profile.Rule.SourcePath is { } path ? $" ({path})" : "")}");
            Line($"{profile.Loading.TotalMilliseconds,10:0.0}  {"",6}  {"",10}    loading");
            foreach (var stage in profile.Stages)
            {
                Line($"{stage.Elapsed.TotalMilliseconds,10:0.0}  {"",6}  {stage.Rows,10}    {(stage.Line > 0 ? $"{stage.Line,4}  " : "")}{stage.Name}");
            }

            var rest = profile.Elapsed - profile.Loading - profile.Stages.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Elapsed);
            Line($"{Math.Max(0, rest.TotalMilliseconds),10:0.0}  {"",6}  {"",10}    making findings, and the rest");
            if (profile.EmptySources.Select(s => s.Name).Distinct().ToArray() is { Length: > 0 } empty)
            {
                Line($"{"",32}{profile.Rule.Id} saw 0 facts of {string.Join(", ", empty)}: no document has any, so that nothing could be found there.");
            }

            if (profile.Working > budget)
            {
                Line($"{"",32}{profile.Rule.Id} is over its budget: the machine worked on it for {profile.Working.TotalMilliseconds:0} ms without loading, and {budget.TotalMilliseconds:0} ms are allowed (100 ms, and 5 ms for each million characters). Look at its dearest stage.");
            }
        }

        Line($"{all,10:0.0}  {"",6}  {"",10}  all rules, over {result.Corpus.Documents.Length} documents with {characters} characters; a rule may take {budget.TotalMilliseconds:0} ms");

        void Line(FormattableString line)
        {
            output.Write(DisplayText.SanitiseLine(line.ToString(CultureInfo.InvariantCulture)));
            output.Write('\n');
        }
    }

    private static string Share(double part, double all) => all <= 0 ? "0" : Math.Round(part / all * 100).ToString(CultureInfo.InvariantCulture);
}
