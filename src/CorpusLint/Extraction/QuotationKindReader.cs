using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Tells speech from titles and terms by what stands inside the marks and beside them.</summary>
internal static class QuotationKindReader
{
    /// <summary>From this many words on, quoted words in the place of an utterance are a clause.</summary>
    private const int ClauseWords = 5;

    /// <summary>From this many words on, quoted words that fill a sentence of a paragraph are speech without a verb that is known.</summary>
    private const int FewestOfSentence = 3;

    /// <summary>Up to this many words behind "her new film," are its title though they are small.</summary>
    private const int LongestTitle = 6;

    internal static QuotationKind Read(SpeechText text, List<QuotationRun> contents, in Speech speech, int words, bool hasFiniteVerb, bool followsSpeech)
    {
        var run = contents[0];
        if (run.IsDialogue || run.IsBlockQuote || run.IsAnswer || run.IsBesideTag || contents.Count > 1 || run.GoesOn || run.IsReopened)
        {
            return QuotationKind.Direct;
        }

        // In an entry of a list, marks hold the title of a work.
        if (run.Block.Kind is BlockKind.ReferenceEntry or BlockKind.Footnote && !speech.HasAdjacentCue)
        {
            return QuotationKind.Title;
        }

        if (words == 0 || text.IsInsidePerson(run.First, run.Span) || IsInscription(text, run, speech))
        {
            return QuotationKind.Term;
        }

        var isTitleCase = IsTitleCase(text, run, words);
        var isUtterance = IsUtterance(text, run);
        var endsSentence = EndsLikeSentence(text, run);
        var isNamed = IsNamed(text, run);
        if (isNamed || text.TokenAt(run.Inside).Kind == TokenKind.Address)
        {
            return isTitleCase || text.TokenAt(run.Inside).Kind == TokenKind.Address ? QuotationKind.Title : QuotationKind.Term;
        }

        // "In her memoir, “What the River Said,” she writes": the comma parts the noun from its title.
        if ((isTitleCase || (words <= LongestTitle && !NextSays(text, run))) && run.First - 2 >= text.First && text.MarkAt(run.First - 1) == ',' && text.Has(run.First - 2, SpeechRole.TitledNoun) && !text.Has(run.First - 2, SpeechRole.Verb | SpeechRole.Definite | SpeechRole.Indefinite))
        {
            return QuotationKind.Title;
        }

        // "presentó su disco «Lo que me dijo el mar»": right behind the noun for a work stands its title.
        if (text.TokenAt(run.Inside).IsCapitalised && run.First > text.First && text.Has(run.First - 1, SpeechRole.TitledNoun) && !text.Has(run.First - 1, SpeechRole.Verb | SpeechRole.Definite | SpeechRole.Indefinite))
        {
            return QuotationKind.Title;
        }

        // "How the Quay Was Won" in a sentence is a work; "We Will Stay," she said is speech.
        if (isTitleCase && !(isUtterance && speech.HasAdjacentCue && !(words > 1 && !hasFiniteVerb && !endsSentence)))
        {
            return QuotationKind.Title;
        }

        var isClause = words >= ClauseWords || (hasFiniteVerb && words >= 2);
        if (isUtterance && (speech.HasAdjacentCue || speech.SpeakerSpan is not null) && (isClause || endsSentence || OpensSentence(text, run)))
        {
            return QuotationKind.Direct;
        }

        // "Because." behind what somebody has just said is speech; where the stop stands outside the marks they fill the sentence.
        if (followsSpeech && OpensSentence(text, run) && (endsSentence || IsWholeSentence(text, run)))
        {
            return QuotationKind.Direct;
        }

        if (isUtterance && isClause && (endsSentence || OpensSentence(text, run)))
        {
            return QuotationKind.Direct;
        }

        // "«La herida sigue abierta». Así lo expresó …": among other sentences, quoted words that fill one are said.
        if (words >= FewestOfSentence && run.Block.Kind == BlockKind.Paragraph && run.Block.Sentences.Length > 1 && IsWholeSentence(text, run) && text.Document.SentenceAt(text.TokenAt(run.First).Start)?.FirstToken == run.First)
        {
            return QuotationKind.Direct;
        }

        // "Ha dicho que «no se irá»": a verb of saying whose subject is not known says it all the same.
        if (speech.SpeakerSpan is not null || (speech.Cue is not null && speech.HasAdjacentCue))
        {
            return words >= ClauseWords && hasFiniteVerb ? QuotationKind.Direct : QuotationKind.Mixed;
        }

        return QuotationKind.Term;
    }

    private static bool NextSays(SpeechText text, in QuotationRun run) =>
        text.Has(run.End, SpeechRole.Say | SpeechRole.Pronoun) || text.Has(run.End + 1, SpeechRole.Say | SpeechRole.Pronoun) || text.Has(run.End + 2, SpeechRole.Say);

    internal static int CountWords(SpeechText text, QuotationRun run)
    {
        var words = 0;
        for (var i = run.First; i < run.End; i++)
        {
            words += text.IsWord(i) ? 1 : 0;
        }

        return words;
    }

    internal static bool HasFiniteVerb(SpeechText text, QuotationRun run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (text.TokenAt(i).Kind != TokenKind.Word)
            {
                continue;
            }

            // Inside the marks capitals say little: look the word up as written.
            var roles = text.Lexicon.RolesOf(text.ValueAt(i));
            if ((roles & SpeechRole.Finite) != 0 && (!text.TokenAt(i).IsCapitalised || i <= run.First + 1) || (roles & (SpeechRole.FirstPerson | SpeechRole.Pronoun)) != 0 && (roles & SpeechRole.Definite) == 0 && run.End - run.First > 4)
            {
                return true;
            }
        }

        return false;
    }

    // "a sign with “…”", "a banner reading …", "they chanted “…”".
    private static bool IsInscription(SpeechText text, QuotationRun run, in Speech speech)
    {
        for (var i = run.First - 1; i >= Math.Max(text.First, run.First - 7); i--)
        {
            if (text.MarkAt(i) is '.' or ';' || text.IsQuoted(i))
            {
                break;
            }

            // "Los vecinos coreaban: «Agua, agua»": whose words they are is said.
            var isSaid = text.Has(i, SpeechRole.Say) && speech.SpeakerSpan is not null && text.MarkAt(run.First - 1) == ':';
            if (text.Has(i, SpeechRole.Inscribed) && !text.IsNamePart(i) || text.Has(i, SpeechRole.Chanting) && !isSaid)
            {
                return true;
            }
        }

        for (var i = run.End; i < Math.Min(text.End, run.End + 7); i++)
        {
            if (text.MarkAt(i) is '.' or ';' || text.IsQuoted(i))
            {
                break;
            }

            if (text.Has(i, SpeechRole.Inscribed | SpeechRole.Chanting) && !text.Has(i, SpeechRole.GroupNoun) && i <= run.End + 4 && text.Has(i - 1, SpeechRole.Indefinite | SpeechRole.Definite | SpeechRole.Say))
            {
                return true;
            }
        }

        return false;
    }

    // "called “…”", "the term “…”", "the film “…”".
    private static bool IsNamed(SpeechText text, QuotationRun run)
    {
        var before = run.First - 1;
        if (before >= text.First && text.MarkAt(before) == ',')
        {
            before--;
        }

        // "the new computer, called the “eaZy pc”, is compatible": the article belongs to the name.
        if (before - 2 >= text.First && text.Has(before, SpeechRole.Definite) && text.Has(before - 1, SpeechRole.Naming) && (text.MarkAt(before - 2) == ',' || text.Has(before - 2, SpeechRole.Be)))
        {
            return true;
        }

        return before >= text.First && text.Has(before, SpeechRole.Naming) && !text.IsQuoted(before);
    }

    private static bool IsTitleCase(SpeechText text, QuotationRun run, int words)
    {
        var (small, capitals, firstIsCapital, seen) = (0, 0, false, 0);
        for (var i = run.First + 1; i < run.End - 1; i++)
        {
            if (!text.IsWord(i))
            {
                continue;
            }

            var token = text.TokenAt(i);
            firstIsCapital |= seen++ == 0 && (token.IsCapitalised || token.Kind is TokenKind.Number or TokenKind.Alphanumeric);
            capitals += token.IsCapitalised ? 1 : 0;

            // Small words may be small in a title: "for", "of", "and the".
            var isMinor = (text.Lexicon.RolesOf(text.ValueAt(i)) & (SpeechRole.Preposition | SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.And | SpeechRole.To | SpeechRole.Conjunction)) != 0;
            small += token.Kind == TokenKind.Word && !token.IsCapitalised && !isMinor ? 1 : 0;
        }

        return firstIsCapital && (words == 1 || (small == 0 && capitals >= 2) || (capitals >= 4 && small * 4 <= capitals));
    }

    /// <summary>Whether the quotation stands where an utterance does: at the start of a sentence, behind a comma, colon or verb of saying, or before a tag.</summary>
    private static bool IsUtterance(SpeechText text, QuotationRun run)
    {
        var before = run.First - 1;
        if (before < text.First || OpensSentence(text, run) || text.IsQuoted(before) || text.MarkAt(before) is ',' or ':' or '\u2014' or '\u2013')
        {
            return true;
        }

        return text.Has(before, SpeechRole.Say | SpeechRole.SayingForm | SpeechRole.Report) && !text.Has(before, SpeechRole.Labelling)
            || text.Has(before, SpeechRole.Listener) && text.TokenAt(run.Inside).IsCapitalised && EndsLikeSentence(text, run);
    }

    private static bool OpensSentence(SpeechText text, QuotationRun run) =>
        text.Document.SentenceAt(text.TokenAt(run.First).Start) is { } sentence && sentence.FirstToken == run.First;

    // With its stop behind the marks or, among other sentences, inside them.
    private static bool IsWholeSentence(SpeechText text, QuotationRun run) =>
        text.Document.SentenceAt(text.TokenAt(run.First).Start) is { } sentence
        && (run.End < text.End && text.MarkAt(run.End) == '.' && sentence.EndToken == run.End + 1 || sentence.FirstToken == run.First && sentence.EndToken == run.End && text.MarkAt(run.InsideLast) is '.' or '?' or '!' or '\u2026');

    private static bool EndsLikeSentence(SpeechText text, QuotationRun run)
    {
        var last = run.InsideLast;
        return last > run.First && text.MarkAt(last) is '.' or ',' or '?' or '!' or '\u2026' or '\u2014'
            || (run.End < text.End && text.MarkAt(run.End) == ',' && OpensSentence(text, run))
            || (run.End < text.End && text.MarkAt(run.End) == '.' && text.TokenAt(run.Inside).IsCapitalised && run.First > text.First && text.MarkAt(run.First - 1) is ':' or ',');
    }
}
