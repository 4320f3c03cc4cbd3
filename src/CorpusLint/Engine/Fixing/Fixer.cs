using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;

namespace CorpusLint.Engine.Fixing;

/// <summary>
/// Applies fixes to a corpus in memory. In each pass the first allowed fix of each finding is taken, unless it is in the
/// way of one before it; then the corpus is read and linted again, and what was in the way has its turn, until nothing
/// changes. Fixes that leave their finding, make a new error or a text that reads worse are taken back, and the others
/// stay: which of a pass these are is found by halving.
/// </summary>
public static class Fixer
{
    /// <summary>Applies fixes until nothing changes.</summary>
    /// <param name="first">The findings with their fixes.</param>
    /// <param name="lintAgain">
    /// Reads and lints the corpus with some texts changed: given are all documents that differ from <paramref name="first"/>'s,
    /// by path. <see cref="Rereading.Of"/> makes one.
    /// </param>
    /// <param name="settings">Which fixes are allowed; null for <see cref="FixSettings.Default"/>.</param>
    /// <returns>The texts after, what was applied and what was refused; the same for the same inputs.</returns>
    public static FixResult Apply(LintResult first, Func<IReadOnlyDictionary<string, string>, LintResult> lintAgain, FixSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(lintAgain);
        settings ??= FixSettings.Default;
        var work = new FixingWork(first, lintAgain, ProtectedIn(first, settings));
        var passes = 0;
        while (passes < settings.MaximumPasses && work.Pass(settings.Allowed))
        {
            passes++;
        }

        return work.Result with { IsCut = passes == settings.MaximumPasses && work.HasMore(settings.Allowed) };
    }

    /// <summary>Applies one fix of one finding and nothing else.</summary>
    /// <param name="first">The findings.</param>
    /// <param name="diagnostic">One of them.</param>
    /// <param name="fix">One of its fixes, of any safety.</param>
    /// <param name="lintAgain">As for <see cref="Apply"/>.</param>
    /// <param name="settings">What must stay as it is; null for <see cref="FixSettings.Default"/>. Its safety and number of passes do not matter.</param>
    public static FixResult ApplyOne(LintResult first, Diagnostic diagnostic, Fix fix, Func<IReadOnlyDictionary<string, string>, LintResult> lintAgain, FixSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentNullException.ThrowIfNull(fix);
        ArgumentNullException.ThrowIfNull(lintAgain);
        var work = new FixingWork(first, lintAgain, ProtectedIn(first, settings ?? FixSettings.Default));
        work.Try([new ChosenFix(diagnostic, fix)]);
        return work.Result;
    }

    // What was not decoded cannot be written back: the bytes behind U+FFFD are not in the text.
    private static ImmutableDictionary<string, string> ProtectedIn(LintResult first, FixSettings settings)
    {
        var result = settings.Protected;
        foreach (var document in first.Corpus.Documents.Select(d => d.Document))
        {
            if (document.Problems.Any(p => p.Rule.Id == ReadingProblems.UndecodableBytes.Id || p.Rule.Id == ReadingProblems.FileTooLarge.Id) && !result.ContainsKey(document.Path))
            {
                result = result.Add(document.Path, "the file is not valid text in its encoding, and writing it back would lose bytes; save it as UTF-8 first");
            }
        }

        return result;
    }
}
