using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Cli.Configuration;

/// <summary>A JSON file with comments, and the places of its values for messages.</summary>
/// <param name="ShownPath">The path as a user would write it.</param>
/// <param name="Bytes">The bytes, without a byte order mark.</param>
internal sealed record JsonSource(string ShownPath, byte[] Bytes)
{
    private const int MaximumBytes = 16 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="fullPath">Where it lies; messages show it as a user would write it.</param>
    /// <exception cref="ProgramException">The file cannot be read, or is larger than 16 MiB.</exception>
    internal static JsonSource Read(ProgramHost host, string fullPath)
    {
        var shownPath = host.ShownPath(fullPath);
        try
        {
            return host.Inputs.KindOf(fullPath) != Files.FileKind.Special && host.Inputs.Read(fullPath, MaximumBytes) is { } bytes
                ? Of(shownPath, bytes)
                : throw new ProgramException("This is no file that a configuration can be read from.", shownPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The file cannot be read: {Files.FileProblem.Describe(e)}.", shownPath);
        }
    }

    /// <summary>Takes what was read, with or without a byte order mark.</summary>
    internal static JsonSource Of(string shownPath, byte[] bytes) =>
        new(shownPath, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);

    /// <summary>A problem at a byte offset.</summary>
    internal ProgramProblem ProblemAt(int offset, string message)
    {
        var before = Encoding.UTF8.GetString(Bytes, 0, Math.Clamp(offset, 0, Bytes.Length));
        var place = new DocumentText(before).GetLinePosition(before.Length);
        return new ProgramProblem(message, ShownPath, place.Line + 1, place.Character + 1);
    }

    /// <summary>A place by the offsets of its bytes, end exclusive.</summary>
    internal Location LocationOf(int start, int end)
    {
        var before = Encoding.UTF8.GetCharCount(Bytes, 0, start);
        return new Location(ShownPath, new DocumentText(Encoding.UTF8.GetString(Bytes)), new TextSpan(before, Encoding.UTF8.GetCharCount(Bytes, start, end - start)));
    }
}
