using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>Runs the examples of a page: only the page's rule, with its defaults or the example's options.</summary>
public static class PageRunner
{
    /// <summary>Runs one example.</summary>
    /// <param name="rule">The page's rule.</param>
    /// <param name="example">The example; of a page without problems.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ExampleResult Run(LoadedRule rule, PageExample example, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        var (corpus, settings) = (CorpusOf(example), SettingsOf(rule, example));
        var result = Linter.Run(corpus, [rule], settings, cancellationToken);
        var order = example.Documents.Select((d, i) => (d.File, i)).ToDictionary(d => d.File, d => d.i, StringComparer.Ordinal);
        ImmutableArray<Diagnostic> found = [.. result.Diagnostics.Where(d => d.Rule.Id == rule.Descriptor.Id).OrderBy(d => order[d.Location.Path]).ThenBy(d => d.Location.Span)];

        // A rule that did not run to its end found nothing that could be held against the page.
        var fixes = result.IsComplete ? ExampleFixes.Of(rule, example, corpus, result, settings, cancellationToken) : ExampleFixes.None;
        var failures = result.IsComplete
            ? [.. new ExampleReport(example, found, fixes).Failures()]
            : result.Notifications.Select(n => new ExampleFailure(example.OptionsLine > 0 ? example.OptionsLine : example.Line, n.Message, []));
        return new ExampleResult(example, [.. failures.OrderBy(f => f.Line)]) { Found = found, Fixes = fixes, IsComplete = result.IsComplete };
    }

    /// <summary>The documents of an example, read and understood.</summary>
    internal static Corpus CorpusOf(PageExample example) => CorpusBuilder.Build(
        example.Documents.Select(d => FactExtractor.Extract(DocumentReader.Read(d.File, d.Text, d.Known), example.Registry)), example.Registry);

    /// <summary>The settings that run one rule with the example's options.</summary>
    internal static LintSettings SettingsOf(LoadedRule rule, PageExample example)
    {
        var options = ImmutableSortedDictionary<string, JsonElement>.Empty;
        if (example.Options.Length > 0)
        {
            using var json = JsonDocument.Parse(example.Options, ExampleJson.WithComments);
            options = json.RootElement.EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal);
        }

        var setting = new RuleSetting { IsEnabled = true, Options = options };
        return LintSettings.Default with { Threads = 1, Rules = LintSettings.Default.Rules.SetItem(rule.Descriptor.Id, setting) };
    }
}
