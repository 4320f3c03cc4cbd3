using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads a speaker's tag that commas part from the quoted words without leaving their marks, as is usual where the subject may
/// stand behind its verb: <c>«El agua subió, cuenta Amparo Soriano, y nadie avisó»</c>, <c>«Vamos a apelar, adelantó el
/// abogado. El fallo es injusto»</c>.
/// </summary>
internal static class QuotationTagReader
{
    private const int LongestTag = 16;

    /// <summary>The tag inside the marks, as tokens without the comma before it and the mark behind it; null for none.</summary>
    internal static (int First, int End)? Inside(Document document, Block block, in QuotePair pair, int end)
    {
        var speech = LanguagePack.For(block).Speech;
        if (!speech.HasPostponedSubjects || pair.Depth > 0 || pair.IsDoubled || pair.IsSingle || pair.Close - pair.Open < 8 || IsTagged(document, speech, block, pair, end))
        {
            return null;
        }

        var comma = FindFrom(document, speech, pair.Open + 2, pair.Close, out var close);
        return comma > 0 && close < pair.Close - 1 && close > comma + 1 ? (comma + 1, close) : null;
    }

    /// <summary>The comma before a tag, and the mark behind the tag; -1 for none.</summary>
    internal static int FindFrom(Document document, SpeechLexicon speech, int first, int end, out int close)
    {
        close = -1;
        if (!speech.HasPostponedSubjects)
        {
            return -1;
        }

        for (var i = first; i + 2 < end; i++)
        {
            if (IsMark(document, i, ',') && document.Tokens[i + 1].Shape == TokenShape.Lower && IsTagVerb(speech, ValueAt(document, i + 1)) && SubjectEnd(document, speech, i + 2, end) is > 0 and var stop)
            {
                close = stop;
                return i;
            }
        }

        return -1;
    }

    // What another tag beside the marks attributes already holds reported speech, not a tag: "Ana dijo: «Mi hija, dice el médico, está bien»".
    private static bool IsTagged(Document document, SpeechLexicon speech, Block block, in QuotePair pair, int end)
    {
        if (pair.Open > block.Sentences[0].FirstToken && (IsMark(document, pair.Open - 1, ':') || speech.IsCue(ValueAt(document, pair.Open - 1))))
        {
            return true;
        }

        var behind = pair.Close + 1;
        behind += behind < end && IsMark(document, behind, ',') ? 1 : 0;
        return behind < end && document.Tokens[behind].Shape == TokenShape.Lower && speech.IsCue(ValueAt(document, behind));
    }

    private static bool IsTagVerb(SpeechLexicon speech, ReadOnlySpan<char> word)
    {
        var roles = speech.RolesOf(word);
        return (roles & SpeechRole.Say) != 0 && (roles & SpeechRole.FirstPerson) == 0;
    }

    // The mark behind a subject: nothing at all, a name, or an article before who can speak, with an apposition.
    private static int SubjectEnd(Document document, SpeechLexicon speech, int first, int end)
    {
        if (IsMark(document, first, ','))
        {
            return first;
        }

        var roles = speech.RolesOf(ValueAt(document, first));
        var isName = document.Tokens[first] is { Kind: TokenKind.Word, IsCapitalised: true };
        var isPerson = document.Tokens[first].Shape == TokenShape.Lower && (roles & (SpeechRole.Definite | SpeechRole.Indefinite)) != 0 && first + 1 < end &&
            (speech.RolesOf(ValueAt(document, first + 1)) & (SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.VagueNoun)) != 0;
        if (!isName && !isPerson)
        {
            return -1;
        }

        for (var k = first + 1; k < Math.Min(end, first + LongestTag); k++)
        {
            if (document.Tokens[k].Kind is TokenKind.Quote || IsMark(document, k, ':') || IsMark(document, k, ';'))
            {
                return -1;
            }

            if (IsMark(document, k, '.') && document.Tokens[k - 1].Length > 2)
            {
                return k;
            }

            if (!IsMark(document, k, ','))
            {
                // A verb of its own makes another clause.
                if ((speech.RolesOf(ValueAt(document, k)) & (SpeechRole.Finite | SpeechRole.That)) != 0 && (speech.RolesOf(ValueAt(document, k)) & SpeechRole.Definite) == 0)
                {
                    return -1;
                }

                continue;
            }

            // ", el abogado, Tomás Errázuriz, ": a name between the comma and the next mark belongs to the subject.
            var name = k + 1;
            while (name < end && document.Tokens[name] is { Kind: TokenKind.Word, IsCapitalised: true })
            {
                name++;
            }

            return name > k + 1 && name < end && (IsMark(document, name, ',') || IsMark(document, name, '.')) ? name : k;
        }

        return -1;
    }

    private static bool IsMark(Document document, int token, char mark) => document.Tokens[token] is { Length: 1 } t && document.Reading[t.Start] == mark;

    private static ReadOnlySpan<char> ValueAt(Document document, int token) => document.ValueOf(in document.Tokens.ItemRef(token));
}
