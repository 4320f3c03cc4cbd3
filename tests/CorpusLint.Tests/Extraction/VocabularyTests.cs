using CorpusLint.Documents;
using CorpusLint.Extraction;

namespace CorpusLint.Tests.Extraction;

public sealed class VocabularyTests
{
    private static string[] Words => [.. LanguagePack.BuiltIn.SelectMany(Listed).Distinct(StringComparer.Ordinal).Where((_, i) => i % 7 == 0), "harbour", "zzyzx", "ſaid", "\u212Bngstrom", "\u212Ailo", "İstanbul", "ıkıncı", "dĳk", "Straße", "a", "’"];

    [Fact]
    public void A_word_has_in_one_look_what_each_list_knows_of_it_however_it_is_written()
    {
        foreach (var pack in LanguagePack.BuiltIn)
        {
            foreach (var word in Words)
            {
                foreach (var written in (string[])[word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..], word + "x"])
                {
                    var entry = pack.Vocabulary.Find(written);
                    Assert.Same(pack, entry.Pack);
                    Assert.Equal(pack.Names[written], entry.Names);
                    Assert.Equal(pack.Speech.RolesOf(written), entry.Roles ?? pack.Speech.RolesByEnding(written));
                    Assert.Same(pack.Dates.FindWhole(written), entry.Date);
                    Assert.Same(pack.Numbers.Find(written), entry.Number);
                    Assert.Same(pack.Numbers.PhrasesOf(written) ?? NumberPhraseMarks.None, entry.Phrases);
                    Assert.Equal(pack.Relations[written], entry.Relation);
                }
            }
        }
    }

    [Fact]
    public void What_is_known_of_a_word_does_not_depend_on_who_asked_first()
    {
        var pack = LanguagePack.BuiltIn[0];
        var one = new Vocabulary(pack);
        var words = Listed(pack).ToArray();
        Parallel.ForEach(words.Concat(words.Reverse()), word => Assert.True(one.Find(word).Is(word)));
        Assert.All(words, word => Assert.Equal(pack.Names[word], one.Find(word).Names));
    }

    [Fact]
    public void Nothing_is_kept_of_the_words_when_the_facts_are_made()
    {
        var document = DocumentReader.Read("a.txt", "Five ships left the harbour on Monday, said Mara Lind.");
        FactExtractor.Extract(document);
        Assert.Null(document.Lookup);
    }

    private static IEnumerable<string> Listed(LanguagePack pack)
    {
        var words = new List<string?>();
        words.AddRange(pack.Names.Listed);
        words.AddRange(pack.Speech.Listed);
        words.AddRange(pack.Dates.Words.Words);
        words.AddRange(pack.Numbers.Listed);
        words.AddRange(pack.Numbers.ListedInPhrases);
        words.AddRange(pack.Relations.Listed);
        return words.OfType<string>().Where(word => !word.Contains(' '));
    }
}
