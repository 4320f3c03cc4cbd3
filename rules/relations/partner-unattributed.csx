/// <summary>Every named partner, sponsor, endorser or ally must be attributed to a source.</summary>
/// <remarks>
/// One finding for a sentence that states a relation in the author's voice, with each partner beside it. A citation marker, a
/// link, an announcement, a press release or somebody who says so is a source; so is a sentence before that introduces the list.
/// </remarks>
var rule = Rule("CL7001", "partner-unattributed", Category.Relations, Severity.Error);
var named = rule.Says("named", "Who says that {members} {verb}? To be named as a partner can cost an organisation; give the source of each.");
var unnamed = rule.Says("unnamed", "Who says so, and which ones? The partners are neither named nor attributed to a source.", Severity.Warning);

var settings = Options<Settings>();

string NameOf(EnumerationRelation relation) => relation.ToString().ToLowerInvariant();

string VerbOf(EnumerationRelation relation, bool isOne) => relation switch
{
    EnumerationRelation.Sponsor => isOne ? "is a sponsor" : "are sponsors",
    EnumerationRelation.Endorse => isOne ? "stands behind it" : "stand behind it",
    EnumerationRelation.Join => isOne ? "takes part" : "take part",
    _ => isOne ? "is a partner" : "are partners",
};

bool HasSource(DocumentFacts d, Sentence? s) =>
    s is not null
    && (d.CitationsIn(s).Length > 0 || d.LinksIn(s).Length > 0
        || d.AttributionsIn(s).Any(a => a.GivesSource));

bool Introduces(DocumentFacts d, Sentence s) =>
    s.IndexInBlock > 0 && d.AttributionsIn(s.Previous).Any(a => a.Kind is AttributionKind.NamedDocument or AttributionKind.AccordingTo);

bool IsOwnStatement(Enumeration e) => e.Document.Genre is "statement" or "press-release" || e.Members.All(m => m.IsNamed && IsByAuthor(e, m));

// "By Black Rose – Bay Area Local" may say what the Durham local of Black Rose endorses.
bool IsByAuthor(Enumeration e, EnumerationMember member) =>
    e.Facts.Mentions.Any(m => m.Block?.Kind == BlockKind.Metadata && Folding.Fold(member.Mention!.Name).Contains(Folding.Fold(m.Name), StringComparison.Ordinal));

bool RepeatsAttributed(Enumeration e) =>
    e.Facts.Enumerations.Any(o => o != e && o.Relation == e.Relation && HasSource(o.Facts, o.Sentence)
        && e.Members.All(m => o.Members.Any(x => x.Key == m.Key)));

(from e in Enumerations
 where settings.Relations.Contains(NameOf(e.Relation)) && !e.IsNegated && !e.IsAsked
 where e.Sentence is not null && e.Block is { IsQuoted: false, Kind: BlockKind.Paragraph or BlockKind.ListItem }
 where !IsOwnStatement(e) && !HasSource(e.Facts, e.Sentence) && !Introduces(e.Facts, e.Sentence!) && !RepeatsAttributed(e)
 where !e.Facts.QuotationsIn(e.Sentence).Any(q => q.Kind == QuotationKind.Direct && q.Span.Contains(e.Span.Start))
 group e by e.Sentence)
.Report(g =>
{
    var members = g.SelectMany(e => e.Members).Where(m => m.IsNamed).ToArray();
    var place = g[0].At(g[0].Cue ?? g[0].Span);
    return members.Length > 0
        ? named.On(place, new { members = ListOf(members), verb = VerbOf(g[0].Relation, members.Length == 1) }).Also(members.Select(m => m.Mention!), m => $"'{m.Name}'")
        : unnamed.On(place);
});

string ListOf(EnumerationMember[] members) => members.Length switch
{
    1 => members[0].Mention!.Name,
    <= 4 => string.Join(", ", members[..^1].Select(m => m.Mention!.Name)) + " and " + members[^1].Mention!.Name,
    _ => string.Join(", ", members[..3].Select(m => m.Mention!.Name)) + $" and {members.Length - 3} more",
};

public sealed record Settings
{
    /// <summary>Which relations must be attributed: partner, sponsor, endorse, join.</summary>
    public string[] Relations { get; init; } = ["partner", "sponsor", "endorse", "join"];
}
