using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Cuts a block into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>Appends the sentences of a block whose tokens start at <paramref name="firstToken"/> and run to the end of <paramref name="tokens"/>.</summary>
    internal static void Split(Block block, ImmutableArray<Token>.Builder tokens, int firstToken, ImmutableArray<Sentence>.Builder sentences, ReadOptions options)
    {
        var reading = block.Document.Reading;
        var start = firstToken;
        var inBlock = 0;
        for (var i = firstToken; i < tokens.Count; i++)
        {
            var isLast = i == tokens.Count - 1;
            if (!isLast && !(reading[tokens[i].Start] is '.' or '!' or '?' && tokens[i + 1].IsCapitalised))
            {
                continue;
            }

            var span = TextSpan.FromBounds(tokens[start].Start, tokens[i].End);
            sentences.Add(new Sentence(block, sentences.Count, inBlock++, span, start, i + 1 - start));
            start = i + 1;
        }
    }
}
