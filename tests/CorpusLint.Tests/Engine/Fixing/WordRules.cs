using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Rules;

namespace CorpusLint.Tests.Engine.Fixing;

/// <summary>A rule that finds a word and offers to write another one for it.</summary>
internal sealed class WordRule(string id, string word, string better, DiagnosticSeverity severity = DiagnosticSeverity.Warning, FixSafety safety = FixSafety.Safe, bool isSource = false) : RuleScript
{
    internal static LoadedRule Of(string id, string word, string better, DiagnosticSeverity severity = DiagnosticSeverity.Warning, FixSafety safety = FixSafety.Safe, bool isSource = false) =>
        LoadedRule.From(() => new WordRule(id, word, better, severity, safety, isSource));

    protected override void Define()
    {
        var found = Rule(id, "word", Category.Readiness, severity).Says("found", "'{word}' here.");
        var words =
            from s in Sentences
            from place in WordPlaces.In(s, word)
            select found.On(place, new { word }).Fix($"Write '{better}'", isSource ? Edit.Replace(place, better).AsSource() : Edit.Replace(place, better), safety);
        words.Report();
    }
}

/// <summary>A rule that wants a word gone from all documents at once.</summary>
internal sealed class EverywhereRule(string word, string better) : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9090", "everywhere", Category.Readiness).Says("found", "'{word}' here.");
        var byWord =
            from s in Sentences
            from place in WordPlaces.In(s, word)
            group place by word;
        byWord.Report(g => found.On(g[0], new { word }).Also(g.Skip(1), "and here").Fix("Write it otherwise", g.Select(p => Edit.Replace(p, better)), FixSafety.Safe));
    }
}

/// <summary>A rule that looks into the source, tags and all: what replaces a piece of it may not reach over a tag's partner.</summary>
internal sealed class SourceRule(string source, string better) : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9091", "source", Category.Readiness).Says("found", "here.");
        var places =
            from d in Documents
            let at = d.Document.Text.Content.IndexOf(source, StringComparison.Ordinal)
            where at >= 0
            select d.Document.At(new CorpusLint.Text.TextSpan(at, source.Length));
        places.Report(p => found.On(p).Fix("Write it otherwise", Edit.Replace(p, better), FixSafety.Safe));
    }
}

internal static class WordPlaces
{
    internal static IEnumerable<Place> In(Sentence sentence, string word)
    {
        var reading = sentence.Document.Reading;
        for (var at = reading.IndexOf(word, sentence.Span.Start, StringComparison.Ordinal); at >= 0 && at + word.Length <= sentence.Span.End; at = reading.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return sentence.At(new CorpusLint.Text.TextSpan(at, word.Length));
        }
    }
}
