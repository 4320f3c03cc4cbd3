using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds claims about what polls show; what stands with them reads <see cref="PollParticulars"/>.</summary>
internal static class PollExtractor
{
    /// <summary>How many sentences after the claim may bring its particulars; the rule catalogue's CL2003.</summary>
    private const int Following = 2;

    internal static ImmutableArray<Poll> Extract(
        Document document,
        ImmutableArray<EntityMention> mentions,
        ImmutableArray<DateMention> dates,
        ImmutableArray<Quantity> quantities,
        ImmutableArray<Citation> citations,
        ImmutableArray<Link> links)
    {
        var polls = ImmutableArray.CreateBuilder<Poll>();
        Sentence? last = null;
        PollParticulars? particulars = null;
        var words = DocumentWords.Of(document);
        foreach (var sentence in document.Sentences)
        {
            // The particulars of one poll may name it again ("The survey was made by …"): not a second claim.
            if (last is not null && sentence.Index <= last.Index + Following && ReferenceEquals(sentence.Block, last.Block))
            {
                continue;
            }

            if (!words.Has(sentence, WordMarks.PollNoun) || FindClaim(sentence) is not { } span)
            {
                continue;
            }

            last = sentence;
            particulars ??= new PollParticulars(mentions, dates, quantities, citations, links);
            polls.Add(particulars.Read(sentence, span, Window(sentence)));
        }

        return polls.ToImmutable();
    }

    /// <summary>The noun phrase of the poll, when the sentence says what it shows.</summary>
    private static TextSpan? FindClaim(Sentence sentence)
    {
        var lexicon = LanguagePack.For(sentence.Block).Readiness;
        if (sentence.Block.Kind is BlockKind.ReferenceEntry or BlockKind.Metadata)
        {
            return null;
        }

        var document = sentence.Document;
        (int Claim, int Object)? last = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!IsPollNoun(document, i, lexicon) || (i + 1 < sentence.EndToken && Is(document, i + 1, lexicon.VoteWords)))
            {
                continue;
            }

            // The last of each kind decides for every noun before it, so that the sentence is read once more and not once a noun.
            last ??= (
                Math.Max(Last(document, i, sentence.EndToken, lexicon.PollVerbs), LastComparison(document, i, sentence.EndToken, lexicon)),
                Last(document, i, sentence.EndToken, lexicon.PollObjects));
            if (last.Value.Claim > i && last.Value.Object > i)
            {
                return NounPhrase(sentence, i);
            }
        }

        return null;
    }

    // "Polling by Norhaven has more islanders for the bridge than against it."
    private static int LastComparison(Document document, int index, int end, ReadinessLexicon lexicon)
    {
        for (var i = end - 2; i > index; i--)
        {
            if (Is(document, i, lexicon.PollHaving) && Is(document, i + 1, lexicon.PollComparisons))
            {
                return i;
            }
        }

        return -1;
    }

    // The noun with the words before it up to a mark or a lower-case word that opens a phrase, and "from X" behind it.
    private static TextSpan NounPhrase(Sentence sentence, int noun)
    {
        var document = sentence.Document;
        var profile = LanguagePack.For(sentence.Block).Profile;
        var determiners = LanguagePack.For(sentence.Block).Readiness.Determiners;
        var start = noun;
        while (start > sentence.FirstToken && start > noun - 3
            && document.Tokens[start - 1].Kind == TokenKind.Word
            && (Is(document, start - 1, determiners) || !Is(document, start - 1, profile.FunctionWords)))
        {
            start--;
            if (Is(document, start, determiners))
            {
                break;
            }
        }

        var end = noun + 1;
        if (end < sentence.EndToken && document.Tokens[end].Shape == TokenShape.Lower && !IsVerb(end)
            && (end + 1 >= sentence.EndToken || !document.Tokens[end + 1].IsCapitalised) && !Is(document, end, profile.FunctionWords))
        {
            end++;
        }

        if (end + 1 < sentence.EndToken && Is(document, end, profile.FunctionWords) && document.Tokens[end + 1].IsCapitalised)
        {
            end += 2;
            while (end < sentence.EndToken && document.Tokens[end].IsCapitalised)
            {
                end++;
            }
        }

        return TextSpan.FromBounds(document.Tokens[start].Start, document.Tokens[end - 1].End);

        bool IsVerb(int i) => Is(document, i, LanguagePack.For(sentence.Block).Readiness.PollVerbs);
    }

    private static TextSpan Window(Sentence sentence)
    {
        var last = sentence;
        for (var i = 0; i < Following && last.Next is { } next && ReferenceEquals(next.Block, sentence.Block); i++)
        {
            last = next;
        }

        return sentence.Span.Union(last.Span);
    }

    /// <summary>The last of the words behind an index, or -1.</summary>
    internal static int Last(Document document, int index, int end, FrozenSet<string> words)
    {
        for (var i = end - 1; i > index; i--)
        {
            if (Is(document, i, words))
            {
                return i;
            }
        }

        return -1;
    }

    // Every word is asked for.
    private static bool IsPollNoun(Document document, int index, ReadinessLexicon lexicon)
    {
        ref readonly var token = ref document.Tokens.ItemRef(index);
        return token.Kind == TokenKind.Word && token.Length <= 32 && lexicon.PollNounTable.Contains(document.ValueOf(token));
    }

    internal static bool Is(Document document, int index, FrozenSet<string> words)
    {
        var token = document.Tokens[index];
        if (token.Kind != TokenKind.Word || token.Length > 32)
        {
            return false;
        }

        Span<char> lower = stackalloc char[token.Length];
        var value = document.ValueOf(token);
        var length = value.ToLowerInvariant(lower);
        return length > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }
}
