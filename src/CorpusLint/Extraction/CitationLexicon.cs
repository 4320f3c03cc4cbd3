using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Words inside author–year markers: what stands for a year, and what names a source that the author did not see.</summary>
internal sealed class CitationLexicon(LanguageData data)
{
    private const int LongestPhrase = 4;

    private readonly FrozenSet<string> _undated = data.Words("undated");
    private readonly FrozenSet<string> _secondary = data.Words("secondary");
    private readonly WordTable<bool> _undatedStarts = StartsOf(data.Words("undated"));
    private readonly WordTable<bool> _secondaryStarts = StartsOf(data.Words("secondary"));

    /// <summary>The words that stand for a year at a token, in lower case, and the index behind them; null for none.</summary>
    internal string? Undated(Document document, int first, int end, out int after) => Match(document, first, end, _undated, _undatedStarts, out after)?.TrimEnd('.');

    /// <summary>Whether "as cited in" or its like starts at a token; the index behind it.</summary>
    internal bool IsSecondary(Document document, int first, int end, out int after) => Match(document, first, end, _secondary, _secondaryStarts, out after) is not null;

    private static WordTable<bool> StartsOf(FrozenSet<string> phrases) =>
        WordTable<bool>.Of(phrases.Select(p => p.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? p[..space] : p), true, isLowerCase: true);

    private static string? Match(Document document, int first, int end, FrozenSet<string> phrases, WordTable<bool> starts, out int after)
    {
        after = first;
        if (phrases.Count == 0 || first >= end || document.Tokens[first].Kind != TokenKind.Word || !starts.Contains(document.ValueOf(document.Tokens[first])))
        {
            return null;
        }

        string? found = null;
        var words = "";
        for (var i = first; i < Math.Min(end, first + LongestPhrase) && document.Tokens[i].Kind == TokenKind.Word; i++)
        {
            words += (i > first ? " " : "") + document.ReadingTextOf(document.Tokens[i].Span).ToLowerInvariant();
            if (phrases.Contains(words))
            {
                (found, after) = (words, i + 1);
            }
        }

        return found;
    }
}
