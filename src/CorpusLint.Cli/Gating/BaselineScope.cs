using System.Collections.Immutable;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Gating;

/// <summary>Which baseline governs what: the one that is named, the one that a configuration names, or the one beside it.</summary>
/// <param name="host">The outside.</param>
/// <param name="root">The root of the run.</param>
/// <param name="given">As <c>--baseline</c> names it; null to look for them.</param>
internal sealed class BaselineScope(ProgramHost host, string root, string? given)
{
    /// <summary>Full path of the baseline that governs the documents of a configuration, whether it exists or not.</summary>
    internal string PathFor(CorpusConfiguration configuration) =>
        given is not null ? host.FullPath(given)
            : configuration.File.Baseline is { } named ? Path.GetFullPath(named, configuration.Folder)
            : configuration.ReadFiles.IsEmpty ? Nearest() ?? Path.Combine(root, BaselineFile.UsualName)
            : Path.Combine(configuration.Folder, BaselineFile.UsualName);

    /// <summary>The baseline of a configuration; null when there is none.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="takesConflicts">See <see cref="BaselineReader.Read"/>.</param>
    /// <exception cref="ProgramException">It is named and is not there, or is none.</exception>
    internal BaselineFile? Read(CorpusConfiguration configuration, bool takesConflicts = false)
    {
        var path = PathFor(configuration);
        host.Session?.Note(path);
        if (host.Inputs.KindOf(path) != FileKind.Missing)
        {
            return BaselineReader.Read(host, path, takesConflicts);
        }

        const string Advice = "'corpuslint baseline create' makes it of the findings of today.";
        return given is not null ? throw new ProgramException($"There is no such baseline. {Advice}", given)
            : configuration.BaselineValue is { } named ? throw new ProgramException([named.Problem($"There is no baseline '{named.Text}'. {Advice}")])
            : null;
    }

    /// <summary>The configurations of some parts by the baseline that governs them, in order of its path.</summary>
    internal ImmutableArray<(string Path, ImmutableArray<int> Parts)> Groups(IReadOnlyList<CorpusConfiguration> configurations) =>
    [
        .. Enumerable.Range(0, configurations.Count).GroupBy(i => PathFor(configurations[i]), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToImmutableArray())),
    ];

    // Without a configuration the gate is the repository's, whatever folder the program is started in.
    private string? Nearest()
    {
        for (var at = root; at is { Length: > 0 }; at = Path.GetDirectoryName(at))
        {
            if (Path.Combine(at, BaselineFile.UsualName) is var path && host.Inputs.FileExists(path))
            {
                return path;
            }

            if (host.Inputs.Exists(Path.Combine(at, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
