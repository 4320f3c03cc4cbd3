namespace CorpusLint.Extraction;

/// <summary>Plurals and their singulars, by the irregular forms and endings of a language's data.</summary>
internal static class CountedNounLemmas
{
    /// <summary>Whether a word looks like a plural noun.</summary>
    internal static bool IsPlural(ReadOnlySpan<char> word, NumberLexicon lexicon)
    {
        if (lexicon.IrregularPlurals.Contains(word))
        {
            return true;
        }

        if (IrregularEnding(word, lexicon).Plural is not null)
        {
            return true;
        }

        return word.Length >= 4 && word[^1] is 's' or 'S' && !(word[^2] is 's' or 'S' or '\'' or '\u2019') && !lexicon.NotPlural.Contains(word) &&
            !lexicon.NotPlural.Contains(LastPart(word));
    }

    /// <summary>The singular of a plural, lower case; of a word that ends like several kinds of plural, the one that the lexicon knows.</summary>
    internal static string Singular(ReadOnlySpan<char> word, NumberLexicon lexicon)
    {
        if (lexicon.IrregularPlurals[word] is { } irregular)
        {
            return irregular;
        }

        var plural = word.ToString().ToLowerInvariant();
        if (IrregularEnding(word, lexicon) is { Plural: { } end } special)
        {
            return string.Concat(plural.AsSpan(0, plural.Length - end.Length), special.Singular);
        }

        string? regular = null;
        foreach (var (ending, replacement) in lexicon.PluralEndings)
        {
            if (plural.Length <= ending.Length + 1 || !plural.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var candidate = string.Concat(plural.AsSpan(0, plural.Length - ending.Length), replacement);
            if (lexicon.Classes.Contains(candidate))
            {
                return candidate;
            }

            regular ??= candidate;
        }

        return regular ?? plural;
    }

    /// <summary>The singular of the irregular ending that makes a word a plural, "person" of "townspeople"; null for none.</summary>
    internal static string? EndingOf(ReadOnlySpan<char> word, NumberLexicon lexicon) => IrregularEnding(word, lexicon) is { Plural: not null, Singular: var singular } ? singular : null;

    private static (string? Plural, string Singular) IrregularEnding(ReadOnlySpan<char> word, NumberLexicon lexicon)
    {
        foreach (var (plural, singular) in lexicon.IrregularEndings)
        {
            if (word.Length > plural.Length + 1 && word.EndsWith(plural, StringComparison.OrdinalIgnoreCase) && !lexicon.NotPlural.Contains(word))
            {
                return (plural, singular);
            }
        }

        return (null, "");
    }

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen < 0 ? word : word[(hyphen + 1)..];
    }
}
