using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>The words and patterns of time expressions of one language; see <c>Languages/en/dates.txt</c> for the notation.</summary>
public sealed record DateLexicon
{
    private const int LongestWord = 24;

    // One bit for each pair of first letters and length that some word has; most words of a text are turned away here.
    private ulong[] _gate = new ulong[512];

    private DateLexicon()
    {
    }

    /// <summary>All words that occur in a pattern or fill a slot, in lower case.</summary>
    internal WordTable<DateWord> Words { get; private init; } = new([]);

    /// <summary>The patterns, as a tree over words and slots.</summary>
    internal DatePattern Patterns { get; private init; } = new();

    /// <summary>Nouns that make "today's …" speak of a time, not of a day: "farmers", "world".</summary>
    internal FrozenSet<string> Generic { get; private init; } = [];

    /// <summary>Endings of such nouns ("ers"), but for <see cref="NotGeneric"/>.</summary>
    internal IReadOnlyList<string> GenericEndings { get; private init; } = [];

    /// <summary>Nouns with such an ending that are things of a day: "papers".</summary>
    internal FrozenSet<string> NotGeneric { get; private init; } = [];

    /// <summary>Endings of verb forms that tell of what is past: "ed", "ó".</summary>
    internal string[] PastEndings { get; private init; } = [];

    /// <summary>Words with such an ending that are no verbs of the past: "need".</summary>
    internal FrozenSet<string> NotPast { get; private init; } = [];

    /// <summary>Endings of verb forms that tell of what is to come: "rá".</summary>
    internal string[] FutureEndings { get; private init; } = [];

    /// <summary>Whether an hour may stand without anything behind it, after a word that leads to it: "a las 10".</summary>
    internal bool HoursAreBare { get; private init; }

    /// <summary>What stands between an hour and the part of the day: "de la".</summary>
    internal IReadOnlyList<string> ClockJoints { get; private init; } = [];

    /// <summary>Mark of decimals.</summary>
    internal char DecimalMark { get; private init; } = '.';

    /// <summary>The word "-" of patterns, or null.</summary>
    internal DateWord? Dash { get; private init; }

    /// <summary>The word "'" of patterns, or null.</summary>
    internal DateWord? Apostrophe { get; private init; }

    /// <summary>Words that join time words: to "and" or "or".</summary>
    internal FrozenDictionary<string, string> Joins { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What opens "what we do today", "lo que hacemos hoy".</summary>
    internal FrozenSet<string> Enumerators { get; private init; } = [];

    /// <summary>What follows it: "we", "they"; "hacemos".</summary>
    internal FrozenSet<string> Pronouns { get; private init; } = [];

    /// <summary>Verbs that stand right before the day word in such phrases: "What the crews do today".</summary>
    internal FrozenSet<string> Doing { get; private init; } = [];

    /// <summary>What is said of an event that took place, right before its date: "was held".</summary>
    internal FrozenSet<string> Held { get; private init; } = [];

    /// <summary>What is said of an event that is to take place: "is scheduled for".</summary>
    internal FrozenSet<string> ToBeHeld { get; private init; } = [];

    /// <summary>Small words between that and the date: "on".</summary>
    internal FrozenSet<string> HappeningLinks { get; private init; } = [];

    /// <summary>Small words before the name of the event.</summary>
    internal FrozenSet<string> HappeningArticles { get; private init; } = [];

    /// <summary>What may follow: "in", "at".</summary>
    internal FrozenSet<string> HappeningEnds { get; private init; } = [];

    /// <summary>Words of the sentence that make it doubtful that the date is the one of the event: "claimed", "stage", time zones.</summary>
    internal FrozenSet<string> HappeningOthers { get; private init; } = [];

    /// <summary>Words of the sentence or one beside it that make it doubtful: "postponed", "correction".</summary>
    internal FrozenSet<string> HappeningDoubts { get; private init; } = [];

    /// <summary>Whether month names are written with a capital; else they are written small.</summary>
    internal bool MonthsAreCapitalised { get; private init; }

    /// <summary>Whether weekday names are written small.</summary>
    internal bool WeekdaysAreSmall { get; private init; }

    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static DateLexicon Load(LanguageData data, LanguageProfile profile)
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        var style = data.Table("style");
        AddWords(words, data, profile);
        var patterns = new DatePattern();
        foreach (var line in data.Lines("patterns"))
        {
            patterns.Add(line, literal => WordOf(words, literal));
        }

        foreach (var word in words.Values)
        {
            word.StartsPattern = patterns.Next(word) is not null || patterns.Open?.Next(word) is not null || word.Month > 0 || word.Weekday is not null || word.WeekdayOfPlural is not null
                || word.Number > 0 || word.IsVague || word.Ordinal > 0 || word.Season is not null;
            word.Slots = DateSign.SlotsOf(word);
            word.IsPattern = patterns.Next(word)?.Action is not null || patterns.Open?.Next(word)?.Close?.Action is not null || word.Month > 0 || word.Weekday is not null || word.WeekdayOfPlural is not null;
        }

        var gate = new ulong[512];
        foreach (var word in words.Keys)
        {
            var bit = GateOf(word);
            gate[bit >> 6] |= 1UL << (bit & 63);
        }

        return new DateLexicon
        {
            _gate = gate,
            Words = new WordTable<DateWord>(words, isLowerCase: true),
            Patterns = patterns,
            Generic = data.Words("generic"),
            GenericEndings = [.. data.Words("generic endings").Order(StringComparer.Ordinal)],
            NotGeneric = data.Words("not generic"),
            PastEndings = [.. data.Words("past endings").Order(StringComparer.Ordinal)],
            NotPast = data.Words("not past"),
            FutureEndings = [.. data.Words("future endings").Order(StringComparer.Ordinal)],
            HoursAreBare = style.GetValueOrDefault("hours") == "bare",
            ClockJoints = [.. data.Entries("clock joints")],
            DecimalMark = style.GetValueOrDefault("decimals") == "comma" ? ',' : '.',
            Dash = words.GetValueOrDefault("-"),
            Apostrophe = words.GetValueOrDefault("'"),
            Joins = data.Table("joins"),
            Enumerators = data.Words("enumerators"),
            Pronouns = data.Words("pronouns"),
            Doing = data.Words("doing"),
            Held = data.Words("held"),
            ToBeHeld = data.Words("to be held"),
            HappeningLinks = data.Words("happening links"),
            HappeningArticles = data.Words("happening articles"),
            HappeningEnds = data.Words("happening ends"),
            HappeningOthers = data.Words("happening others"),
            HappeningDoubts = data.Words("happening doubts"),
            MonthsAreCapitalised = style.GetValueOrDefault("months") == "capital",
            WeekdaysAreSmall = style.GetValueOrDefault("weekdays") == "lower",
        };
    }

    /// <summary>The entry of a token's text, a possessive ending aside; null when it is none of the lexicon's words.</summary>
    internal DateWord? Find(ReadOnlySpan<char> text)
    {
        return FindWhole(HasPossessiveEnding(text) ? text[..^2] : text);
    }

    /// <summary>Whether <see cref="Find"/> leaves out an ending of the text.</summary>
    internal static bool HasPossessiveEnding(ReadOnlySpan<char> text) => text.Length > 2 && text[^1] == 's' && text[^2] is '\'' or '’';

    /// <summary>The entry of a text as it is; null when it is none of the lexicon's words.</summary>
    internal DateWord? FindWhole(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestWord)
        {
            return null;
        }

        var bit = GateOf(text);
        if ((_gate[bit >> 6] & (1UL << (bit & 63))) == 0)
        {
            return null;
        }

        return Words.GetValueOrDefault(text);
    }

    // Small and capital letters share their lowest five bits, in ASCII and in Latin-1.
    private static int GateOf(ReadOnlySpan<char> word) =>
        ((word[0] & 31) << 10) | ((word.Length > 1 ? word[1] & 31 : 0) << 5) | (word.Length & 31);

    private static DateWord WordOf(Dictionary<string, DateWord> words, string text) =>
        words.TryGetValue(text, out var word) ? word : words[text] = new DateWord(text, words.Count);

    // "Twenty-one" to "ninety-nine", where a language writes them with a hyphen.
    private static void AddTens(Dictionary<string, DateWord> words, LanguageData data)
    {
        foreach (var joint in data.Entries("tens joint"))
        {
            var numbers = words.Values.Where(w => w.Number is > 0 and < 100).ToList();
            foreach (var ten in numbers.Where(n => n.Number >= 20 && n.Number % 10 == 0))
            {
                foreach (var one in numbers.Where(n => n.Number < 10 && n.Text.Length > 2))
                {
                    WordOf(words, ten.Text + joint + one.Text).Number = ten.Number + one.Number;
                }
            }
        }
    }

    private static void AddWords(Dictionary<string, DateWord> words, LanguageData data, LanguageProfile profile)
    {
        foreach (var (name, number) in profile.Months)
        {
            var word = WordOf(words, name);
            word.Month = number;
            word.IsAbbreviation = profile.CalendarAbbreviations.Contains(name);
        }

        foreach (var (name, day) in profile.Weekdays)
        {
            var word = WordOf(words, name);
            word.Weekday = day;
            word.IsAbbreviation = profile.CalendarAbbreviations.Contains(name);
        }

        foreach (var name in data.Entries("ambiguous"))
        {
            WordOf(words, name).IsAmbiguous = true;
        }

        foreach (var name in profile.FunctionWords)
        {
            WordOf(words, name).IsFunctionWord = true;
        }

        Fill("numbers", (w, v) => w.Number = int.Parse(v));
        AddTens(words, data);
        Fill("ordinals", (w, v) => w.Ordinal = int.Parse(v));
        Fill("units", (w, v) => w.Unit = v[0]);
        Fill("parts", (w, v) => w.Part = v);
        Fill("seasons", (w, v) => w.Season = v);
        Fill("plurals", (w, v) => w.WeekdayOfPlural = (DayOfWeek)int.Parse(v));

        Fill("clock", (w, v) => w.Clock = v == "hours" ? "" : v);
        Fill("past before", (w, v) => w.PastBefore = v);
        Flag("present", w => w.TellsPresent = true);
        Flag("passive", w => w.OpensPassive = true);
        Flag("leads to come", w => w.LeadsToCome = true);
        Flag("noun markers", w => w.MarksNoun = true);
        Flag("clause openers", w => w.OpensClause = true);
        Flag("looks back", w => w.LooksBack = true);
        Flag("game", w => w.IsOfGame = true);
        Flag("vague", w => w.IsVague = true);
        Flag("future", w => w.Tense = 1);
        Flag("future to", w => w.TellsBeforeSmallWord = true);
        Flag("past", w => w.Tense = -1);
        Flag("clock leads", w => w.LeadsClock = true);
        Flag("clock openers", w => w.OpensClock = true);
        Flag("number leads", w => w.LeadsNumber = true);

        void Flag(string section, Action<DateWord> set)
        {
            foreach (var word in data.Entries(section))
            {
                set(WordOf(words, word));
            }
        }

        void Fill(string section, Action<DateWord, string> set)
        {
            foreach (var (word, value) in data.Rows(section))
            {
                set(WordOf(words, word), value);
            }
        }
    }
}
