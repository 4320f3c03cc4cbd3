using System.Collections.Immutable;
using CorpusLint.Engine;

namespace CorpusLint.Reporting;

/// <summary>What a report says of a run besides its findings: the bytes that were read, the settings, the outcome.</summary>
public sealed record RunRecord
{
    /// <summary>A record that knows nothing, for reports over text that never was a file.</summary>
    public static readonly RunRecord Empty = new();

    /// <summary>The program's version, starting with a digit: <c>0.1.0</c>.</summary>
    public string Version { get; init; } = "0.1.0";

    /// <summary>Absolute address of the program's home; null while it has none that everybody can read.</summary>
    public string? InformationUri { get; init; }

    /// <summary>Name of what was looked at, for telling runs over different corpora apart; no path of the machine.</summary>
    public string CorpusName { get; init; } = "corpus";

    /// <summary>The exit code of the process, as a report must state it before the process ends.</summary>
    public int ExitCode { get; init; }

    /// <summary>What the exit code means, a sentence; empty to leave it out.</summary>
    public string ExitCodeDescription { get; init; } = "";

    /// <summary>Every file that was read, in any order: documents, configurations, registries, rules.</summary>
    public ImmutableArray<SourceFile> Files { get; init; } = [];

    /// <summary>The settings that the rules ran with; null when several configurations took part.</summary>
    public LintSettings? Settings { get; init; }

    /// <summary>The rules that are no part of the program: folders of the user's own, and packs. Reported as extensions of the tool.</summary>
    public ImmutableArray<ToolExtension> Extensions { get; init; } = [];

    /// <summary>
    /// Absolute address of the folder that reports for one machine are relative to, percent-encoded and with a slash at its
    /// end: <c>file:///home/ana/news/</c>; null when there is none. Only <see cref="SarifProfile.Editor"/> writes it.
    /// </summary>
    public string? RootUri { get; init; }
}
