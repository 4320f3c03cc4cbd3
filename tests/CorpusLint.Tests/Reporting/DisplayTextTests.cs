using CorpusLint.Reporting;

namespace CorpusLint.Tests.Reporting;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u001b[2Jb", "a␛[2Jb")]
    [InlineData("a\u0085\u009bb", "a\ufffd\ufffdb")]
    [InlineData("evil\u202egnp.exe", "evil\ufffdgnp.exe")]
    [InlineData("two\nlines\tand\rmore", "two\nlines\tand␍more")]
    [InlineData("😀", "😀")]
    public void Controls_are_made_visible(string text, string expected) => Assert.Equal(expected, DisplayText.Sanitise(text));

    // Not inline data: an attribute's string is stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_is_made_visible() => Assert.Equal("\ufffd-\ufffd", DisplayText.Sanitise("\ud83d-\ude00"));

    [Fact]
    public void A_line_has_no_line_end() => Assert.Equal("a b c d", DisplayText.SanitiseLine("a\r\nb\nc\td"));

    // What a Persian or a Hindi word, a family and a flag need stays; the same characters anywhere else hide something.
    [Theory]
    [InlineData("می\u200cروم", "می\u200cروم")]
    [InlineData("क्\u200dष", "क्\u200dष")]
    [InlineData("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧")]
    [InlineData("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("soft\u00adhyphen", "soft\u00adhyphen")]
    [InlineData("bo\u200bats", "bo\ufffdats")]
    [InlineData("\ufeffboats\u2060", "\ufffdboats\ufffd")]
    [InlineData(" \u200dboats", " \ufffdboats")]
    [InlineData("a\u200c\u200d\u200cb", "a\u200c\ufffd\ufffdb")]
    [InlineData("a\ufe0f\ufe01\ufe02", "a\ufe0f\ufffd\ufffd")]
    [InlineData("a\U000E0100\U000E0101", "a\U000E0100\ufffd")]
    [InlineData("boats\U000E0001 and\U000E0FFF\U0001D173 more", "boats\ufffd and\ufffd\ufffd more")]
    [InlineData("boats\U000E0069\U000E0067", "boats\ufffd\ufffd")]
    [InlineData("🏴\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061", "🏴\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\ufffd")]
    [InlineData("\u061c\u200e\u200f\ufff9", "\ufffd\ufffd\ufffd\ufffd")]
    public void What_nobody_sees_stays_where_writing_needs_it(string text, string expected) => Assert.Equal(expected, DisplayText.Sanitise(text));

    [Theory]
    [InlineData("::error file=x::pwned")]
    [InlineData("   ::set-output name=x::y")]
    [InlineData("\t\u00a0\u3000::add-mask::y")]
    [InlineData("\ufeff::error::x")]
    [InlineData("\u200b\u00ad::error::x")]
    [InlineData("a\r::error::x")]
    [InlineData("a\u2028::error::x")]
    [InlineData("a\n::error::x")]
    [InlineData("quote ##[command]rm")]
    [InlineData("###[command]rm")]
    [InlineData("##vso[task.setvariable]x")]
    [InlineData("##VSO[task.setvariable]x")]
    [InlineData("##TeamCity[buildProblem]")]
    [InlineData("a [[[Attachment|/etc/passwd]]")]
    public void Runner_commands_are_broken(string line)
    {
        var safe = DisplayText.BreakCommands(line);
        Assert.NotEqual(line, safe);
        Assert.Equal(line, safe.Replace("\\", ""));
        Assert.Null(RunnerRules.CommandIn(safe));
        Assert.Equal(safe, DisplayText.BreakCommands(safe));
    }

    [Theory]
    [InlineData("a::b")]
    [InlineData("## Heading")]
    [InlineData("the ## [sign]")]
    public void Prose_that_no_runner_obeys_is_left_alone(string line) => Assert.Equal(line, DisplayText.BreakCommands(line));

    [Theory]
    [InlineData("{\"a##[b]\":\"x ##vso[y] ### # [[ATTACHMENT|y]] é 漢 😀\"}")]
    [InlineData("[\"\u202ea\u200b\u2066\ufff9\u061c\u180e\u007f – “b” الم\"]")]
    public void Guarded_JSON_says_the_same_and_holds_nothing_raw(string json)
    {
        var guarded = DisplayText.GuardJson(json);
        Assert.DoesNotContain("##", guarded);
        Assert.DoesNotContain("ATTACHMENT|", guarded);
        Assert.DoesNotContain(guarded, c => c is '\u202e' or '\u200b' or '\u2066' or '\ufff9' or '\u061c' or '\u180e' or '\u007f');
        Assert.Contains(json.Contains('é') ? "é 漢 😀" : "– “b” الم", guarded);
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(json), System.Text.Json.Nodes.JsonNode.Parse(guarded)));
    }

    // JSON escapes C0 controls itself; each of these is hidden in its own way: a control, a line end, a hyphen that is not shown,
    // a variation, a tag, no character at all.
    [Theory]
    [InlineData(0x85)]
    [InlineData(0x9B)]
    [InlineData(0xAD)]
    [InlineData(0x2028)]
    [InlineData(0x2029)]
    [InlineData(0x200D)]
    [InlineData(0xFE0F)]
    [InlineData(0xFFFE)]
    [InlineData(0xE0001)]
    [InlineData(0xE0101)]
    [InlineData(0x1D173)]
    public void Guarded_JSON_escapes_whatever_nobody_sees(int rune)
    {
        var hidden = char.ConvertFromUtf32(rune);
        var guarded = DisplayText.GuardJson($"\"a{hidden}b\"");
        Assert.Equal($"\"a{string.Concat(hidden.Select(c => $"\\u{(int)c:x4}"))}b\"", guarded);
    }

    // A writer passes its bytes on in pieces, and a piece may end inside a character.
    [Fact]
    public void JSON_is_guarded_whatever_pieces_it_comes_in()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("{\"a\":\"##[x] \u202e\u2060é###漢\u200d\"}");
        for (var size = 1; size < 7; size++)
        {
            using var output = new MemoryStream();
            var guarded = new GuardedJson(output);
            foreach (var piece in bytes.Chunk(size))
            {
                guarded.Write(piece);
            }

            Assert.Equal(DisplayText.GuardJson(System.Text.Encoding.UTF8.GetString(bytes)), System.Text.Encoding.UTF8.GetString(output.ToArray()));
        }
    }
}
