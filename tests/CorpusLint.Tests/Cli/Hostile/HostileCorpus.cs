using System.Text;
using System.Text.Json;
using CorpusLint.Reporting;
using CorpusLint.Tests.Reporting.Hostile;

namespace CorpusLint.Tests.Cli.Hostile;

/// <summary>A folder that somebody hostile filled: documents, their names, a registry, a rule with its page. All tests read it and none writes in it.</summary>
public sealed class HostileCorpus : IDisposable
{
    internal CliRunner Runner { get; }

    /// <summary>What a check of everything left for each format in its file.</summary>
    internal IReadOnlyDictionary<string, byte[]> Reports { get; }

    internal CliResult Check { get; }

    public HostileCorpus()
    {
        var texts = HostileTexts.All.Where(t => !t.Any(char.IsSurrogate) && !t.Contains('\0')).ToArray();
        Runner = new CliRunner().Variable("CI", "true").Variable("GITHUB_ACTIONS", "true");
        Runner.With("news/all.md", "# All\n\n" + string.Concat(texts.Select((t, i) => $"{t}\n\nThe crew of {i + 2} boats said \"{t} is {t}\" [{i + 1}] at [{t}](https://news.example/{i}) on Monday.\n\n")) + "## Sources\n\n" + string.Concat(texts.Select((t, i) => $"[{i + 1}] {t}\n\n")));
        Runner.With("news/plain.txt", string.Join("\r\n\r\n", texts));
        Runner.With("fix/a.md", string.Join("\n\n", "Calm ##[x] stands.", "Calm \u202e stands.", "::error::x stands.", "Calm \u001b[31m stands.", "Calm seas."));
        Runner.With("news/page.html", "<p>" + string.Join("</p><p>", texts.Select(t => System.Net.WebUtility.HtmlEncode(t) + " said the crew.")) + "</p>");
        var number = 0;
        foreach (var name in HostileTexts.Names)
        {
            Runner.With($"news/{name}.md", $"---\ntitle: {name.ReplaceLineEndings(" ")}\nbyline: {name.ReplaceLineEndings(" ")}\n---\n# {name.ReplaceLineEndings(" ")}\n\nThe crew of {++number} boats met. {name}\n");
        }

        Runner.With("news/undecodable\u001b[31m ##[x].md", [0x41, 0xFF, 0xFE, 0x42]);
        Runner.With("news/entities.jsonc", JsonSerializer.Serialize(new { entities = texts.Select((t, i) => new { name = "Crew " + t, aliases = new[] { "Boat " + t }, kind = "organization" }) }));
        Runner.With("house/every-sentence.csx", """
            /// <summary>::error::pwned ##[x] Every sentence is looked at.</summary>
            var rule = Rule("HS0001", "every-sentence", Category.Readiness, Severity.Warning);
            var found = rule.Says("found", "'{text}' ##[command]stands here. Look at it.");
            Sentences.Where(s => s.Text != "Calm.").Report(s => found.On(s, new { text = s.Text }).Fix("Replace " + s.Text, Edit.Replace(s, "Calm."), Safety.Suggested));
            """);
        Runner.With("house/every-sentence.md", "# HS0001 every-sentence\n\n::error::pwned ##[x]\n\n" + string.Join("\n\n", texts) + "\n\n## Finds\n\n### ##vso[x]\n\n```\n{|HS0001:::error::x ##[y]|} and ##[z]\n```\n");
        var formats = ReportFormat.All.Select(f => f.Name).Where(f => f is not ("text" or "template")).ToArray();
        Check = Runner.Run(["check", "news", "--rules", "house", "--profile", .. formats.SelectMany(f => new[] { "-f", $"{f}=report-{f}.out" }), "-f", "text"]);
        Reports = formats.Where(f => File.Exists(Runner.PathOf($"report-{f}.out"))).ToDictionary(f => f, f => File.ReadAllBytes(Runner.PathOf($"report-{f}.out")));
    }

    internal static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    public void Dispose() => Runner.Dispose();
}
