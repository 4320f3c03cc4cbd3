using System.Globalization;
using System.Text;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Extraction;

/// <summary>
/// What numbers count in the development texts: class, population, part and status of each number of a sentence, and
/// how two numbers of reports of one event stand to each other.
/// </summary>
public sealed class CountDevelopmentTests
{
    [Theory]
    [InlineData("counts", "en", false, 94)]
    [InlineData("counts", "en", true, 95)]
    [InlineData("counts", "es", false, 98)]
    [InlineData("counts", "es", true, 94)]
    [InlineData("measures", "en", false, 97)]
    [InlineData("measures", "en", true, 95)]
    [InlineData("measures", "es", false, 97)]
    [InlineData("measures", "es", true, 95)]
    public void What_a_number_counts_is_read(string file, string language, bool isHeld, double floor)
    {
        var report = new StringBuilder();
        var (expected, read, right) = (0, 0, 0);
        foreach (var line in Lines($"{file}.{language}.txt", isHeld))
        {
            var (sentence, answer) = line.Split(" => ") is [var text, var answers] ? (text, answers) : throw new InvalidDataException(line);
            string[] wanted = answer == "none" ? [] : answer.Split("; ").Aggregate(new List<string>(), Joined).ToArray();
            string[] found = [.. QuantityCheck.Facts(sentence, language).Quantities.Select(Describe)];
            var common = wanted.GroupBy(w => w).Sum(g => Math.Min(g.Count(), found.Count(f => f == g.Key)));
            (expected, read, right) = (expected + wanted.Length, read + found.Length, right + common);
            if (common < Math.Max(wanted.Length, found.Length))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{sentence}\n    expected {string.Join("; ", wanted)}\n    read     {string.Join("; ", found)}");
            }
        }

        var figure = 200.0 * right / (expected + read);
        Assert.True(figure >= floor, string.Create(CultureInfo.InvariantCulture, $"{figure:0.0} ({right} of {expected} expected, {read} read)\n{report}"));
    }

    [Theory]
    [InlineData(false, 98)]
    [InlineData(true, 93)]
    public void Two_numbers_stand_to_each_other_as_an_editor_says(bool isHeld, double floor)
    {
        var report = new StringBuilder();
        var (all, right, wrong) = (0, 0, 0);
        foreach (var line in Lines("count-pairs.txt", isHeld))
        {
            var parts = line.Split(" | ");
            var head = parts[0].Split(' ');
            var (a, b) = (Marked(parts[1], head[0]), Marked(parts[2], head[1]));
            var relation = a is null || b is null ? "unread" : RelationOf(a, b);
            all++;
            right += relation == head[2] || (head[2] == "different" && relation is "open" or "unread") ? 1 : 0;

            // What is worst is a comparison that nobody may make.
            wrong += relation == "equal" && head[2] != "equal" ? 1 : 0;
            if (relation != head[2])
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{relation} and not {head[2]}: {parts[1]} [{a?.MeasureKey}]\n    {parts[2]} [{b?.MeasureKey}]");
            }
        }

        var figure = 100.0 * right / all;
        Assert.True(figure >= floor && wrong == 0, string.Create(CultureInfo.InvariantCulture, $"{figure:0.0} ({right} of {all}), {wrong} compared wrongly\n{report}"));
    }

    // The population has semicolons of its own: an entry starts with a digit.
    private static List<string> Joined(List<string> entries, string part)
    {
        if (char.IsAsciiDigit(part[0]))
        {
            entries.Add(part);
        }
        else
        {
            entries[^1] += "; " + part;
        }

        return entries;
    }

    private static IEnumerable<string> Lines(string file, bool isHeld)
    {
        var lines = File.ReadLines(Repository.PathTo($"tests/CorpusLint.Tests/Extraction/Development/{file}")).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var held = Array.IndexOf(lines, "held");
        return isHeld ? lines[(held + 1)..] : lines[..held];
    }

    private static Quantity? Marked(string marked, string language)
    {
        var start = QuantityCheck.Facts(string.Empty, language).Document.Text.Length - 1 + marked.IndexOf('{', StringComparison.Ordinal);
        var length = marked.IndexOf('}', StringComparison.Ordinal) - marked.IndexOf('{', StringComparison.Ordinal) - 1;
        return QuantityCheck.Facts(marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), language).Quantities
            .FirstOrDefault(q => q.Span.OverlapsWith(new CorpusLint.Text.TextSpan(start, length)));
    }

    private static string RelationOf(Quantity a, Quantity b)
    {
        if (IsOpenPart(a) != IsOpenPart(b))
        {
            return a.MeasureKey.Class == b.MeasureKey.Class ? "part" : "different";
        }

        var (x, y) = (Bare(a.MeasureKey), Bare(b.MeasureKey));
        return x.RelationTo(y) switch
        {
            _ when x.Class is null || y.Class is null || a.Unit != b.Unit => "open",
            KeyRelation.Equal => "equal",
            KeyRelation.Unspecified => x.Population == y.Population && x.Status == y.Status ? "equal" : "open",
            KeyRelation.PartOf or KeyRelation.WholeOf => "part",
            _ => "different",
        };
    }

    private static bool IsOpenPart(Quantity quantity) => quantity.IsPart && !quantity.IsNarrowedPart;

    // An event, and states that look back all mean that it happened.
    private static MeasureKey Bare(MeasureKey key) =>
        key with { Event = "event:fire", Place = null, Period = null, Status = key.Status is "held" or "counted" or "estimated" ? null : key.Status ?? null };

    private static string Describe(Quantity quantity)
    {
        var key = quantity.MeasureKey;
        var value = quantity.Value is { } number && quantity.Bound != QuantityBound.Range ? $"{number:0.######}" : string.Create(CultureInfo.InvariantCulture, $"{quantity.Interval.Low:0.######}..{quantity.Interval.High:0.######}");
        var what = key.Class is null ? "-" : key.Population is null || quantity.IsPart && key.Class is null ? key.Class : $"{key.Class}/{key.Population}";
        var status = key.Status is "planned" or "announced" or "abandoned" or "capacity" && key.Class is not null ? " " + key.Status : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value} {what}{(IsOpenPart(quantity) ? " part" : "")}{status}");
    }
}
