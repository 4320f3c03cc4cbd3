/// <summary>A stated weekday must fit the stated date.</summary>
/// <remarks>
/// Weekday and date of one phrase are compared. Without a year, the years of the document's date and its neighbours are
/// tried, and only a weekday that fits none is reported.
/// </remarks>
var rule = Rule("CL5002", "weekday-date-mismatch", Category.Dates, Severity.Error);
var mismatch = rule.Says("mismatch", "'{text}' cannot be: {date} is a {actual}. Readers will come on the wrong day; correct the weekday or the date.");

DateOnly? DayIn(DateMention d, int year) =>
    d.Day is { } day && d.Month is { } month && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

IEnumerable<int> YearsOf(DateMention d) =>
    d.Year is { } year ? [year]
    : d.Document.Date is { } written ? [written.Value.Year, written.Value.Year - 1, written.Value.Year + 1]
    : [];

(from d in Dates
 where d.Weekday is not null && d.Day is not null && d.Month is not null && !d.IsRhetorical
 let days = YearsOf(d).Select(y => DayIn(d, y)).OfType<DateOnly>().ToArray()
 where days.Length > 0 && days.All(day => day.DayOfWeek != d.Weekday)
 select (d, day: days[0]))
.Report(r => WithFixes(r.d, r.day, mismatch.On(r.d, new { text = r.d.ReadingText, date = Written(r.day), actual = r.day.DayOfWeek.ToString() })));

// Which of the two is wrong only a person knows: the weekday that the date has, or the nearest date that has the weekday.
Finding WithFixes(DateMention d, DateOnly day, Finding finding)
{
    if (d.WeekdaySpan is { } weekday && d.WeekdayNamed(day.DayOfWeek) is { } name)
    {
        finding = finding.Fix($"Make it {day.DayOfWeek}", Edit.Replace(d.At(weekday), name), Safety.Suggested);
    }

    var nearest = Enumerable.Range(-3, 7).Select(day.AddDays).First(n => n.DayOfWeek == d.Weekday);
    return d.DaySpan is { } number && nearest.Month == day.Month
        ? finding.Fix($"Make it {Written(nearest)}", Edit.Replace(d.At(number), $"{nearest.Day}"), Safety.Suggested)
        : finding;
}

string Written(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
