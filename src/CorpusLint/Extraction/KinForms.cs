using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>How a word changes: a noun has a plural, a word for people may have one for each sex, a verb has tenses.</summary>
internal enum KinForm
{
    /// <summary>A noun.</summary>
    Thing,

    /// <summary>A noun for people.</summary>
    Person,

    /// <summary>A verb.</summary>
    Deed,
}

/// <summary>
/// Finds the lemma of a form by taking endings off: nothing is made up, because only a lemma that is listed counts. "Heridas"
/// is "herida" and "herido", "stabbing" is "stab". Forms that no ending explains stand in a table.
/// </summary>
internal sealed class KinForms
{
    private const int LongestWord = 48;

    // What is left of a word without its ending; two letters and fewer are like anything.
    private const int ShortestStem = 2;
    private const string Vowels = "aeiou";
    private readonly Dictionary<string, string[]> _irregular = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notForms = new(StringComparer.Ordinal);
    private readonly NumberPhrases _irregularPlurals;
    private readonly (string Ending, string Lemma)[] _plurals;
    private readonly (string Ending, string Lemma)[] _people;
    private readonly (string Ending, string Lemma)[] _deeds;

    // What a verb's last vowel becomes under stress, and what it was: "cierra" is of "cerrar".
    private readonly (string Ending, string Lemma)[] _vowels;

    internal KinForms(LanguageData data, NumberLexicon numbers)
    {
        foreach (var (form, lemma) in data.Rows("forms"))
        {
            // Accents may be all that tells two forms apart: "esta", "está".
            var plain = KinWords.Plain(form);
            _irregular[plain] = [.. _irregular.GetValueOrDefault(plain, []), KinWords.Plain(lemma)];
        }

        foreach (var word in data.Entries("not forms"))
        {
            _notForms.Add(KinWords.Plain(word));
        }

        _irregularPlurals = numbers.IrregularPlurals;
        _plurals = [.. numbers.PluralEndings.Select(e => (KinWords.Plain(e.Item1), KinWords.Plain(e.Item2)))];
        _people = Endings("person endings");
        _deeds = Endings("deed endings");
        _vowels = Endings("deed vowels");

        (string, string)[] Endings(string section) =>
            [.. data.Lines(section).Select(l => l.Split('=', StringSplitOptions.TrimEntries)).Select(p => (p[0], p[1]))];
    }

    /// <summary>The groups of a word or phrase without accents, whichever form it has. Of a phrase the first or the last word changes, or both.</summary>
    internal ImmutableArray<string> Find(string plain, KinForm form, KinWords words)
    {
        // Of a deed's phrase the verb alone changes.
        var first = plain.IndexOf(' ', StringComparison.Ordinal);
        var whole = first >= 0 && form == KinForm.Deed ? words[plain] : FindWord(plain, form, words, "", "");
        if (first < 0 || !whole.IsEmpty)
        {
            return whole;
        }

        // "Trucks with bombs" is no "truck with bomb": the head changes, and at the other end at most an adjective with it.
        var last = plain.LastIndexOf(' ');
        var found = FindWord(plain[..first], form, words, "", plain[first..]);
        if (form == KinForm.Deed || !found.IsEmpty)
        {
            return found;
        }

        found = FindWord(plain[(last + 1)..], form, words, plain[..(last + 1)], "");
        foreach (var lemma in found.IsEmpty ? Lemmas(plain[..first], form, isPhrase: true) : [])
        {
            found = FindWord(plain[(last + 1)..], form, words, lemma + plain[first..(last + 1)], "");
            if (!found.IsEmpty)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Number of words of the longest lemma that may begin with a form; 0 when none does.</summary>
    internal int LongestFrom(string plain, KinForm form, KinWords words)
    {
        var longest = words.LongestFrom(plain);
        foreach (var lemma in Lemmas(plain, form, isPhrase: true))
        {
            longest = Math.Max(longest, words.LongestFrom(lemma));
        }

        return longest;
    }

    private ImmutableArray<string> FindWord(string word, KinForm form, KinWords words, string before, string after)
    {
        // A form may be listed itself: "children" have a group of their own as those of a school.
        var found = words[string.Concat(before, word, after)];
        foreach (var lemma in Lemmas(word, form, before.Length + after.Length > 0))
        {
            foreach (var group in words[string.Concat(before, lemma, after)])
            {
                found = found.Contains(group) ? found : found.Add(group);
            }
        }

        return found;
    }

    // "Taking" alone is hardly ever a theft, and "taking part" is always of "take part".
    private IEnumerable<string> Lemmas(string word, KinForm form, bool isPhrase)
    {
        if (word.Length > LongestWord || (form == KinForm.Deed && !isPhrase && _notForms.Contains(word)))
        {
            yield break;
        }

        if (_irregular.TryGetValue(word, out var irregular))
        {
            foreach (var lemma in irregular)
            {
                yield return lemma;
            }
        }

        if (form == KinForm.Deed)
        {
            foreach (var (ending, of) in _deeds)
            {
                if (word.Length < ending.Length + ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
                {
                    continue;
                }

                var stem = word.AsMemory(0, word.Length - ending.Length);
                yield return string.Concat(stem.Span, of);
                if (WithVowel(stem.Span, of) is { } other)
                {
                    yield return other;
                }
            }

            yield break;
        }

        if (_irregularPlurals[word] is { } singular)
        {
            yield return KinWords.Plain(singular);
            yield break;
        }

        foreach (var lemma in Without(word, _plurals))
        {
            yield return lemma;
        }

        foreach (var lemma in form == KinForm.Person ? Without(word, _people) : [])
        {
            yield return lemma;
        }
    }

    // The lemma with the vowel that the stem has where the stress is elsewhere; null when its last vowel is none of those that change.
    private string? WithVowel(ReadOnlySpan<char> stem, string ending)
    {
        var end = stem.LastIndexOfAny(Vowels) + 1;
        foreach (var (stressed, plain) in end == 0 ? [] : _vowels)
        {
            if (stem[..end].EndsWith(stressed, StringComparison.Ordinal))
            {
                return string.Concat(string.Concat(stem[..(end - stressed.Length)], plain), stem[end..], ending);
            }
        }

        return null;
    }

    private static IEnumerable<string> Without(string word, (string Ending, string Lemma)[] endings)
    {
        foreach (var (ending, lemma) in endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return string.Concat(word.AsSpan(0, word.Length - ending.Length), lemma);
            }
        }
    }
}
