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
        foreach (var (word, value) in data.Table("scale suffixes"))
        {
            Word(word, NumberRoles.ScaleSuffix).SuffixValue = NumberLexicon.Number(value);
        }

        foreach (var (word, value) in data.Table("money suffixes"))
        {
            Word(word, NumberRoles.MoneySuffix).SuffixValue = NumberLexicon.Number(value);
        }

        foreach (var (word, value) in data.Table("vague"))
        {
            Word(word, NumberRoles.Vague).Range = Range(value);
        }

        foreach (var (word, role) in data.Table("words"))
        {
            Word(word, Enum.Parse<NumberRoles>(role, ignoreCase: true));
        }

        Mark("bare scales", NumberRoles.BareScale);
        Mark("vague needs of", NumberRoles.VagueNeedsOf);
        Mark("stop words", NumberRoles.Stop);
        foreach (var section in new[] { "small vague", "shares", "bare shares", "ratios" })
        {
            foreach (var phrase in data.Table(section).Keys)
            {
                Word(phrase.Split(' ')[0], NumberRoles.OpensPhrase);
            }
        }

        // "A couple", "the majority", "la mitad": their first word is in every sentence, and the phrase is found by its second.
        foreach (var section in new[] { "words", "stop words" })
        {
            foreach (var word in section == "words" ? data.Table(section).Keys : (IEnumerable<string>)data.Words(section))
            {
                if ((words[word].Roles & (NumberRoles.Article | NumberRoles.Stop)) != 0)
                {
                    words[word].Roles &= ~NumberRoles.OpensPhrase;
                }
            }
        }

        foreach (var section in new[] { "small vague", "shares", "bare shares", "ratios" })
        {
            foreach (var phrase in data.Table(section).Keys.Select(p => p.Split(' ')).Where(p => (words[p[0]].Roles & NumberRoles.OpensPhrase) == 0))
            {
                var content = phrase.FirstOrDefault(w => !words.TryGetValue(w, out var known) || (known.Roles & (NumberRoles.Article | NumberRoles.Stop | NumberRoles.Of)) == 0);
                Word(content ?? phrase[0], NumberRoles.OpensPhrase);
            }
        }

        return words;

        void Values(string section, NumberRoles role)
        {
            foreach (var (word, value) in data.Table(section))
            {
                Word(word, role).Value = NumberLexicon.Number(value);
            }
        }

        void Mark(string section, NumberRoles role)
        {
            foreach (var word in data.Words(section))
            {
                Word(word, role);
            }
        }

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
