/// <summary>Paragraphs, list items and headings of source and target should correspond.</summary>
/// <remarks>
/// Over sentences that both texts have: a paragraph that ends in one text goes on in the other; a list has more items in one
/// text than in the other; a heading has no counterpart. Each kind is one finding for a text and its translation.
/// </remarks>
var rule = Rule("CL9103", "parallel-structure-drift", Category.Readiness, Severity.Note);
var paragraphs = rule.Says("paragraphs", "{count} of the original's paragraph breaks stand elsewhere in the translation. Editors who compare the two lose their place; break the paragraphs alike.");
var lists = rule.Says("lists", "This list has {source} items, its translation {target}. An item was lost or added on the way; compare the two lists.");
var headings = rule.Says("headings", "The translation has no counterpart of the heading '{heading}'. Readers cannot find the part; translate the heading.");

var settings = Options<Settings>();

var texts =
    from p in ParallelPairs
    group p by p.Parallel into text
    select text.Key;

(from text in texts
 where settings.Paragraphs
 let moved = Moved(text).ToList()
 where moved.Count > 0
 select moved)
.Report(moved => paragraphs
    .On(moved[0].Target[0], new { count = moved.Count })
    .Also(moved[0].Source[0], "the original breaks otherwise before this sentence")
    .Because(moved.Skip(1).Take(5).Select(p => p.Target[0]), "and here"));

(from text in texts
 where settings.Lists
 from list in Lists(text)
 where list.Source.Count != list.Target.Count
 select list)
.Report(list => lists
    .On(list.Source[0], new { source = list.Source.Count, target = list.Target.Count })
    .Also(list.Target[0], "the translation of the list is here"));

(from text in texts
 where settings.Paragraphs
 from p in text.Pairs
 where p.IsOmission && p.Source[0].Block.Kind == BlockKind.Heading
 select p)
.Report(p => headings.On(p, new { heading = p.ReadingText }).Confidence(p.Confidence));

// Sentences whose neighbour before is in their paragraph in one text only; both neighbours must have their counterparts.
IEnumerable<ParallelPair> Moved(ParallelText text) =>
    from p in text.Pairs.Skip(1)
    let before = p.Previous!
    where IsProse(p) && IsProse(before)
    where (p.Source[0].Block == before.Source[^1].Block) != (p.Target[0].Block == before.Target[^1].Block)
    select p;

bool IsProse(ParallelPair pair) => pair.IsMatched && !pair.IsMoved && pair.Confidence >= 0.5
    && pair.Source.All(s => s.Block.Kind == BlockKind.Paragraph) && pair.Target.All(s => s.Block.Kind == BlockKind.Paragraph);

// A list of the original, and the items of the translation that its items led to with those between and beside them.
IEnumerable<(List<Block> Source, List<Block> Target)> Lists(ParallelText text)
{
    var counterparts = new Dictionary<Block, Block>();
    foreach (var pair in text.Pairs.Where(p => p.IsMatched && p.Source[0].Block.Kind == BlockKind.ListItem && p.Target[0].Block.Kind == BlockKind.ListItem))
    {
        counterparts.TryAdd(pair.Source[0].Block, pair.Target[0].Block);
    }

    var seen = new HashSet<Block>();
    foreach (var (source, target) in counterparts.OrderBy(c => c.Key.Index))
    {
        if (seen.Contains(source))
        {
            continue;
        }

        var list = Run(source);
        seen.UnionWith(list);
        yield return (list, Run(target));
    }
}

List<Block> Run(Block item)
{
    var blocks = item.Document.Blocks;
    var (first, last) = (item.Index, item.Index);
    while (first > 0 && IsItemLike(blocks[first - 1], item))
    {
        first--;
    }

    while (last + 1 < blocks.Length && IsItemLike(blocks[last + 1], item))
    {
        last++;
    }

    return blocks.Skip(first).Take(last - first + 1).ToList();
}

// A short item may not show its language.
bool IsItemLike(Block block, Block item) => block.Kind == BlockKind.ListItem
    && (block.Language == item.Language || block.Language == Language.Undetermined || item.Language == Language.Undetermined);

public sealed record Settings
{
    /// <summary>Whether paragraph breaks are compared.</summary>
    public bool Paragraphs { get; init; } = true;

    /// <summary>Whether lists are compared.</summary>
    public bool Lists { get; init; } = true;
}
