using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Builds the table of words that numerals are made of from the sections of a language's data.</summary>
internal static class NumberWords
{
    internal static Dictionary<string, NumberWord> Read(LanguageData data)
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        Values("numerals", NumberRoles.Numeral);
        Values("hundreds", NumberRoles.Hundred);
        Values("scales", NumberRoles.Scale);
        Values("collectives", NumberRoles.Collective);
        foreach (var (word, value) in data.Rows("scale suffixes"))
        {
            Word(word, NumberRoles.ScaleSuffix).SuffixValue = NumberLexicon.Number(value);
        }

        foreach (var (word, value) in data.Rows("money suffixes"))
        {
            Word(word, NumberRoles.MoneySuffix).SuffixValue = NumberLexicon.Number(value);
        }

        foreach (var (word, value) in data.Rows("vague"))
        {
            Word(word, NumberRoles.Vague).Range = Range(value);
        }

        foreach (var (word, role) in data.Rows("words"))
        {
            Word(word, Enum.Parse<NumberRoles>(role, ignoreCase: true));
        }

        Mark("bare scales", NumberRoles.BareScale);
        Mark("vague needs of", NumberRoles.VagueNeedsOf);
        Mark("stop words", NumberRoles.Stop);
        Phrases("small vague", NumberRoles.StartsVague);
        Phrases("shares", NumberRoles.StartsShare);
        Phrases("bare shares", NumberRoles.StartsShare);
        Phrases("unit fractions", NumberRoles.StartsShare);
        Phrases("ratios", NumberRoles.StartsRatio);
        return words;

        void Values(string section, NumberRoles role)
        {
            foreach (var (word, value) in data.Rows(section))
            {
                Word(word, role).Value = NumberLexicon.Number(value);
            }
        }

        void Mark(string section, NumberRoles role)
        {
            foreach (var word in data.Entries(section))
            {
                Word(word, role);
            }
        }

        // "A couple", "the majority", "la mitad": the first word is in every sentence, and another shows the phrase.
        void Phrases(string section, NumberRoles starts)
        {
            foreach (var phrase in data.Rows(section).Keys.Select(p => p.Split(' ')))
            {
                Word(phrase[0], starts);
                Word(Array.Find(phrase, w => !IsEverywhere(w)) ?? phrase[0], NumberRoles.ShowsPhrase);
            }
        }

        bool IsEverywhere(string word) =>
            words.TryGetValue(word, out var known) && (known.Roles & (NumberRoles.Article | NumberRoles.Stop | NumberRoles.Of)) != 0;

        NumberWord Word(string word, NumberRoles role)
        {
            var entry = words.TryGetValue(word, out var known) ? known : words[word] = new NumberWord();
            entry.Roles |= role;
            return entry;
        }
    }

    /// <summary>"24-99" as its two ends.</summary>
    internal static (decimal Low, decimal High) Range(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        return (NumberLexicon.Number(value[..dash]), NumberLexicon.Number(value[(dash + 1)..]));
    }
}
