using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>An entity of one document while its mentions are being joined.</summary>
internal sealed class EntityDraft(RegistryName? registered)
{
    internal EntityKind Kind { get; set; }

    internal int Order { get; init; }

    internal PersonName? Person { get; set; }

    internal string[] Words { get; set; } = [];

    internal RegistryName? Registered { get; } = registered;

    internal EntityDraft? Parent { get; set; }

    internal EntityDraft Root => Parent is null ? this : Parent.Root;

    internal List<MentionDraft> Drafts { get; } = [];

    /// <summary>The entity; a name of one common word or surname that nothing completes stays with its document (its id names the path).</summary>
    internal Entity ToEntity(string path)
    {
        if (Drafts.Count > 1)
        {
            Drafts.Sort(static (a, b) => a.First.CompareTo(b.First));
        }

        var isOneForm = IsOneForm();
        var forms = isOneForm ? Drafts[0].Written.Forms : Drafts.Select(d => d.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (Registered is not null)
        {
            return new Entity(Registered.Id, Registered.Kind, Registered.Canonical) { IsRegistered = true, Forms = forms };
        }

        var kind = EntityClass.Choose(Drafts);
        var name = isOneForm ? Drafts[0].Name : EntityClass.Fullest(Drafts.Where(d => d.Form == MentionForm.Full).Select(d => d.Name).DefaultIfEmpty(Drafts[0].Name));
        var id = (isOneForm ? Drafts[0].Written : LanguagePack.Written.Find(name)).Id(kind);
        return new Entity(IsOrphan(kind, name) ? id + "@" + path : id, kind, name) { Forms = forms };
    }

    private bool IsOneForm()
    {
        foreach (var draft in Drafts)
        {
            if (draft.Name != Drafts[0].Name)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOrphan(EntityKind kind, string name)
    {
        if (kind == EntityKind.Place || name.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var flags = NameWord.None;
        foreach (var pack in LanguagePack.All)
        {
            flags |= pack.Names[name];
        }

        return kind == EntityKind.Person ? (flags & NameWord.Mononym) == 0 : (flags & NameWord.Heads) != 0 && (flags & NameWord.KnownOrganisation) == 0;
    }
}
