using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Gating;

/// <summary>Baselines and their changes as people read them.</summary>
internal static class BaselineTable
{
    /// <summary>Entries of a change that are listed before the rest is only counted.</summary>
    private const int MostListed = 20;

    private const int LongestExcerpt = 100;

    /// <summary>Writes what a change adds, drops and edits; nothing for none.</summary>
    internal static void WriteChange(BaselineChange change, TextWriter output)
    {
        WritePart("added  ", change.Added, output);
        WritePart("dropped", change.Dropped, output);
        WritePart("edited ", change.Edited, output);
        WritePart("ran out", change.Expired, output);
        if (!change.Expired.IsEmpty)
        {
            output.WriteLine("What ran out counts as new. Mend it, or accept it anew: corpuslint baseline update --until DAY");
        }
    }

    /// <summary>Writes the entries of a baseline, by rule or by document.</summary>
    /// <param name="file">The baseline.</param>
    /// <param name="shownPath">Its path as the user would write it.</param>
    /// <param name="nameOf">A rule's name by its id; null for one that is not known.</param>
    /// <param name="byDocument">Whether by document.</param>
    /// <param name="today">The day, for what has run out.</param>
    /// <param name="output">Where to write.</param>
    internal static void Write(BaselineFile file, string shownPath, Func<string, string?> nameOf, bool byDocument, DateOnly today, TextWriter output)
    {
        var findings = file.Entries.Sum(e => e.Finding.Count);
        var rules = file.Entries.Select(e => e.Finding.RuleId).Distinct(StringComparer.Ordinal).Count();
        var documents = file.Entries.SelectMany(e => e.Finding.Paths).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"{Shown(shownPath)}: {Number(findings, "finding")} of {Number(rules, "rule")} in {Number(documents, "document")}");
        var groups = file.Entries.GroupBy(e => byDocument ? string.Join(", ", e.Finding.Paths) : e.Finding.RuleId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            output.WriteLine();
            output.WriteLine($"{Shown(group.Key)}{(byDocument || nameOf(group.Key) is not { } name ? "" : " " + name)}  ({group.Sum(e => e.Finding.Count).ToString(CultureInfo.InvariantCulture)})");
            foreach (var entry in group.OrderBy(e => e.Finding.Paths[0], StringComparer.Ordinal).ThenBy(e => e.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"  {Shown(byDocument ? entry.Finding.RuleId : string.Join(", ", entry.Finding.Paths))}: {Shown(entry.Finding.Message)}{Times(entry)}");
                output.WriteLine($"      {Shown(Cut(entry.Finding.Excerpt))}");
                if (Said(entry, today) is { Length: > 0 } said)
                {
                    output.WriteLine($"      {Shown(said)}");
                }
            }
        }
    }

    /// <summary>Writes the entries as a JSON array, with the path of their baseline and whether they have run out.</summary>
    internal static void WriteJson(IEnumerable<BaselineFile> files, DateOnly today, TextWriter output)
    {
        output.Write('[');
        var isFirst = true;
        foreach (var entry in files.SelectMany(f => f.Entries))
        {
            output.Write(isFirst ? "\n  " : ",\n  ");
            output.Write(DisplayText.GuardJson(BaselineWriter.Line(entry)[..^1]));
            output.Write($",\"counts\":{JsonSerializer.Serialize(!entry.IsOver(today))}}}");
            isFirst = false;
        }

        output.Write(isFirst ? "]\n" : "\n]\n");
    }

    private static void WritePart(string what, ImmutableArray<BaselineEntry> entries, TextWriter output)
    {
        foreach (var entry in entries.Take(MostListed))
        {
            output.WriteLine($"  {what} {entry.Finding.RuleId} {Shown(string.Join(", ", entry.Finding.Paths))}: {Shown(Cut(entry.Finding.Message))}{Times(entry)}");
        }

        if (entries.Length > MostListed)
        {
            output.WriteLine($"  {what} … and {Number(entries.Length - MostListed, "more", "more")}");
        }
    }

    private static string Said(BaselineEntry entry, DateOnly today) => string.Join(", ",
    [
        .. entry.Until is { } until ? [$"{(entry.IsOver(today) ? "ran out on" : "until")} {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
        .. entry.By is { } by ? [$"by {by}"] : Array.Empty<string>(),
        .. entry.Reason is { } reason ? [$"because: {reason}"] : Array.Empty<string>(),
    ]);

    private static string Times(BaselineEntry entry) => entry.Finding.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({entry.Finding.Count} times)");

    private static string Cut(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', LongestExcerpt);
        var end = space > LongestExcerpt / 2 ? space : LongestExcerpt;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + " …";
    }

    // The words are the corpus's, which may come from anywhere.
    private static string Shown(string text) => DisplayText.SanitiseLine(text);

    private static string Number(int count, string noun, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : several ?? noun + "s")}");
}
