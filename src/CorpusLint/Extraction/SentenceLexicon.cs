namespace CorpusLint.Extraction;

/// <summary>The words of a language that tell a prison sentence from other lengths of time.</summary>
internal sealed class SentenceLexicon(NumberPhraseLists lists)
{
    /// <summary>Right before a length of time they make it a prison sentence: "jailed for".</summary>
    internal NumberPhrases Openers { get; } = lists.Set("sentence openers");

    /// <summary>Verbs that make it one by themselves, with those whom they send there between: "jailed Rolf Amery for".</summary>
    internal NumberPhrases JailingVerbs { get; } = lists.Set("jailing verbs");

    /// <summary>What ties a length of time to such a verb: "for".</summary>
    internal NumberPhrases JailingLinks { get; } = lists.Set("jailing links");

    /// <summary>Right behind a length of time, or in it, they say that it is spent in prison: "behind bars".</summary>
    internal NumberPhrases Prisons { get; } = lists.Set("prisons");

    /// <summary>Some words before a length of time in prison they say that a court gave it: "handed".</summary>
    internal NumberPhrases Verbs { get; } = lists.Set("sentence verbs");

    /// <summary>Right behind a length of time in prison they say the same: "para".</summary>
    internal NumberPhrases Receivers { get; } = lists.Set("sentence receivers");

    /// <summary>Words that make it none that a court gave: "asked for", "up to", "could".</summary>
    internal NumberPhrases Blocks { get; } = lists.Set("sentence blocks");

    /// <summary>What stands right before or behind a sentence that need not be served: "a suspended sentence of".</summary>
    internal NumberPhrases Suspended { get; } = lists.Set("suspended sentences");

    /// <summary>Words of suspension that leave it open which part is suspended.</summary>
    internal NumberPhrases SuspensionWords { get; } = lists.Set("suspension words");
}
