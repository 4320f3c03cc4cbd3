using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// The words by which different newsrooms mean one thing: "canvas" and "painting", "lorry" and "truck", "killed" and
/// "lost their lives". A word belongs to groups, one for each of its senses, whose names are the same in all languages,
/// so that words of two languages can be held against each other: "vessel" and "buque" share the group "ship".
/// </summary>
internal sealed class KinLexicon
{
    private const int LongestPhrase = 6;
    private readonly KinWords _things;
    private readonly KinWords _people;
    private readonly KinWords _deeds;
    private readonly KinWords _words;
    private readonly KinForms _forms;
    private readonly HashSet<(string, string)> _exclusive = [];
    private readonly HashSet<string> _excluding = new(StringComparer.Ordinal);
    private readonly HashSet<string> _general = new(StringComparer.Ordinal);

    internal KinLexicon(LanguageData data, NumberLexicon numbers)
    {
        _things = new KinWords(data.Lines("things"));
        _people = new KinWords(data.Lines("people"));
        _deeds = new KinWords(data.Lines("deeds"));
        _words = new KinWords(data.Lines("words"));
        _forms = new KinForms(data, numbers);
        _general.UnionWith(data.Entries("general"));
        foreach (var line in data.Lines("exclusive"))
        {
            var groups = line.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var one in groups)
            {
                foreach (var other in groups)
                {
                    if (one != other)
                    {
                        _exclusive.Add((one, other));
                        _excluding.Add(one);
                    }
                }
            }
        }
    }

    /// <summary>Whether a folded word, in any form, is one for people.</summary>
    internal bool IsPerson(string folded) => !_forms.Find(KinWords.Plain(folded), KinForm.Person, _people).IsEmpty;

    /// <summary>The lists, for those who hold them to their laws.</summary>
    internal IEnumerable<KinWords> Lists => [_things, _people, _deeds, _words];

    /// <summary>Pairs of groups of which nothing belongs to both, each pair both ways.</summary>
    internal IReadOnlyCollection<(string One, string Other)> Exclusive => _exclusive;

    /// <summary>
    /// The groups of a word or phrase in any form that texts have it in; empty for one that is in none. A phrase has one
    /// space between its words.
    /// </summary>
    /// <param name="folded">As <see cref="Folding.Fold(string)"/> leaves it; accents do not matter.</param>
    internal ImmutableArray<string> GroupsOf(ReadOnlySpan<char> folded)
    {
        var plain = KinWords.Plain(folded);
        var found = _words[plain];
        found = Joined(found, _forms.Find(plain, KinForm.Thing, _things));
        found = Joined(found, _forms.Find(plain, KinForm.Person, _people));
        return Joined(found, _forms.Find(plain, KinForm.Deed, _deeds));
    }

    /// <summary>The groups of the longest phrase that begins at a token; empty when there is none.</summary>
    /// <param name="document">The text.</param>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="index">Index of the phrase's first token among them.</param>
    /// <param name="count">Number of its tokens; 0 when there is none.</param>
    internal ImmutableArray<string> GroupsAt(Document document, ReadOnlySpan<Token> tokens, int index, out int count)
    {
        count = 0;
        if (tokens[index].Kind != TokenKind.Word)
        {
            return [];
        }

        return LongestAt(document, tokens, index, LongestFrom(Folding.Fold(document.ValueOf(tokens[index]))), fewest: 1, out count);
    }

    /// <summary>The groups of the longest phrase of several words that begins at a token; empty when there is none.</summary>
    /// <param name="document">The text.</param>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="index">Index of the phrase's first token among them, which is a word.</param>
    /// <param name="longest">What <see cref="LongestFrom"/> says of that word.</param>
    /// <param name="count">Number of the phrase's tokens; 0 when there is none.</param>
    internal ImmutableArray<string> PhraseAt(Document document, ReadOnlySpan<Token> tokens, int index, int longest, out int count) =>
        LongestAt(document, tokens, index, longest, fewest: 2, out count);

    /// <summary>Number of words of the longest phrase that may begin with a word; 0 for a word that no list has, in whichever form.</summary>
    /// <param name="folded">The word as <see cref="Folding.Fold(string)"/> leaves it.</param>
    internal int LongestFrom(string folded)
    {
        // "Pick-up" is one token and two words of a phrase.
        var first = KinWords.Plain(folded);
        var space = first.IndexOf(' ', StringComparison.Ordinal);
        first = space < 0 ? first : first[..space];
        return Math.Max(
            Math.Max(_words.LongestFrom(first), _forms.LongestFrom(first, KinForm.Deed, _deeds)),
            Math.Max(_forms.LongestFrom(first, KinForm.Thing, _things), _forms.LongestFrom(first, KinForm.Person, _people)));
    }

    private ImmutableArray<string> LongestAt(Document document, ReadOnlySpan<Token> tokens, int index, int longest, int fewest, out int count)
    {
        for (var end = Math.Min(index + Math.Min(longest, LongestPhrase), tokens.Length); end >= index + fewest; end--)
        {
            var text = document.Reading.AsSpan(tokens[index].Start, tokens[end - 1].End - tokens[index].Start);
            if (end > index + 1 && text.IndexOfAny(',', '.', ';') >= 0)
            {
                continue;
            }

            var groups = GroupsOf(Folding.Fold(text));
            if (!groups.IsEmpty)
            {
                count = end - index;
                return groups;
            }
        }

        count = 0;
        return [];
    }

    /// <summary>Whether two words may mean one thing: they have a group in common.</summary>
    internal static bool AreKin(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        foreach (var group in one)
        {
            if (other.Contains(group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of one language and one of another, or of the same, may mean one thing; false for words that no list has.</summary>
    internal static bool AreKin(KinLexicon first, ReadOnlySpan<char> one, KinLexicon second, ReadOnlySpan<char> other) =>
        AreKin(first.GroupsOf(one), second.GroupsOf(other));

    /// <summary>Whether what has one word cannot have the other: no group in common, and one of each that exclude each other ("passengers", "crew").</summary>
    internal bool AreExclusive(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (AreKin(one, other))
        {
            return false;
        }

        foreach (var group in one)
        {
            foreach (var against in other)
            {
                if (_exclusive.Contains((group, against)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a group is of words that reports have of anything: "reach", "fall", "total".</summary>
    internal bool IsGeneral(string group) => _general.Contains(group);

    /// <summary>The groups of words that reports have of anything.</summary>
    internal IReadOnlyCollection<string> General => _general;

    /// <summary>Whether a group excludes any other.</summary>
    internal bool IsExcluding(string group) => _excluding.Contains(group);

    /// <summary>Whether each of two clauses tells of something that excludes what the other tells of, and that the other does not tell of too ("stay open", "close").</summary>
    internal bool AreContrary(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        foreach (var group in one)
        {
            foreach (var against in other)
            {
                if (_exclusive.Contains((group, against)) && !one.Contains(against) && !other.Contains(group))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<string> Joined(ImmutableArray<string> one, ImmutableArray<string> other) =>
        other.IsEmpty ? one : one.IsEmpty ? other : [.. one.Union(other, StringComparer.Ordinal)];
}
