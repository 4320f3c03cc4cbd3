using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Tests.Engine.Gating;

/// <summary>Reports each "officials".</summary>
internal sealed class Officials : RuleScript
{
    internal const string Word = "officials";

    protected override void Define()
    {
        var found = Rule("CL9011", "officials", Category.Attribution).Says("found", "Which officials?");
        var places =
            from s in Sentences
            from start in Starts(s.Text)
            select found.On(s.At(new TextSpan(s.Span.Start + start, Word.Length)));
        places.Report(f => f);
    }

    internal static IEnumerable<int> Starts(string text)
    {
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}

/// <summary>Reports each sentence that says "reportedly".</summary>
internal sealed class Reportedly : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9012", "reportedly", Category.Attribution).Says("found", "Who reports it?");
        Sentences.Where(s => s.Text.Contains("reportedly", StringComparison.Ordinal)).Report(s => found.On(s));
    }
}

/// <summary>Reports all sentences that count boats, when they differ, as one finding.</summary>
internal sealed class Boats : RuleScript
{
    protected override void Define()
    {
        var found = Rule("CL9013", "boats", Category.CrossDocument).Says("found", "{count} counts of boats");
        var counts =
            from s in Sentences
            where s.Text.Contains(" boats", StringComparison.Ordinal)
            group s by "boats";
        counts.Where(g => g.Count > 1).Report(g => found
            .On(Figure(g[0]), new { count = g.Count })
            .Also(g.Skip(1).Select(Figure), p => "here"));
    }

    private static Place Figure(Sentence sentence) =>
        sentence.At(new TextSpan(sentence.Span.Start, sentence.Text.IndexOf(" boats", StringComparison.Ordinal) + " boats".Length));
}
