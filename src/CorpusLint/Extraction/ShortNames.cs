using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds the full name that one word stands for in a document: a surname, or "the Guild"; only where there is no choice.</summary>
internal sealed class ShortNames
{
    private const NameWord Suffix = NameWord.OrganisationSuffix | NameWord.KnownPlace | NameWord.CapitalPlace;

    private readonly NameText _text;
    private readonly Dictionary<string, EntityDraft?> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityDraft?> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityDraft?> _firstWords = new(StringComparer.Ordinal);

    internal ShortNames(NameText text, List<EntityDraft> entities)
    {
        _text = text;
        foreach (var entity in entities)
        {
            var words = entity.Registered is { } name ? Folding.Fold(name.Canonical).Split(' ') : entity.Words;
            if (words.Length < 2)
            {
                continue;
            }

            if (entity.Kind == EntityKind.Person)
            {
                _firstNames.Add(words[0]);
                Note(_surnames, words[^1], entity);
                for (var i = 1; i < words.Length - 1; i++)
                {
                    if (words[i].Length > 2)
                    {
                        Note(_surnames, words[i], entity);
                    }
                }
            }
            else if (entity.Kind == EntityKind.Organisation)
            {
                Note(_heads, words[^1], entity);
                if (IndexBehindFirst(words, NameWord.Of | NameWord.Connector) is > 0 and var of)
                {
                    Note(_heads, words[of - 1], entity);
                }

                if (IndexBehindFirst(words, Suffix) < 0)
                {
                    Note(_firstWords, words[0], entity);
                }
                else
                {
                    _firstWords[words[0]] = null;
                }
            }
        }
    }

    /// <summary>The one entity that a word is short for, or null.</summary>
    internal EntityDraft? Find(MentionDraft draft)
    {
        _text.Enter(draft.Sentence.Block);
        if (draft.Kind is null or EntityKind.Person or EntityKind.Other || !draft.IsCertain)
        {
            if (_surnames.TryGetValue(draft.Key, out var person) && person is not null && !_firstNames.Contains(draft.Key))
            {
                return person;
            }
        }

        if (draft.Kind is EntityKind.Person or EntityKind.Place || (draft.IsCertain && draft.Kind != EntityKind.Organisation))
        {
            return null;
        }

        var flags = _text.Flags(draft.First);
        if ((flags & NameWord.OrganisationHead) != 0)
        {
            return draft.First > draft.Sentence.FirstToken && _text.Has(draft.First - 1, NameWord.Article) && _heads.TryGetValue(draft.Key, out var body) ? body : null;
        }

        const NameWord plain = NameWord.Heads | NameWord.Topic | NameWord.Common | NameWord.NotName | NameWord.RoleModifier | NameWord.Given | NameWord.KnownPlace | NameWord.Plain;
        // "the town of Norhaven", "the Norhaven chapter": the place in the body's name, not the body.
        var before = draft.First > draft.Sentence.FirstToken ? _text.Flags(draft.First - 1) : NameWord.None;
        var behind = draft.End < draft.Sentence.EndToken ? _text.Flags(draft.End) : NameWord.None;
        if ((before & (NameWord.Of | NameWord.WeakConnector | NameWord.PlacePreposition | NameWord.Article)) != 0 || (behind & (NameWord.OrganisationNoun | NameWord.Role)) != 0)
        {
            return null;
        }

        return (flags & plain) == 0 && _firstWords.TryGetValue(draft.Key, out var whole) ? whole : null;
    }

    private static int IndexBehindFirst(string[] words, NameWord flags)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (IsAny(words[i], flags))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAny(string word, NameWord flags)
    {
        foreach (var pack in LanguagePack.All)
        {
            if ((pack.Names[word] & flags) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Note(Dictionary<string, EntityDraft?> table, string word, EntityDraft entity)
    {
        if (!table.TryAdd(word, entity) && !ReferenceEquals(table[word], entity))
        {
            // Persons that only differ by a middle name are one.
            table[word] = table[word] is { Person: { } a } && entity.Person is { } b && a.First == b.First && a.Last == b.Last ? table[word] : null;
        }
    }
}
