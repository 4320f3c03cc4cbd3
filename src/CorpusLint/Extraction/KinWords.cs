using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Lemmas of one kind with the groups of each.</summary>
/// <remarks>
/// Most runs ask for a few hundred of some ten thousand lemmas: a lemma gets its array of groups when it is asked for. Dictionaries of
/// strings and numbers are the framework's own, whose code needs no compiling when a run begins.
/// </remarks>
internal sealed class KinWords
{
    // From each lemma to the last of its links, each of which has a group and the number of the link before, 0 for none.
    private readonly Dictionary<string, int> _links;
    private readonly List<int> _before = [0];
    private readonly List<string> _groups = [""];

    // From the first word of phrases to the number of words of the longest.
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);

    // The arrays made so far, by the number of the link. Two threads may make the same one: either is right.
    private readonly string[]?[] _made;

    /// <summary>Reads lines of the form "word, phrase of words = group".</summary>
    /// <exception cref="FormatException">A line has no group.</exception>
    internal KinWords(IReadOnlyList<string> lines)
    {
        const int wordsInLine = 7;
        _links = new Dictionary<string, int>(wordsInLine * lines.Count, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var split = line.LastIndexOf(" = ", StringComparison.Ordinal);
            if (split < 0)
            {
                throw new FormatException($"the entry '{line}' has no ' = '.");
            }

            var group = line[(split + 3)..].Trim();
            foreach (var lemma in LemmasOf(line.AsSpan(0, split)))
            {
                Add(lemma, group);
            }
        }

        _made = new string[]?[_groups.Count];
    }

    /// <summary>The groups of a lemma without accents, in the order of the lines; empty for one that is not listed.</summary>
    internal ImmutableArray<string> this[string lemma] =>
        _links.TryGetValue(lemma, out var link) ? ImmutableCollectionsMarshal.AsImmutableArray(_made[link] ??= GroupsFrom(link)) : [];

    /// <summary>Number of words of the longest lemma that begins with a word; 0 when none does.</summary>
    internal int LongestFrom(string first) => _starts.TryGetValue(first, out var longest) ? longest : _links.ContainsKey(first) ? 1 : 0;

    /// <summary>The lemmas, in the order of the lines.</summary>
    internal IEnumerable<string> Lemmas => _links.Keys;

    /// <summary>A folded word without accents, which headlines in capitals leave out, and hyphens, which are a matter of taste ("lay-offs").</summary>
    internal static string Plain(ReadOnlySpan<char> folded)
    {
        var text = folded.ToString().Replace('-', ' ');
        return System.Text.Ascii.IsValid(text) ? text : LatinComposition.WithoutMarks(text);
    }

    // A loop of a thousand rounds is compiled once more while it runs, and splitting with it unless it stands apart.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string[] LemmasOf(ReadOnlySpan<char> words) => Plain(words).Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add(string lemma, string group)
    {
        _links.TryGetValue(lemma, out var before);
        for (var link = before; link > 0; link = _before[link])
        {
            if (_groups[link] == group)
            {
                return;
            }
        }

        _links[lemma] = _groups.Count;
        _groups.Add(group);
        _before.Add(before);
        var space = lemma.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            var words = 2;
            for (var i = space + 1; i < lemma.Length; i++)
            {
                words += lemma[i] == ' ' ? 1 : 0;
            }

            var first = lemma[..space];
            if (!_starts.TryGetValue(first, out var longest) || longest < words)
            {
                _starts[first] = words;
            }
        }
    }

    private string[] GroupsFrom(int last)
    {
        var groups = new List<string>();
        for (var link = last; link > 0; link = _before[link])
        {
            groups.Insert(0, _groups[link]);
        }

        return [.. groups];
    }
}
