using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Which kinds one name can waver between: a campaign is an event here and a coalition there, a person is never a place.</summary>
internal static class EntityClass
{
    /// <summary>How many kinds there are.</summary>
    internal const int KindCount = 5;

    internal static string Key(EntityKind kind, string name) => kind switch
    {
        EntityKind.Person => "p:" + name,
        EntityKind.Place => "l:" + name,
        _ => "x:" + name,
    };

    internal static string Id(EntityKind kind, string key) => kind switch
    {
        EntityKind.Person => "person:",
        EntityKind.Organisation => "organisation:",
        EntityKind.Place => "place:",
        EntityKind.Event => "event:",
        _ => "other:",
    } + key;

    /// <summary>The kind that most mentions show; one with a kind outweighs any number without.</summary>
    internal static EntityKind Choose(ImmutableArray<EntityMention> evidence)
    {
        Span<int> counts = stackalloc int[KindCount];
        foreach (var mention in evidence)
        {
            counts[(int)mention.Kind] += Weight(mention.Kind, isCertain: false);
        }

        return Choose(counts);
    }

    /// <summary>The kind with most evidence among the mentions of one document.</summary>
    internal static EntityKind Choose(List<MentionDraft> evidence)
    {
        Span<int> counts = stackalloc int[KindCount];
        foreach (var draft in evidence)
        {
            var kind = draft.Kind ?? EntityKind.Other;
            counts[(int)kind] += Weight(kind, draft.IsCertain);
        }

        return Choose(counts);
    }

    private static int Weight(EntityKind kind, bool isCertain) => kind == EntityKind.Other ? 0 : isCertain ? 10 : 1;

    private static EntityKind Choose(ReadOnlySpan<int> counts)
    {
        // A tie between a body and a happening is a campaign: the happening is what is compared.
        var best = EntityKind.Other;
        foreach (var kind in (ReadOnlySpan<EntityKind>)[EntityKind.Event, EntityKind.Organisation, EntityKind.Person, EntityKind.Place])
        {
            if (counts[(int)kind] > (best == EntityKind.Other ? 0 : counts[(int)best]))
            {
                best = kind;
            }
        }

        return best;
    }

    /// <summary>The form with most words, then most letters, then the first ordinally.</summary>
    internal static string Fullest(IEnumerable<string> forms) =>
        forms.OrderByDescending(f => f.AsSpan().Count(' ')).ThenByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal).First();
}
