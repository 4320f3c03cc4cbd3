using System.Collections.Immutable;
using System.CommandLine;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Cli.Gating;

/// <summary>A document as it was.</summary>
/// <param name="File">What it was.</param>
/// <param name="Path">Its path then, relative to the root of the run, with forward slashes.</param>
/// <param name="Configuration">What governed it.</param>
internal sealed record SinceDocument(SinceFile File, string Path, CorpusConfiguration Configuration);

/// <summary>The documents that the user's words meant in the state that a check is compared with.</summary>
internal sealed class SinceDocuments(ProgramHost host, SinceTree tree, SinceConfigurations configurations, CheckSetup setup)
{
    private readonly Globs? _exclude = setup.Parsed.GetValue(setup.Common.Exclude) is { Length: > 0 } patterns ? new Globs(patterns) : null;

    /// <summary>Documents that were too large to be read then.</summary>
    internal List<string> Unread { get; } = [];

    /// <summary>Finds them, as <see cref="CorpusFiles"/> does on disk.</summary>
    /// <exception cref="ProgramException">A configuration was not valid.</exception>
    internal ImmutableArray<SinceDocument> Find()
    {
        var found = new SortedDictionary<string, SinceDocument>(StringComparer.Ordinal);
        foreach (var source in setup.Found.Sources)
        {
            foreach (var (file, path) in source.IsFolder ? In(source) : Named(source.Path))
            {
                var relative = Path.GetRelativePath(setup.Found.Root, path).Replace('\\', '/');
                found.TryAdd(relative, new SinceDocument(file, relative, configurations.For(Path.GetDirectoryName(path)!)));
            }
        }

        return [.. found.Values];
    }

    /// <summary>What was understood of them. Of a document that is the same today, and is read alike, today's facts are taken.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="today">What was read of today's.</param>
    /// <returns>The facts in the same order; null of one that could not be read.</returns>
    /// <exception cref="ProgramException">Contents are not here.</exception>
    internal DocumentFacts?[] Read(ImmutableArray<SinceDocument> documents, ReadDocuments today)
    {
        var facts = new DocumentFacts?[documents.Length];
        var todayOf = Enumerable.Range(0, setup.Found.Files.Length).ToDictionary(i => setup.Found.Files[i].Path, StringComparer.Ordinal);
        var sameDeclared = new Dictionary<(CorpusConfiguration, CorpusConfiguration), bool>();
        var others = new List<int>();
        for (var i = 0; i < documents.Length; i++)
        {
            var (file, path, configuration) = documents[i];
            if (tree.Changed.Contains(file.FullPath) || !todayOf.TryGetValue(path, out var n) || today.Facts[n] is not { } same
                || !IsReadAlike(configuration, setup.Found.Files[n].Configuration, file.FullPath, sameDeclared))
            {
                others.Add(i);
                continue;
            }

            facts[i] = same;
        }

        var contents = tree.Contents([.. others.Select(i => documents[i].File)]);
        Parallel.For(0, others.Count, new ParallelOptions { MaxDegreeOfParallelism = setup.Threads, CancellationToken = host.Cancellation }, n =>
        {
            var (file, path, configuration) = documents[others[n]];
            var options = configuration.ReadOptionsFor(configurations.PathOf(file.FullPath));
            if (contents[n].Length <= options.MaximumBytes)
            {
                facts[others[n]] = FactExtractor.Extract(DocumentReader.Read(path, contents[n], options), configuration.Registry);
            }
        });
        Unread.AddRange(others.Where(i => facts[i] is null).Select(i => documents[i].Path));
        return facts;
    }

    private IEnumerable<(SinceFile File, string Path)> Named(string path) =>
        tree.Find(path) is { } file ? [(file, path)]
        : tree.OldPathOf(path) is { } old && tree.Find(old) is { } renamed ? [(renamed, old)]
        : [];

    // A link that was named stands for what it leads to.
    private IEnumerable<(SinceFile File, string Path)> In(CorpusSource source)
    {
        var folder = FileKinds.Of(source.Path) == FileKind.Link && new DirectoryInfo(source.Path).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : source.Path;
        foreach (var file in tree.Below(folder))
        {
            var relative = Path.GetRelativePath(folder, file.FullPath);
            var path = Path.Combine(source.Path, relative);
            if (IsDocument(path, relative.Replace('\\', '/'), source.Pattern))
            {
                yield return (file, path);
            }
        }
    }

    private bool IsDocument(string path, string relative, Globs? pattern)
    {
        var steps = relative.Split('/');
        return !steps.Any(CorpusFiles.IsHidden) && !steps[..^1].Any(CorpusFiles.IsOtherFolder) && !CorpusFiles.IsReadMe(steps[^1])
            && pattern?.Match(relative) != false && _exclude?.Match(host.ShownPath(path)) != true
            && configurations.For(Path.GetDirectoryName(path)!).Includes(configurations.PathOf(path));
    }

    private bool IsReadAlike(CorpusConfiguration then, CorpusConfiguration now, string path, Dictionary<(CorpusConfiguration, CorpusConfiguration), bool> known)
    {
        if (ReferenceEquals(then, now))
        {
            return true;
        }

        if (!known.TryGetValue((then, now), out var isSame))
        {
            isSame = IsDeclaredAlike(then, now);
            known.Add((then, now), isSame);
        }

        var options = now.ReadOptionsFor(path);
        return isSame && then.ReadOptionsFor(configurations.PathOf(path)) with { Languages = options.Languages } == options;
    }

    // Names, events and words come from files beside the configuration, and words also from the configuration itself.
    private bool IsDeclaredAlike(CorpusConfiguration then, CorpusConfiguration now)
    {
        if ((then.File.Lexicon is not null || now.File.Lexicon is not null) && then.SettingsKey != now.SettingsKey)
        {
            return false;
        }

        string[] files = [.. now.ReadFiles.Skip(1)];
        return then.ReadFiles.Skip(1).SequenceEqual(files.Select(configurations.PathOf), StringComparer.Ordinal)
            && files.All(f => File.ReadAllBytes(f).AsSpan().SequenceEqual(File.ReadAllBytes(configurations.PathOf(f))));
    }
}
