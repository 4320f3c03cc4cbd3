using System.Globalization;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Gathers what speaks for and against figures of two reports counting one thing.</summary>
internal sealed class FigureEvidence(FigureSheet sheetA, FigureSheet sheetB)
{
    private const double MostWords = 3;
    private const double SwapOfTwo = 0.4;
    private const double FewestWords = 0.3;
    private const int MostRestrictions = 3;

    // A word of the same sense is nearly the same word.
    private const double SenseOfWord = 0.8;
    private const double BothInClause = 0.55;

    /// <summary>The signs for two figures counting one thing; null when something rules it out.</summary>
    /// <param name="a">A figure of the one report.</param>
    /// <param name="b">A figure of the other.</param>
    internal FigureComparison? Weigh(FigureOutline a, FigureOutline b)
    {
        if (a.Dimension != b.Dimension || !a.Quantity.IsCommensurableWith(b.Quantity) || AreApart(a, b))
        {
            return null;
        }

        var comparison = new FigureComparison();
        if (a.Dimension == "count" && !AddNoun(comparison, a, b))
        {
            return null;
        }

        comparison.Add(FigureSign.SamePerson, a.Person is not null && a.Person == b.Person);
        AddMatter(comparison, a, b);
        AddWords(comparison, a, b);
        var areContrary = a.Kin.AreContrary(a.ClauseContraries, b.ClauseContraries);
        if (areContrary && a.Dimension == "count" && comparison[FigureSign.SameFate] == 0)
        {
            // "Eight branches will stay open", "six branches will close".
            return null;
        }

        comparison.Add(FigureSign.ContraryWords, areContrary);
        AddValues(comparison, a.Quantity, b.Quantity);
        var (loneA, loneB) = (Lone(a, b), Lone(b, a));
        comparison.Add(FigureSign.LoneRestriction, Math.Min(MostRestrictions, loneA + loneB));
        comparison.Add(FigureSign.OtherRestriction, loneA > 0 && loneB > 0);
        comparison.Add(FigureSign.OneIsAway, a.IsAway != b.IsAway);
        comparison.Add(FigureSign.BothAreAway, a.IsAway && b.IsAway && (a.Key.Period is null || a.Key.Period != b.Key.Period));
        comparison.Add(FigureSign.LonePlace, a.Key.Place != b.Key.Place);
        comparison.Add(FigureSign.ClausePlace, a.ClausePlaces.Any(p => !b.SentencePlaces.Contains(p)) || b.ClausePlaces.Any(p => !a.SentencePlaces.Contains(p)));
        comparison.Add(FigureSign.OtherPeriod, AreOfOtherPeriods(a.Key.Period, b.Key.Period));
        comparison.Add(FigureSign.OneIsPlanned, a.IsPlanned != b.IsPlanned);
        comparison.Add(FigureSign.OtherDays, sheetA.Facts.Document.Date?.Value is { } day && sheetB.Facts.Document.Date?.Value is { } other && day != other);
        comparison.Add(FigureSign.BothAtHead, a.IsAtHead && b.IsAtHead);
        comparison.Add(FigureSign.SmallCount, a.Dimension == "count" && a.Quantity.Value < 4 && b.Quantity.Value < 4);

        // Nothing but a unit that they share: "66 years", "50 years".
        return (a.Dimension == "count" && comparison[FigureSign.NoNoun] == 0) || comparison[FigureSign.ClauseWords] + comparison[FigureSign.SentenceWords] + comparison[FigureSign.SameMatter] + comparison[FigureSign.SamePerson] >= FewestWords ? comparison : null;
    }

    private static bool AddNoun(FigureComparison comparison, FigureOutline a, FigureOutline b)
    {
        if ((a.HasFate && b.HasFate) || ((a.Noun is null || b.Noun is null) && a.Class is not null && b.Class is not null))
        {
            comparison.Add(a.HasFate ? FigureSign.SameFate : FigureSign.KinNoun, 1);
            return a.Class == b.Class;
        }

        if (a.Noun is null || b.Noun is null)
        {
            // "For 41,000 of them": what is counted stands elsewhere. Two such figures may count anything.
            comparison.Add(FigureSign.NoNoun, 1);
            return a.Noun is not null || b.Noun is not null || a.Class is not null || b.Class is not null;
        }

        if (a.Noun != b.Noun && a.Kin.AreContrary(a.NounContraries, b.NounContraries))
        {
            return false;
        }

        if (a.Noun == b.Noun && !IsPlainPerson(a))
        {
            comparison.Add(FigureSign.SameNoun, 1);
            return true;
        }

        if (a.Noun != b.Noun && !IsPlainPerson(a) && (a.NounSenses.Any(b.NounSenses.Contains) || Modifies(a.Noun, b) || Modifies(b.Noun, a) || (a.Class == b.Class && a.Class is not (null or "person" or "group" or "place" or "event"))))
        {
            comparison.Add(FigureSign.KinNoun, 1);
            return true;
        }

        comparison.Add(FigureSign.PlainNoun, 1);
        return a.Noun == b.Noun || (IsPerson(a) && IsPerson(b) && (IsPlainPerson(a) || IsPlainPerson(b)));
    }

    // "Gallinas ponedoras" are "ponedoras".
    private static bool Modifies(string noun, FigureOutline other) => other.Restrictions.Any(r => FigureWords.StemOf(r) == FigureWords.StemOf(noun));

    private static bool IsPerson(FigureOutline f) => f.HasFate || f.Quantity.CountedClass == "person" || f.Class == "person";

    private static bool IsPlainPerson(FigureOutline f) => f.NounSenses.Contains("=person") || f.NounSenses.Contains(FigureWords.KinMark + "person");

    private bool AreApart(FigureOutline a, FigureOutline b) =>
        (a.Person is not null && b.Person is not null && a.Person != b.Person) ||
        (a.Dimension == "age" && (a.Person is null || b.Person is null)) ||
        (a.Substance is not null && b.Substance is not null && a.Substance != b.Substance) ||
        (a.Owner != b.Owner && (IsTold(a.Owner, sheetB) || IsTold(b.Owner, sheetA))) ||
        a.IsByHosts != b.IsByHosts ||
        (a.IsAway != b.IsAway && a.Dimension is not ("count" or "age" or "money" or "share" or "point")) ||
        a.Quantity.IsPart != b.Quantity.IsPart ||
        (a.Quantity.IsPart && a.Key.Population != b.Key.Population) ||
        a.IsIncrement != b.IsIncrement ||
        a.IsWhole != b.IsWhole ||
        (a.Key.Status is "planned" && b.Key.Status is "held" or "counted") ||
        (b.Key.Status is "planned" && a.Key.Status is "held" or "counted") ||
        AreOfOtherYears(a.Key.Period, b.Key.Period) ||
        a.IsCompound != b.IsCompound ||
        a.Quantity.IsStanding != b.Quantity.IsStanding ||
        ((StandsApart(a) || StandsApart(b)) && a.Key.Status != b.Key.Status) ||
        (a.Key.Place is not null && b.Key.Place is not null && a.Key.Place != b.Key.Place) ||
        ((IsOfOtherTime(a) || IsOfOtherTime(b)) && a.Key.Period != b.Key.Period);

    // The owners that the story is all about restrict nothing: "the passengers of the Maren Star".
    private static bool IsTold(string? owner, FigureSheet other) => owner is not null && !(other.Facts.Story?.Names.GetValueOrDefault(owner) >= 2);

    // "Fined in 2019" is held against "the fine of 2019" only.
    private static bool IsOfOtherTime(FigureOutline f) => f.IsAway && f.Key.Period is [>= '1' and <= '2', ..];

    // "So far this year", "in 2024".
    private static bool AreOfOtherYears(string? a, string? b) =>
        a is [>= '1' and <= '2', _, _, _, ..] && b is [>= '1' and <= '2', _, _, _, ..] && !a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4));

    private static bool StandsApart(FigureOutline f) => f.Key.Status is "capacity" or "abandoned";

    private static void AddMatter(FigureComparison comparison, FigureOutline a, FigureOutline b)
    {
        if (a.Dimension is "count" or "age")
        {
            return;
        }

        comparison.Add(a.Dimension is "money" or "share" or "point" ? FigureSign.SameAmount : FigureSign.SameMeasure, 1);
        comparison.Add(FigureSign.SameSubstance, a.Substance is not null && a.Substance == b.Substance);
        if (a.Quantity.HasMatter && b.Quantity.HasMatter)
        {
            comparison.Add(FigureSign.SameMatter, a.Key.Class == b.Key.Class && a.Key.Population == b.Key.Population);
        }
        else
        {
            comparison.Add(FigureSign.OneMatter, a.Quantity.HasMatter || b.Quantity.HasMatter);
        }
    }

    private static bool AreOfOtherPeriods(string? a, string? b) =>
        a is not null && b is not null && a != b && a[0] != '\'' && b[0] != '\'';

    private static void AddValues(FigureComparison comparison, Quantity a, Quantity b)
    {
        var (x, y) = ((double)((a.Value ?? 0) * (UnitScale.Between(a.Unit, b.Unit) ?? 1)), (double)(b.Value ?? 0));
        if (x <= 0 || y <= 0)
        {
            return;
        }

        var ratio = Math.Max(x, y) / Math.Min(x, y);
        comparison.Add(FigureSign.NearValue, ratio <= 1.7);
        comparison.Add(FigureSign.FarValue, ratio > 2.1);
        comparison.Add(FigureSign.FarthestValue, ratio > 5);
        if (x != y && x >= 10 && string.Concat(Digits(a).Order()) == string.Concat(Digits(b).Order()))
        {
            // Two digits in two orders are common among all numbers, three are not.
            comparison.Add(FigureSign.SwappedDigits, Digits(a).Trim('0').Length > 2 ? 1 : SwapOfTwo);
        }

        static string Digits(Quantity q) => q.Value!.Value.ToString(CultureInfo.InvariantCulture);
    }

    private static int Lone(FigureOutline a, FigureOutline b) =>
        a.Restrictions.Count(r => !b.Restrictions.Contains(r) && !r.Split(' ').All(w => b.Noun == w || b.Words.Any(x => x.Stem == FigureWords.StemOf(w) || x.Senses.Contains("=" + r))));

    private void AddWords(FigureComparison comparison, FigureOutline a, FigureOutline b)
    {
        var (clause, sentence, companions) = (0.0, 0.0, 0.0);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in a.Words)
        {
            var (best, by) = (0.0, default(FigureWord));
            Choose(word.Stem, 1);
            foreach (var sense in word.Senses)
            {
                Choose(sense, SenseOfWord);
            }

            if (best > 0 && used.Add(by.Stem))
            {
                if (by.Stem[0] == '#')
                {
                    companions += best;
                }
                else if (word.Nearness >= BothInClause && by.Nearness >= BothInClause)
                {
                    clause += best;
                }
                else
                {
                    sentence += best;
                }
            }

            void Choose(string sign, double likeness)
            {
                foreach (var other in b.WordsBySign[sign])
                {
                    var strength = likeness * Math.Sqrt(word.Nearness * other.Nearness) / Math.Sqrt(Count(sheetA, word) * Count(sheetB, other));
                    if (strength > best && !used.Contains(other.Stem))
                    {
                        (best, by) = (strength, other);
                    }
                }
            }
        }

        comparison.Add(FigureSign.ClauseWords, Math.Min(MostWords, clause));
        comparison.Add(FigureSign.SentenceWords, Math.Min(MostWords, sentence));
        comparison.Add(FigureSign.SameCompanions, Math.Min(MostWords, companions));
    }

    private static int Count(FigureSheet sheet, FigureWord word) => Math.Max(1, sheet.SentencesOf.GetValueOrDefault(word.Stem, word.Stem[0] == '=' ? 2 : 1));
}
