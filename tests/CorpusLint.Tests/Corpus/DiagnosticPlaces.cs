using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Tests.Corpora;

/// <summary>Where a finding stands, for tests that hold findings against marked places.</summary>
internal static class DiagnosticPlaces
{
    /// <summary>All places of a finding, its own last.</summary>
    internal static IEnumerable<(string Path, TextSpan Span)> Places(this Diagnostic diagnostic) =>
        diagnostic.Related.Select(r => r.Location).Append(diagnostic.Location).Select(l => (l.Path, l.Span));
}
