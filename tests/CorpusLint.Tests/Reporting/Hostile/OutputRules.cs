using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusLint.Tests.Reporting.Hostile;

/// <summary>
/// What must hold of whatever the program prints, whatever it quotes: first for every stream, then by what the bytes claim to
/// be. Nothing here asks the product how it escapes.
/// </summary>
internal static partial class OutputRules
{
    private static readonly string[] s_elements = ["testsuites", "testsuite", "testcase", "failure", "error", "skipped", "checkstyle", "file"];
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseMathematics().Build();

    /// <summary>Checks what a format wrote.</summary>
    internal static void Check(string format, byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        // The words around a value are the author's, whose escapes are not ours to choose: there a space without width breaks
        // commands. No runner is misled by it: what it takes for the name of a command then begins with the sign behind the break.
        text = format == "template" ? text.Replace('\u200B', '·') : text;
        CheckRaw(text, isMarkdown: format == "markdown");
        switch (format)
        {
            case "github":
                CheckCommands(text, RunnerRules.GitHub, "::", ["error", "warning", "notice"], ["file", "line", "endLine", "col", "endColumn", "title"]);
                return;
            case "azure":
                CheckCommands(text, RunnerRules.Azure, "##vso[", ["task.logissue"], ["type", "sourcepath", "linenumber", "columnnumber", "code"]);
                return;
        }

        Assert.Null(RunnerRules.CommandIn(text));
        if (format is "junit" or "checkstyle")
        {
            CheckXml(text);
        }
        else if (format.EndsWith("jsonl", StringComparison.Ordinal))
        {
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                CheckJson(format, line);
            }
        }
        else if (format.Contains("json") || format.Contains("sarif") || format == "gitlab")
        {
            CheckJson(format, text);
        }
        else if (format == "markdown")
        {
            CheckMarkdown(text);
        }
    }

    /// <summary>What holds of any stream, for terminals and logs: no control but line feed and tab, nothing that hides or turns what stands around it.</summary>
    internal static void CheckRaw(string text, bool isMarkdown = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            Assert.False(char.IsControl(c) && c is not ('\n' or '\t'), $"U+{(int)c:X4} at {i}: …{Around(text, i)}");

            // In Markdown the space without width parts what a service would make a link of.
            Assert.False(c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB') or '\uFEFF' or '\uFFFE' || (c == '\u200B' && !isMarkdown), $"U+{(int)c:X4} at {i}: …{Around(text, i)}");
            Assert.False(c is '\uDB40' && !text[..i].Contains("🏴", StringComparison.Ordinal) && text[i + 1] < '\uDD00', $"a tag at {i}: …{Around(text, i)}");
            Assert.False(i > 0 && IsVariation(text, i) && IsVariation(text, i - 1), $"variation upon variation at {i}: …{Around(text, i)}");
        }
    }

    /// <summary>Checks a stream of lines for people: neither raw characters nor a command.</summary>
    internal static void CheckLines(string text)
    {
        CheckRaw(text);
        Assert.Null(RunnerRules.CommandIn(text));
    }

    /// <summary>Checks that text posted as Markdown is nothing but words: no link, picture, HTML, code, list or heading, and nothing that a service makes a link of.</summary>
    internal static void CheckPlainMarkdown(string markdown)
    {
        var document = Markdown.Parse(markdown, s_markdown);
        Assert.All(document.Descendants(), n => Assert.True(n is ParagraphBlock or LiteralInline or HtmlEntityInline or LineBreakInline or ContainerInline { Parent: null } && n is not LinkInline, $"{n.GetType().Name} in {markdown}"));
        var words = string.Concat(document.Descendants<LeafInline>().Select(l => l is LiteralInline literal ? literal.Content.ToString() : l is HtmlEntityInline entity ? entity.Transcoded.ToString() : " "));
        Assert.DoesNotMatch(Reference(), words);
    }

    private static bool IsVariation(string text, int i) => text[i] is >= '\uFE00' and <= '\uFE0F';

    private static string Around(string text, int i) => JsonSerializer.Serialize(text.Substring(Math.Max(0, i - 40), Math.Min(60, text.Length - Math.Max(0, i - 40))));

    // Every line is a command of the format's own, and whatever it quotes is in a field.
    private static void CheckCommands(string text, Func<string, RunnerCommand?> decode, string prefix, string[] names, string[] properties)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.StartsWith(prefix, line);
            var command = decode(line);
            Assert.NotNull(command);
            Assert.Contains(command.Name, names);
            Assert.All(command.Properties.Keys, k => Assert.Contains(k, properties));
            Assert.DoesNotContain(command.Properties.Values.Append(command.Data), v => v.Any(c => char.IsControl(c)));
            Assert.Null(RunnerRules.CommandIn("x" + line[prefix.Length..]));
            Assert.DoesNotContain("forged", command.Properties.GetValueOrDefault("title") is { } title && title.StartsWith("forged", StringComparison.Ordinal) ? title : "");
            Assert.DoesNotContain("forged", command.Properties.GetValueOrDefault("code") is { } code && code.StartsWith("forged", StringComparison.Ordinal) ? code : "");
        }
    }

    private static void CheckXml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        var document = XDocument.Load(reader);
        Assert.All(document.Descendants(), e => Assert.Contains(e.Name.LocalName, s_elements));
        var values = document.Descendants().Attributes().Select(a => a.Value).Concat(document.DescendantNodes().OfType<XText>().Select(t => t.Value));
        foreach (var value in values)
        {
            CheckRaw(value.Replace('\n', ' ').Replace('\t', ' '));
            Assert.DoesNotContain("[[ATTACHMENT|", value, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void CheckJson(string format, string text)
    {
        using var document = JsonDocument.Parse(text);
        if (format.StartsWith("sarif", StringComparison.Ordinal))
        {
            CheckSarif(document.RootElement);
        }
        else if (format == "gitlab")
        {
            foreach (var entry in document.RootElement.EnumerateArray())
            {
                CheckRaw(entry.GetProperty("description").GetString()!);
            }
        }
        else if (format.StartsWith("rdjson", StringComparison.Ordinal))
        {
            foreach (var diagnostic in format == "rdjsonl" ? [document.RootElement] : document.RootElement.GetProperty("diagnostics").EnumerateArray().ToArray())
            {
                CheckPlainMarkdown(diagnostic.GetProperty("message").GetString()!);
                foreach (var related in diagnostic.TryGetProperty("related_locations", out var all) ? all.EnumerateArray().ToArray() : [])
                {
                    CheckPlainMarkdown(related.GetProperty("message").GetString()!);
                }
            }
        }
    }

    // 3.11.6: in a message "[words](target)" is a link; 3.11.5: "{n}" is a placeholder. Only the product's own may be.
    private static void CheckSarif(JsonElement element, bool mayLink = false)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckSarif(item, mayLink);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "message" or "shortDescription" or "fullDescription" or "description" && property.Value.TryGetProperty("text", out var text))
                {
                    CheckRaw(text.GetString()!.Replace('\n', ' ').Replace('\t', ' '));
                    var sides = property.Name == "message" && element.TryGetProperty("relatedLocations", out var related) ? related.GetArrayLength() : 0;
                    var links = SarifLink().Matches(text.GetString()!);
                    Assert.Equal(sides, links.Count);
                    Assert.All(links, l => Assert.InRange(int.Parse(l.Groups["target"].Value, System.Globalization.CultureInfo.InvariantCulture), 1, Math.Max(1, sides)));
                    Assert.DoesNotMatch(SarifPlaceholder(), text.GetString()!);
                }

                CheckSarif(property.Value);
            }
        }
    }

    private static void CheckMarkdown(string text)
    {
        var document = Markdown.Parse(text, s_markdown);
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LinkInline link:
                    Assert.DoesNotContain("evil", link.Url);
                    Assert.DoesNotContain(HostileRun.Mark, link.Url);
                    Assert.False(link.IsImage, link.Url);
                    Assert.False(link.IsAutoLink, link.Url);
                    break;
                case AutolinkInline autolink:
                    Assert.Fail(autolink.Url);
                    break;
                case HtmlInline html:
                    Assert.Matches(OwnTag(), html.Tag);
                    break;
                case HtmlBlock html:
                    Assert.All(html.Lines.ToString().Split('\n'), l => Assert.Matches(OwnHtml(), l));
                    break;
            }
        }

        var words = string.Concat(document.Descendants<LiteralInline>().Select(l => l.Content.ToString() + "\n"));
        Assert.DoesNotMatch(Reference(), words);
    }

    // What GitHub and GitLab make links of in the words of a page, after all markup is read.
    [GeneratedRegex(@"(^|\W)@[A-Za-z0-9]|(^|\W)#[0-9]|\bGH-[0-9]|https?://|\bwww\.[a-z]|ftp://|mailto:[a-z]|[a-z]@[a-z]+\.[a-z]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<!\\)(\\\\)*\[(?:[^\[\]\\]|\\.)*\]\((?<target>[^)]*)\)")]
    private static partial Regex SarifLink();

    [GeneratedRegex(@"(?<!\{)(\{\{)*\{[0-9]+\}")]
    private static partial Regex SarifPlaceholder();

    [GeneratedRegex("^</?(details|summary|code|br|sub|b|strong)( open)?/?>$")]
    private static partial Regex OwnTag();

    [GeneratedRegex("^(</?(details|summary|code|br|sub|b|strong)( open)?/?>|<!-- corpuslint[ a-z-]* -->|[^<>]*)+$")]
    private static partial Regex OwnHtml();
}
