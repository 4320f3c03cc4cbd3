using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Says of a noun phrase what kind of source it is: a name, a description, a document, or people whom nobody can identify.</summary>
internal static class SpeechSourceClassifier
{
    internal static SpeechSource? Classify(SpeechText text, int first, int end, (int First, int End) apposition, bool isClosed)
    {
        var described = SpeechApposition.Belongs(text, apposition, isClosed) && !SpeechApposition.IsCircumstance(text, apposition) ? apposition : default;
        return ClassifyPhrase(text, first, end, described) is { } source ? source with { Whole = (first, described.End > 0 ? described.End : Math.Max(end, source.End)) } : null;
    }

    private static SpeechSource? ClassifyPhrase(SpeechText text, int first, int end, (int First, int End) apposition)
    {
        if (end - first == 1 && text.Has(first, SpeechRole.FirstPerson))
        {
            return null;
        }

        // "16 tells readelf", "T reports": a figure or a letter alone is nobody.
        if (end - first == 1 && (text.TokenAt(first).Kind == TokenKind.Number || text.TokenAt(first).Length == 1 && text.MentionAt(first) is not { Kind: EntityKind.Person } && !text.Has(first, SpeechRole.Pronoun)))
        {
            return null;
        }

        // "the fog would lift, it said": "it" is a body where the verb can be nothing but one of saying.
        if (end - first == 1 && (text.Has(first, SpeechRole.Pronoun) || text.Has(first, SpeechRole.Impersonal) && !text.Lexicon.HasPostponedSubjects && text.Has(end, SpeechRole.Say) && !text.Has(end, SpeechRole.NounToo | SpeechRole.BaseForm | (IsBehindQuote(text, first) ? SpeechRole.None : SpeechRole.NeedsClause))))
        {
            var isImpersonal = text.Has(first, SpeechRole.Impersonal);
            return new SpeechSource(first, end, SourceKind.Described) { IsPronoun = true, CanSpeak = !isImpersonal, Title = isImpersonal ? default : apposition };
        }

        // "One said", "both say": a number or pronoun that stands for people named before.
        if (end - first == 1 && text.Has(first, SpeechRole.Alone))
        {
            return new SpeechSource(first, end, SourceKind.Described) { CanSpeak = true };
        }

        if (end - first == 1 && text.Has(first, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Time | SpeechRole.Adverb | SpeechRole.Preposition) && !text.Has(first, SpeechSourceReader.Starts & ~(SpeechRole.Definite | SpeechRole.Indefinite)) && !text.IsNamePart(first))
        {
            return null;
        }

        var head = FindHead(text, first, end);
        var headRoles = text.RolesAt(head);
        var headMention = text.MentionAt(head) is { } m && !text.IsPossessive(head) ? m : null;
        var inside = FirstNamed(text, first, end);
        var isDocument = (headRoles & (SpeechRole.DocumentNoun | SpeechRole.PollNoun)) != 0 && headMention is null;
        if (headMention is not null)
        {
            var start = first;
            while (start < head && text.TokenAt(start).Start < headMention.Span.Start)
            {
                start++;
            }

            // "President of the council Ruiz": words in front are the title.
            var title = apposition;
            var titleStart = first;
            while (titleStart < start && text.Has(titleStart, SpeechRole.Definite | SpeechRole.Indefinite))
            {
                titleStart++;
            }

            title = titleStart < start ? (titleStart, start) : title;
            return new SpeechSource(start, EndOf(text, headMention, start, end), SourceKind.Named) { Mention = headMention, CanSpeak = headMention.Kind is not EntityKind.Place, Title = title };
        }

        if ((headRoles & SpeechRole.Inscribed) != 0 && (headRoles & (SpeechRole.GroupNoun | SpeechRole.DocumentNoun)) == 0)
        {
            return new SpeechSource(first, end, SourceKind.Described) { IsInscribed = true };
        }

        if ((headRoles & (SpeechRole.VagueNoun | SpeechRole.VagueQuantifier)) != 0)
        {
            return ClassifyVague(text, first, head, end, apposition, inside, isDocument);
        }

        if (isDocument)
        {
            var isVaguePoll = (headRoles & SpeechRole.PollNoun) != 0 && inside is null && !HasName(text, first, end) && !text.Has(first, SpeechRole.Definite | SpeechRole.Indefinite) && !HasPossessive(text, first, head);
            return new SpeechSource(first, end, isVaguePoll ? SourceKind.Vague : inside is null && !HasName(text, first, end) ? SourceKind.Described : SourceKind.Named) { Mention = inside, IsDocument = true, CanSpeak = true };
        }

        if ((headRoles & (SpeechRole.RoleNoun | SpeechRole.GroupNoun)) != 0 && !text.TokenAt(head).IsCapitalised || (headRoles & (SpeechRole.RoleNoun | SpeechRole.GroupNoun)) != 0 && head == first)
        {
            var named = apposition.End > 0 ? NamedIn(text, apposition) ?? OnlyName(text, apposition) : null;
            return named is not null && (headRoles & SpeechRole.RoleNoun) != 0
                ? new SpeechSource(TokenOf(text, named, apposition), EndOf(text, named, TokenOf(text, named, apposition), apposition.End), SourceKind.Named) { Mention = named, CanSpeak = true, Title = (first, end) }
                : new SpeechSource(first, end, SourceKind.Described) { Mention = inside, CanSpeak = true, Title = apposition };
        }

        // Without a mention, a capitalised run at the end is still a name.
        if (text.IsNamePart(head) && !(head == first && head == text.First && text.Has(head, SpeechRole.Preposition)) && !text.IsPossessive(head))
        {
            var start = head;
            while (start - 1 >= first && (text.IsNamePart(start - 1) || (text.MarkAt(start - 1) == '.' && start - 2 >= first && text.TokenAt(start - 2).IsCapitalised) || (text.Lexicon.IsParticle(text.ValueAt(start - 1)) && text.IsNamePart(start - 2))) && !text.IsPossessive(start - 1))
            {
                start--;
            }

            var name = start;
            while (name < head && text.Has(name, SpeechRole.RoleNoun))
            {
                name++;
            }

            var titleStart = first;
            while (titleStart < name && text.Has(titleStart, SpeechRole.Definite | SpeechRole.Indefinite))
            {
                titleStart++;
            }

            return new SpeechSource(name, head + 1, SourceKind.Named) { CanSpeak = true, Title = titleStart < name ? (titleStart, name) : apposition };
        }

        // Any other noun needs its article, number or owner to be taken for a subject: "gone round the town" is none.
        if (!text.Has(first, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Negation) && text.TokenAt(first).Kind != TokenKind.Number && !text.IsPossessive(first) && !text.TokenAt(first).IsCapitalised && inside is null)
        {
            return null;
        }

        return new SpeechSource(first, end, SourceKind.Described) { Mention = inside, CanSpeak = inside is { Kind: EntityKind.Person or EntityKind.Organisation } && text.IsPossessive(head), Title = apposition };
    }

    private static bool IsBehindQuote(SpeechText text, int first) => text.IsQuoted(first - 1) || (text.MarkAt(first - 1) == ',' && text.IsQuoted(first - 2));

    private static SpeechSource ClassifyVague(SpeechText text, int first, int head, int end, (int First, int End) apposition, EntityMention? inside, bool isDocument)
    {
        var roles = text.RolesAt(head);
        var named = inside ?? (apposition.End > 0 ? NamedIn(text, apposition) : null);
        var isDefinite = (text.Has(first, SpeechRole.Definite) && !text.Lexicon.IsGenericArticle(text.ValueAt(first))) || HasPossessive(text, first, head);
        var hasName = false;
        for (var i = first; i < head; i++)
        {
            hasName |= i > first && text.IsNamePart(i);
        }

        var isModified = (roles & SpeechRole.Modifiable) != 0 && head > first && !text.Has(head - 1, SpeechRole.VagueQuantifier | SpeechRole.Adverb | SpeechRole.And);
        var hasComplement = head + 1 < end && text.Has(head + 1, SpeechRole.Attaching | SpeechRole.Passive | SpeechRole.Told) && ((roles & SpeechRole.StaysVague) == 0 || !text.Lexicon.IsOf(text.ValueAt(head + 1)));

        // "people familiar with the talks", "residents and officials": what they know or who is with them says who they are.
        hasComplement |= head + 2 < end && text.Has(head + 2, SpeechRole.Preposition) && text.TokenAt(head + 1).Shape == TokenShape.Lower && (roles & SpeechRole.StaysVague) == 0;
        hasComplement |= head - 2 >= first && text.Has(head - 1, SpeechRole.And) && text.Has(head - 2, SpeechRole.GroupNoun | SpeechRole.RoleNoun) && !text.Has(head - 2, SpeechRole.VagueNoun);
        var identifies = isDefinite || hasName || isModified || hasComplement || (named is not null && (roles & SpeechRole.StaysVague) == 0) || (apposition.End > 0 && named is not null);
        var source = new SpeechSource(first, end, identifies ? SourceKind.Described : SourceKind.Vague) { CanSpeak = true, IsDocument = isDocument };
        return identifies && (named is not null || (hasComplement && HasName(text, head + 1, end))) ? source with { Kind = SourceKind.Named, Mention = named } : source;
    }

    // The head stands before the first preposition, relative or participle: "critics | of the plan", "release | listing partners".
    private static int FindHead(SpeechText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.MentionAt(i) is { } mention)
            {
                while (i + 1 < end && text.TokenAt(i + 1).Start < mention.Span.End)
                {
                    i++;
                }

                continue;
            }

            if (i == first)
            {
                continue;
            }

            var value = text.ValueAt(i);
            var isParticiple = text.TokenAt(i).Shape == TokenShape.Lower && value.Length > 4 && (value.EndsWith("ing", StringComparison.Ordinal) || (text.Has(i, SpeechRole.Passive | SpeechRole.Told) && i + 1 < end && text.Has(i + 1, SpeechRole.Preposition)))
                && text.Has(i - 1, SpeechSourceReader.NounLike) && !text.Has(i, SpeechSourceReader.NounLike);
            if (isParticiple || text.Has(i, SpeechRole.Preposition | SpeechRole.Relative))
            {
                // "people familiar with the talks": an adjective stands between the noun and what it governs.
                var isAdjective = i - 2 >= first && text.Has(i, SpeechRole.Preposition) && !text.Has(i - 1, SpeechSourceReader.NounLike) && text.TokenAt(i - 1).Shape == TokenShape.Lower && text.Has(i - 2, SpeechRole.VagueNoun | SpeechRole.GroupNoun) && text.MentionAt(i - 1) is null;
                return HeadOf(text, first, isAdjective ? i - 2 : i - 1);
            }
        }

        return HeadOf(text, first, end - 1);
    }

    // Where adjectives follow their noun ("la guardia costera"), the head is the first noun that can speak.
    private static int HeadOf(SpeechText text, int first, int last)
    {
        if (text.Lexicon.PutsNounsFirst && !text.Has(last, SpeechRole.Speaks) && !text.IsNamePart(last))
        {
            for (var i = first; i < last; i++)
            {
                if (text.Has(i, SpeechRole.Speaks | SpeechRole.Inscribed) && !text.Has(i, SpeechRole.Definite | SpeechRole.Indefinite))
                {
                    return i;
                }
            }
        }

        return last;
    }

    private static bool HasPossessive(SpeechText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsPossessive(i) || (text.TokenAt(i).Kind == TokenKind.Quote))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasName(SpeechText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsNamePart(i))
            {
                return true;
            }
        }

        return false;
    }

    private static EntityMention? FirstNamed(SpeechText text, int first, int end) =>
        text.MentionsIn(text.SpanOf(first, end)).FirstOrDefault(m => m.Kind is EntityKind.Person or EntityKind.Organisation);

    private static EntityMention? NamedIn(SpeechText text, (int First, int End) range) =>
        range.End > range.First ? FirstNamed(text, range.First, range.End) : null;

    // "the chairwoman, Maren Holt,": a name that is the whole apposition names the person, whatever it was taken for.
    private static EntityMention? OnlyName(SpeechText text, (int First, int End) range) =>
        text.MentionAt(range.First) is { Kind: EntityKind.Other or EntityKind.Place } mention && mention.Span.End >= text.TokenAt(range.End - 1).End ? mention : null;

    private static int TokenOf(SpeechText text, EntityMention mention, (int First, int End) range)
    {
        var i = range.First;
        while (i < range.End && text.TokenAt(i).Start < mention.Span.Start)
        {
            i++;
        }

        return i;
    }

    private static int EndOf(SpeechText text, EntityMention mention, int start, int end)
    {
        var i = start;
        while (i < end && text.TokenAt(i).Start < mention.Span.End)
        {
            i++;
        }

        return Math.Max(i, start + 1);
    }
}
