namespace CorpusLint.Tests.Cli.Remembering;

/// <summary>A run that was recorded is not said again once anything has changed that it depends on.</summary>
public sealed class RecordedRunTests(RecordedRunTests.RecordedRun recorded) : IClassFixture<RecordedRunTests.RecordedRun>
{
    public static TheoryData<string, bool> Changes()
    {
        var data = new TheoryData<string, bool>();
        foreach (var change in s_changes.Keys)
        {
            data.Add(change, false);
            data.Add(change, true);
        }

        return data;
    }

    private static readonly Dictionary<string, Action<CliRunner>> s_changes = new(StringComparer.Ordinal)
    {
        ["a document"] = r => r.With("news/a.md", "# Ferry\n\nThe ferry carried 240 people on Monday [1].\n\n## References\n"),
        ["a document of the same length and time of writing"] = r =>
        {
            var time = File.GetLastWriteTimeUtc(r.PathOf("news/a.md"));
            r.With("news/a.md", File.ReadAllText(r.PathOf("news/a.md")).Replace("hurt!", "hurt.", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(r.PathOf("news/a.md"), time);
        },
        ["a document moved into the place of another"] = r =>
        {
            r.With("c.md", File.ReadAllText(r.PathOf("news/a.md")).Replace("hurt!", "hurt.", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(r.PathOf("c.md"), File.GetLastWriteTimeUtc(r.PathOf("news/a.md")));
            File.Move(r.PathOf("c.md"), r.PathOf("news/a.md"), overwrite: true);
        },
        ["a document added"] = r => r.With("news/deep/c.md", "Nobody was there!\n"),
        ["a document removed"] = r => File.Delete(r.PathOf("news/a.md")),
        ["a document renamed"] = r => File.Move(r.PathOf("news/a.md"), r.PathOf("news/z.md")),
        ["a document renamed to a README"] = r => File.Move(r.PathOf("news/a.md"), r.PathOf("news/README.md")),
        ["a folder added"] = r => r.With("news/new/c.md", "Nobody was there!\n"),
        ["a document made a link"] = r =>
        {
            File.Move(r.PathOf("news/a.md"), r.PathOf("a.txt"), overwrite: true);
            File.CreateSymbolicLink(r.PathOf("news/a.md"), r.PathOf("a.txt"));
        },
        ["a configuration"] = r => r.With("news/corpuslint.jsonc", """{ "genre": "news", "rules": { "CL1002": "off" } }"""),
        ["a configuration further down"] = r => r.With("news/deep/corpuslint.jsonc", """{ "rules": { "HX0001": "off" } }"""),
        ["a configuration added beside none"] = r => r.With("news/deep/c.md", "Nobody was there!\n").With("news/deep/corpuslint.jsonc", "{ \"exclude\": [\"c.md\"] }"),
        ["a list of words"] = r => r.With("news/words.txt", "[say]\ngrunted\n"),
        ["a registry"] = r => r.With("news/entities.jsonc", """{ "entities": [] }"""),
        ["a registry added"] = r => r.With("news/events.jsonc", """{ "events": [] }"""),
        ["a registry removed"] = r => File.Delete(r.PathOf("news/entities.jsonc")),
        ["accepted facts"] = r => r.With("news/facts.jsonc", """{ "facts": [{ "name": "Ada Berg", "source": "she" }] }"""),
        ["accepted facts removed"] = r => File.Delete(r.PathOf("news/facts.jsonc")),
        ["declared sources"] = r => r.With("news/sources.json", """[{ "id": "a.md", "genre": "news" }]"""),
        ["declared sources removed"] = r => File.Delete(r.PathOf("news/sources.json")),
        ["a file of suppressions"] = r => r.With("news/corpuslint.suppressions.jsonc", """{ "suppressions": [{ "rule": "HX0001", "document": "a.md", "reason": "It is a shout." }] }"""),
        ["a file of suppressions removed"] = r => File.Delete(r.PathOf("news/corpuslint.suppressions.jsonc")),
        ["a baseline"] = r => r.With("news/corpuslint.baseline.jsonl", "{\"baseline\":1}\n\n"),
        ["a baseline removed"] = r => File.Delete(r.PathOf("news/corpuslint.baseline.jsonl")),
        ["a template"] = r => r.With("house.txt", "{{run.exitCode}}!"),
        ["a file that is named, whatever it is called"] = r => r.With("README.md", "# Ferries\n\nThey carried 230 people.\n"),
        ["a repository above"] = r => Directory.Delete(r.PathOf(".git"), recursive: true),
        ["the commit that links lead to"] = r => r.Variable("GITHUB_SHA", "b2"),
        ["a rule's page"] = r => r.With("own/shouting.md", "# Shouting\n\nLoud.\n"),
        ["a rule"] = r => r.With("own/shouting.csx", File.ReadAllText(r.PathOf("own/shouting.csx")).Replace("It shouts.", "It cries.", StringComparison.Ordinal)),
        ["a rule added"] = r => r.With("own/whispering.csx", "// nothing yet"),
        ["a rule moved"] = r =>
        {
            Directory.CreateDirectory(r.PathOf("own/x"));
            File.Move(r.PathOf("own/shouting.csx"), r.PathOf("own/x/shouting.csx"));
        },
        ["the program"] = r => r.Build = "another",
        ["the width"] = r => r.Width = 60,
        ["the terminal"] = r => r.IsTerminal = true,
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_what_the_run_depends_on_is_seen(string change, bool isSettled)
    {
        var runner = recorded.Restored();
        runner.Time = isSettled ? ShiftedTime.Later : TimeProvider.System;
        Assert.Equal(recorded.Result.Output, recorded.RunAgain().Output);
        Assert.Equal(recorded.Result.Output, recorded.RunAgain().Output);
        s_changes[change](runner);
        recorded.RunsReally();
    }

    public static TheoryData<string> Damages() => new(s_damages.Keys);

    private static readonly Dictionary<string, Action<string>> s_damages = new(StringComparer.Ordinal)
    {
        ["empty"] = f => File.WriteAllBytes(f, []),
        ["cut short"] = f => File.WriteAllBytes(f, File.ReadAllBytes(f)[..^7]),
        ["longer"] = f => File.WriteAllBytes(f, [.. File.ReadAllBytes(f), 0]),
        ["of another form"] = f => Change(f, 7),
        ["with another byte"] = f => Change(f, (int)new FileInfo(f).Length - 20),
        ["with another checksum"] = f => Change(f, 9),
        ["no entry"] = f => File.WriteAllText(f, "{}"),
        ["of another run"] = f => File.Copy(Directory.GetFiles(Path.GetDirectoryName(f)!).First(o => o != f), f, overwrite: true),
        ["in a folder that others write to"] = f => CliRunner.SetMode(Path.GetDirectoryName(f)!, (UnixFileMode)0b111_111_111),
        ["not to be read"] = f =>
        {
            File.Delete(f);
            Directory.CreateDirectory(f);
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void An_entry_that_is_not_sound_is_not_used(string damage)
    {
        recorded.Restored();
        if (OperatingSystem.IsWindows() && damage.Contains("others", StringComparison.Ordinal))
        {
            return;
        }

        Assert.Equal(recorded.Result.Output, recorded.RunAgain().Output);
        s_damages[damage](recorded.Entry);
        recorded.RunsReally();
    }

    private static void Change(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>A corpus, and a run over it that is remembered.</summary>
    public sealed class RecordedRun : IDisposable
    {
        private const string Rule = """
            /// <summary>A sentence that shouts.</summary>
            var rule = Rule("HX0001", "shouting", Category.Readiness, Severity.Warning);
            var says = rule.Says("x", "It shouts.");
            Sentences.Where(s => s.Text.EndsWith('!')).Report(s => says.On(s));
            """;

        private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
        {
            ["news/corpuslint.jsonc"] = """{ "genre": "news", "lexicon": { "en": { "speech": "words.txt" } } }""",
            ["news/words.txt"] = "[say]\ncroaked\n",
            ["news/entities.jsonc"] = """{ "entities": [{ "id": "ada", "kind": "person", "name": "Ada Berg" }] }""",
            ["news/facts.jsonc"] = """{ "facts": [] }""",
            ["news/sources.json"] = "[]",
            ["news/corpuslint.suppressions.jsonc"] = """{ "suppressions": [] }""",
            ["news/corpuslint.baseline.jsonl"] = "{\"baseline\":1}\n",
            ["README.md"] = "# Ferries\n\nThey carried 220 people.\n",
            ["house.txt"] = "{{run.exitCode}}",
            ["news/deep/b.md"] = "# Ferry\n\nThe ferry carried 250 people on Monday. \"It was full,\" said Ada Berg.\n",
            ["news/a.md"] = "# Ferry\n\nThe ferry carried 240 people on Monday [1]. Nobody was hurt!\n\n## References\n",
            ["own/shouting.csx"] = Rule,
            ["own/shouting.md"] = "# shouting\n",
        };

        private readonly CliRunner _runner = new();
        private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

        public RecordedRun()
        {
            _runner.RunFolder = Path.Combine(_runner.Folder, ".runs");
            Restored();
            Result = _runner.Run(Words);
            Assert.Contains("HX0001", Result.Output);
            Assert.Equal($"{Result.ExitCode}", _runner.Read("out.txt"));
            Entry = Assert.Single(Directory.GetFiles(_runner.RunFolder));
            _runner.Program = (_, host) =>
            {
                host.Inputs.Allow();
                return 0;
            };
            _runner.Run("another");
            foreach (var file in Directory.GetFiles(_runner.RunFolder))
            {
                _entries[file] = File.ReadAllBytes(file);
            }

            Assert.Equal(2, _entries.Count);
        }

        private static string[] Words => ["news", "README.md", "--rules", "own", "-f", "json", "-f", "template=house.txt=out.txt", "-f", "markdown=out.md"];

        /// <summary>What the run said.</summary>
        internal CliResult Result { get; }

        /// <summary>Full path of its entry; beside it lies that of another run.</summary>
        internal string Entry { get; }

        /// <summary>The runner, with everything as it was when the run was recorded.</summary>
        internal CliRunner Restored()
        {
            foreach (var folder in new[] { "news", "own", ".runs" }.Select(_runner.PathOf).Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
            }

            foreach (var (path, text) in s_files)
            {
                _runner.With(path, text);
            }

            foreach (var (path, bytes) in _entries)
            {
                _runner.With(path, bytes);
            }

            Directory.CreateDirectory(_runner.PathOf(".git"));
            _runner.Variable("GITHUB_SHA", "a1");
            (_runner.Build, _runner.Width, _runner.IsTerminal, _runner.Time) = ("this", 100, false, TimeProvider.System);
            return _runner;
        }

        /// <summary>The run, which must be said again.</summary>
        internal CliResult RunAgain()
        {
            var before = _runner.RealRuns;
            var result = _runner.Run(Words);
            Assert.Equal(before, _runner.RealRuns);
            return result;
        }

        /// <summary>The run, which must not be said again.</summary>
        internal void RunsReally()
        {
            var before = _runner.RealRuns;
            _runner.Run(Words);
            Assert.Equal(before + 1, _runner.RealRuns);
        }

        public void Dispose() => _runner.Dispose();
    }
}
