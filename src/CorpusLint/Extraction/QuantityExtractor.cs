using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds numbers that count or measure, with their bounds, units, counted nouns and measure keys.</summary>
internal static class QuantityExtractor
{
    internal static ImmutableArray<Quantity> Extract(
        Document document,
        ImmutableArray<EntityMention> mentions,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<DateMention> dates,
        ImmutableArray<Citation> citations,
        Lazy<ImmutableArray<MeasureEvent>> events)
    {
        var result = ImmutableArray.CreateBuilder<Quantity>();
        var pieces = new NumberPieces(document);
        var reader = new QuantityPhraseReader(new QuantityLabels(new QuantityObstacles(mentions, dates, citations)));
        var keys = new MeasureKeyReader(document, mentions, dates, events);
        var quoted = new QuantityQuotes(quotations);
        var phrases = new List<QuantityPhrase>();
        var rivals = new CountedRivals();
        var antecedents = new CountedAntecedents();
        var currencies = new QuantityCurrencies(document);
        Block? block = null;
        NumberLexicon lexicon = null!;
        foreach (var sentence in document.Sentences)
        {
            if (!ReferenceEquals(sentence.Block, block))
            {
                block = sentence.Block;
                lexicon = LanguagePack.For(block).Numbers;
            }

            if (block.Kind is BlockKind.ReferenceEntry or BlockKind.Metadata or BlockKind.Code || !pieces.IsWorthReading(sentence))
            {
                continue;
            }

            pieces.Fill(sentence, lexicon);
            reader.Reset();
            phrases.Clear();
            for (var i = 0; i < pieces.Count;)
            {
                if (CountedVotes.TryReadSplit(pieces, i, phrases, out var behind))
                {
                    i = behind;
                }
                else if (reader.Read(pieces, i, out i) is { } phrase)
                {
                    phrases.Add(phrase);
                }
            }

            QuantitySeries.Share(pieces, phrases);
            currencies.Fill(pieces, phrases);
            CountedElision.Fill(pieces, phrases, rivals);
            antecedents.Fill(pieces, phrases);
            foreach (var phrase in phrases)
            {
                result.Add(ToQuantity(pieces, phrase, keys, quoted));
            }
        }

        MeasureGauge.SharePlaces(result);
        return result.ToImmutable();
    }

    private static Quantity ToQuantity(NumberPieces pieces, QuantityPhrase phrase, MeasureKeyReader keys, QuantityQuotes quoted)
    {
        var span = pieces.SpanOf(phrase.First, phrase.End);
        var counted = phrase.Counted;
        var (key, confidence, origin) = keys.Read(pieces, phrase);
        var interval = phrase.Interval with { Low = Plain(phrase.Interval.Low), High = Plain(phrase.Interval.High) };
        return new Quantity
        {
            Document = pieces.Document,
            Span = span,
            Sentence = pieces.Sentence,
            Numeral = Folding.ReadingTextOf(pieces.Document, pieces.SpanOf(phrase.NumeralFirst, phrase.NumeralEnd)),
            Value = Plain(phrase.Value),
            Bound = phrase.Bound,
            Kind = phrase.Kind,
            Interval = interval,
            Unit = phrase.Unit,
            Counted = counted?.Lemma ?? phrase.SharedNoun,
            CountedSpan = counted is null ? null : pieces.SpanOf(counted.First, counted.End),
            CountedKind = counted?.Kind ?? phrase.SharedNoun,
            Meant = counted is null && phrase.SharedNoun is null ? phrase.Implied?.Noun : null,
            CountedClass = counted is not null ? ClassOf(counted) : phrase.Kind switch { QuantityKind.Money => "money", QuantityKind.Share => "share", _ => null },
            MeasureKey = key,
            Confidence = confidence,
            Evidence = QuantityReasons.Of(phrase, origin),
            IsPart = phrase.Implied is { IsPart: true },
            IsRival = phrase.Implied is { IsRival: true },
            IsNarrowedPart = phrase.Implied is { IsPart: true } part && (part.IsNarrowed || key.Place is not null),
            HasMatter = phrase.Kind is QuantityKind.Measurement ? key.Class is not null : MeasurePopulation.HasMatter(pieces, phrase),
            IsTold = counted is { Casualty.Count: > 0 },
            IsStanding = MeasureStanding.IsStanding(pieces, phrase, key.Class, key.Population),
            IsEventCarried = MeasureEventReader.IsCarried(origin),
            IsAttributive = MeasureAttributive.Is(pieces, phrase),
            IsOpinion = MeasureOpinion.IsOpinion(pieces, phrase),
            IsQuoted = quoted.Covers(span),
        };
    }

    // What people did or suffered belongs to the measure; the class of the fact is that of its noun or of a casualty.
    private static string? ClassOf(CountedNoun counted) =>
        counted.Class is "death" or "injury" or "arrest" ? counted.Class : counted.NounClass;

    // Dividing by one with all digits drops the zeros that a decimal keeps behind its point: 3200000.0 is 3200000.
    private static decimal? Plain(decimal? value) => value is null or { Scale: 0 } ? value : value / 1.0000000000000000000000000000m;
}
