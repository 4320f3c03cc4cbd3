namespace CorpusLint.Extraction;

/// <summary>What a word does in a sentence that tells who says what; a word may have several roles.</summary>
[Flags]
internal enum SpeechRole : ulong
{
    /// <summary>Nothing that matters here.</summary>
    None = 0,

    /// <summary>A finite verb of saying that takes any content: "said", "told", "argues".</summary>
    Say = 1UL << 0,

    /// <summary>A verb of showing or thinking that attributes only with "that", a quotation or a source that can speak: "found", "indicates".</summary>
    Report = 1UL << 1,

    /// <summary>A verb that makes its object known: "announced", "lists".</summary>
    Announce = 1UL << 2,

    /// <summary>A verb of taking a stand: "question", "oppose". It attributes only to people.</summary>
    Stance = 1UL << 3,

    /// <summary>The "-ing" form of a verb of saying: "saying", "adding".</summary>
    SayingForm = 1UL << 4,

    /// <summary>A participle that attributes in the passive: "described by", "is seen as".</summary>
    Passive = 1UL << 5,

    /// <summary>The word may as well be a noun: "claims", "reports".</summary>
    NounToo = 1UL << 6,

    /// <summary>The form may be an infinitive or a present plural: "say".</summary>
    BaseForm = 1UL << 7,

    /// <summary>A noun for what somebody said: "claim", "statement".</summary>
    CueNoun = 1UL << 8,

    /// <summary>A document that can say something: "report", "letter".</summary>
    DocumentNoun = 1UL << 9,

    /// <summary>A poll or survey.</summary>
    PollNoun = 1UL << 10,

    /// <summary>People whom nobody can identify: "critics", "observers".</summary>
    VagueNoun = 1UL << 11,

    /// <summary>A vague noun that stays vague with an object: "critics of the plan".</summary>
    StaysVague = 1UL << 12,

    /// <summary>"many", "some", "others".</summary>
    VagueQuantifier = 1UL << 13,

    /// <summary>A person by office or role: "mayor", "spokesperson".</summary>
    RoleNoun = 1UL << 14,

    /// <summary>A subject pronoun that stands for a person or group: "he", "they".</summary>
    Pronoun = 1UL << 15,

    /// <summary>A relative pronoun: "who", "which".</summary>
    Relative = 1UL << 16,

    /// <summary>A definite determiner: "the", "its".</summary>
    Definite = 1UL << 17,

    /// <summary>An indefinite determiner: "a", "one".</summary>
    Indefinite = 1UL << 18,

    /// <summary>A preposition.</summary>
    Preposition = 1UL << 19,

    /// <summary>A preposition that a noun phrase goes on over: "of", "for", "at".</summary>
    Attaching = 1UL << 20,

    /// <summary>A conjunction that opens a clause.</summary>
    Conjunction = 1UL << 21,

    /// <summary>The word that opens a content clause: "that".</summary>
    That = 1UL << 22,

    /// <summary>A conjunction of words or clauses: "and".</summary>
    And = 1UL << 23,

    /// <summary>A word that makes a clause a supposition: "if", "whether".</summary>
    If = 1UL << 24,

    /// <summary>A finite auxiliary or another common finite verb.</summary>
    Finite = 1UL << 25,

    /// <summary>A form of "to be".</summary>
    Be = 1UL << 26,

    /// <summary>An auxiliary that can stand between subject and verb: "has", "did".</summary>
    Auxiliary = 1UL << 27,

    /// <summary>A modal that makes the saying a supposition: "would", "may".</summary>
    Modal = 1UL << 28,

    /// <summary>"not", "never", "declined".</summary>
    Negation = 1UL << 29,

    /// <summary>An adverb that can stand between subject and verb.</summary>
    Adverb = 1UL << 30,

    /// <summary>An adverb of how widely something is said: "often", "widely".</summary>
    Widely = 1UL << 31,

    /// <summary>A form of "to be" in the present.</summary>
    Present = 1UL << 32,

    /// <summary>A word that the agent of a passive stands behind: "by".</summary>
    By = 1UL << 33,

    /// <summary>A word that opens what something is described as: "as".</summary>
    As = 1UL << 34,

    /// <summary>The infinitive marker: "to".</summary>
    To = 1UL << 35,

    /// <summary>A word that introduces a name or term, so that quotation marks behind it hold a title or term: "called".</summary>
    Naming = 1UL << 36,

    /// <summary>A noun that a title in quotation marks stands beside: "film", "campaign".</summary>
    TitledNoun = 1UL << 37,

    /// <summary>A surface that shows words which nobody says: "sign", "banner".</summary>
    Inscribed = 1UL << 38,

    /// <summary>An impersonal subject: "it".</summary>
    Impersonal = 1UL << 39,

    /// <summary>A plural or collective of people that its membership describes: "strikers", "organisers".</summary>
    GroupNoun = 1UL << 40,

    /// <summary>A word for a day or time that can close a clause of saying: "Monday", "yesterday".</summary>
    Time = 1UL << 41,

    /// <summary>A verb that names its object in quotation marks: "call", "term", "dub".</summary>
    Labelling = 1UL << 42,

    /// <summary>Somebody who is told: "reporters".</summary>
    Listener = 1UL << 43,

    /// <summary>A subject pronoun that never stands for somebody named before: "we", "I", "you".</summary>
    FirstPerson = 1UL << 44,

    /// <summary>An article or noun that a slogan in quotation marks stands behind: "chanting", "slogan".</summary>
    Chanting = 1UL << 45,

    /// <summary>A participle of receiving words: "told" in "was told".</summary>
    Told = 1UL << 46,

    /// <summary>A vague noun that any modifier makes a description: "port officials".</summary>
    Modifiable = 1UL << 47,

    /// <summary>An occasion on which somebody speaks: "interview", "meeting".</summary>
    Occasion = 1UL << 48,

    /// <summary>A verb of saying with other senses, which attributes only with a clause or a quotation: "maintain", "add".</summary>
    NeedsClause = 1UL << 49,

    /// <summary>The first word of a phrase that attributes: "according" of "according to".</summary>
    OpensPhrase = 1UL << 50,

    /// <summary>A verb whose infinitive is attributed: "promised to".</summary>
    TakesInfinitive = 1UL << 51,

    /// <summary>A verb whose object is attributed: "announced a freeze", "accused the firm of".</summary>
    TakesObject = 1UL << 52,

    /// <summary>A verb of belief, hope or will, which tells what somebody thinks and not what was said: "hope", "want".</summary>
    Attitude = 1UL << 53,

    /// <summary>A verb that gives a figure to its object: "puts the cost at £3m".</summary>
    PutsFigure = 1UL << 54,

    /// <summary>The word between the object of such a verb and the figure: "at".</summary>
    At = 1UL << 55,

    /// <summary>A verb that takes somebody who is told before what is told: "told reporters that".</summary>
    Addresses = 1UL << 56,

    /// <summary>A verb that attributes behind a preposition: "called for".</summary>
    Governs = 1UL << 57,

    /// <summary>A word that opens an indirect question: "whether", "how".</summary>
    Asking = 1UL << 59,

    /// <summary>A number or pronoun that can be a source alone: "one said".</summary>
    Alone = 1UL << 60,

    /// <summary>The preposition before somebody who is told, where the subject follows its verb: "dijo a la agencia la ministra".</summary>
    AddresseePreposition = 1UL << 61,

    /// <summary>A conjunction that sets the author's words against the content before: "but".</summary>
    But = 1UL << 58,

    /// <summary>A finite verb that attributes.</summary>
    Verb = Say | Report | Announce | Stance,

    /// <summary>Somebody or something that can be a source.</summary>
    Speaks = RoleNoun | GroupNoun | VagueNoun | VagueQuantifier | Pronoun | DocumentNoun | PollNoun,

    /// <summary>A word that ends a noun phrase.</summary>
    EndsPhrase = Conjunction | That | Relative | Finite | Be | Modal | Auxiliary | To,
}
