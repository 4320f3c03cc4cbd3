using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads the title or office that stands beside the speaker of quoted words.</summary>
internal static class SpeakerTitles
{
    /// <summary>The title of a source: what the names extractor knows or what stands beside the name here, the fuller one.</summary>
    internal static string? Of(SpeechText text, in SpeechSource source)
    {
        var read = ReadTitle(text, source);
        return source.Mention is { Title: { Length: > 0 } known } mention && source.Kind == SourceKind.Named && text.SpanOf(source.First, source.End).OverlapsWith(mention.Span)
            && !(read is not null && read.Contains(known, StringComparison.OrdinalIgnoreCase))
            ? known
            : read;
    }

    private static string? ReadTitle(SpeechText text, in SpeechSource source)
    {
        var (first, end) = source.Title;
        if (end <= first || source.IsPronoun)
        {
            return null;
        }

        // "who serves as National Coordinator": the title starts behind "as"; a plain clause ("who runs") is none.
        if (text.Has(first, SpeechRole.Relative))
        {
            var k = first + 1;
            while (k < end && !(text.Has(k, SpeechRole.As | SpeechRole.Be) && !text.Has(k, SpeechRole.To)))
            {
                k++;
            }

            if (k >= Math.Min(end, first + 5))
            {
                return null;
            }

            first = k + 1;
        }

        while (end > first && (text.MarkAt(end - 1) != '\0' || text.IsQuoted(end - 1)))
        {
            end--;
        }

        for (var i = first; i < end; i++)
        {
            if (text.Has(i, SpeechRole.Finite | SpeechRole.And) && text.Has(i + 1, SpeechRole.Finite | SpeechRole.Verb | SpeechRole.Passive))
            {
                end = i;
            }
        }

        // An apposition that is an age or a time ("42,", "on Monday") is no title.
        var isTitle = end > first && !text.Has(first, SpeechRole.Preposition | SpeechRole.Time | SpeechRole.SayingForm | SpeechRole.Adverb) && text.TokenAt(first).Kind == TokenKind.Word;
        return isTitle ? Folding.FoldSpaces(text.Document.ReadingTextOf(text.SpanOf(first, end))) : null;
    }
}
