using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the public office beside a full name. It keeps silent wherever the words may mean a former, a future or a second office:
/// of a person whose offices change in a document nothing is said at all.
/// </summary>
internal sealed class OfficeReader
{
    // "the deputy secretary of health and human services": longer titles are not compared.
    private const int LongestTitle = 9;

    // No word of a list is longer.
    private const int LongestWord = 48;

    private readonly NameText _text;
    private OfficeLexicon _words = null!;

    private OfficeReader(Document document) => _text = new NameText(document);

    /// <summary>Tells the mentions of a document which offices it gives them.</summary>
    internal static void Tell(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<Quotation> quotations)
    {
        OfficeReader? reader = null;
        var found = new List<EntityMention>();
        foreach (var mention in mentions)
        {
            if (mention is { Kind: EntityKind.Person, Form: MentionForm.Full, Title: not null, Sentence: { Block.IsQuoted: false } sentence })
            {
                reader ??= new OfficeReader(document);
                mention.Office = reader.Read(mention, sentence);
                if (mention.Office is not null)
                {
                    found.Add(mention);
                }
            }
        }

        if (found.Count > 0)
        {
            reader!.ForgetUnsettled(found, mentions, quotations);
        }
    }

    /// <summary>The office that a title written by itself names; null when it is none.</summary>
    internal static Office? Parse(Document title)
    {
        if (title.Sentences is not [var sentence])
        {
            return null;
        }

        var reader = new OfficeReader(title);
        reader._text.Enter(sentence.Block);
        foreach (var pack in LanguagePack.AllOf(title).ToArray().OrderByDescending(p => ReferenceEquals(p, LanguagePack.For(sentence.Block))))
        {
            reader._words = pack.Offices;
            if (reader.Match(sentence.FirstToken, sentence.EndToken, allowsPlace: true) is { } match && match.End == sentence.EndToken)
            {
                return match.Office;
            }
        }

        return null;
    }

    private readonly record struct Found(Office Office, int First, int TitleEnd, int End);

    private OfficeMention? Read(EntityMention mention, Sentence sentence)
    {
        _text.Enter(sentence.Block);
        _words = LanguagePack.For(sentence.Block).Offices;
        var first = sentence.FirstToken;
        while (first < sentence.EndToken && _text.Document.Tokens[first].Start < mention.Span.Start)
        {
            first++;
        }

        var end = first;
        while (end < sentence.EndToken && _text.Document.Tokens[end].Start < mention.Span.End)
        {
            end++;
        }

        return (Before(first, sentence) ?? Behind(first, end, sentence)) is not { } found ? null : new OfficeMention
        {
            Document = mention.Document,
            Span = _text.SpanOf(found.First, found.TitleEnd),
            Sentence = sentence,
            Person = mention,
            Office = found.Office,
            Confidence = mention.Confidence,
        };
    }

    private Found? Before(int name, Sentence sentence)
    {
        for (var start = Math.Max(sentence.FirstToken, name - LongestTitle); start < name; start++)
        {
            if (Match(start, name, allowsPlace: false) is { } match && match.End == name)
            {
                return IsHeld(start - 1, sentence, out var place) ? match with { Office = match.Office with { Place = place } } : null;
            }
        }

        return null;
    }

    // What stands before the title says that it is held: nothing, a mark, a place, or one of a few words. "for mayor Ann Lee" may be a wish.
    private bool IsHeld(int before, Sentence sentence, out string? place)
    {
        place = null;
        if (before < sentence.FirstToken)
        {
            return true;
        }

        if (_text.Document.Tokens[before].Kind != TokenKind.Word)
        {
            return _text.IsMark(before, ',') || _text.IsMark(before, ':') || _text.IsMark(before, ';') || _text.IsMark(before, '(');
        }

        if (!_text.LooksLikeName(before))
        {
            return _text.IsPossessive(before) || IsAny(before, _words.Before);
        }

        if (IsAny(before, _words.Before))
        {
            return true;
        }

        var start = before;
        while (start > sentence.FirstToken && _text.LooksLikeName(start - 1) && !_text.IsPossessive(start - 1))
        {
            start--;
        }

        for (var i = start; i <= before; i++)
        {
            if (_text.Has(i, NameWord.Title | NameWord.Role | NameWord.RoleModifier) && !_text.Has(i, NameWord.KnownPlace))
            {
                return false;
            }
        }

        place = Folding.Fold(_text.NameOf(start, before + 1));
        return true;
    }

    // "Ann Lee, the deputy mayor of Holt, said": closed by a verb of saying or the end of the sentence, and no member of a list.
    private Found? Behind(int first, int end, Sentence sentence)
    {
        if (end + 1 >= sentence.EndToken || !_text.IsMark(end, ',') || (first > sentence.FirstToken && (_text.IsMark(first - 1, ',') || _text.Has(first - 1, NameWord.And))))
        {
            return null;
        }

        var start = end + 1;
        var place = -1;
        while (start < sentence.EndToken && start <= end + 5 && Match(start, sentence.EndToken, allowsPlace: true) is null)
        {
            if (!_text.Has(start, NameWord.Article) && !_text.IsPossessive(start) && !IsPlainName(start))
            {
                return null;
            }

            place = place < 0 && _text.LooksLikeName(start) ? start : place;
            start++;
        }

        if (start >= sentence.EndToken || Match(start, sentence.EndToken, allowsPlace: true) is not { } match || !IsClosed(match.End, sentence))
        {
            return null;
        }

        return place < 0 || match.Office.Place is not null ? match : match with { Office = match.Office with { Place = Folding.Fold(_text.NameOf(place, start)) } };
    }

    private bool IsPlainName(int token) => _text.LooksLikeName(token) && (!_text.Has(token, NameWord.Title | NameWord.Role | NameWord.RoleModifier) || _text.Has(token, NameWord.KnownPlace));

    private bool IsClosed(int at, Sentence sentence) =>
        at >= sentence.EndToken || (_text.IsMark(at, '.') && at + 1 >= sentence.EndToken)
        || (_text.IsMark(at, ',') && at + 1 < sentence.EndToken && IsAny(at + 1, _words.Closing));

    // Ranks, what it is for, the office, what it is for, and of what place: "deputy health secretary", "secretary of health", "mayor of Holt".
    private Found? Match(int first, int limit, bool allowsPlace)
    {
        var at = first;
        while (at < limit && IsAny(at, _words.Ranks))
        {
            at++;
        }

        var isDeputy = at > first;
        var field = Phrase(ref at, limit, _words.Fields);
        if (Phrase(ref at, limit, _words.Offices) is not { } kind)
        {
            return null;
        }

        if (kind.StartsWith("deputy ", StringComparison.Ordinal))
        {
            (kind, isDeputy) = (kind["deputy ".Length..], true);
        }

        var needsField = _words.WithField.Contains(kind);
        if (field is null && needsField && at + 1 < limit && IsAny(at, _words.Of))
        {
            at++;
            field = Phrase(ref at, limit, _words.Fields);
        }

        if (needsField != field is not null || _text.IsPossessive(at - 1))
        {
            return null;
        }

        var titleEnd = at;
        string? place = null;
        if (allowsPlace && at + 1 < limit && IsAny(at, _words.OfPlace) && (_text.LooksLikeName(at + 1) || _text.Has(at + 1, NameWord.Article)))
        {
            var start = _text.LooksLikeName(at + 1) ? at + 1 : at + 2;
            var stop = start;
            while (stop < limit && _text.LooksLikeName(stop))
            {
                stop++;
            }

            if (stop > start)
            {
                (place, at) = (Folding.Fold(_text.NameOf(start, stop)), stop);
            }
        }

        var isShared = _words.WithSeveralFields.Contains(kind);
        return new Found(new Office(kind, isDeputy, field, isShared, place), first, titleEnd, at);
    }

    private string? Phrase(ref int at, int limit, OfficePhrases phrases)
    {
        if (at >= limit || !IsAny(at, phrases.FirstWords))
        {
            return null;
        }

        Span<char> words = stackalloc char[OfficeLexicon.LongestPhrase * (LongestWord + 1)];
        Span<int> ends = stackalloc int[OfficeLexicon.LongestPhrase];
        var (count, end) = (0, 0);
        while (count < ends.Length && at + count < limit && _text.Word(at + count) is { Length: <= LongestWord } word)
        {
            if (count > 0)
            {
                words[end++] = ' ';
            }

            end += word.ToLowerInvariant(words[end..]);
            ends[count++] = end;
        }

        for (; count > 0; count--)
        {
            if (phrases.Table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[..ends[count - 1]], out var value))
            {
                at += count;
                return value;
            }
        }

        return null;
    }

    private bool IsAny(int token, FrozenSet<string> words)
    {
        Span<char> small = stackalloc char[LongestWord];
        return _text.Word(token) is { Length: <= LongestWord } word && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small[..word.ToLowerInvariant(small)]);
    }

    // An office in a sentence that tells of another time, or in a quotation, is not compared; nor are those of a person
    // about whom the document tells a change.
    private void ForgetUnsettled(List<EntityMention> found, ImmutableArray<EntityMention> mentions, ImmutableArray<Quotation> quotations)
    {
        var changing = _text.Document.Sentences.Where(s => s.Tokens.Length > 0).ToDictionary(s => s, ChangeIn);
        var people = found.Select(m => m.LocalEntity).ToHashSet();
        var unsettled = changing.Values.Contains(Change.OfOffice) ? people : mentions
            .Where(m => people.Contains(m.LocalEntity) && m.Sentence is { } s && (changing.GetValueOrDefault(s) == Change.Possible || (s.Next is { } next && changing.GetValueOrDefault(next) == Change.Possible)))
            .Select(m => m.LocalEntity).ToHashSet();
        foreach (var mention in found)
        {
            if (unsettled.Contains(mention.LocalEntity) || IsOfAnotherTime(mention.Sentence!) || quotations.Any(q => q.Span.Contains(mention.Office!.Span)))
            {
                mention.Office = null;
            }
        }
    }

    private enum Change
    {
        None,

        // A word of change, which may be about anybody's anything.
        Possible,

        // Beside the word for an office.
        OfOffice,
    }

    private Change ChangeIn(Sentence sentence)
    {
        Use(sentence);
        bool isChange = false, isTwo = false, isOffice = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text.Document.Tokens[i].Kind == TokenKind.Word)
            {
                isChange |= IsAny(i, _words.Changes) || (!_text.Document.Tokens[i].IsBare && IsOfAnother(_text.Word(i)));
                isChange |= IsAny(i, _words.BeforeHolder) && i + 1 < sentence.EndToken && Match(i + 1, sentence.EndToken, allowsPlace: false) is not null;
                isTwo |= IsAny(i, _words.AtOnce);
                isOffice |= IsAny(i, _words.Offices.Words);
            }
        }

        return isOffice && (isChange || isTwo) ? Change.OfOffice : isChange ? Change.Possible : Change.None;
    }

    private static bool IsOfAnother(ReadOnlySpan<char> word) =>
        word.Contains("-elect", StringComparison.OrdinalIgnoreCase) || word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("then-", StringComparison.OrdinalIgnoreCase);

    private bool IsOfAnotherTime(Sentence sentence)
    {
        Use(sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = _text.Document.Tokens[i];
            if (token.Kind == TokenKind.Word ? IsAny(i, _words.OtherTimes) : token.Kind == TokenKind.Number && token.Length == 4 && _text.Document.Reading[token.Start] is '1' or '2')
            {
                return true;
            }
        }

        return false;
    }

    private void Use(Sentence sentence)
    {
        _text.Enter(sentence.Block);
        _words = LanguagePack.For(sentence.Block).Offices;
    }
}
