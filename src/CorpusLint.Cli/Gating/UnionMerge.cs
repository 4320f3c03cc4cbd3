using System.Text;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// Has git merge a file by taking the lines of both sides (<see href="https://git-scm.com/docs/gitattributes"/>, <c>merge=union</c>),
/// by a line in the <c>.gitattributes</c> beside it.
/// </summary>
internal static class UnionMerge
{
    private const string FileName = ".gitattributes";

    /// <summary>Adds the line where the file lies in a working tree and nothing is said of how it is merged.</summary>
    /// <returns>What was done, a sentence for a person; null when there was nothing to do.</returns>
    /// <exception cref="ProgramException">The attributes cannot be read or written.</exception>
    internal static string? Ensure(ProgramHost host, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (Workspace.RepositoryOf(host, folder) is null)
        {
            return null;
        }

        var attributes = Path.Combine(folder, FileName);
        var shown = host.ShownPath(attributes);
        var before = "";
        try
        {
            before = File.Exists(attributes) ? File.ReadAllText(attributes) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The attributes cannot be read: {FileProblem.Describe(e)}. Add to them '{LineFor(path)}', or use --no-gitattributes.", shown);
        }

        if (before.Split('\n').Any(line => Says(line, Path.GetFileName(path))))
        {
            return null;
        }

        // What is there keeps its bytes: a byte order mark, line ends, a last line without one.
        var end = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var added = Encoding.UTF8.GetBytes((before.Length > 0 && !before.EndsWith('\n') ? end : "") + LineFor(path) + end);
        var kept = before.Length > 0 ? File.ReadAllBytes(attributes) : [];
        AtomicFile.Write(attributes, shown, stream =>
        {
            stream.Write(kept);
            stream.Write(added);
        }, "file");
        return $"{(before.Length > 0 ? "Added to" : "Made")} {shown}: {LineFor(path)}   (branches with different findings merge without conflict; commit it too)";
    }

    private static string LineFor(string path) => $"{Pattern(Path.GetFileName(path))} merge=union";

    // A name with a space is quoted, and what is special in a pattern is escaped.
    private static string Pattern(string name)
    {
        var pattern = string.Concat(name.Select(c => c is '*' or '?' or '[' or '\\' ? "\\" + c : c.ToString()));
        return name.Contains(' ') || name.StartsWith('#') || name.StartsWith('!') || name.StartsWith('"') ? $"\"{pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : pattern;
    }

    private static bool Says(string line, string name)
    {
        var words = line.Trim(' ', '\t', '\r', '\uFEFF').Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && !words[0].StartsWith('#')
            && (words[0].TrimStart('/') == name || words[0] == Pattern(name) || words[0] is "*" or "*.jsonl" or "*.baseline.jsonl")
            && words.Skip(1).Any(w => w.TrimStart('-', '!') is "merge" || w.StartsWith("merge=", StringComparison.Ordinal));
    }
}
