using CorpusLint.Engine;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

public class CompileTests
{
    [Fact]
    public void A_script_of_statements_functions_and_types_runs()
    {
        var result = Scripts.Run("""
            using System.Text;

            /// <summary>Sentences must not be <c>short</c>.</summary>
            /// <remarks>Counts words.<para>Twice.</para></remarks>
            var rule = Rule("CL9999", "short-sentence", Category.Readiness, Severity.Note);
            var found = rule.Says("found", "'{text}' has {count} words");

            public sealed record Settings
            {
                /// <summary>Fewest words.</summary>
                [Range(1, 9)] public int Fewest { get; init; } = 3;
            }
            var settings = Options<Settings>();

            public static int WordsOf(Sentence sentence) => sentence.Text.Split(' ').Length;

            var short_ =
                from s in Sentences
                let count = WordsOf(s)
                where count < settings.Fewest
                select (s, count);
            short_.Report(p => found.On(p.s, new { text = p.s.Text, p.count }));
            """, "The oar is long. Too short.");
        Assert.Empty(result.Notifications);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("'Too short.' has 2 words", diagnostic.Message);
        Assert.Equal("Sentences must not be `short`.", diagnostic.Rule.Title);
        Assert.Equal("Counts words.\n\nTwice.", diagnostic.Rule.Description);
        Assert.Equal("Fewest words.", Assert.Single(Scripts.LoadText("""
            var rule = Rule("CL9999", "x", Category.Readiness);
            record Settings
            {
                /// <summary>Fewest words.</summary>
                public int Fewest { get; init; } = 3;
            }
            Options<Settings>();
            """).Rules).Options[0].Description);
    }

    // Each error stands where the author sees it, although the script is wrapped, reordered and metered.
    [Theory]
    [InlineData("var x = 1;\nvar y = missing;", 2, 9, "CS0103")]
    [InlineData("int F() => 1; string s = F();", 1, 26, "CS0029")]
    [InlineData("for (var i = 0; i < 3; i++) Missing(i);", 1, 29, "CS0103")]
    [InlineData("foreach (var i in new[] { 1 }) { Missing(i); }", 1, 34, "CS0103")]
    [InlineData("    int F(int n) => n + missing;", 1, 25, "CS0103")]
    [InlineData("try { } catch { missing = 1; }", 1, 17, "CS0103")]
    [InlineData("Func<int> f = () => 1;\nvar a = f() + missing;", 2, 15, "CS0103")]
    [InlineData("var s = 1;\nrecord R(int A)\n{\n    public int B => missing;\n}", 4, 21, "CS0103")]
    [InlineData("var q = from s in Sentences where s.Txt == \"\" select s;", 1, 37, "CS1061")]
    [InlineData("var x = ;", 1, 9, "CS1525")]
    [InlineData("if (true) {", 1, 12, "CS1513")]
    [InlineData("#r \"System.IO.dll\"\n", 1, 1, "#r is not available")]
    [InlineData("#load \"other.csx\"\n", 1, 1, "#load is not available")]
    [InlineData("#if DEBUG\n#endif\n", 1, 1, "directive")]
    public void A_compile_error_stands_at_its_line_and_column(string script, int line, int column, string words)
    {
        var result = Scripts.LoadText(script);
        Assert.Empty(result.Rules);
        var error = result.Notifications[0];
        Assert.Equal(RunRules.DoesNotCompile, error.Descriptor);
        var place = error.Location!.Text.GetLinePosition(error.Location.Span.Start);
        Assert.Equal((line, column), (place.Line + 1, place.Character + 1));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("rules/test/r.csx", error.Location.Path);
    }

    [Fact]
    public void A_script_that_does_not_compile_leaves_the_others_running()
    {
        var rules = Scripts.Load(Scripts.Reporting(9001), new("rules/test/broken.csx", "var x = missing;"), new("rules/test/torn.csx", "var x = ("), Scripts.Reporting(9002));
        Assert.Equal(["CL9001", "CL9002"], rules.Rules.Select(r => r.Descriptor.Id));
        Assert.Equal(["rules/test/broken.csx", "rules/test/torn.csx"], rules.Notifications.Select(n => n.Location!.Path).Distinct());
        var result = Scripts.Run(rules, null, "Oars.");
        Assert.Equal(2, result.Diagnostics.Length);
        Assert.False(result.IsComplete);
    }

    [Theory]
    [InlineData("var x = 1;", "declares no rule")]
    [InlineData("var a = Rule(\"CL9998\", \"a\", Category.Readiness);\nvar b = Rule(\"CL9999\", \"b\", Category.Readiness);", "second rule")]
    [InlineData("var a = Rule(\"9998\", \"a\", Category.Readiness);", "capital letters")]
    [InlineData("var a = Rule(\"CL9998\", \"a\", Category.Readiness);\nwhile (true) { }", "did not come to an end")]
    public void A_script_that_cannot_be_loaded_says_why(string script, string words)
    {
        var result = Scripts.LoadText(script);
        Assert.Empty(result.Rules);
        var error = Assert.Single(result.Notifications);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("rules/test/r.csx", error.Location!.Path);
    }

    // The compiler alone would tell the errors of bodies only once those of declarations are mended.
    [Fact]
    public void All_errors_of_a_script_are_told_at_once_and_a_name_once()
    {
        var result = Scripts.LoadText("int F(Missing m) => 1;\nvar x = other + other;\nrecord R(Gone G);\nvar s = other;");
        Assert.Equal(["'Missing'", "'Gone'", "'other'"], result.Notifications.OrderBy(n => n.Message.Contains("other", StringComparison.Ordinal)).Select(n => n.Message.Split(' ').First(w => w.StartsWith('\''))));
        Assert.Equal([0, 1, 2], result.Notifications.Select(n => n.Location!.Text.GetLinePosition(n.Location.Span.Start).Line));
    }

    [Fact]
    public void Scripts_that_are_compiled_together_do_not_see_each_other()
    {
        static RuleSource Script(int number, string more) => new($"rules/test/r{number}.csx", $"{more}\n{Scripts.Reporting(number).Text}\nrecord Same(int A);\nstatic class Words {{ public static int Twice(this int n) => 2 * n; }}\nvar two = 1.Twice();");
        var rules = Scripts.Load(Script(9001, "using System.Text;"), Script(9002, "using static System.Math;\nusing Text = System.Int32;"), Script(9003, ""),
            new RuleSource("rules/test/stranger.csx", "var b = new StringBuilder();\nvar s = new Same(1);\nvar m = Max(1, 2);"),
            new RuleSource("rules/test/leak.csx", "global using System.Text;"));
        Assert.Equal(3, rules.Rules.Length);
        Assert.Equal(["rules/test/leak.csx", "rules/test/stranger.csx"], rules.Notifications.Select(n => n.Location!.Path).Distinct());
        Assert.Equal(4, rules.Notifications.Length);
    }

    [Fact]
    public void A_function_in_a_variable_is_called_inside_an_interpolated_string()
    {
        var result = Scripts.Run(Scripts.Header + "Func<string, int> length = s => s.Length;\nSentences.Report(s => found.On(s, new { text = $\"{s.Text} {length(s.Text):000} {new[] { 1 }.Sum(n => { return n; })}\" }));", "Oar.");
        Assert.Equal("'Oar. 004 1' is short", Assert.Single(result.Diagnostics).Message);
    }

    // What the class around a script is called, and what it inherits, is nothing that its author knows.
    [Fact]
    public void A_script_may_call_its_types_what_it_likes()
    {
        var rules = Scripts.LoadText(Scripts.Header + "class Script { public int Count = 1; }\nrecord Rule1(string Message);\nenum Finding { A }\nclass Edit { }\nvar x = new Script().Count + (int)Finding.A;\nvar e = new Edit();\nSentences.Report(s => found.On(s, new { text = s.Text }));");
        Assert.Empty(rules.Notifications);
    }

    [Fact]
    public void The_same_scripts_make_the_same_bytes()
    {
        var sources = new[] { Scripts.Reporting(9001), Scripts.Reporting(9002) };
        Assert.Equal(
            CorpusLint.Scripting.Compilation.RuleCompiler.Compile(sources).Image,
            CorpusLint.Scripting.Compilation.RuleCompiler.Compile(sources).Image);
    }
}
