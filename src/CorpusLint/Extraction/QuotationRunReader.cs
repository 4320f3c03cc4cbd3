using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds the runs of quoted words of a document: paired marks, quotations over several paragraphs (each reopened, the last
/// one closed), dialogue that dashes open, block quotations; and the marks that have no partner.
/// </summary>
internal static class QuotationRunReader
{
    private const int FurthestClosing = 4;

    internal static QuotationRuns Read(Document document)
    {
        var marks = new QuoteMarks[document.Blocks.Length];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = QuoteMarkPairer.Pair(document.Blocks[i]);
        }

        var runs = new List<QuotationRun>();
        var (pairs, lone) = (new List<QuotePair>(), new List<UnpairedMark>());
        var unpaired = ImmutableArray.CreateBuilder<UnpairedQuote>();
        var isOpen = false;
        var openMark = '\0';
        for (var i = 0; i < marks.Length; i++)
        {
            var block = document.Blocks[i];
            if (block.Sentences.IsEmpty)
            {
                continue;
            }

            var first = block.Sentences[0].FirstToken;
            var end = block.Sentences[^1].EndToken;
            pairs.Clear();
            pairs.AddRange(marks[i].Pairs.AsSpan());
            lone.Clear();
            lone.AddRange(marks[i].Unpaired.AsSpan());
            var reopens = isOpen && IsReopening(document.Reading[document.Tokens[first].Start], openMark);
            if (reopens && document.Reading[document.Tokens[first].Start] == '\u00BB' && !pairs.Exists(p => p.Open == first))
            {
                // "»" at the start of a paragraph goes on with a quotation; a later lone "»" closes it.
                var close = lone.FindIndex(u => u.Token > first && !u.IsOpening);
                lone.RemoveAll(u => u.Token == first);
                if (close >= 1 || (close == 0 && lone.Count > 0))
                {
                    pairs.Insert(0, PairOf(document, first, lone[close].Token));
                    lone.RemoveAt(close);
                }
                else
                {
                    lone.Insert(0, new UnpairedMark(first, true));
                }
            }

            isOpen = false;
            if (block.IsQuoted && pairs.Count == 0 && lone.Count == 0)
            {
                i = AddBlockQuote(document, i, runs);
                continue;
            }

            if (lone.Count == 0 && QuotationInterviewReader.AnswerOf(document, i, first, end) is { } answer)
            {
                runs.Add(answer);
                continue;
            }

            if (lone.Count == 0 && QuotationDialogueReader.AddParagraph(document, block, first, end, runs))
            {
                continue;
            }

            var tags = QuotationDialogueReader.AddSentences(document, block, end, runs);
            marks[i] = tags.IsEmpty ? marks[i] : marks[i] with { Tags = tags };
            foreach (var pair in pairs)
            {
                if ((QuotationDialogueReader.TagInside(document, block, pair) ?? QuotationTagReader.Inside(document, block, pair, end)) is { } tag)
                {
                    runs.AddRange(QuotationDialogueReader.RunsRound(document, block, pair, tag));
                    marks[i] = marks[i] with { Tags = marks[i].Tags.Add(tag) };
                }
                else if (pair.Depth == 0 && pair.Close > pair.Open + (pair.IsDoubled ? 3 : 1))
                {
                    runs.Add(RunOf(document, block, pair) with { IsReopened = reopens && pair.Open == first });
                }
            }

            if (lone.Count > 0 && lone[^1] is { IsOpening: true } last && Continues(document, marks, i, last, out var mark))
            {
                isOpen = true;
                openMark = mark;
                if (end > last.Token + 1)
                {
                    runs.Add(new QuotationRun(block, last.Token, end, TextSpan.FromBounds(document.Tokens[last.Token].Start, document.Tokens[end - 1].End), TextSpan.FromBounds(document.Tokens[last.Token + 1].Start, document.Tokens[end - 1].End))
                    {
                        GoesOn = true,
                        IsReopened = reopens && last.Token == first,
                    });
                }

                lone.RemoveAt(lone.Count - 1);
            }

            AddUnpaired(document, block, lone, end, unpaired);
        }

        runs.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new QuotationRuns(runs, marks, unpaired.ToImmutable());
    }

    // The next paragraph opens with the same mark, or a paragraph close by has the closing one and none before it.
    private static bool Continues(Document document, QuoteMarks[] marks, int i, UnpairedMark open, out char mark)
    {
        mark = document.Reading[document.Tokens[open.Token].Start];
        for (var k = i + 1; k < Math.Min(marks.Length, i + 1 + FurthestClosing); k++)
        {
            var block = document.Blocks[k];
            if (block.Kind is BlockKind.Heading or BlockKind.Title || block.Section != document.Blocks[i].Section || block.Sentences.IsEmpty)
            {
                return false;
            }

            if (k == i + 1 && IsReopening(document.Reading[document.Tokens[block.Sentences[0].FirstToken].Start], mark))
            {
                return true;
            }

            if (!marks[k].Unpaired.IsEmpty || !marks[k].Pairs.IsEmpty)
            {
                if (marks[k].Unpaired.IsEmpty || marks[k].Unpaired[0].IsOpening)
                {
                    return false;
                }

                marks[k] = marks[k] with { Unpaired = marks[k].Unpaired.RemoveAt(0) };
                return true;
            }
        }

        return false;
    }

    private static bool IsReopening(char first, char open) => first == open || (open == '\u00AB' && first == '\u00BB') || (open == '"' && first == '\u201C') || (open == '\u201C' && first == '"');

    private static QuotePair PairOf(Document document, int open, int close) =>
        new(open, close, TextSpan.FromBounds(document.Tokens[open].Start, document.Tokens[close].End), 0, false);

    private static QuotationRun RunOf(Document document, Block block, QuotePair pair) =>
        new(block, pair.Open, pair.Close + 1, pair.Span, TextSpan.FromBounds(document.Tokens[pair.Open + (pair.IsDoubled ? 2 : 1)].Start, document.Tokens[pair.Close - (pair.IsDoubled ? 2 : 1)].End)) { IsSingle = pair.IsSingle, IsDoubled = pair.IsDoubled };

    // All blocks of one block quotation; a last line that a dash opens names the source.
    private static int AddBlockQuote(Document document, int i, List<QuotationRun> runs)
    {
        var last = i;
        while (last + 1 < document.Blocks.Length && document.Blocks[last + 1].IsQuoted)
        {
            last++;
        }

        Block? line = null;
        var end = last;
        if (last > i && OpensWithDash(document.Blocks[last]))
        {
            line = document.Blocks[last];
            end--;
        }

        var isFirst = true;
        for (var k = i; k <= end; k++)
        {
            var block = document.Blocks[k];
            if (block.Sentences.IsEmpty)
            {
                continue;
            }

            var first = block.Sentences[0].FirstToken;
            var stop = block.Sentences[^1].EndToken;
            runs.Add(new QuotationRun(block, first, stop, block.Span, block.Span) { IsBlockQuote = true, IsReopened = !isFirst, AttributionLine = line });
            isFirst = false;
        }

        return last;
    }

    private static bool OpensWithDash(Block block) =>
        block.Document.Reading[block.Span.Start] is '\u2014' or '\u2013' or '\u2015' or '-' || block.Marker is "\u2014" or "\u2013" or "-";

    private static void AddUnpaired(Document document, Block block, List<UnpairedMark> lone, int end, ImmutableArray<UnpairedQuote>.Builder unpaired)
    {
        foreach (var mark in lone)
        {
            unpaired.Add(new UnpairedQuote
            {
                Document = document,
                Span = document.Tokens[mark.Token].Span,
                Sentence = document.SentenceAt(document.Tokens[mark.Token].Start),
                IsOpening = mark.IsOpening,
                SuggestedPlace = mark.IsOpening && lone.Count == 1 ? SuggestPlace(document, block, mark.Token, end) : null,
            });
        }
    }

    // When the rest of the block is one noun phrase in title case, the mark is missing before the final stop.
    private static int? SuggestPlace(Document document, Block block, int open, int end)
    {
        const int longestTitle = 20;
        var speech = LanguagePack.For(block).Speech;
        if (end - open > longestTitle || open + 1 >= end)
        {
            return null;
        }

        var last = end - 1;
        var (words, capitals, small) = (0, 0, 0);
        for (var i = open + 1; i < end; i++)
        {
            var token = document.Tokens[i];
            var isMark = token.Kind == TokenKind.Punctuation && document.Reading[token.Start] is '.' or '?' or '!';
            if (isMark && i < last || token.Kind == TokenKind.Quote)
            {
                return null;
            }

            if (token.Kind == TokenKind.Word)
            {
                words++;
                capitals += token.IsCapitalised ? 1 : 0;
                small += !token.IsCapitalised && token.Length <= 4 ? 1 : 0;
                var value = document.ValueOf(in document.Tokens.ItemRef(i));
                if ((!token.IsCapitalised && (speech.RolesOf(value) & (SpeechRole.Verb | SpeechRole.Finite)) != 0) || ((speech.RolesOf(value) & SpeechRole.Finite) != 0 && value.IndexOfAny('\'', '\u2019') > 0))
                {
                    return null;
                }
            }
        }

        var isTitle = words is 1 or 2 or 3 && capitals > 0 || (capitals + small == words && capitals * 2 >= words);
        var isStop = document.Tokens[last].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[last].Start] is '.' or '?' or '!' or ',';
        return !isTitle ? null : isStop ? document.Tokens[last].Start : document.Tokens[last].End;
    }
}

/// <summary>The quoted runs of a document, by place.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Marks">The marks of each block, by its index.</param>
/// <param name="Unpaired">Marks without a partner.</param>
internal sealed record QuotationRuns(List<QuotationRun> Runs, QuoteMarks[] Marks, ImmutableArray<UnpairedQuote> Unpaired);
