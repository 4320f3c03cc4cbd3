using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>The names and aliases of a registry as sequences of folded tokens, found by their first token.</summary>
internal sealed class RegistryIndex
{
    private readonly FrozenDictionary<string, RegistryName[]> _byFirst;
    private readonly FrozenDictionary<string, RegistryName[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly Dictionary<string, RegisteredEvent> _events = new(StringComparer.Ordinal);

    internal RegistryIndex(Registry registry)
    {
        var names = new List<RegistryName>();
        foreach (var entity in registry.Entities)
        {
            Add(entity.Id, entity.Kind, entity.Name, entity.Aliases, null);
        }

        foreach (var happening in registry.Events)
        {
            _events.TryAdd(happening.Id, happening);
            Add(happening.Id, EntityKind.Event, happening.Name, happening.Aliases, happening);
        }

        // The longest name first, so that the first one that fits is the one meant; a name before another's alias.
        _byFirst = names.GroupBy(n => n.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ThenBy(n => n.Id, StringComparer.Ordinal).ToArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(string id, EntityKind kind, string name, ImmutableArray<string> aliases, RegisteredEvent? happening)
        {
            foreach (var form in (aliases.IsDefault ? [] : aliases).Prepend(name))
            {
                var tokens = ImmutableArray.CreateBuilder<Token>();
                Tokenizer.Tokenize(form, 0, form.Length, tokens);
                if (tokens.Count > 0)
                {
                    names.Add(new RegistryName(id, kind, name, [.. tokens.Select(t => Folding.Fold(form.Substring(t.Start, t.Length)))], tokens[0].Shape, happening));
                }
            }
        }
    }

    /// <summary>The declared event with an id, or null.</summary>
    internal RegisteredEvent? EventOf(string id) => _events.GetValueOrDefault(id);

    internal bool IsEmpty => _byFirst.Count == 0;

    /// <summary>The declared names that start with a word, longest first; letter case aside.</summary>
    internal ReadOnlySpan<RegistryName> StartingWith(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var names) ? names : [];
}

/// <summary>One name or alias of a declared entity or event.</summary>
/// <param name="Id">Id of the entity or event.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Canonical">The canonical name.</param>
/// <param name="Words">The folded tokens of this form.</param>
/// <param name="Shape">How the first word is written: an acronym is found in capitals only, a name with a capital, other words in any case.</param>
/// <param name="Event">The declared event, or null.</param>
internal sealed record RegistryName(string Id, EntityKind Kind, string Canonical, ImmutableArray<string> Words, TokenShape Shape, RegisteredEvent? Event);
