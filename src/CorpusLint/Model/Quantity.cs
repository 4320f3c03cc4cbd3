using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Model;

/// <summary>A number that counts or measures something, with its words, its interval and what it measures.</summary>
public sealed class Quantity : Fact
{
    /// <summary>The numeral as written, without modifier and unit: "1.2 million", "two dozen", "300".</summary>
    public required string Numeral { get; init; }

    /// <summary>The number that the numeral names, scale applied; the lower end of a range; null for a vague word ("hundreds").</summary>
    public decimal? Value { get; init; }

    /// <summary>How the words bound the number.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>What kind of number it is.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>What the words allow, strictly.</summary>
    public Interval Interval { get; init; }

    /// <summary>For a lower bound, up to where a reader expects the number: 1.5 times the bound; else the same as <see cref="Interval"/>.</summary>
    public Interval SoftInterval => Interval.Expected;

    /// <summary>"%", "point", a currency ("USD"), "km", "year"; null for a count.</summary>
    public string? Unit { get; init; }

    /// <summary>Lemma of the counted head noun ("event"), of a share what it is a share of ("62 percent of residents"); null when nothing is counted.</summary>
    public string? Counted { get; init; }

    /// <summary>What is counted by a name that is the same for nouns of one kind and in all languages: "police officer" of "agente" and of "constable"; the lemma where no list knows it, null when nothing is counted.</summary>
    public string? CountedKind { get; init; }

    /// <summary>Lemma of the noun that it counts and that stands elsewhere: "of the six rafts four inflated", "inspected 35 kitchens and closed six"; null when its own noun stands with it or none is known.</summary>
    internal string? Meant { get; init; }

    /// <summary>Where the counted noun phrase stands, head and modifiers; null when nothing is counted.</summary>
    public TextSpan? CountedSpan { get; init; }

    /// <summary>Class of what is counted: "death", "event", "place", "person", "group", "money", "share", …; of casualties the casualty ("the deaths of 35 individuals"); null when it is in no class.</summary>
    public string? CountedClass { get; init; }

    /// <summary>What is measured; never null, its fields may be unspecified. In a corpus the event may be one that several documents report without a name ("story:" and the path of the first of them).</summary>
    public MeasureKey MeasureKey { get; internal set; } = MeasureKey.Unspecified;

    /// <summary>Whether the event of <see cref="MeasureKey"/> was not named in the figure's own sentence, but carried from a sentence before, a heading or what the document reports.</summary>
    public bool IsEventCarried { get; internal set; }

    /// <summary>
    /// The figures of other reports of the same story that count what this one counts and give another value, of each report at most
    /// one, in order of path; each of them has this one as its counterpart, too. In a corpus only.
    /// </summary>
    public IReadOnlyList<Counterpart> Counterparts { get; internal set; } = [];

    /// <summary>What the clause of a count tells ("close"), each with something that it excludes and the clause does not tell ("stay open"). In a corpus only.</summary>
    internal ImmutableArray<(string Group, string Against)> Contraries { get; set; } = [];

    /// <summary>
    /// Whether two counts of one event are of things that fared in contrary ways, so that both may be true: "eight branches will stay
    /// open", "six branches will close". In a corpus only; false for tolls of people, whose classes tell them apart.
    /// </summary>
    /// <param name="other">A figure of another document for the same event and class.</param>
    public bool IsContraryTo(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (group, against) in Contraries)
        {
            if (other.Contraries.Contains((against, group)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The figure that the corpus accepts for the same count, of several the one that agrees or else the latest; null when it accepts none. In a corpus only.</summary>
    public AcceptedFigure? Accepted { get; internal set; }

    /// <summary>Whether the words beside a sum or a share say what it is of ("in punitive damages"), and its population is more than the words that stand near it.</summary>
    internal bool HasMatter { get; init; }

    /// <summary>Whether words beside the noun say what the counted did or suffered: "34 people were rescued".</summary>
    internal bool IsTold { get; init; }

    /// <summary>Whether a count is of what somebody has at its disposal, whatever happens: "the unit has 48 officers".</summary>
    internal bool IsStanding { get; init; }

    /// <summary>Whether a count is of some of a whole: "12 of the stalls"; it says nothing of how many the whole has.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether a part is one that the key tells in full: "11 of the dead were children", "of the jobs to go, 900 are in Germany". False for what is no part, and for "nine of them".</summary>
    public bool IsNarrowedPart { get; init; }

    /// <summary>Whether it stands against the figure right before it, which somebody else gave or which it replaces: "organisers put the turnout at 60,000, police at 35,000", "bringing the total to 34". The two are no disagreement of their text.</summary>
    public bool IsRival { get; init; }

    /// <summary>Whether the number is a share of people who hold a view: "62 percent want the lock open"; false for all that are no shares.</summary>
    public bool IsOpinion { get; init; }

    /// <summary>Whether a sum describes a thing and is not told of it: "a 75 million dollar bond", "last year's 4 billion yen budget"; false for all that are no sums.</summary>
    public bool IsAttributive { get; init; }

    /// <summary>Whether the number stands inside a quotation with a speaker.</summary>
    public bool IsQuoted { get; internal set; }

    /// <summary>
    /// Whether one of two figures may be what became of the other: their documents were written on different days and the later
    /// value is not the smaller one, or it is not known which was written first. A document without a date was written on the last
    /// day that its title and first paragraphs name; of two that name none, neither is later.
    /// </summary>
    /// <param name="other">A figure for the same measure in another document.</param>
    public bool MayBeUpdateOf(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return DaysAgainst(other) switch
        {
            null => WrittenOn is not null || other.WrittenOn is not null,
            < 0 => Value <= other.Value,
            > 0 => Value >= other.Value,
            _ => false,
        };
    }

    /// <summary>Whether the documents of two figures were written on one day, as far as they say; two that say nothing of it may have been.</summary>
    /// <param name="other">A figure in another document.</param>
    public bool IsOfSameDayAs(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return DaysAgainst(other) is 0 || (WrittenOn is null && other.WrittenOn is null);
    }

    /// <summary>Which document was written first: below 0 this one's, above 0 the other's, 0 for one day; null when that is not known.</summary>
    internal int? DaysAgainst(Quantity other)
    {
        if (WrittenOn is not { } own || other.WrittenOn is not { } others)
        {
            return null;
        }

        return own.Year == Story.UnknownYear || others.Year == Story.UnknownYear ? Story.InUnknownYear(own).CompareTo(Story.InUnknownYear(others)) : own.CompareTo(others);
    }

    private DateOnly? WrittenOn => Document.Date?.Value ?? (Facts?.Story is { } story ? story.Days.Count > 0 ? story.Days[^1] : story.DaysOfYear.Count > 0 ? story.DaysOfYear[^1] : null : null);

    /// <summary>Replaces the key and the confidence by what the other documents of the corpus show.</summary>
    internal void Tell(MeasureKey key, double confidence, bool isEventCarried) => (MeasureKey, Confidence, IsEventCarried) = (key, confidence, isEventCarried);

    /// <summary>Whether two numbers are in one unit, or in units of which one can be turned into the other: metres and feet, kilograms and tonnes, months and years, degrees of two scales.</summary>
    /// <param name="other">The other number.</param>
    public bool IsCommensurableWith(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return QuantityComparison.AreCommensurable(this, other);
    }

    /// <summary>Compares with a number for the same measure, by the table of the rule catalogue.</summary>
    /// <param name="other">The other number; its key is not looked at.</param>
    /// <param name="tau">How far two lower bounds may lie apart before they are a gap; at least 1, default 1.5.</param>
    /// <param name="isStrict">No tolerance for rounding: casualties and money.</param>
    public Agreement Compare(Quantity other, double tau = 1.5, bool isStrict = false) => QuantityComparison.Compare(this, other, tau, isStrict);
}

/// <summary>How words bound a number.</summary>
public enum QuantityBound : byte
{
    /// <summary>"35", "exactly 35": written <c>=</c>.</summary>
    Exact,

    /// <summary>"about 300", and vague magnitudes: <c>~</c>.</summary>
    Approximate,

    /// <summary>"over 300", "just over 300": <c>&gt;</c>.</summary>
    Above,

    /// <summary>"at least 300", "300+": <c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary>"under 300", "nearly 300": <c>&lt;</c>.</summary>
    Below,

    /// <summary>"up to 300": <c>&lt;=</c>.</summary>
    AtMost,

    /// <summary>"2,000 to 3,000": <c>range</c>.</summary>
    Range,
}

/// <summary>What kind of number a quantity is.</summary>
public enum QuantityKind : byte
{
    /// <summary>A count or an amount.</summary>
    Cardinal,

    /// <summary>"dozens", "hundreds": a magnitude without a number.</summary>
    Vague,

    /// <summary>"4%", "half of", "a majority of".</summary>
    Share,

    /// <summary>Percentage points.</summary>
    Point,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A physical amount with a unit: 3 km, 2 hours.</summary>
    Measurement,

    /// <summary>"five-year-old", "aged 5".</summary>
    Age,

    /// <summary>"doubled", "threefold", "twice as many".</summary>
    Ratio,
}
