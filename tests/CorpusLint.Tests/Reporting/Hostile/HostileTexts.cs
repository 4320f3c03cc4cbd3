namespace CorpusLint.Tests.Reporting.Hostile;

/// <summary>What somebody would write into a text so that a program, a log or a page does something. A line is a case.</summary>
internal static class HostileTexts
{
    /// <summary>All of them.</summary>
    internal static readonly string[] All =
    [
        // Workflow commands, and what makes a line of its own of them.
        "::error file=x::pwned", "  ::set-output name=a::b", "\t::add-mask::x", "::stop-commands::t", "\u200b::error::x", "\u00ad::error::x",
        "##[command]rm", "###[set-output name=a]b", "\ufeff##[error]x", "##\u200b[error]x", "##vso[task.setvariable variable=a]b", "##VSO[task.complete result=Failed]", "##teamcity[buildProblem description='x']", "##TeamCity[x]",
        "a\n::error::lf", "a\r::error::cr", "a\r\n::error::crlf", "a\u2028::error::ls", "a\u0085::error::nel", "a\v::error::vt", "a\f::error::ff", "a\n##vso[task.complete]x",
        "%0A::error::x", "%0D%0A##vso[x]y", "%25 %3A %2C %3B %5D %AZP25", "a,b:c;d]e", ",title=forged::x", ";code=forged]x",
        // Marks of logs and reports.
        "section_start:1:evil\r\u001b[0K", "--- fold", "^^^ +++", "[[ATTACHMENT|/etc/passwd]]", "[[attachment|x]]", "a [[[[ATTACHMENT|x]]",
        // Escape sequences and controls.
        "\u001b[31mred", "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007", "\u009b31m", "\u009d0;title\u009c", "\b\b\bgone", "nul\0", "\u007f", "\u001b]1337;File=:AAAA\u0007", "\u001b[1A\u001b[2K0 findings",
        // What is read otherwise than it stands, or not at all.
        "\u202egnp.exe", "\u2066a\u2069", "\u061ca\u200e\u200f", "user\u2067 \u2066// admin\u2069\u2066", "pay\u200bpal", "\u2060x\ufeff", "\ufff9a\ufffab\ufffb",
        "tags\U000E0068\U000E0069", "a\ufe01\ufe02\ufe03", "b\U000E0101\U000E0102", " \u200d \u200c\u200d", "\ud83d", "\ude00", "\ufffe\uffff",
        // Markup.
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->", "-->", "]]>", "<![CDATA[x", "&lt;b&gt; &amp; &#58; &copy;", "\"quoted\" 'single'",
        "</failure></testcase><system-out>[[ATTACHMENT|x]]</system-out>", "<details><summary>x", "</details>", "# heading", "- item", "1. item", "1) item", "> quote", "    code", "```", "~~~", "`code`", "``x", "| a | b |", "|---|", "---", "===", "*a* _b_ ~~c~~ **d**", "\\", "\\[x\\]",
        // Links, with and without markup.
        "[click](https://evil.example)", "![i](https://evil.example/i.png)", "[x][y]", "[x]: https://evil.example", "<https://evil.example>", "https://evil.example/x", "www.evil.example", "ftp://evil.example", "mailto:a@evil.example", "a@evil.example", "@octocat", "#1", "GH-1", "own/repo#1", "[1](1)", "](1)", "[a](2)", "[^1]", "javascript:alert(1)", ":smile:",
        // Placeholders.
        "{0}", "{1} {2}", "{measure}", "{{0}}", "{", "}", "}{", "{0:N}", "%s %d %n %1$s", "${HOME}", "$(id)", "{{ x }}", "{% raw %}", "=cmd|'/C calc'!A0", "$E=mc^2$",
    ];

    /// <summary>Names that a file can have on this system.</summary>
    internal static IEnumerable<string> Names => OperatingSystem.IsWindows() ? [] : All
        .Where(t => !t.Contains('/') && !t.Contains('\0') && !t.Any(char.IsSurrogate) && t.Trim().Length > 0 && t[0] != '-');
}
