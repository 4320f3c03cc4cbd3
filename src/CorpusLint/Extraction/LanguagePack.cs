using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Everything that extraction knows of one language: data, and the few functions that differ. A new language is a new
/// set of data; no extractor names a language.
/// </summary>
public sealed class LanguagePack
{
    private readonly Lazy<Vocabulary> _vocabulary;

    private LanguagePack(LanguageProfile profile)
    {
        _vocabulary = new Lazy<Vocabulary>(() => new Vocabulary(this));
        Profile = profile;
        Numbers = Load("numbers", static (data, _) => new NumberLexicon(data));
        Dates = Load("dates", DateLexicon.Load);
        Names = Load("names", NameLexicon.Load);
        Speech = Load("speech", static (data, _) => new SpeechLexicon(data));
        Relations = Load("relations", static (data, _) => RelationLexicon.Load(data));
        Readiness = Load("readiness", static (data, _) => ReadinessLexicon.Load(data));
    }

    /// <summary>English and Spanish.</summary>
    public static IReadOnlyList<LanguagePack> BuiltIn { get; } = PacksOf(LanguageSet.BuiltIn);

    /// <summary>The built-in packs, to be walked through without an allocation, where no document is at hand.</summary>
    internal static ReadOnlySpan<LanguagePack> All => PacksOf(LanguageSet.BuiltIn);

    /// <summary>The names that documents were found to write; what is known of a name by its characters asks the built-in packs.</summary>
    internal static WrittenNames Written => ListOf(LanguageSet.BuiltIn).Written;

    /// <summary>What reading needs: function words, abbreviations, months, headings.</summary>
    public LanguageProfile Profile { get; }

    /// <summary>Number words, modifiers, units, counted nouns and their classes.</summary>
    public NumberLexicon Numbers { get; }

    /// <summary>Words of time expressions.</summary>
    public DateLexicon Dates { get; }

    /// <summary>Titles, given names, organisation heads, particles.</summary>
    public NameLexicon Names { get; }

    /// <summary>Verbs and nouns of saying, vague sources, named documents.</summary>
    public SpeechLexicon Speech { get; }

    /// <summary>Words that state partnership, lead, sponsorship.</summary>
    public RelationLexicon Relations { get; }

    /// <summary>Words of an unfinished text, well-known acronyms, words of polls.</summary>
    public ReadinessLexicon Readiness { get; }

    /// <summary>Words inside author–year markers; read when a year in brackets is met.</summary>
    internal CitationLexicon Citations => field ??= Load("citations", static (data, _) => new CitationLexicon(data));

    /// <summary>What holding a text against its translation needs; read when the first translation is met, because most runs meet none.</summary>
    internal ParallelLexicon Parallel => field ??= Load("parallel", static (data, _) => new ParallelLexicon(data));

    /// <summary>Public offices; read when the first title beside a full name is met.</summary>
    internal OfficeLexicon Offices => field ??= Load("offices", static (data, _) => new OfficeLexicon(data));

    /// <summary>What tells the subject of a whole report.</summary>
    internal StoryLexicon Stories => field ??= Load("stories", static (data, profile) => new StoryLexicon(data, profile));

    /// <summary>Words that mean one thing; read when the first two documents of one story are held against each other.</summary>
    internal KinLexicon Kin => field ??= Load("kin", (data, _) => new KinLexicon(data, Numbers));

    /// <summary>All words of the lists above with what each list knows of them; made when the first document is read.</summary>
    internal Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The language.</summary>
    public Language Language => Profile.Language;

    /// <summary>The pack for a block's language; for an undetermined one the pack of the document, else the first of the document's set.</summary>
    public static LanguagePack For(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var packs = PacksOf(block.Document.LanguageSet);
        var index = block.LanguageIndex;
        if (index < 0)
        {
            index = IndexOf(packs, block.Language) is >= 0 and var own ? own : Math.Max(IndexOf(packs, block.Document.Language), 0);
            block.LanguageIndex = index;
        }

        return packs[index];
    }

    /// <summary>Reads all parts of the languages of a set, which is done once for a set.</summary>
    /// <exception cref="LanguageDataException">A part has an entry that cannot be read or a section that is not known.</exception>
    public static IReadOnlyList<LanguagePack> Of(LanguageSet languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return PacksOf(languages);
    }

    /// <summary>The packs that a document is read with, to be walked through without an allocation.</summary>
    internal static ReadOnlySpan<LanguagePack> AllOf(Document document) => PacksOf(document.LanguageSet);

    private static LanguagePack[] PacksOf(LanguageSet languages) => ListOf(languages).Packs;

    private static PackList ListOf(LanguageSet languages) =>
        (PackList)languages.Knowledge(static set => new PackList([.. set.Select(profile => new LanguagePack(profile))]));

    // Asked for with every sentence by every extractor: a class is told from others faster than an array.
    private sealed class PackList(LanguagePack[] packs)
    {
        internal LanguagePack[] Packs { get; } = packs;

        internal WrittenNames Written { get; } = new();
    }

    private static int IndexOf(LanguagePack[] packs, Language language)
    {
        for (var i = 0; i < packs.Length; i++)
        {
            if (packs[i].Language == language)
            {
                return i;
            }
        }

        return -1;
    }

    private T Load<T>(string part, Func<LanguageData, LanguageProfile, T> load)
    {
        var data = Profile.Source.Read(part);
        try
        {
            var result = load(data, Profile);
            data.RequireKnownSections();
            return result;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException or InvalidDataException or KeyNotFoundException)
        {
            throw data.Unreadable(e.Message);
        }
    }
}
