using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>The documents of an example after its fixes, applied as <c>corpuslint check --fix=suggested</c> applies them: until nothing changes.</summary>
/// <param name="Texts">The documents that changed, by file; the last line is ended, as a fence has it.</param>
/// <param name="Refused">Fixes that were not applied because they would leave their finding, or make the document worse.</param>
internal sealed record ExampleFixes(ImmutableDictionary<string, string> Texts, ImmutableArray<RefusedFix> Refused)
{
    internal static readonly ExampleFixes None = new(ImmutableDictionary<string, string>.Empty, []);

    internal static ExampleFixes Of(LoadedRule rule, PageExample example, Corpus corpus, LintResult result, LintSettings settings, CancellationToken cancellationToken)
    {
        if (result.Diagnostics.All(d => d.Fixes.IsEmpty))
        {
            return None;
        }

        var lintAgain = Rereading.Of(corpus, [rule], settings, example.Registry, path => example.DocumentOf(path).Known, cancellationToken);
        var fixing = Fixer.Apply(result, lintAgain, new FixSettings { Allowed = FixSafety.Suggested });
        return new ExampleFixes(fixing.Texts.ToImmutableDictionary(t => t.Path, t => WithLastLineEnded(t.After), StringComparer.Ordinal), fixing.Refused);
    }

    /// <summary>A document after the fixes.</summary>
    internal string TextOf(ExampleDocument document) => Texts.GetValueOrDefault(document.File, document.Text);

    private static string WithLastLineEnded(string text) => text.Length > 0 && text[^1] != '\n' ? text + "\n" : text;
}
