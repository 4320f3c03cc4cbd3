using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Where a run of capitalised words starts and ends, and when a capital means nothing.</summary>
internal sealed class NameRuns(NameText text)
{
    /// <summary>The first word of a sentence, of a direct quotation or behind a colon has a capital whatever it is.</summary>
    internal bool IsStart(Sentence sentence, int token)
    {
        var before = token - 1;
        while (before >= sentence.FirstToken && text.Document.Tokens[before].Kind is TokenKind.Quote)
        {
            before--;
        }

        if (before < sentence.FirstToken)
        {
            return true;
        }

        var isQuoted = before < token - 1;
        var kind = text.Document.Tokens[before].Kind;
        return text.IsMark(before, ':') || text.IsMark(before, '\u2022') || text.IsMark(before, '\u00BF') || text.IsMark(before, '\u00A1') || text.IsMark(before, '.') ||
            text.IsMark(before, '?') || text.IsMark(before, '!') || (isQuoted && text.IsMark(before, ',')) ||
            (kind is TokenKind.Number or TokenKind.Dash && before == sentence.FirstToken);
    }

    /// <summary>The end of the run of name words and the small words inside it.</summary>
    internal int Extend(int first, int end)
    {
        // No name has forty words; hostile text must not make cutting a run expensive.
        end = Math.Min(end, first + 40);
        var j = first + 1;
        while (j < end)
        {
            if (text.OwnsWhatFollows(j - 1))
            {
                break;
            }

            var token = text.Document.Tokens[j];
            if (text.LooksLikeName(j))
            {
                if (token.Length <= 4 && text.IsMonthOfDate(j, end))
                {
                    break;
                }

                // "March" and "May" are months too; behind a name they are its head unless a day follows.
                if (text.Has(j, NameWord.Calendar) && !(text.Has(j, NameWord.Given) && text.Has(j - 1, NameWord.Given)) && (!text.Has(j, NameWord.EventHead) || (j + 1 < end && text.Document.Tokens[j + 1].Kind == TokenKind.Number)))
                {
                    break;
                }

                j++;
                continue;
            }

            var next = NextInside(first, j, end, token);
            if (next < 0)
            {
                break;
            }

            j = next;
        }

        return j;
    }

    // Where the run goes on behind a token that is no name word itself, or -1.
    private int NextInside(int first, int j, int end, Token token)
    {
        if (token.Kind is TokenKind.Number or TokenKind.Alphanumeric)
        {
            var isYear = token.Kind == TokenKind.Number && token.Length == 4 && text.Document.Reading[token.Start] is '1' or '2';

            // "Hospital 12 de Octubre".
            if (token.Kind == TokenKind.Number && text.Names.HasHeadFirst && j + 2 < end && IsMonthOfName(first, j + 1, j + 2))
            {
                return j + 3;
            }

            return token.Kind == TokenKind.Number && (text.Has(j - 1, NameWord.NumberedWord) || (isYear && text.LooksLikeName(j - 1) && (text.Has(j - 1, NameWord.EventHead) || text.Has(first, NameWord.EventHead) || (first + 1 < j && text.Has(first + 1, NameWord.EventHead))))) ? j + 1 : -1;
        }

        if (j + 1 >= end)
        {
            return -1;
        }

        if (token.Kind == TokenKind.Punctuation)
        {
            if (text.IsMark(j, '.'))
            {
                return text.Touch(j - 1, j) && text.LooksLikeName(j + 1) && (text.Document.Tokens[j - 1].Length == 1 || text.Has(j - 1, NameWord.Title | NameWord.PlaceStart) || (text.Has(j - 1, NameWord.Given) && text.IsAbbreviation(j - 1))) && text.Document.Tokens[j - 1].Length <= 4 ? j + 1 : -1;
            }

            if (text.IsMark(j, ','))
            {
                return IsPartnership(first, j, end) ? j + 1 : -1;
            }

            return (text.IsMark(j, '/') || text.IsMark(j, '&')) && text.LooksLikeName(j + 1) && !text.Has(j + 1, NameWord.Calendar) ? j + 1 : -1;
        }

        if (token.Kind == TokenKind.Quote)
        {
            // "Joaquín "El Chapo" Guzmán", "Guadalupe 'Lupe' Reyes": what the person goes by stands in marks inside the name.
            if (text.NicknameEnd(j, end) is > 0 and var nickname && j - first <= 3)
            {
                return nickname;
            }

            // The apostrophe of "Workers' Party".
            return text.Touch(j - 1, j) && !text.Touch(j, j + 1) && text.Word(j - 1)[^1] == 's' && text.Document.Reading[token.Start] is '\'' or '\u2019' &&
                text.LooksLikeName(j + 1) && text.Has(j + 1, NameWord.Heads) ? j + 1 : -1;
        }

        // "Juzgado de Instrucción número 4 de Badajoz".
        if (token.Shape == TokenShape.Lower && text.Has(j, NameWord.NumberWord))
        {
            return text.Has(HeadOf(first), NameWord.OrganisationHead) && text.Document.Tokens[j + 1] is { Kind: TokenKind.Number, Length: <= 3 } ? j + 2 : -1;
        }

        const NameWord inside = NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And | NameWord.Particle | NameWord.BareArticle;
        if (token.Shape != TokenShape.Lower || (text.Flags(j) & inside) == 0)
        {
            return -1;
        }

        var k = j + 1;
        while (k < end && k <= j + 2 && text.Document.Tokens[k].Shape == TokenShape.Lower && text.Has(k, NameWord.BareArticle | NameWord.Particle))
        {
            k++;
        }

        if (k == j + 1 && k < end && j - first > 1 && IsMonthOfName(first, j, k))
        {
            return k + 1;
        }

        return k < end && text.LooksLikeName(k) && !text.Has(k, NameWord.Calendar) && !(text.Document.Tokens[k].Length <= 4 && text.IsMonthOfDate(k, end)) ? k : -1;
    }

    // "Pike, Marlow and Co": one surname before the comma, one behind, and the form that closes a firm's name.
    private bool IsPartnership(int first, int comma, int end)
    {
        const NameWord noPartner = NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.NotName | NameWord.Common | NameWord.StoppedEnding | NameWord.Heads | NameWord.Calendar;
        return comma == first + 1 && comma + 3 < end && text.Document.Tokens[first].Shape == TokenShape.Capitalised && !text.Has(first, noPartner) && (first == 0 || !text.IsMark(first - 1, ',')) &&
            text.LooksLikeName(comma + 1) && text.Document.Tokens[comma + 1].Shape == TokenShape.Capitalised && !text.Has(comma + 1, noPartner) && text.Document.Tokens[comma + 2].Shape == TokenShape.Lower && text.Has(comma + 2, NameWord.And) &&
            text.LooksLikeName(comma + 3) && text.Has(comma + 3, NameWord.StoppedEnding) && text.Has(comma + 3, NameWord.OrganisationHead);
    }

    // A sentence's first article has a capital too.
    private int HeadOf(int first) => text.Has(first, NameWord.Article) ? first + 1 : first;

    // "Hospital Doce de Octubre": where months are written small, a capital makes one part of a name.
    private bool IsMonthOfName(int first, int of, int month) =>
        text.Names.HasHeadFirst && text.Has(HeadOf(first), NameWord.Heads) && text.Document.Tokens[of].Shape == TokenShape.Lower && text.Has(of, NameWord.Of) && text.Document.Tokens[month].Shape == TokenShape.Capitalised && text.Has(month, NameWord.Calendar);

    /// <summary>The end of "de los Andes" behind a saint's name; <paramref name="stop"/> itself when no such words follow.</summary>
    internal int PlaceTail(int stop, int end)
    {
        if (!text.Names.HasHeadFirst || text.Document.Tokens[stop].Shape != TokenShape.Lower || !text.Has(stop, NameWord.Of))
        {
            return stop;
        }

        var next = stop + 1;
        var isArticled = text.Has(stop, NameWord.FusedArticle);
        while (next < end && text.Document.Tokens[next].Shape == TokenShape.Lower && text.Has(next, NameWord.BareArticle))
        {
            isArticled = true;
            next++;
        }

        return next < end && text.LooksLikeName(next) && text.Document.Tokens[next].Shape == TokenShape.Capitalised && (isArticled || !text.Has(next, NameWord.KnownPlace | NameWord.KnownOrganisation)) ? next + 1 : stop;
    }

    /// <summary>"How the Harbour Council Lost the Harbour" inside a sentence: nothing but a title opens with a question word in capitals.</summary>
    internal bool IsTitleOfWork(int token, Sentence sentence) => text.Names.QuestionWords.Contains(text.Word(token)) && !IsStart(sentence, token);

    /// <summary>"March 2025", "21 March": a month that is a word for events too.</summary>
    internal bool IsDated(int token, Sentence sentence) =>
        (token + 1 < sentence.EndToken && text.Document.Tokens[token + 1].Kind == TokenKind.Number) ||
        (token > sentence.FirstToken && text.Document.Tokens[token - 1].Kind == TokenKind.Number);

    /// <summary>The first word of a name behind the small words.</summary>
    internal int TrimStart(int first, int end)
    {
        while (first < end - 1 && !text.LooksLikeName(first))
        {
            first++;
        }

        return first;
    }

    /// <summary>The end of a name before the small words.</summary>
    internal int TrimConnectors(int first, int end)
    {
        while (end > first + 1 && !text.LooksLikeName(end - 1))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a word at the start of a sentence is most likely no name.</summary>
    internal bool IsClearlyCommon(int token)
    {
        if (text.Has(token, NameWord.Common | NameWord.NotName))
        {
            return true;
        }

        var word = text.Word(token);
        if (word.Length <= 5 || text.Has(token, NameWord.AnyLanguage))
        {
            return word.Length <= 5 && IsFunctionWord(text.Document, word);
        }

        return text.EndsWithAny(token, text.Names.CommonEndings) || IsFunctionWord(text.Document, word);
    }

    // The first word of a short line may be of another language than the rest ("By Rosa Negra").
    internal static bool IsFunctionWord(Document document, ReadOnlySpan<char> word)
    {
        foreach (var pack in LanguagePack.AllOf(document))
        {
            if (pack.Profile.FunctionWordTable.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
