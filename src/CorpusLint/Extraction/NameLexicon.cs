using System.Collections.Frozen;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Titles, given names, heads of organisations, particles.</summary>
public sealed record NameLexicon
{
    private static readonly (string Section, NameWord Word)[] WordSections =
    [
        ("given", NameWord.Given), ("titles", NameWord.Title), ("roles", NameWord.Role), ("role modifiers", NameWord.RoleModifier),
        ("organisation heads", NameWord.OrganisationHead), ("organisation heads before of", NameWord.OrganisationHeadBeforeOf),
        ("organisation suffixes", NameWord.OrganisationSuffix), ("event heads", NameWord.EventHead), ("event days", NameWord.EventDay),
        ("place heads", NameWord.PlaceHead), ("place starts", NameWord.PlaceStart), ("other heads", NameWord.OtherHead),
        ("known organisations", NameWord.KnownOrganisation), ("known places", NameWord.KnownPlace), ("mononyms", NameWord.Mononym),
        ("not names", NameWord.NotName), ("common", NameWord.Common), ("of connectors", NameWord.Of), ("connectors", NameWord.Connector),
        ("weak connectors", NameWord.WeakConnector), ("and", NameWord.And), ("articles", NameWord.Article), ("particles", NameWord.Particle),
        ("topics", NameWord.Topic), ("organisation nouns", NameWord.OrganisationNoun), ("event nouns", NameWord.EventNoun),
        ("speech verbs", NameWord.SpeechVerb), ("place prepositions", NameWord.PlacePreposition), ("numbered words", NameWord.NumberedWord),
        ("relative", NameWord.Relative), ("place modifiers", NameWord.PlaceModifier), ("copulas", NameWord.Copula), ("capital words", NameWord.CapitalWord),
        ("bare articles", NameWord.BareArticle), ("example words", NameWord.ExampleWord), ("event starts", NameWord.EventStart),
        ("surnames", NameWord.Surname), ("countries", NameWord.KnownPlace | NameWord.Country), ("teams", NameWord.KnownOrganisation | NameWord.Team),
        ("rival verbs", NameWord.RivalVerb), ("player nouns", NameWord.PlayerNoun), ("stopped endings", NameWord.StoppedEnding), ("plain words", NameWord.Plain), ("team nicknames", NameWord.Nickname), ("team sports", NameWord.TeamSport), ("team links", NameWord.TeamLink),
        ("body nouns", NameWord.BodyNoun), ("body links", NameWord.BodyLink), ("market verbs", NameWord.MarketVerb), ("place nouns", NameWord.PlaceNoun), ("motion verbs", NameWord.MotionVerb), ("body words", NameWord.BodyWord), ("loose place prepositions", NameWord.LoosePlace),
        ("fixture links", NameWord.FixtureLink), ("person verbs", NameWord.PersonVerb), ("organisation starts", NameWord.OrganisationStart),
        ("person links", NameWord.PersonLink), ("fused articles", NameWord.FusedArticle), ("masculine articles", NameWord.MasculineArticle), ("number words", NameWord.NumberWord),
    ];

    /// <summary>Longest known phrase, in tokens.</summary>
    internal const int LongestPhrase = 8;

    private readonly WordTable<NameWord> _words;
    private readonly NumberWordGate _teamSports;

    private NameLexicon(WordTable<NameWord> words, WordTable<EntityKind> phrases, WordTable<uint> starts, HashSet<string> countries, LanguageData data)
    {
        _words = words;
        _teamSports = new NumberWordGate(data.Entries("team sports"));
        Phrases = phrases;
        CountryPhrases = countries;
        PhraseStarts = starts;
        PossessiveParts = data.Entries("possessive parts").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        PossessiveNames = data.Entries("possessive names").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        PluralHeads = data.Entries("plural heads").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        PersonAppositions = data.Entries("person appositions").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        SaintWords = data.Entries("saint words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        SameNames = Folded(data, "same names");
        Nicknames = Folded(data, "nicknames");
        HyphenTails = data.Entries("hyphen tails").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        FamilySuffixes = data.Entries("family suffixes").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        CountryPrefixes = [.. data.Lines("country prefixes").SelectMany(l => l.Split(", "))];
        RoleLinkers = data.Entries("role linkers").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        CommonEndings = [.. data.Words("common endings").Order(StringComparer.Ordinal)];
        TopicEndings = [.. data.Words("topic endings").Order(StringComparer.Ordinal)];
        ArticlePlaces = data.Entries("article places").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        BuildingHeads = data.Entries("building heads").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        PastEndings = [.. data.Words("past endings").Order(StringComparer.Ordinal)];
        TechnicalTerms = WordTable<bool>.Of(data.Entries("technical terms"), true);
        HasHeadFirst = data.Lines("head first").Count > 0;
        HeadedConnectors = data.Entries("headed connectors").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        CivicHeads = data.Entries("civic heads").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        QuestionWords = data.Entries("question words").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        DefinitionWords = data.Entries("definition words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Names of several words whose kind is known, folded.</summary>
    internal WordTable<EntityKind> Phrases { get; }

    /// <summary>The countries among <see cref="Phrases"/>.</summary>
    internal IReadOnlySet<string> CountryPhrases { get; }

    /// <summary>
    /// The first words of <see cref="Phrases"/>, and for each the letters that second words behind it open with: a bit for
    /// each by the lowest five bits of its code.
    /// </summary>
    internal WordTable<uint> PhraseStarts { get; }

    /// <summary>Possessives inside names: "women's".</summary>
    internal FrozenSet<string> PossessiveParts { get; }

    /// <summary>Bodies whose name ends like a possessive: "McDonald's".</summary>
    internal FrozenSet<string> PossessiveNames { get; }

    /// <summary>Connectors that stand inside a name only behind its head noun: "March to the Sea".</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadedConnectors { get; }

    /// <summary>Places that take an article although they are neither club nor body: "el Ebro", "el Perú".</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ArticlePlaces { get; }

    /// <summary>Heads of buildings, whose names are whole before their city: "Teatro Colón | de Bogotá".</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BuildingHeads { get; }

    /// <summary>Words of manuals, changelogs and licences: "software", "default", "warranty".</summary>
    internal WordTable<bool> TechnicalTerms { get; }

    /// <summary>Heads of bodies that are called after their town: "Norhaven Council".</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CivicHeads { get; }

    /// <summary>Words that ask; with a capital inside a sentence they open the title of a work.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> QuestionWords { get; }

    /// <summary>Heads that share their members: "the Boston and Durham Locals".</summary>
    internal FrozenSet<string> PluralHeads { get; }

    /// <summary>Words that open a description behind a comma: "his", "our".</summary>
    internal FrozenSet<string> PersonAppositions { get; }

    /// <summary>"St" of "St Anne's Primary School".</summary>
    internal FrozenSet<string> SaintWords { get; }

    /// <summary>From a folded name to the one that it is known to be: "onu" to "united nations".</summary>
    internal IReadOnlyDictionary<string, string> SameNames { get; }

    /// <summary>From a short form of a given name to the full one.</summary>
    internal IReadOnlyDictionary<string, string> Nicknames { get; }

    /// <summary>Second parts of hyphenated words that are no names: "Paris-based", "Nixon-era".</summary>
    internal FrozenSet<string> HyphenTails { get; }

    /// <summary>"Jr", "III".</summary>
    internal FrozenSet<string> FamilySuffixes { get; }

    /// <summary>What may stand before an agency's name without making it another: "U.S.".</summary>
    internal string[] CountryPrefixes { get; }

    /// <summary>Words between a relative pronoun and a role: "who serves as".</summary>
    internal FrozenSet<string> RoleLinkers { get; }

    /// <summary>Endings of words that open sentences and are no names: "-ing", "-mente".</summary>
    internal string[] CommonEndings { get; }

    /// <summary>Endings of abstract nouns, which name what a body is for: "-tion", "-ismo".</summary>
    internal string[] TopicEndings { get; }

    /// <summary>Endings of verbs of the past: "cobró", "salieron".</summary>
    internal string[] PastEndings { get; }

    /// <summary>Whether a name's head is its first word: "Guardia Nacional".</summary>
    internal bool HasHeadFirst { get; }

    /// <summary>Words between a name and its acronym: "or", "formerly".</summary>
    internal FrozenSet<string> DefinitionWords { get; }

    /// <summary>Whether a word starts and is as long as one of a team sport; every word beside a name is asked for.</summary>
    internal bool MayBeTeamSport(ReadOnlySpan<char> word) => _teamSports.MayContain(word);

    /// <summary>What a word may be in this language.</summary>
    internal NameWord this[ReadOnlySpan<char> word] => _words.GetValueOrDefault(word);

    /// <summary>All single words of the lists.</summary>
    internal ReadOnlySpan<string?> Listed => _words.Words;

    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static NameLexicon Load(LanguageData data, LanguageProfile profile)
    {
        var lists = Array.ConvertAll(WordSections, s => (Entries: data.Entries(s.Section), s.Word));
        var words = new WordTable<NameWord>(isLowerCase: false, capacity: lists.Sum(l => l.Entries.Count(e => !e.Contains(' '))));
        var phrases = new WordTable<EntityKind>(isLowerCase: true, capacity: 2048);
        var starts = new WordTable<uint>(isLowerCase: true, capacity: 1024);
        var countries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entries, flag) in lists)
        {
            foreach (var entry in entries)
            {
                Add(entry, flag);
            }
        }

        // "exgobernador", "subcoordinadora": who held an office, or holds the one below.
        foreach (var prefix in data.Entries("office prefixes"))
        {
            foreach (var (section, flag) in new[] { ("titles", NameWord.Title), ("roles", NameWord.Role) })
            {
                foreach (var entry in data.Entries(section))
                {
                    if (entry.Length > 4 && !entry.Contains(' ', StringComparison.Ordinal) && words.GetValueOrDefault(prefix + entry) == NameWord.None)
                    {
                        Add(prefix + entry, flag);
                    }
                }
            }
        }

        foreach (var word in profile.FunctionWords)
        {
            Add(word, NameWord.Common);
        }

        // Abbreviations are words too ("Mar", "Sun"); they never stop a name.
        foreach (var word in profile.Months.Keys.Concat(profile.Weekdays.Keys))
        {
            if (word.Length > 4 || (words.GetValueOrDefault(word) & NameWord.NotName) != 0)
            {
                Add(word, NameWord.Calendar | NameWord.NotName);
            }
        }

        return new NameLexicon(words, phrases, starts, countries, data);

        void Add(string entry, NameWord flag)
        {
            if (!entry.Contains(' ', StringComparison.Ordinal))
            {
                // An entry in capitals is known in capitals only: "ICE", "WHO", "LA".
                var known = flag;
                if (!HasSmallLetter(entry))
                {
                    known &= ~(NameWord.KnownOrganisation | NameWord.KnownPlace);
                    known |= ((flag & NameWord.KnownOrganisation) != 0 ? NameWord.CapitalOrganisation : 0) | ((flag & NameWord.KnownPlace) != 0 ? NameWord.CapitalPlace : 0);
                }

                words.At(entry) |= known;
            }
            else if ((flag & (NameWord.KnownOrganisation | NameWord.KnownPlace)) != 0)
            {
                var phrase = Folding.Fold(entry);
                AddPhrase(phrase, (flag & NameWord.KnownPlace) != 0 ? EntityKind.Place : EntityKind.Organisation);
                if ((flag & NameWord.Country) != 0)
                {
                    countries.Add(phrase);
                }
            }
            else if (flag == NameWord.Title)
            {
                AddPhrase(Folding.Fold(entry), EntityKind.Person);
            }
        }

        void AddPhrase(string phrase, EntityKind kind)
        {
            phrases.At(phrase) = kind;
            var space = phrase.IndexOf(' ');
            starts.At(phrase.AsSpan(0, space)) |= char.IsAsciiLetterOrDigit(phrase[space + 1]) ? 1u << (phrase[space + 1] & 31) : 0;
        }
    }

    private static bool HasSmallLetter(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, string> Folded(LanguageData data, string section)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, other) in data.Rows(section))
        {
            result[Folding.Fold(name)] = Folding.Fold(other);
        }

        return result;
    }

    /// <summary>Two lexicons are equal when they are the same; they are loaded once.</summary>
    public bool Equals(NameLexicon? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
