using System.Collections.Immutable;
using CorpusLint.Engine.Fixing;
using CorpusLint.Reporting.Templates;

namespace CorpusLint.Reporting;

/// <summary>How a report is written; each format takes what concerns it.</summary>
public sealed record ReportOptions
{
    /// <summary>The defaults: no colours, 100 columns.</summary>
    public static readonly ReportOptions Default = new();

    /// <summary>Whether escape sequences may be written: only to a terminal, and not when <c>NO_COLOR</c> is set.</summary>
    public bool UsesColour { get; init; }

    /// <summary>Whether commands to a CI runner in quoted prose are broken; to be set when CI variables are set.</summary>
    public bool BreaksCommands { get; init; }

    /// <summary>Columns that an excerpt may take; at least 40, default 100.</summary>
    public int Width { get; init; } = 100;

    /// <summary>What stands before every path, so that a terminal can open it: <c>../drafts/</c>; empty for nothing.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>What stands before every path in links of reports that have some, an absolute address of a folder; null for no links.</summary>
    public Uri? LinkBase { get; init; }

    /// <summary>The template of the format of this name; null for one that writes a line a finding.</summary>
    public ReportTemplate? Template { get; init; }

    /// <summary>Whether the formats that can, text and json, count findings by rule and severity instead of listing them.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>
    /// What stands before every path for services that know the repository as a whole, wherever the program was started:
    /// <c>docs/</c>; empty for nothing.
    /// </summary>
    public string WorkspacePrefix { get; init; } = "";

    /// <summary>What was fixed before the findings that are reported, for the last lines; null when nothing was to be fixed.</summary>
    public ImmutableArray<FixResult>? Fixing { get; init; }

    /// <summary>Other sides shown of one finding before the rest is only counted; default 8.</summary>
    public int MaximumSides { get; init; } = 8;

    /// <summary>Other sides shown with their sentence before the rest has only its place; default 4.</summary>
    public int MaximumExcerpts { get; init; } = 4;
}
