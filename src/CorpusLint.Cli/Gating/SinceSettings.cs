using System.Text.Json;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// Finds the files that settings were made of: configurations, what they name, and what lies beside them under the usual
/// names. A configuration is asked for no key by name: every text in it that is a path of something is taken for one, but
/// for the patterns of documents, so that a key that comes later is followed too.
/// </summary>
internal sealed class SinceSettings
{
    private static readonly string[] s_endings = [".json", ".jsonc"];
    private static readonly string[] s_ofDocuments = ["include", "exclude", "files", "documents", "$schema"];

    private readonly ProgramHost _host;
    private readonly SinceTree _tree;

    private SinceSettings(ProgramHost host, SinceTree tree)
    {
        _host = host;
        _tree = tree;
    }

    /// <summary>Files of the state.</summary>
    internal SortedDictionary<string, SinceFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Full paths of what lies outside the repository, of which no state is known.</summary>
    internal SortedSet<string> Outside { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="tree">The state.</param>
    /// <param name="sources">What the user named.</param>
    /// <param name="given">Full paths that the command line names: a configuration, folders of rules.</param>
    internal static SinceSettings Find(ProgramHost host, SinceTree tree, IReadOnlyList<CorpusSource> sources, IReadOnlyList<string> given)
    {
        var settings = new SinceSettings(host, tree);
        var folders = sources.Select(s => s.IsFolder ? s.Path : Path.GetDirectoryName(s.Path)!).Distinct(StringComparer.Ordinal).ToArray();
        var configurations = tree.Files.Where(f => Path.GetFileName(f.FullPath) == ConfigurationFile.FileName
            && folders.Any(folder => CorpusFiles.IsIn(folder, f.FullPath) || CorpusFiles.IsIn(Path.GetDirectoryName(f.FullPath)!, folder))).ToArray();
        foreach (var path in given)
        {
            settings.Want(path);
        }

        settings.Follow([.. configurations.Concat(given.Select(tree.Find).OfType<SinceFile>().Where(f => IsJson(f.FullPath))).DistinctBy(f => f.FullPath)]);
        foreach (var path in given.Where(g => IsJson(g) && tree.Find(g) is null && !settings.IsInside(g) && File.Exists(g)))
        {
            settings.Follow(path, File.ReadAllBytes(path));
        }

        return settings;
    }

    private static bool IsJson(string path) => s_endings.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal);

    private bool IsInside(string path) => _tree.Tops.Any(top => CorpusFiles.IsIn(top, path));

    private void Follow(IReadOnlyList<SinceFile> configurations)
    {
        var contents = _tree.Contents(configurations, asCommitted: true);
        for (var i = 0; i < configurations.Count; i++)
        {
            Files[configurations[i].FullPath] = configurations[i];
            Follow(configurations[i].FullPath, contents[i]);
        }
    }

    private void Follow(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var beside in _tree.Files.Where(f => IsJson(f.FullPath) && Path.GetDirectoryName(f.FullPath) == folder))
        {
            Files[beside.FullPath] = beside;
        }

        if (!IsInside(folder))
        {
            foreach (var beside in Directory.EnumerateFiles(folder).Where(IsJson))
            {
                Outside.Add(beside);
            }
        }

        JsonValue json;
        try
        {
            json = JsonValue.Parse(JsonSource.Of(_host.ShownPath(path), content));
        }
        catch (ProgramException)
        {
            // Whoever reads it as a configuration says so.
            return;
        }

        foreach (var text in TextsOf(json))
        {
            if (text.StartsWith("nuget:", StringComparison.Ordinal))
            {
                Want(Path.Combine(folder, "packages"));
            }
            else if (text.Length is > 0 and < 1000 && !text.Contains('\0', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal))
            {
                Want(Path.TrimEndingDirectorySeparator(Path.GetFullPath(text.Replace('/', Path.DirectorySeparatorChar), folder)));
            }
        }
    }

    private void Want(string path)
    {
        if (!IsInside(path))
        {
            if (Path.Exists(path) && !_tree.Tops.Any(top => CorpusFiles.IsIn(path, top)))
            {
                Outside.Add(path);
            }
        }
        else if (_tree.Find(path) is { } file)
        {
            Files[path] = file;
        }
        else if (!_tree.Tops.Contains(path, StringComparer.Ordinal))
        {
            foreach (var below in _tree.Below(path))
            {
                Files[below.FullPath] = below;
            }
        }
    }

    private static IEnumerable<string> TextsOf(JsonValue value) => value.Kind switch
    {
        JsonTokenType.String => [value.Text],
        JsonTokenType.StartArray => value.Items.SelectMany(TextsOf),
        JsonTokenType.StartObject => value.Members.Where(m => !s_ofDocuments.Contains(m.Name, StringComparer.Ordinal)).SelectMany(m => TextsOf(m.Value)),
        _ => [],
    };
}
