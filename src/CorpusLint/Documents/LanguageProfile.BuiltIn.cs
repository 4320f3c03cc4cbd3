using System.Collections.Frozen;

namespace CorpusLint.Documents;

public sealed partial record LanguageProfile
{
    /// <summary>English and Spanish.</summary>
    public static readonly IReadOnlyList<LanguageProfile> BuiltIn = [CreateEnglish(), CreateSpanish()];

    private static LanguageProfile CreateEnglish() => new()
    {
        Language = Language.English,
        FunctionWords = Words("the of and to in a is that for it was on with as are by at be this from or an have not has but were which their they his her he she we you will would been more who when there can had if what into than them its our no about out also after all over such under between during"),
        Abbreviations = Words("mr mrs ms dr prof gen col lt sgt capt rep sen gov rev hon st vs etc e.g i.e cf no vol fig dept est"),
        FinalAbbreviations = Words("inc corp ltd co jr sr u.s u.k u.n a.m p.m d.c etc"),
        ReferenceHeadings = Phrases("references", "sources", "notes", "bibliography", "works cited", "citations", "endnotes", "footnotes"),
        HeadingWords = Phrases("references", "sources", "notes", "read more", "share", "related", "about the author", "executive summary", "conclusion"),
        Months = Numbered("january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec", ("sept", 9)),
        Weekdays = Days("sunday monday tuesday wednesday thursday friday saturday", "sun mon tue wed thu fri sat"),
        PublishedWords = Phrases("published", "published on", "updated", "updated on", "last updated", "checked on", "posted", "posted on", "first published"),
        BylineWords = Phrases("by"),
    };

    private static LanguageProfile CreateSpanish() => new()
    {
        Language = Language.Spanish,
        FunctionWords = Words("el la los las de del y a en que un una por con para se su sus es no al lo como más pero este esta estos estas fue son ha han ser entre sobre también cuando desde hasta donde muy sin nos nuestra nuestro nuestros ya o ni sino porque sus les le"),
        Abbreviations = Words("sr sra srta dr dra d dña ud uds pág págs núm art av gral lic ing prof etc p.ej"),
        FinalAbbreviations = Words("ee.uu s.a etc a.m p.m"),
        ReferenceHeadings = Phrases("referencias", "fuentes", "notas", "bibliografía", "citas", "obras citadas"),
        HeadingWords = Phrases("referencias", "fuentes", "notas", "compartir", "leer más", "relacionado", "resumen", "conclusión"),
        Months = Numbered("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "ene feb mar abr may jun jul ago sep oct nov dic", ("setiembre", 9)),
        Weekdays = Days("domingo lunes martes miércoles jueves viernes sábado", "dom lun mar mié jue vie sáb"),
        PublishedWords = Phrases("publicado", "publicado el", "actualizado", "actualizado el", "consultado el"),
        BylineWords = Phrases("por"),
    };

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Phrases(params string[] phrases) => phrases.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbered(string names, string abbreviations, params (string Word, int Number)[] more)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in new[] { names, abbreviations })
        {
            var words = list.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                result[words[i]] = i + 1;
            }
        }

        foreach (var (word, number) in more)
        {
            result[word] = number;
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, DayOfWeek> Days(string names, string abbreviations) =>
        Numbered(names, abbreviations).ToFrozenDictionary(p => p.Key, p => (DayOfWeek)(p.Value - 1), StringComparer.Ordinal);
}
