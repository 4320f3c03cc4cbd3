using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Writes statements down: their span, whether they are denied, asked, planned or repeated, and their day.</summary>
internal sealed class EnumerationWriter(EnumerationText text, EnumerationEvents events)
{
    // Quotation marks behind the last stop of a sentence; more than these few are no writing.
    private const int MostClosers = 6;

    private readonly ImmutableArray<Enumeration>.Builder _result = ImmutableArray.CreateBuilder<Enumeration>();
    private Sentence? _read;
    private int _readEnd;
    private bool _hasRepeat;

    internal ImmutableArray<Enumeration> Enumerations => _result.ToImmutable();

    /// <summary>Writes one statement down; the index behind it, or 0 when its only members are its event.</summary>
    internal int Write(Sentence sentence, EnumerationRelation relation, EnumerationList.Result list, int cueStart, int cueEnd, EnumerationEvent? target, EntityMention? subject, string why)
    {
        var members = list.Members.Where(m => m.Mention is null || (!ReferenceEquals(m.Mention, target?.Mention) && m.Mention.LocalEntity != target?.Mention?.LocalEntity)).ToImmutableArray();
        if (members.IsEmpty)
        {
            return 0;
        }

        var cue = text.Span(cueStart, cueEnd);
        var span = Cover(cue, members[0].Span, members[^1].Span);
        foreach (var mention in new[] { subject, target?.Mention })
        {
            if (mention is not null && ReferenceEquals(mention.Sentence, sentence))
            {
                span = Cover(span, mention.Span);
            }
        }

        var listStart = text.Document.Tokens[list.First].Start;
        _result.Add(new Enumeration
        {
            Document = text.Document,
            Span = span,
            Sentence = sentence,
            Evidence = why,
            Relation = relation,
            Members = members,
            MembersSpan = TextSpan.FromBounds(Math.Min(listStart, members[0].Span.Start), members[^1].Span.End),
            IsOpen = list.IsOpen,
            IsNegated = IsNegated(sentence, cueStart, cueEnd) || (list.First < cueStart && list.First > sentence.FirstToken && IsNegatedList(list.First, sentence)),
            IsAsked = IsAsked(sentence),
            IsPlanned = HasWord(cueStart, cueEnd, RelationWord.Planned) || (text.Is(sentence.FirstToken, RelationWord.Planned) && IsAsked(sentence)),
            IsRepeat = IsRepeat(sentence, cueEnd),
            Cue = cue,
            EventMention = target?.Mention,
            Event = target?.Key,
            Day = target?.Day ?? events.DayOf(target?.Mention, sentence, span),
        });
        return Math.Max(list.End, cueEnd);
    }

    private static TextSpan Cover(TextSpan a, params ReadOnlySpan<TextSpan> others)
    {
        foreach (var other in others)
        {
            a = TextSpan.FromBounds(Math.Min(a.Start, other.Start), Math.Max(a.End, other.End));
        }

        return a;
    }

    // "Neither | the Teachers Guild nor the Nurses Federation has endorsed".
    private bool IsNegatedList(int first, Sentence sentence)
    {
        var i = first - 1;
        while (i > sentence.FirstToken && first - i <= 3 && text.IsName(i, NameWord.Article))
        {
            i--;
        }

        return text.Is(i, RelationWord.Negation) && text.Is(i, RelationWord.Neither);
    }

    private bool IsNegated(Sentence sentence, int cueStart, int cueEnd) =>
        HasWord(cueStart, cueEnd, RelationWord.Negation) || (cueStart > sentence.FirstToken && text.Is(cueStart - 1, RelationWord.Negation));

    private bool HasWord(int first, int end, RelationWord word)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    // A word before the cue anywhere in the sentence; each word is read once however many statements the sentence has.
    private bool IsRepeat(Sentence sentence, int cueEnd)
    {
        if (!ReferenceEquals(_read, sentence))
        {
            (_read, _readEnd, _hasRepeat) = (sentence, sentence.FirstToken, false);
        }

        _hasRepeat |= HasWord(_readEnd, cueEnd, RelationWord.Repeat);
        _readEnd = Math.Max(_readEnd, cueEnd);
        return _hasRepeat;
    }

    private bool IsAsked(Sentence sentence)
    {
        var last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && last > sentence.EndToken - MostClosers && text.Document.Tokens[last].Kind == TokenKind.Quote)
        {
            last--;
        }

        return text.IsMark(last, '?') || (sentence.Block.Kind is BlockKind.Title or BlockKind.Heading && text.Is(sentence.FirstToken, RelationWord.Question));
    }
}
