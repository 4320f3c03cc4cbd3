using System.Text;
using CorpusLint.Tests.Cli;

namespace CorpusLint.Tests.Packs;

/// <summary>Packs that are not sound: each is named with what to do, and what can run runs.</summary>
public sealed class BadPackTests
{
    private const string Good = """
        public sealed class Good : RuleScript
        {
            protected override void Define()
            {
                var rule = Rule("ODD1", "any-sentence", Category.Readiness);
                var found = rule.Says("found", "'{text}' stands here");
                Sentences.Report(s => found.On(s, new { text = s.Text }));
            }
        }

        """;

    private static CliRunner Runner(string rulesets = "\"odd\"") => new CliRunner().With("a.txt", "Calm.").With("corpuslint.jsonc", $$"""{ "rulesets": [{{rulesets}}] }""");

    private static CliRunner WithAssembly(byte[] image, string assembly = "Odd.dll") =>
        Runner().With("odd/corpuslint-pack.jsonc", PackFiles.Manifest("odd", "ODD", $$""", "assemblies": ["{{assembly}}"]""")).With("odd/" + assembly, image);

    private static Dictionary<string, byte[]> Package(string name) => new()
    {
        ["corpuslint-pack.jsonc"] = Encoding.UTF8.GetBytes(PackFiles.Manifest("odd", "ODD")),
        [name] = Encoding.UTF8.GetBytes(Scripting.Scripts.Reporting(1).Text),
    };

    [Theory]
    [InlineData("\"odd\"", "corpuslint.jsonc:1:16: error: There is no pack 'odd'")]
    [InlineData("\"/odd\"", "'/odd' must be a path from this file's folder")]
    [InlineData("\"C:/odd\"", "'C:/odd' must be a path from this file's folder")]
    [InlineData("\"nuget:House.Rules\"", "is no package: write its id and its exact version, such as nuget:House.Rules@1.2.0.")]
    [InlineData("\"nuget:../House@1.2.0\"", "is no package")]
    [InlineData("\"nuget:House@1.2.0/../..\"", "is no package")]
    [InlineData("7", "7 does not fit here")]
    public void A_ruleset_that_leads_nowhere_is_told_at_its_place(string rulesets, string expected)
    {
        using var runner = Runner(rulesets);
        runner.Run("a.txt").Failed(expected);
    }

    [Theory]
    [InlineData("{ \"name\": \"odd\" }", "odd/corpuslint-pack.jsonc:1:1: error: 'version' is missing here.")]
    [InlineData("{ \"nam\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"ODD\" }", "odd/corpuslint-pack.jsonc:1:3: error: There is no key 'nam'. Did you mean 'name'?")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1\", \"prefix\": \"ODD\" }", "'1' does not fit here: Version of the pack, as 1.2.0.")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"odd\" }", "'odd' does not fit here: Two to eight capital letters")]
    [InlineData("{ \"name\": \"../odd\", \"version\": \"1.0.0\", \"prefix\": \"ODD\" }", "'../odd' does not fit here: Name of the pack")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"CL\" }", "'CL' begins the ids of CorpusLint's own rules")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"ODD\", \"minimumVersion\": \"99.0.0\" }", "The pack needs CorpusLint 99.0.0 or later, and this is ")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"ODD\", \"assemblies\": [\"../x.dll\"] }", "'../x.dll' must be the file name of an assembly")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"ODD\", \"assemblies\": [\"X.dll\"] }", "The assembly 'X.dll' that 'corpuslint-pack.jsonc' names is not in the pack")]
    [InlineData("{ \"name\": \"odd\", \"version\": \"1.0.0\", \"prefix\": \"ODD\" }", "The pack has no rule")]
    public void A_manifest_that_is_wrong_is_told_at_its_place(string manifest, string expected)
    {
        using var runner = Runner().With("odd/corpuslint-pack.jsonc", manifest);
        runner.Run("a.txt").Failed(expected);
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_pack()
    {
        using var runner = Runner().With("odd/x.csx", Scripting.Scripts.Reporting(9901).Text);
        runner.Run("a.txt").Failed("odd: error: There is no 'corpuslint-pack.jsonc' here", "'ruleFolders'");
    }

    [Fact]
    public void A_rule_without_the_prefix_of_its_pack_is_left_out_and_named()
    {
        using var runner = Runner().With("odd/corpuslint-pack.jsonc", PackFiles.Manifest("odd", "ODD")).With("odd/x.csx", Scripting.Scripts.Reporting(8001).Text).With("odd/y.csx", Scripting.Scripts.Reporting(2).Text.Replace("CL2", "ODD2", StringComparison.Ordinal));
        var result = runner.Run("a.txt").Failed("odd/x.csx:1:17: error: CL0121: odd/x.csx declares CL8001, and the ids of the pack 'odd' begin with ODD", "such as ODD8001.");
        Assert.Contains("ODD2", result.Output);
    }

    [Fact]
    public void A_rule_with_the_name_of_another_runs_and_is_told_at_its_place_which_is_meant()
    {
        using var runner = Runner("\"odd\", \"even\"");
        foreach (var name in new[] { "odd", "even" })
        {
            var prefix = name.ToUpperInvariant();
            runner.With($"{name}/corpuslint-pack.jsonc", PackFiles.Manifest(name, prefix)).With($"{name}/x.csx", Scripting.Scripts.Reporting(1).Text.Replace("CL1", prefix + "1", StringComparison.Ordinal));
        }

        var result = runner.Run("a.txt");
        Assert.Equal("odd/x.csx:1:25: warning: CL0119: ODD1 is called 'any-sentence', and so is EVEN1 in even/x.csx, which is meant wherever that name is written. Rename one of them, or write ODD1.\n", result.Error);
        Assert.Contains("EVEN1", result.Output);
        Assert.Contains("ODD1", result.Output);

        // A pack cannot take a name away from a rule that ships with the program, even by an id that comes before.
        runner.With("odd/x.csx", Scripting.Scripts.Reporting(1).Text.Replace("CL1", "ODD1", StringComparison.Ordinal)).With("even/x.csx", Scripting.Scripts.Reporting(1).Text.Replace("CL1", "BAD1", StringComparison.Ordinal).Replace("any-sentence", "vague-attribution", StringComparison.Ordinal))
            .With("even/corpuslint-pack.jsonc", PackFiles.Manifest("even", "BAD"));
        Assert.StartsWith("CL2002 vague-attribution", runner.Run("explain", "vague-attribution").Output);
        Assert.Contains("BAD1 is called 'vague-attribution', and so is CL2002 in rules/attribution/vague-attribution.csx", runner.Run("a.txt").Error);
    }

    [Fact]
    public void Two_packs_of_one_prefix_are_both_named()
    {
        using var runner = Runner("\"odd\", \"even\"");
        foreach (var name in new[] { "odd", "even" })
        {
            runner.With($"{name}/corpuslint-pack.jsonc", PackFiles.Manifest(name, "ODD")).With($"{name}/x.csx", Scripting.Scripts.Reporting(1).Text);
        }

        runner.Run("a.txt").Failed("The packs 'odd' (odd) and 'even' (even) both have the prefix 'ODD'");
    }

    [Fact]
    public void A_pack_that_throws_while_it_is_loaded_is_named_and_its_other_rules_run()
    {
        using var runner = WithAssembly(PackFiles.Assembly(Good + """
            public sealed class Bad : RuleScript { protected override void Define() => throw new InvalidOperationException("the moon"); }
            public sealed class Worse : RuleScript { static readonly int s_x = int.Parse("x"); protected override void Define() => GC.KeepAlive(s_x); }
            public sealed class Odd(int x) : RuleScript { protected override void Define() => GC.KeepAlive(x); }
            public sealed class Open<T> : RuleScript { protected override void Define() => GC.KeepAlive(typeof(T)); }
            """));
        var result = runner.Run("a.txt").Failed("odd/Odd.dll/Bad", "the moon", "odd/Odd.dll/Worse", "odd/Odd.dll: The class Odd cannot be made", "odd/Odd.dll: The class Open`1 cannot be made");
        Assert.Contains("'Calm.' stands here", result.Output);
    }

    [Fact]
    public void A_compiled_rule_that_throws_while_it_runs_is_named_and_the_others_run()
    {
        using var runner = WithAssembly(PackFiles.Assembly(Good + """
            public sealed class Bad : RuleScript
            {
                protected override void Define()
                {
                    var found = Rule("ODD2", "bad", Category.Readiness).Says("found", "x");
                    Sentences.Where(s => s.Text[9999] == 'x').Report(s => found.On(s));
                }
            }
            """));
        var result = runner.Run("a.txt").Failed("CL0102", "ODD2 (odd/Odd.dll/Bad:16) threw IndexOutOfRangeException on 'a.txt'");
        Assert.Contains("'Calm.' stands here", result.Output);
    }

    [Theory]
    [InlineData("0.7.0.0", "It was built against CorpusLint 0.7.0, and this is CorpusLint 0.1.0. Update CorpusLint")]
    [InlineData("0.0.9.0", "It was built against CorpusLint 0.0.9, and this is CorpusLint 0.1.0. Use a later version of the pack")]
    public void A_pack_for_another_version_of_CorpusLint_says_which(string version, string expected)
    {
        using var runner = WithAssembly(PackFiles.Assembly("public sealed class X : CorpusLint.Rules.RuleScript { protected override void Define() { } }", PackFiles.OtherVersion(version)));
        runner.Run("a.txt").Failed("CL0120: odd/Odd.dll: " + expected);
    }

    [Fact]
    public void What_is_no_assembly_or_has_no_rules_says_so()
    {
        using var runner = WithAssembly([1, 2, 3]);
        runner.Run("a.txt").Failed("CL0120: odd/Odd.dll: It is no assembly that can be loaded");
        runner.With("odd/Odd.dll", PackFiles.Assembly("public sealed class X { public static readonly Type T = typeof(RuleScript); }"));
        runner.Run("a.txt").Failed("CL0120: odd/Odd.dll: It has no rules: a rule is a public class that derives from RuleScript.");
    }

    [Theory]
    [InlineData("../evil.csx")]
    [InlineData("rules/../../evil.csx")]
    [InlineData("/etc/evil.csx")]
    [InlineData("C:/evil.csx")]
    [InlineData("rules\\evil.csx")]
    [InlineData("rules/%2e%2e/%2e%2e/evil.csx")]
    public void A_name_in_a_package_that_leads_out_of_it_makes_it_unusable(string name)
    {
        using var runner = Runner("\"odd.nupkg\"").WithPackage("odd.nupkg", Package(name));
        runner.Run("a.txt").Failed("odd.nupkg: error: The package holds '", "a name that leads out of it");
    }

    [Fact]
    public void A_package_that_is_damaged_or_swells_is_refused()
    {
        using var runner = Runner("\"odd.nupkg\"").With("odd.nupkg", "no archive");
        runner.Run("a.txt").Failed("odd.nupkg: error: This is no package that can be read");
        var files = Package("rules/x.csx");
        files["rules/big.md"] = new byte[33 << 20];
        runner.WithPackage("odd.nupkg", files).Run("a.txt").Failed("'rules/big.md' is larger than a file of a pack may be");
    }

    [Fact]
    public void Links_in_a_pack_are_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var runner = Runner().With("elsewhere/x.csx", Scripting.Scripts.Reporting(1).Text).With("elsewhere/Odd.dll", PackFiles.Assembly(Good))
            .With("odd/corpuslint-pack.jsonc", PackFiles.Manifest("odd", "ODD", """, "assemblies": ["Odd.dll"]"""));
        File.CreateSymbolicLink(runner.PathOf("odd/x.csx"), runner.PathOf("elsewhere/x.csx"));
        File.CreateSymbolicLink(runner.PathOf("odd/Odd.dll"), runner.PathOf("elsewhere/Odd.dll"));
        runner.Run("a.txt").Failed("The assembly 'Odd.dll' that 'corpuslint-pack.jsonc' names is not in the pack");
        Directory.CreateSymbolicLink(runner.PathOf("linked"), runner.PathOf("odd"));
        runner.With("corpuslint.jsonc", """{ "rulesets": ["linked"] }""").Run("a.txt").Failed("linked: error: This is a symbolic link to '");
    }
}
