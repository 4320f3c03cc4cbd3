using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Gathers what speaks for and against figures of two reports counting one thing.</summary>
internal sealed class FigureEvidence(FigureSheet sheetA, FigureSheet sheetB)
{
    private const double MostWords = 3;

    // A report has many counts of so few.
    private const int Few = 4;

    // Of smaller numbers any three are a sum.
    private const decimal LeastPart = 10;

    // Real disagreements are mostly this near, and hardly ever this far.
    private const double Nearest = 1.25;
    private const double Farther = 2.1;
    private const double Farthest = 5;
    private const double FewestWords = 0.3;

    // A word of the same sense is nearly the same word.
    private const double SenseOfWord = 0.8;

    // "Reached", "rose" and "total" stand beside figures of anything.
    private const double GeneralSense = 0.35;
    private const double BothInClause = 0.55;

    /// <summary>The signs for and against two figures counting one thing; null when something rules it out.</summary>
    /// <param name="a">A figure of the one report.</param>
    /// <param name="b">A figure of the other.</param>
    internal FigureComparison? Weigh(FigureOutline a, FigureOutline b)
    {
        if (IsRuledOut(a, b))
        {
            return null;
        }

        var comparison = new FigureComparison();
        if (a.Dimension == "count")
        {
            AddNoun(comparison, a, b);
        }

        AddMatter(comparison, a, b);
        AddWords(comparison, a, b);
        AddValues(comparison, a.Quantity, b.Quantity);
        AddStandings(comparison, a, b);
        AddCircumstances(comparison, a, b);
        return comparison;
    }

    // Two people, two fates, the sum of what the other report tells apart, a plan and its result, another year, a contrary deed,
    // another substance: whatever else speaks for it.
    private bool IsRuledOut(FigureOutline a, FigureOutline b) =>
        a.Dimension != b.Dimension || !a.Quantity.IsCommensurableWith(b.Quantity)
        || (a.Person is not null && b.Person is not null && a.Person != b.Person)
        || (a.HasFate && b.HasFate && a.Class != b.Class)
        || (IsSmall(a) && IsSmall(b))
        || AreFarApart(a.Quantity, b.Quantity)
        || IsSumOf(a, b) || IsSumOf(b, a)
        || IsPlanOf(a, b) || IsPlanOf(b, a)
        || (a.HasFate && b.HasFate && YearsBack(a, sheetA) != YearsBack(b, sheetB))
        || IsAloneInYear(a, sheetA, b) || IsAloneInYear(b, sheetB, a)
        || (!FigureWords.IsCasualty(a.Class) && a.Kin.AreContrary(a.Contraries, b.Contraries))
        || (!a.Substance.IsEmpty && !b.Substance.IsEmpty && !a.Substance.Any(b.Substance.Contains));

    // Of what moment, place and whole each is: what mostly stands between two figures, but reports err and readers do, so that
    // enough else may outweigh it.
    private void AddCircumstances(FigureComparison comparison, FigureOutline a, FigureOutline b)
    {
        var (moment, otherMoment) = (a.Moment, b.Moment);
        comparison.Add(FigureSign.SameDay, moment.IsSameAs(otherMoment));
        comparison.Add(FigureSign.OtherDay, moment.IsOtherThan(otherMoment));
        comparison.Add(FigureSign.LaterReport, !moment.IsSameAs(otherMoment) && a.Quantity.DaysAgainst(b.Quantity) is not (null or 0));
        comparison.Add(FigureSign.OneOfStage, a.IsOfStage != b.IsOfStage);
        comparison.Add(FigureSign.BothOfStages, a.IsOfStage && b.IsOfStage);
        comparison.Add(FigureSign.OneIsQuoted, a.Quantity.IsQuoted != b.Quantity.IsQuoted);
        comparison.Add(FigureSign.IsBound, IsBound(a.Quantity) || IsBound(b.Quantity));
        comparison.Add(FigureSign.SameDigits, a.Quantity.Value == b.Quantity.Value && a.Quantity.Unit != b.Quantity.Unit);
        comparison.Add(FigureSign.OtherOwner, a.Owner != b.Owner && (IsTold(a.Owner, sheetB) || IsTold(b.Owner, sheetA)));
        comparison.Add(FigureSign.OtherHost, a.Hosts.Length > 0 && b.Hosts.Length > 0 && !a.Hosts.Any(h => b.Hosts.Contains(h)));
        comparison.Add(FigureSign.BothParts, a.Quantity.IsPart && b.Quantity.IsPart);
        comparison.Add(FigureSign.OneByHosts, a.IsByHosts != b.IsByHosts);
        comparison.Add(FigureSign.OneIsIncrement, a.IsIncrement != b.IsIncrement);
        comparison.Add(FigureSign.OneIsWhole, a.IsWhole != b.IsWhole);
        comparison.Add(FigureSign.OtherYear, AreOfOtherYears(a.Key.Period, b.Key.Period));
        comparison.Add(FigureSign.OneIsCapacity, (StandsApart(a) || StandsApart(b)) && a.Key.Status != b.Key.Status);
        comparison.Add(FigureSign.OtherScope, AreOfOtherScope(a, b));
        comparison.Add(FigureSign.OtherPlace, a.Key.Place is not null && b.Key.Place is not null && a.Key.Place != b.Key.Place);
    }

    private static bool IsBound(Quantity quantity) => quantity.Bound is not (QuantityBound.Exact or QuantityBound.Approximate);

    // Where, when and as what each is given.
    private void AddStandings(FigureComparison comparison, FigureOutline a, FigureOutline b)
    {
        var isOfOnePerson = a.Person is not null && a.Person == b.Person;
        comparison.Add(FigureSign.SamePerson, isOfOnePerson);
        comparison.Add(FigureSign.OneIsAway, a.IsAway != b.IsAway);
        comparison.Add(FigureSign.LonePlace, a.Key.Place != b.Key.Place);
        comparison.Add(FigureSign.OneIsPart, a.Quantity.IsPart != b.Quantity.IsPart);
        comparison.Add(FigureSign.BothAtHead, a.IsAtHead && b.IsAtHead);
        var areSole = a.Dimension == "count" && sheetA.IsSole(a) && sheetB.IsSole(b);
        comparison.Add(FigureSign.SoleNoun, areSole);
        comparison.Add(FigureSign.SoleSameNoun, areSole && comparison[FigureSign.SameNoun] > 0);
        comparison.Add(FigureSign.SameKey, a.Quantity.MeasureKey.SaysWhatIsMeasured && a.Quantity.MeasureKey.RelationTo(b.Quantity.MeasureKey) == KeyRelation.Equal);
        comparison.Add(FigureSign.Wordless, comparison[FigureSign.ClauseWords] + comparison[FigureSign.SentenceWords] + comparison[FigureSign.SameMatter] < FewestWords && !isOfOnePerson);
    }

    private static void AddNoun(FigureComparison comparison, FigureOutline a, FigureOutline b)
    {
        if (a.HasFate && b.HasFate)
        {
            comparison.Add(FigureSign.SameFate, 1);
            return;
        }

        if ((a.Noun is null || b.Noun is null) && HasTellingClass(a) && HasTellingClass(b))
        {
            comparison.Add(a.Class == b.Class ? FigureSign.KinNoun : FigureSign.UnlikeNoun, 1);
            return;
        }

        if (a.Noun is null || b.Noun is null)
        {
            // "For 41,000 of them": what is counted stands elsewhere. Two such figures may count anything.
            comparison.Add(FigureSign.NoNoun, 1);
        }
        else if (a.Noun == b.Noun)
        {
            comparison.Add(IsPlainPerson(a) ? FigureSign.PlainNoun : FigureSign.SameNoun, 1);
        }
        else if (a.Kin.AreContrary(a.NounContraries, b.NounContraries))
        {
            comparison.Add(FigureSign.ContraryNoun, 1);
        }
        else if (!IsPlainPerson(a) && (a.NounSenses.Any(b.NounSenses.Contains) || Modifies(a.Noun, b) || Modifies(b.Noun, a) || (a.Class == b.Class && HasTellingClass(a)) || (a.Class == Place && b.Class == Place && (IsPlainPlace(a) || IsPlainPlace(b)))))
        {
            comparison.Add(FigureSign.KinNoun, 1);
        }
        else if (a.IsPerson != b.IsPerson || (HasTellingClass(a) && HasTellingClass(b)) || (a.HasFate != b.HasFate && !IsPlainPerson(a) && !IsPlainPerson(b)))
        {
            comparison.Add(FigureSign.UnlikeNoun, 1);
        }
        else
        {
            comparison.Add(a.IsPerson && (IsPlainPerson(a) || IsPlainPerson(b)) ? FigureSign.PlainNoun : FigureSign.OtherNoun, 1);
        }
    }

    // A class that is more than the noun itself.
    private static bool HasTellingClass(FigureOutline f) => f.Class is not (null or "person" or "group" or "place" or "event") && f.Class != f.Noun;

    // "Gallinas ponedoras" are "ponedoras".
    private static bool Modifies(string noun, FigureOutline other) => other.Restrictions.Any(r => FigureWords.StemOf(r) == FigureWords.StemOf(noun));

    private const string Place = "place";

    // "In 38 towns and cities", "in 43 places".
    private static bool IsPlainPlace(FigureOutline f) => f.NounSenses.Contains("=" + Place);

    private static bool IsPlainPerson(FigureOutline f) => f.NounSenses.Contains("=person") || f.NounSenses.Contains(FigureWords.KinMark + "person");

    // "Rents in the town rose 11 per cent", "rents rose 8.7 per cent nationally".
    private static bool AreOfOtherScope(FigureOutline a, FigureOutline b) => a.Scope != b.Scope && a.Scope != FigureScope.Open && b.Scope != FigureScope.Open;

    // The owners that the story is all about restrict nothing: "the passengers of the Maren Star".
    private static bool IsTold(string? owner, FigureSheet other) => owner is not null && !(other.Facts.Story?.Names.GetValueOrDefault(owner) >= 2);

    private static bool IsSmall(FigureOutline f) => f.Dimension == "count" && f.Quantity.Value < Few && f.Class != "death";

    // "Sixty boats are expected", "46 took part".
    private static bool IsPlanOf(FigureOutline plan, FigureOutline result) => plan.Key.Status is "planned" && result.Key.Status is "held" or "counted";

    private static bool IsSumOf(FigureOutline whole, FigureOutline part) =>
        whole.Quantity.Value is { } sum && part.Quantity.Value is { } value && value >= LeastPart && part.Companions.Any(c => c >= LeastPart && c + value == sum);

    // "Shed 800 posts in 2022" in a report of 2025: 3.
    private static int YearsBack(FigureOutline f, FigureSheet sheet) =>
        f.IsAway && f.Key.Period is [>= '1' and <= '2', _, _, _, ..] period && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (YearOf(sheet) ?? year + 1) - year : 0;

    // "In 2019 the fire service sent 24 engines": a report that does not tell its own year names another, and the other report none.
    private static bool IsAloneInYear(FigureOutline f, FigureSheet sheet, FigureOutline other) =>
        f.Key.Period is [>= '1' and <= '2', _, _, _] && other.Key.Period is null && !other.IsAway && YearOf(sheet) is null;

    private static int? YearOf(FigureSheet sheet) => sheet.Facts.Document.Date?.Value.Year ?? sheet.Facts.Story?.Window?.Last.Year;

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
        if (a.Quantity.HasMatter && b.Quantity.HasMatter)
        {
            comparison.Add(FigureSign.SameMatter, a.Key.Class == b.Key.Class && a.Key.Population == b.Key.Population);
        }
    }

    // In the unit of the second.
    private static (double A, double B) Values(Quantity a, Quantity b) => ((double)((a.Value ?? 0) * (UnitScale.Between(a.Unit, b.Unit) ?? 1)), (double)(b.Value ?? 0));

    private static bool AreFarApart(Quantity a, Quantity b) => Values(a, b) is var (x, y) && Math.Min(x, y) > 0 && Math.Max(x, y) > Farthest * Math.Min(x, y);

    private static void AddValues(FigureComparison comparison, Quantity a, Quantity b)
    {
        var (x, y) = Values(a, b);
        if (x <= 0 || y <= 0)
        {
            return;
        }

        var ratio = Math.Max(x, y) / Math.Min(x, y);
        var nearness = Math.Clamp(Math.Log(Farther / ratio) / Math.Log(Farther / Nearest), 0, 1);
        comparison.Add(FigureSign.NearValue, nearness);
        comparison.Add(FigureSign.NearGreatValue, nearness * Math.Clamp((Math.Log10(Math.Min(x, y)) - 1) / 4, 0, 1));
        comparison.Add(FigureSign.FarValue, ratio > Farther);
        if (x != y && x >= 10 && string.Concat(Digits(a).Order()) == string.Concat(Digits(b).Order()))
        {
            comparison.Add(Digits(a).Trim('0').Length > 2 ? FigureSign.SwappedDigits : FigureSign.SwappedPair, 1);
        }

        static string Digits(Quantity q) => q.Value!.Value.ToString(CultureInfo.InvariantCulture);
    }

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
                Choose(sense, sense.StartsWith(FigureWords.KinMark, StringComparison.Ordinal) && a.Kin.IsGeneral(sense[FigureWords.KinMark.Length..]) ? GeneralSense : SenseOfWord);
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
                    var strength = likeness * Math.Sqrt(word.Nearness * other.Nearness) / Math.Sqrt(Count(sheetA, word, sign) * Count(sheetB, other, sign));
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

    // A sense that many sentences have in some word says no more than a word that they all have.
    private static int Count(FigureSheet sheet, FigureWord word, string sign) => Math.Max(
        Math.Max(1, sheet.SentencesOf.GetValueOrDefault(sign)),
        sheet.SentencesOf.GetValueOrDefault(word.Stem, word.Stem[0] == '=' ? 2 : 1));
}
