using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// A name by its characters alone, with what follows from them wherever it stands. A corpus writes few names often, so that
/// each is folded, taken apart and given its ids once (<see cref="WrittenNames"/>), and all mentions share the strings.
/// </summary>
internal sealed class WrittenName(string text)
{
    private string?[]? _ids;
    private string?[]? _classKeys;
    private ImmutableArray<string> _forms;

    /// <summary>The name as written, white space folded.</summary>
    internal string Text { get; } = text;

    /// <summary>The name folded for comparison.</summary>
    internal string Folded => field ??= Folding.Fold(Text);

    /// <summary>See <see cref="NameKey.Of"/>.</summary>
    internal string Key => field ??= NameKey.OfFolded(Folded);

    /// <summary>See <see cref="NameKey.Comparable"/>.</summary>
    internal string Comparable => field ??= NameKey.Comparable(Key);

    /// <summary>The words of <see cref="Key"/>; not to be changed.</summary>
    internal string[] Words => field ??= Key.Split(' ');

    /// <summary>The parts of <see cref="Key"/>, should it be a person's.</summary>
    internal PersonName Person => field ??= PersonName.Parse(Key);

    /// <summary><see cref="Text"/> as the only form of an entity.</summary>
    internal ImmutableArray<string> Forms
    {
        get
        {
            if (_forms.IsDefault)
            {
                _forms = [Text];
            }

            return _forms;
        }
    }

    /// <summary>See <see cref="EntityClass.Id"/>.</summary>
    internal string Id(EntityKind kind) => (_ids ??= new string?[EntityClass.KindCount])[(int)kind] ??= EntityClass.Id(kind, Key);

    /// <summary>The key under which the corpus looks for the same name of a kind that one name can waver between; see <see cref="EntityClass.Key"/>.</summary>
    internal string ClassKey(EntityKind kind) => (_classKeys ??= new string?[EntityClass.KindCount])[(int)kind] ??= EntityClass.Key(kind, Comparable);
}
