using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads a verb of saying with its subject and its content: "X said that …", "…, X told reporters", "…," said X. A word that may
/// as well be a noun or an adjective is read as a verb only where nothing before it speaks against that.
/// </summary>
internal static class SpeechVerbReader
{
    internal static SpeechCue? ReadVerb(SpeechText text, int i, int first, int end, List<SpeechCue> cues)
    {
        var roles = text.RolesAt(i);
        if (text.Has(i - 1, SpeechRole.To) && i - 1 >= first)
        {
            return ReadRefusal(text, i, first, end);
        }

        // "se limita a señalar que", "aprovechó para anunciar que": the subject stands before the verb that governs the infinitive.
        var head = i;
        if (text.Lexicon.IsInfinitive(text.ValueAt(i)) && (head = SpeechChain.GoverningVerb(text, i, first)) < 0)
        {
            return null;
        }

        var isBehindClitic = SpeechChain.FollowsClitic(text, head, first);
        if (head == i && !isBehindClitic && (((roles & SpeechRole.NounToo) != 0 && IsNounHere(text, i, first, end)) || IsAdjectiveHere(text, i, first)))
        {
            return null;
        }

        if ((roles & (SpeechRole.Verb | SpeechRole.Labelling | SpeechRole.Attitude)) == 0 && !(text.IsWord(i + 1) && text.Lexicon.Governs(text.ValueAt(i), text.ValueAt(i + 1))))
        {
            return null;
        }

        // "says grace", "named Ruth Adair to succeed him", "a pub called "The Ferry"": nothing is said.
        if (text.IsWord(i + 1) && !text.IsQuoted(i + 1) && (text.Lexicon.IsNoContent(text.ValueAt(i + 1)) || text.Lexicon.IsInfinitive(text.ValueAt(i + 1)) && i + 2 < end && text.Lexicon.IsNoContent(text.ValueAt(i + 2)) || (roles & SpeechRole.Naming) != 0 && (roles & SpeechRole.Announce) != 0 && text.MentionAt(i + 1) is { Kind: EntityKind.Person } named && !text.Has(i - 1, SpeechRole.By))
            || (roles & SpeechRole.Naming) != 0 && text.IsQuoted(i + 1) && i + 2 < end && text.TokenAt(i + 2).IsCapitalised)
        {
            return null;
        }

        // "the coordinators named were": a participle behind its noun.
        if (text.Has(i + 1, SpeechRole.Be) || text.Has(i + 1, SpeechRole.Finite) && !text.Has(i + 1, SpeechRole.Verb))
        {
            return null;
        }

        // Auxiliaries and adverbs between subject and verb: "has repeatedly said", "would not say".
        var (negated, hypothetical, impersonal) = (false, false, false);
        var j = head - 1;
        while (j >= first && !text.IsQuoted(j) && ((isBehindClitic && j == head - 1) || (text.Has(j, SpeechRole.Auxiliary | SpeechRole.Modal | SpeechRole.Negation | SpeechRole.Adverb | SpeechRole.Be) && !text.Has(j, SpeechRole.Pronoun) && text.MentionAt(j) is null)))
        {
            if (text.Has(j, SpeechRole.Be) && !text.Has(j, SpeechRole.Auxiliary))
            {
                return null;
            }

            negated |= text.Has(j, SpeechRole.Negation);
            hypothetical |= text.Has(j, SpeechRole.Modal);
            impersonal |= text.Has(j, SpeechRole.Impersonal);
            j--;
        }

        // "the machine that threatens to roll over us": a thing with a relative clause.
        if (j > first && text.Has(j, SpeechRole.That) && !text.Lexicon.HasPostponedSubjects && SpeechSourceReader.ReadLeft(text, j - 1, first) is null or { CanSpeak: false })
        {
            return null;
        }

        // "the pilot, who had logged 9,000 hours": a relative clause describes.
        if (j >= first && text.Has(j, SpeechRole.Relative) && !text.Has(j, SpeechRole.That) && (roles & SpeechRole.Say) == 0 && !(j > first && text.MarkAt(j - 1) == ',' && SpeechClause.ContainsQuote(text, (i + 1, end), i)))
        {
            return null;
        }

        var isInverted = SpeechInversion.IsInverted(text, i, j, first, end, out var postponed);
        var source = isInverted ? postponed : SpeechSourceReader.ReadLeft(text, j, first);
        var complement = isInverted ? new SpeechComplement(SpeechComplementKind.None, i + 1) : SpeechComplement.Read(text, i, end);
        var (shares, subjectless) = (false, false);
        if (source is null && !isInverted)
        {
            source = complement.Kind is SpeechComplementKind.None && !SpeechClause.NextIsQuote(text, i + 1, end) ? null : SharedSubject(text, j, first, cues) ?? SpeechRelative.Antecedent(text, j, first, cues);
            shares = source is not null;
            subjectless = !shares && (!impersonal || j >= first && !IsApposition(text, j, first) && (text.IsQuoted(j) || text.MarkAt(j) is ',' or '\u2014' or '\u2013' && j - 1 >= first && text.IsQuoted(j - 1))) && text.Lexicon.HasPostponedSubjects && (roles & SpeechRole.Say) != 0 && OpensWithoutSubject(text, i, j, first, end, complement);

            // "¿Qué dijo la alcaldesa?", "Did the mayor say": the subject stands between auxiliary and verb, and so is read above; without one there is no attribution.
            if (!shares && !subjectless && !(SpeechClause.NextIsQuote(text, i + 1, end) && j < first))
            {
                return null;
            }
        }

        if (source is { } subject && (roles & SpeechRole.BaseForm) != 0 && !isInverted && !shares && j == i - 1 && !IsPlural(text, subject)
            || (roles & SpeechRole.Passive) != 0 && complement.Kind == SpeechComplementKind.None && !isInverted && IsReduced(text, i, end))
        {
            return null;
        }

        var last = SpeechClause.Last(text, end);
        var subjectFirst = isInverted || shares || source is null ? j + 1 : Math.Min(source.Value.First, source.Value.Whole.First);
        var (before, behind) = ((0, 0), (0, 0));
        var leftMark = subjectFirst - 1;
        while (leftMark > first && text.Has(leftMark, SpeechRole.Definite | SpeechRole.Indefinite))
        {
            leftMark--;
        }

        var followsContent = leftMark >= first && (text.IsQuoted(leftMark) || text.MarkAt(leftMark) is ',' or '\u2014' or '\u2013' or '-' || isInverted && SpeechInversion.IsSummedUp(text, leftMark, i));
        var namesAs = (roles & SpeechRole.Labelling) != 0 && FindsAs(text, i + 1, end);
        var isTail = !namesAs && complement.Kind == SpeechComplementKind.None && (isInverted ? postponed is { } p && SpeechClause.IsTail(text, SpeechInversion.TailStart(p), end) : SpeechClause.IsTail(text, i + 1, end));
        if (followsContent && (isTail || text.IsQuoted(leftMark) || (text.MarkAt(leftMark) is ',' or ':' && leftMark - 1 >= first && text.IsQuoted(leftMark - 1))))
        {
            before = SpeechClause.Trim(text, SpeechClause.StartBehindColon(text, first, leftMark), leftMark + 1);
        }

        // "Según la Guardia Civil, los detenidos pedían …": the phrase in front attributes and is no content.
        if (before != default && cues.Count > 0 && cues[^1] is { Kind: AttributionKind.AccordingTo or AttributionKind.NamedDocument, Source: { } opening } according && according.First == before.Item1 && according.After != default && Math.Max(opening.End, opening.Whole.End) >= before.Item2 && !text.IsQuoted(leftMark))
        {
            before = default;
        }

        var hasThat = complement.Kind == SpeechComplementKind.That;
        if (!isTail)
        {
            var start = isInverted && postponed is { } q ? SpeechClause.SkipToContent(text, SpeechInversion.TailStart(q), end, out hasThat)
                : namesAs ? text.Has(i + 1, SpeechRole.As) ? i + 2 : i + 1
                : (roles & SpeechRole.Labelling) != 0 && (roles & SpeechRole.Say) == 0 && complement.Start <= i + 1 && !text.IsQuoted(i + 1) && text.IsWord(i + 1) ? text.Lexicon.IsOf(text.ValueAt(i + 1)) && text.IsQuoted(i + 2) ? i + 2 : i + 1
                : complement.Kind == SpeechComplementKind.None ? SkipObject(text, i + 1, end, roles, out hasThat)
                : complement.Start;
            behind = start < last ? (start, SpeechComplement.EndOf(text, start, last, complement.Kind is SpeechComplementKind.That or SpeechComplementKind.Clause || complement.Kind == SpeechComplementKind.None && (roles & SpeechRole.Labelling) == 0)) : default;
            behind = behind != default ? (start, SpeechComplement.EndOfOpening(text, first, i, start, behind.Item2)) : default;
            behind = behind != default && j > first && text.Lexicon.HasPostponedSubjects && text.Has(j, SpeechRole.Relative) && text.MarkAt(j - 1) == ',' ? (start, SpeechRelative.EndOf(text, start, behind.Item2)) : behind;
        }
        else if (before != default && !text.IsQuoted(leftMark - 1))
        {
            behind = SpeechClause.Rest(text, before.Item1, isInverted ? SpeechInversion.TailStart(postponed!.Value) : i + 1, last);
        }

        var hasQuoteContent = SpeechClause.ContainsQuote(text, before, i) || (SpeechClause.ContainsQuote(text, behind, i) && ((roles & SpeechRole.Labelling) != 0 || !QualifiesNoun(text, i + 1, end)));
        var hasClause = hasThat || hasQuoteContent || before != default || complement.Kind is SpeechComplementKind.Clause or SpeechComplementKind.Infinitive;
        var isStrong = (roles & (SpeechRole.Say | SpeechRole.Labelling)) != 0 && ((roles & SpeechRole.NeedsClause) == 0 || hasClause || namesAs);
        var canSpeak = source is { } speaker && CanSpeak(speaker, roles, complement.Kind, hasThat);
        var isLabelling = (roles & SpeechRole.Labelling) != 0 && !hasThat;
        if (source is { IsInscribed: true })
        {
            return null;
        }

        // "treating “problem” skin most often found in those over 50": behind quoted words only who can speak finds something.
        if ((roles & (SpeechRole.Say | SpeechRole.Announce)) == 0 && !canSpeak && !subjectless && !isInverted && source is not null && SpeechClause.ContainsQuote(text, before, i) && !SpeechClause.ContainsQuote(text, behind, i))
        {
            return null;
        }

        // "will tell you", "the files tell it differently": without a clause nothing is told.
        if ((roles & SpeechRole.Addresses) != 0 && complement.Kind == SpeechComplementKind.None && !hasQuoteContent && before == default && text.Has(i + 1, SpeechRole.Pronoun | SpeechRole.FirstPerson | SpeechRole.Impersonal))
        {
            return null;
        }

        var reportsFigure = (roles & SpeechRole.Report) != 0 && behind != default && SpeechClause.OpensWithFigure(text, behind.Item1, behind.Item2);
        var takesIt = hasThat || reportsFigure || before != default || complement.Kind != SpeechComplementKind.None;
        var isKnownToReport = (roles & (SpeechRole.Announce | SpeechRole.Stance)) != 0 || ((roles & SpeechRole.Attitude) == 0 || (roles & SpeechRole.Verb) != 0) && (source is { IsDocument: true } || source is { Kind: SourceKind.Vague } && (roles & SpeechRole.Say) != 0);
        if (!isStrong && !hasQuoteContent && !(canSpeak && (takesIt || isKnownToReport)))
        {
            return null;
        }

        // "the calls that": such a verb takes no clause.
        if ((roles & SpeechRole.Labelling) != 0 && (roles & SpeechRole.Say) == 0 && hasThat)
        {
            return null;
        }

        // "called upon": a verb that labels needs its label.
        if (isLabelling && (roles & SpeechRole.Say) == 0 && !hasQuoteContent && !namesAs && complement.Kind == SpeechComplementKind.None)
        {
            return null;
        }

        if ((roles & (SpeechRole.NounToo | SpeechRole.Labelling)) != 0 && !canSpeak && !hasThat && !hasQuoteContent && !subjectless)
        {
            return null;
        }

        // "The army has not confirmed the attack": what is not confirmed is the author's own word.
        if (before == default && behind == default || (negated && complement.Kind == SpeechComplementKind.Object && (roles & SpeechRole.Announce) != 0))
        {
            return null;
        }

        return new SpeechCue(i, i + 1, source is { IsDocument: true } || NamesDocument(text, i + 1, end) || NamesDocument(text, first, i) ? AttributionKind.NamedDocument : AttributionKind.SaidBy)
        {
            Source = source,
            Before = before,
            After = behind,
            IsNegated = negated || (source is { } none && text.Has(none.First, SpeechRole.Negation)),
            IsHypothetical = hypothetical || IsSupposed(text, subjectFirst, first, end),
            IsLabelling = isLabelling,
            IsAttitude = (roles & (SpeechRole.Verb | SpeechRole.Labelling | SpeechRole.Governs)) == 0 || ((roles & SpeechRole.Attitude) != 0 && complement.Kind is SpeechComplementKind.Infinitive or SpeechComplementKind.Object),
            IsSubjectless = subjectless,
            SharesSource = shares,
            Confidence = subjectless ? 0.6 : shares ? 0.7 : complement.Kind is SpeechComplementKind.Object ? 0.8 : 1,
        };
    }

    // "El lema de la marcha, "Ni una menos", se repitió": quoted words between commas are what a noun names.
    private static bool IsApposition(SpeechText text, int last, int first)
    {
        var k = text.IsQuoted(last) ? last : last - 1;
        while (k > first && text.IsQuoted(k))
        {
            k--;
        }

        return k > first && text.MarkAt(k) == ',';
    }

    // "maintains “Know Your Rights” resources": quoted words before a noun are its name.
    private static bool QualifiesNoun(SpeechText text, int quote, int end)
    {
        var behind = quote;
        while (behind < Math.Min(end, quote + 6) && !text.IsQuoted(behind) && text.IsWord(behind))
        {
            behind++;
        }

        quote = behind;
        while (behind < end && text.IsQuoted(behind))
        {
            behind++;
        }

        return behind > quote && behind < end && behind - quote <= 8 && text.TokenAt(behind).Shape == TokenShape.Lower && text.RolesAt(behind) is SpeechRole.None or SpeechRole.DocumentNoun or SpeechRole.TitledNoun or SpeechRole.GroupNoun &&
            !text.Lexicon.IsPast(text.ValueAt(behind));
    }

    // "The Quay Regatta has announced that …": an event speaks through its organisers, but only with a verb of announcing; "Oslo wants to" is its government.
    private static bool CanSpeak(in SpeechSource speaker, SpeechRole roles, SpeechComplementKind complement, bool hasThat) =>
        speaker.CanSpeak
        || (hasThat && (roles & SpeechRole.Announce) != 0 && speaker.Mention is { Kind: EntityKind.Event })
        || (speaker.Mention is { Kind: EntityKind.Place } && speaker.Kind == SourceKind.Named && complement is SpeechComplementKind.That or SpeechComplementKind.Clause or SpeechComplementKind.Infinitive)
        || (speaker.IsPronoun && complement is not SpeechComplementKind.None and not SpeechComplementKind.Object)
        || (complement is SpeechComplementKind.That or SpeechComplementKind.Infinitive or SpeechComplementKind.Clause && (roles & (SpeechRole.NeedsClause | SpeechRole.Say)) == (SpeechRole.NeedsClause | SpeechRole.Say) && (roles & SpeechRole.NounToo) == 0);

    // "GNU find": a verb without ending asks for a plural.
    private static bool IsPlural(SpeechText text, in SpeechSource subject)
    {
        if (subject.IsPronoun || subject.Mention is { Kind: EntityKind.Organisation })
        {
            return true;
        }

        for (var k = subject.First; k < Math.Max(subject.End, subject.Whole.End); k++)
        {
            if (text.Has(k, SpeechRole.GroupNoun | SpeechRole.VagueNoun | SpeechRole.VagueQuantifier | SpeechRole.And | SpeechRole.Alone) || (text.ValueAt(k) is [.., 's'] && !text.IsPossessive(k)))
            {
                return true;
            }
        }

        return false;
    }

    // "the notice described in Exhibit B must be attached": a participle behind its noun, and the verb comes later.
    private static bool IsReduced(SpeechText text, int verb, int end)
    {
        const int furthest = 12;
        if (text.Has(verb + 1, SpeechRole.Conjunction))
        {
            // "she said after the Hawks lost": the next verb has a subject of its own.
            return false;
        }

        for (var k = verb + 1; k < Math.Min(end, verb + furthest); k++)
        {
            if (!text.IsWord(k) || text.IsQuoted(k) || text.Has(k, SpeechRole.That) || (k == verb + 1 && !text.Has(k, SpeechRole.Preposition | SpeechRole.Adverb)))
            {
                return false;
            }

            if (text.Has(k, SpeechRole.Be | SpeechRole.Modal | SpeechRole.Finite) && !text.Has(k, SpeechRole.Definite))
            {
                return true;
            }
        }

        return false;
    }

    // "The trust apologised and said": the subject of the verb before.
    private static SpeechSource? SharedSubject(SpeechText text, int left, int first, List<SpeechCue> cues)
    {
        if (left <= first || !text.Has(left, SpeechRole.And | SpeechRole.But) || text.IsQuoted(left))
        {
            return null;
        }

        for (var n = cues.Count - 1; n >= 0 && cues[n].First >= first; n--)
        {
            if (cues[n].Source is { IsInscribed: false } known && known.Whole.First >= first)
            {
                return known;
            }
        }

        var start = first;
        while (start < left && text.Has(start, SpeechRole.Adverb | SpeechRole.And | SpeechRole.Conjunction) && !text.IsNamePart(start))
        {
            start++;
        }

        // "In February, Ruiz came to Vell and said": the subject stands behind what opens the sentence.
        if (text.Has(start, SpeechRole.Preposition | SpeechRole.Time) && text.MentionAt(start) is null)
        {
            var comma = start + 1;
            while (comma < left && text.IsWord(comma) && !text.IsQuoted(comma))
            {
                comma++;
            }

            start = comma + 1 < left && text.MarkAt(comma) == ',' ? comma + 1 : start;
        }

        return SpeechSourceReader.ReadRight(text, start, left) is { CanSpeak: true } subject && subject.Whole.First == start && subject.Whole.End < left && text.IsWord(subject.End) ? subject : null;
    }

    // "Añadió que …", "«…», dijo": a language that leaves the subject out.
    private static bool OpensWithoutSubject(SpeechText text, int verb, int left, int first, int end, in SpeechComplement complement)
    {
        var opens = left < first || (left == first && text.Has(left, SpeechRole.And | SpeechRole.Conjunction));
        if (opens)
        {
            return complement.Kind is SpeechComplementKind.That or SpeechComplementKind.Infinitive || SpeechClause.NextIsQuote(text, verb + 1, end);
        }

        return text.IsQuoted(left) || (text.MarkAt(left) is ',' or '\u2014' && left - 1 >= first && text.IsQuoted(left - 1))
            || (text.MarkAt(left) == ',' && (complement.Kind == SpeechComplementKind.That || SpeechClause.NextIsQuote(text, verb + 1, end)));
    }

    // "listed their partners in a press release": the source speaks through a document.
    private static bool NamesDocument(SpeechText text, int start, int end)
    {
        const int furthest = 14;
        for (var k = start; k + 2 < Math.Min(end, start + furthest); k++)
        {
            if (text.IsQuoted(k) || text.Has(k, SpeechRole.That))
            {
                return false;
            }

            if (text.Has(k, SpeechRole.Preposition) && text.Lexicon.IsIn(text.ValueAt(k)) && text.Has(k + 1, SpeechRole.Definite | SpeechRole.Indefinite))
            {
                for (var d = k + 2; d < Math.Min(end, k + 5) && text.IsWord(d); d++)
                {
                    if (text.Has(d, SpeechRole.DocumentNoun) && text.Has(d, SpeechRole.Occasion))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // "declined to say", "refused to comment on": what was not said.
    private static SpeechCue? ReadRefusal(SpeechText text, int i, int first, int end)
    {
        if (i - 2 < first || !text.Has(i - 2, SpeechRole.Negation) || !text.Has(i, SpeechRole.Say))
        {
            return null;
        }

        var source = SpeechSourceReader.ReadLeft(text, i - 3, first);
        var last = SpeechClause.Last(text, end);
        return source is null ? null : new SpeechCue(i, i + 1, AttributionKind.SaidBy) { Source = source, After = i + 1 < last ? (i + 1, last) : default, IsNegated = true };
    }

    private static bool IsNounHere(SpeechText text, int i, int first, int end)
    {
        var j = i - 1;
        if (j < first)
        {
            return true;
        }

        // "the claims", "recent reports", "of names": behind a determiner, preposition or possessive it is a noun.
        if (text.Has(j, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.VagueQuantifier) && !text.Has(j, SpeechRole.Pronoun) || text.IsPossessive(j) || (text.Has(j, SpeechRole.Preposition) && text.MentionAt(j) is null))
        {
            return true;
        }

        // "insurance claims", "police reports": without an object clause behind it a bare noun before it makes a compound.
        var follows = text.Has(i + 1, SpeechRole.That | SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Pronoun | SpeechRole.Impersonal) || text.IsQuoted(i + 1) || text.MarkAt(i + 1) is ':' or ',' or '.' || text.IsNamePart(i + 1) || text.Has(i + 1, SpeechRole.Listener) || text.Has(i - 1, SpeechRole.Pronoun) || text.IsNamePart(i - 1) || text.Has(i - 1, SpeechRole.Adverb | SpeechRole.Auxiliary | SpeechRole.Modal | SpeechRole.Negation);
        // "polls show", "critics claim": a plural that can speak takes the plural form.
        follows |= text.Has(i, SpeechRole.BaseForm) && text.Has(j, SpeechRole.Speaks) && (text.ValueAt(j) is [.., 's'] || text.Lexicon.IsPluralNoun(text.ValueAt(j)));
        // "El juez recuerda en su auto que": a clause behind the circumstance.
        follows |= !follows && text.Lexicon.HasPostponedSubjects && text.Has(i + 1, SpeechRole.Preposition | SpeechRole.Adverb | SpeechRole.Time) && SpeechComplement.Read(text, i, end).Kind == SpeechComplementKind.That;
        return !follows || (text.MarkAt(i + 1) is ',' or '.' && !text.Has(i - 1, SpeechRole.Pronoun) && text.Has(i, SpeechRole.DocumentNoun));
    }

    // "its stated mission", "of alleged harms", "a noted author".
    private static bool IsAdjectiveHere(SpeechText text, int i, int first) =>
        i - 1 >= first && !text.IsQuoted(i - 1) && text.MentionAt(i - 1) is null && !(text.Has(i - 1, SpeechRole.Alone) && (text.Has(i + 1, SpeechRole.That) || SpeechComplement.OpensClause(text, i + 1, text.End)))
        && ((text.Has(i - 1, SpeechRole.Definite | SpeechRole.Indefinite) && !text.Has(i - 1, SpeechRole.Pronoun | SpeechRole.That | SpeechRole.Auxiliary)) || (text.Has(i - 1, SpeechRole.Preposition) && !text.Has(i - 1, SpeechRole.Adverb)) || text.IsPossessive(i - 1));

    // "billed the march as a test": the object stands before "as".
    private static bool FindsAs(SpeechText text, int start, int end)
    {
        for (var k = start; k < Math.Min(end, start + 10); k++)
        {
            if (text.MarkAt(k) != '\0' || text.IsQuoted(k) || text.Has(k, SpeechRole.Finite | SpeechRole.That) && !text.Has(k, SpeechRole.Definite | SpeechRole.As))
            {
                return false;
            }

            if (text.Has(k, SpeechRole.As) && !text.Has(k, SpeechRole.To | SpeechRole.That))
            {
                return true;
            }
        }

        return false;
    }

    // "told reporters on Monday that", "said in a letter that", "warned the council: …".
    internal static int SkipObject(SpeechText text, int start, int end, SpeechRole roles, out bool hasThat)
    {
        hasThat = false;
        if (start < end && text.Has(start, SpeechRole.That) && !SpeechClause.IsBareTime(text, start + 1))
        {
            hasThat = true;
            return start;
        }

        for (var k = start; k < Math.Min(end, start + 14); k++)
        {
            if (text.IsQuoted(k))
            {
                return IsSubjectOfQuoted(text, start, k, roles) ? start : k;
            }

            if (text.MarkAt(k) == ':' || (text.MarkAt(k) == ',' && k + 1 < end && text.IsQuoted(k + 1)))
            {
                return k + 1;
            }

            if (text.MarkAt(k) is ',' or ';' or '.' || text.Has(k, SpeechRole.Finite | SpeechRole.Be))
            {
                break;
            }

            if (text.Has(k, SpeechRole.That) && k > start && (roles & (SpeechRole.Say | SpeechRole.Report | SpeechRole.SayingForm)) != 0 && (roles & SpeechRole.Labelling) == 0 && !text.Has(k - 1, SpeechRole.Preposition) && !SpeechClause.IsBareTime(text, k + 1))
            {
                // "said the district faces a gap and | that «every option is painful»": the first clause has none.
                hasThat = true;
                return text.Has(k - 1, SpeechRole.And) && SpeechComplement.OpensPhrase(text, start) ? start : k;
            }
        }

        return start;
    }

    // `said | the plan "was written in the dark"`: the quoted words go on with a clause that stands before them.
    private static bool IsSubjectOfQuoted(SpeechText text, int start, int quote, SpeechRole roles)
    {
        const SpeechRole finite = SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary | SpeechRole.Finite;
        return quote > start && (roles & SpeechRole.Say) != 0 && (roles & (SpeechRole.Labelling | SpeechRole.Addresses)) == 0 && !text.Lexicon.HasPostponedSubjects
            && SpeechComplement.OpensPhrase(text, start) && !text.Has(start, SpeechRole.Listener) && text.MarkAt(quote - 1) is not (',' or ':')
            && (text.Lexicon.RolesOf(text.ValueAt(quote + 1)) & finite) != 0;
    }

    private static bool IsSupposed(SpeechText text, int subject, int first, int end)
    {
        var last = end - 1;
        return text.Has(subject - 1, SpeechRole.If) && subject - 1 >= first
            || text.MarkAt(last) == '?' && (text.Has(first, SpeechRole.Auxiliary | SpeechRole.Modal | SpeechRole.Be) || text.Has(first, SpeechRole.Conjunction));
    }
}
