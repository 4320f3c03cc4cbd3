using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

/// <summary>Short scripts that would end the process, or keep the compiler busy for ever, if the compiler saw them as they are.</summary>
public class CompilerBombTests
{
    private static readonly (string Name, string Script)[] Bombs =
    [
        ("types in types", "object x = new " + Many("List<", 5000) + "int" + Many(">", 5000) + "();"),
        ("array ranks", "int" + Many("[]", 5000) + " x = null!;"),
        ("negations", "var x = " + Many("!", 20_000) + "true;"),
        ("negations with spaces", "var x = " + Many("! ", 20_000) + "true;"),
        ("signs", "var x = " + Many("- ", 20_000) + "1;"),
        ("suppressions", "var x = \"\"" + Many("!", 20_000) + ";"),
        ("lambdas in lambdas", "object x = " + Many("a=>", 5000) + "1;"),
        ("lambdas in calls", "int F(Func<int, int> f) => 1;\nvar x = " + string.Concat(Enumerable.Range(0, 30).Select(i => $"F(a{i} => ")) + "1" + Many(")", 30) + ";"),
        ("casts", "var x = " + Many("(int)", 5000) + "1;"),
        ("sums", "var y = 1; var x = y" + Many("+y", 20_000) + ";"),
        ("concatenations", "var x = \"a\"" + Many("+\"a\"", 20_000) + ";"),
        ("members", "var x = rule" + Many(".Id", 20_000) + ";"),
        ("calls", "var x = \"\"" + Many(".Trim()", 20_000) + ";"),
        ("choices", "var x = " + Many("true ? 1 : ", 5000) + "1;"),
        ("defaults", "string? y = null; var x = " + Many("y ?? ", 5000) + "\"\";"),
        ("assignments", "int x; " + Many("x = ", 5000) + "1;"),
        ("else after else", "if (true) { } " + Many("else if (true) { } ", 5000)),
        ("ifs", Many("if (true) ", 5000) + ";"),
        ("whiles", Many("while (true) ", 5000) + ";"),
        ("patterns", "var x = 1 is 1" + Many(" or 1", 20_000) + ";"),
        ("negated patterns", "var x = 1 is " + Many("not ", 20_000) + "1;"),
        ("throws", "var x = true ? 1 : " + Many("throw ", 20_000) + "null!;"),
        ("comparisons", "var x = 1" + Many("<1", 5000) + ";"),
        ("brackets", Many("{", 5000) + Many("}", 5000)),
        ("strings in strings", "var x = " + Many("$\"{", 5000) + "1" + Many("}\"", 5000) + ";"),
        ("conditions of a query", "var x = from s in Sentences " + Many("where s.Index > 0 ", 5000) + "select s;"),
        ("names of a query", "var x = from s in Sentences " + string.Concat(Enumerable.Range(0, 500).Select(i => $"let a{i} = 1 ")) + "select s;"),
        ("sources of a query", "var x = from s in Sentences " + string.Concat(Enumerable.Range(0, 500).Select(i => $"from a{i} in s.Text ")) + "select s;"),
        ("continued queries", "var x = from s in Sentences select s " + string.Concat(Enumerable.Range(0, 2000).Select(i => $"into a{i} select a{i} ")) + ";"),
        ("types inside types", Many("class C{", 5000)),
        ("pointers", "int" + Many("*", 20_000) + " x;"),
        ("variables of one name", Many("int a;", 20_000)),
        ("functions of one name", Many("void F(){}", 10_000)),
        ("types of one name", Many("class C{}", 10_000)),
        ("a long script", new string(' ', 1_000_000) + "var x = 1;"),
    ];

    // Loaded together: each is measured by itself before the compiler sees it.
    private static readonly Lazy<RuleLoadResult> Loaded = new(() =>
        Scripts.Load([.. Bombs.Select((b, i) => new RuleSource($"rules/bombs/{b.Name}.csx", Scripts.Header + b.Script)), Scripts.Reporting(9001)]));

    public static TheoryData<string> Names => [.. Bombs.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_script_that_the_compiler_cannot_bear_is_refused(string name)
    {
        var script = Bombs.Single(b => b.Name == name).Script;
        var errors = Loaded.Value.Notifications.Where(n => n.Location!.Path == $"rules/bombs/{name}.csx").ToArray();
        Assert.NotEmpty(errors);
        Assert.InRange(errors.Length, 1, 20);
        Assert.InRange(errors[0].Location!.Span.End, 0, (Scripts.Header + script).Length);
        Assert.All(errors, e => Assert.InRange(e.Message.Length, 10, 1000));
    }

    [Fact]
    public void The_others_run() => Assert.Equal("CL9001", Assert.Single(Loaded.Value.Rules).Descriptor.Id);

    // What people write is far from the limits.
    [Fact]
    public void A_long_script_of_a_person_is_borne()
    {
        var rules = Scripts.LoadText(Scripts.Header + $$"""
            // {{new string('-', 300)}}
            var list = new[] { {{string.Join(", ", Enumerable.Range(0, 3000))}} };
            var text = {{string.Join("\n    + ", Enumerable.Range(0, 200).Select(i => $"\"line {i}\""))}};
            bool Is(string s) => {{string.Join("\n    || ", Enumerable.Range(0, 200).Select(i => $"s == \"{i}\""))}};
            var map = new Dictionary<string, ImmutableArray<(string, List<int[]>)>>();
            Sentences.Where(s => Is(s.Text) && list.Length > 0 && text.Length > 0 && map.Count == 0).Report(s => found.On(s, new { text = s.Text }));
            """);
        Assert.Empty(rules.Notifications);
    }

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
