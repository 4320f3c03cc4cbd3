using System.Collections.Frozen;
using System.Globalization;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Number words, modifiers, units, and counted nouns with their classes.</summary>
public sealed record NumberLexicon
{
    private readonly WordTable<NumberWord> _words;
    private const int LongestWord = 32;
    private readonly NumberWordGate _gate;
    private readonly NumberWordGate _triggers;
    private readonly NumberWordGate _boundingGate;
    private readonly WordTable<NumberPhraseMarks> _marks;

    internal NumberLexicon(LanguageData data)
    {
        var words = NumberWords.Read(data);
        _words = new WordTable<NumberWord>(isLowerCase: true, words.Count);
        _gate = new NumberWordGate(words.Keys);
        var triggers = new List<string>();
        foreach (var (word, known) in words)
        {
            _words.At(word.ToLowerInvariant()) = known;
            if ((known.Roles & NumberRoles.Trigger) != 0)
            {
                triggers.Add(word);
            }
        }

        _triggers = new NumberWordGate(triggers);
        var grammar = data.Table("grammar");
        DecimalMark = grammar.TryGetValue("decimal", out var mark) ? mark[0] : '.';
        ThousandsMark = grammar.TryGetValue("thousands", out var thousands) ? thousands[0] : ',';
        IsHeadFirst = grammar.TryGetValue("head", out var head) && head == "first plural";
        IrregularEndings = LongestFirst(data.Rows("irregular plural endings"));
        PluralEndings = Array.ConvertAll<string[], (string, string)>([.. data.Lines("plural endings").Select(l => l.Split('=', StringSplitOptions.TrimEntries))], p => (p[0], p[1]));
        var lists = new NumberPhraseLists(data);
        Counts = new CountedNounLexicon(data, lists);
        Classes = lists.Table("classes");
        SmallVague = lists.Table("small vague");
        Shares = lists.Table("shares");
        BareShares = lists.Table("bare shares");
        ShareOpeners = lists.Set("share openers");
        Ratios = lists.Table("ratios");
        ModifiersBefore = lists.Table("modifiers before");
        ModifiersAfter = lists.Table("modifiers after");
        Percent = lists.Table("percent");
        Points = lists.Table("points");
        CurrencySigns = lists.Table("currency signs");
        Currencies = lists.Table("currencies");
        Units = lists.Table("units");
        GluedUnits = lists.Table("glued units");
        CapitalUnits = lists.Table("capital units");
        SpacedUnits = lists.Table("spaced units");
        ClockUnits = lists.Table("clock units");
        UnitsBefore = lists.Table("units before");
        AgeEvents = lists.Set("age events");
        AgeHaving = lists.Set("age having");
        AgeEldest = lists.Set("age eldest");
        MoneyShares = lists.Set("money shares");
        CurrencyCodes = lists.Table("currency codes");
        LetterCurrencies = lists.Table("letter currencies");
        PerLinks = lists.Set("per links");
        PerUnits = lists.Table("per units");
        UnitFractions = lists.Table("unit fractions");
        ScaledCurrencies = lists.Table("scaled currencies");
        Ages = lists.Table("ages");
        AgeOpeners = lists.Set("age openers");
        AgeUnits = lists.Set("age units");
        AgeClauses = lists.Set("age clauses");
        AgeLeads = lists.Set("age leads");
        AgeVerbs = lists.Set("age verbs");
        AgeAdverbs = lists.Set("age adverbs");
        AgeNouns = lists.Set("age nouns");
        AgePronouns = lists.Set("age pronouns");
        Idioms = lists.Set("idioms");
        Negatives = lists.Table("negatives");
        During = lists.Set("during");
        BoundContexts = lists.Set("bound contexts");
        Destinations = lists.Set("destinations");
        ChangeAmounts = lists.Set("change amounts");
        ShareArticles = lists.Set("share articles");
        Extenders = lists.Set("extenders");
        Additions = lists.Set("additions");
        AdditionStops = lists.Set("addition stops");
        AdverbialOpeners = lists.Set("adverbial openers");
        CompoundStops = lists.Set("compound stops");
        OrdinalSuffixes = lists.Set("ordinal suffixes");
        Clock = lists.Set("clock");
        ClockOpeners = lists.Set("clock openers");
        Labels = lists.Set("labels");
        WeakLabels = lists.Set("weak labels");
        Streets = lists.Set("streets");
        ChangeWords = lists.Set("change words");
        ScoreWords = lists.Set("score words");
        OneBlockers = lists.Set("one blockers");
        BothBlockers = lists.Set("both blockers");
        Pronouns = lists.Set("pronouns");
        ShareJoiners = lists.Table("share joiners");
        NotPlural = lists.Set("not plural");
        AttributivePlurals = lists.Set("attributive plurals");
        IrregularPlurals = lists.Table("irregular plurals");
        GenericNouns = lists.Set("generic nouns");
        CasualtyHeads = lists.Table("casualty heads");
        CasualtyVerbs = lists.Table("casualty verbs");
        CasualtyPredicates = lists.Table("casualty predicates");
        Auxiliaries = lists.Set("auxiliaries");
        PlainModifiers = lists.Set("plain modifiers");
        Prenominal = lists.Set("prenominal");
        CustodyWords = lists.Set("custody words");
        CarryingVerbs = lists.Set("carrying verbs");
        AsOf = lists.Set("as of");
        Extents = lists.Set("extents");
        PartTimes = lists.Set("part times");
        OpinionVerbs = lists.Set("opinion verbs");
        OpinionNouns = lists.Set("opinion nouns");
        OpinionHolders = lists.Set("opinion holders");
        PopulationOpeners = lists.Set("population openers");
        PopulationSkips = lists.Set("population skips");
        Nationwide = lists.Set("nationwide");
        PlacesBefore = lists.Set("places before");
        PlaceOpeners = lists.Set("place openers");
        PredicateEndings = [.. data.Words("predicate endings").Order(StringComparer.Ordinal)];
        ParticipleEndings = [.. data.Words("participle endings").Order(StringComparer.Ordinal)];
        Predicates = lists.Set("predicates");
        Status = lists.Table("status");
        BoundingEvents = lists.Set("bounding events");
        EventVerbs = lists.Table("event verbs");
        EventVicinity = lists.Set("event vicinity");
        PartOpeners = lists.Set("part openers");
        EventMoves = lists.Set("event moves");
        CompanyRoles = lists.Set("company roles");
        CompanyMatters = lists.Table("company matters");
        Leavers = lists.Set("leavers");
        PredicateSynonyms = lists.Table("predicate synonyms");
        _boundingGate = new NumberWordGate(BoundingEvents.Keys.Concat(EventVerbs.Keys.Select(k => k.Split(' ')[0])));
        EventSynonyms = lists.Table("event synonyms");
        EventOpeners = lists.Set("event openers");
        PersonEndings = [.. data.Words("person endings").Order(StringComparer.Ordinal)];
        PersonPredicates = lists.Table("person predicates");
        Contractions = lists.Set("contractions");
        Since = lists.Set("since");
        Moments = lists.Set("moments");
        _marks = lists.Marks();
    }

    internal char DecimalMark { get; }

    internal char ThousandsMark { get; }

    /// <summary>Whether a counted noun's adjectives follow it.</summary>
    internal bool IsHeadFirst { get; }

    /// <summary>What a number counts beside its noun.</summary>
    internal CountedNounLexicon Counts { get; }

    internal NumberPhrases SmallVague { get; }

    internal NumberPhrases Shares { get; }

    internal NumberPhrases BareShares { get; }

    internal NumberPhrases ShareOpeners { get; }

    internal NumberPhrases Ratios { get; }

    internal NumberPhrases ModifiersBefore { get; }

    internal NumberPhrases ModifiersAfter { get; }

    internal NumberPhrases Percent { get; }

    internal NumberPhrases Points { get; }

    internal NumberPhrases CurrencySigns { get; }

    internal NumberPhrases Currencies { get; }

    /// <summary>Unit words, "unit/dimension".</summary>
    internal NumberPhrases Units { get; }

    internal NumberPhrases GluedUnits { get; }

    /// <summary>Units of one capital letter, glued to the digits: "38C".</summary>
    internal NumberPhrases CapitalUnits { get; }

    /// <summary>Letters that are units though a space stands before them: "98 m".</summary>
    internal NumberPhrases SpacedUnits { get; }

    /// <summary>Letters of minutes and seconds behind an hour: "2h 40m".</summary>
    internal NumberPhrases ClockUnits { get; }

    /// <summary>Units that stand before the numeral: "magnitude 6.1".</summary>
    internal NumberPhrases UnitsBefore { get; }

    /// <summary>What people do at an age: "died at 66".</summary>
    internal NumberPhrases AgeEvents { get; }

    /// <summary>Verbs of having an age, between a name and it: "tenía 29".</summary>
    internal NumberPhrases AgeHaving { get; }

    /// <summary>Who is told from others by age, before the age itself: "la mayor, de 91,".</summary>
    internal NumberPhrases AgeEldest { get; }

    /// <summary>Behind pence and cents they make a share: "18p of every pound".</summary>
    internal NumberPhrases MoneyShares { get; }

    /// <summary>Codes of currencies, which count in capitals only: "MAD".</summary>
    internal NumberPhrases CurrencyCodes { get; }

    /// <summary>Currencies of one capital letter: "R1,200".</summary>
    internal NumberPhrases LetterCurrencies { get; }

    /// <summary>Between a unit and what it is per: "per", "an".</summary>
    internal NumberPhrases PerLinks { get; }

    /// <summary>What a unit may be per, "unit/dimension": "second", "litre".</summary>
    internal NumberPhrases PerUnits { get; }

    /// <summary>Fractions hyphenated to a unit: "quarter-point".</summary>
    internal NumberPhrases UnitFractions { get; }

    /// <summary>Words of mass that mean money behind a scale: "12 million pounds".</summary>
    internal NumberPhrases ScaledCurrencies { get; }

    /// <summary>Phrases with a number word that counts nothing: "one another", "net zero".</summary>
    internal NumberPhrases Idioms { get; }

    /// <summary>Words that make a temperature, a share or points negative: "minus".</summary>
    internal NumberPhrases Negatives { get; }

    /// <summary>Modifiers that mean "during" before a span of time, unless one of <see cref="BoundContexts"/> stands before: "25 shows over two months".</summary>
    internal NumberPhrases During { get; }

    internal NumberPhrases BoundContexts { get; }

    /// <summary>Modifiers that lead to the result of a change: "subió un 2 %, hasta 1.100 euros".</summary>
    internal NumberPhrases Destinations { get; }

    /// <summary>Words between a change and its amount, behind which "N to M" is a range: "rise by 3 to 5 percent".</summary>
    internal NumberPhrases ChangeAmounts { get; }

    /// <summary>Articles between a bound and a share: "casi un 4 %".</summary>
    internal NumberPhrases ShareArticles { get; }

    /// <summary>Words between a numeral and its noun: "two more people".</summary>
    internal NumberPhrases Extenders { get; }

    /// <summary>Words that make a count one of what is added: "two more people", "another 14".</summary>
    internal NumberPhrases Additions { get; }

    /// <summary>Words behind which one of <see cref="Additions"/> compares and adds nothing: "more than 40".</summary>
    internal NumberPhrases AdditionStops { get; }

    /// <summary>Prepositions that open a sentence with a place or a time: "In Texas 12 counties flooded".</summary>
    internal NumberPhrases AdverbialOpeners { get; }

    /// <summary>Second parts of compounds that count nothing: "two-way".</summary>
    internal NumberPhrases CompoundStops { get; }

    /// <summary>Endings of plurals that follow no rule, with their singulars, the longest first: "grandchildren".</summary>
    internal (string Plural, string Singular)[] IrregularEndings { get; }

    internal NumberPhrases Ages { get; }

    internal NumberPhrases AgeOpeners { get; }

    internal NumberPhrases AgeUnits { get; }

    /// <summary>Before a number that a mark follows they make it an age: "who is".</summary>
    internal NumberPhrases AgeClauses { get; }

    /// <summary>Between a noun for a person and the person's age: "the driver was 47".</summary>
    internal NumberPhrases AgeVerbs { get; }

    /// <summary>Words that open a sentence with an age before the name: "At 34, Ana Ruiz".</summary>
    internal NumberPhrases AgeLeads { get; }

    /// <summary>Words between a mark and an age: ", now 71,".</summary>
    internal NumberPhrases AgeAdverbs { get; }

    /// <summary>Nouns for people that are in no list of counted nouns, before an age: "su hijo, de 12 años,".</summary>
    internal NumberPhrases AgeNouns { get; }

    /// <summary>Pronouns for the name behind such an age: "At 34, she".</summary>
    internal NumberPhrases AgePronouns { get; }

    internal NumberPhrases OrdinalSuffixes { get; }

    internal NumberPhrases Clock { get; }

    internal NumberPhrases ClockOpeners { get; }

    internal NumberPhrases Labels { get; }

    internal NumberPhrases WeakLabels { get; }

    internal NumberPhrases Streets { get; }

    internal NumberPhrases ChangeWords { get; }

    internal NumberPhrases ScoreWords { get; }

    internal NumberPhrases OneBlockers { get; }

    internal NumberPhrases BothBlockers { get; }

    /// <summary>Stand for the counted noun behind "of": "40 of them".</summary>
    internal NumberPhrases Pronouns { get; }

    /// <summary>Make a share of two numerals: "one in five".</summary>
    internal NumberPhrases ShareJoiners { get; }

    internal NumberPhrases NotPlural { get; }

    internal NumberPhrases AttributivePlurals { get; }

    internal NumberPhrases IrregularPlurals { get; }

    /// <summary>Suffixes of plurals with what stands for them in the singular, in the order in which they are tried.</summary>
    internal (string Plural, string Singular)[] PluralEndings { get; }

    /// <summary>Lemma to class.</summary>
    internal NumberPhrases Classes { get; }

    internal NumberPhrases GenericNouns { get; }

    internal NumberPhrases CasualtyHeads { get; }

    internal NumberPhrases CasualtyVerbs { get; }

    internal NumberPhrases CasualtyPredicates { get; }

    internal NumberPhrases Auxiliaries { get; }

    internal NumberPhrases PlainModifiers { get; }

    internal NumberPhrases Prenominal { get; }

    internal NumberPhrases CustodyWords { get; }

    /// <summary>Verbs that say of their object only that it was there: "carried 212 passengers".</summary>
    internal NumberPhrases CarryingVerbs { get; }

    /// <summary>Phrases that make a count one of a part of an event: "on the first day".</summary>
    internal NumberPhrases PartTimes { get; }

    /// <summary>Words behind a counted noun that make it a measure: "4 lines long".</summary>
    internal NumberPhrases Extents { get; }

    /// <summary>Phrases before the date on which a count was taken, which is no period: "as of Thursday".</summary>
    internal NumberPhrases AsOf { get; }

    /// <summary>Verbs and adjectives of holding a view, behind a share of people: "want", "opposed".</summary>
    internal NumberPhrases OpinionVerbs { get; }

    /// <summary>What people hold, before a share: "support stands at 40 percent".</summary>
    internal NumberPhrases OpinionNouns { get; }

    /// <summary>Nouns in the singular for many who hold views: "the public".</summary>
    internal NumberPhrases OpinionHolders { get; }

    internal NumberPhrases PopulationOpeners { get; }

    internal NumberPhrases PopulationSkips { get; }

    internal NumberPhrases Nationwide { get; }

    /// <summary>Words for a place that was named before: "there".</summary>
    internal NumberPhrases PlacesBefore { get; }

    internal NumberPhrases PlaceOpeners { get; }

    internal string[] PredicateEndings { get; }

    /// <summary>How participles end that stand in the plural like nouns: "condenados".</summary>
    internal string[] ParticipleEndings { get; }

    internal NumberPhrases Predicates { get; }

    internal NumberPhrases Status { get; }

    internal NumberPhrases BoundingEvents { get; }

    /// <summary>Other words for a happening: "blaze" is a fire.</summary>
    internal NumberPhrases EventSynonyms { get; }

    /// <summary>Phrases that tell of a happening without its noun, with the noun: "came off the rails" is a derailment.</summary>
    internal NumberPhrases EventVerbs { get; }

    /// <summary>Words between a happening and the name that tells it from others, some words on: "derailed near Vell".</summary>
    internal NumberPhrases EventVicinity { get; }

    /// <summary>Words before a figure that make it a part of another: "among them four children".</summary>
    internal NumberPhrases PartOpeners { get; }

    /// <summary>Verbs behind which a place is one of several of an event: "the march ended at City Hall".</summary>
    internal NumberPhrases EventMoves { get; }

    /// <summary>Nouns that stand before the name of a company and are no part of it: "carmaker".</summary>
    internal NumberPhrases CompanyRoles { get; }

    /// <summary>Words that say what a figure is of its company: "laid off 300 workers", "a profit of $2 million".</summary>
    internal NumberPhrases CompanyMatters { get; }

    /// <summary>Forms and other words of one verb near a count: "shut" and "closing" are "closed"; "-" says only that they took part.</summary>
    internal NumberPhrases PredicateSynonyms { get; }

    /// <summary>Nouns for people that do not narrow a count of those who left their homes.</summary>
    internal NumberPhrases Leavers { get; }

    /// <summary>Prepositions between a happening and what it befell: "the fire at the mill".</summary>
    internal NumberPhrases EventOpeners { get; }

    /// <summary>Endings of nouns for people that are in no class: "docker".</summary>
    internal string[] PersonEndings { get; }

    /// <summary>What people are counted as by what they did: "8,000 people signed" are signatures.</summary>
    internal NumberPhrases PersonPredicates { get; }

    /// <summary>Whether a word may be a happening that bounds counts or open a phrase that tells of one.</summary>
    internal bool MayBeHappening(ReadOnlySpan<char> word) => _boundingGate.MayContain(word);

    /// <summary>"Of" and an article in one word: "del".</summary>
    internal NumberPhrases Contractions { get; }

    /// <summary>Open a period without an end.</summary>
    internal NumberPhrases Since { get; }

    /// <summary>Words behind a date that tell what happened then: "since 2003, when".</summary>
    internal NumberPhrases Moments { get; }

    /// <summary>What a word can be in a number phrase, letter case aside; null for a word of no role.</summary>
    internal NumberWord? Find(ReadOnlySpan<char> word) =>
        word.Length > LongestWord || !_gate.MayContain(word) ? null : _words.GetValueOrDefault(word);

    /// <summary>Which lists have a phrase that opens or closes with the word; null when none has.</summary>
    internal NumberPhraseMarks? PhrasesOf(ReadOnlySpan<char> word) => _marks.GetValueOrDefault(word);

    /// <summary>All words of numbers.</summary>
    internal ReadOnlySpan<string?> Listed => _words.Words;

    /// <summary>All words that open or close a phrase of some list.</summary>
    internal ReadOnlySpan<string?> ListedInPhrases => _marks.Words;

    /// <summary>Whether the word, or its part before the first hyphen, makes its sentence worth reading for quantities: "five", "five-year-old".</summary>
    internal bool IsTrigger(ReadOnlySpan<char> word) => IsWholeTrigger(word) || OpensWithTrigger(word);

    /// <summary>Whether the part of a word before its first hyphen makes its sentence worth reading for quantities: "five-year-old".</summary>
    internal bool OpensWithTrigger(ReadOnlySpan<char> word) =>
        word.Length > 4 && _triggers.MayStart(word[0]) && word.IndexOfAny('-', '\u2010', '\u2011') is > 0 and var hyphen && IsWholeTrigger(word[..hyphen]);

    private bool IsWholeTrigger(ReadOnlySpan<char> word) =>
        _triggers.MayContain(word) && Find(word) is { } found && (found.Roles & NumberRoles.Trigger) != 0;

    // The keys are sorted and not the pairs: the framework's sorting of pairs is compiled anew in every run.
    private static (string, string)[] LongestFirst(Dictionary<string, string> endings) =>
        Array.ConvertAll<string, (string, string)>([.. endings.Keys.OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)], e => (e, endings[e]));

    internal static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
