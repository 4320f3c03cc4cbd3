using CorpusLint.Diagnostics;
using CorpusLint.Rules;

namespace CorpusLint.Tests.Engine;

internal sealed class ShortSentences : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9001", "short-sentence", Category.Readiness).Says("found", "'{text}' is short");
        var settings = Options<Settings>();
        Sentences.Where(s => s.Text.Length <= settings.Longest).Report(s => found.On(s, new { text = s.Text }));
    }

    public sealed record Settings
    {
        public int Longest { get; init; } = 12;
    }
}

internal sealed class SameSentences : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9002", "same-sentence", Category.CrossDocument).Says("found", "'{text}' stands here and there");
        var pairs =
            from a in Sentences
            join b in Sentences on a.Text equals b.Text
            where a != b && a.Document != b.Document
            select (a, b);
        pairs.Report(p => found.On(p.a, new { text = p.a.Text }).Also(p.b, "here too"));
    }
}

internal sealed class EachLetter : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9003", "letter", Category.Readiness).Says("found", "{letter}");
        var letters =
            from s in Sentences
            from letter in s.Text.Where(char.IsLetter)
            select found.On(s, new { letter });
        letters.Report(f => f);
    }
}

internal sealed class Quiet : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9004", "quiet", Category.Readiness, isEnabledByDefault: false).Says("found", "here");
        Sentences.Report(s => found.On(s));
    }
}

internal sealed class Doubtful(double confidence, DiagnosticSeverity severity) : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9005", "doubtful", Category.Readiness, severity).Says("found", "here");
        Sentences.Report(s => found.On(s).Confidence(confidence));
    }
}

internal sealed class Deleting : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9006", "deleting", Category.Readiness).Says("found", "here");
        Sentences.Where(s => s.Text.Length < 10).Report(s => found.On(s).Fix("Delete it", Edit.Delete(s), FixSafety.Safe));
    }
}
