using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds quoted words, what they are, and who speaks.</summary>
/// <remarks>
/// Runs of quoted words come from <see cref="QuotationRunReader"/> (marks, paragraphs that reopen, dialogue dashes, block
/// quotations). Round each run the cues of its sentences are read with the quoted words taken as one opaque piece; the cue
/// whose content holds the run names the speaker. Else the sentence before, the sentence after and the quotation
/// before it in the paragraph are asked.
/// </remarks>
internal static class QuotationExtractor
{
    internal static QuotationFacts Extract(Document document, ImmutableArray<EntityMention> mentions)
    {
        var runs = QuotationRunReader.Read(document);
        var text = new SpeechText(document, mentions, runs);
        if (runs.Runs.Count == 0)
        {
            return new QuotationFacts([], runs.Unpaired, text);
        }

        var reader = new SpeakerReader(text);
        var quotations = ImmutableArray.CreateBuilder<Quotation>(runs.Runs.Count);
        Quotation? previous = null;
        for (var i = 0; i < runs.Runs.Count; i++)
        {
            var run = runs.Runs[i];
            if (text.Block != run.Block)
            {
                text.MoveTo(run.Block);
            }

            // "A," said X, "B.": the two runs are one quotation when the sentence goes on.
            var contents = new List<QuotationRun> { run };
            while (i + 1 < runs.Runs.Count && reader.IsBrokenPair(runs.Runs[i], runs.Runs[i + 1]))
            {
                contents.Add(runs.Runs[++i]);
            }

            var quotation = Create(document, text, reader, contents, previous);
            quotations.Add(quotation);
            previous = quotation.Kind is QuotationKind.Title or QuotationKind.Term ? previous : quotation;
            if (run.IsReopened)
            {
                SpeakForOpening(quotations);
            }
        }

        if (text.IsTechnical)
        {
            KeepSpeechOnly(quotations);
        }

        SpeakForTagged(quotations);
        SpeakForRepeated(quotations);
        return new QuotationFacts(quotations.ToImmutable(), runs.Unpaired, text);
    }

    // "«A.¶»B», relata Ruiz": the tag stands behind the last of the paragraphs.
    private static void SpeakForOpening(ImmutableArray<Quotation>.Builder quotations)
    {
        var last = quotations[^1];
        for (var i = quotations.Count - 2; last.SpeakerSpan is not null && i >= 0 && quotations[i] is { SpeakerSpan: null, Kind: QuotationKind.Direct } open && quotations[i + 1].IsContinuation; i--)
        {
            quotations[i] = open.SpokenAs(last);
        }
    }

    // "—Fue un infierno —dice Cifuentes—; no volveré.": the tag behind the first words names the speaker of both.
    private static void SpeakForTagged(ImmutableArray<Quotation>.Builder quotations)
    {
        for (var i = 0; i + 1 < quotations.Count; i++)
        {
            if (quotations[i] is { SpeakerSpan: null, Kind: QuotationKind.Direct } first && quotations[i + 1] is { SpeakerSpan: not null, Cue: { } cue } next && first.Block == next.Block && cue.Start >= first.Span.End && cue.End <= next.Span.Start && cue.Start - first.Span.End <= 3)
            {
                quotations[i] = first.SpokenAs(next);
            }
        }
    }

    // In a manual, marks hold commands, options and messages; only somebody with a name speaks there.
    private static void KeepSpeechOnly(ImmutableArray<Quotation>.Builder quotations)
    {
        for (var i = 0; i < quotations.Count; i++)
        {
            if (quotations[i] is { Kind: QuotationKind.Direct or QuotationKind.Mixed, Speaker: not { Kind: EntityKind.Person or EntityKind.Organisation, Confidence: > 0.85 } } quotation)
            {
                quotations[i] = quotation.AsTerm();
            }
        }
    }

    // A pull quote repeats words of the text without their speaker.
    private static void SpeakForRepeated(ImmutableArray<Quotation>.Builder quotations)
    {
        Dictionary<string, Quotation>? spoken = null;
        for (var i = 0; i < quotations.Count; i++)
        {
            var quotation = quotations[i];
            if (quotation.SpeakerSpan is not null || quotation.Kind != QuotationKind.Direct)
            {
                continue;
            }

            spoken ??= quotations.Where(q => q.SpeakerSpan is not null && q.Kind == QuotationKind.Direct).GroupBy(WordsToCompare, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            if (spoken.TryGetValue(WordsToCompare(quotation), out var same))
            {
                quotations[i] = quotation.SpokenAs(same);
            }
        }
    }

    private static string? EvidenceOf(List<QuotationRun> contents, in Speech speech)
    {
        var form = contents[0].IsDialogue ? "form: dash opens the turn"
            : contents[0].IsBlockQuote ? "form: block quotation"
            : contents[0].IsReopened ? "form: paragraph reopens the marks"
            : contents.Count > 1 ? "form: a tag breaks it"
            : null;
        return form is null ? speech.Evidence : speech.Evidence is null ? form : $"{form}; {speech.Evidence}";
    }

    private static string WordsToCompare(Quotation quotation) => Folding.Fold(quotation.Words).Trim(' ', '.', ',', '!', '?');

    private static Quotation Create(Document document, SpeechText text, SpeakerReader reader, List<QuotationRun> contents, Quotation? previous)
    {
        var run = contents[0];
        var words = contents.Sum(c => QuotationKindReader.CountWords(text, c));
        var hasFiniteVerb = contents.Exists(c => QuotationKindReader.HasFiniteVerb(text, c));
        var speech = reader.Read(contents, previous, hasFiniteVerb, words);
        var kind = QuotationKindReader.Read(text, contents, speech, words, hasFiniteVerb, previous is { Kind: QuotationKind.Direct } && (previous.SpeakerSpan is not null || previous.Cue is not null) && previous.Block == run.Block);
        if (kind is QuotationKind.Title or QuotationKind.Term)
        {
            speech = default;
        }
        else if (speech.SpeakerSpan is null && kind == QuotationKind.Direct)
        {
            speech = reader.ReadNeighbours(contents, previous) is { SpeakerSpan: not null } neighbour ? neighbour : speech;
        }

        var isContinuation = run.IsReopened || speech.IsCarried;
        return new Quotation
        {
            Document = document,
            Span = TextSpan.FromBounds(run.Span.Start, contents[^1].Span.End),
            Sentence = document.SentenceAt(run.Span.Start),
            Contents = [.. contents.Select(c => c.Content)],
            Kind = kind,
            Speaker = speech.Speaker,
            SpeakerSpan = speech.SpeakerSpan,
            Source = speech.Source ?? speech.SpeakerSpan,
            SpeakerKind = speech.Speaker is null ? speech.Kind : SourceKind.Named,
            Cue = speech.Cue,
            Title = speech.Title,
            IsContinuation = isContinuation,
            IsFromDocument = speech.IsDocument,
            WordCount = words,
            HasFiniteVerb = hasFiniteVerb,
            Evidence = EvidenceOf(contents, speech),
        };
    }
}

/// <summary>What the quotation extractor delivers.</summary>
/// <param name="Quotations">The quotations, by place.</param>
/// <param name="UnpairedQuotes">Marks without a partner.</param>
/// <param name="Text">The document's words with their roles and marks, for the attributions.</param>
internal sealed record QuotationFacts(ImmutableArray<Quotation> Quotations, ImmutableArray<UnpairedQuote> UnpairedQuotes, SpeechText Text);
