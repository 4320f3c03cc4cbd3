using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Tests.Model;

public class SentencePrintTests
{
    private const string Text = """
        The harbour office will close its eastern gate on Monday while divers look at the old chain below the lock.

        Nobody at the yard had been told how long the repair of the crane would take this time.

        The harbour office will close its eastern gate on Tuesday while divers look at the old chain below the lock.

        Nobody at the yard had been told how long the repair of the crane would take this time.

        A ferry brought forty pupils and their teachers over the sound before the fog came in again.
        """;

    private static readonly SentencePrint[] s_prints = [.. DocumentReader.Read("a.md", Text).Sentences.Select(SentencePrint.Of)];

    [Fact]
    public void Sentences_of_the_same_words_recur() =>
        Assert.Equal([s_prints[1], s_prints[3]], SentencePrint.Recurring(s_prints));

    [Fact]
    public void Sentences_that_differ_by_a_word_meet() =>
        Assert.Equal(s_prints[..4], SentencePrint.Meeting(s_prints));

    [Fact]
    public void A_sentence_that_shares_nothing_meets_none()
    {
        Assert.Empty(SentencePrint.Meeting([s_prints[0], s_prints[1], s_prints[4]]));
        Assert.Empty(SentencePrint.Recurring([s_prints[0], s_prints[1], s_prints[2], s_prints[4]]));
        Assert.Empty(SentencePrint.Meeting([]));
    }

    [Fact]
    public void Those_that_meet_are_those_that_grouping_by_all_keys_brings_together()
    {
        var words = "a buoy came down east from gulls half in jest keeping low".Split(' ');
        var random = new Random(7);
        var text = string.Join("\n\n", Enumerable.Range(0, 80).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)])) + "."));
        var prints = DocumentReader.Read("a.txt", text).Sentences.Select(SentencePrint.Of).ToArray();
        var crowded = prints.SelectMany(p => p.Keys).GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        Assert.Equal(prints.Where(p => p.Keys.Any(crowded.Contains)), SentencePrint.Meeting(prints));
    }

    [Fact]
    public void The_keys_of_a_sentence_are_its_four_smallest_runs_of_words_and_its_opening()
    {
        foreach (var print in s_prints)
        {
            Assert.Equal(5, print.Keys.Length);
            Assert.Equal(print.Keys[..4].Distinct().Order(), print.Keys[..4]);
        }

        Assert.Single(SentencePrint.Of(DocumentReader.Read("a.txt", "Fog came.").Sentences[0]).Keys);
    }
}
