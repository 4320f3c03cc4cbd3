using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds what a numeral counts. Without a parser, the head is the last of the first run of plurals behind the numeral
/// ("over 300 coordinated local events nationwide"), or in a language with the head first the first plural ("más de
/// 300 actos locales coordinados"); a function word or a mark ends the phrase. A casualty governs whoever is counted:
/// "the deaths of 35 individuals", "killed 12 people", "12 people were hurt".
/// </summary>
internal static class CountedNounReader
{
    private const int LongestPhrase = 6;

    /// <summary>What the numeral that ends before <paramref name="end"/> and starts (bounds included) at <paramref name="start"/> counts; null for nothing.</summary>
    internal static CountedNoun? Read(NumberPieces pieces, int start, int end, bool mayBeSingular)
    {
        var first = SkipDeterminers(pieces, end);
        for (var i = end; first > end && i <= first && i < pieces.Count; i++)
        {
            // "Nine of them for carrying fireworks".
            if (pieces.Lexicon.Pronouns.Contains(pieces.TextOf(i)))
            {
                return null;
            }
        }

        if (first + 1 < pieces.Count && pieces[first].IsWord && pieces.Lexicon.Extenders.Contains(pieces.TextOf(first)) && FindHead(pieces, first + 1, mayBeSingular) >= 0)
        {
            // "Two more people".
            first++;
        }

        if (FindHead(pieces, first, mayBeSingular) is not (>= 0 and var head))
        {
            return null;
        }

        var lexicon = pieces.Lexicon;
        var text = pieces.TextOf(head);
        var lemma = CountedNounLemmas.IsPlural(text, lexicon) ? CountedNounLemmas.Singular(text, lexicon) : text.ToString().ToLowerInvariant();
        var (name, nameFirst, nameEnd) = NameOf(pieces, first, head, lemma);
        var kind = lexicon.Counts.Kinds[name] ?? lexicon.Counts.Kinds[lemma] ?? lemma;
        var nounClass = lexicon.Classes[name] ?? ClassOf(pieces, head, lemma);
        var phraseEnd = lexicon.IsHeadFirst ? SkipAdjectives(pieces, nameEnd) : nameEnd;
        var (casualty, words) = CountedFates.Of(pieces, start, head, phraseEnd, nounClass, kind);
        return new CountedNoun(first, head, phraseEnd, lemma, nounClass, casualty ?? lexicon.Counts.ToldByNoun[name] ?? lexicon.Counts.ToldByNoun[lemma] ?? nounClass, words)
        {
            Name = nameEnd - nameFirst == 1 ? lemma : name,
            NameFirst = nameFirst,
            NameEnd = nameEnd,
            Kind = kind,
        };
    }

    /// <summary>What the noun phrase counts that starts at <paramref name="index"/> behind its articles; null for none.</summary>
    internal static CountedNoun? At(NumberPieces pieces, int index)
    {
        const int longestDeterminer = 3;
        var first = index;
        while (first < pieces.Count && first < index + longestDeterminer && pieces[first].IsWord && pieces[first].Has(NumberRoles.Stop | NumberRoles.Article | NumberRoles.Of) && !pieces[first].Has(NumberRoles.Joiner))
        {
            first++;
        }

        return first < pieces.Count ? Read(pieces, first, first, mayBeSingular: false) : null;
    }

    // "Police officers", "puestos de trabajo", "members of the crew": the longest name that the lexicon knows.
    private static (string Name, int First, int End) NameOf(NumberPieces pieces, int first, int head, string lemma)
    {
        const int longestTail = 3;
        var lexicon = pieces.Lexicon;
        if (lexicon.Counts.StartsCompound(lemma))
        {
            for (var end = Math.Min(pieces.Count, head + 1 + longestTail); end > head + 1; end--)
            {
                if (pieces[end - 1].IsWord && string.Concat(lemma, " ", Tail(pieces, head + 1, end)) is var longer && IsKnown(lexicon, longer))
                {
                    return (longer, head, end);
                }
            }
        }

        if (head == first || !pieces[head - 1].IsWord || string.Concat(pieces.TextOf(head - 1), " ", lemma) is not { } compound || !IsKnown(lexicon, compound))
        {
            return (lemma, head, head + 1);
        }

        // A "student group" is a group of students, a "police officer" is one thing.
        var isOne = lexicon.Counts.Kinds.Contains(compound) || lexicon.Counts.ToldByNoun.Contains(compound);
        return (compound.ToLowerInvariant(), isOne ? head - 1 : head, head + 1);
    }

    // "Víctimas mortales": adjectives stand in the plural too.
    private static string Tail(NumberPieces pieces, int first, int end) =>
        string.Join(' ', Enumerable.Range(first, end - first).Select(i => CountedNounLemmas.IsPlural(pieces.TextOf(i), pieces.Lexicon) ? CountedNounLemmas.Singular(pieces.TextOf(i), pieces.Lexicon) : pieces.TextOf(i).ToString()));

    private static bool IsKnown(NumberLexicon lexicon, string name) =>
        lexicon.Counts.Kinds.Contains(name) || lexicon.Classes.Contains(name) || lexicon.Counts.ToldByNoun.Contains(name);

    /// <summary>The class of the plural noun phrase at <paramref name="first"/>; null for none, or for a noun without a class.</summary>
    internal static string? ClassOfPlural(NumberPieces pieces, int first) =>
        FindHead(pieces, first, mayBeSingular: false) is >= 0 and var head ? ClassOf(pieces, head, CountedNounLemmas.Singular(pieces.TextOf(head), pieces.Lexicon)) : null;

    /// <summary>Whether a plural noun phrase stands at <paramref name="first"/>.</summary>
    internal static bool HasHead(NumberPieces pieces, int first) => FindHead(pieces, first, mayBeSingular: false) >= 0;

    /// <summary>Whether a plural stands right at <paramref name="first"/>.</summary>
    internal static bool StartsWithPlural(NumberPieces pieces, int first) =>
        first < pieces.Count && IsNounLike(pieces, first) && CountedNounLemmas.IsPlural(pieces.TextOf(first), pieces.Lexicon);

    private static string? ClassOf(NumberPieces pieces, int head, string lemma)
    {
        if (head > 0 && pieces[head - 1].IsWord && pieces.Lexicon.Classes[string.Concat(pieces.TextOf(head - 1), " ", lemma)] is { } compound)
        {
            return compound;
        }

        var hyphen = lemma.LastIndexOf('-');
        return pieces.Lexicon.Classes[lemma] ?? (hyphen >= 0 ? pieces.Lexicon.Classes[lemma.AsSpan(hyphen + 1)] : null) ??
            (CountedNounLemmas.EndingOf(pieces.TextOf(head), pieces.Lexicon) is { } ending ? pieces.Lexicon.Classes[ending] : null);
    }

    // "Hundreds of the events", "two of the three", "miles de personas".
    private static int SkipDeterminers(NumberPieces pieces, int index)
    {
        if (!pieces.Has(index, NumberRoles.Of))
        {
            return index;
        }

        index++;
        while (index < pieces.Count && pieces[index].IsWord && pieces[index].Has(NumberRoles.Stop) && !pieces[index].Has(NumberRoles.Of) && pieces.TextOf(index).Length <= 5)
        {
            index++;
        }

        return index;
    }

    private static int FindHead(NumberPieces pieces, int first, bool mayBeSingular)
    {
        var lexicon = pieces.Lexicon;
        var head = -1;
        for (var i = first; i < pieces.Count && i < first + LongestPhrase; i++)
        {
            if (!IsNounLike(pieces, i))
            {
                // "Large, noisy protests"; "marches and rallies" ends at its first head.
                if (head < 0 && i > first && i + 1 < pieces.Count && (pieces.Is(i, ',') || (pieces.Has(i, NumberRoles.Joiner) && !StartsWithPlural(pieces, i + 1))) && IsModifier(pieces, i - 1) && pieces[i + 1].IsWord && pieces[i + 1].IsCapitalised == pieces[i - 1].IsCapitalised)
                {
                    continue;
                }

                break;
            }

            var text = pieces.TextOf(i);
            if (CountedNounLemmas.IsPlural(text, lexicon))
            {
                if (lexicon.IsHeadFirst && i == first && lexicon.Counts.Rates.Contains(text))
                {
                    // "Ahorrar 2,6 millones anuales".
                    break;
                }

                if (lexicon.IsHeadFirst && lexicon.Prenominal.Contains(text) && StartsWithPlural(pieces, i + 1))
                {
                    continue;
                }

                head = i;
                if (lexicon.IsHeadFirst || (!lexicon.AttributivePlurals.Contains(text) && !StartsWithKnownPlural(pieces, i + 1)))
                {
                    break;
                }
            }
            else if (head >= 0)
            {
                // Behind an attributive plural a singular noun may still stand before the head ("12 rights advocacy groups"), a verb does not
                // ("2,400 workers downed tools").
                if (!lexicon.AttributivePlurals.Contains(pieces.TextOf(head)) || i > head + 1 || IsVerb(text, lexicon))
                {
                    break;
                }
            }
            else if (mayBeSingular && lexicon.Classes.Contains(text))
            {
                return i;
            }
            else if (lexicon.IsHeadFirst && !lexicon.Prenominal.Contains(text))
            {
                break;
            }
        }

        return head < 0 && mayBeSingular ? FindSingular(pieces, first) : head;
    }

    private static bool IsVerb(ReadOnlySpan<char> word, NumberLexicon lexicon)
    {
        foreach (var ending in lexicon.PredicateEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return lexicon.Predicates.Contains(word);
    }

    // "One doctor", "one large tree": the first word that is no plain modifier.
    private static int FindSingular(NumberPieces pieces, int first)
    {
        var i = first;
        while (i < pieces.Count && i < first + 2 && pieces[i].IsWord && pieces.Lexicon.PlainModifiers.Contains(pieces.TextOf(i)) && !pieces[i].Has(NumberRoles.Stop))
        {
            i++;
        }

        return i < pieces.Count && pieces[i].Kind == TokenKind.Word && !pieces[i].IsCapitalised && pieces.TextOf(i).Length > 2 && IsNounLike(pieces, i) && !pieces.TextOf(i).EndsWith("ed", StringComparison.Ordinal) && !pieces.TextOf(i).EndsWith("ly", StringComparison.Ordinal) ? i : -1;
    }

    // "Police say 12,000 marched, organisers 40,000": what they did is no modifier.
    private static bool IsModifier(NumberPieces pieces, int index) =>
        pieces[index].IsWord && !pieces[index].Has(NumberRoles.Stop) && pieces.Lexicon.CasualtyPredicates[pieces.TextOf(index)] is null && !pieces.Lexicon.Predicates.Contains(pieces.TextOf(index));

    private static bool StartsWithKnownPlural(NumberPieces pieces, int index) =>
        StartsWithPlural(pieces, index) && !pieces[index].IsCapitalised && !pieces.Lexicon.CasualtyPredicates.Contains(pieces.TextOf(index)) &&
        (pieces[index - 1].IsCapitalised || pieces.Lexicon.Classes.Contains(CountedNounLemmas.Singular(pieces.TextOf(index), pieces.Lexicon)));

    private static bool IsNounLike(NumberPieces pieces, int index)
    {
        var piece = pieces[index];
        return piece.Kind is TokenKind.Word or TokenKind.Alphanumeric && !piece.Has(NumberRoles.Stop) && !piece.Has(NumberRoles.Numeral | NumberRoles.Vague) && !piece.IsHyphenated;
    }

    private static int SkipAdjectives(NumberPieces pieces, int index)
    {
        var first = index;
        while (index < pieces.Count && index < first + 2 && IsNounLike(pieces, index) && !pieces[index].IsCapitalised &&
            CountedNounLemmas.IsPlural(pieces.TextOf(index), pieces.Lexicon) && pieces.Lexicon.Status[pieces.TextOf(index)] is null && pieces.Lexicon.CasualtyPredicates[pieces.TextOf(index)] is null)
        {
            index++;
        }

        return index;
    }
}
