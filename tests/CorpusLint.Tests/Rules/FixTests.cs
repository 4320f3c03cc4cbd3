using System.Collections.Immutable;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Fixing;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Scripting.Pages;
using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Rules;

/// <summary>
/// Every fix of every shipped rule, on every example of every page and on the corpora: the finding is gone, no error is new,
/// doing it twice changes nothing, and nothing else of the text is touched. A new fix is covered as soon as a page shows it.
/// </summary>
public sealed class FixTests
{
    private static readonly Lazy<ImmutableArray<LoadedRule>> WithFixes = new(() =>
        [.. ShippedRules.Result.Rules.Where(r => r.Source!.Content.Contains(".Fix(", StringComparison.Ordinal))]);

    [Fact]
    public void Every_fix_does_what_it_promises_on_every_example()
    {
        var tried = new List<string>();
        foreach (var rule in ShippedRules.Result.Rules)
        {
            foreach (var example in ShippedRules.PageOf(rule).Examples)
            {
                tried.AddRange(Try(rule, example));
            }
        }

        Assert.Equal(WithFixes.Value.Select(r => r.Descriptor.Id).Order(StringComparer.Ordinal), tried.Distinct().Order(StringComparer.Ordinal));
    }

    // Each fix by itself, alternatives too, and then all that are offered together.
    private static IEnumerable<string> Try(LoadedRule pageRule, PageExample example)
    {
        var settings = PageRunner.SettingsOf(pageRule, example);
        var first = Linter.Run(PageRunner.CorpusOf(example), WithFixes.Value, settings);
        if (first.Diagnostics.All(d => d.Fixes.IsEmpty))
        {
            yield break;
        }

        var corpus = PageRunner.CorpusOf(example);
        var rules = ShippedRules.Result.Rules;
        var before = Linter.Run(corpus, rules, settings);
        var lintAgain = Rereading.Of(corpus, rules, settings, example.Registry, path => example.Documents.First(d => d.File == path).Known);
        foreach (var diagnostic in before.Diagnostics)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var where = $"{pageRule.Descriptor.Id} '{example.Title}': {diagnostic.Rule.Id} '{fix.Title}'";
                Check(Fixer.ApplyOne(before, diagnostic, fix, lintAgain), [fix], where);
                yield return diagnostic.Rule.Id;
            }
        }

        var all = Fixer.Apply(before, lintAgain, new FixSettings { Allowed = FixSafety.Suggested });
        Assert.True(all.Refused.IsEmpty, $"{pageRule.Descriptor.Id} '{example.Title}': {string.Join("; ", all.Refused.Select(r => r.Detail))}");
        var again = Fixer.Apply(all.After, texts => lintAgain(all.Texts.ToDictionary(t => t.Path, t => texts.GetValueOrDefault(t.Path, t.After))), new FixSettings { Allowed = FixSafety.Suggested });
        Assert.True(again.Applied.IsEmpty, $"{pageRule.Descriptor.Id} '{example.Title}': the second time it changes something again");
    }

    // What the engine promises is looked at here by other means.
    private static void Check(FixResult fixing, IReadOnlyList<Fix> fixes, string where)
    {
        Assert.True(fixing.Refused.IsEmpty, $"{where}: {string.Join("; ", fixing.Refused.Select(r => r.Detail))}");
        var applied = Assert.Single(fixing.Applied);
        Assert.True(fixing.After.Diagnostics.All(d => d.Fingerprint != applied.Diagnostic.Fingerprint || d.Location.Span != applied.Diagnostic.Location.Span), $"{where}: the finding is still there");
        var errors = fixing.Before.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(fixing.After.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error) <= errors, $"{where}: there are more errors than before");
        foreach (var text in fixing.Texts)
        {
            var expected = new StringBuilder(text.Before.Content);
            foreach (var edit in fixes.SelectMany(f => f.Edits).Where(e => e.Path == text.Path).OrderByDescending(e => e.Change.Span))
            {
                expected.Remove(edit.Change.Span.Start, edit.Change.Span.Length).Insert(edit.Change.Span.Start, edit.Change.NewText);
            }

            Assert.Equal(expected.ToString(), text.After);
        }
    }

    [Fact]
    public void Every_fix_of_the_corpora_can_be_applied_and_then_nothing_is_left_to_fix()
    {
        using var runner = new CliRunner();
        foreach (var file in Architecture.Repository.Files("corpus", "*.*"))
        {
            runner.With(file, File.ReadAllBytes(Architecture.Repository.PathTo(file)));
        }

        var diff = runner.Run("check", "--diff", "--fix=suggested", "corpus");
        var first = runner.Run("check", "--fix=suggested", "corpus");
        Assert.DoesNotContain("was not applied", first.Error);
        Assert.Equal(diff.Output.Length > 0, !first.Output.Contains("Fixed nothing.", StringComparison.Ordinal));
        var second = runner.Run("check", "--fix=suggested", "corpus");
        Assert.Contains("Fixed nothing.", second.Output);
        Assert.Empty(runner.Run("check", "--diff", "--fix=suggested", "corpus").OutputBytes);
        Assert.Equal(WithoutSummary(first.Output), WithoutSummary(second.Output));
        static string WithoutSummary(string output) => output[..output.LastIndexOf("Fixed ", StringComparison.Ordinal)];
    }
}
