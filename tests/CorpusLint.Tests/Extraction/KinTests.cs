using System.Collections.Immutable;
using System.Reflection;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Extraction;

/// <summary>The words by which newsrooms mean one thing: what stands in the lists, and how texts have it.</summary>
public sealed class KinTests
{
    // Reports call each kind of animal so once it has been named; it is the one word for so many groups.
    private const string WordForAnyKind = "animal";

    private static readonly KinLexicon _english = LanguagePack.BuiltIn[0].Kin;
    private static readonly KinLexicon _spanish = LanguagePack.BuiltIn[1].Kin;

    [Theory]
    [InlineData("canvases", "paintings")]
    [InlineData("truck", "lorries")]
    [InlineData("wards", "units")]
    [InlineData("stores", "branches")]
    [InlineData("apartments", "flats")]
    [InlineData("households", "homes")]
    [InlineData("schoolchildren", "pupils")]
    [InlineData("protesters", "marchers")]
    [InlineData("entrants", "runners")]
    [InlineData("aeroplanes", "jets")]
    [InlineData("jabs", "doses")]
    [InlineData("swabs", "samples")]
    [InlineData("killed", "lost their lives")]
    [InlineData("fatalities", "dead")]
    [InlineData("perished", "died")]
    [InlineData("wounded", "hurt")]
    [InlineData("detained", "arrests")]
    [InlineData("Taken into custody", "arrested")]
    [InlineData("stolen", "made off with")]
    [InlineData("stole", "looted")]
    [InlineData("confiscated", "seizure")]
    [InlineData("razed", "destroyed")]
    [InlineData("shed", "cutting")]
    [InlineData("lay-offs", "redundancies")]
    [InlineData("shuts", "closing")]
    [InlineData("stabbing", "stabbed")]
    [InlineData("fire engines", "appliances")]
    [InlineData("works of art", "canvases")]
    [InlineData("firemen", "firefighters")]
    [InlineData("fined", "penalty")]
    [InlineData("plunged", "falling")]
    [InlineData("without power", "outages")]
    [InlineData("ran aground", "sank")]
    [InlineData("took part", "marched")]
    [InlineData("crews", "sailors")]
    public void English_newsrooms_say_one_thing_in_two_ways(string one, string other) => CheckKin(_english, one, _english, other);

    [Theory]
    [InlineData("cuadros", "lienzos")]
    [InlineData("camiones", "tráileres")]
    [InlineData("autobuses", "colectivos")]
    [InlineData("alumnas", "estudiantes")]
    [InlineData("viviendas", "casas")]
    [InlineData("murieron", "perdieron la vida")]
    [InlineData("FALLECIO", "muertos")]
    [InlineData("heridas", "lesionados")]
    [InlineData("arrestaron", "detenidas")]
    [InlineData("detuvo", "arrestos")]
    [InlineData("sustrajeron", "robados")]
    [InlineData("se llevaron", "robó")]
    [InlineData("desalojadas", "evacuaron")]
    [InlineData("arrasó", "destruidas")]
    [InlineData("decomisaron", "incautación")]
    [InlineData("camiones de bomberos", "autobombas")]
    [InlineData("centros de salud", "ambulatorios")]
    [InlineData("trabajadoras", "empleados")]
    [InlineData("puestos de trabajo", "empleos")]
    [InlineData("despedirá", "despidos")]
    [InlineData("papeletas", "votos")]
    [InlineData("curules", "escaños")]
    [InlineData("sin luz", "apagones")]
    [InlineData("hinchas", "aficionados")]
    [InlineData("bomberas", "bomberos")]
    [InlineData("internados", "hospitalizados")]
    public void Spanish_newsrooms_say_one_thing_in_two_ways(string one, string other) => CheckKin(_spanish, one, _spanish, other);

    [Theory]
    [InlineData("vessels", "buques")]
    [InlineData("killed", "fallecidos")]
    [InlineData("paintings", "lienzos")]
    [InlineData("trucks", "camiones")]
    [InlineData("arrested", "detenidos")]
    [InlineData("homes", "viviendas")]
    [InlineData("police officers", "agentes")]
    [InlineData("firefighters", "bomberos")]
    [InlineData("fined", "multa")]
    [InlineData("evacuated", "desalojados")]
    [InlineData("pupils", "alumnas")]
    [InlineData("injured", "heridos")]
    [InlineData("deliberated", "deliberaron")]
    [InlineData("layoffs", "despidos")]
    public void Two_languages_share_their_groups(string english, string spanish) => CheckKin(_english, english, _spanish, spanish);

    [Theory]
    [InlineData("passengers", "crew")]
    [InlineData("injured", "dead")]
    [InlineData("killed", "wounded")]
    [InlineData("officers", "protesters")]
    [InlineData("men", "women")]
    [InlineData("adults", "children")]
    [InlineData("damaged", "destroyed")]
    [InlineData("rose", "fell")]
    [InlineData("profit", "losses")]
    [InlineData("teachers", "pupils")]
    [InlineData("beds", "wards")]
    public void Words_for_what_excludes_each_other_are_told_apart(string one, string other)
    {
        Assert.True(_english.AreExclusive(Groups(_english, one), Groups(_english, other)), $"{one} and {other}: {Show(_english, one)} / {Show(_english, other)}");
        Assert.False(KinLexicon.AreKin(_english, Folding.Fold(one), _english, Folding.Fold(other)));
    }

    [Theory]
    [InlineData("pasajeros", "tripulantes")]
    [InlineData("heridos", "muertos")]
    [InlineData("hombres", "mujeres")]
    [InlineData("subió", "cayeron")]
    [InlineData("dañadas", "destruidas")]
    public void Spanish_words_for_what_excludes_each_other_are_told_apart(string one, string other)
    {
        Assert.True(_spanish.AreExclusive(Groups(_spanish, one), Groups(_spanish, other)), $"{one} and {other}: {Show(_spanish, one)} / {Show(_spanish, other)}");
        Assert.True(_english.AreExclusive(Groups(_spanish, one), Groups(_spanish, other)));
    }

    [Theory]
    [InlineData("painting", "lorry")]
    [InlineData("hospital", "school")]
    [InlineData("fine", "ransom")]
    [InlineData("species", "work")]
    [InlineData("building", "worker")]
    [InlineData("zyzzyva", "zyzzyva")]
    [InlineData("the", "of")]
    public void Words_for_different_things_and_words_that_no_list_has_are_no_kin(string one, string other)
    {
        Assert.False(KinLexicon.AreKin(_english, one, _english, other), $"{one} and {other}: {Show(_english, one)} / {Show(_english, other)}");
        Assert.False(_english.AreExclusive(Groups(_english, one), Groups(_english, other)));
    }

    [Fact]
    public void The_longest_phrase_at_a_token_counts()
    {
        var document = DocumentReader.Read("a.txt", "Nine people lost their lives, and six fire engines came.");
        var tokens = document.Sentences[0].Tokens;
        var groups = _english.GroupsAt(document, tokens, 2, out var count);
        Assert.Equal("dead", Assert.Single(groups));
        Assert.Equal(3, count);
        groups = _english.GroupsAt(document, tokens, 8, out count);
        Assert.Contains("fire engine", groups);
        Assert.Equal(2, count);
        Assert.Empty(_english.GroupsAt(document, tokens, 3, out count));
        Assert.Equal(0, count);
    }

    [Fact]
    public void Each_group_has_words_in_both_languages()
    {
        var english = GroupsOf(_english);
        var spanish = GroupsOf(_spanish);
        Assert.Empty(english.Except(spanish));
        Assert.Empty(spanish.Except(english));
        Assert.True(english.Count >= 2000, $"{english.Count} groups");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Pairs_of_newsrooms_are_kin_and_what_differs_is_not(string language)
    {
        var kin = language == "en" ? _english : _spanish;
        var (wrong, areKin, count) = (new List<string>(), false, 0);
        foreach (var line in File.ReadLines(Repository.PathTo($"tests/CorpusLint.Tests/Extraction/Development/kin.{language}.txt")))
        {
            if (line is ['[', ..])
            {
                areKin = line == "[kin]";
            }
            else if (line.Split(" / ") is [var one, var other])
            {
                count++;
                if (KinLexicon.AreKin(kin, Folding.Fold(one), kin, Folding.Fold(other)) != areKin)
                {
                    wrong.Add($"{(areKin ? "not kin" : "kin")}: {one} ({Show(kin, one)}) / {other} ({Show(kin, other)})");
                }
            }
        }

        Assert.True(!wrong.Any(), string.Join("\n", wrong));
        Assert.True(count >= 230, $"{count} pairs");
    }

    [Fact]
    public void General_groups_exist_and_are_the_same_in_all_languages()
    {
        Assert.Equal(_english.General.Order(), _spanish.General.Order());
        Assert.Empty(_english.General.Except(GroupsOf(_english)));
        Assert.NotEmpty(_english.General);
    }

    [Theory]
    [InlineData("es", "cierra", "clausuró")]
    [InlineData("es", "murió", "fallecieron")]
    [InlineData("es", "demuestran", "demostró")]
    [InlineData("en", "taking part", "took part")]
    public void A_form_whose_stem_changes_is_of_its_lemma(string language, string one, string other)
    {
        var kin = language == "en" ? _english : _spanish;
        CheckKin(kin, one, kin, other);
    }

    [Fact]
    public void Groups_exclude_each_other_alike_in_both_languages_and_exist()
    {
        Assert.Equal(_english.Exclusive.Order(), _spanish.Exclusive.Order());
        var groups = GroupsOf(_english);
        Assert.All(_english.Exclusive, pair => Assert.Contains(pair.One, groups));
    }

    [Fact]
    public void No_word_belongs_to_two_groups_that_exclude_each_other()
    {
        var wrong = from lexicon in (KinLexicon[])[_english, _spanish]
                    from lemma in Lemmas(lexicon)
                    let groups = lexicon.GroupsOf(lemma)
                    from pair in lexicon.Exclusive
                    where string.CompareOrdinal(pair.One, pair.Other) < 0 && groups.Contains(pair.One) && groups.Contains(pair.Other)
                    select $"{lemma}: {pair.One}, {pair.Other}";
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void A_word_has_few_senses()
    {
        const int most = 14;
        var wrong = from lexicon in (KinLexicon[])[_english, _spanish]
                    from lemma in Lemmas(lexicon)
                    let groups = lexicon.GroupsOf(lemma)
                    where groups.Length > most || groups.Distinct(StringComparer.Ordinal).Count() != groups.Length
                    select $"{lemma}: {string.Join(", ", groups)}";
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void Every_list_of_the_files_is_read()
    {
        foreach (var pack in LanguagePack.BuiltIn)
        {
            var data = pack.Profile.Source.Read("kin");
            Assert.NotNull(new KinLexicon(data, pack.Numbers));
            Assert.Empty(data.UnknownSections());
        }
    }

    [Fact]
    public void A_document_alone_does_not_make_the_lists_load()
    {
        var set = new LanguageSet([.. LanguageSet.BuiltIn.Select(p => LanguageProfile.Load(p.Source))]);
        var document = DocumentReader.Read("a.txt", "Five ships sank.\n\nSeis barcos se hundieron.\n", new ReadOptions { Languages = set });
        FactExtractor.Extract(document);
        var field = Assert.Single(typeof(LanguagePack).GetFields(BindingFlags.Instance | BindingFlags.NonPublic), f => f.FieldType == typeof(KinLexicon));
        Assert.All(LanguagePack.AllOf(document).ToArray(), pack => Assert.Null(field.GetValue(pack)));
    }

    [Fact]
    public void A_language_without_the_lists_knows_no_kin()
    {
        var source = LanguageSource.Empty(new Language("xx"));
        var data = source.Read("kin");
        var kin = new KinLexicon(data, LanguagePack.BuiltIn[0].Numbers);
        Assert.Empty(kin.GroupsOf("killed"));
        Assert.Empty(kin.Exclusive);
    }

    private static IEnumerable<string> Lemmas(KinLexicon lexicon) =>
        lexicon.Lists.SelectMany(l => l.Lemmas).Distinct(StringComparer.Ordinal).Where(lemma => lemma != WordForAnyKind);

    private static HashSet<string> GroupsOf(KinLexicon lexicon) =>
        [.. lexicon.Lists.SelectMany(l => l.Lemmas.SelectMany(lemma => l[lemma].AsEnumerable()))];

    private static ImmutableArray<string> Groups(KinLexicon lexicon, string word) => lexicon.GroupsOf(Folding.Fold(word));

    private static string Show(KinLexicon lexicon, string word) => string.Join(", ", Groups(lexicon, word));

    private static void CheckKin(KinLexicon first, string one, KinLexicon second, string other)
    {
        Assert.True(KinLexicon.AreKin(first, Folding.Fold(one), second, Folding.Fold(other)), $"{one}: {Show(first, one)} / {other}: {Show(second, other)}");
        Assert.False(first.AreExclusive(Groups(first, one), Groups(second, other)));
    }
}
