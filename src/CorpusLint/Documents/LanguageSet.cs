using System.Collections;
using System.Collections.Immutable;

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

    /// <summary>Makes a set.</summary>
    /// <param name="profiles">At least one; each language once.</param>
    /// <exception cref="ArgumentException">There is none, or a language comes twice.</exception>
    public LanguageSet(IEnumerable<LanguageProfile> profiles)
    {
        _profiles = [.. profiles];
        if (_profiles.IsEmpty || _profiles.Select(p => p.Language).Distinct().Count() != _profiles.Length)
        {
            throw new ArgumentException("A set has at least one language, and each once.", nameof(profiles));
        }
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

    /// <summary>The profiles, to be walked through without an allocation.</summary>
    internal ReadOnlySpan<LanguageProfile> AsSpan() => _profiles.AsSpan();

    /// <summary>
    /// What a later room knows of these languages, made at the first call and kept; there is one kind of it, because a room
    /// may not know those above it by name.
    /// </summary>
    internal T Knowledge<T>(Func<LanguageSet, T> create)
        where T : class
    {
        if (_knowledge is T known)
        {
            return known;
        }

        lock (_lock)
        {
            _knowledge ??= create(this);
            return (T)_knowledge;
        }
    }
}
