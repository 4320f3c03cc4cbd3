using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads whom somebody else quotes: "Ruiz was quoted as saying that", "the radio quoted Ruiz as saying", <c>"…," the paper
/// quoted him as saying</c>. The words are those of the one who is quoted; behind a pronoun, of whoever quotes.
/// </summary>
internal static class SpeechQuotedReader
{
    private const int LongestObject = 12;

    /// <summary>The cue whose form of saying stands at <paramref name="saying"/> behind "quoted … as"; null when nothing is quoted so.</summary>
    internal static SpeechCue? Read(SpeechText text, int saying, int first, int end)
    {
        if (saying - 2 < first || !text.Has(saying - 1, SpeechRole.As) || VerbBefore(text, saying - 2, first) is not (>= 0 and var verb))
        {
            return null;
        }

        var source = verb == saying - 2 || text.Has(verb + 1, SpeechRole.By) ? ReadSubject(text, verb, first) : ReadObject(text, verb, saying - 1, first);
        if (source is not { CanSpeak: true, IsInscribed: false } speaker)
        {
            return null;
        }

        var clause = Math.Min(speaker.Whole.First, ReadClauseStart(text, verb, first));
        var left = clause - 1;
        while (left > first && text.Has(left, SpeechRole.Definite | SpeechRole.Indefinite))
        {
            left--;
        }

        var last = SpeechClause.Last(text, end);
        var isTail = left >= first && (text.IsQuoted(left) || text.MarkAt(left) == ',') && SpeechClause.IsTail(text, saying + 1, end);
        var before = isTail ? SpeechClause.Trim(text, first, left + 1) : default;
        var start = SpeechVerbReader.SkipObject(text, saying + 1, end, text.RolesAt(saying), out _);
        var after = !isTail && start < last ? (start, last) : default;
        return before == default && after == default ? null : new SpeechCue(saying, saying + 1, AttributionKind.SaidBy) { Source = speaker, Before = before, After = after, Confidence = 0.9 };
    }

    private static int VerbBefore(SpeechText text, int last, int first)
    {
        for (var k = last; k >= Math.Max(first, last - LongestObject); k--)
        {
            if (text.IsQuoted(k) || text.MarkAt(k) is ';' or ':')
            {
                return -1;
            }

            if (text.Has(k, SpeechRole.Told) && text.Lexicon.IsQuoting(text.ValueAt(k)))
            {
                return k;
            }
        }

        return -1;
    }

    // "Ruiz was widely quoted": the subject stands before the auxiliaries.
    private static SpeechSource? ReadSubject(SpeechText text, int verb, int first)
    {
        var k = verb - 1;
        var isPassive = false;
        while (k >= first && text.Has(k, SpeechRole.Be | SpeechRole.Auxiliary | SpeechRole.Adverb) && text.MentionAt(k) is null)
        {
            isPassive |= text.Has(k, SpeechRole.Be);
            k--;
        }

        return isPassive && k >= first ? SpeechSourceReader.ReadLeft(text, k, first) : null;
    }

    private static SpeechSource? ReadObject(SpeechText text, int verb, int end, int first)
    {
        var isPronoun = end - verb == 2 && text.TokenAt(verb + 1).Shape == TokenShape.Lower && !text.Has(verb + 1, SpeechSourceReader.NounLike);
        return isPronoun
            ? SpeechSourceReader.ReadLeft(text, verb - 1, first) is { IsInscribed: false } quoter ? quoter with { CanSpeak = true } : null
            : SpeechSourceClassifier.Classify(text, verb + 1, end, default, isClosed: true);
    }

    private static int ReadClauseStart(SpeechText text, int verb, int first) => verb > first && SpeechSourceReader.ReadLeft(text, verb - 1, first) is { } subject ? subject.Whole.First : verb;
}
