using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>
/// Writes a comment for a pull request: the counts, the gravest findings as cards, and the others folded below them. It stays
/// within what GitHub takes for a comment; what has no room is counted.
/// </summary>
internal static class MarkdownReport
{
    /// <summary>Opens every report, so that a script finds its own comment again and replaces it.</summary>
    internal const string Mark = "<!-- corpuslint-report -->";

    /// <summary>Characters that a comment on GitHub may have; UTF-16 code units are never fewer.</summary>
    internal const int MaximumLength = 65_536;

    private const int MaximumCards = 10;

    // The room for what closes a report, and the longest that a quoted message or sentence may become before it is cut.
    private const int Reserve = 1_000;
    private const int LongestMessage = 600;
    private const int LongestSentence = 400;

    /// <summary>Writes the open findings.</summary>
    internal static void Write(LintResult result, ReportOptions? options, TextWriter output)
    {
        var page = new Comment(options ?? ReportOptions.Default);
        var open = result.Open.Select((d, i) => (Diagnostic: d, Index: i)).OrderByDescending(d => d.Diagnostic.Severity).ThenByDescending(d => d.Diagnostic.Confidence).ThenBy(d => d.Index).Select(d => d.Diagnostic).ToArray();
        page.Add($"{Mark}\n## {Heading(result, open.Length)}\n\n{MarkdownText.Escape(TextReport.Summary(result))}\n");
        var unwritten = 0;
        if (!result.IsComplete)
        {
            page.Add("\n> **Not everything could be looked at**, so that nothing here says that the text is clean:\n");
            unwritten = result.Notifications.Where(n => n.Severity == DiagnosticSeverity.Error).Count(n => !page.TryAdd($"> - {Fault(n)}\n"));
            page.Add(unwritten > 0 ? string.Create(CultureInfo.InvariantCulture, $"> - and {unwritten} more\n") : "");
        }

        var cards = 0;
        while (cards < Math.Min(MaximumCards, open.Length) && page.TryAdd(page.Card(open[cards], cards + 1)))
        {
            cards++;
        }

        var folded = Fold(page, open[cards..]);
        if (cards + folded < open.Length)
        {
            page.Add($"\n{ReportPage.Count(open.Length - cards - folded, "finding")} more had no room here; the log of the run has them all.\n");
        }

        output.Write(page.Text);
    }

    private static string Heading(LintResult result, int open) =>
        open > 0 ? $"CorpusLint: {ReportPage.Count(open, result.ComparedWith is null ? "finding" : "new finding")}"
        : result.IsComplete ? result.ComparedWith is null ? "CorpusLint: no findings" : "CorpusLint: no new findings"
        : "CorpusLint could not run to its end";

    private static string Fault(RunNotification fault) =>
        $"{(fault.Location is { } place ? $"**{MarkdownText.Escape(place.ToString())}** " : "")}{fault.Descriptor.Id}: {MarkdownText.Escape(Cut(fault.Message))}";

    /// <returns>How many were written.</returns>
    private static int Fold(Comment page, Diagnostic[] rest)
    {
        if (rest.Length == 0 || !page.TryAdd($"\n<details>\n<summary>{ReportPage.Count(rest.Length, "more finding")}</summary>\n\n"))
        {
            return 0;
        }

        var written = 0;
        while (written < rest.Length && page.TryAdd(page.Item(rest[written])))
        {
            written++;
        }

        page.Add("\n</details>\n");
        return written;
    }

    private static string Cut(string text) => DisplayText.Shorten(text, LongestMessage, " …");

    private sealed class Comment(ReportOptions options)
    {
        private readonly StringBuilder _text = new();

        internal string Text => _text.ToString();

        internal void Add(string text) => _text.Append(text);

        internal bool TryAdd(string text)
        {
            var fits = _text.Length + text.Length + Reserve <= MaximumLength;
            _text.Append(fits ? text : "");
            return fits;
        }

        internal string Card(Diagnostic diagnostic, int number)
        {
            var card = new StringBuilder();
            card.Append(CultureInfo.InvariantCulture, $"\n### {number}. {Capital(diagnostic.Severity)}: {MarkdownText.Escape(Cut(diagnostic.Message))}\n\n");
            var sides = ReportPage.SidesOf(diagnostic).ToArray();
            if (sides.Length == 1)
            {
                card.Append(CultureInfo.InvariantCulture, $"{Place(sides[0])} ({diagnostic.Rule.Id} {MarkdownText.Escape(diagnostic.Rule.Name)})\n\n> {Sentence(sides[0])}\n");
            }
            else
            {
                card.Append(CultureInfo.InvariantCulture, $"{diagnostic.Rule.Id} {MarkdownText.Escape(diagnostic.Rule.Name)}\n\n| where | sentence |\n| --- | --- |\n");
                foreach (var side in sides.Take(options.MaximumSides + 1))
                {
                    card.Append(CultureInfo.InvariantCulture, $"| {Place(side)} | {Sentence(side)} |\n");
                }

                if (sides.Length > options.MaximumSides + 1)
                {
                    card.Append(CultureInfo.InvariantCulture, $"\nand {ReportPage.Count(sides.Length - options.MaximumSides - 1, "more place")}\n");
                }
            }

            foreach (var fix in diagnostic.Fixes.Take(1))
            {
                card.Append(CultureInfo.InvariantCulture, $"\n{(fix.Safety == FixSafety.Safe ? "Fix" : "Possible fix")}: {MarkdownText.Escape(Cut(fix.Title))}\n");
            }

            return card.ToString();
        }

        internal string Item(Diagnostic diagnostic)
        {
            var others = ReportPage.SidesOf(diagnostic).Count() - 1;
            var also = others > 0 ? $" (and {ReportPage.Count(others, "other place")})" : "";
            return $"- {ReportPage.WordOf(diagnostic.Severity)} {diagnostic.Rule.Id} {Place(diagnostic.Location)} {MarkdownText.Escape(Cut(diagnostic.Message))}{also}\n";
        }

        private string Place(Location location)
        {
            var line = location.Text.GetLinePosition(location.Span.Start).Line + 1;
            var shown = string.Create(CultureInfo.InvariantCulture, $"{MarkdownText.Escape(options.PathPrefix + location.Path)}:{line}");
            return options.LinkBase is { } start
                ? string.Create(CultureInfo.InvariantCulture, $"[{shown}]({AddressOf(start, location.Path)}#L{line})")
                : $"**{shown}**";
        }

        // A relative path leads nowhere from a comment, so that without a base there is no link.
        private static string AddressOf(Uri start, string path) => $"{start.AbsoluteUri.TrimEnd('/')}/{SarifLocations.Address(path)}".Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

        // A bold part cannot always be written with asterisks: they must not stand beside a space or, in a word, a quotation mark.
        private static string Sentence(Location location)
        {
            var (before, meant, behind) = Excerpt.Parts(location, LongestSentence);
            var words = MarkdownText.Escape(meant);
            var marked = words.Length > 0 ? $"<b>{words}</b>" : "";
            return (MarkdownText.Escape(before) + Space(before.EndsWith(' ') || meant.StartsWith(' ')) + marked + Space(meant.EndsWith(' ') || behind.StartsWith(' ')) + MarkdownText.Escape(behind)).Trim(' ');
        }

        private static string Space(bool isThere) => isThere ? " " : "";

        private static string Capital(DiagnosticSeverity severity) => severity switch
        {
            DiagnosticSeverity.Error => "Error",
            DiagnosticSeverity.Warning => "Warning",
            _ => "Note",
        };
    }
}
