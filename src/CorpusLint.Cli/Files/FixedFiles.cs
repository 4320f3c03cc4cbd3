using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CorpusLint.Engine.Fixing;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Cli.Files;

/// <summary>Writes fixed documents: only over the bytes that were read, in the file's own encoding, each file whole or not at all.</summary>
internal sealed class FixedFiles(ProgramHost host, CorpusFiles found, ImmutableArray<SourceFile> read)
{
    private readonly Dictionary<string, CorpusFile> _files = found.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _read = read.Where(f => f.Role == SourceRole.Document).ToDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>Which of the documents cannot be written, each with the reason as a clause; looked at without changing anything.</summary>
    internal ImmutableDictionary<string, string> Unwritable(IEnumerable<string> paths)
    {
        var result = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (WhyUnwritable(path) is { } why)
            {
                result[path] = why;
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Documents whose fixed text could not be written; empty before <see cref="Write(FixResult)"/>.</summary>
    internal ImmutableHashSet<string> Unwritten { get; private set; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>A fixed text as the tools that apply a difference see the file: with its byte order mark. Null for UTF-16, which they do not read.</summary>
    internal FixedText? ForPatch(FixedText text) =>
        _read[text.Path].Encoding != "utf-8" ? null
        : HasMark(_files[text.Path].FullPath) ? text with { Before = new DocumentText("\uFEFF" + text.Before.Content), After = "\uFEFF" + text.After }
        : text;

    /// <summary>Writes the texts. Documents that one fix changed together are written together: when one of them cannot be, the others are put back.</summary>
    /// <returns>What could not be written; empty when everything was.</returns>
    internal List<ProgramProblem> Write(FixResult fixing)
    {
        var problems = new List<ProgramProblem>();
        foreach (var together in Together(fixing))
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var written = new List<(string Path, byte[] Before)>();
            var path = "";
            try
            {
                foreach (var text in together)
                {
                    path = text.Path;
                    var target = TargetOf(_files[text.Path].FullPath);
                    var bytes = File.ReadAllBytes(target);
                    var after = Encode(text, bytes) ?? throw new ProgramException(ChangedOnDisk + " Nothing was written to it; check it again.", Shown(text.Path));
                    Write(target, text.Path, after);
                    written.Add((text.Path, bytes));
                }
            }
            catch (Exception e) when (e is ProgramException or IOException or UnauthorizedAccessException)
            {
                problems.AddRange(e is ProgramException known ? known.Problems : [new ProgramProblem($"The fixed text cannot be written: {FileProblem.Describe(e)}.", Shown(path))]);
                PutBack(written, problems);
                Unwritten = Unwritten.Union(together.Select(t => t.Path));
            }
        }

        return problems;
    }

    /// <summary>The files that were read, those that were written as they are now.</summary>
    internal ImmutableArray<SourceFile> AfterWriting(ImmutableArray<SourceFile> files, IEnumerable<FixResult> fixing)
    {
        var changed = fixing.SelectMany(f => f.Texts).Select(t => t.Path).ToHashSet(StringComparer.Ordinal);
        return [.. files.Select(f => f.Role == SourceRole.Document && changed.Contains(f.Path) && File.Exists(_files[f.Path].FullPath) ? Now(f) : f)];

        SourceFile Now(SourceFile file)
        {
            var bytes = File.ReadAllBytes(_files[file.Path].FullPath);
            return file with { Length = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }
    }

    private const string ChangedOnDisk = "The file has changed on disk since it was read.";

    private string Shown(string path) => host.ShownPath(_files[path].FullPath);

    private string? WhyUnwritable(string path)
    {
        try
        {
            var target = TargetOf(_files[path].FullPath);
            if (FileKinds.Of(target) != FileKind.Regular)
            {
                return "it is no regular file";
            }

            // A link and its target are one file that was read twice.
            if (_files.Values.FirstOrDefault(f => f.Path != path && f.FullPath == target) is { } other)
            {
                return $"it is another name of {other.Path}, which is fixed under its own name";
            }

            if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                return "the file is read-only; make it writable, or leave it out";
            }

            using var probe = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            return IsAsRead(path, File.ReadAllBytes(target)) ? AtomicFile.ProblemOf(target) : "it has changed on disk since it was read; check it again";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"it cannot be written: {FileProblem.Describe(e)}";
        }
    }

    private static bool HasMark(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[3];
            return file.ReadAtLeast(start, 3, throwOnEndOfStream: false) == 3 && start is [0xEF, 0xBB, 0xBF];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsAsRead(string path, byte[] bytes) =>
        _read.TryGetValue(path, out var source) && source.Length == bytes.Length && Convert.ToHexStringLower(SHA256.HashData(bytes)) == source.Sha256;

    // Null when the bytes are not those that were read, or would not come back as they are.
    private byte[]? Encode(FixedText text, byte[] bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)s_utf8, 3),
            [0xFF, 0xFE, ..] => (s_littleEndian, 2),
            [0xFE, 0xFF, ..] => (s_bigEndian, 2),
            _ => (s_utf8, 0),
        };
        return IsAsRead(text.Path, bytes) && WithMark(text.Before.Content).AsSpan().SequenceEqual(bytes) ? WithMark(text.After) : null;

        byte[] WithMark(string content) => [.. bytes.AsSpan(0, mark), .. encoding.GetBytes(content)];
    }

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UnicodeEncoding s_littleEndian = new(bigEndian: false, byteOrderMark: false);
    private static readonly UnicodeEncoding s_bigEndian = new(bigEndian: true, byteOrderMark: false);

    private void Write(string target, string path, byte[] bytes) =>
        AtomicFile.Write(target, Shown(path), stream => stream.Write(bytes), "fixed text");

    private void PutBack(List<(string Path, byte[] Before)> written, List<ProgramProblem> problems)
    {
        foreach (var (path, before) in written)
        {
            try
            {
                Write(TargetOf(_files[path].FullPath), path, before);
                problems.Add(new ProgramProblem("Its fixes belong together with those of a file that cannot be written, and were taken back.", Shown(path)));
            }
            catch (ProgramException e)
            {
                problems.AddRange(e.Problems);
            }
        }
    }

    // What is meant by a link is the file that it leads to; the link stays.
    private static string TargetOf(string path) =>
        FileKinds.Of(path) == FileKind.Link ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;

    private static IEnumerable<List<FixedText>> Together(FixResult fixing)
    {
        var sets = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var text in fixing.Texts)
        {
            sets[text.Path] = [text.Path];
        }

        foreach (var fix in fixing.Applied)
        {
            var paths = fix.Fix.Edits.Select(e => e.Path).Where(sets.ContainsKey).Distinct(StringComparer.Ordinal).ToArray();
            var all = paths.SelectMany(p => sets[p]).ToHashSet(StringComparer.Ordinal);
            foreach (var path in all)
            {
                sets[path] = all;
            }
        }

        return sets.Values.Distinct().Select(set => fixing.Texts.Where(t => set.Contains(t.Path)).ToList());
    }
}
