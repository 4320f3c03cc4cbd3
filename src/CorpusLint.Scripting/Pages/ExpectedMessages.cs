using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// What the findings of an example must say: a line each, in order of their places. <c>warning (0.8): '12 dead' and …</c>
/// asks for severity, confidence and words; the first two may be left out, and <c>…</c> stands for any words. Indented
/// lines below, <c>also: …</c> and <c>because: …</c>, ask for the words of the other places, all of them, in their order.
/// </summary>
/// <param name="Line">1-based line of the page on which the fence opens.</param>
/// <param name="Messages">The expectations.</param>
public sealed record ExpectedMessages(int Line, ImmutableArray<ExpectedMessage> Messages)
{
    internal static ExpectedMessages Read(PageFence fence, ICollection<PageProblem> problems)
    {
        var messages = ImmutableArray.CreateBuilder<ExpectedMessage>();
        var lines = fence.Text.Split('\n');
        for (var i = 0; i < fence.Lines; i++)
        {
            var text = lines[i].Trim();
            var line = fence.Line + 1 + i;
            if (text.Length == 0)
            {
                continue;
            }

            if (!char.IsWhiteSpace(lines[i][0]))
            {
                messages.Add(ExpectedMessage.Read(line, text));
            }
            else if (messages.Count == 0 || !(text.StartsWith("also: ", StringComparison.Ordinal) || text.StartsWith("because: ", StringComparison.Ordinal)))
            {
                problems.Add(new PageProblem(line, $"'{text}' is no expectation: a message starts at the margin, and an indented line below it is 'also: …' or 'because: …'."));
            }
            else
            {
                messages[^1] = messages[^1] with { Beside = messages[^1].Beside.Add(text) };
            }
        }

        return new ExpectedMessages(fence.Line, messages.ToImmutable());
    }
}

/// <summary>What one finding must say.</summary>
/// <param name="Line">1-based line of the page.</param>
/// <param name="Severity">Its severity; null leaves it open.</param>
/// <param name="Confidence">Its confidence, rounded to two digits; null leaves it open.</param>
/// <param name="Words">Its message, <c>…</c> for any words.</param>
/// <param name="Beside">The words of its other places, with <c>also: </c> or <c>because: </c> before them; empty leaves them open.</param>
public sealed record ExpectedMessage(int Line, DiagnosticSeverity? Severity, double? Confidence, string Words, ImmutableArray<string> Beside)
{
    /// <summary>The line as the page has it.</summary>
    internal string Written { get; private init; } = "";

    internal static ExpectedMessage Read(int line, string text) => ReadParts(line, text) with { Written = text };

    private static ExpectedMessage ReadParts(int line, string text)
    {
        foreach (var severity in Enum.GetValues<DiagnosticSeverity>())
        {
            var word = WordOf(severity);
            var colon = text.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !text.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            var between = text[word.Length..colon];
            if (between.Length == 0)
            {
                return new ExpectedMessage(line, severity, null, text[(colon + 2)..], []);
            }

            if (between.StartsWith(" (", StringComparison.Ordinal) && between[^1] == ')'
                && double.TryParse(between[2..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence))
            {
                return new ExpectedMessage(line, severity, confidence, text[(colon + 2)..], []);
            }
        }

        return new ExpectedMessage(line, null, null, text, []);
    }

    internal bool Fits(Diagnostic diagnostic) =>
        (Severity is null || Severity == diagnostic.Severity)
        && (Confidence is null || Confidence == Math.Round(diagnostic.Confidence, 2))
        && Fits(Words, diagnostic.Message)
        && (Beside.IsEmpty || (Beside.Length == diagnostic.Related.Length && Beside.Zip(diagnostic.Related).All(p => Fits(p.First, Show(p.Second)))));

    /// <summary>A finding as such a line, with the confidence when it is less than 1.</summary>
    internal static string Show(Diagnostic diagnostic)
    {
        var confidence = diagnostic.Confidence < 1 ? string.Create(CultureInfo.InvariantCulture, $" ({Math.Round(diagnostic.Confidence, 2)})") : "";
        return $"{WordOf(diagnostic.Severity)}{confidence}: {OnOneLine(diagnostic.Message)}";
    }

    /// <summary>Another place of a finding as such a line.</summary>
    internal static string Show(RelatedLocation related) =>
        $"{(related.Role == RelatedRole.Side ? "also" : "because")}: {OnOneLine(related.Message)}";

    private static string WordOf(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>Words with one space between them: a message may quote what stands on two lines.</summary>
    internal static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Fits(string pattern, string message)
    {
        var text = OnOneLine(message);
        var parts = OnOneLine(pattern).Split('…');
        if (parts.Length == 1)
        {
            return text == parts[0];
        }

        var at = parts[0].Length;
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
