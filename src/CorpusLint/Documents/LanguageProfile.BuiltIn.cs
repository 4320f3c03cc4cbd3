using System.Collections.Frozen;

namespace CorpusLint.Documents;

public sealed partial record LanguageProfile
{
    /// <summary>English and Spanish.</summary>
    public static readonly IReadOnlyList<LanguageProfile> BuiltIn = [CreateEnglish(), CreateSpanish()];

    private static LanguageProfile CreateEnglish() => new()
    {
        Language = Language.English,
        FunctionWords = Words(
            "the of and to in a is that for it was on with as are by at be this from or an have not has but were which their they his her he she we you will would been more who when there can had if what into than them its our no about out also after all over such under between during "
            + "i me my your us did does do how why where while because these those him here any some only both each other through against until before then could should may might being so up down off just very most many much few own same too nor yet though although without within among across since whose whom shall must cannot per"),
        Abbreviations = Words("mr mrs ms mx dr prof gen col lt sgt capt cpl maj cmdr adm rep reps sen sens gov govs rev hon pres supt det vs v e.g i.e cf fig dept est approx mt ft viz al messrs mme mlle msgr assn govt admin asst bros ed eds trans tel ext misc sec ave blvd rd hwy"),
        FinalAbbreviations = Words("inc corp ltd co llc plc jr sr st u.s u.k u.n e.u u.s.a d.c etc ph.d m.d b.a m.a a.d b.c dist univ esq"),
        NumberAbbreviations = Words("no nos p pp vol vols art arts ch chap para sec pt ver ser fig figs tel ext c ca b d rs"),
        ClockAbbreviations = Words("a.m p.m"),
        ClockZones = Words("eastern pacific central mountain atlantic local greenwich"),
        SentenceStarters = Words("meanwhile however still now according asked another several once again later earlier instead despite given even last next today yesterday nobody everyone someone people officials i'm i've i'll it's he's she's they're we're that's there's"),
        SpeechVerbs = Words("said says asked asks replied answered wondered added told shouted cried demanded inquired exclaimed joked quipped wrote"),
        Endings = ["ing", "tion", "tions", "ed", "ly", "ment", "ness", "ity", "ers"],
        Letters = "wk",
        ReferenceHeadings = Phrases("references", "sources", "notes", "bibliography", "works cited", "citations", "endnotes", "footnotes"),
        HeadingWords = Phrases(
            "references", "sources", "notes", "bibliography", "works cited", "endnotes", "footnotes", "further reading", "read more", "learn more", "share", "share this", "related", "related articles",
            "about the author", "about us", "executive summary", "summary", "conclusion", "conclusions", "introduction", "background", "contact", "press contact", "corrections", "comments", "subscribe", "methodology"),
        Months = Numbered("january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec", ("sept", 9)),
        Weekdays = Days("sunday monday tuesday wednesday thursday friday saturday", "sun mon tue wed thu fri sat", ("tues", 3), ("thur", 5), ("thurs", 5)),
        PublishedWords = Phrases("published", "published on", "updated", "updated on", "last updated", "checked on", "posted", "posted on", "first published"),
        BylineWords = Phrases("by"),
    };

    private static LanguageProfile CreateSpanish() => new()
    {
        Language = Language.Spanish,
        FunctionWords = Words(
            "el la los las de del y a en que un una por con para se su sus es no al lo como más pero este esta estos estas fue son ha han ser entre sobre también cuando desde hasta donde muy sin nos nuestra nuestro nuestros ya o ni sino porque les le "
            + "yo tú él ella ellos ellas mi tu te os unos unas esa ese eso esos esas esto aquel aquella qué quién quiénes cómo cuándo dónde cuál si sí según durante contra hacia tras ante bajo mediante aunque mientras todo toda todos todas otro otra otros otras cada mismo misma aquí allí fueron era eran está están hay tan tanto sólo solo nuestras cuyo cuya e u mientras además"),
        Abbreviations = Words("sr sra srta sres dr dra dres d dña ud uds vd gral lic ing prof profa arq cnel cmdte tte sgto cap p.ej ee av avda c ctra pza admón aprox párr párrf art arts mons pbro fr sto sta tel ext dpto depto min mín máx cra mt"),
        FinalAbbreviations = Words("uu ee.uu s.a s.l s.a.s d.c d.f etc cía ltda rr.hh a.c jr"),
        NumberAbbreviations = Words("no núm nro nº n° pág págs p pp vol art arts cap fig tel ext sec aprox c"),
        ClockAbbreviations = Words("a.m p.m h hs hrs"),
        SentenceStarters = Words("además ayer hoy mañana ahora después luego así entonces sin mientras pero aunque según nadie algunos varios muchos"),
        SpeechVerbs = Words("dijo preguntó respondió añadió contestó agregó explicó señaló exclamó gritó insistió"),
        Endings = ["ción", "ciones", "mente", "ado", "ados", "ada", "adas", "ando", "iendo", "idad", "ar", "aron", "ieron", "ismo", "ía", "ó"],
        Letters = "ñáéíóúü",
        ReferenceHeadings = Phrases("referencias", "fuentes", "notas", "bibliografía", "citas", "obras citadas"),
        HeadingWords = Phrases(
            "referencias", "fuentes", "notas", "bibliografía", "obras citadas", "compartir", "comparte", "leer más", "lee más", "más información", "relacionado", "artículos relacionados", "resumen", "resumen ejecutivo",
            "conclusión", "conclusiones", "introducción", "antecedentes", "contacto", "correcciones", "comentarios", "suscríbete", "metodología", "sobre el autor", "sobre la autora", "acerca de"),
        Months = Numbered("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "ene feb mar abr may jun jul ago sep oct nov dic", ("setiembre", 9), ("sept", 9)),
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

    private static FrozenDictionary<string, DayOfWeek> Days(string names, string abbreviations, params (string Word, int Number)[] more) =>
        Numbered(names, abbreviations, more).ToFrozenDictionary(p => p.Key, p => (DayOfWeek)(p.Value - 1), StringComparer.Ordinal);
}
