namespace CorpusLint.Extraction;

/// <summary>The words of a language that tell how a body voted.</summary>
internal sealed class VoteLexicon(NumberPhraseLists lists)
{
    /// <summary>Votes, right behind the number of them.</summary>
    internal NumberPhrases Ballots { get; } = lists.Set("ballots");

    /// <summary>Between the votes of two sides: "36 votes to 27".</summary>
    internal NumberPhrases Links { get; } = lists.Set("vote links");

    /// <summary>What was decided, and so what the larger side voted: "approved" is "for", "rejected" is "against", "ruled" leaves it open.</summary>
    internal NumberPhrases Verbs { get; } = lists.Table("vote verbs");

    /// <summary>Right behind the two sides: "an 8–5 vote" shows by itself that one was held, "a 6–3 ruling" only beside those who hold votes.</summary>
    internal NumberPhrases Nouns { get; } = lists.Table("vote nouns");

    /// <summary>Right before the two sides, the same: "by a vote of 8 to 5", "by a margin of 402 to 188".</summary>
    internal NumberPhrases Openers { get; } = lists.Table("vote openers");

    /// <summary>Who votes: "council".</summary>
    internal NumberPhrases Bodies { get; } = lists.Set("vote bodies");

    /// <summary>What is voted on: "bill".</summary>
    internal NumberPhrases Matters { get; } = lists.Set("vote matters");

    /// <summary>Words of games, whose scores look like votes.</summary>
    internal NumberPhrases Games { get; } = lists.Set("games");

    /// <summary>Words of time that may stand behind the two sides: "8–5 late on Tuesday".</summary>
    internal NumberPhrases Times { get; } = lists.Set("vote times");

    /// <summary>Beside the number of those who voted so, on which side: "in favour", "voted against", "abstained".</summary>
    internal NumberPhrases Sides { get; } = lists.Table("vote sides");

    /// <summary>The same only beside votes or behind another side: "for", "against".</summary>
    internal NumberPhrases WeakSides { get; } = lists.Table("weak vote sides");
}
