using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>What one side of a pair states, read twice: what it has to find again on the other side, narrowly, and what the other side may find here, widely.</summary>
internal sealed class ParallelReading
{
    private readonly DocumentFacts _facts;

    internal ParallelReading(DocumentFacts facts, ImmutableArray<Sentence> sentences)
    {
        _facts = facts;
        Sentences = sentences;
        foreach (var sentence in sentences)
        {
            ReadWords(sentence);
            ReadNumbers(sentence);
            foreach (var quantity in facts.QuantitiesIn(sentence))
            {
                AddShown(quantity.Value, quantity.Interval.Low, quantity.Interval.High);
                if (IsConverted(quantity))
                {
                    ConvertedUnits.Add(quantity.Unit!);
                }
            }
        }

        Dates = [.. sentences.SelectMany(s => facts.DatesIn(s))];
        foreach (var date in Dates)
        {
            AddShown(date.Day, date.Year);
            if (date.Month is { } month)
            {
                Months.Add(month);
            }
        }
    }

    internal ImmutableArray<Sentence> Sentences { get; }

    internal Document Document => _facts.Document;

    internal DocumentFacts Facts => _facts;

    /// <summary>Numbers that a translation keeps: no dates, times, ordinals, labels; a length that may be converted comes with its unit.</summary>
    internal List<(decimal Value, TextSpan Span, bool IsInDigits, bool HasUnit, string? ConvertedUnit)> Numbers { get; } = [];

    /// <summary>The units measured in here that translators convert.</summary>
    internal HashSet<string> ConvertedUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it measures in units that translators convert, so that the measures of the other side are others.</summary>
    internal bool HasConvertedUnits => ConvertedUnits.Count > 0;

    /// <summary>All numbers that can be read here, in any way.</summary>
    internal HashSet<decimal> Shown { get; } = [];

    internal ImmutableArray<DateMention> Dates { get; }

    internal HashSet<int> Months { get; } = [];

    /// <summary>The words without case and accents.</summary>
    internal HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it has a quotation mark or opens with a dash.</summary>
    internal bool HasQuoteMarks { get; private set; }

    /// <summary>Where it first denies, or null.</summary>
    internal TextSpan? Negation { get; private set; }

    /// <summary>Whether it denies or says something that a denial can be translated by.</summary>
    internal bool HintsNegation { get; private set; }

    private void AddShown(params ReadOnlySpan<decimal?> values)
    {
        foreach (var value in values)
        {
            if (value is { } number)
            {
                Shown.Add(number);
            }
        }
    }

    private void ReadWords(Sentence sentence)
    {
        var pack = LanguagePack.For(sentence.Block);
        var isFirst = true;
        var wordBefore = default(TextSpan?);
        foreach (ref readonly var token in sentence.Tokens)
        {
            HasQuoteMarks |= token.Kind == TokenKind.Quote || (isFirst && token.Kind == TokenKind.Dash);
            isFirst = false;
            if (token.Kind is not (TokenKind.Word or TokenKind.Alphanumeric))
            {
                continue;
            }

            var word = Folding.FoldAccents(Document.ReadingTextOf(token.Span));
            Words.Add(word);
            foreach (var part in word.Split('-', '\'', '.'))
            {
                Words.Add(part);
            }

            if (token.Kind == TokenKind.Word && pack.Profile.Months.TryGetValue(word, out var month))
            {
                Months.Add(month);
            }

            foreach (var value in pack.Parallel.NumbersIn(word))
            {
                Shown.Add(NumberLexicon.Number(value));
            }

            // "No more than" is a bound, and "not only" says more.
            if (pack.Parallel.Bounds.Contains(word) && Negation == wordBefore)
            {
                Negation = null;
            }

            ReadNegation(word, token, pack.Parallel);
            wordBefore = token.Span;
        }
    }

    private void ReadNegation(string word, in Token token, ParallelLexicon lexicon)
    {
        var isNegation = lexicon.Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);
        Negation ??= isNegation ? token.Span : null;
        HintsNegation |= isNegation || lexicon.NegationHints.Contains(word);
        for (var length = Math.Min(word.Length, 6); length > 1 && !HintsNegation; length--)
        {
            HintsNegation |= lexicon.NegationHints.Contains(word[..length] + "*");
        }
    }

    private void ReadNumbers(Sentence sentence)
    {
        var lexicon = LanguagePack.For(sentence.Block).Numbers;
        var pieces = new NumberPieces(Document);
        pieces.Fill(sentence, lexicon);
        for (var i = 0; i < pieces.Count; i++)
        {
            ShowDigits(pieces, i);
            if (!NumberReader.TryRead(pieces, i, out var numeral) || numeral.Form is NumeralForm.Vague or NumeralForm.Both or NumeralForm.One)
            {
                continue;
            }

            Shown.Add(numeral.Low);
            Shown.Add(numeral.High);
            for (var part = i + 1; part < numeral.End; part++)
            {
                ShowDigits(pieces, part);
            }

            var span = pieces.SpanOf(numeral.First, numeral.End);
            var isInDigits = pieces[i].IsNumber;
            if (numeral.Value is { } value && value >= (isInDigits ? 2 : 3) && !IsLabel(pieces, numeral, lexicon) && !IsReadOtherwise(span, sentence))
            {
                var measures = _facts.QuantitiesIn(sentence).Where(q => q.Span.Contains(span.Start)).ToList();
                Numbers.Add((value, span, isInDigits, measures.Exists(q => q.Kind == QuantityKind.Measurement), measures.Find(IsConverted)?.Unit));
            }

            i = numeral.End - 1;
        }
    }

    // Whatever digits stand here may be what the other side means: "G7", "19:30", "3ª".
    private void ShowDigits(NumberPieces pieces, int index)
    {
        var text = pieces.TextOf(index);
        if (pieces[index].IsNumber && NumberFormat.TryParse(text, pieces.Lexicon, out var value))
        {
            Shown.Add(value);
            if (value is > 0 and < 12 && index + 1 < pieces.Count && pieces.Lexicon.Clock.MatchForward(pieces, index + 1, out _) > 0)
            {
                // "5 p.m." is "17 horas".
                Shown.Add(value + 12);
            }
        }

        var number = 0m;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && digits < 18)
            {
                number = (number * 10) + (c - '0');
                digits++;
            }
        }

        if (digits > 0)
        {
            Shown.Add(number);
        }
    }

    // Ordinals, times and scores look different in every language.
    private static bool IsLabel(NumberPieces pieces, Numeral numeral, NumberLexicon lexicon)
    {
        var (before, after) = (numeral.First - 1, numeral.End);
        return (after < pieces.Count && (pieces[after].IsGlued && (pieces[after].IsWord || pieces.TextOf(after) is ":" or "/" or "-" or "–" or "º" or "ª"))
            || (after < pieces.Count && lexicon.Clock.MatchForward(pieces, after, out _) > 0))
            || (before >= 0 && pieces[numeral.First].IsGlued && pieces.TextOf(before) is ":" or "/" or "-" or "–" or "#")
            || (before >= 0 && lexicon.ClockOpeners.MatchBackward(pieces, numeral.First, out _) > 0);
    }

    private bool IsReadOtherwise(TextSpan span, Sentence sentence) =>
        _facts.DatesIn(sentence).Any(d => d.Span.Contains(span.Start) && d.Kind == DateKind.Calendar && d.Granularity != DateGranularity.Year)
        || _facts.CitationsIn(sentence).Any(c => c.Span.Contains(span.Start));

    private static bool IsConverted(Quantity quantity) =>
        quantity.Unit is { } unit && quantity.Sentence is { } sentence && LanguagePack.For(sentence.Block).Parallel.Conversions.Contains(unit);
}
