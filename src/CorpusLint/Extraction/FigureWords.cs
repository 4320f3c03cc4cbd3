using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Content words beside figures, so that two reports' words for one thing meet.</summary>
internal static class FigureWords
{
    // Words of one root mostly share so many letters: "destroyed" and "destruction", "evacuado" and "evacuación".
    private const int StemLength = 5;

    // "Got" may be anything.
    private const int FewSenses = 3;

    // What people did or suffered, as the counted noun's reader knows it: two of them are never one count.
    private static readonly FrozenSet<string> s_fates = FrozenSet.ToFrozenSet(
        ["death", "injury", "arrest", "missing", "hospitalisation", "evacuee", "rescue", "homeless", "displaced", "affected", "participant", "striker", LostJob, NewJob, "charge", "survivor", "aboard", "employee", "vote", "signature", "responder"],
        StringComparer.Ordinal);

    /// <summary>The class of jobs that go, as the counted noun's reader knows it, and that of jobs that come.</summary>
    internal const string LostJob = "job";
    internal const string NewJob = "new job";

    /// <summary>What the name of a group of kindred words begins with among the senses of a word.</summary>
    internal const string KinMark = "=kin ";

    // What the clause of any of them tells of the others too: "five killed and nine hurt".
    private static readonly FrozenSet<string> s_casualties = FrozenSet.ToFrozenSet(["death", "injury", "arrest", "missing", "hospitalisation", "rescue", "survivor", "vote"], StringComparer.Ordinal);

    internal static bool IsCasualty(string? measured) => measured is not null && s_casualties.Contains(measured);

    /// <summary>Whether senses of a clause's words tell that people are taken on, and none that they have to go.</summary>
    internal static bool TellsOfNewJobs(IEnumerable<string> senses)
    {
        var isNew = false;
        foreach (var sense in senses)
        {
            if (sense is KinMark + "job cut" or KinMark + "layoff")
            {
                return false;
            }

            isNew |= sense is KinMark + "created" or KinMark + "hired";
        }

        return isNew;
    }

    internal static bool IsFate(string? measured) => measured is not null && s_fates.Contains(measured);

    /// <summary>The root of a content word; null for what is none.</summary>
    internal static string? StemOf(Document document, in Token token, LanguagePack pack)
    {
        if (token.Kind != TokenKind.Word || token.Length < 3)
        {
            return null;
        }

        var value = document.ValueOf(token);
        return pack.Profile.FunctionWordTable.Contains(value) ? null : StemOf(value);
    }

    internal static string StemOf(ReadOnlySpan<char> word)
    {
        var folded = Folding.FoldAccents(word.ToString());
        folded = folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
        folded = folded.Length is > 3 and <= StemLength + 1 && folded[^1] == 's' ? folded[..^1] : folded;
        return folded.Length > StemLength ? folded[..StemLength] : folded;
    }

    /// <summary>A figure as a word of its sentence: two sentences with the same figures tell of the same things.</summary>
    internal static string? StemOf(Quantity quantity) => quantity.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"#{value}{quantity.Unit}") : null;

    internal static bool IsFormOf(string word, string lemma, LanguagePack pack) => StemOf(SingularOf(word, pack)) is var stem && lemma.Split(' ').Any(l => StemOf(l) == stem);

    private static string SingularOf(string word, LanguagePack pack) => CountedNounLemmas.IsPlural(word, pack.Numbers) ? CountedNounLemmas.Singular(word, pack.Numbers) : word;

    /// <summary>The groups of kindred words among senses that exclude other groups.</summary>
    internal static ImmutableArray<string> ContrariesIn(IEnumerable<string> senses, LanguagePack pack) =>
        [.. senses.Where(s => s.StartsWith(KinMark, StringComparison.Ordinal)).Select(s => s[KinMark.Length..]).Where(pack.Kin.IsExcluding).Distinct(StringComparer.Ordinal)];

    /// <summary>The groups of kindred words of a word of few senses that exclude others; empty for a word that means many things.</summary>
    internal static ImmutableArray<string> ContrariesOf(ImmutableArray<string> senses, LanguagePack pack) =>
        senses.Count(s => s.StartsWith(KinMark, StringComparison.Ordinal)) <= FewSenses ? ContrariesIn(senses, pack) : [];

    /// <summary>What else says what a word says.</summary>
    internal static ImmutableArray<string> SensesOf(string word, LanguagePack pack)
    {
        var lexicon = pack.Numbers;
        var senses = ImmutableArray.CreateBuilder<string>();
        var singular = SingularOf(word, pack);
        Add(lexicon.PredicateSynonyms[word]);
        Add(lexicon.CasualtyPredicates[word]);
        Add(lexicon.CasualtyVerbs[word]);
        Add(lexicon.Counts.Kinds[singular]);
        if (lexicon.Classes[singular] is { } known && known is not ("person" or "group" or "place" or "event"))
        {
            Add(known);
        }

        foreach (var group in pack.Kin.GroupsOf(Folding.Fold(word)))
        {
            Add(KinMark[1..] + group);
        }

        return senses.ToImmutable();

        void Add(string? sense)
        {
            if (sense is not (null or "-" or "") && !senses.Contains("=" + sense))
            {
                senses.Add("=" + sense);
            }
        }
    }
}
