using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads prison sentences: "sentenced to six years in prison", "must go to jail for seven years", "una pena de seis años
/// de cárcel". What a prosecutor asks for, what the law allows and what is served already are no sentences of the court.
/// </summary>
internal sealed class MeasureSentence
{
    /// <summary>Class of the measure.</summary>
    internal const string Class = "sentence";

    private const int Reach = 10;

    // What holds for all numbers of the sentence that was asked for last.
    private Sentence? _sentence;
    private bool _tellsSuspension;
    private int _firstBlock;

    /// <summary>"prison" or "suspended" for the length of a sentence that a court gave; null for any other length of time.</summary>
    internal string? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Unit is not ("year" or "month" or "week" or "day"))
        {
            return null;
        }

        var words = pieces.Lexicon.Counts.Sentences;
        if (words.Suspended.MatchBackward(pieces, phrase.First, out _) > 0 || words.Suspended.MatchForward(pieces, phrase.End, out _) > 0)
        {
            return IsBlocked(pieces, phrase) ? null : "suspended";
        }

        var prison = words.Prisons.MatchForward(pieces, phrase.End, out _);
        var link = words.JailingLinks.MatchBackward(pieces, phrase.First, out _);
        var isOpened = words.Openers.MatchBackward(pieces, phrase.First, out _) > 0 || (link > 0 && HasBefore(pieces, phrase.First - link, words.JailingVerbs));
        if (!isOpened && !(prison > 0 && (HasBefore(pieces, phrase.First, words.Verbs) || words.Receivers.MatchForward(pieces, phrase.End + prison, out _) > 0)))
        {
            return null;
        }

        // "Sentenced to two years of probation", "six years and three months".
        var next = phrase.End + prison;
        var isOther = prison == 0 && (pieces.Has(next, NumberRoles.Of) || (next < pieces.Count && pieces[next].IsWord && pieces.Has(next, NumberRoles.Joiner)));
        return isOther || TellsSuspension(pieces) || IsBlocked(pieces, phrase) ? null : "prison";
    }

    private static bool HasBefore(NumberPieces pieces, int at, NumberPhrases verbs)
    {
        for (var end = at; end > 0 && end > at - Reach && !MeasureClause.EndsAt(pieces, end - 1); end--)
        {
            if (verbs.MatchBackward(pieces, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool TellsSuspension(NumberPieces pieces)
    {
        Enter(pieces);
        return _tellsSuspension;
    }

    private bool IsBlocked(NumberPieces pieces, QuantityPhrase phrase)
    {
        const int behind = 4;
        Enter(pieces);
        return _firstBlock < phrase.End + behind;
    }

    private void Enter(NumberPieces pieces)
    {
        if (ReferenceEquals(_sentence, pieces.Sentence))
        {
            return;
        }

        var words = pieces.Lexicon.Counts.Sentences;
        (_sentence, _tellsSuspension, _firstBlock) = (pieces.Sentence, false, int.MaxValue);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsWord)
            {
                _tellsSuspension |= words.SuspensionWords.MatchForward(pieces, i, out _) > 0;
                _firstBlock = _firstBlock > i && words.Blocks.MatchForward(pieces, i, out _) > 0 ? i : _firstBlock;
            }
        }
    }
}
