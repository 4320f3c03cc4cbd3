using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads what a sum, a share or a measured amount is of from the noun phrase that stands right beside it: "$7 million in
/// punitive damages", "a 9 percent pay rise", "savings of 95 million pounds", "una subida salarial del 9 %", "costs 4
/// million". Two reports are held against each other only where both have such a phrase and it is the same.
/// </summary>
internal static class StoryAmounts
{
    private const int LongestPhrase = 4;

    // "Deliberated", "deliberations", "deliberating": the first letters are the same in the inflections of nearly all words.
    private const int StemLength = 6;

    /// <summary>The measure of an amount: the stems of what it is of, in order of the alphabet; null when the words beside it do not say.</summary>
    internal static MeasureKey? KeyOf(Quantity quantity)
    {
        if (quantity.Kind is not (QuantityKind.Money or QuantityKind.Share or QuantityKind.Measurement) || quantity.Unit is null || quantity.IsOpinion)
        {
            return null;
        }

        var sentence = quantity.Sentence!;
        var lexicon = LanguagePack.For(sentence.Block).Stories;
        var numbers = LanguagePack.For(sentence.Block).Numbers;
        var tokens = sentence.Tokens;
        var first = StoryWording.FirstAtOrAfter(tokens, quantity.Span.Start);
        var end = StoryWording.FirstAtOrAfter(tokens, quantity.Span.End);

        // "An $18 million verdict", "a 13-day trial"; but "three days later", "60 km inland".
        var mayBeAttributive = quantity.Kind != QuantityKind.Measurement || (end > first && sentence.Document.Reading.AsSpan(quantity.Span.Start, quantity.Span.Length).Contains('-'));
        var reader = new PhraseReader(sentence.Document, numbers, lexicon, mayBeAttributive);
        var what = reader.Behind(tokens, end) ?? reader.Before(tokens, first);
        var dimension = quantity.Kind switch { QuantityKind.Money => "money", QuantityKind.Share => "share", _ => quantity.MeasureKey.Dimension ?? quantity.Unit };
        return what is null ? null : new MeasureKey { Class = dimension, Population = what, Dimension = dimension };
    }

    private readonly ref struct PhraseReader(Document document, NumberLexicon numbers, StoryLexicon lexicon, bool mayBeAttributive)
    {
        // "… in punitive damages", "… pay rise", "… de pérdidas".
        internal string? Behind(ReadOnlySpan<Token> tokens, int end)
        {
            if (end >= tokens.Length || tokens[end].Kind != TokenKind.Word)
            {
                return null;
            }

            var isLinked = lexicon.AmountLinks.Contains(Word(tokens[end]));
            if (!isLinked && !mayBeAttributive)
            {
                return null;
            }

            var start = isLinked ? end + 1 : end;
            return start < tokens.Length ? Stems(tokens, start, PhraseEnd(tokens, start)) : null;
        }

        // "Savings of …", "the repairs cost …".
        internal string? Before(ReadOnlySpan<Token> tokens, int first)
        {
            var last = first - 1;
            while (last >= 0 && tokens[last].Kind == TokenKind.Word && (lexicon.AmountHedges.Contains(Word(tokens[last])) || IsArticle(tokens[last])))
            {
                last--;
            }

            if (last < 1 || tokens[last].Kind != TokenKind.Word || !lexicon.AmountOpeners.Contains(Word(tokens[last])))
            {
                return null;
            }

            var start = last;
            while (start > 0 && last - start < LongestPhrase && IsContent(tokens[start - 1]))
            {
                start--;
            }

            return Stems(tokens, start, last);
        }

        private int PhraseEnd(ReadOnlySpan<Token> tokens, int start)
        {
            var end = start;
            while (end < tokens.Length && end - start < LongestPhrase && IsContent(tokens[end]))
            {
                end++;
            }

            return end;
        }

        private string? Stems(ReadOnlySpan<Token> tokens, int start, int end)
        {
            if (end <= start || end - start > LongestPhrase)
            {
                return null;
            }

            var stems = new SortedSet<string>(StringComparer.Ordinal);
            var isTelling = false;
            for (var i = start; i < end; i++)
            {
                var word = Word(tokens[i]);
                isTelling |= !lexicon.AmountFlows.Contains(word);
                if (lexicon.AmountNouns.TryGetValue(word, out var known))
                {
                    stems.Add(known);
                }
                else if (!lexicon.LooseNouns.Contains(word) && !lexicon.AmountHedges.Contains(word))
                {
                    var folded = Folding.Fold(word.ToString());
                    stems.Add(folded.Length > StemLength ? folded[..StemLength] : folded);
                }
            }

            return stems.Count == 0 || !isTelling ? null : string.Join(' ', stems);
        }

        private ReadOnlySpan<char> Word(in Token token) => document.ValueOf(token);

        private bool IsArticle(in Token token) => numbers.Find(Word(token)) is { } word && (word.Roles & NumberRoles.Article) != 0;

        private bool IsContent(in Token token) =>
            token.Kind == TokenKind.Word && !token.IsCapitalised && !(numbers.Find(Word(token)) is { } word && (word.Roles & (NumberRoles.Stop | NumberRoles.Article | NumberRoles.Of)) != 0) && !lexicon.AmountStops.Contains(Word(token));
    }
}
