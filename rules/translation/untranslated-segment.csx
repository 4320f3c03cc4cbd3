/// <summary>Every segment of the source has a counterpart in the target, and the reverse.</summary>
/// <remarks>
/// A text and its translation, in one document or in two, are aligned sentence by sentence. What stands between two sentences
/// that both texts have, and that only one of them has, is reported once, however many sentences it is. Merged, split and
/// moved sentences have their counterpart.
/// </remarks>
var rule = Rule("CL9101", "untranslated-segment", Category.Readiness, Severity.Warning);
var omitted = rule.Says("omitted", "The {language} text has nothing for {what}. Readers of the two versions learn different things; translate it, or mark the translation as shortened.");
var added = rule.Says("added", "The {language} original has nothing for {what}. Readers of the two versions learn different things; add it there, or cut it here.");
var copied = rule.Says("copied", "This sentence of the translation is still in the words of the original. Readers of {language} cannot read it; translate it.");

var settings = Options<Settings>();

var gaps =
    from p in ParallelPairs
    group p by p.Parallel into text
    where !IsPartial(text.Key)
    from gap in text.Key.Gaps()
    select gap.Where(p => !settings.Exempt.Contains(KindOf(p)) && p.WordCount >= settings.MinWords).ToList();

gaps.Report(gap => gap.Count == 0 ? null : Message(gap[0])
    .On(gap[0], new { language = LanguageOf(gap[0]), what = gap.Count == 1 ? "this sentence" : $"this and {gap.Count - 1} more" })
    .Because(gap.Skip(1), "this is missing too")
    .Because(Neighbours(gap[0]), "it belongs beside this sentence")
    .Confidence(gap[0].Confidence));

(from p in ParallelPairs
 where p.IsCopied && p.WordCount >= settings.MinWords && !settings.Exempt.Contains(KindOf(p))
 select p)
.Report(p => copied.On(p.Target[0], new { language = Name(p.Parallel.TargetLanguage) }).Also(p.Source[0], "the original has the same words"));

Message Message(ParallelPair pair) => pair.IsOmission ? omitted : added;

// Where the missing words would stand: the counterparts of the sentences before and behind the gap.
IEnumerable<ILocated> Neighbours(ParallelPair pair)
{
    var before = pair.Previous;
    while (before is { IsMatched: false })
    {
        before = before.Previous;
    }

    return before is null ? [] : pair.IsOmission ? [before.Target[^1]] : [before.Source[^1]];
}

string LanguageOf(ParallelPair pair) => Name(pair.IsOmission ? pair.Parallel.TargetLanguage : pair.Parallel.SourceLanguage);

string Name(Language language) => language == Language.English ? "English" : language == Language.Spanish ? "Spanish" : $"'{language.Tag}'";

bool IsPartial(ParallelText text) => text.Target.Metadata.TryGetValue("translation", out var kind) && kind is "partial" or "shortened" or "summary";

// What stands above a headline that both texts have is the words of its picture.
string KindOf(ParallelPair pair) => pair.Sentence!.Block.Kind switch
{
    BlockKind.Caption => "caption",
    BlockKind.Metadata => "byline",
    BlockKind.Footnote or BlockKind.ReferenceEntry => "notes",
    BlockKind.Title or BlockKind.Paragraph or BlockKind.Heading when pair.Index == 0 && pair.IsOmission && pair.Next is { IsMatched: true } next
        && next.Source[0].Block.Kind is BlockKind.Title or BlockKind.Heading => "caption",
    _ => "text",
};

public sealed record Settings
{
    /// <summary>Kinds of text that need no counterpart: <c>caption</c>, <c>byline</c>, <c>notes</c>.</summary>
    public ImmutableArray<string> Exempt { get; init; } = ["caption", "byline", "notes"];

    /// <summary>Shorter segments, in words, are left alone.</summary>
    [Range(1, 100)] public int MinWords { get; init; } = 4;
}
