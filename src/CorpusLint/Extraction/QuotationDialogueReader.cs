using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads speech that dashes part from its tag: paragraphs of dialogue, turns in the middle of a paragraph, and tags inside
/// the marks of a quotation (<c>«Vino el ministro —añadió— y se fue»</c>).
/// </summary>
internal static class QuotationDialogueReader
{
    private const int LongestTag = 14;

    private const int LongestTurn = 80;

    // "—No nos iremos —dijo Ruiz—. Es nuestra casa.": speech and tag take turns between the dashes.
    internal static bool AddParagraph(Document document, Block block, int first, int end, List<QuotationRun> runs)
    {
        var speech = LanguagePack.For(block).Speech;
        if (!speech.HasDialogueDashes || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || first + 1 >= end)
        {
            return false;
        }

        var opensWithMarker = block.Marker is "\u2014" or "\u2013" or "\u2015";
        var start = opensWithMarker ? first : first + 1;
        if (!opensWithMarker && !(document.Tokens[first].Kind == TokenKind.Dash && document.Reading[document.Tokens[first].Start] is '\u2014' or '\u2013' or '\u2015' && document.Tokens[first].End == document.Tokens[start].Start))
        {
            return false;
        }

        var isSpeech = true;
        var hasTag = false;
        var isInTurns = false;
        var segments = new List<(int First, int End)>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && !(document.Tokens[i].Kind == TokenKind.Dash && document.Tokens[i].Length == 1 && document.Reading[document.Tokens[i].Start] != '-'))
            {
                continue;
            }

            if (isSpeech && i > from)
            {
                segments.Add((from, i));
            }
            else if (!isSpeech)
            {
                for (var k = from; k < i; k++)
                {
                    hasTag |= speech.IsCue(document.ValueOf(in document.Tokens.ItemRef(k)));
                }
            }

            // A dash that opens a line opens the next turn: "—¿Y ahora qué?¶—A casa —dijo".
            isInTurns |= i < end && OpensLine(document, i);
            isSpeech = !isSpeech || (i < end && OpensLine(document, i));
            from = i + 1;
        }

        // A stop directly behind the tag's dash belongs to the sentence of the tag.
        for (var n = 0; n < segments.Count; n++)
        {
            var (segmentFirst, segmentEnd) = segments[n];
            while (segmentFirst < segmentEnd && document.Tokens[segmentFirst].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[segmentFirst].Start] is '.' or ',' or ';' or ':')
            {
                segmentFirst++;
            }

            segments[n] = (segmentFirst, segmentEnd);
        }

        segments.RemoveAll(s => s.First >= s.End);
        if (segments.Count == 0 || (segments.Count > 1 && !hasTag && !isInTurns))
        {
            return false;
        }

        if (segments.Count > 1 && hasTag && !isInTurns && !IsBesideDialogue(document, block))
        {
            segments[^1] = (segments[^1].First, EndOfSpeech(document, speech, segments[^1].First, segments[^1].End));
            segments.RemoveAll(s => s.First >= s.End);
        }

        // "—No hay plata, respondió el ministro.": one dash and a comma.
        if (segments.Count == 1 && !hasTag && QuotationTagReader.FindFrom(document, speech, segments[0].First, segments[0].End, out var tag) is > 0 and var comma && tag > comma)
        {
            segments[0] = (segments[0].First, comma);
        }

        foreach (var (segmentFirst, segmentEnd) in segments)
        {
            var content = TextSpan.FromBounds(document.Tokens[segmentFirst].Start, document.Tokens[segmentEnd - 1].End);
            runs.Add(new QuotationRun(block, segmentFirst, segmentEnd, content, content) { IsDialogue = true });
        }

        return true;
    }

    /// <summary>Adds the turns that open behind the block's first sentence: "Subió el pan. —No llega —se quejó—."</summary>
    /// <returns>The tags, as tokens without their dashes.</returns>
    internal static ImmutableArray<(int First, int End)> AddSentences(Document document, Block block, int end, List<QuotationRun> runs)
    {
        var speech = LanguagePack.For(block).Speech;
        if (!speech.HasDialogueDashes || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
        {
            return [];
        }

        ImmutableArray<(int First, int End)> tags = [];
        foreach (var sentence in block.Sentences)
        {
            var dash = sentence.FirstToken;
            if (sentence.IndexInBlock == 0 || dash + 2 >= end || !IsDash(document, dash) || document.Tokens[dash].End != document.Tokens[dash + 1].Start)
            {
                continue;
            }

            var close = FindDash(document, dash + 1, Math.Min(end, dash + LongestTurn));
            if (close <= dash + 1 || !OpensTag(document, speech, close, end, out var tagEnd))
            {
                continue;
            }

            runs.Add(RunOf(document, block, dash + 1, close));
            tags = tags.Add((close + 1, tagEnd));
            if (tagEnd >= end)
            {
                continue;
            }

            // Behind the tag the turn goes on when its sentence does, or when the next one leans on it ("Y nunca llega tarde").
            var next = tagEnd + 1;
            var endsSentence = next < end && document.Tokens[next].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[next].Start] == '.';
            while (next < end && document.Tokens[next].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[next].Start] is '.' or ',' or ';' or ':')
            {
                next++;
            }

            if (next < end && document.SentenceAt(document.Tokens[next].Start) is { } rest && rest.EndToken > next && (!endsSentence || (speech.RolesOf(document.ValueOf(in document.Tokens.ItemRef(next))) & (SpeechRole.And | SpeechRole.But | SpeechRole.FirstPerson)) != 0))
            {
                runs.Add(RunOf(document, block, next, rest.EndToken));
            }
        }

        return tags;
    }

    /// <summary>The tag between dashes inside the marks, as tokens without its dashes; null for none.</summary>
    internal static (int First, int End)? TagInside(Document document, Block block, in QuotePair pair)
    {
        var speech = LanguagePack.For(block).Speech;
        if (!speech.HasDialogueDashes || pair.Depth > 0 || pair.IsDoubled || pair.Close - pair.Open < 6)
        {
            return null;
        }

        var dash = FindDash(document, pair.Open + 1, pair.Close);
        return dash > pair.Open + 1 && OpensTag(document, speech, dash, pair.Close, out var close) && close < pair.Close - 1 ? (dash + 1, close) : null;
    }

    /// <summary>The two runs of quoted words on both sides of a tag; each takes the tag's dash for its mark.</summary>
    internal static IEnumerable<QuotationRun> RunsRound(Document document, Block block, QuotePair pair, (int First, int End) tag)
    {
        yield return new QuotationRun(block, pair.Open, tag.First, SpanOf(document, pair.Open, tag.First - 1), SpanOf(document, pair.Open + 1, tag.First - 1)) { IsSingle = pair.IsSingle, IsBesideTag = true };
        var first = tag.End + 1;
        while (first < pair.Close - 1 && document.Tokens[first].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[first].Start] is '.' or ',' or ';' or ':')
        {
            first++;
        }

        yield return new QuotationRun(block, tag.End, pair.Close + 1, SpanOf(document, first, pair.Close + 1), SpanOf(document, first, pair.Close)) { IsSingle = pair.IsSingle, IsBesideTag = true };
    }

    // "—añadió—", "—se quejó Ruiz—", "—dice el alcalde—.": a verb of saying close behind the dash, or a short piece with a person behind its verb.
    private static bool OpensTag(Document document, SpeechLexicon speech, int dash, int end, out int close)
    {
        close = FindDash(document, dash + 1, Math.Min(end, dash + LongestTag));
        close = close < 0 ? end : close;
        for (var i = dash + 1; i < Math.Min(close, dash + 4); i++)
        {
            var value = document.ValueOf(in document.Tokens.ItemRef(i));
            if (document.Tokens[i].Kind != TokenKind.Word || (i == dash + 1 && document.Tokens[i].IsCapitalised))
            {
                return false;
            }

            if (speech.IsCue(value))
            {
                return close - dash <= LongestTag;
            }

            if ((speech.RolesOf(value) & SpeechRole.Auxiliary) == 0)
            {
                break;
            }
        }

        // An unknown verb needs both dashes and its subject: "—bromea el director—".
        return close < end && close - dash is >= 3 and <= 8 && document.Tokens[dash + 1].Shape == TokenShape.Lower && speech.RolesOf(document.ValueOf(in document.Tokens.ItemRef(dash + 1))) == SpeechRole.None
            && (speech.RolesOf(document.ValueOf(in document.Tokens.ItemRef(dash + 2))) & SpeechRole.Definite) != 0 && (speech.RolesOf(document.ValueOf(in document.Tokens.ItemRef(Math.Min(dash + 3, close - 1)))) & SpeechRole.RoleNoun) != 0;
    }

    private static bool IsBesideDialogue(Document document, Block block) =>
        OpensWithDash(document, block.Index - 1) || OpensWithDash(document, block.Index + 1);

    private static bool OpensWithDash(Document document, int index) =>
        index >= 0 && index < document.Blocks.Length && document.Blocks[index] is { Sentences.IsEmpty: false } block && (block.Marker is "\u2014" or "\u2013" or "\u2015" || IsDash(document, block.Sentences[0].FirstToken));

    // "—Es mi casa —dijo Ruiz—. Aquí nací. El pueblo tiene cuarenta vecinos.": a lone turn in a report ends where a sentence shows
    // nobody who speaks. One sentence alone is speech, as the marks have it.
    private static int EndOfSpeech(Document document, SpeechLexicon speech, int first, int end)
    {
        var sentence = document.SentenceAt(document.Tokens[first].Start);
        if (sentence is null || sentence.EndToken >= end)
        {
            return end;
        }

        var stop = first;
        while (sentence is not null && stop < end && IsSpoken(document, speech, Math.Max(first, sentence.FirstToken), Math.Min(end, sentence.EndToken)))
        {
            stop = Math.Min(end, sentence.EndToken);
            sentence = sentence.Next;
        }

        return stop;
    }

    // Somebody speaks of or to a person present, leans on what was said, asks or cries out; or says a word or two.
    private static bool IsSpoken(Document document, SpeechLexicon speech, int first, int end)
    {
        const int fewest = 5;
        var mark = document.Reading[document.Tokens[end - 1].Start];
        if (end - first <= fewest || mark is '?' or '!' || (speech.RolesOf(ValueAt(document, first)) & (SpeechRole.And | SpeechRole.But | SpeechRole.Negation | SpeechRole.Conjunction)) != 0)
        {
            return true;
        }

        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Word && speech.ShowsSpeaker(ValueAt(document, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> ValueAt(Document document, int token) => document.ValueOf(in document.Tokens.ItemRef(token));

    private static int FindDash(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsDash(document, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool OpensLine(Document document, int dash) =>
        dash > 0 && document.Reading.AsSpan(document.Tokens[dash - 1].End, document.Tokens[dash].Start - document.Tokens[dash - 1].End).Contains('\n');

    private static bool IsDash(Document document, int i) =>
        document.Tokens[i] is { Kind: TokenKind.Dash, Length: 1 } && document.Reading[document.Tokens[i].Start] is '\u2014' or '\u2013' or '\u2015';

    private static QuotationRun RunOf(Document document, Block block, int first, int end) =>
        new(block, first, end, SpanOf(document, first, end), SpanOf(document, first, end)) { IsDialogue = true };

    private static TextSpan SpanOf(Document document, int first, int end) =>
        TextSpan.FromBounds(document.Tokens[first].Start, document.Tokens[end - 1].End);
}
