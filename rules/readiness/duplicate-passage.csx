/// <summary>A sentence should not occur twice; text shared between documents should be credited.</summary>
/// <remarks>
/// Sentences of the same words, of nearly the same words, or of which one goes on where the other stops. Quotations, notices
/// and texts in another language are left alone.
/// </remarks>
var rule = Rule("CL9001", "duplicate-passage", Category.Readiness, Severity.Warning);
var same = rule.Says("same", "This sentence stands in the document {times}. One of them was probably left behind by an edit; keep one.");
var near = rule.Says("near", "This sentence stands in the document twice in nearly the same words. One of them is probably the older version; keep one.");
var across = rule.Says("across", "This sentence also stands in {other}, and neither text credits the other. Credit the source, or say it in other words.", Severity.Note);

var settings = Options<Settings>();

// A sentence that is mostly a quotation may be repeated on purpose; who quotes it how is another rule's business.
bool IsQuoted(Sentence s) => FactsOf(s).QuotationsIn(s).Any(q => q.Span.Length * 2 > s.Span.Length) || s.Block.IsQuoted;

bool IsNotice(Sentence s) =>
    s.Block.Kind is BlockKind.Metadata or BlockKind.ReferenceEntry or BlockKind.Footnote or BlockKind.Caption
    || ("Dd".Contains(s.Document.Reading[s.Block.Sentences[0].Span.Start])
        && s.Block.Sentences[0].ReadingText.StartsWith("Disclaimer:", StringComparison.OrdinalIgnoreCase));

bool AreTheSame(SentencePrint a, SentencePrint b) => a.Words.AsSpan().SequenceEqual(b.Words.AsSpan());

// Sentences of one pattern with other figures ("In the first heat …") are no copies: all figures and names must agree.
bool SaySame(SentencePrint a, SentencePrint b) =>
    a.ContinuesOrIsContinuedBy(b)
    || (a.SimilarityTo(b) >= settings.NearDuplicate
        && FactsOf(a).QuantitiesIn(a.Sentence).Select(q => q.Interval).SequenceEqual(FactsOf(b).QuantitiesIn(b.Sentence).Select(q => q.Interval)));

bool IsLong(Sentence s, int words) => s.TokenCount >= words && !IsNotice(s);

SentencePrint[] PrintsOf(DocumentFacts d) =>
    [.. d.Document.Sentences
        .Where(s => IsLong(s, settings.MinWords))
        .Select(SentencePrint.Of)
        .Where(p => p.Words.Length >= settings.MinWords && !IsQuoted(p.Sentence))];

// All copies of one sentence are one conflict; the message counts them, and the first few are shown.
const int PlacesShown = 5;

IEnumerable<Finding> Copies(SentencePrint[] prints) =>
    from copy in SentencePrint.Recurring(prints).GroupBy(p => (p.Whole, p.Sentence.Language))
    where copy.Skip(1).Any()
    let c = copy.Select(p => p.Sentence).ToArray()
    select same
        .On(c[1], new { times = c.Length == 2 ? "twice" : $"{c.Length} times" })
        .Also(c[0], "it stands here first")
        .Because(c.Skip(2).Take(PlacesShown), "and here again")
        .Fix("Delete the second sentence", Edit.Delete(c[1]), Safety.Suggested);

// Sentences made to one pattern ("In the first heat …") share their runs of words by the hundred. Each is compared with those
// that follow next: what an edit left behind does not stand far from what it became.
const int MostOfOneKey = 300;
const int FollowersCompared = 50;

// Of sentences that are nearly the same, one copy each is compared, so that a refrain is not compared with itself.
IEnumerable<Finding> NearCopies(SentencePrint[] prints) =>
    from pair in SentencePrint.Meeting([.. prints.DistinctBy(p => p.Whole)])
        .SelectMany(p => p.Keys, (print, key) => (print, key))
        .PairsBy(k => k.key, MostOfOneKey, FollowersCompared)
        .Select(k => (a: k.First.print, b: k.Second.print))
        .Distinct()
    where pair.a != pair.b && pair.a.Sentence.Language == pair.b.Sentence.Language && SaySame(pair.a, pair.b)
    select near
        .On(pair.b)
        .Also(pair.a, "it stands here first")
        .Fix("Delete the second sentence", Edit.Delete(pair.b), Safety.Suggested)
        .Fix("Delete the first sentence", Edit.Delete(pair.a), Safety.Suggested);

(from d in Documents
 let prints = PrintsOf(d)
 from finding in Copies(prints).Concat(NearCopies(prints))
 select finding)
.Report(finding => finding);

// Between documents only equal sentences count: their hash is the key, so that copies meet and nothing else does. Each is held
// against the first: what stands in every document of a corpus is said once of each.
var longPrints =
    from s in Sentences
    where IsLong(s, settings.MinWordsAcross)
    let print = SentencePrint.Of(s)
    where print.Words.Length >= settings.MinWordsAcross
    select print;

var acrossDocuments =
    from print in longPrints
    group print by print.Whole into all
    where all.Count > 1
    let copies = all.Where(p => !IsQuoted(p.Sentence)).ToArray()
    from b in copies.Skip(1)
    let a = copies[0]
    where a.Document != b.Document && AreTheSame(a, b)
    select (a: a.Sentence, b: b.Sentence);

acrossDocuments.Report(p => across
    .On(p.b, new { other = p.a.Document.Path })
    .Also(p.a, "the same words stand here"));

public sealed record Settings
{
    /// <summary>Shortest sentence, in words, that is compared inside a document.</summary>
    [Range(4, 200)] public int MinWords { get; init; } = 12;

    /// <summary>Shortest sentence, in words, that is compared between documents.</summary>
    [Range(4, 200)] public int MinWordsAcross { get; init; } = 25;

    /// <summary>Share of common runs of three words from which two sentences count as nearly the same.</summary>
    [Range(0.5, 1.0)] public double NearDuplicate { get; init; } = 0.8;
}
