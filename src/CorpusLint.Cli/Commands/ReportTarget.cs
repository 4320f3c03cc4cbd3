using System.Collections.Immutable;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Commands;

/// <summary>One report that was asked for with <c>--format</c>: a format, and where it goes.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">The file as the user wrote it; null for standard output.</param>
internal sealed record ReportTarget(string Format, string? File)
{
    private const string TemplateFormat = "template";

    /// <summary>The file of the template as the user wrote it; null for formats that have none.</summary>
    internal string? TemplateFile { get; init; }

    /// <summary>The formats of <c>check</c>.</summary>
    internal static readonly ImmutableArray<string> Formats = [.. ReportFormat.All.Select(f => f.Name)];

    /// <summary>What the help of <c>--format</c> says: each format on a line with whom it is for.</summary>
    internal static string Help =>
        "A report, to standard output or with =FILE to a file; can be given several times: -f text -f sarif=out.sarif. The formats:\n"
        + string.Join('\n', ReportFormat.All.Select(f => $"{f.Name.PadRight(Formats.Max(n => n.Length))}  {f.Summary}"));

    /// <summary>Reads the values of <c>--format</c>; text on standard output when there are none.</summary>
    /// <param name="values">The values as the user wrote them.</param>
    /// <param name="fullPath">Where a file as the user wrote it lies: <c>a.json</c> and <c>./a.json</c> are one.</param>
    /// <exception cref="ProgramException">A format is unknown, a file is missing after "=", or two reports go to one place.</exception>
    internal static ImmutableArray<ReportTarget> Parse(IReadOnlyList<string> values, Func<string, string> fullPath)
    {
        if (values.Count == 0)
        {
            return [new ReportTarget("text", null)];
        }

        var targets = ImmutableArray.CreateBuilder<ReportTarget>(values.Count);
        var places = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var end = value.IndexOf('=', StringComparison.Ordinal);
            var format = end < 0 ? value : value[..end];
            if (!Formats.Contains(format))
            {
                throw new ProgramException($"There is no format '{format}'; the formats are {string.Join(", ", Formats)}.{Suggestion.For(format, Formats)}");
            }

            if (end >= 0 && value.EndsWith('='))
            {
                throw new ProgramException($"'--format {value}' names no file after the equals sign.");
            }

            var target = format == TemplateFormat ? OfTemplate(end < 0 ? "" : value[(end + 1)..]) : new ReportTarget(format, end < 0 ? null : value[(end + 1)..]);
            if (!places.Add(target.File is null ? null : fullPath(target.File)))
            {
                throw new ProgramException(target.File is null ? "Only one report can go to standard output; give the others a file: --format sarif=out.sarif." : $"Two reports cannot go to one file '{target.File}'.");
            }

            targets.Add(target);
        }

        return targets.ToImmutable();
    }

    // Templates are the one format with a file that is read: "template=card.md", "template=card.md=comment.md".
    private static ReportTarget OfTemplate(string files)
    {
        var end = files.IndexOf('=', StringComparison.Ordinal);
        return files.Length == 0 || end == 0
            ? throw new ProgramException("'--format template' needs its template: --format template=card.md, or with the report in a file --format template=card.md=out.md.")
            : new ReportTarget(TemplateFormat, end < 0 ? null : files[(end + 1)..]) { TemplateFile = end < 0 ? files : files[..end] };
    }
}
