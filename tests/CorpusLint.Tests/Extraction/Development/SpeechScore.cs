using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction.Development;

/// <summary>
/// Counts how well quotations and attributions are read. Quotations count span by span, right when the words are the same; an attribution's
/// spans count by the words that they share with those of the nearest attribution of the answer.
/// </summary>
internal sealed class SpeechScore
{
    private readonly Tally _quoted = new();
    private readonly Tally _speakers = new();
    private readonly Tally _contents = new();
    private readonly Tally _sources = new();
    private readonly Tally _entities = new();
    private readonly List<string> _misses = [];

    /// <summary>F1 of the spans of direct and mixed quotations, in percent.</summary>
    internal double Quoted => _quoted.F1;

    /// <summary>F1 of such spans together with a right speaker, in percent.</summary>
    internal double Speakers => _speakers.F1;

    /// <summary>F1 of attributed contents by shared words, in percent.</summary>
    internal double Contents => _contents.F1;

    /// <summary>F1 of sources by shared words, in percent.</summary>
    internal double Sources => _sources.F1;

    /// <summary>The figures, and below them each miss.</summary>
    public override string ToString() =>
        $"quoted {Quoted:F1} (P {_quoted.Precision:F1}, R {_quoted.Recall:F1}), speakers {Speakers:F1}, contents {Contents:F1} (P {_contents.Precision:F1}, R {_contents.Recall:F1}), sources {Sources:F1} (P {_sources.Precision:F1}, R {_sources.Recall:F1}), entities P {_entities.Precision:F1}, R {_entities.Recall:F1}\n"
        + string.Join('\n', _misses);

    internal void Add(SpeechPassage passage, Language language)
    {
        var document = passage.Read(language);
        var facts = FactExtractor.Extract(document);
        var before = _misses.Count;
        AddQuotations(passage, facts);
        AddAttributions(passage, facts);
        if (_misses.Count > before)
        {
            _misses.Insert(before, "# " + passage.Text.ReplaceLineEndings(" / "));
        }
    }

    private void AddQuotations(SpeechPassage passage, DocumentFacts facts)
    {
        var found = facts.Quotations.Where(q => q.Kind is QuotationKind.Direct or QuotationKind.Mixed).SelectMany(q => q.Contents.Select(c => (Quotation: q, Span: Trim(facts.Document.Text, c)))).ToList();
        var expected = new List<(SpeechPassage.Group Group, TextSpan Span, TextSpan? Source)>();
        TextSpan? carried = null;
        foreach (var group in passage.Groups)
        {
            carried = group.Source ?? carried;
            expected.AddRange(group.Quoted.Select(q => (group, Trim(facts.Document.Text, q), carried)));
        }

        _quoted.Expected += expected.Count;
        _quoted.Found += found.Count;
        _speakers.Expected += expected.Count(e => e.Source is not null);
        _speakers.Found += found.Count(f => f.Quotation.SpeakerSpan is not null);
        foreach (var (group, span, source) in expected)
        {
            var match = found.Find(f => f.Span == span);
            if (match.Quotation is null)
            {
                _misses.Add($"  quotation missed: {facts.Document.ReadingTextOf(span)}");
                continue;
            }

            _quoted.Right++;
            found.Remove(match);
            if (source is { } speaker)
            {
                if (match.Quotation.SpeakerSpan is { } read && read.OverlapsWith(speaker))
                {
                    _speakers.Right++;
                }
                else
                {
                    _misses.Add($"  speaker of “{facts.Document.ReadingTextOf(span)}”: {(match.Quotation.SpeakerSpan is { } wrong ? facts.Document.ReadingTextOf(wrong) : "none")}");
                }
            }

            AddEntity(group, match.Quotation.Speaker);
        }

        _misses.AddRange(found.Select(f => $"  quotation too many: {facts.Document.ReadingTextOf(f.Span)}"));
    }

    private void AddEntity(SpeechPassage.Group group, EntityMention? speaker)
    {
        if (group.Entity is null)
        {
            return;
        }

        _entities.Expected++;
        _entities.Found += speaker is null ? 0 : 1;
        if (speaker is not null && speaker.Name.EndsWith(group.Entity.Split(' ')[^1], StringComparison.Ordinal))
        {
            _entities.Right++;
        }
        else
        {
            _misses.Add($"  entity {group.Entity}: {speaker?.Name ?? "none"}");
        }
    }

    private void AddAttributions(SpeechPassage passage, DocumentFacts facts)
    {
        var text = facts.Document.Text;
        var found = facts.Attributions.Where(a => a.Kind is not (AttributionKind.Citation or AttributionKind.Link) && a.Content is not null).Select(a => (Fact: a, Words: WordsOf(text, a.Content!.Value), Source: (a.Source ?? a.SourceMention?.Span) is { } s ? WordsOf(text, s) : [])).ToList();
        var inherited = default(TextSpan?);
        foreach (var group in passage.Groups)
        {
            inherited = group.Source ?? (group.Quoted.Count > 0 ? inherited : null);
            if (group.Quoted.Count + group.Indirect.Count == 0)
            {
                continue;
            }

            var words = group.Quoted.Concat(group.Indirect).SelectMany(s => WordsOf(text, s)).ToHashSet();
            var source = inherited is { } s ? WordsOf(text, s) : [];
            _contents.Expected++;
            _sources.Expected += source.Count > 0 ? 1 : 0;
            var best = found.OrderByDescending(f => Overlap(f.Words, words)).FirstOrDefault();
            if (best.Fact is null || Overlap(best.Words, words) == 0)
            {
                _misses.Add($"  content missed: {Show(facts, group)}");
                continue;
            }

            found.Remove(best);
            _contents.Found++;
            _sources.Found += best.Source.Count > 0 ? 1 : 0;
            var overlap = Overlap(best.Words, words);
            _contents.Right += overlap;
            if (overlap < 0.85)
            {
                _misses.Add($"  content {overlap:F2}: {facts.Document.ReadingTextOf(best.Fact.Content!.Value)}");
            }

            if (source.Count > 0)
            {
                var shared = Overlap(best.Source, source);
                _sources.Right += shared;
                if (shared < 0.99)
                {
                    _misses.Add($"  source {shared:F2}: {(best.Fact.Source is { } read ? facts.Document.ReadingTextOf(read) : "none")} for {facts.Document.ReadingTextOf(inherited!.Value)}");
                }
            }
        }

        // The answers give the outermost attribution: one inside another's content is neither right nor wrong.
        found.RemoveAll(f => passage.Groups.Any(g => g.Indirect.Concat(g.Quoted).Any(s => s.Contains(f.Fact.Content!.Value) && s.Contains(f.Fact.Cue ?? s))));
        _contents.Found += found.Count;
        _sources.Found += found.Count(f => f.Source.Count > 0);
        _misses.AddRange(found.Select(f => $"  attribution too many: {(f.Fact.Source is { } source ? facts.Document.ReadingTextOf(source) : "-")} | {(f.Fact.Cue is { } cue ? facts.Document.ReadingTextOf(cue) : "-")} | {facts.Document.ReadingTextOf(f.Fact.Content!.Value)}"));
    }

    private static string Show(DocumentFacts facts, SpeechPassage.Group group) =>
        string.Join(" … ", group.Indirect.Concat(group.Quoted).Select(s => facts.Document.ReadingTextOf(s)));

    // Dice: twice what they share through what they have.
    private static double Overlap(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<int> WordsOf(DocumentText text, TextSpan span)
    {
        var words = new HashSet<int>();
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text.Content[i]) && (i == span.Start || !char.IsLetterOrDigit(text.Content[i - 1])))
            {
                words.Add(i);
            }
        }

        return words;
    }

    private static TextSpan Trim(DocumentText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text.Content[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text.Content[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private sealed class Tally
    {
        internal double Right { get; set; }

        internal double Found { get; set; }

        internal double Expected { get; set; }

        internal double Precision => Found == 0 ? 100 : 100 * Right / Found;

        internal double Recall => Expected == 0 ? 100 : 100 * Right / Expected;

        internal double F1 => Found + Expected == 0 ? 100 : 200 * Right / (Found + Expected);
    }
}
