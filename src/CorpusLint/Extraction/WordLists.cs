using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Which lists of a language pack know a word: for explaining a reading, never for making one.</summary>
public sealed class WordLists
{
    private readonly Dictionary<LanguageSource, Dictionary<string, List<(string[] Words, string List)>>> _packs = [];

    /// <summary>The lists that hold the word at a token, or a phrase that begins there, as "part: section"; in order of the pack.</summary>
    /// <param name="sentence">A sentence.</param>
    /// <param name="token">Index of one of its tokens in the document.</param>
    public IEnumerable<string> Of(Sentence sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var pack = LanguagePack.For(sentence.Block);
        if (!_packs.TryGetValue(pack.Profile.Source, out var entries))
        {
            _packs[pack.Profile.Source] = entries = Read(pack.Profile.Source);
        }

        return entries.TryGetValue(WordAt(sentence, token), out var found)
            ? [.. found.Where(e => Stands(e.Words, sentence, token)).Select(e => e.Words.Length == 1 ? e.List : $"{e.List} (\"{string.Join(' ', e.Words)}\")").Distinct(StringComparer.Ordinal)]
            : [];
    }

    private static bool Stands(string[] words, Sentence sentence, int token)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (token + i >= sentence.EndToken || WordAt(sentence, token + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string WordAt(Sentence sentence, int token) =>
        sentence.Document.ValueOf(sentence.Document.Tokens[token]).ToString().Replace('’', '\'').ToLowerInvariant();

    private static Dictionary<string, List<(string[] Words, string List)>> Read(LanguageSource source)
    {
        var entries = new Dictionary<string, List<(string[] Words, string List)>>(StringComparer.Ordinal);
        foreach (var part in LanguageSource.Parts)
        {
            var data = source.Read(part);
            foreach (var section in data.Sections)
            {
                foreach (var words in data.Lines(section).SelectMany(Phrases))
                {
                    if (!entries.TryGetValue(words[0], out var known))
                    {
                        entries[words[0]] = known = [];
                    }

                    known.Add((words, $"{part}: {section}"));
                }
            }
        }

        return entries;
    }

    // "word, two words = value": what stands before the value, each taken apart at its spaces.
    private static IEnumerable<string[]> Phrases(string line)
    {
        var value = line.IndexOf(" = ", StringComparison.Ordinal);
        return (value < 0 ? line : line[..value]).Split('\t')[0].ToLowerInvariant()
            .Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 0);
    }
}
