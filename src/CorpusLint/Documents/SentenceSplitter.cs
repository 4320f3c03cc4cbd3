using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Cuts a block into sentences, over its tokens. Where a sentence ends is decided by <see cref="SentenceBoundary"/>.</summary>
/// <remarks>
/// A heading is one sentence whatever marks it holds ("How central was it? Limits of the record"). Inside quotation marks
/// sentences end as anywhere else; a question that its speaker tag follows (<c>"Why?" she asked.</c>) goes on. Citation
/// markers, closing quotes and brackets behind the stop belong to the sentence that they close.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>Appends the sentences of a block whose tokens start at <paramref name="firstToken"/> and run to the end of <paramref name="tokens"/>.</summary>
    internal static void Split(Block block, ImmutableArray<Token>.Builder tokens, int firstToken, ImmutableArray<Sentence>.Builder sentences, ReadOptions options)
    {
        if (firstToken == tokens.Count)
        {
            return;
        }

        var start = firstToken;
        var inBlock = 0;
        if (block.Kind is not (BlockKind.Title or BlockKind.Heading))
        {
            var boundary = new SentenceBoundary(block, tokens, firstToken, options);
            for (var i = firstToken; i < tokens.Count; i++)
            {
                var end = boundary.EndAfter(start, i);
                if (end > start && end < tokens.Count)
                {
                    Add(end);
                    i = end - 1;
                }
            }
        }

        Add(tokens.Count);

        void Add(int end)
        {
            var span = TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].End);
            sentences.Add(new Sentence(block, sentences.Count, inBlock++, span, start, end - start));
            start = end;
        }
    }
}
