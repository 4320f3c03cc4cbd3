namespace CorpusLint.Extraction;

/// <summary>The parts of a person's folded name; particles belong to the surname.</summary>
/// <param name="First">The first given name.</param>
/// <param name="Middle">What stands between, "" for nothing.</param>
/// <param name="Last">The surname with its particles, "" for a single name.</param>
internal sealed record PersonName(string First, string Middle, string Last)
{
    internal static PersonName Parse(string key)
    {
        var words = key.Split(' ');
        if (words.Length == 1)
        {
            return new PersonName(key, "", "");
        }

        var last = words.Length - 1;
        var end = words.Length;
        if (last > 1 && IsFamilySuffix(words[last]))
        {
            end = last--;
        }

        while (last > 1 && IsParticle(words[last - 1]))
        {
            last--;
        }

        return new PersonName(words[0], string.Join(' ', words, 1, last - 1), string.Join(' ', words, last, end - last));
    }

    /// <summary>Whether persons with one first name and surname can be one: at most one of them has another middle name.</summary>
    internal static bool AreOne(IEnumerable<PersonName> persons)
    {
        string? known = null;
        foreach (var person in persons.OrderByDescending(p => p.Middle.Length).ThenBy(p => p.Middle, StringComparer.Ordinal))
        {
            if (person.Middle.Length == 0)
            {
                continue;
            }

            if (known is null)
            {
                known = person.Middle;
            }
            else if (known != person.Middle && !(person.Middle.TrimEnd('.').Length == 1 && known[0] == person.Middle[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsParticle(string word)
    {
        foreach (var pack in LanguagePack.All)
        {
            if ((pack.Names[word] & NameWord.Particle) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFamilySuffix(string word)
    {
        foreach (var pack in LanguagePack.All)
        {
            if (pack.Names.FamilySuffixes.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
