using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds claims about what polls show, and the particulars that stand with them.</summary>
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
        foreach (var sentence in document.Sentences)
        {
            // The particulars of one poll may name it again ("The survey was made by …"): not a second claim.
            if (last is not null && sentence.Index <= last.Index + Following && ReferenceEquals(sentence.Block, last.Block))
            {
                continue;
            }

            if (FindClaim(sentence) is not { } span)
            {
                continue;
            }

            last = sentence;
            polls.Add(Create(sentence, span));
        }

        return polls.ToImmutable();

        Poll Create(Sentence sentence, TextSpan span)
        {
            var window = Window(sentence);
            return new Poll
            {
                Document = document,
                Span = span,
                Sentence = sentence,
                Pollster = mentions.FirstOrDefault(m => m.Kind is EntityKind.Organisation or EntityKind.Other && window.Contains(m.Span) && IsBesidePoll(document, m, sentence, span)),
                FieldDate = dates.FirstOrDefault(d => window.Contains(d.Span) && d.Kind is DateKind.Calendar or DateKind.DeicticDay or DateKind.DeicticPeriod),
                Figure = quantities.FirstOrDefault(q => window.Contains(q.Span) && q.Kind is QuantityKind.Share or QuantityKind.Point or QuantityKind.Cardinal),
                HasReference = citations.Any(c => sentence.Span.Contains(c.Span)) || links.Any(l => window.Contains(l.Span)),
            };
        }
    }

    /// <summary>The noun phrase of the poll, when the sentence says what it shows.</summary>
    private static TextSpan? FindClaim(Sentence sentence)
    {
        var lexicon = LanguagePack.For(sentence.Block).Readiness;
        if (lexicon.PollNouns.Count == 0 || sentence.Block.Kind is BlockKind.ReferenceEntry or BlockKind.Metadata)
        {
            return null;
        }

        var document = sentence.Document;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!IsPollNoun(document, i, lexicon)
                || (i + 1 < sentence.EndToken && Is(document, i + 1, lexicon.VoteWords))
                || !(HasAfter(document, i, sentence.EndToken, lexicon.PollVerbs) || Compares(document, i, sentence.EndToken, lexicon))
                || !HasAfter(document, i, sentence.EndToken, lexicon.PollObjects))
            {
                continue;
            }

            return NounPhrase(sentence, i);
        }

        return null;
    }

    // "Polling by Norhaven has more islanders for the bridge than against it."
    private static bool Compares(Document document, int index, int end, ReadinessLexicon lexicon)
    {
        for (var i = index + 1; i + 1 < end; i++)
        {
            if (Is(document, i, lexicon.PollHaving) && Is(document, i + 1, lexicon.PollComparisons))
            {
                return true;
            }
        }

        return false;
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

    // A pollster stands in the claim's own sentence, or in a later one that names the poll or "by"/"for".
    private static bool IsBesidePoll(Document document, EntityMention mention, Sentence claim, TextSpan span)
    {
        if (mention.Sentence is null)
        {
            return false;
        }

        if (!ReferenceEquals(mention.Sentence, claim))
        {
            var lexicon = LanguagePack.For(mention.Sentence.Block).Readiness;
            return HasAfter(document, mention.Sentence.FirstToken - 1, mention.Sentence.EndToken, lexicon.PollNouns)
                || HasAfter(document, mention.Sentence.FirstToken - 1, mention.Sentence.EndToken, lexicon.PollVerbs);
        }

        // "A survey of 1,040 adults, carried out by Norhaven Opinion": whoever made it stands behind "by" before the verb.
        return IsAgent(document, mention, claim, span) || span.Contains(mention.Span) || mention.Span.Start - span.End is >= 0 and <= 24 || span.Start - mention.Span.End is >= 0 and <= 24;
    }

    private static bool IsAgent(Document document, EntityMention mention, Sentence claim, TextSpan span)
    {
        var lexicon = LanguagePack.For(claim.Block).Readiness;
        var first = claim.FirstToken;
        while (first < claim.EndToken && document.Tokens[first].Start < span.End)
        {
            first++;
        }

        for (var i = first; i < claim.EndToken && !Is(document, i, lexicon.PollVerbs); i++)
        {
            if (Is(document, i, lexicon.PollAgents))
            {
                var next = i + 1;
                while (next < claim.EndToken && Is(document, next, lexicon.Determiners))
                {
                    next++;
                }

                if (next < claim.EndToken && document.Tokens[next].Start == mention.Span.Start)
                {
                    return true;
                }
            }
        }

        return false;
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

    private static bool HasAfter(Document document, int index, int end, FrozenSet<string> words)
    {
        for (var i = index + 1; i < end; i++)
        {
            if (Is(document, i, words))
            {
                return true;
            }
        }

        return false;
    }

    // Every word is asked for.
    private static bool IsPollNoun(Document document, int index, ReadinessLexicon lexicon)
    {
        ref readonly var token = ref document.Tokens.ItemRef(index);
        return token.Kind == TokenKind.Word && token.Length <= 32 && lexicon.PollNounTable.Contains(document.ValueOf(token));
    }

    private static bool Is(Document document, int index, FrozenSet<string> words)
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
