using System.Collections.Frozen;
using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Verbs and nouns of saying, vague sources, named documents, and the small words between them.</summary>
/// <remarks>
/// All words stand in one table from word to <see cref="SpeechRole"/>, so that a token is looked up once whatever is
/// asked of it. The sections of <c>speech.txt</c> are named after the roles.
/// </remarks>
public sealed class SpeechLexicon
{
    private static readonly (string Section, SpeechRole Role)[] s_sections =
    [
        ("say", SpeechRole.Say), ("report", SpeechRole.Report), ("announce", SpeechRole.Announce), ("stance", SpeechRole.Stance),
        ("saying form", SpeechRole.SayingForm), ("passive", SpeechRole.Passive), ("noun too", SpeechRole.NounToo), ("base form", SpeechRole.BaseForm),
        ("labelling", SpeechRole.Labelling), ("cue noun", SpeechRole.CueNoun), ("document noun", SpeechRole.DocumentNoun), ("poll noun", SpeechRole.PollNoun),
        ("vague noun", SpeechRole.VagueNoun), ("stays vague", SpeechRole.StaysVague), ("vague quantifier", SpeechRole.VagueQuantifier),
        ("role noun", SpeechRole.RoleNoun), ("group noun", SpeechRole.GroupNoun), ("pronoun", SpeechRole.Pronoun), ("impersonal", SpeechRole.Impersonal),
        ("first person", SpeechRole.FirstPerson), ("relative", SpeechRole.Relative), ("definite", SpeechRole.Definite), ("indefinite", SpeechRole.Indefinite),
        ("preposition", SpeechRole.Preposition), ("attaching", SpeechRole.Attaching), ("conjunction", SpeechRole.Conjunction), ("that", SpeechRole.That),
        ("and", SpeechRole.And), ("if", SpeechRole.If), ("by", SpeechRole.By), ("as", SpeechRole.As), ("to", SpeechRole.To), ("be", SpeechRole.Be),
        ("present", SpeechRole.Present), ("auxiliary", SpeechRole.Auxiliary), ("modal", SpeechRole.Modal), ("negation", SpeechRole.Negation),
        ("finite", SpeechRole.Finite), ("adverb", SpeechRole.Adverb), ("widely", SpeechRole.Widely), ("time", SpeechRole.Time),
        ("naming", SpeechRole.Naming), ("titled noun", SpeechRole.TitledNoun), ("inscribed", SpeechRole.Inscribed), ("chanting", SpeechRole.Chanting),
        ("listener", SpeechRole.Listener), ("told", SpeechRole.Told), ("modifiable", SpeechRole.Modifiable), ("occasion", SpeechRole.Occasion), ("needs clause", SpeechRole.NeedsClause),
        ("takes infinitive", SpeechRole.TakesInfinitive), ("takes object", SpeechRole.TakesObject), ("attitude", SpeechRole.Attitude), ("puts figure", SpeechRole.PutsFigure),
        ("at", SpeechRole.At), ("addresses", SpeechRole.Addresses), ("but", SpeechRole.But), ("asking", SpeechRole.Asking), ("alone", SpeechRole.Alone), ("addressee preposition", SpeechRole.AddresseePreposition),
    ];

    private readonly WordTable<SpeechRole> _roles;
    private readonly WordTable<bool> _andOthers;
    private readonly WordTable<bool> _citationOpeners;
    private readonly WordTable<bool> _yearCompany;
    private readonly WordTable<bool> _particles;
    private readonly WordTable<bool> _elisions;
    private readonly WordTable<bool> _genericArticles;
    private readonly WordTable<bool> _noContent;
    private readonly WordTable<bool> _of;
    private readonly WordTable<bool> _for;
    private readonly WordTable<bool> _in;
    private readonly WordTable<bool> _ownerPreposition;
    private readonly WordTable<bool> _opining;
    private readonly WordTable<bool> _innerConjunction;
    private readonly WordTable<bool> _quoting;
    private readonly WordTable<bool> _sourceOpener;
    private readonly WordTable<bool> _clitics;
    private readonly WordTable<bool> _governsSaying;
    private readonly WordTable<bool> _usesOccasion;
    private readonly WordTable<bool> _purpose;
    private readonly WordTable<bool> _speakerSigns;
    private readonly string[] _speakerEndings;
    private readonly WordTable<bool> _utterances;
    private readonly WordTable<bool> _answerLabel;
    private readonly WordTable<bool> _questionLabel;
    private readonly WordTable<bool> _pluralNoun;
    private readonly WordTable<bool> _pluralPronoun;
    private readonly WordTable<SpeechGender> _genders;
    private readonly WordTable<string[][]> _according;
    private readonly WordTable<string[]> _governed;
    private readonly string[] _adverbEndings;
    private readonly string[] _infinitiveEndings;
    private readonly string[] _pastEndings;
    private readonly string[] _participleEndings;
    private readonly string[] _roleEndings;
    private readonly string[] _groupEndings;
    private readonly WordTable<bool> _existential;
    private readonly string[] _pluralVerbEndings;

    internal SpeechLexicon(LanguageData data)
    {
        _roles = new WordTable<SpeechRole>(isLowerCase: false, capacity: 2048);
        foreach (var (section, role) in s_sections)
        {
            foreach (var word in data.Entries(section))
            {
                _roles.At(word) |= role;
            }
        }

        foreach (var phrase in data.Lines("according").Concat(data.Lines("citing")))
        {
            _roles.At(phrase.Split(' ')[0]) |= SpeechRole.OpensPhrase;
        }

        foreach (var word in data.Entries("opining"))
        {
            _roles.At(word) |= SpeechRole.OpensPhrase;
        }

        var governed = data.Lines("governs").Select(l => l.Split(' ')).GroupBy(w => w[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Select(w => w[1]).ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var word in governed.Keys)
        {
            _roles.At(word) |= SpeechRole.Governs;
        }

        _governed = new WordTable<string[]>(governed);
        _andOthers = Set(data, "and others");
        _citationOpeners = Set(data, "citation opener");
        _yearCompany = Set(data, "year company");
        _particles = Set(data, "particle");
        _genericArticles = Set(data, "generic article");
        _elisions = Set(data, "elision");
        _according = new WordTable<string[][]>(isLowerCase: false, capacity: 16);
        foreach (var phrases in data.Lines("according").Concat(data.Lines("citing")).Select(l => l.Split(' ')).GroupBy(w => w[0], StringComparer.OrdinalIgnoreCase))
        {
            _according.At(phrases.Key) = [.. phrases.OrderByDescending(w => w.Length)];
        }

        _noContent = Set(data, "no content");
        _of = Set(data, "of");
        _for = Set(data, "for");
        _in = Set(data, "in");
        _ownerPreposition = Set(data, "owner preposition");
        _opining = Set(data, "opining");
        _quoting = Set(data, "quoting");
        _innerConjunction = Set(data, "inner conjunction");
        _sourceOpener = Set(data, "source opener");
        _clitics = Set(data, "clitic");
        _governsSaying = Set(data, "governs saying");
        _usesOccasion = Set(data, "uses occasion");
        _purpose = Set(data, "purpose");
        _speakerSigns = Set(data, "speaker sign");
        _speakerEndings = [.. data.Words("speaker sign ending")];
        _utterances = Set(data, "utterance");
        SpeakerPhrases = [.. data.Lines("speaker phrase").Select(l => l.Split(' '))];
        _answerLabel = Set(data, "answer label");
        _questionLabel = Set(data, "question label");
        _pluralNoun = Set(data, "plural noun");
        _pluralPronoun = Set(data, "plural pronoun");
        _genders = WordTable<SpeechGender>.Of(data.Entries("feminine"), SpeechGender.Feminine);
        foreach (var word in data.Entries("masculine"))
        {
            // A word that is both is what stands first.
            ref var gender = ref _genders.At(word);
            gender = gender == SpeechGender.Unknown ? SpeechGender.Masculine : gender;
        }

        HasDialogueDashes = data.Lines("dialogue dash").Count > 0;
        HasPostponedSubjects = data.Lines("postponed subject").Count > 0;
        PutsNounsFirst = data.Lines("nouns first").Count > 0;
        _adverbEndings = [.. data.Words("adverb ending")];
        _infinitiveEndings = [.. data.Words("infinitive ending")];
        _pastEndings = [.. data.Words("past ending")];
        _participleEndings = [.. data.Words("participle ending")];
        _roleEndings = [.. data.Words("role ending")];
        _groupEndings = [.. data.Words("group ending")];
        _existential = Set(data, "existential");
        _pluralVerbEndings = [.. data.Words("plural verb ending")];
        AmbiguousReferenceHeadings = data.Words("ambiguous reference heading");
    }

    /// <summary>Reference headings that may also head a part of the story: "notes".</summary>
    internal FrozenSet<string> AmbiguousReferenceHeadings { get; }

    /// <summary>Whether a dash at the start of a paragraph opens direct speech.</summary>
    internal bool HasDialogueDashes { get; }

    /// <summary>Whether the subject may stand behind its verb anywhere: "dijo la alcaldesa que".</summary>
    internal bool HasPostponedSubjects { get; }

    /// <summary>Whether a noun stands before its adjectives: "guardia costera".</summary>
    internal bool PutsNounsFirst { get; }

    /// <summary>All roles of a word; letter case does not matter.</summary>
    internal SpeechRole RolesOf(ReadOnlySpan<char> word) => ListedRolesOf(word) ?? RolesByEnding(word);

    /// <summary>The roles of a word that a list has; null for any other.</summary>
    internal SpeechRole? ListedRolesOf(ReadOnlySpan<char> word) => _roles.TryGetValue(word, out var roles) ? roles : null;

    /// <summary>The roles of a word that no list has.</summary>
    internal SpeechRole RolesByEnding(ReadOnlySpan<char> word) => HasEnding(word, _adverbEndings) ? SpeechRole.Adverb
        : HasEnding(word, _roleEndings) ? SpeechRole.RoleNoun
        : HasEnding(word, _groupEndings) ? SpeechRole.GroupNoun
        : SpeechRole.None;

    /// <summary>All words that a list has.</summary>
    internal ReadOnlySpan<string?> Listed => _roles.Words;

    /// <summary>Whether a verb attributes behind this preposition: "called | for".</summary>
    internal bool Governs(ReadOnlySpan<char> verb, ReadOnlySpan<char> preposition)
    {
        if (_governed.TryGetValue(verb, out var prepositions))
        {
            foreach (var known in prepositions)
            {
                if (preposition.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the word has the form of an infinitive where a language marks it by an ending: "cerrar".</summary>
    internal bool IsInfinitive(ReadOnlySpan<char> word) => HasEnding(word, _infinitiveEndings);

    /// <summary>Whether the word has the form of a finite past where a language shows it by an ending: "closed".</summary>
    internal bool IsPast(ReadOnlySpan<char> word) => HasEnding(word, _pastEndings);

    /// <summary>The phrases that open with <paramref name="first"/> and attribute what stands beside them to what follows: "according to".</summary>
    internal bool TryGetAccordingPhrases(ReadOnlySpan<char> first, out string[][] phrases) => _according.TryGetValue(first, out phrases!);

    /// <summary>Whether the word is a verb of saying or showing.</summary>
    internal bool IsCue(ReadOnlySpan<char> word) => (RolesOf(word) & (SpeechRole.Say | SpeechRole.Report)) != 0;

    /// <summary>Whether the word joins two names: "and".</summary>
    internal bool IsAnd(ReadOnlySpan<char> word) => (RolesOf(word) & SpeechRole.And) != 0;

    /// <summary>Whether the word stands for further authors: "al" of "et al.".</summary>
    internal bool IsAndOthers(ReadOnlySpan<char> word) => _andOthers.Contains(word) || word is "et";

    /// <summary>Whether the word opens a citation: "see", "cf".</summary>
    internal bool IsCitationOpener(ReadOnlySpan<char> word) => _citationOpeners.Contains(word);

    /// <summary>Whether the word stands before a year without being an author: "May 2024", "Born 1950".</summary>
    internal bool IsYearCompany(ReadOnlySpan<char> word) => _yearCompany.Contains(word);

    /// <summary>Whether the word is a particle inside a name: "de", "van".</summary>
    internal bool IsParticle(ReadOnlySpan<char> word) => _particles.Contains(word);

    /// <summary>Whether the word is an article that a plural takes without being known: "los" of "los críticos".</summary>
    internal bool IsGenericArticle(ReadOnlySpan<char> word) => _genericArticles.Contains(word);

    /// <summary>Whether the word behind a verb of saying shows that nothing is told: "grace" of "says grace".</summary>
    internal bool IsNoContent(ReadOnlySpan<char> word) => _noContent.Contains(word);

    /// <summary>Whether the preposition says whose or which: "of", "de".</summary>
    internal bool IsOf(ReadOnlySpan<char> word) => _of.Contains(word);

    /// <summary>Whether the preposition names whom somebody serves: "a spokesman for the port".</summary>
    internal bool IsFor(ReadOnlySpan<char> word) => _for.Contains(word);

    /// <summary>Whether the preposition stands before the place where something is written: "in a letter".</summary>
    internal bool IsIn(ReadOnlySpan<char> word) => _in.Contains(word);

    /// <summary>Whether the preposition brings the one who said what a noun names: "a statement from", "la denuncia de".</summary>
    internal bool BringsOwner(ReadOnlySpan<char> word) => _ownerPreposition.Contains(word);

    /// <summary>Whether the word in front of a person who opens a sentence says whose opinion follows: "para" of "Para Salcedo, …".</summary>
    /// <summary>Whether the word tells that somebody repeats another's words: "quoted".</summary>
    internal bool IsQuoting(ReadOnlySpan<char> word) => _quoting.Contains(word);

    /// <summary>Whether a clause behind the word tells when, why or whether what stands before it is so: "when", "because".</summary>
    internal bool IsInnerConjunction(ReadOnlySpan<char> word) => _innerConjunction.Contains(word);

    internal bool IsOpining(ReadOnlySpan<char> word) => _opining.Contains(word);

    /// <summary>Whether the preposition may stand before the subject of a verb of saying: "desde" of "Desde el sindicato aseguran".</summary>
    internal bool OpensSource(ReadOnlySpan<char> word) => _sourceOpener.Contains(word);

    /// <summary>Whether the word shows that somebody speaks of himself or to another: "mi", "nos", "queremos".</summary>
    internal bool ShowsSpeaker(ReadOnlySpan<char> word) => _speakerSigns.Contains(word) || HasEnding(word, _speakerEndings);

    /// <summary>What opens a sentence that says whose words stand beside it: "son palabras de".</summary>
    internal string[][] SpeakerPhrases { get; }

    /// <summary>Whether the noun announces words of its owner: "respuesta" of "la respuesta de la ministra fue tajante: «…»".</summary>
    internal bool IsUtterance(ReadOnlySpan<char> word) => _utterances.Contains(word);

    /// <summary>Whether the word may be the object of the verb behind it: "la" of "la tildó de".</summary>
    internal bool IsClitic(ReadOnlySpan<char> word) => _clitics.Contains(word);

    /// <summary>Whether the verb says what the infinitive behind it says: "limita" of "se limita a señalar".</summary>
    internal bool GovernsSaying(ReadOnlySpan<char> word) => _governsSaying.Contains(word);

    /// <summary>Whether the verb names an occasion on which an infinitive behind it is said: "aprovechó" of "aprovechó la visita para anunciar".</summary>
    internal bool UsesOccasion(ReadOnlySpan<char> word) => _usesOccasion.Contains(word);

    /// <summary>Whether the preposition opens a purpose: "para".</summary>
    internal bool IsPurpose(ReadOnlySpan<char> word) => _purpose.Contains(word);

    /// <summary>Whether the word has the form of a participle where a language shows it by an ending: "preguntado".</summary>
    internal bool IsParticiple(ReadOnlySpan<char> word) => HasEnding(word, _participleEndings);

    /// <summary>Whether the word opens a clause that says that something is: "there" of "there was".</summary>
    internal bool OpensExistence(ReadOnlySpan<char> word) => _existential.Contains(word);

    /// <summary>Whether a verb's ending shows several subjects: "coreaban".</summary>
    internal bool IsPluralVerb(ReadOnlySpan<char> word) => HasEnding(word, _pluralVerbEndings);

    /// <summary>Whether the word labels an answer of an interview: "R".</summary>
    internal bool IsAnswerLabel(ReadOnlySpan<char> word) => _answerLabel.Contains(word);

    /// <summary>Whether the word labels a question of an interview: "P".</summary>
    internal bool IsQuestionLabel(ReadOnlySpan<char> word) => _questionLabel.Contains(word);

    /// <summary>Whether the noun is a plural without its ending: "police".</summary>
    internal bool IsPluralNoun(ReadOnlySpan<char> word) => _pluralNoun.Contains(word);

    /// <summary>Whether the pronoun stands for several: "they".</summary>
    internal bool IsPluralPronoun(ReadOnlySpan<char> word) => _pluralPronoun.Contains(word);

    /// <summary>The gender that a pronoun, a form of address, a role or a given name shows.</summary>
    internal SpeechGender GenderOf(ReadOnlySpan<char> word) => _genders.TryGetValue(word, out var gender) ? gender : SpeechGender.Unknown;

    /// <summary>Whether the word has lost its beginning to an apostrophe: "em" of "'em".</summary>
    internal bool IsElision(ReadOnlySpan<char> word) => _elisions.Contains(word);

    private static bool HasEnding(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            // The last letter decides nearly always.
            if (word.Length > ending.Length + 2 && (word[^1] == ending[^1] || !char.IsAsciiLetterLower(word[^1])) && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static WordTable<bool> Set(LanguageData data, string section) =>
        WordTable<bool>.Of(data.Entries(section), true);
}
