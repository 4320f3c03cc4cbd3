using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using CorpusLint.Cli.Files;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Watching;

/// <summary>
/// What was understood of documents, kept as long as the file, the way it is read and the declared names stay the same. A
/// file is the same when its length and time are, and nobody has told of a change.
/// </summary>
internal sealed class DocumentMemory
{
    private readonly ConcurrentDictionary<string, Entry> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DocumentFacts[] Facts, Corpus Corpus)> _corpora = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Key, Registry Registry, LanguageSet Languages)> _declared = new(StringComparer.Ordinal);
    private int _reads;

    /// <summary>How many documents were read since the memory was made.</summary>
    internal int Reads => _reads;

    /// <summary>The facts of a document and the record of its bytes, read again when it is another.</summary>
    /// <param name="file">The document; may be called for several at once.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="read">Reads it.</param>
    internal (DocumentFacts Facts, SourceFile Source) Read(CorpusFile file, ReadOptions options, Func<(DocumentFacts Facts, SourceFile Source)> read)
    {
        var stamp = FileStamp.Of(file.FullPath);
        if (_documents.TryGetValue(file.FullPath, out var known) && known.Stamp == stamp && known.Path == file.Path && known.Options == options && ReferenceEquals(known.Registry, file.Configuration.Registry))
        {
            return (known.Facts, known.Source);
        }

        var (facts, source) = read();
        Interlocked.Increment(ref _reads);
        _documents[file.FullPath] = new Entry(stamp, file.Path, options, file.Configuration.Registry, facts, source);
        return (facts, source);
    }

    /// <summary>The corpus of documents under one configuration; the same object as long as nothing of it changed.</summary>
    /// <param name="folder">The configuration's folder.</param>
    /// <param name="facts">The documents.</param>
    /// <param name="registry">Declared names.</param>
    internal Corpus CorpusOf(string folder, IEnumerable<DocumentFacts> facts, Registry registry)
    {
        var all = facts.ToArray();
        if (!_corpora.TryGetValue(folder, out var known) || !known.Facts.AsSpan().SequenceEqual(all))
        {
            known = (all, CorpusBuilder.Build(all, registry));
            _corpora[folder] = known;
        }

        return known.Corpus;
    }

    /// <summary>The declared names and the words of a configuration: the objects of before when the files are the same.</summary>
    /// <param name="path">Full path of the configuration.</param>
    /// <param name="readFiles">Full paths of all files that they were made of.</param>
    /// <param name="registry">The names as they were read now.</param>
    /// <param name="languages">The languages as they were read now.</param>
    internal (Registry Registry, LanguageSet Languages) Same(string path, ImmutableArray<string> readFiles, Registry registry, LanguageSet languages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in readFiles)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        var key = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (!_declared.TryGetValue(path, out var known) || known.Key != key)
        {
            known = (key, registry, languages);
            _declared[path] = known;
        }

        return (known.Registry, known.Languages);
    }

    /// <summary>Forgets a file that somebody said had changed, whatever its length and time say.</summary>
    internal void Forget(string path) => _documents.TryRemove(path, out _);

    /// <summary>Forgets the documents that are not among these.</summary>
    internal void ForgetOthers(IEnumerable<string> remaining)
    {
        var kept = remaining.ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _documents.Keys.Where(path => !kept.Contains(path)))
        {
            _documents.TryRemove(gone, out _);
        }
    }

    private sealed record Entry(FileStamp Stamp, string Path, ReadOptions Options, Registry Registry, DocumentFacts Facts, SourceFile Source);
}
