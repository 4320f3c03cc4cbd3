using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

/// <summary>Many broken scripts and a good one, loaded together.</summary>
public class BrokenScriptTests
{
    private static readonly Lazy<RuleLoadResult> Loaded = new(() =>
        Scripts.Load([.. BrokenScripts.All.Select((s, i) => new RuleSource(PathOf(i), HeaderOf(s.Script) + s.Script.Replace("§", "", StringComparison.Ordinal))), Scripts.Reporting(9001)]));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, BrokenScripts.All.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_first_error_stands_where_the_script_is_broken(int number)
    {
        var (script, words) = BrokenScripts.All[number];
        var errors = Loaded.Value.Notifications.Where(n => n.Location!.Path == PathOf(number)).ToArray();
        Assert.True(errors.Length > 0, "There is no error for: " + script);
        var expected = HeaderOf(script).Length + Math.Max(0, script.IndexOf('§', StringComparison.Ordinal));
        var place = errors[0].Location!.Text.GetLinePosition(errors[0].Location!.Span.Start);
        var wanted = errors[0].Location!.Text.GetLinePosition(expected);
        Assert.True((wanted, true) == (place, errors[0].Message.Contains(words, StringComparison.Ordinal)), $"{script}\nexpected {wanted} {words}, found {place}\n{string.Join('\n', errors.Select(e => e.Message))}");
        Assert.Equal(DiagnosticSeverity.Error, errors[0].Severity);
        Assert.True(errors.Length <= 3, $"{script}\n{string.Join('\n', errors.Select(e => e.Message))}");
    }

    [Fact]
    public void No_broken_script_is_loaded_and_the_good_one_runs()
    {
        Assert.Equal("CL9001", Assert.Single(Loaded.Value.Rules).Descriptor.Id);
        Assert.Single(Linter.Run(Scripts.CorpusOf("Oars."), Loaded.Value.Rules).Diagnostics);
    }

    // What must stand first does.
    private static string HeaderOf(string script) =>
        script.StartsWith("using ", StringComparison.Ordinal) || script.StartsWith("§global", StringComparison.Ordinal) || script.StartsWith("[assembly", StringComparison.Ordinal) ? "" : Scripts.Header;

    private static string PathOf(int number) => $"rules/test/broken{number:000}.csx";
}
