/// <summary>A person must not have two ages in reports of the same days.</summary>
/// <remarks>
/// The measure key of an age names the person. Ages are compared between documents whose dates are known; they may differ by the
/// years that lie between the dates and one more, because somebody had a birthday.
/// </remarks>
var rule = Rule("CL9905", "age-differs", Category.CrossDocument, Severity.Warning);
var differs = rule.Says("differs", "Documents that were written {when} give {count} ages for one person: {ages}. At most one holds, or they are two persons; ask.");

var ages =
    from q in Quantities
    where q.Kind == QuantityKind.Age && q.MeasureKey.Population is not null && q.Value is not null && !q.IsQuoted
    where q.Document.Date is not null
    select q;

// The first join ends what is done for each document alone. The key tells persons apart, so few rows share one.
var pairs =
    from a in ages
    join b in ages on a.MeasureKey.Population equals b.MeasureKey.Population
    where a.Precedes(b) && a.Document != b.Document
    where Math.Abs(a.Value!.Value - b.Value!.Value) > YearsBetween(a, b) + 1
    select (a, b);

// Three reports that disagree are three pairs and one finding.
pairs.Clusters().Report(c => differs
    .On(c[0], new { when = When(DaysBetween(c)), count = c.Select(q => q.Value).Distinct().Count(), ages = string.Join(", ", c.Select(q => $"'{q.ReadingText}'").Distinct()) })
    .Also(c.Skip(1), q => $"this one says '{q.ReadingText}'"));

int YearsBetween(Quantity a, Quantity b) => DaysBetween([a, b]) / 365;

int DaysBetween(IReadOnlyList<Quantity> ages) =>
    ages.Max(q => q.Document.Date!.Value.DayNumber) - ages.Min(q => q.Document.Date!.Value.DayNumber);

string When(int days) => days == 0 ? "on one day" : days == 1 ? "a day apart" : $"{days} days apart";
