namespace CorpusLint.Extraction;

/// <summary>What the lists of a language know of one word, in one place: a token is looked up once, and every extractor reads its part here.</summary>
internal sealed class WordEntry
{
    private readonly string _word;

    private WordEntry(LanguagePack pack, string word) => (Pack, _word, Letters) = (pack, word, LettersOf(word));

    /// <summary>The language whose lists were asked.</summary>
    internal LanguagePack Pack { get; }

    /// <summary>The letters of a short word, which then are all that it is told from others by; 0 for a longer one.</summary>
    internal ulong Letters { get; }

    /// <summary>What it may be in a name.</summary>
    internal NameWord Names { get; private init; }

    /// <summary>Its roles round speech; null when no list has it, so that its ending may still tell one.</summary>
    internal SpeechRole? Roles { get; private init; }

    /// <summary>What it is in a time expression, or null.</summary>
    internal DateWord? Date { get; private init; }

    /// <summary>What it is in a number, or null.</summary>
    internal NumberWord? Number { get; private init; }

    /// <summary>What it marks its sentence with.</summary>
    internal WordMarks Marks { get; private init; }

    /// <summary>Which lists have a phrase that opens or closes with it.</summary>
    internal NumberPhraseMarks Phrases { get; private init; } = NumberPhraseMarks.None;

    /// <summary>What it does in a statement of who takes part.</summary>
    internal RelationLexicon.Entry Relation { get; private init; }

    /// <summary>Whether any list has it.</summary>
    internal bool IsListed => Names != 0 || Roles is not null || Date is not null || Number is not null || !ReferenceEquals(Phrases, NumberPhraseMarks.None) || Relation.Word != 0 || Marks != 0;

    /// <summary>Whether it is the entry of a word, letter case aside.</summary>
    internal bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length != _word.Length)
        {
            return false;
        }

        // Most words of a text are written small.
        if (word.SequenceEqual(_word))
        {
            return true;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != _word[i] && char.ToLowerInvariant(word[i]) != _word[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The letters of a word of up to eight in ASCII, made small; 0 for any other word, which is compared letter by letter.</summary>
    internal static ulong LettersOf(ReadOnlySpan<char> word)
    {
        if (word.Length > sizeof(ulong))
        {
            return 0;
        }

        var letters = 0UL;
        foreach (var c in word)
        {
            if (!char.IsAscii(c))
            {
                return 0;
            }

            letters = (letters << 8) | (char.IsAsciiLetterUpper(c) ? c | 0x20u : c);
        }

        return letters;
    }

    /// <summary>The entry of a word that no list has.</summary>
    internal static WordEntry Unknown(LanguagePack pack) => new(pack, "");

    /// <summary>Asks all lists of a language for a word.</summary>
    internal static WordEntry Of(LanguagePack pack, ReadOnlySpan<char> word)
    {
        var (names, number) = (pack.Names[word], pack.Numbers.Find(word));
        return new(pack, word.ToString().ToLowerInvariant())
        {
            Names = names,
            Roles = pack.Speech.ListedRolesOf(word),
            Date = pack.Dates.FindWhole(word),
            Number = number,
            Phrases = pack.Numbers.PhrasesOf(word) ?? NumberPhraseMarks.None,
            Relation = pack.Relations[word],
            Marks = Mark(number is not null && (number.Roles & NumberRoles.Trigger) != 0, WordMarks.Number)
                | Mark((names & NameWord.TeamSport) != 0, WordMarks.TeamSport)
                | Mark(pack.Names.TechnicalTerms.Contains(word), WordMarks.Technical)
                | Mark(pack.Readiness.PollNounTable.Contains(word), WordMarks.PollNoun)
                | Mark(pack.Readiness.BlindTextStarts.Contains(word), WordMarks.BlindText),
        };
    }

    private static WordMarks Mark(bool isKnown, WordMarks mark) => isKnown ? mark : WordMarks.None;
}
