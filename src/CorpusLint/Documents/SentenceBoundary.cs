using System.Collections.Immutable;

namespace CorpusLint.Documents;

/// <summary>Decides whether a sentence ends at a token of a block.</summary>
/// <remarks>
/// A candidate is a stop, a question or exclamation mark, an ellipsis, or an abbreviation that carries its stop ("U.S.").
/// From there the end moves over further marks, closing quotes and brackets, and citation markers; what stands next then
/// decides. Example: in <c>… in the U.S. [3] How …</c> the abbreviation may end a sentence, "[3]" closes it, and "How"
/// is a word that starts sentences, so the end is behind "[3]"; before "Government" it is none.
/// </remarks>
internal ref struct SentenceBoundary
{
    // Brackets that are not closed within this many tokens are taken for a slip and ignored.
    private const int LongestBracket = 80;

    // How far is looked back for an open straight quotation mark.
    private const int LongestQuotation = 400;

    private readonly string _reading;
    private readonly ImmutableArray<Token>.Builder _tokens;
    private readonly int _first;
    private readonly SentenceTokens _text;
    private readonly SentenceAbbreviations _abbreviations;
    private readonly SentenceLabels _labels;
    private int _bracketEnd;
    private int _judgedEnd;

    internal SentenceBoundary(Block block, ImmutableArray<Token>.Builder tokens, int firstToken, ReadOptions options)
    {
        _reading = block.Document.Reading;
        _tokens = tokens;
        _first = firstToken;
        _text = new SentenceTokens(_reading, tokens, firstToken, options.Languages.Find(block.Language), options.Languages);
        _abbreviations = new SentenceAbbreviations(_reading, tokens, firstToken, _text);
        _labels = new SentenceLabels(_reading, tokens, firstToken, _text, block.Marker);
        _bracketEnd = -1;
        _judgedEnd = -1;
    }

    /// <summary>
    /// The index just behind the sentence's last token if a sentence that starts at <paramref name="start"/> ends with
    /// the mark at <paramref name="index"/>; else -1.
    /// </summary>
    internal int EndAfter(int start, int index)
    {
        var token = _tokens[index];
        if (token.Kind == TokenKind.Punctuation)
        {
            var c = _reading[token.Start];
            if (c is '(' or '[')
            {
                NoteBracket(start, index);
                return -1;
            }

            if (!IsTerminator(c))
            {
                return -1;
            }
        }
        else if ((token.Kind == TokenKind.Number || (token.Length == 1 && token.Shape == TokenShape.Lower)) && _labels.StartsNextItem(start, index))
        {
            return index;
        }
        else if (token.Kind != TokenKind.Word || _reading[token.End - 1] != '.')
        {
            return -1;
        }

        return index < _bracketEnd || index < _judgedEnd ? -1 : EndOfCandidate(start, index);
    }

    private int EndOfCandidate(int start, int index)
    {
        var end = index + 1;
        var mark = MarkOf(index);
        while (end < _tokens.Count && _tokens[end].Kind == TokenKind.Punctuation && IsTerminator(_reading[_tokens[end].Start]))
        {
            // A stop that touches the next word but not this one starts something: ".zip", "!Xun".
            if (!_text.Touches(end) && end + 1 < _tokens.Count && _text.Touches(end + 1) && _text.IsWordLike(end + 1))
            {
                break;
            }

            mark = Stronger(mark, MarkOf(end));
            end++;
        }

        // A run of marks is judged once, so that "?????????…" costs no more than its length.
        _judgedEnd = end;
        var afterMark = end;
        end = SkipClosers(start, end);
        var isAfterQuote = end > afterMark && _tokens[end - 1].Kind == TokenKind.Quote;
        end = SkipCitations(end);
        if (end >= _tokens.Count)
        {
            return end;
        }

        if (_text.Touches(end))
        {
            return mark != Mark.Abbreviation && IsTooTightlySet(index, end) ? end : -1;
        }

        return IsBoundary(start, index, end, mark, isAfterQuote, afterMark < end) && !IsJoinedByDash(end, mark) ? end : -1;
    }

    // "Vela, 4 mar (Agencia).- El pleno": the stop and the dash that touches it stand for one dash.
    private readonly bool IsJoinedByDash(int next, Mark mark) =>
        mark is Mark.Stop or Mark.Abbreviation && _tokens[next].Kind == TokenKind.Dash && _tokens[next].Start == _tokens[next - 1].End && next + 1 < _tokens.Count && !_text.Touches(next + 1);

    private readonly bool IsBoundary(int start, int index, int next, Mark mark, bool isAfterQuote, bool isClosed) => NextKind(next) switch
    {
        Follower.Continues => false,
        Follower.Lower => mark == Mark.Stop && !isClosed && EndsBeforeLower(start, index, next),
        _ => mark switch
        {
            Mark.Strong => !(isAfterQuote && IsSpeakerTag(next)) && (isClosed || !IsMarkOfName(start, index, next)),
            Mark.Ellipsis => index > start && _text.IsWordLike(index - 1) && !IsFirstPerson(next),
            Mark.Stop => isAfterQuote || !(StopGoesOn(start, index, next) || IsBracketedWord(start, index, next) || NamesHolder(start, index - 1, next)),
            _ => _abbreviations.AbbreviationEnds(start, index, next) && !NamesHolder(start, index, next),
        },
    };

    // Before a small letter a stop ends a sentence only behind a long word that is no known abbreviation:
    // abbreviations that nobody listed are short ("med.", "tel.").
    private readonly bool EndsBeforeLower(int start, int index, int next) =>
        index - start >= 2 && _tokens[index - 1].Kind == TokenKind.Word && _text.Touches(index) && _text.LetterCount(index - 1) >= 5
        && !_abbreviations.IsAny(index - 1, next);

    // Whether the stop at an index belongs to the token before it and the sentence goes on.
    private readonly bool StopGoesOn(int start, int index, int next)
    {
        if (index == start || !_text.Touches(index))
        {
            return index == start;
        }

        var word = _tokens[index - 1];
        if (index - 1 == _labels.LabelStart(start) && (word.Kind == TokenKind.Number || _labels.IsLetterOrRoman(index - 1)))
        {
            return true;
        }

        if (word.Kind != TokenKind.Word)
        {
            return false;
        }

        // "El Vela es 17.º. El Moor": an ordinal is no initial.
        if (word.Length == 1 && _reading[word.Start] is 'º' or 'ª' && index - 4 > start && _tokens[index - 3].Kind == TokenKind.Number)
        {
            return !_abbreviations.StartsWithCapital(next);
        }

        if (word.Length == 1)
        {
            return _abbreviations.IsSpacedClock(start, index)
                ? _abbreviations.IsClockCompany(next)
                : !EndsWithLetter(start, index, next);
        }

        return _abbreviations.GoesOn(index - 1, next);
    }

    // "el coronel (ret.) Juan Díaz": a bracket inside the sentence with one clipped word in it.
    private readonly bool IsBracketedWord(int start, int index, int next) =>
        index - 2 > start && next == index + 2 && _reading[_tokens[index + 1].Start] == ')' && _reading[_tokens[index - 2].Start] == '(' && _text.Touches(index - 1) && _tokens[index - 1].Shape == TokenShape.Lower;

    // "El presidente de EE. UU. Ana Moor": an article, an office and whose it is are no sentence; the two capitals behind them name who holds it.
    private readonly bool NamesHolder(int start, int abbreviation, int next)
    {
        const int longestOffice = 8;
        if (abbreviation - start > longestOffice || next + 1 >= _tokens.Count || abbreviation - 2 <= start || !_tokens[start].IsCapitalised || !_text.Has(start, static p => p.FunctionWords) || !_text.Has(abbreviation, static p => p.ClosingAbbreviations))
        {
            return false;
        }

        // "EE. UU." is two words with their stops.
        var joint = _reading[_tokens[abbreviation - 1].Start] == '.' ? abbreviation - 3 : abbreviation - 1;
        return joint > start + 1 && _tokens[joint].Shape == TokenShape.Lower && _text.Has(joint, static p => p.PlaceWords)
            && _tokens[next].IsCapitalised && _tokens[next + 1] is { Kind: TokenKind.Word, IsCapitalised: true } && !_abbreviations.StartsSentence(next);
    }

    // "Yahoo! News", "Guess? Inc.": the mark belongs to the name.
    private readonly bool IsMarkOfName(int start, int index, int next) =>
        index > start && _text.Touches(index) && _tokens[index - 1].IsCapitalised && _text.Has(index - 1, static p => p.NamesWithMarks) && !_abbreviations.StartsSentence(next);

    // "J. Vance" goes on; "you and I. Did", "vitamin C. The" end.
    private readonly bool EndsWithLetter(int start, int index, int next)
    {
        var letter = _tokens[index - 1];
        if (index - 2 < start)
        {
            return false;
        }

        // A unit, "120 °C", "40 km/h", is no initial.
        if (_text.Touches(index - 1) && (_tokens[index - 2].Kind == TokenKind.Symbol || _reading[_tokens[index - 2].Start] == '/'))
        {
            return true;
        }

        if (!letter.IsCapitalised)
        {
            // "900 m. Las": the letter is a unit; "300 d. C." is an era.
            return _tokens[index - 2].Kind == TokenKind.Number && _abbreviations.StartsWithCapital(next) && !IsLetterWithStop(next);
        }

        if (_text.Has(index - 2, static p => p.LetteredWords))
        {
            return true;
        }

        // "dice J. A., vecino": the initial of a second name.
        if (_tokens[next].IsCapitalised && IsLetterWithStop(next) && _tokens[index - 2].Kind == TokenKind.Word && (!_tokens[index - 2].IsCapitalised || _reading[letter.Start] is not ('I' or 'V' or 'X')))
        {
            return false;
        }

        // "Queda V. E. autorizado": no sentence starts with an initial and a small word.
        if (_tokens[next].IsCapitalised && IsLetterWithStop(next) && next + 2 < _tokens.Count && _tokens[next + 2].Shape == TokenShape.Lower)
        {
            return false;
        }

        return _abbreviations.StartsSentence(next) || (_reading[letter.Start] == 'I' && _tokens[index - 2].Shape == TokenShape.Lower && _text.Has(index - 2, static p => p.FunctionWords));
    }

    private readonly bool IsLetterWithStop(int index) =>
        _tokens[index].Length == 1 && index + 1 < _tokens.Count && _text.Touches(index + 1) && _reading[_tokens[index + 1].Start] == '.';

    // "I" shows nothing about the start of a sentence behind an ellipsis: "the thing is … I did not mean it."
    private readonly bool IsFirstPerson(int index) =>
        _reading[_tokens[index].Start] == 'I' && (_tokens[index].Length == 1 || _reading[_tokens[index].Start + 1] is '\'' or '’');

    // Behind a quoted question: "Mary asked.", "Mr. Boyd asks." Small letters are handled before; here stands a name. Only a
    // tag that ends with its verb, or goes on with a day or a preposition, is one; "Mary said the boat …" is the next sentence.
    private readonly bool IsSpeakerTag(int index)
    {
        for (var i = index; i < _tokens.Count && i < index + 7; i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation && i > index && _reading[_tokens[i].Start] == '.' && _text.Touches(i)
                && (_tokens[i - 1].Length == 1 || _text.Has(i - 1, static p => p.Abbreviations)))
            {
                continue;
            }

            if (_tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            if (_tokens[i].Shape == TokenShape.Lower)
            {
                return i > index && _text.Has(i, static p => p.SpeechVerbs)
                    && (i + 1 >= _tokens.Count || _tokens[i + 1].Kind == TokenKind.Punctuation || _text.Has(i + 1, static p => p.CalendarWords) || _text.Has(i + 1, static p => p.TagFollowers));
            }
        }

        return false;
    }

    private readonly Follower NextKind(int index)
    {
        var token = _tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Word:
                return token.Shape == TokenShape.Lower ? Follower.Lower : Follower.Capital;
            case TokenKind.Number or TokenKind.Alphanumeric:
                return Follower.Number;
            case TokenKind.Address or TokenKind.Symbol:
                return Follower.Capital;
            case TokenKind.Quote:
                return Follower.Opening;
            case TokenKind.Dash:
                return index + 1 < _tokens.Count && !IsClosed(index - 1)
                    && (_tokens[index + 1].IsCapitalised || (_text.Touches(index + 1) && _reading[_tokens[index + 1].Start] is '¿' or '¡' or '«' or '"' or '“'))
                    ? Follower.Capital
                    : Follower.Continues;
        }

        return _reading[token.Start] switch
        {
            '¿' or '¡' or '•' or '·' or '*' => Follower.Opening,
            '(' or '[' or '_' => index + 1 < _tokens.Count && (_tokens[index + 1].IsCapitalised || IsLetterLabel(index)) ? Follower.Opening : Follower.Continues,
            _ => Follower.Continues,
        };
    }

    // "(b)" labels the next item.
    private readonly bool IsLetterLabel(int index) =>
        index + 2 < _tokens.Count && _tokens[index + 1].Kind == TokenKind.Word && _tokens[index + 1].Length == 1 && _reading[_tokens[index + 2].Start] == ')';

    private readonly bool IsClosed(int index) => index >= _first && _tokens[index].Kind == TokenKind.Quote;

    private readonly int SkipClosers(int start, int end)
    {
        while (end < _tokens.Count)
        {
            var token = _tokens[end];
            var c = _reading[token.Start];
            var closes = token.Kind switch
            {
                TokenKind.Quote => c is '»' or '›' || _text.Touches(end) || (c == '"' && IsOpenStraightQuote(start, end)),
                TokenKind.Punctuation => c is ')' or ']' or '}',
                _ => false,
            };
            if (!closes)
            {
                break;
            }

            end++;
        }

        return end;
    }

    // A straight quote with space on both sides closes if the sentence has an odd number of them before it.
    private readonly bool IsOpenStraightQuote(int start, int end)
    {
        if (end + 1 < _tokens.Count && _text.Touches(end + 1))
        {
            return false;
        }

        var count = 0;
        for (var i = Math.Max(start, end - LongestQuotation); i < end; i++)
        {
            count += _tokens[i].Kind == TokenKind.Quote && _reading[_tokens[i].Start] == '"' ? 1 : 0;
        }

        return count % 2 == 1;
    }

    // "control. [3] [4, 5] Next", "control.12 Next", "control.[^a] Next".
    private readonly int SkipCitations(int end)
    {
        if (end + 1 < _tokens.Count && _tokens[end].Kind == TokenKind.Number && _text.Touches(end) && !_text.Touches(end + 1) && IsLetterBefore(end))
        {
            do
            {
                end++;
            }
            while (end < _tokens.Count && _tokens[end].Kind == TokenKind.Number && _tokens[end].Length <= 3);
        }

        while (end + 2 < _tokens.Count && _reading[_tokens[end].Start] == '[')
        {
            var i = end + 1;
            var limit = Math.Min(_tokens.Count, end + 14);
            while (i < limit && (_tokens[i].Kind is TokenKind.Number or TokenKind.Dash || _reading[_tokens[i].Start] is ',' or ';' || (_reading[_tokens[end + 1].Start] == '^' && i <= end + 2)))
            {
                i++;
            }

            if (i == end + 1 || i >= limit || _reading[_tokens[i].Start] != ']')
            {
                break;
            }

            end = i + 1;
        }

        return end;
    }

    // Between "consultation" and "12" stands one stop; "1.2" is a number by itself.
    private readonly bool IsLetterBefore(int index)
    {
        var i = index - 1;
        while (i > _first && _tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quote)
        {
            if (_reading[_tokens[i].Start] is ')' or ']')
            {
                return true;
            }

            i--;
        }

        return _tokens[i].Kind == TokenKind.Word && _tokens[i].Shape == TokenShape.Lower && _tokens[i].Length > 3;
    }

    // "the end.Next came": a small word of three letters or more, the mark, and a capitalised word.
    private readonly bool IsTooTightlySet(int index, int next) =>
        index > _first && index + 1 == next && _text.Touches(index)
        && _tokens[index - 1].Kind is TokenKind.Word && _tokens[index - 1].Shape == TokenShape.Lower && _tokens[index - 1].Length >= 3
        && _tokens[next].Kind == TokenKind.Word && _tokens[next].Shape == TokenShape.Capitalised && _tokens[next].Length >= 2;

    private void NoteBracket(int start, int index)
    {
        if (index <= start || index < _bracketEnd || index == _labels.LabelStart(start))
        {
            return;
        }

        var depth = 0;
        var limit = Math.Min(_tokens.Count, index + LongestBracket);
        for (var i = index; i < limit; i++)
        {
            if (_tokens[i].Kind != TokenKind.Punctuation)
            {
                continue;
            }

            depth += _reading[_tokens[i].Start] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0)
            {
                // The last mark inside the brackets may still end the sentence: "(…came back.) Then".
                _bracketEnd = i - 1;
                return;
            }
        }
    }

    private readonly Mark MarkOf(int index)
    {
        var token = _tokens[index];
        return token.Kind == TokenKind.Word ? Mark.Abbreviation : _reading[token.Start] switch
        {
            '.' when token.Length > 1 => Mark.Ellipsis,
            '…' => Mark.Ellipsis,
            '.' when index > _first && !_text.Touches(index) => Mark.Ellipsis,
            '.' or '．' or '。' => Mark.Stop,
            _ => Mark.Strong,
        };
    }

    private static Mark Stronger(Mark a, Mark b) => a == Mark.Abbreviation ? Mark.Stop : b == Mark.Strong ? b : a;

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '．' or '。' or '！' or '？';

    private enum Mark
    {
        Stop,
        Strong,
        Ellipsis,
        Abbreviation,
    }

    private enum Follower
    {
        Continues,
        Lower,
        Capital,
        Number,
        Opening,
    }
}
