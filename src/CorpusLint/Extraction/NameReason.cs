namespace CorpusLint.Extraction;

/// <summary>
/// What showed what a name stands for, in a few words for a person, and how sure that makes it. The figures are orders, not
/// measurements: 1 where the words of the name or its title leave no choice, less for what stands beside it, least for a guess.
/// </summary>
internal sealed record NameReason(string Words, double Confidence)
{
    internal static readonly NameReason Declared = new("registry", 1);
    internal static readonly NameReason KnownPlace = new("known place", 1);
    internal static readonly NameReason KnownBody = new("known organisation", 1);
    internal static readonly NameReason KnownPerson = new("known person", 1);
    internal static readonly NameReason Head = new("noun in the name", 1);
    internal static readonly NameReason GivenAndSurname = new("given name or initial before a surname", 1);
    internal static readonly NameReason CompanySuffix = new("company suffix", 1);
    internal static readonly NameReason TitleBefore = new("title before the name", 1);
    internal static readonly NameReason Expanded = new("acronym that the document expands", 1);
    internal static readonly NameReason TitleBehind = new("role behind the name", 0.95);
    internal static readonly NameReason PersonBehind = new("age or 'who' behind the name", 0.95);
    internal static readonly NameReason CompanyStart = new("first word of companies and clubs", 0.95);
    internal static readonly NameReason PlaceStart = new("first word of places", 0.95);
    internal static readonly NameReason ResultLine = new("line of results", 0.95);
    internal static readonly NameReason Dateline = new("dateline", 0.9);
    internal static readonly NameReason Elsewhere = new("as elsewhere in the document", 0.9);
    internal static readonly NameReason ShortForm = new("short form of a name in the document", 0.9);
    internal static readonly NameReason BodyBeside = new("word of organisations beside the name", 0.85);
    internal static readonly NameReason EventBeside = new("word of events beside the name", 0.85);
    internal static readonly NameReason PlaceBeside = new("word of places beside the name", 0.85);
    internal static readonly NameReason Neighbours = new("other names of the same list", 0.85);
    internal static readonly NameReason QuestionWord = new("title of a work that opens with a question word", 0.8);
    internal static readonly NameReason TitleOfWork = new("title of a work in quotation marks", 0.85);
    internal static readonly NameReason PersonVerb = new("verb of persons behind", 0.8);
    internal static readonly NameReason Sport = new("report of sport", 0.8);
    internal static readonly NameReason GivenAlone = new("given name alone", 0.8);
    internal static readonly NameReason SmallTitle = new("office in small letters before an unknown word", 0.85);
    internal static readonly NameReason Surname = new("common surname", 0.75);
    internal static readonly NameReason PlacePreposition = new("preposition of places before", 0.75);
    internal static readonly NameReason Purpose = new("what the name is for", 0.75);
    internal static readonly NameReason MostlyElsewhere = new("as more often elsewhere in the document", 0.7);
    internal static readonly NameReason UnknownWords = new("unknown capitalised words", 0.7);
    internal static readonly NameReason InnerCapital = new("capital inside the word", 0.7);
    internal static readonly NameReason PersonLink = new("word of persons' works and kin before", 0.7);
    internal static readonly NameReason ArticledCity = new("article before a city's name", 0.85);
    internal static readonly NameReason CapitalArticle = new("article with a capital", 0.7);
    internal static readonly NameReason Article = new("article before an unknown word", 0.6);
    internal static readonly NameReason OfUnknown = new("preposition before an unknown word", 0.6);
    internal static readonly NameReason PlaceBeforeUnknown = new("known place before an unknown word", 0.65);
    internal static readonly NameReason SpeechVerb = new("verb of saying behind", 0.65);
    internal static readonly NameReason MarketVerb = new("rise or fall behind", 0.65);
    internal static readonly NameReason Acronym = new("unknown acronym", 0.6);
    internal static readonly NameReason Nothing = new("nothing shows what it is", 0.5);

    /// <summary>The reason for what the lexicon knows.</summary>
    internal static NameReason Known(Model.EntityKind kind) => kind switch
    {
        Model.EntityKind.Place => KnownPlace,
        Model.EntityKind.Person => KnownPerson,
        _ => KnownBody,
    };
}

/// <summary>What a name stands for, null when nothing shows it; whether that decides the same name elsewhere; and why.</summary>
internal readonly record struct NameKind(Model.EntityKind? Kind, bool IsCertain, NameReason? Why);
