using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Reads what a question asks the number of, which the answer leaves out: "How many fish are missing? The operator says 31,400."</summary>
internal static class CountedQuestions
{
    /// <summary>Lemma of the noun that a sentence asks the number of; null for a sentence that asks for none.</summary>
    internal static string? NounOf(Sentence? question, NumberLexicon lexicon)
    {
        if (question is null || !IsQuestion(question))
        {
            return null;
        }

        var tokens = question.Tokens;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && lexicon.Counts.Elisions.Questions.At(question.Document, tokens, i) is { } opener && i + opener.Count(c => c == ' ') + 1 is var noun && noun < tokens.Length)
            {
                var word = question.Document.ValueOf(tokens[noun]);
                return tokens[noun].Kind == TokenKind.Word && CountedNounLemmas.IsPlural(word, lexicon) ? CountedNounLemmas.Singular(word, lexicon) : null;
            }
        }

        return null;
    }

    private static bool IsQuestion(Sentence sentence)
    {
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Punctuation && sentence.Document.Reading[token.Start] == '?')
            {
                return true;
            }
        }

        return false;
    }
}
