/// <summary>Numbers, dates, names, quoted phrases and links of a segment must survive translation.</summary>
/// <remarks>
/// What each sentence states is looked for in its translation and in the sentences beside it, in digits, in words and in the
/// customs of both languages. A name is asked for when it is a person's full name, or when the translation keeps it elsewhere.
/// </remarks>
var rule = Rule("CL9102", "parallel-fact-mismatch", Category.Readiness, Severity.Error);
var changed = rule.Says("changed", "The {what} '{source}' is '{target}' in the translation. One of the two versions tells its readers something else; check which one holds.");
var lost = rule.Says("lost", "The {what} '{source}' is missing in the translation. Its readers learn less or something else; put it back.");
var added = rule.Says("added", "The {what} '{target}' is not in the original. Nobody there said so; check where it comes from.");

var settings = Options<Settings>();

(from p in ParallelPairs
 from d in p.Differences
 where IsAsked(d.Kind)
 select (Pair: p, Difference: d))
.Report(r => Finding(r.Pair, r.Difference).With(SeverityOf(r.Difference.Kind)).Confidence(r.Pair.Confidence));

Finding Finding(ParallelPair pair, ParallelDifference d) => d switch
{
    { IsLost: false } => added.On(d, new { what = Word(d.Kind), target = d.ReadingText }).Also(pair.Source[0], "the original says this"),
    { Counterpart: { } other } => changed.On(d, new { what = Word(d.Kind), source = d.ReadingText, target = other.ReadingText }).Also(other, $"the translation says '{other.ReadingText}'"),
    _ => lost.On(d, new { what = Word(d.Kind), source = d.ReadingText }).Also(pair.Target[0], "the translation says this"),
};

bool IsAsked(ParallelDifferenceKind kind) => kind switch
{
    ParallelDifferenceKind.Name => settings.Names,
    ParallelDifferenceKind.Quotation => settings.Quotes,
    ParallelDifferenceKind.Negation => settings.Negation,
    ParallelDifferenceKind.Link => settings.Links,
    _ => true,
};

Severity SeverityOf(ParallelDifferenceKind kind) => kind switch
{
    ParallelDifferenceKind.Number or ParallelDifferenceKind.Date => Severity.Error,
    ParallelDifferenceKind.Name or ParallelDifferenceKind.Quotation => Severity.Warning,
    _ => Severity.Note,
};

string Word(ParallelDifferenceKind kind) => kind.ToString().ToLowerInvariant();

public sealed record Settings
{
    /// <summary>Whether quoted phrases are compared.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Whether names are compared.</summary>
    public bool Names { get; init; } = true;

    /// <summary>Whether a negation must survive.</summary>
    public bool Negation { get; init; } = true;

    /// <summary>Whether links are compared.</summary>
    public bool Links { get; init; } = true;
}
