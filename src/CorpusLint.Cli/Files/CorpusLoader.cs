using System.Collections.Immutable;
using System.Security.Cryptography;
using CorpusLint.Cli.Configuration;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Files;

/// <summary>The documents under one configuration, read and understood.</summary>
/// <param name="Configuration">What governs them.</param>
/// <param name="Corpus">The documents.</param>
/// <param name="Registry">What the configuration declares, its paths relative to the root of the run.</param>
internal sealed record CorpusPart(CorpusConfiguration Configuration, Corpus Corpus, Registry Registry);

/// <summary>Everything that was read.</summary>
/// <param name="Parts">One corpus for each configuration, in order of its folder.</param>
/// <param name="Files">The bytes that were read: documents, configurations, registries.</param>
/// <param name="Problems">Files that could not be read.</param>
internal sealed record LoadedCorpora(ImmutableArray<CorpusPart> Parts, ImmutableArray<SourceFile> Files, ImmutableArray<RunNotification> Problems);

/// <summary>What was read before it is joined to corpora.</summary>
/// <param name="Facts">What was understood of each document, in the order of the files; null where one could not be read.</param>
/// <param name="Sources">The documents' bytes, in the order of the files; null where one could not be read.</param>
/// <param name="Problems">Files that could not be read.</param>
internal sealed record ReadDocuments(ImmutableArray<DocumentFacts?> Facts, ImmutableArray<SourceFile?> Sources, ImmutableArray<RunNotification> Problems);

/// <summary>Reads and understands documents, several at once.</summary>
internal sealed class CorpusLoader(ProgramHost host, CorpusFiles found, int threads)
{
    private static readonly RuleDescriptor s_unreadable = new()
    {
        Id = "CL0201",
        Name = "unreadable-file",
        Title = "A document that was found can be read.",
        Description = "The file was found and could not be opened or read to its end, so that nothing is known of it.",
        Category = Category.Run,
        DefaultSeverity = DiagnosticSeverity.Error,
    };

    /// <summary>Reads all documents.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    internal LoadedCorpora Load() => Join(Read());

    /// <summary>Reads all documents, each by itself.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    internal ReadDocuments Read()
    {
        host.Session?.Note(found);
        var files = found.Files;
        var facts = new DocumentFacts?[files.Length];
        var sources = new SourceFile?[files.Length];
        var problems = new RunNotification?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = host.Cancellation }, i =>
        {
            try
            {
                (facts[i], sources[i]) = host.Session is { } session ? session.Documents.Read(files[i], OptionsOf(files[i]), () => Read(files[i])) : Read(files[i]);
            }
            catch (FileTooLargeException e)
            {
                problems[i] = new RunNotification(ReadingProblems.FileTooLarge, DiagnosticSeverity.Error, $"{files[i].Path}: {e.Message}", null, null);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems[i] = new RunNotification(s_unreadable, DiagnosticSeverity.Error, $"{files[i].Path}: the file cannot be read: {FileProblem.Describe(e)}.", null, null);
            }
        });
        return new ReadDocuments([.. facts], [.. sources], [.. problems.OfType<RunNotification>()]);
    }

    /// <summary>Joins documents to corpora, one for each configuration; their facts are told what they are in theirs.</summary>
    internal LoadedCorpora Join(ReadDocuments read)
    {
        var files = found.Files;
        var parts = Enumerable.Range(0, files.Length).GroupBy(i => files[i].Configuration)
            .OrderBy(g => g.Key.Folder, StringComparer.Ordinal)
            .Select(g => Build(g.Key, g.Select(i => read.Facts[i]).OfType<DocumentFacts>()));
        return new LoadedCorpora([.. parts], [.. read.Sources.OfType<SourceFile>(), .. ConfigurationFiles(files)],
        [
            .. found.Problems.Select(p => new RunNotification(s_unreadable, DiagnosticSeverity.Error, $"{p.Path}: {p.Message}", null, null)),
            .. read.Problems,
        ]);
    }

    private CorpusPart Build(CorpusConfiguration configuration, IEnumerable<DocumentFacts> facts)
    {
        var registry = configuration.RegistryAt(found.Root);
        return new CorpusPart(configuration, host.Session?.Documents.CorpusOf(configuration.Folder, facts, registry) ?? CorpusBuilder.Build(facts, registry), registry);
    }

    private static ReadOptions OptionsOf(CorpusFile file) => file.Configuration.ReadOptionsFor(file.FullPath);

    private (DocumentFacts Facts, SourceFile Source) Read(CorpusFile file)
    {
        var options = OptionsOf(file);
        var before = host.Inputs.Before(file.FullPath);
        using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length > options.MaximumBytes)
        {
            throw new FileTooLargeException(length, options.MaximumBytes);
        }

        var bytes = new byte[length];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var count and > 0)
        {
            read += count;
        }

        var content = bytes.AsSpan(0, read);
        var hash = SHA256.HashData(content);
        host.Inputs.Note(file.FullPath, before, hash);
        var document = DocumentReader.Read(file.Path, content, options);
        return (
            FactExtractor.Extract(document, file.Configuration.Registry),
            new SourceFile(file.Path, SourceRole.Document, read, Convert.ToHexStringLower(hash), EncodingOf(content)));
    }

    private IEnumerable<SourceFile> ConfigurationFiles(ImmutableArray<CorpusFile> files) =>
        files.Select(f => f.Configuration).Distinct().SelectMany(c => c.ReadFiles)
            .Select(f => (Full: f, Path: Path.GetRelativePath(found.Root, f).Replace('\\', '/')))
            .Where(f => !f.Path.StartsWith("..", StringComparison.Ordinal))
            .Select(f => (f.Path, Bytes: host.Inputs.Read(f.Full)))
            .Select(f => new SourceFile(f.Path, SourceRole.Configuration, f.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(f.Bytes))));

    private static string EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? "utf-16le" : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "utf-16be" : "utf-8";
}

/// <summary>A file has more bytes than a document may have; none of them was read.</summary>
internal sealed class FileTooLargeException(long length, long limit) : Exception(string.Create(
    System.Globalization.CultureInfo.InvariantCulture, $"the file has {length} bytes and the limit is {limit}; it was not read. Split it, or leave it out."));
