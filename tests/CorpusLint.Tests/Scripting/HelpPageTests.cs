using System.Text.RegularExpressions;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

/// <summary>The help pages of the engine's own rules: their form, and that their examples are what they say.</summary>
public partial class HelpPageTests
{
    private static readonly string[] Headings = ["Why it matters", "What to do", "Wrong", "Right"];

    private static readonly Lazy<RuleLoadResult> Loaded = new(() =>
        Scripts.Load([.. Rules().SelectMany(r => Snippets(r).Select(s => new RuleSource(PathOf(r, s.Heading), s.Script)))]));

    public static TheoryData<string> Ids => [.. Rules().Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_its_title_and_headings_and_no_promise_unkept(string id)
    {
        var rule = Rules().Single(r => r.Id == id);
        Assert.StartsWith($"# {rule.Id} {rule.Name}\n\n", rule.HelpMarkdown, StringComparison.Ordinal);
        var headings = Heading().Matches(rule.HelpMarkdown).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(Headings.Take(headings.Length), headings);
        Assert.InRange(headings.Length, 2, 4);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_page_calls_right_is_sound_and_what_it_calls_wrong_is_told_at_its_line(string id)
    {
        var rule = Rules().Single(r => r.Id == id);
        foreach (var (heading, script) in Snippets(rule))
        {
            var told = Loaded.Value.Notifications.Concat(Loaded.Value.Advice).Where(n => n.Location!.Path == PathOf(rule, heading)).ToArray();
            var line = script[..Math.Max(0, script.IndexOf("// here", StringComparison.Ordinal))].Count(c => c == '\n');
            if (heading == "Right" || !IsToldAtLoad(rule))
            {
                // A mistake that shows when a rule runs may well be warned of before.
                Assert.DoesNotContain(told, n => heading == "Right" || n.Severity == DiagnosticSeverity.Error);
            }
            else
            {
                Assert.Contains(told, n => n.Descriptor == rule && n.Location!.Text.GetLinePosition(n.Location.Span.Start).Line == line);
                Assert.DoesNotContain(told, n => n.Severity == DiagnosticSeverity.Error && n.Descriptor != rule);
            }
        }
    }

    private static bool IsToldAtLoad(RuleDescriptor rule) =>
        rule != RunRules.Threw && rule != RunRules.Stopped && rule != RunRules.JoinCut && rule != RunRules.WeakJoinKey;

    private static IEnumerable<RuleDescriptor> Rules() => ReadingProblems.All.Concat(RunRules.All).Concat(BaselineProblems.All).Concat(SuppressionRules.All);

    private static IEnumerable<(string Heading, string Script)> Snippets(RuleDescriptor rule) =>
        Snippet().Matches(rule.HelpMarkdown).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    private static string PathOf(RuleDescriptor rule, string heading) => $"rules/help/{rule.Id}-{heading}.csx";

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^## (Wrong|Right)\n\n```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
