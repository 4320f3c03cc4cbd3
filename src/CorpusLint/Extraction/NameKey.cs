using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>When two written forms are one name.</summary>
internal static class NameKey
{
    /// <summary>The name folded, without the country that may stand before an agency ("U.S. Department of the Sea").</summary>
    internal static string Of(string name) => OfFolded(Folding.Fold(name));

    /// <summary>The same of a name that is folded already.</summary>
    internal static string OfFolded(string folded)
    {
        foreach (var pack in LanguagePack.All)
        {
            foreach (var prefix in pack.Names.CountryPrefixes)
            {
                if (folded.Length > prefix.Length + 1 && folded[prefix.Length] == ' ' && folded.StartsWith(prefix, StringComparison.Ordinal) &&
                    folded.IndexOf(' ', prefix.Length + 1) > 0)
                {
                    return folded[(prefix.Length + 1)..];
                }
            }
        }

        return folded;
    }

    /// <summary>
    /// The key under which the corpus looks for the same name. A number cannot be a name by itself, so that the noun behind
    /// it is no suffix of another body: "50501 Movement" is "50501".
    /// </summary>
    internal static string Comparable(string key)
    {
        foreach (var pack in LanguagePack.All)
        {
            if (pack.Names.SameNames.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var space = key.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && key.AsSpan(0, space).IndexOfAnyExceptInRange('0', '9') < 0 && key.IndexOf(' ', space + 1) < 0)
        {
            foreach (var pack in LanguagePack.All)
            {
                if ((pack.Names[key.AsSpan(space + 1)] & NameWord.OrganisationNoun) != 0)
                {
                    return key[..space];
                }
            }
        }

        return key;
    }

    /// <summary>Whether a word of the text folds to <paramref name="folded"/>, without allocating for what is ASCII.</summary>
    internal static bool Same(ReadOnlySpan<char> word, string folded)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word.Equals(folded, StringComparison.OrdinalIgnoreCase);
        }

        return Folding.Fold(word.ToString()) == folded;
    }

    /// <summary>Matches declared names at a token; the longest, or null. The tokens behind <paramref name="end"/> belong to another sentence.</summary>
    internal static RegistryName? Find(NameText text, RegistryIndex registry, int token, int end)
    {
        foreach (var name in registry.StartingWith(text.Word(token)))
        {
            if (token + name.Words.Length <= end && Fits(text, name, token))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Matches a declared name that covers exactly the tokens.</summary>
    internal static RegistryName? FindExactly(NameText text, RegistryIndex registry, int first, int end)
    {
        foreach (var name in registry.StartingWith(text.Word(first)))
        {
            if (name.Words.Length == end - first && Fits(text, name, first))
            {
                return name;
            }
        }

        return null;
    }

    private static bool Fits(NameText text, RegistryName name, int token)
    {
        var shape = text.Document.Tokens[token].Shape;
        if ((name.Shape == TokenShape.AllCapitals && shape != TokenShape.AllCapitals) ||
            (name.Shape is TokenShape.Capitalised or TokenShape.MixedCapitals && !text.Document.Tokens[token].IsCapitalised))
        {
            return false;
        }

        for (var i = 0; i < name.Words.Length; i++)
        {
            var word = i == name.Words.Length - 1 ? text.Word(token + i) : text.Document.ValueOf(text.Document.Tokens[token + i]);
            if (!Same(word, name.Words[i]) && !Same(text.Document.ValueOf(text.Document.Tokens[token + i]), name.Words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
