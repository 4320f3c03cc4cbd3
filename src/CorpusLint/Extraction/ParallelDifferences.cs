using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds what one side of each pair states and the other does not. What a side states is read narrowly and looked for
/// widely, in the pair and in the pairs beside it that do not need it themselves, because a translator may move it there.
/// </summary>
internal sealed class ParallelDifferences
{
    private readonly ImmutableArray<ParallelPair> _pairs;
    private readonly ParallelReading[] _sources;
    private readonly ParallelReading[] _targets;
    private readonly Dictionary<string, int> _sourceWords;
    private readonly Dictionary<string, int> _targetWords;
    private readonly List<ParallelDifference> _found = [];

    private ParallelDifferences(ParallelText text, DocumentFacts source, DocumentFacts target)
    {
        _pairs = text.Pairs;
        _sources = [.. _pairs.Select(p => new ParallelReading(source, p.Source))];
        _targets = [.. _pairs.Select(p => new ParallelReading(target, p.Target))];
        _sourceWords = Count(_sources);
        _targetWords = Count(_targets);
    }

    internal static void Read(ParallelText text, DocumentFacts source, DocumentFacts target)
    {
        var reader = new ParallelDifferences(text, source, target);
        for (var i = 0; i < text.Pairs.Length; i++)
        {
            if (text.Pairs[i] is { IsMatched: true, IsCopied: false })
            {
                text.Pairs[i].Differences = reader.Compare(i);
            }
        }
    }

    private ImmutableArray<ParallelDifference> Compare(int index)
    {
        _found.Clear();
        CompareNumbers(index);
        CompareDates(index);
        CompareNames(index);
        CompareQuotations(index);
        CompareLinks(index);
        CompareNegation(index);
        return [.. _found.OrderBy(d => !d.IsLost).ThenBy(d => d.Span)];
    }

    private void CompareNumbers(int index)
    {
        var (source, target) = (_sources[index], _targets[index]);
        var lost = source.Numbers.Where(n => IsCompared(n.HasUnit, n.ConvertedUnit, target) && !target.Shown.Contains(n.Value) && !IsBeside(index, _targets, _sources, r => r.Shown.Contains(n.Value))).ToList();
        var added = target.Numbers.Where(n => IsCompared(n.HasUnit, n.ConvertedUnit, source) && !source.Shown.Contains(n.Value) && !IsBeside(index, _sources, _targets, r => r.Shown.Contains(n.Value))).ToList();
        Add(
            ParallelDifferenceKind.Number,
            source.Document, [.. lost.Select(n => (n.Span, n.IsInDigits))],
            target.Document, [.. added.Select(n => (n.Span, n.IsInDigits && n.Value is < 1500 or > 2100))]);
    }

    // A measure that translators convert is held only against one in the same unit.
    private static bool IsCompared(bool hasUnit, string? convertedUnit, ParallelReading other) =>
        convertedUnit is null ? !(hasUnit && other.HasConvertedUnits) : other.ConvertedUnits.SetEquals([convertedUnit]);

    private void CompareDates(int index)
    {
        var (source, target) = (_sources[index], _targets[index]);
        var (lost, added) = (Missing(index, _sources, _targets), Missing(index, _targets, _sources));
        if (lost.Count == 0 || added.Count == 0)
        {
            // A year or month that only one side gives is the translator's service to readers; a whole day is not.
            lost = [.. lost.Where(d => d.Day is not null and not 1 && d.Month is not null && !target.Dates.Any(t => t.Kind != DateKind.Calendar))];
            added = [];
        }

        Add(ParallelDifferenceKind.Date, source.Document, [.. lost.Select(d => (d.Span, true))], target.Document, [.. added.Select(d => (d.Span, false))]);
        if (lost.Count == 0 && added.Count == 0 && Weekdays(source) is [var one] && Weekdays(target) is [var other] && one.Weekday != other.Weekday)
        {
            Add(ParallelDifferenceKind.Date, source.Document, [(one.Span, true)], target.Document, [(other.Span, true)]);
        }
    }

    private static List<DateMention> Weekdays(ParallelReading reading) => [.. reading.Dates.Where(d => d.Weekday is not null && !d.IsRhetorical)];

    private static List<DateMention> Missing(int index, ParallelReading[] own, ParallelReading[] others)
    {
        return [.. own[index].Dates.Where(d => d.Kind == DateKind.Calendar && d.Granularity != DateGranularity.Year && !IsShown(d, others[index]) && !IsBeside(index, others, own, r => IsShown(d, r)))];

        static bool IsShown(DateMention date, ParallelReading reading) =>
            (date.Month is not { } month || reading.Months.Contains(month))
            && (date.Day is not { } day || reading.Shown.Contains(day) || (day == 1 && !reading.Dates.Any(d => d.Month == date.Month && d.Day > 1)))
            && (date.Year is not { } year || reading.Shown.Contains(year) || !reading.Dates.Any(d => d.Year is not null));
    }

    private void CompareNames(int index)
    {
        var (source, target) = (_sources[index], _targets[index]);
        var lost = Names(index, _sources, _targets, _sourceWords, _targetWords);
        var added = Names(index, _targets, _sources, _targetWords, _sourceWords);
        Add(ParallelDifferenceKind.Name, source.Document, [.. lost.Select(m => (m.Span, true))], target.Document, [.. added.Select(m => (m.Span, m.Kind == EntityKind.Person))]);
    }

    // A person's full name survives translation, and so does any name that the other text keeps elsewhere as it is.
    private static List<EntityMention> Names(int index, ParallelReading[] own, ParallelReading[] others, Dictionary<string, int> ownWords, Dictionary<string, int> otherWords)
    {
        var result = new List<EntityMention>();
        foreach (var mention in own[index].Sentences.SelectMany(s => own[index].Facts.MentionsIn(s)))
        {
            if (mention.Sentence!.Block.Kind is BlockKind.Title or BlockKind.Heading || mention.Kind == EntityKind.Event)
            {
                continue;
            }

            var parts = Folding.FoldAccents(mention.Name).Split(' ', '-', '/', '\'').Where(w => w.Length > 2).ToList();
            var isPerson = mention is { Kind: EntityKind.Person, Form: MentionForm.Full } && parts.Count is 2 or 3 && !FollowsArticle(mention);
            var isKept = parts.Count > 0 && parts.TrueForAll(w => otherWords.GetValueOrDefault(w) > 0 && 2 * otherWords.GetValueOrDefault(w) >= ownWords.GetValueOrDefault(w));
            if ((isPerson || isKept) && !parts.Exists(others[index].Words.Contains) && !IsNear(index, others, r => parts.Exists(r.Words.Contains)) && !result.Exists(m => m.LocalEntity == mention.LocalEntity))
            {
                result.Add(mention);
            }
        }

        return result;
    }

    // "The Vine Steps" are no person, whatever they look like.
    private static bool FollowsArticle(EntityMention mention)
    {
        var pack = LanguagePack.For(mention.Sentence!.Block);
        var before = default(Token);
        foreach (ref readonly var token in mention.Sentence.Tokens)
        {
            if (token.Start >= mention.Span.Start)
            {
                break;
            }

            before = token;
        }

        return before.Kind == TokenKind.Word && before.Length > 0 && (pack.Names[mention.Document.ValueOf(before)] & NameWord.Article) != 0;
    }

    private void CompareQuotations(int index)
    {
        var (source, target) = (_sources[index], _targets[index]);
        var lost = target.HasQuoteMarks || IsNear(index, _targets, r => r.HasQuoteMarks) && !_sources[index].Sentences.IsEmpty && !IsNear(index, _sources, r => r.HasQuoteMarks) ? [] : Quotations(source);
        var added = source.HasQuoteMarks || IsNear(index, _sources, r => r.HasQuoteMarks) && !IsNear(index, _targets, r => r.HasQuoteMarks) ? [] : Quotations(target);
        Add(ParallelDifferenceKind.Quotation, source.Document, [.. lost.Select(q => (q.Span, true))], target.Document, [.. added.Select(q => (q.Span, q.Kind == QuotationKind.Direct))]);
    }

    private static List<Quotation> Quotations(ParallelReading reading) =>
        [.. reading.Sentences.SelectMany(s => reading.Facts.QuotationsIn(s)).Where(q => q.Kind is QuotationKind.Direct or QuotationKind.Mixed && !q.IsContinuation)];

    private void CompareLinks(int index)
    {
        var (source, target) = (Links(_sources[index]), Links(_targets[index]));
        if (source.Count > 0 && target.Count == 0 && !IsNear(index, _targets, r => Links(r).Count > 0))
        {
            Add(ParallelDifferenceKind.Link, _sources[index].Document, [.. source.Select(l => (l.Span, true))], _targets[index].Document, []);
        }
    }

    private static List<Link> Links(ParallelReading reading) => [.. reading.Sentences.SelectMany(s => reading.Facts.LinksIn(s)).Where(l => !l.Target.StartsWith('#'))];

    // Only where one short sentence stands for one, because a denial of one clause is easily lost among others.
    private void CompareNegation(int index)
    {
        const int longest = 18;
        var (source, target) = (_sources[index], _targets[index]);
        if (source.Sentences is not [var one] || target.Sentences is not [var other] || one.TokenCount > longest || other.TokenCount > longest)
        {
            return;
        }

        if (source.Negation is { } denied && !target.HintsNegation)
        {
            Add(ParallelDifferenceKind.Negation, source.Document, [(denied, true)], target.Document, []);
        }
        else if (target.Negation is { } denial && !source.HintsNegation)
        {
            Add(ParallelDifferenceKind.Negation, source.Document, [], target.Document, [(denial, true)]);
        }
    }

    // What is missing and what is new stand for each other in order; the rest is reported alone where that is safe.
    private void Add(ParallelDifferenceKind kind, Document source, (TextSpan Span, bool IsCertain)[] lost, Document target, (TextSpan Span, bool IsCertain)[] added)
    {
        for (var i = 0; i < Math.Max(lost.Length, added.Length); i++)
        {
            var other = i < added.Length ? new ParallelDifference(kind, target, added[i].Span, IsLost: false) : null;
            if (i >= lost.Length)
            {
                if (added[i].IsCertain)
                {
                    _found.Add(other!);
                }
            }
            else if (other is not null || lost[i].IsCertain)
            {
                _found.Add(new ParallelDifference(kind, source, lost[i].Span, IsLost: true) { Counterpart = other });
            }
        }
    }

    // In the pair before or behind, which does not have it on its own other side.
    private static bool IsBeside(int index, ParallelReading[] others, ParallelReading[] own, Func<ParallelReading, bool> has) =>
        (index > 0 && has(others[index - 1]) && !has(own[index - 1])) || (index + 1 < others.Length && has(others[index + 1]) && !has(own[index + 1]));

    private static bool IsNear(int index, ParallelReading[] readings, Func<ParallelReading, bool> has) =>
        (index > 0 && has(readings[index - 1])) || (index + 1 < readings.Length && has(readings[index + 1]));

    private static Dictionary<string, int> Count(ParallelReading[] readings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in readings.SelectMany(r => r.Words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
