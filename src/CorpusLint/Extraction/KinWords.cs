using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Lemmas of one kind with the groups of each.</summary>
internal sealed class KinWords
{
    private readonly WordTable<ImmutableArray<string>> _groups;

    // From the first word of phrases to the number of words of the longest.
    private readonly WordTable<int> _starts = new(isLowerCase: true, capacity: 64);

    /// <summary>Reads lines of the form "word, phrase of words = group".</summary>
    /// <exception cref="FormatException">A line has no group.</exception>
    internal KinWords(IReadOnlyList<string> lines)
    {
        _groups = new WordTable<ImmutableArray<string>>(isLowerCase: true, 3 * lines.Count);
        foreach (var line in lines)
        {
            var split = line.LastIndexOf(" = ", StringComparison.Ordinal);
            if (split < 0)
            {
                throw new FormatException($"the entry '{line}' has no ' = '.");
            }

            var group = line[(split + 3)..].Trim();
            foreach (var word in line[..split].Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var lemma = Plain(word);
                ref var groups = ref _groups.At(lemma);
                groups = groups.IsDefault ? [group] : groups.Contains(group) ? groups : groups.Add(group);
                ref var longest = ref _starts.At(lemma[..(lemma.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : lemma.Length)]);
                longest = Math.Max(longest, lemma.AsSpan().Count(' ') + 1);
            }
        }
    }

    /// <summary>The groups of a lemma without accents; empty for one that is not listed.</summary>
    internal ImmutableArray<string> this[ReadOnlySpan<char> lemma] => _groups.TryGetValue(lemma, out var groups) ? groups : [];

    /// <summary>Number of words of the longest lemma that begins with a word; 0 when none does.</summary>
    internal int LongestFrom(ReadOnlySpan<char> first) => _starts.GetValueOrDefault(first);

    /// <summary>The lemmas, in no order.</summary>
    internal IEnumerable<string> Lemmas => _groups.Words.ToArray().OfType<string>();

    /// <summary>A folded word without accents, which headlines in capitals leave out, and hyphens, which are a matter of taste ("lay-offs").</summary>
    internal static string Plain(ReadOnlySpan<char> folded)
    {
        var text = folded.ToString().Replace('-', ' ');
        return System.Text.Ascii.IsValid(text) ? text : LatinComposition.WithoutMarks(text);
    }
}
