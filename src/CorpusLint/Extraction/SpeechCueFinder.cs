using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds the cues of a sentence, or of the sentences round a quotation: verbs, "according to", nouns, passives.</summary>
internal static class SpeechCueFinder
{
    private const SpeechRole Interesting = SpeechRole.Verb | SpeechRole.SayingForm | SpeechRole.Passive | SpeechRole.CueNoun | SpeechRole.Labelling | SpeechRole.Attitude | SpeechRole.Governs;

    /// <summary>The cues between two tokens, in order; quoted words hold none.</summary>
    internal static void Find(SpeechText text, int first, int end, List<SpeechCue> cues)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsQuoted(i) || text.TokenAt(i).Kind != TokenKind.Word)
            {
                continue;
            }

            if (text.Has(i, SpeechRole.OpensPhrase) && ReadAccording(text, i, first, end) is { } according)
            {
                cues.Add(according);
                i = Math.Max(according.End, according.Source is { } source ? source.Whole.End : 0) - 1;
                continue;
            }

            var roles = text.RolesAt(i);
            if ((roles & Interesting) == 0)
            {
                continue;
            }

            var cue = (roles & SpeechRole.Passive) != 0 ? SpeechPassiveReader.ReadPassive(text, i, first, end) : null;
            cue ??= (roles & (SpeechRole.Verb | SpeechRole.Labelling | SpeechRole.Attitude | SpeechRole.Governs)) != 0 ? SpeechVerbReader.ReadVerb(text, i, first, end, cues) : null;
            cue ??= (roles & SpeechRole.SayingForm) != 0 ? SpeechQuotedReader.Read(text, i, first, end) ?? ReadSayingForm(text, i, first, end, cues) : null;
            cue ??= (roles & SpeechRole.CueNoun) != 0 ? ReadNoun(text, i, first, end) : null;
            if (cue is { } found)
            {
                cues.Add(found);
                i = found.End - 1;
            }
        }

        // "scholars cited by the Gazette say": what stands inside another cue's source is part of its description.
        for (var n = cues.Count - 1; n >= 0; n--)
        {
            if (IsInsideSource(cues, n))
            {
                cues.RemoveAt(n);
            }
        }

        SeparateClauses(text, cues);
    }

    private static bool IsInsideSource(List<SpeechCue> cues, int n)
    {
        const int neighbours = 3;
        for (var k = Math.Max(0, n - neighbours); k <= Math.Min(cues.Count - 1, n + neighbours); k++)
        {
            if (k != n && cues[k].Source is { } source && cues[n].First >= source.Whole.First && cues[n].First < source.Whole.End)
            {
                return true;
            }
        }

        return false;
    }

    // "The union says 11 were on duty, the company says 14": the first content ends where the second source begins.
    private static void SeparateClauses(SpeechText text, List<SpeechCue> cues)
    {
        for (var n = 0; n + 1 < cues.Count; n++)
        {
            var (cue, next) = (cues[n], cues[n + 1]);
            if (next.SharesSource && next.First > cue.After.First && next.First < cue.After.End)
            {
                var joint = next.First - 1;
                while (joint > cue.After.First && text.Has(joint, SpeechRole.Adverb | SpeechRole.Auxiliary | SpeechRole.And | SpeechRole.But | SpeechRole.Negation) && text.MarkAt(joint) == '\0')
                {
                    joint--;
                }

                cues[n] = cue with { After = (cue.After.First, Math.Max(text.MarkAt(joint) is ',' or ';' ? joint : joint + 1, cue.After.First + 1)) };
                continue;
            }

            if (next.Source is not { } source || next.Before != default || source.Whole.First <= cue.After.First || source.Whole.First >= cue.After.End)
            {
                continue;
            }

            var border = source.Whole.First - 1;

            // "Dealers said funds were firm when the bank announced it": such a clause belongs to what was said, unless a comma parts it.
            if (border > cue.After.First && text.Has(border, SpeechRole.Conjunction) && text.MarkAt(border - 1) == '\0' && text.Lexicon.IsInnerConjunction(text.ValueAt(border)))
            {
                continue;
            }

            if (border > cue.After.First && !text.Has(border, SpeechRole.That) && (text.MarkAt(border) is ',' or ';' || (text.Has(border, SpeechRole.And | SpeechRole.Conjunction | SpeechRole.But) && !text.Has(border, SpeechRole.Asking))))
            {
                border -= text.MarkAt(border) == '\0' && text.MarkAt(border - 1) is ',' or ';' ? 1 : 0;
                cues[n] = cue with { After = (cue.After.First, border) };
            }
        }
    }

    private static SpeechCue? ReadAccording(SpeechText text, int i, int first, int end)
    {
        if (i == first && text.Lexicon.IsOpining(text.ValueAt(i)))
        {
            return ReadOpinion(text, i, end);
        }

        if (i > first && text.Lexicon.IsOpining(text.ValueAt(i)))
        {
            return ReadRelativeOpinion(text, i, i + 1, first, end);
        }

        if (!text.Lexicon.TryGetAccordingPhrases(text.ValueAt(i), out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (!Matches(text, i, end, phrase))
            {
                continue;
            }

            // "…, citing the coast guard": without the comma somebody else cites ("with the Herald citing").
            var after = i + phrase.Length;
            if (text.Has(i, SpeechRole.SayingForm) && (i == first || text.MarkAt(i - 1) != ','))
            {
                return null;
            }

            // "según han confirmado a la agencia fuentes del caso": a verb of saying stands between.
            var subject = after;
            while (text.Lexicon.HasPostponedSubjects && subject < end && text.Has(subject, SpeechRole.Auxiliary | SpeechRole.Say | SpeechRole.Report | SpeechRole.Announce) && !text.Has(subject, SpeechRole.Definite) && !text.IsNamePart(subject))
            {
                subject++;
            }

            subject = subject > after ? SpeechInversion.SkipAddressee(text, subject, end) : after;
            if (i > first && ReadRelativeOpinion(text, i, after, first, end) is { } relative)
            {
                return relative;
            }

            if (SpeechSourceReader.ReadRight(text, subject, end) is not { } source || !(source.CanSpeak || phrase.Length > 1))
            {
                return null;
            }

            // "As announced in the press release" has a source, "as announced in March" has none.
            if (phrase.Length > 2 && text.Has(after - 1, SpeechRole.Occasion | SpeechRole.Attaching) && text.Lexicon.IsIn(text.ValueAt(after - 1)) && !source.IsDocument && source.Mention is not { Kind: EntityKind.Organisation or EntityKind.Other })
            {
                return null;
            }

            // In front of the sentence it attributes what follows; behind, what precedes.
            var opens = i == first || OpensClause(text, i, first);
            if (opens && (source.Whole.End >= SpeechClause.Last(text, end) || text.MarkAt(source.Whole.End) != ','))
            {
                // "According to the coast guard, nine people died": what looks like an apposition is the content when no comma closes it.
                source = source with { Whole = (source.Whole.First, CommaBehind(text, source)) };
            }

            var goesOn = opens || (source.Whole.End + 1 < end && text.MarkAt(source.Whole.End) == ',');
            var content = goesOn ? SpeechClause.SkipMarks(text, source.Whole.End, end) : 0;
            return new SpeechCue(i, after, source.IsDocument ? AttributionKind.NamedDocument : AttributionKind.AccordingTo)
            {
                Source = source,
                After = goesOn && content < SpeechClause.Last(text, end) ? (content, SpeechClause.Last(text, end)) : default,
                Before = opens ? default : SpeechClause.Trim(text, first, i),
                IsNegated = text.Has(i - 1, SpeechRole.Negation),
            };
        }

        return null;
    }

    private static int CommaBehind(SpeechText text, in SpeechSource source)
    {
        var comma = source.End;
        while (comma < source.Whole.End && text.MarkAt(comma) != ',')
        {
            comma++;
        }

        return comma;
    }

    // "Para el economista Bruno Salcedo, la inflación no cederá": a person in front of what the sentence holds true.
    private static SpeechCue? ReadOpinion(SpeechText text, int i, int end)
    {
        if (i + 1 >= end || text.Lexicon.IsInfinitive(text.ValueAt(i + 1)) || SpeechSourceReader.ReadRight(text, i + 1, end) is not { CanSpeak: true, IsDocument: false, IsPronoun: false } source)
        {
            return null;
        }

        var last = SpeechClause.Last(text, end);

        // "Para Salcedo es «un error»": without the comma the verb comes right behind.
        if (source.Whole.End < last && text.Has(source.Whole.End, SpeechRole.Be | SpeechRole.Impersonal) && SpeechClause.ContainsQuote(text, (source.Whole.End, last), i))
        {
            return new SpeechCue(i, i + 1, AttributionKind.AccordingTo) { Source = source, After = (source.Whole.End, last), Confidence = 0.7 };
        }

        if (source.Whole.End >= last || text.MarkAt(source.Whole.End) != ',')
        {
            source = source with { Whole = (source.Whole.First, CommaBehind(text, source)) };
        }

        // A body holds an opinion only where its words are quoted: "Para el sindicato, se trata de «un insulto»".
        var content = source.Whole.End + 1;
        var isPerson = source.Mention is { Kind: EntityKind.Person } || text.Has(i + 2, SpeechRole.RoleNoun);
        if (!isPerson && !SpeechClause.ContainsQuote(text, (content, last), i))
        {
            return null;
        }

        return source.Whole.End < last && text.MarkAt(source.Whole.End) == ',' && content < last && (SpeechComplement.OpensClause(text, content, last) || SpeechClause.ContainsQuote(text, (content, last), i))
            ? new SpeechCue(i, i + 1, AttributionKind.AccordingTo) { Source = source, After = (content, last), Confidence = 0.7 }
            : null;
    }

    // "su vicepresidente, para quien el pacto «goza de buena salud»", "un informe según el cual": the source stands before the phrase.
    private static SpeechCue? ReadRelativeOpinion(SpeechText text, int i, int relative, int first, int end)
    {
        relative += text.Has(relative, SpeechRole.Definite) ? 1 : 0;
        var left = text.MarkAt(i - 1) == ',' ? i - 2 : i - 1;
        var last = SpeechClause.Last(text, end);
        if (left < first || text.IsQuoted(left) || relative + 1 >= last || !text.Has(relative, SpeechRole.Relative) || text.Has(relative, SpeechRole.That)
            || SpeechSourceReader.ReadLeft(text, left, first) is not { CanSpeak: true, IsPronoun: false } source)
        {
            return null;
        }

        return new SpeechCue(i, relative + 1, source.IsDocument ? AttributionKind.NamedDocument : AttributionKind.AccordingTo) { Source = source, After = (relative + 1, last), Confidence = 0.8 };
    }

    private static bool OpensClause(SpeechText text, int i, int first) =>
        i > first && text.Has(i - 1, SpeechRole.And | SpeechRole.Conjunction) && i - first <= 2;

    // "…, adding that the wall was safe": the source is the one of the cue before.
    private static SpeechCue? ReadSayingForm(SpeechText text, int i, int first, int end, List<SpeechCue> cues)
    {
        var start = SpeechVerbReader.SkipObject(text, i + 1, end, text.RolesAt(i), out var hasThat);
        var last = SpeechClause.Last(text, end);
        var labels = !hasThat && (text.RolesAt(i) & SpeechRole.Labelling) != 0 && text.MarkAt(i - 1) == ',' && SpeechClause.ContainsQuote(text, (i + 1, last), i);
        var complement = hasThat || labels || text.MarkAt(i - 1) != ',' ? default : SpeechComplement.Read(text, i, end);
        var opensClause = complement.Kind is SpeechComplementKind.Clause or SpeechComplementKind.That or SpeechComplementKind.Infinitive;
        start = labels ? i + 1 : opensClause ? complement.Start : start;
        if (start >= last || !(hasThat || labels || opensClause || SpeechClause.NextIsQuote(text, start, end)))
        {
            return null;
        }

        var previous = cues.FindLast(c => c.Source is not null && c.First >= first);
        var source = previous.Source ?? (text.MarkAt(i - 1) == ',' ? SpeechSourceReader.ReadRight(text, SkipFront(text, first, i), i) : SpeechSourceReader.ReadLeft(text, i - 1, first));
        return source is { } speaker && (speaker.CanSpeak || previous.Source is not null)
            ? new SpeechCue(i, i + 1, speaker.IsDocument ? AttributionKind.NamedDocument : AttributionKind.SaidBy) { Source = source, After = (start, last), SharesSource = previous.Source is not null }
            : null;
    }

    private static int SkipFront(SpeechText text, int first, int end)
    {
        while (first < end && text.Has(first, SpeechRole.Adverb | SpeechRole.And | SpeechRole.Conjunction))
        {
            first++;
        }

        return first;
    }

    // "the claim by X that", "X's warning that", "a statement from X: …".
    private static SpeechCue? ReadNoun(SpeechText text, int i, int first, int end)
    {
        SpeechSource? source = null;
        var next = i + 1;
        if (next < end && (text.Has(next, SpeechRole.By) || text.Lexicon.BringsOwner(text.ValueAt(next))))
        {
            source = SpeechSourceReader.ReadRight(text, next + 1, end);
            next = source?.End ?? next;
        }
        else if (i > first && text.IsPossessive(i - 1))
        {
            source = SpeechSourceReader.ReadRight(text, PossessorStart(text, i - 1, first), i);
            source = source is { } s ? s with { Kind = s.Mention is null && !text.IsNamePart(i - 1) ? s.Kind : SourceKind.Named, CanSpeak = true, IsDocument = false, End = i, Whole = (s.Whole.First, i) } : null;
        }

        if (source is not { CanSpeak: true } || !(text.Has(next, SpeechRole.That) || text.MarkAt(next) == ':'))
        {
            return null;
        }

        var last = SpeechClause.Last(text, end);
        if (next + 1 >= last)
        {
            return null;
        }

        var isSubject = source.Value.Whole.First <= first + 1 || (i <= first + 2 && text.Has(first, SpeechRole.Definite));
        return new SpeechCue(i, i + 1, AttributionKind.SaidBy) { Source = source, After = (text.Has(next, SpeechRole.That) ? next : next + 1, isSubject ? SpeechComplement.EndOfSubject(text, next + 1, last) : last) };
    }

    private static int PossessorStart(SpeechText text, int possessor, int first)
    {
        var start = possessor;
        if (text.MentionAt(possessor) is { } mention)
        {
            while (start - 1 >= first && text.TokenAt(start - 1).Start >= mention.Span.Start)
            {
                start--;
            }
        }

        while (start - 1 >= first && (text.IsNamePart(start - 1) || text.Has(start - 1, SpeechRole.Definite | SpeechRole.RoleNoun)))
        {
            start--;
        }

        return start;
    }

    private static bool Matches(SpeechText text, int i, int end, string[] phrase)
    {
        if (i + phrase.Length > end)
        {
            return false;
        }

        for (var k = 0; k < phrase.Length; k++)
        {
            if (!text.ValueAt(i + k).Equals(phrase[k], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
