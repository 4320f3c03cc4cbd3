using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Whether a date of a sentence is past or to come, by the verb nearest to it: "said Monday", "will meet Monday". The words
/// before the date are asked first, because English and Spanish put it behind its verb: in "He said Monday that it will rain"
/// the Monday is past, in "It will rain, he said, on Monday" the nearer verb wins and may be wrong.
/// </summary>
internal sealed class DateTense(Document document, Func<DateDraft, DateLexicon> lexiconOf)
{
    private const int ReachBack = 25;
    private const int ReachOn = 12;

    /// <summary>-1 for the past, 1 for the future, 0 where no word tells.</summary>
    internal int Of(DateDraft draft)
    {
        var lexicon = lexiconOf(draft);
        if (OpensClause(draft, lexicon) && Behind(draft, lexicon) is not 0 and var own)
        {
            return own;
        }

        var leadsToCome = LeadsToCome(draft, lexicon);
        var isPast = false;
        for (var i = draft.FirstToken - 1; i >= Math.Max(draft.Sentence.FirstToken, draft.FirstToken - ReachBack); i--)
        {
            if (EndsClause(i))
            {
                break;
            }

            // "A dividend to be distributed on July 12".
            if (IsInfinitivePassive(i, draft, lexicon))
            {
                return 1;
            }

            // "Will be handed over on Dec. 10": a participle behind "be" tells nothing; what stands before it does.
            if (TenseAt(i, lexicon) is not 0 and var tense && !(tense < 0 && IsBehindInfinitive(i, draft, lexicon)))
            {
                // "It will work with the firms involved and report by July": before such a date what is to come goes before a participle.
                if (tense < 0 && leadsToCome)
                {
                    isPast = true;
                    continue;
                }

                return tense;
            }
        }

        // "The odds of a cut by June".
        if (isPast || leadsToCome)
        {
            return isPast ? -1 : 1;
        }

        return Behind(draft, lexicon);
    }

    private int Behind(DateDraft draft, DateLexicon lexicon)
    {
        const int opening = 3;
        var isInside = draft.FirstToken - draft.Sentence.FirstToken > opening && !IsBehindComma(draft);
        for (var i = draft.EndToken; i < Math.Min(draft.Sentence.EndToken, draft.EndToken + ReachOn) && !EndsClause(i); i++)
        {
            // "They may buy bonds from April, dealers said": behind the comma stands who says so.
            if (isInside && document.Tokens[i].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[i].Start] == ',')
            {
                break;
            }

            if (TenseAt(i, lexicon) is not 0 and var tense)
            {
                return tense;
            }
        }

        return 0;
    }

    // "Next week, on Thursday, they will vote": the date stands between commas of its own.
    private bool IsBehindComma(DateDraft draft)
    {
        for (var i = draft.FirstToken - 1; i > Math.Max(draft.Sentence.FirstToken, draft.FirstToken - 3); i--)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return document.Reading[document.Tokens[i].Start] == ',';
            }
        }

        return false;
    }

    // "He said that on Thursday they would meet": the date stands before the verb of its own clause.
    private bool OpensClause(DateDraft draft, DateLexicon lexicon)
    {
        const int furthest = 3;
        for (var i = draft.FirstToken - 1; i > Math.Max(draft.Sentence.FirstToken, draft.FirstToken - 1 - furthest); i--)
        {
            var word = lexicon.Find(document.ValueOf(document.Tokens[i]));
            if (word is not { IsFunctionWord: true } or { Tense: not 0 } || word.OpensClause)
            {
                return word is { OpensClause: true };
            }
        }

        return false;
    }

    private bool IsInfinitivePassive(int index, DateDraft draft, DateLexicon lexicon)
    {
        if (index - 2 <= draft.Sentence.FirstToken || TenseAt(index, lexicon) >= 0 || !IsBehindInfinitive(index, draft, lexicon))
        {
            return false;
        }

        var opens = lexicon.Find(document.ValueOf(document.Tokens[index - 2]));
        return opens is { OpensPassive: true, Tense: 0 } && TenseAt(index - 3, lexicon) >= 0 && lexicon.Find(document.ValueOf(document.Tokens[index - 1])) is { Tense: 0 };
    }

    /// <summary>Whether a word before the date, in its clause, speaks of what holds when the text is written: "have protested since March".</summary>
    internal bool IsOfThePresent(DateDraft draft)
    {
        var lexicon = lexiconOf(draft);
        for (var i = draft.FirstToken - 1; i >= Math.Max(draft.Sentence.FirstToken, draft.FirstToken - ReachBack) && !EndsClause(i); i--)
        {
            if (document.Tokens[i].Kind == TokenKind.Word && lexicon.Find(document.ValueOf(document.Tokens[i])) is { TellsPresent: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word right before the date looks back to it from the present: "the lowest since April 2020".</summary>
    internal bool IsLookingBack(DateDraft draft) =>
        draft.FirstToken > draft.Sentence.FirstToken && lexiconOf(draft).Find(document.ValueOf(document.Tokens[draft.FirstToken - 1])) is { LooksBack: true };

    private bool IsBehindInfinitive(int index, DateDraft draft, DateLexicon lexicon) =>
        index > draft.Sentence.FirstToken && lexicon.Find(document.ValueOf(document.Tokens[index - 1])) is { OpensPassive: true };

    // "Hasta el jueves": the article of the date may stand between.
    private bool LeadsToCome(DateDraft draft, DateLexicon lexicon)
    {
        for (var i = draft.FirstToken - 1; i > Math.Max(draft.Sentence.FirstToken, draft.FirstToken - 3); i--)
        {
            var word = lexicon.Find(document.ValueOf(document.Tokens[i]));
            if (word is not { LeadsToCome: true } and not { IsFunctionWord: true } || word.LeadsToCome)
            {
                return word is { LeadsToCome: true };
            }
        }

        return false;
    }

    private bool EndsClause(int index) => document.Tokens[index].Kind == TokenKind.Punctuation && document.Reading[document.Tokens[index].Start] == ';';

    private int TenseAt(int index, DateLexicon lexicon)
    {
        var token = document.Tokens[index];
        // "Juega el sábado": where months are written small, a verb may open the sentence.
        if (token.Kind != TokenKind.Word || (token.IsCapitalised && (lexicon.MonthsAreCapitalised || document.SentenceAt(token.Start)?.FirstToken != index)))
        {
            return 0;
        }

        var text = document.ValueOf(token);
        if (lexicon.Find(text) is { Tense: not 0 } word)
        {
            return word.Tense > 0 && index > 0 && lexicon.Find(document.ValueOf(document.Tokens[index - 1])) is { MarksNoun: true } ? 0 : word.Tense;
        }

        if (lexicon.Find(text) is { PastBefore: { } link } && index + 1 < document.Tokens.Length && document.ValueOf(document.Tokens[index + 1]).Equals(link, StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        if (lexicon.Find(text) is { TellsBeforeSmallWord: true })
        {
            return index + 1 < document.Tokens.Length && lexicon.Find(document.ValueOf(document.Tokens[index + 1])) is { IsFunctionWord: true } or { StartsPattern: true } ? 1 : 0;
        }

        if (lexicon.Find(text) is { PastBefore: not null })
        {
            return 0;
        }

        if (text.Length <= 3)
        {
            return 0;
        }

        foreach (var ending in lexicon.FutureEndings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return 1;
            }
        }

        foreach (var ending in lexicon.PastEndings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal) && !lexicon.NotPast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
            {
                return -1;
            }
        }

        return 0;
    }
}
