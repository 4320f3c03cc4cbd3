using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>What a number with a unit measures, when two reports of one event would give it: an earthquake's magnitude, the area that burned, how long a strike lasted.</summary>
internal sealed class MeasureExtent
{
    private const int Reach = 7;
    private readonly MeasureSentence _sentences = new();

    // What holds for all numbers of the sentence that was asked for last.
    private Sentence? _sentence;
    private bool _isOfAnHour;
    private bool _tellsAftershock;

    /// <summary>Class and population of a measurement; null for one that nothing else is compared with.</summary>
    internal (string Class, string? Population)? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Dimension is "magnitude" or "area")
        {
            Enter(pieces);
        }

        return phrase.Dimension switch
        {
            // An aftershock in the same sentence leaves it open which of the two is meant.
            "magnitude" => (_tellsAftershock ? "aftershock" : "magnitude", null),

            // "By noon it had burned 2,100 acres": a fire grows by the hour.
            "area" => WordBeside(pieces, phrase, pieces.Lexicon.Counts.ExtentVerbs, reach: Reach) is "burned" && !_isOfAnHour ? ("area", "burned") : null,
            "time" => _sentences.Read(pieces, phrase) is { } sentence ? (MeasureSentence.Class, sentence) : Duration(pieces, phrase),
            "temperature" or "speed" or "length" or "rain" => MeasureGauge.Read(pieces, phrase),
            "mass" => MeasureSeizure.Read(pieces, phrase) is { } goods ? (MeasureSeizure.Class, goods) : null,
            _ => null,
        };
    }

    private void Enter(NumberPieces pieces)
    {
        if (ReferenceEquals(_sentence, pieces.Sentence))
        {
            return;
        }

        (_sentence, _isOfAnHour, _tellsAftershock) = (pieces.Sentence, false, false);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsWord)
            {
                _isOfAnHour |= pieces.Lexicon.AsOf.MatchForward(pieces, i, out _) > 0;
                _tellsAftershock |= pieces.Lexicon.Counts.Aftershocks.Contains(pieces.TextOf(i));
            }
        }
    }

    // "The strike lasted 36 hours", "la huelga duró 48 horas", "the 48-hour strike", "huelga de 48 horas".
    private static (string Class, string? Population)? Duration(NumberPieces pieces, QuantityPhrase phrase)
    {
        var counts = pieces.Lexicon.Counts;
        if (phrase.End < pieces.Count && pieces[phrase.End].IsWord && counts.ExtentNouns[pieces.TextOf(phrase.End)] is { } behind && pieces[phrase.End - 1].IsHyphenated)
        {
            return ("duration", behind);
        }

        if (phrase.First > 1 && pieces.Has(phrase.First - 1, NumberRoles.Of) && counts.ExtentNouns[pieces.TextOf(phrase.First - 2)] is { } before)
        {
            return ("duration", before);
        }

        // "Deliberated for nine hours", "took the jury just five hours".
        var end = phrase.First - (phrase.First > 0 && pieces[phrase.First - 1].IsWord && counts.ExtentVerbs.MatchBackward(pieces, phrase.First, out _) == 0 ? 1 : 0);
        if (counts.ExtentVerbs.MatchBackward(pieces, end, out var verb) is not (> 0 and var count) || verb == "burned")
        {
            return null;
        }

        if (verb != "lasted")
        {
            return ("duration", verb);
        }

        for (var i = phrase.First - count - 1; i >= 0 && i > phrase.First - count - Reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && counts.ExtentNouns[pieces.TextOf(i)] is { } subject)
            {
                return ("duration", subject);
            }
        }

        return null;
    }

    private static string? WordBeside(NumberPieces pieces, QuantityPhrase phrase, NumberPhrases words, int reach)
    {
        for (var i = phrase.First - 1; i >= 0 && i >= phrase.First - reach && !MeasureClause.EndsAt(pieces, i); i--)
        {
            if (pieces[i].IsWord && words.MatchForward(pieces, i, out var before) > 0)
            {
                return before;
            }
        }

        for (var i = phrase.End; i < pieces.Count && i < phrase.End + reach && !MeasureClause.EndsAt(pieces, i); i++)
        {
            if (pieces[i].IsWord && words.MatchForward(pieces, i, out var behind) > 0)
            {
                return behind;
            }
        }

        return null;
    }
}
