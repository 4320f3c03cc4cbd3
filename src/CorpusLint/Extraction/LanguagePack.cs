using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Everything that extraction knows of one language: data, and the few functions that differ. A new language is a new
/// pack; no extractor names a language.
/// </summary>
public sealed record LanguagePack
{
    /// <summary>English and Spanish.</summary>
    public static readonly IReadOnlyList<LanguagePack> BuiltIn = [.. LanguageProfile.BuiltIn.Select(Create)];

    // The same as an array, because every word of every name asks for all of them.
    private static readonly LanguagePack[] s_all = [.. BuiltIn];

    /// <summary>The built-in packs, to be walked through without an allocation.</summary>
    internal static ReadOnlySpan<LanguagePack> All => s_all;

    /// <summary>What reading needs: function words, abbreviations, months, headings.</summary>
    public required LanguageProfile Profile { get; init; }

    /// <summary>Number words, modifiers, units, counted nouns and their classes.</summary>
    public required NumberLexicon Numbers { get; init; }

    /// <summary>Words of time expressions.</summary>
    public required DateLexicon Dates { get; init; }

    /// <summary>Titles, given names, organisation heads, particles.</summary>
    public required NameLexicon Names { get; init; }

    /// <summary>Verbs and nouns of saying, vague sources, named documents.</summary>
    public required SpeechLexicon Speech { get; init; }

    /// <summary>Words that state partnership, lead, sponsorship.</summary>
    public required RelationLexicon Relations { get; init; }

    /// <summary>Words of an unfinished text, well-known acronyms, words of polls.</summary>
    public required ReadinessLexicon Readiness { get; init; }

    /// <summary>The language.</summary>
    public Language Language => Profile.Language;

    /// <summary>The pack for a block's language; for an undetermined one the pack of the document, else the first.</summary>
    public static LanguagePack For(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Find(block.Language) ?? Find(block.Document.Language) ?? BuiltIn[0];
    }

    private static LanguagePack? Find(Language language)
    {
        foreach (var pack in s_all)
        {
            if (pack.Language == language)
            {
                return pack;
            }
        }

        return null;
    }

    private static LanguagePack Create(LanguageProfile profile) => new()
    {
        Profile = profile,
        Numbers = NumberLexicon.Load(profile.Language.Tag),
        Dates = DateLexicon.Load(profile.Language.Tag),
        Names = NameLexicon.Load(profile.Language.Tag),
        Speech = SpeechLexicon.Load(profile.Language.Tag),
        Relations = RelationLexicon.Load(profile.Language.Tag),
        Readiness = ReadinessLexicon.Load(profile.Language.Tag),
    };
}
