using System.Collections.Immutable;
using CorpusLint.Documents;

namespace CorpusLint.Model;

/// <summary>A list of those who take part in an event that a corpus declares to be the right one.</summary>
public sealed record AcceptedList : AcceptedFact
{
    /// <summary>The event: the id of an entity of the corpus, or the name that was declared when the corpus knows none.</summary>
    public required string Event { get; init; }

    /// <summary>What the members do.</summary>
    public required EnumerationRelation Relation { get; init; }

    /// <summary>The members, as declared.</summary>
    public required ImmutableArray<AcceptedMember> Members { get; init; }

    /// <summary>Whether there may be more members.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The language of the names: lists in other languages are left alone. Undetermined for the one that most documents are in.</summary>
    public Language Language { get; init; } = Language.Undetermined;

    /// <inheritdoc/>
    public override string Value => string.Join(", ", Members.Select(m => m.Name));

    /// <summary>Members that <paramref name="list"/> does not name.</summary>
    public ImmutableArray<string> MembersMissingFrom(Enumeration list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return [.. Members.Where(m => !list.Members.Any(m.MayBe)).Select(m => m.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names that <paramref name="list"/> gives and this one does not, each once.</summary>
    public ImmutableArray<string> NamesOnlyIn(Enumeration list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return [.. list.Members.Where(m => m.IsNamed && !Members.Any(a => a.MayBe(m))).Select(m => m.Mention!.Entity.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a list says the same: it names all members unless it is open, and no other unless this one is.</summary>
    public bool AgreesWith(Enumeration list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return (IsOpen || NamesOnlyIn(list).IsEmpty) && (list.IsOpen || MembersMissingFrom(list).IsEmpty);
    }

    /// <summary>Whether one member at least stands in <paramref name="list"/> too.</summary>
    public bool SharesMemberWith(Enumeration list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Members.Any(m => list.Members.Any(m.MayBe));
    }

    /// <summary>
    /// Whether a list may be what became of this one, or what it was before: its document was written later and it names more, or
    /// earlier and it names fewer.
    /// </summary>
    public bool MayBeUpdatedBy(Enumeration list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return AsOf is { } day && list.Document.Date is { } written && written.Value != day
            && (written.Value > day ? MembersMissingFrom(list) : NamesOnlyIn(list)).IsEmpty;
    }
}

/// <summary>One member of an accepted list.</summary>
/// <param name="Name">The name as declared.</param>
/// <param name="Entity">Id of the entity of the corpus that the name stands for; null when the corpus knows none.</param>
public sealed record AcceptedMember(string Name, string? Entity)
{
    /// <summary>Whether a member of a document's list is this one, or its name begins with this one's or the reverse: that is a question about names, not about lists.</summary>
    public bool MayBe(EnumerationMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var (x, y) = (Folding.Fold(Name) + " ", Folding.Fold(member.Mention?.Name ?? member.Text) + " ");
        return (Entity is not null && member.Key == Entity) || x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal);
    }
}
