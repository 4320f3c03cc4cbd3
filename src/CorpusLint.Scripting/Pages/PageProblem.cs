using System.Globalization;

namespace CorpusLint.Scripting.Pages;

/// <summary>Something that an author must put right on a page before its examples mean anything.</summary>
/// <param name="Line">1-based line of the page; 0 for the page as a whole.</param>
/// <param name="Message">What is wrong, quoting it, and what to do.</param>
public sealed record PageProblem(int Line, string Message)
{
    /// <summary>Whether the example that it concerns cannot be run because of it; default true.</summary>
    internal bool StopsExample { get; init; } = true;

    /// <summary><c>rules/numbers/x.md:12: message</c>, which terminals and editors make a link of.</summary>
    /// <param name="path">The page as the reader finds it.</param>
    public string At(string path) => Line == 0 ? $"{path}: {Message}" : string.Create(CultureInfo.InvariantCulture, $"{path}:{Line}: {Message}");
}
