using System.CommandLine;
using CorpusLint.Cli.Commands;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Gating;

/// <summary>What a check is made with: options, rules and configurations of today.</summary>
/// <param name="Common">The options.</param>
/// <param name="Parsed">Their values.</param>
/// <param name="Catalogue">The rules.</param>
/// <param name="Locator">The configurations.</param>
/// <param name="Found">The documents.</param>
internal sealed record CheckSetup(CommonOptions Common, ParseResult Parsed, RuleCatalogue Catalogue, ConfigurationLocator Locator, CorpusFiles Found)
{
    /// <summary>Whether the settings are those of the state already.</summary>
    internal bool AreSettingsOfBase { get; init; }

    /// <summary>How many threads work.</summary>
    internal int Threads => Parsed.GetValue(Common.Threads);

    /// <summary>Whether findings are looked at as if none was suppressed, then and now.</summary>
    internal bool IgnoresSuppressions { get; init; }
}

/// <summary>
/// What governed documents in the state that a check is compared with: today's settings where nothing that they are made of
/// has changed, else those of the state, from a mirror of its files.
/// </summary>
internal sealed class SinceConfigurations : IDisposable
{
    private readonly SinceMirror? _mirror;
    private readonly ConfigurationLocator _locator;

    private SinceConfigurations(SinceMirror? mirror, ConfigurationLocator locator, RuleCatalogue? catalogue)
    {
        _mirror = mirror;
        _locator = locator;
        Catalogue = catalogue;
    }

    /// <summary>Whether the settings are today's.</summary>
    internal bool AreToday => _mirror is null;

    /// <summary>The rules of the state; null when they are today's.</summary>
    internal RuleCatalogue? Catalogue { get; }

    /// <summary>Today's settings.</summary>
    internal static SinceConfigurations Today(CheckSetup setup) => new(null, setup.Locator, null);

    /// <summary>The settings of a state.</summary>
    /// <exception cref="ProgramException">Their files are not here.</exception>
    internal static SinceConfigurations Of(ProgramHost host, SinceTree tree, CheckSetup setup)
    {
        if (setup.AreSettingsOfBase)
        {
            return Today(setup);
        }

        var config = setup.Parsed.GetValue(setup.Common.Config) is { } word ? host.FullPath(word) : null;
        string[] rules = [.. (setup.Parsed.GetValue(setup.Common.Rules) ?? []).Select(g => Path.TrimEndingDirectorySeparator(host.FullPath(g)))];
        var settings = SinceSettings.Find(host, tree, setup.Found.Sources, config is null ? rules : [.. rules, config]);
        return AreUnchanged(tree, settings, setup) ? Today(setup) : Mirror(host, tree, settings, setup, config, rules);
    }

    /// <summary>Where the settings look for a full path.</summary>
    internal string PathOf(string fullPath) => _mirror?.PathOf(fullPath) ?? fullPath;

    /// <summary>What governed the documents of a folder.</summary>
    /// <param name="folder">Full path on disk; the folder need not be there.</param>
    /// <exception cref="ProgramException">The configuration is not valid.</exception>
    internal CorpusConfiguration For(string folder) => _locator.For(PathOf(folder));

    /// <inheritdoc/>
    public void Dispose() => _mirror?.Dispose();

    // Every file that settings were made of is what it was, and today's are made of no other.
    private static bool AreUnchanged(SinceTree tree, SinceSettings settings, CheckSetup setup)
    {
        var today = setup.Found.Files.Select(f => f.Configuration).Distinct().SelectMany(c => c.ReadFiles.Concat(c.ReadFiles.IsEmpty ? [] : FilesBeside(c.Folder)))
            .Concat(setup.Catalogue.Places.Where(p => !CorpusFiles.IsIn(AppContext.BaseDirectory, p + Path.DirectorySeparatorChar)).SelectMany(FilesIn))
            .Where(p => tree.Tops.Any(top => CorpusFiles.IsIn(top, p)));
        return settings.Files.Keys.All(p => !tree.Changed.Contains(p)) && today.Distinct(StringComparer.Ordinal).All(p => tree.Find(p) is not null && !tree.Changed.Contains(p));
    }

    private static IEnumerable<string> FilesBeside(string folder) => Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".json" or ".jsonc");

    private static IEnumerable<string> FilesIn(string place) =>
        Directory.Exists(place) ? Directory.EnumerateFiles(place, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        : File.Exists(place) ? [place] : [];

    /// <summary>Fills a mirror with the files of settings.</summary>
    /// <returns>The outside as the mirror has it; it hears nothing.</returns>
    /// <exception cref="ProgramException">Contents are not here.</exception>
    internal static ProgramHost Fill(SinceMirror mirror, ProgramHost host, SinceTree tree, SinceSettings settings)
    {
        foreach (var top in tree.Tops)
        {
            mirror.MakeTop(top);
        }

        SinceFile[] files = [.. settings.Files.Values];
        var contents = tree.Contents(files, asCommitted: true);
        for (var i = 0; i < files.Length; i++)
        {
            mirror.Write(files[i].FullPath, contents[i]);
        }

        foreach (var outside in settings.Outside)
        {
            mirror.LinkToPresent(outside);
        }

        return new ProgramHost { Output = Stream.Null, Error = TextWriter.Null, WorkingFolder = mirror.PathOf(host.WorkingFolder), Variable = host.Variable, Cancellation = host.Cancellation, Time = host.Time };
    }

    private static SinceConfigurations Mirror(ProgramHost host, SinceTree tree, SinceSettings settings, CheckSetup setup, string? config, IReadOnlyList<string> rules)
    {
        var mirror = new SinceMirror();
        try
        {
            // What the command line names and the state had not was brought by the change.
            var silent = Fill(mirror, host, tree, settings);
            var catalogue = setup.Common.Catalogue(host, silent, setup.Parsed, [.. rules.Select(mirror.PathOf).Where(Path.Exists)]);
            var locator = setup.Common.Locator(host, silent, setup.Parsed, catalogue, config is not null && mirror.PathOf(config) is var then && File.Exists(then) ? then : null);
            return new SinceConfigurations(mirror, locator, catalogue);
        }
        catch
        {
            mirror.Dispose();
            throw;
        }
    }
}
