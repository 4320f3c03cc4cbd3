using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

public sealed class RuleCacheTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "corpuslint-tests-" + Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void What_was_compiled_once_is_not_compiled_again()
    {
        Assert.False(Load(Scripts.Reporting(9001)).IsFromCache);
        var second = Load(Scripts.Reporting(9001));
        Assert.True(second.IsFromCache);
        AssertRuns(second);
    }

    [Fact]
    public void Rules_that_were_compiled_with_the_program_are_neither_compiled_nor_kept()
    {
        Prepare(Scripts.Reporting(9001));
        var ready = LoadPrepared(Scripts.Reporting(9001));
        Assert.True(ready.IsFromCache);
        AssertRuns(ready);
        Assert.False(Directory.Exists(_folder + "-own"));
    }

    [Fact]
    public void Rules_that_were_compiled_with_the_program_need_no_cache()
    {
        Prepare(Scripts.Reporting(9001));
        var ready = LoadPrepared(Scripts.Reporting(9001), usesCache: false);
        Assert.True(ready.IsFromCache);
        AssertRuns(ready);
        Assert.False(LoadPrepared(Scripts.Reporting(9002), usesCache: false).IsFromCache);
        Assert.False(Directory.Exists(_folder + "-own"));
    }

    [Theory]
    [InlineData(".dll", false)]
    [InlineData(".json", false)]
    [InlineData(".json", true)]
    public void Rules_that_do_not_fit_what_was_compiled_with_the_program_are_compiled(string ending, bool isForeign)
    {
        Prepare(Scripts.Reporting(9001));
        var file = Directory.GetFiles(_folder, "*" + ending).Single();
        if (isForeign)
        {
            File.WriteAllText(file, """{"Image":"../../evil","Rules":[]}""");
        }
        else
        {
            File.Delete(file);
        }

        var again = LoadPrepared(Scripts.Reporting(9001));
        Assert.False(again.IsFromCache);
        AssertRuns(again);
        Directory.Delete(_folder + "-own", recursive: true);
    }

    [Fact]
    public void A_cached_rule_is_described_as_a_compiled_one()
    {
        var source = new RuleSource("rules/test/r.csx", """
            /// <summary>A title.</summary>
            /// <remarks>A text.</remarks>
            var rule = Rule("CL9001", "a-fault", Category.Dates, Severity.Note, isEnabledByDefault: false);
            var one = rule.Says("one", "{x}", Severity.Error);
            enum Choice { FirstOne, Second }
            record Settings
            {
                /// <summary>What to do.</summary>
                public Choice What { get; init; } = Choice.Second;
                public ImmutableArray<string> Words { get; init; } = ["a", "b"];
                [Range(1, 3)] public int Few { get; init; } = 2;
            }
            var settings = Options<Settings>();
            """, "# page");
        var compiled = Assert.Single(Load(source).Rules);
        var cached = Assert.Single(Load(source).Rules);
        Assert.Equal(compiled.Descriptor with { Messages = [] }, cached.Descriptor with { Messages = [] });
        Assert.Equal(compiled.Descriptor.Messages.AsEnumerable(), cached.Descriptor.Messages.AsEnumerable());
        Assert.Equal(compiled.Options.Select(o => o with { Values = [], ValueDescriptions = [] }), cached.Options.Select(o => o with { Values = [], ValueDescriptions = [] }));
        Assert.Equal(["firstOne", "second"], cached.Options.Single(o => o.Name == "what").Values);
        Assert.Equal(("\"second\"", "What to do."), (cached.Options.Single(o => o.Name == "what").Default, cached.Options.Single(o => o.Name == "what").Description));
        Assert.Equal("[\"a\", \"b\"]", cached.Options.Single(o => o.Name == "words").Default);
    }

    [Theory]
    [InlineData("truncate", ".dll")]
    [InlineData("flip", ".dll")]
    [InlineData("delete", ".dll")]
    [InlineData("empty", ".dll")]
    [InlineData("truncate", ".json")]
    [InlineData("flip", ".json")]
    [InlineData("empty", ".json")]
    [InlineData("lead out", ".json")]
    public void A_damaged_entry_is_compiled_again(string damage, string ending)
    {
        Load(Scripts.Reporting(9001));
        var file = Directory.GetFiles(_folder, "*" + ending).Single();
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "truncate": File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]); break;
            case "flip": bytes[bytes.Length / 2] ^= 0xFF; File.WriteAllBytes(file, bytes); break;
            case "empty": File.WriteAllBytes(file, []); break;
            case "delete": File.Delete(file); break;
            default: File.WriteAllText(file, """{"Image":"../../evil","Rules":[]}"""); break;
        }

        var again = Load(Scripts.Reporting(9001));
        Assert.False(again.IsFromCache);
        AssertRuns(again);
        Assert.True(Load(Scripts.Reporting(9001)).IsFromCache);
    }

    [Fact]
    public void An_assembly_of_other_scripts_under_this_key_is_not_used()
    {
        Load(Scripts.Reporting(9001));
        var foreign = Directory.GetFiles(_folder, "*.json").Single();
        Load(Scripts.Reporting(9002));
        var own = Directory.GetFiles(_folder, "*.json").Single(f => f != foreign);
        File.Copy(foreign, own, overwrite: true);
        Assert.False(Load(Scripts.Reporting(9002)).IsFromCache);
    }

    [Fact]
    public void Another_script_path_or_text_is_another_key()
    {
        Load(Scripts.Reporting(9001));
        Assert.False(Load(Scripts.Reporting(9001, "rules/other")).IsFromCache);
        Assert.False(Load(Scripts.Reporting(9001) with { Text = Scripts.Reporting(9001).Text + "\n" }).IsFromCache);
        Assert.False(Load(Scripts.Reporting(9001), Scripts.Reporting(9002)).IsFromCache);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_note_and_the_run_goes_on()
    {
        File.WriteAllText(_folder + ".file", "");
        var result = Load(Path.Combine(_folder + ".file", "rules"), Scripts.Reporting(9001));
        File.Delete(_folder + ".file");
        var note = Assert.Single(result.Notifications);
        Assert.Equal((RunRules.CacheUnusable, DiagnosticSeverity.Note), (note.Descriptor, note.Severity));
        AssertRuns(result);
    }

    [Fact]
    public void A_folder_that_others_may_write_to_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Load(Scripts.Reporting(9001));
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        var result = Load(Scripts.Reporting(9001));
        Assert.False(result.IsFromCache);
        Assert.Contains("others may write", Assert.Single(result.Notifications).Message, StringComparison.Ordinal);
        AssertRuns(result);
    }

    [Fact]
    public void The_cache_is_readable_by_its_user_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Load(Scripts.Reporting(9001));
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(_folder));
        foreach (var file in Directory.GetFiles(_folder))
        {
            Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_broken_script_says_so_at_each_run()
    {
        RuleSource[] sources = [Scripts.Reporting(9001), new RuleSource("rules/test/bad.csx", "var x = 1;\nvar y = missing;")];
        var first = Load(sources);
        var second = Load(sources);
        Assert.Equal((false, true), (first.IsFromCache, second.IsFromCache));
        Assert.Equal(Assert.Single(first.Notifications).Message, Assert.Single(second.Notifications).Message);
        Assert.Equal(first.Notifications[0].Location!.Span, second.Notifications[0].Location!.Span);
        AssertRuns(second);
    }

    [Fact]
    public void What_an_author_should_look_at_is_kept_with_the_rules()
    {
        RuleSource[] sources = [Scripts.Reporting(9001), new RuleSource("rules/test/clock.csx", "var now = DateTime.Now;")];
        var first = Load(sources);
        var second = Load(sources);
        Assert.Equal((false, true), (first.IsFromCache, second.IsFromCache));
        Assert.Equal((RunRules.BannedApi, DiagnosticSeverity.Error), (Assert.Single(second.Notifications).Descriptor, second.Notifications[0].Severity));
        Assert.Equal((RunRules.MissingComment, DiagnosticSeverity.Warning), (Assert.Single(second.Advice).Descriptor, second.Advice[0].Severity));
        Assert.Equal(first.Notifications.Concat(first.Advice).Select(n => (n.Message, n.Location!.Path, n.Location.Span)), second.Notifications.Concat(second.Advice).Select(n => (n.Message, n.Location!.Path, n.Location.Span)));
    }

    [Fact]
    public void A_script_that_fails_while_it_is_loaded_is_tried_at_each_run()
    {
        for (var i = 0; i < 2; i++)
        {
            var result = Load(Scripts.Reporting(9001), new RuleSource("rules/test/bad.csx", "throw new InvalidOperationException(\"no\");"));
            Assert.False(result.IsFromCache);
            Assert.Single(result.Notifications);
            AssertRuns(result);
        }
    }

    [Fact]
    public void Two_files_in_a_folder_are_a_rule()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "rules", "group"));
        File.WriteAllText(Path.Combine(_folder, "rules", "group", "any-sentence.csx"), Scripts.Reporting(9001).Text);
        File.WriteAllText(Path.Combine(_folder, "rules", "group", "any-sentence.md"), "# any-sentence");
        var sources = RuleFolder.Read(Path.Combine(_folder, "rules"));
        Assert.Equal(new RuleSource("rules/group/any-sentence.csx", Scripts.Reporting(9001).Text, "# any-sentence"), Assert.Single(sources));
        AssertRuns(Load([.. sources]));
    }

    [Fact]
    public void A_folder_below_with_a_configuration_of_its_own_is_another_project()
    {
        foreach (var folder in new[] { "rules", "rules/house", "rules/course/rules" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
            File.WriteAllText(Path.Combine(_folder, folder, "any-sentence.csx"), Scripts.Reporting(9001).Text);
        }

        File.WriteAllText(Path.Combine(_folder, "rules/course/corpuslint.jsonc"), "{}");
        Assert.Equal(["rules/any-sentence.csx", "rules/house/any-sentence.csx"], RuleFolder.Read(Path.Combine(_folder, "rules")).Select(s => s.Path));
        Assert.Equal(["course/rules/any-sentence.csx"], RuleFolder.Read(Path.Combine(_folder, "rules/course")).Select(s => s.Path));
    }

    private static void AssertRuns(RuleLoadResult rules) =>
        Assert.Equal("'Oars.' stands here", Assert.Single(Scripts.Run(rules, null, "Oars.").Diagnostics).Message);

    // As the build of the program does: the manifest gets the name by which it is found beside the program.
    private void Prepare(RuleSource source)
    {
        Load(source);
        var manifest = Directory.GetFiles(_folder, "*.json").Single();
        var key = CacheManifestReader.Read(File.ReadAllBytes(manifest)).PreparedKey;
        Assert.NotEqual(Path.GetFileNameWithoutExtension(manifest), key);
        File.Move(manifest, Path.Combine(_folder, key + ".json"));
    }

    private RuleLoadResult LoadPrepared(RuleSource source, bool usesCache = true) =>
        RuleLoader.Load([source], new RuleLoadOptions { PreparedFolder = _folder, CacheFolder = _folder + "-own", UsesCache = usesCache });

    private RuleLoadResult Load(params RuleSource[] sources) => Load(_folder, sources);

    private static RuleLoadResult Load(string folder, params RuleSource[] sources) =>
        RuleLoader.Load(sources, new RuleLoadOptions { CacheFolder = folder });
}
