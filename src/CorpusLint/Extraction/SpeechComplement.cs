using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>What a verb of saying takes: the form of its content and where that starts.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Start">Index of the content's first token; behind the verb and its adjuncts when the form is none.</param>
internal readonly record struct SpeechComplement(SpeechComplementKind Kind, int Start)
{
    // How far behind the verb its content may start: "told the reporters in the town hall of Velmouth on Monday that".
    private const int Furthest = 14;

    internal static SpeechComplement Read(SpeechText text, int verb, int end)
    {
        var roles = text.RolesAt(verb);
        var start = verb + 1;
        if (start >= end || text.IsQuoted(start))
        {
            return new SpeechComplement(SpeechComplementKind.None, start);
        }

        if ((roles & SpeechRole.Governs) != 0 && text.IsWord(start) && text.Lexicon.Governs(text.ValueAt(verb), text.ValueAt(start)) && ReadGoverned(text, start, end) is { } governed)
        {
            return governed;
        }

        if (FindThat(text, start, end, roles) is var that and >= 0)
        {
            return new SpeechComplement(SpeechComplementKind.That, that);
        }

        // "informó en un comunicado | de que", "called on Thursday | for": where and when it was said stands before what the verb governs.
        var adjunctEnd = SpeechAdjuncts.EndOf(text, start, end);
        if ((roles & SpeechRole.Governs) != 0 && adjunctEnd > start && adjunctEnd < end && text.IsWord(adjunctEnd) && text.Lexicon.Governs(text.ValueAt(verb), text.ValueAt(adjunctEnd)) && ReadGoverned(text, adjunctEnd, end) is { } far)
        {
            return far;
        }

        // "called Thursday | for «an end to secrecy»".
        if ((roles & SpeechRole.Governs) != 0 && adjunctEnd > start && adjunctEnd + 1 < end && text.IsWord(adjunctEnd) && text.IsQuoted(adjunctEnd + 1) && text.Lexicon.Governs(text.ValueAt(verb), text.ValueAt(adjunctEnd)))
        {
            return new SpeechComplement(SpeechComplementKind.Object, adjunctEnd);
        }

        // "ha pedido este jueves en Bruselas | «más realismo»": the quoted words are the content.
        if (adjunctEnd > start && adjunctEnd < end && text.IsQuoted(adjunctEnd))
        {
            return new SpeechComplement(SpeechComplementKind.None, start);
        }

        var behind = SpeechAdjuncts.Skip(text, start, end);
        if ((roles & SpeechRole.TakesInfinitive) != 0 && IsInfinitive(text, behind, end))
        {
            return new SpeechComplement(SpeechComplementKind.Infinitive, behind);
        }

        if ((roles & (SpeechRole.Addresses | SpeechRole.TakesObject | SpeechRole.Attitude)) != 0 && HasObjectInfinitive(text, behind, end))
        {
            return new SpeechComplement(SpeechComplementKind.Object, behind);
        }

        if ((roles & SpeechRole.PutsFigure) != 0 && PutsFigure(text, behind, end))
        {
            return new SpeechComplement(SpeechComplementKind.Figure, behind);
        }

        if (text.Has(behind, SpeechRole.Asking) && (roles & (SpeechRole.Say | SpeechRole.SayingForm)) != 0 && behind + 1 < end && text.IsWord(behind + 1))
        {
            return new SpeechComplement(SpeechComplementKind.Clause, behind);
        }

        // "preguntó al acusado | si conocía a la víctima".
        if (text.Has(behind, SpeechRole.AddresseePreposition) && (roles & SpeechRole.Say) != 0 && SpeechAdjuncts.AskedBehind(text, behind, end) is > 0 and var asked)
        {
            return new SpeechComplement(SpeechComplementKind.Clause, asked);
        }

        var told = (roles & SpeechRole.Addresses) != 0 ? SpeechAdjuncts.SkipAddressee(text, behind, end) : behind;
        if (OpensClause(text, told, end))
        {
            return new SpeechComplement(SpeechComplementKind.Clause, told);
        }

        return (roles & SpeechRole.TakesObject) != 0 && OpensPhrase(text, start)
            ? new SpeechComplement(SpeechComplementKind.Object, start)
            : new SpeechComplement(SpeechComplementKind.None, start);
    }

    /// <summary>Where a content ends: at the author's own "but" clause, else at <paramref name="last"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the content's first token.</param>
    /// <param name="last">Index just behind the last token that it may have.</param>
    /// <param name="isClause">Whether the content is a clause, which "and" may continue.</param>
    internal static int EndOf(SpeechText text, int start, int last, bool isClause)
    {
        const int furthest = 80;
        for (var k = start + 2; k < Math.Min(last, start + furthest); k++)
        {
            // Behind an object "and" goes on with the author's own clause too: "questioned the survey, and his supporters left".
            if (!text.IsQuoted(k) && text.MarkAt(k) == ',' && text.Has(k + 1, isClause ? SpeechRole.But : SpeechRole.But | SpeechRole.And) && !text.IsQuoted(k + 2) && !text.Has(k + 2, SpeechRole.That | SpeechRole.Pronoun | SpeechRole.Impersonal | SpeechRole.FirstPerson) && OpensClause(text, k + 2, last))
            {
                return k;
            }

            // "a “mini complex” of detention | and to hold", "as part of the coalition | and spokespeople were quoted", "as a strike, | even as".
            if (!isClause && !text.IsQuoted(k) && (text.Has(k, SpeechRole.And) && !text.IsQuoted(k + 1) && !text.Has(k + 1, SpeechRole.That) && (text.Has(k + 1, SpeechRole.To) || OpensClause(text, k + 1, last)) || text.MarkAt(k) == ';'))
            {
                return k;
            }
        }

        return last;
    }

    /// <summary>Where a content ends that stands in a clause the sentence opens with: "Although they think it will hold, | the reality is …".</summary>
    internal static int EndOfOpening(SpeechText text, int first, int verb, int start, int last)
    {
        if (!text.Has(first, SpeechRole.Conjunction) || text.Has(first, SpeechRole.And | SpeechRole.That))
        {
            return last;
        }

        for (var k = first + 1; k < last; k++)
        {
            if (text.MarkAt(k) != ',' || text.IsQuoted(k))
            {
                continue;
            }

            if (k < verb)
            {
                return last;
            }

            if (k > start && !text.IsQuoted(k + 1) && OpensClause(text, k + 1, last))
            {
                return k;
            }
        }

        return last;
    }

    /// <summary>Where a content inside the sentence's subject ends: "the claim that the count was rigged | was thrown out".</summary>
    internal static int EndOfSubject(SpeechText text, int start, int last)
    {
        const SpeechRole finite = SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary | SpeechRole.Finite;
        var groups = 0;
        for (var k = start; k < Math.Min(last, start + (3 * Furthest)); k++)
        {
            if (!text.IsQuoted(k) && text.Has(k, finite) && !text.Has(k, SpeechRole.Definite | SpeechRole.Conjunction) && !text.Has(k - 1, finite | SpeechRole.Negation | SpeechRole.And) && ++groups == 2)
            {
                return k;
            }
        }

        return last;
    }

    /// <summary>Whether a clause with its own subject and finite verb opens at a token: "he was", "the bridge will".</summary>
    internal static bool OpensClause(SpeechText text, int start, int end)
    {
        if (start + 1 >= end || !text.IsWord(start) || text.IsQuoted(start))
        {
            return false;
        }

        if (text.Has(start, SpeechRole.Impersonal | SpeechRole.Pronoun | SpeechRole.FirstPerson) && !text.Has(start, SpeechRole.Definite))
        {
            // "tell it differently": an adverb and no verb.
            return text.IsWord(start + 1) && !text.Has(start + 1, SpeechRole.Preposition | SpeechRole.Time | SpeechRole.Conjunction | SpeechRole.And) &&
                !(text.Has(start + 1, SpeechRole.Adverb) && (start + 2 >= end || !text.IsWord(start + 2)));
        }

        if (OpensExistence(text, start, end))
        {
            return true;
        }

        if (!OpensPhrase(text, start))
        {
            return false;
        }

        var isInterrupted = false;
        for (var k = start + 1; k < Math.Min(end, start + Furthest + (isInterrupted ? Furthest : 0)); k++)
        {
            if (text.MarkAt(k) == ',' && !isInterrupted && SpeechApposition.Behind(text, k, end) is { End: > 0 } aside && SpeechApposition.Belongs(text, aside, isClosed: true) && text.MarkAt(aside.End) == ',')
            {
                isInterrupted = true;
                k = aside.End;
                continue;
            }

            if (text.Has(k, SpeechRole.And) && !(text.IsNamePart(k - 1) && text.IsNamePart(k + 1)) && !(text.Has(k - 1, SpeechRole.Speaks) && text.Has(k + 1, SpeechRole.Speaks)))
            {
                return false;
            }

            if (text.IsQuoted(k) || (!text.IsWord(k) && text.MarkAt(k) is not ('-' or '%' or '$' or '&' or '.')) || text.Has(k, SpeechRole.That | SpeechRole.Conjunction) && !text.Has(k, SpeechRole.Preposition))
            {
                return false;
            }

            if (text.Has(k, SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary | SpeechRole.Finite) && !text.Has(k, SpeechRole.Definite) || text.Has(k, SpeechRole.Verb) && !text.Has(k, SpeechRole.NounToo | SpeechRole.Passive) && !text.Has(k - 1, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Preposition))
            {
                return true;
            }

            if (text.TokenAt(k).Shape == TokenShape.Lower && text.Lexicon.IsPast(text.ValueAt(k)) && !text.Has(k - 1, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Preposition | SpeechRole.And | SpeechRole.Adverb) && !text.Has(k + 1, SpeechRole.By) && !text.Has(k, SpeechRole.Speaks))
            {
                return true;
            }
        }

        return false;
    }

    // "There was no proof".
    internal static bool OpensExistence(SpeechText text, int start, int end) =>
        start + 1 < end && text.Has(start + 1, SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary) && text.Lexicon.OpensExistence(text.ValueAt(start));

    /// <summary>Whether a noun phrase may start at a token.</summary>
    internal static bool OpensPhrase(SpeechText text, int i) =>
        text.IsWord(i) && !text.IsQuoted(i)
        && (text.Has(i, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.VagueQuantifier) || text.IsNamePart(i)
            || !text.Has(i, SpeechRole.Preposition | SpeechRole.Conjunction | SpeechRole.Time | SpeechRole.And | SpeechRole.To | SpeechRole.Be | SpeechRole.Auxiliary | SpeechRole.Modal | SpeechRole.Finite | SpeechRole.Adverb | SpeechRole.Relative | SpeechRole.That));

    // "that" close behind the verb, across objects, times and places, and across one parenthesis between commas.
    private static int FindThat(SpeechText text, int start, int end, SpeechRole roles)
    {
        var takesFar = (roles & (SpeechRole.Say | SpeechRole.Report | SpeechRole.SayingForm | SpeechRole.Announce)) != 0 && (roles & SpeechRole.Labelling) == 0
            && ((roles & SpeechRole.Addresses) != 0 || text.Has(start, SpeechRole.Preposition | SpeechRole.Time | SpeechRole.Adverb | SpeechRole.Listener | SpeechRole.To) || !text.IsWord(start) || text.Lexicon.HasPostponedSubjects);
        for (var k = start; k < Math.Min(end, start + Furthest); k++)
        {
            if (text.IsQuoted(k))
            {
                return -1;
            }

            if (text.Has(k, SpeechRole.That) && !SpeechClause.IsBareTime(text, k + 1))
            {
                if (k == start)
                {
                    return k;
                }

                // "insistieron en que": the verb's preposition is part of the content.
                return k == start + 1 && text.Has(start, SpeechRole.Preposition) ? start : takesFar && !text.Has(k - 1, SpeechRole.Preposition) ? k : -1;
            }

            // "promised to hold elections and warned that": the clause belongs to a later verb.
            if (k == start && (roles & SpeechRole.TakesInfinitive) != 0 && IsInfinitive(text, k, end) || (text.Has(k, SpeechRole.Verb) && text.Has(k - 1, SpeechRole.And)))
            {
                return -1;
            }

            if (text.MarkAt(k) == ',')
            {
                var close = k + 1;
                while (close < Math.Min(end, k + 8) && text.MarkAt(close) != ',' && !text.Has(close, SpeechRole.Finite | SpeechRole.Be))
                {
                    close++;
                }

                if (close < end && text.MarkAt(close) == ',' && text.Has(close + 1, SpeechRole.That))
                {
                    return close + 1;
                }

                return -1;
            }

            if (text.MarkAt(k) is ':' or ';' or '.' || text.Has(k, SpeechRole.Finite | SpeechRole.Be) || (k > start && text.Has(k, SpeechRole.Pronoun | SpeechRole.Relative) && !text.Has(k, SpeechRole.Definite | SpeechRole.That)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static SpeechComplement? ReadGoverned(SpeechText text, int preposition, int end)
    {
        var next = preposition + 1;
        return next >= end ? null
            : text.Has(next, SpeechRole.That) ? new SpeechComplement(SpeechComplementKind.That, preposition)
            : text.IsQuoted(next) ? null
            : text.Lexicon.IsInfinitive(text.ValueAt(next)) ? new SpeechComplement(SpeechComplementKind.Infinitive, preposition)
            : OpensPhrase(text, next) && !text.Has(next, SpeechRole.Time) ? new SpeechComplement(SpeechComplementKind.Object, next)
            : null;
    }

    internal static bool IsInfinitive(SpeechText text, int k, int end) =>
        k + 1 < end && text.Has(k, SpeechRole.To) && text.TokenAt(k + 1).Shape == TokenShape.Lower && !text.Has(k + 1, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Listener | SpeechRole.Pronoun)
        || k < end && text.TokenAt(k).Shape == TokenShape.Lower && text.Lexicon.IsInfinitive(text.ValueAt(k));

    // "urged | parents to have their children vaccinated".
    private static bool HasObjectInfinitive(SpeechText text, int start, int end)
    {
        const int longestObject = 12;
        for (var k = start; k < Math.Min(end, start + longestObject); k++)
        {
            if (!text.IsWord(k) || text.IsQuoted(k) || text.Has(k, SpeechRole.Finite | SpeechRole.Be | SpeechRole.That))
            {
                return false;
            }

            if (k > start && text.Has(k, SpeechRole.To) && IsInfinitive(text, k, end))
            {
                return true;
            }
        }

        return false;
    }

    // "puts | the cost at £412 million".
    private static bool PutsFigure(SpeechText text, int start, int end)
    {
        const int longestObject = 12;
        for (var k = start; k < Math.Min(end - 1, start + longestObject); k++)
        {
            if (!text.IsWord(k) || text.Has(k, SpeechRole.Finite | SpeechRole.Be | SpeechRole.That))
            {
                return false;
            }

            if (text.Has(k, SpeechRole.At))
            {
                for (var n = k + 1; n < Math.Min(end, k + 5); n++)
                {
                    if (text.TokenAt(n).Kind is TokenKind.Number || SpeechClause.OpensWithFigure(text, n, n + 1))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}

/// <summary>The form of what a verb of saying takes.</summary>
internal enum SpeechComplementKind : byte
{
    /// <summary>None that could be told.</summary>
    None,

    /// <summary>A clause behind "that".</summary>
    That,

    /// <summary>A clause without "that", or behind "whether", "how".</summary>
    Clause,

    /// <summary>"to" and what follows.</summary>
    Infinitive,

    /// <summary>A noun phrase, with or without an infinitive or participle behind it.</summary>
    Object,

    /// <summary>An object with the figure that is given to it.</summary>
    Figure,
}
