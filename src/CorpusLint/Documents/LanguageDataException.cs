using System.Collections.Immutable;
using System.Globalization;

namespace CorpusLint.Documents;

/// <summary>A word list of a language cannot be read; the message names its file and line.</summary>
public sealed class LanguageDataException : Exception
{
    internal LanguageDataException(string file, int line, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {problem}"))
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>The file as its source names it.</summary>
    public string File { get; }

    /// <summary>The 1-based line.</summary>
    public int Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>The name of a section that is not known; null when something else is wrong.</summary>
    public string? Unknown { get; init; }

    /// <summary>The sections that are known, to suggest one; empty when something else is wrong.</summary>
    public ImmutableArray<string> Known { get; init; } = [];
}
