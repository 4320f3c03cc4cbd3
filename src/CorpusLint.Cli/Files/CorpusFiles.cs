using System.Collections.Immutable;
using CorpusLint.Cli.Configuration;

namespace CorpusLint.Cli.Files;

/// <summary>A document to read.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Path">Its path relative to the root of the run, with forward slashes.</param>
/// <param name="Configuration">What governs it.</param>
internal sealed record CorpusFile(string FullPath, string Path, CorpusConfiguration Configuration);

/// <summary>What a word of the command line named.</summary>
/// <param name="Path">Full path of a document or a folder.</param>
/// <param name="IsFolder">Whether it is a folder, in which patterns decide.</param>
/// <param name="Pattern">Patterns of the documents in the folder, from it; null for all.</param>
internal sealed record CorpusSource(string Path, bool IsFolder, Globs? Pattern);

/// <summary>
/// Finds the documents that the words of a command line mean: files, folders and patterns. A file that is named is always
/// taken; in folders the configuration's patterns decide, and hidden names, README files and the folders
/// <c>rules</c>, <c>node_modules</c>, <c>bin</c> and <c>obj</c> are left out: they are about a corpus, not in it.
/// Links are never followed inside a folder: what they lead to is either read under its own name or not part of it.
/// </summary>
internal sealed class CorpusFiles
{
    private const string NotUtf8 = "The name is not valid UTF-8, so that it cannot be opened. Rename it.";

    private static readonly string[] s_otherFolders = ["rules", "node_modules", "bin", "obj"];

    private readonly ProgramHost _host;
    private readonly ConfigurationLocator _locator;
    private readonly Globs? _exclude;
    private readonly Dictionary<string, CorpusConfiguration> _found = new(StringComparer.Ordinal);
    private readonly HashSet<CorpusConfiguration> _configurations = [];
    private readonly List<string> _anchors = [];
    private readonly List<CorpusSource> _sources = [];
    private readonly List<string> _notes = [];
    private readonly List<ProgramProblem> _problems = [];
    private readonly List<ProgramProblem> _wrongWords = [];

    private CorpusFiles(ProgramHost host, ConfigurationLocator locator, IReadOnlyList<string> exclude)
    {
        _host = host;
        _locator = locator;
        _exclude = exclude.Count == 0 ? null : new Globs(exclude);
    }

    /// <summary>The folder that all paths are relative to: the working folder when everything lies in it, else the nearest folder above all that was named.</summary>
    internal string Root { get; private set; } = "";

    /// <summary>Full path of the nearest folder above everything that was named.</summary>
    internal string Folder { get; private set; } = "";

    /// <summary>What was named, in the order of the words.</summary>
    internal IReadOnlyList<CorpusSource> Sources => _sources;

    /// <summary>Name of the folder that holds everything that was named; "corpus" for the working folder. No part of it depends on the machine or the order of the words.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>The documents, in order of path (ordinal).</summary>
    internal ImmutableArray<CorpusFile> Files { get; private set; } = [];

    /// <summary>The configurations of all files that were come across, also those that leave every one of them out.</summary>
    internal IReadOnlyCollection<CorpusConfiguration> Configurations => _configurations;

    /// <summary>What was passed over, a sentence each.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>What lies in a folder that was named and cannot be read; everything else was found all the same.</summary>
    internal IReadOnlyList<ProgramProblem> Problems => _problems;

    /// <summary>Whether everything in a folder was looked at: it, or one above it, was named, and nothing left out on the command line.</summary>
    /// <param name="folder">Full path.</param>
    internal bool HasLookedThrough(string folder) => _exclude is null && _problems.Count == 0 && _sources.Exists(s => s is { IsFolder: true, Pattern: null } && IsIn(s.Path, folder));

    /// <summary>Whether a name looks like a document's, when no configuration says which are.</summary>
    internal static bool IsDocumentName(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".html" or ".htm";

    /// <summary>Whether a file or folder of this name is left out wherever it is found.</summary>
    internal static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>Whether a folder of this name holds something else than documents.</summary>
    internal static bool IsOtherFolder(string name) => s_otherFolders.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a file of this name is about the documents.</summary>
    internal static bool IsReadMe(string name) => name.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the documents.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="words">Files, folders and patterns as the user wrote them.</param>
    /// <param name="exclude">Further patterns of files to leave out, relative to the working folder.</param>
    /// <param name="locator">Finds configurations.</param>
    /// <exception cref="ProgramException">Words lead nowhere (each is told), or nothing at all was found.</exception>
    internal static CorpusFiles Find(ProgramHost host, IReadOnlyList<string> words, IReadOnlyList<string> exclude, ConfigurationLocator locator)
    {
        if (words.Count == 0)
        {
            throw new ProgramException("No path was given. Name the documents or a folder of them: corpuslint check drafts/");
        }

        var files = new CorpusFiles(host, locator, exclude);
        foreach (var word in words)
        {
            files.Add(word);
        }

        if (files._wrongWords.Count > 0)
        {
            throw new ProgramException(files._wrongWords);
        }

        files.Finish(words);
        return files;
    }

    /// <summary>Whether a document of this path would have been found, had it been there and part of the corpus.</summary>
    internal bool LookedFor(string fullPath) =>
        _sources.Exists(s => s.IsFolder && IsIn(s.Path, fullPath) && s.Pattern?.Match(Path.GetRelativePath(s.Path, fullPath).Replace('\\', '/')) != false)
        && _exclude?.Match(_host.ShownPath(fullPath)) != true;

    /// <summary>Whether a file of this name would be passed over wherever it was looked for, so that it makes no difference whether it is there.</summary>
    /// <param name="path">Full path; its folder exists.</param>
    internal bool PassesOver(string path) => !_found.ContainsKey(path) && !IsDocumentName(path) && !_locator.For(Path.GetDirectoryName(path)!).Includes(path);

    /// <summary>Whether all documents of a configuration's corpus were looked for: a folder was named that holds all of it, and nothing was left out.</summary>
    internal bool Covers(CorpusConfiguration configuration) => _exclude is null && _problems.Count == 0
        && (configuration.ReadFiles.IsEmpty ? _sources.TrueForAll(s => s.IsFolder && s.Pattern is null) : _sources.Exists(s => s.IsFolder && s.Pattern is null && IsIn(s.Path, configuration.Folder)));

    private void Add(string word)
    {
        // The empty word would be the working folder; it comes from a variable that was never set.
        if (string.IsNullOrWhiteSpace(word))
        {
            _wrongWords.Add(new ProgramProblem("A path is empty. Name the documents or a folder of them; the working folder is '.'."));
            return;
        }

        var path = Path.TrimEndingDirectorySeparator(_host.FullPath(word));
        var kind = _host.Inputs.KindOf(path);
        if (kind == FileKind.Link)
        {
            kind = _host.Inputs.KindOfTarget(path);
        }

        switch (kind)
        {
            case FileKind.Folder:
                _anchors.Add(path);
                _sources.Add(new CorpusSource(path, IsFolder: true, null));
                Walk(path, pattern: null);
                break;
            case FileKind.Regular:
                _anchors.Add(Path.GetDirectoryName(path)!);
                _sources.Add(new CorpusSource(path, IsFolder: false, null));
                Take(path, isNamed: true);
                break;
            case FileKind.Special:
                _wrongWords.Add(new ProgramProblem("This is a device, a pipe or a socket, and no document.", word));
                break;
            case FileKind.Link:
                _wrongWords.Add(new ProgramProblem("This link leads round in a circle.", word));
                break;
            default:
                if (Globs.IsPattern(word))
                {
                    AddPattern(word);
                }
                else
                {
                    _wrongWords.Add(new ProgramProblem((word.Contains('\uFFFD') ? NotUtf8 : "There is no such file or folder.") + Suggestion.For(word, CommandLine.Verbs), word));
                }

                break;
        }
    }

    // "drafts/2025/*/brief-*.md" looks into drafts/2025 and matches the rest.
    private void AddPattern(string word)
    {
        var steps = word.Replace('\\', '/').Split('/');
        var plain = steps.TakeWhile(s => !Globs.IsPattern(s)).ToArray();
        var folder = _host.FullPath(plain.Length == 0 ? "." : string.Join('/', plain) + "/");
        if (!_host.Inputs.FolderExists(folder))
        {
            _wrongWords.Add(new ProgramProblem("There is no such folder.", string.Join('/', plain)));
            return;
        }

        folder = Path.TrimEndingDirectorySeparator(folder);
        var pattern = new Globs([string.Join('/', steps.Skip(plain.Length))]);
        _anchors.Add(folder);
        _sources.Add(new CorpusSource(folder, IsFolder: true, pattern));
        Walk(folder, pattern, folder);
    }

    private void Walk(string folder, Globs? pattern, string? patternFolder = null)
    {
        _host.Cancellation.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            entries = _host.Inputs.EntriesOf(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new ProgramProblem(
                folder.Contains('\uFFFD') && !_host.Inputs.FolderExists(folder) ? NotUtf8 : $"The folder cannot be read: {FileProblem.Describe(e)}.", _host.ShownPath(folder)));
            return;
        }

        foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (IsHidden(entry.Name))
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                NoteLink(entry);
            }
            else if (entry is DirectoryInfo)
            {
                if (!IsOtherFolder(entry.Name))
                {
                    Walk(entry.FullName, pattern, patternFolder);
                }
                else
                {
                    NoteBuilt(entry);
                }
            }
            else if (pattern is null || pattern.Match(Path.GetRelativePath(patternFolder!, entry.FullName).Replace('\\', '/')))
            {
                Take(entry.FullName, isNamed: false);
            }
        }
    }

    private void NoteLink(FileSystemInfo link)
    {
        if (link is DirectoryInfo || IsDocumentName(link.Name))
        {
            _notes.Add($"{_host.ShownPath(link.FullName)}: this link was not followed; name its target to have it read.");
        }
    }

    // Rules and packages have texts of their own. Where programs are built there are none, so that some are told of.
    private void NoteBuilt(FileSystemInfo folder)
    {
        if (folder.Name is not ("bin" or "obj"))
        {
            return;
        }

        try
        {
            if (_host.Inputs.EntriesOf(folder.FullName).Any(e => e is FileInfo && !IsHidden(e.Name) && IsDocumentName(e.Name)))
            {
                _notes.Add($"{_host.ShownPath(folder.FullName)}: documents lie here and were not read, because folders of this name hold what programs build; rename it, or name it to have it read.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody asked for it.
        }
    }

    private void Take(string path, bool isNamed)
    {
        var folder = Path.GetDirectoryName(path)!;
        var configuration = _locator.For(folder);
        _configurations.Add(configuration);
        if (!isNamed)
        {
            var name = Path.GetFileName(path);
            if (!configuration.Includes(path) || IsReadMe(name)
                || _exclude?.Match(_host.ShownPath(path)) == true)
            {
                return;
            }

            if (name.Contains('\uFFFD') && !_host.Inputs.FileExists(path))
            {
                _problems.Add(new ProgramProblem(NotUtf8, _host.ShownPath(path)));
                return;
            }

            if (_host.Inputs.KindOf(path) == FileKind.Special)
            {
                _notes.Add($"{_host.ShownPath(path)}: this is a device, a pipe or a socket and was not read.");
                return;
            }
        }

        _found.TryAdd(path, configuration);
    }

    private void Finish(IReadOnlyList<string> words)
    {
        if (_found.Count == 0)
        {
            var notes = string.Concat(_notes.Select(n => "\n" + n));
            throw new ProgramException([.. _problems, new ProgramProblem(
                $"No document was found in {string.Join(", ", words)}. Looked for .md, .markdown, .txt, .html and .htm files, or what 'include' in {ConfigurationFile.FileName} names; README and hidden files are left out.{notes}")]);
        }

        var common = _anchors.Aggregate(CommonFolder);
        Folder = common;
        Root = IsIn(_host.WorkingFolder, common) ? _host.WorkingFolder : common;
        Name = common == _host.WorkingFolder ? "corpus" : Path.GetFileName(common) is { Length: > 0 } name ? name : "corpus";
        Files =
        [
            .. _found.Select(f => new CorpusFile(f.Key, Path.GetRelativePath(Root, f.Key).Replace('\\', '/'), f.Value))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    private static string CommonFolder(string a, string b)
    {
        var common = a;
        while (!IsIn(common, b))
        {
            common = Path.GetDirectoryName(common) ?? throw new ProgramException("The paths have no folder in common.");
        }

        return common;
    }

    /// <summary>Whether a path is a folder's or lies in it; both full.</summary>
    internal static bool IsIn(string folder, string path) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
