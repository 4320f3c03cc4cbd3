using System.Globalization;

namespace CorpusLint.Cli;

/// <summary>Something that keeps the program from running properly, with the place that a person must change.</summary>
/// <param name="Message">What is wrong and what to do; plain text.</param>
/// <param name="Path">The file or folder concerned, as the user would write it; null when there is none.</param>
/// <param name="Line">1-based line; 0 for the file as a whole.</param>
/// <param name="Column">1-based column in UTF-16 code units; 0 for the file as a whole.</param>
internal sealed record ProgramProblem(string Message, string? Path = null, int Line = 0, int Column = 0)
{
    /// <summary><c>path:line:column: error: message</c>.</summary>
    public override string ToString()
    {
        var place = Path is null ? "" : Line == 0 ? Path + ": " : string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: ");
        return $"{place}error: {Message}";
    }
}

/// <summary>The program cannot go on; carries everything that a person must change, so that one run shows it all.</summary>
internal sealed class ProgramException(IReadOnlyList<ProgramProblem> problems) : Exception(string.Join('\n', problems))
{
    internal ProgramException(string message, string? path = null) : this([new ProgramProblem(message, path)])
    {
    }

    /// <summary>What is wrong; at least one.</summary>
    internal IReadOnlyList<ProgramProblem> Problems { get; } = problems;
}
