using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>
/// A statement of who takes part in something, and how: partners, leaders, sponsors, endorsers. Its span runs from the event
/// or the first member to the other end of the statement: "March for the Lock was organised by Oar Aid".
/// </summary>
public sealed class Enumeration : Fact
{
    private readonly string? _event;

    /// <summary>
    /// Key of the event or coalition: the id of the entity that <see cref="EventMention"/> names (a registry id, or
    /// "event:" / "organisation:" / "other:" and the folded name); "date:2026-01-30" when the text says only on which day it
    /// is; null when the text does not tie the relation to anything.
    /// </summary>
    public string? Event
    {
        get => EventMention?.Entity.Id ?? _event;
        init => _event = value;
    }

    /// <summary>
    /// The day of the event, as far as the document shows it: a date in the statement itself, a date beside another mention
    /// of the same event, or the registry's, when it is one day; else null. The same day of two documents can be compared
    /// where the events' names cannot.
    /// </summary>
    public DateOnly? Day { get; init; }

    /// <summary>The mention that names the event or coalition, or null.</summary>
    public EntityMention? EventMention { get; init; }

    /// <summary>What the members do.</summary>
    public required EnumerationRelation Relation { get; init; }

    /// <summary>The members, in order of the text.</summary>
    public required ImmutableArray<EnumerationMember> Members { get; init; }

    /// <summary>From the first member, its article included, to the last.</summary>
    public TextSpan MembersSpan { get; init; }

    /// <summary>Whether there may be more members: "including", "such as", "among others".</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the relation is denied.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether the relation is asked about rather than stated, as in a question or a heading.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether the relation lies in the future: "will lead", "plans to join".</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether the text presents the list as a repeat of another ("much of that roster").</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The words that state the relation: "has partnered with", "spearheaded by".</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The list that the corpus accepts for the same event and relation, of several the latest; null when it accepts none. In a corpus only.</summary>
    public AcceptedList? Accepted { get; internal set; }

    /// <summary>Whether the list can be held against another one: stated of an event, with at least two names.</summary>
    public bool IsComparable => !IsNegated && !IsAsked && Event is not null && Members.Count(m => m.IsNamed) >= 2;

    /// <summary>What a member of the list is called: "partner", "sponsor", "supporter", "organiser", "coordinator".</summary>
    public string MemberNoun => Relation switch
    {
        EnumerationRelation.Sponsor => "sponsor",
        EnumerationRelation.Endorse => "supporter",
        EnumerationRelation.Lead => "organiser",
        EnumerationRelation.Coordinate => "coordinator",
        _ => "partner",
    };

    /// <summary>Names of the members that <paramref name="other"/> does not list, each once; a member that may be one of its members is not missing.</summary>
    public ImmutableArray<string> MembersMissingFrom(Enumeration other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. Members.Where(m => m.IsNamed && !other.Members.Any(x => x.MayBeTheSameAs(m))).Select(m => m.Mention!.Entity.Name).Distinct()];
    }
}

/// <summary>One member of an enumeration.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words, white space folded.</param>
/// <param name="Mention">The name, or null for a described member ("several student groups").</param>
public sealed record EnumerationMember(TextSpan Span, string Text, EntityMention? Mention)
{
    /// <summary>Whether the member is a name rather than a description.</summary>
    public bool IsNamed => Mention is not null;

    /// <summary>Identity for comparing lists: the entity's id in the corpus, else the folded words.</summary>
    public string Key => Mention?.Entity.Id ?? "words:" + Folding.Fold(Text);

    /// <summary>
    /// Whether the two are one member, or one's name begins with the other's: "MoveOn" and "MoveOn Civic Action" may be one
    /// body or two, and that is a question about names, not about lists.
    /// </summary>
    public bool MayBeTheSameAs(EnumerationMember other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (x, y) = (Folding.Fold(Mention?.Name ?? Text) + " ", Folding.Fold(other.Mention?.Name ?? other.Text) + " ");
        return Key == other.Key || x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal);
    }
}

/// <summary>What the members of an enumeration do.</summary>
public enum EnumerationRelation
{
    /// <summary>Partner, ally, member of the coalition.</summary>
    Partner,

    /// <summary>Lead, spearhead, organise, orchestrate, launch.</summary>
    Lead,

    /// <summary>Coordinate among several.</summary>
    Coordinate,

    /// <summary>Sponsor, host, co-host.</summary>
    Sponsor,

    /// <summary>Endorse, support, back.</summary>
    Endorse,

    /// <summary>Join, take part.</summary>
    Join,
}
