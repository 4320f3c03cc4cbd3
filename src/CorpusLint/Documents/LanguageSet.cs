using System.Collections;
using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// The languages that the blocks of a document can be recognised as, in order: a block that shows none is read as the
/// document's language, else as the first. A document carries its set, so that everything that reads it later knows the
/// same words.
/// </summary>
public sealed class LanguageSet : IReadOnlyList<LanguageProfile>
{
    private readonly ImmutableArray<LanguageProfile> _profiles;
    private readonly Lock _lock = new();
    private volatile object? _knowledge;
    private readonly WordTable<int> _owners;

    /// <summary>Makes a set.</summary>
    /// <param name="profiles">From one to 64; each language once.</param>
    /// <exception cref="ArgumentException">There is none, there are too many, or a language comes twice.</exception>
    public LanguageSet(IEnumerable<LanguageProfile> profiles)
    {
        _profiles = [.. profiles];
        if (_profiles.IsEmpty || _profiles.Length > LanguageLetters.MostLanguages || HasLanguageTwice(_profiles))
        {
            throw new ArgumentException($"A set has from one to {LanguageLetters.MostLanguages} languages, and each once.", nameof(profiles));
        }

        _owners = OwnersOf(_profiles);
        Letters = new LanguageLetters(_profiles.AsSpan());
        BylineInitials = InitialsOf(_profiles);
    }

    /// <summary>English and Spanish, as the program carries them.</summary>
    public static LanguageSet BuiltIn { get; } = new([LanguageProfile.Load(LanguageSource.BuiltIn(Language.English)), LanguageProfile.Load(LanguageSource.BuiltIn(Language.Spanish))]);

    /// <summary>Number of languages.</summary>
    public int Count => _profiles.Length;

    /// <summary>The profile at an index.</summary>
    public LanguageProfile this[int index] => _profiles[index];

    /// <summary>The profile of a language; null when the set does not have it.</summary>
    public LanguageProfile? Find(Language language)
    {
        foreach (var profile in _profiles)
        {
            if (profile.Language == language)
            {
                return profile;
            }
        }

        return null;
    }

    /// <summary>The profiles in order.</summary>
    public ImmutableArray<LanguageProfile>.Enumerator GetEnumerator() => _profiles.GetEnumerator();

    IEnumerator<LanguageProfile> IEnumerable<LanguageProfile>.GetEnumerator() => _profiles.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _profiles.AsEnumerable().GetEnumerator();

    /// <summary>The short texts that facts of documents in these languages hold.</summary>
    internal TextPool Texts { get; } = new();

    /// <summary>The letters that bylines of these languages open with, small.</summary>
    internal string BylineInitials { get; }

    /// <summary>The letters that speak for and against each of the languages.</summary>
    internal LanguageLetters Letters { get; }

    /// <summary>
    /// Whose function word a word is: the index of the profile that alone has it, <see cref="SharedWord"/> when several
    /// have it, <see cref="Count"/> for a frequent word of a language outside the set, <see cref="NoOnesWord"/> for any other.
    /// One table for all languages, because the detector asks for nearly every word.
    /// </summary>
    internal int OwnerOf(ReadOnlySpan<char> word) => _owners.GetValueOrDefault(word) switch
    {
        0 => NoOnesWord,
        SharedWord => SharedWord,
        var owner => owner - 1,
    };

    /// <summary>No language's function word.</summary>
    internal const int NoOnesWord = -1;

    /// <summary>The function word of several languages.</summary>
    internal const int SharedWord = -2;

    private static string InitialsOf(ImmutableArray<LanguageProfile> profiles)
    {
        var initials = "";
        foreach (var profile in profiles)
        {
            foreach (var word in profile.BylineWords)
            {
                initials += initials.Contains(word[0]) ? "" : word[0];
            }
        }

        return initials;
    }

    private static bool HasLanguageTwice(ImmutableArray<LanguageProfile> profiles)
    {
        for (var i = 1; i < profiles.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (profiles[i].Language == profiles[j].Language)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The index of the profile and one, so that a word that nobody has is nought.
    private static WordTable<int> OwnersOf(ImmutableArray<LanguageProfile> profiles)
    {
        var owners = new WordTable<int>(isLowerCase: true, capacity: 512);
        for (var p = 0; p < profiles.Length; p++)
        {
            foreach (var word in profiles[p].FunctionWords)
            {
                ref var owner = ref owners.At(word);
                owner = owner == 0 ? p + 1 : SharedWord;
            }
        }

        // One letter shows nothing of another language.
        foreach (var profile in profiles)
        {
            foreach (var word in profile.ForeignWords)
            {
                if (word.Length > 1)
                {
                    ref var owner = ref owners.At(word);
                    owner = owner == 0 ? profiles.Length + 1 : owner;
                }
            }
        }

        return owners;
    }

    /// <summary>The profiles, to be walked through without an allocation.</summary>
    internal ReadOnlySpan<LanguageProfile> AsSpan() => _profiles.AsSpan();

    /// <summary>
    /// What a later room knows of these languages, made at the first call and kept; there is one kind of it, because a room
    /// may not know those above it by name.
    /// </summary>
    internal object Knowledge(Func<LanguageSet, object> create)
    {
        if (_knowledge is { } known)
        {
            return known;
        }

        lock (_lock)
        {
            return _knowledge ??= create(this);
        }
    }
}
