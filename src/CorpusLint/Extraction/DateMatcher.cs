using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>Finds the longest pattern of time expressions that starts at a token of a sentence.</summary>
internal ref struct DateMatcher
{
    private readonly Document _document;
    private readonly ReadOnlySpan<DateToken> _tokens;
    private readonly DateLexicon _lexicon;
    private Path _path;
    private DateMatch _best;

    internal DateMatcher(Document document, ReadOnlySpan<DateToken> tokens, DateLexicon lexicon)
    {
        _document = document;
        _tokens = tokens;
        _lexicon = lexicon;
    }

    /// <summary>Whether a pattern may start at a token at all; asked for every token, before a match's two hundred bytes are touched.</summary>
    internal readonly bool MayStart(int index)
    {
        ref readonly var token = ref _tokens[index];
        return !token.IsInside && (token.Kind != TokenKind.Word || (token.Word is { StartsPattern: true } word && (word.IsPattern || !IsUnknownWord(index + 1))));
    }

    /// <summary>The longest match that starts at a token; false when there is none.</summary>
    internal bool TryMatch(int index, out DateMatch match)
    {
        if (!MayStart(index) || !Read(index, out var sign) || sign.IsNothing)
        {
            match = default;
            return false;
        }

        _path = new Path { First = index, SpanStart = -1, SpanEnd = -1 };
        _best = default;
        Step(_lexicon.Patterns, index, sign);
        match = _best;
        return _best.Action is not null;
    }

    // No pattern goes on from its first word with one that the lexicon does not know.
    private readonly bool IsUnknownWord(int index)
    {
        if (index >= _tokens.Length)
        {
            return true;
        }

        ref readonly var token = ref _tokens[index];
        return token is { Kind: TokenKind.Word, Word: null, Shape: not TokenShape.AllCapitals };
    }

    private void Follow(DatePattern node, int index)
    {
        TakeEnd(node, index);
        if (!node.GoesOn)
        {
            return;
        }

        if (Read(index, out var sign))
        {
            Step(node, index, sign);
        }
        else if (node.Close is { } close)
        {
            var before = _path.SpanEnd;
            _path.SpanEnd = index;
            TakeEnd(close, index);
            _path.SpanEnd = before;
        }
    }

    private void TakeEnd(DatePattern node, int index)
    {
        if (node.Action is { } action && index > _path.First && (_best.Action is null || index > _best.End) && !_tokens[index - 1].GoesOn)
        {
            _best = new DateMatch
            {
                Action = action,
                First = _path.First,
                End = index,
                SpanStart = _path.SpanStart < 0 ? _path.First : _path.SpanStart,
                SpanEnd = _path.SpanEnd < 0 ? index : _path.SpanEnd,
                Values = _path.Values,
            };
        }
    }

    // Each step undoes what it did to the path, so that the whole of it is copied for slots only.
    private void Step(DatePattern node, int index, in DateSign sign)
    {
        if (node.Open is { } open)
        {
            var before = _path.SpanStart;
            _path.SpanStart = index;
            TakeEnd(open, index);
            Step(open, index, sign);
            _path.SpanStart = before;
        }

        if (node.Close is { } close)
        {
            var before = _path.SpanEnd;
            _path.SpanEnd = index;
            TakeEnd(close, index);
            Step(close, index, sign);
            _path.SpanEnd = before;
        }

        if (sign.Word is { } word && node.Next(word) is { } next)
        {
            var before = _path.Values.Last;
            _path.Values.Last = word.Unit != '\0' || before is not { Unit: not '\0' } ? word : before;
            Follow(next, index + 1);
            _path.Values.Last = before;
        }

        if ((node.SlotBits & sign.Slots) == 0)
        {
            return;
        }

        foreach (var (slot, behind) in node.Slots)
        {
            if (sign.Fits(slot) && !(slot == DateSlot.N && _path.Values.Amount > 0 && sign.Word is not ({ Number: 12 or >= 100 } or { IsVague: true })))
            {
                var before = _path.Values;
                _path.Values.Take(slot, sign, index);
                Follow(behind, index + 1);
                _path.Values = before;
            }
        }
    }

    private readonly bool Read(int index, out DateSign sign)
    {
        if (index >= _tokens.Length)
        {
            sign = default;
            return false;
        }

        sign = DateSign.Read(_document, _tokens[index], _lexicon);
        return true;
    }

    private struct Path
    {
        internal int First;
        internal int SpanStart;
        internal int SpanEnd;
        internal DateValues Values;
    }
}
