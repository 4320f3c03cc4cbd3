using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads passives that attribute: "described by the union as", "is widely seen as", "it is said that".</summary>
internal static class SpeechPassiveReader
{
    internal static SpeechCue? ReadPassive(SpeechText text, int i, int first, int end)
    {
        var j = i - 1;
        var (widely, be, present, negated, modal) = (false, false, false, false, false);
        while (j >= first && text.Has(j, SpeechRole.Adverb | SpeechRole.Widely | SpeechRole.Be | SpeechRole.Auxiliary | SpeechRole.Negation | SpeechRole.Modal))
        {
            widely |= text.Has(j, SpeechRole.Widely);
            be |= text.Has(j, SpeechRole.Be);
            present |= text.Has(j, SpeechRole.Present);
            negated |= text.Has(j, SpeechRole.Negation);
            modal |= text.Has(j, SpeechRole.Modal);
            j--;
        }

        var k = i + 1;
        while (k < end && text.Has(k, SpeechRole.Adverb) && !text.Has(k, SpeechRole.By | SpeechRole.As))
        {
            k++;
        }

        // ", often described as a strike, aims to": between commas the content ends with the second.
        var isAside = j >= first && text.MarkAt(j) == ',';

        // "described by the board as", "cited by scholars": the agent is the source.
        if (text.Has(k, SpeechRole.By) && (be || (j >= first && text.MarkAt(j) == ',')))
        {
            if (SpeechSourceReader.ReadRight(text, k + 1, end) is { CanSpeak: true } agent)
            {
                // "were cited by outlets": being mentioned says nothing.
                if (text.Has(i, SpeechRole.Told) && !text.Has(i, SpeechRole.Say) && !text.Has(agent.End, SpeechRole.As | SpeechRole.That))
                {
                    return null;
                }

                var start = SpeechClause.SkipToContent(text, agent.End, end, out _);
                var last = SpeechClause.Last(text, end);
                return new SpeechCue(i, i + 1, agent.IsDocument ? AttributionKind.NamedDocument : AttributionKind.SaidBy)
                {
                    Source = agent,
                    After = start < last ? (start, last) : default,
                    Before = be && text.Has(first, SpeechRole.Impersonal) && j <= first && text.Has(start, SpeechRole.That) ? default : SpeechClause.Trim(text, first, i),
                    IsNegated = negated,
                    IsHypothetical = modal,
                    IsLabelling = text.Has(i, SpeechRole.Labelling),
                };
            }

            return null;
        }

        // "is widely seen as", "is said to", "it is believed that": nobody says it. In the past without "often" it is a fact about one occasion.
        if (!(text.Has(k, SpeechRole.As) || (be && text.Has(j, SpeechRole.Impersonal) && text.Has(k, SpeechRole.That))) || modal)
        {
            return null;
        }

        var isOften = widely && (be || text.MarkAt(i - 2) == ',' || text.MarkAt(j) == ',');
        var isImpersonal = text.Has(j, SpeechRole.Impersonal) && be;
        if (text.Has(i, SpeechRole.Told) && !isOften || !(isOften || isImpersonal || (be && present && !widely)))
        {
            return null;
        }

        if (!isOften && !isImpersonal && !IsOpinion(text, i, k))
        {
            return null;
        }

        var content = SpeechClause.Last(text, end);
        return new SpeechCue(j + 1, text.Has(k, SpeechRole.That) ? k : k + 1, AttributionKind.SaidBy) { IsAbsent = true, After = k + 1 < content ? (k + 1, isAside ? CommaBehind(text, k + 1, content) : SpeechComplement.EndOf(text, k + 1, content, isClause: text.Has(k, SpeechRole.That))) : default, IsNegated = negated };
    }

    private static int CommaBehind(SpeechText text, int start, int last)
    {
        var k = start;
        while (k < last && (text.MarkAt(k) != ',' || text.IsQuoted(k)))
        {
            k++;
        }

        return k;
    }

    // "is seen as", "is believed to", "is said to": verbs of opinion; "is named as" and "is listed as" are records.
    private static bool IsOpinion(SpeechText text, int i, int next) =>
        text.Has(i, SpeechRole.Passive) && !text.Has(i, SpeechRole.Told) && (text.Has(i, SpeechRole.Report | SpeechRole.Say) || text.Has(next, SpeechRole.As)) && !text.Has(i, SpeechRole.Announce);
}
