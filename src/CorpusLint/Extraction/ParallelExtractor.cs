using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Aligns a document with the translation that it holds itself: its blocks in one language with those in another.</summary>
internal static class ParallelExtractor
{
    // Below this share of the words of either side with a counterpart that shows itself, the texts say different things.
    // Documents whose names or front matter call them translations need less.
    private const double LeastShare = 0.5;
    private const double LeastShareOfDeclared = 0.3;
    private const int LeastSentences = 3;

    /// <summary>The pairs of a document with two languages whose texts translate each other; empty for all others.</summary>
    internal static ImmutableArray<ParallelPair> Extract(DocumentFacts facts)
    {
        var document = facts.Document;
        if (document.Languages.Length != 2 || document.Languages.Contains(Language.Undetermined))
        {
            return [];
        }


        // The original comes first; a line under the headline may give its translation before the story begins.
        var prose = document.Blocks.Where(b => b.Kind == BlockKind.Paragraph && document.Languages.Contains(b.Language)).ToList();
        var first = (prose.Find(b => b.Sentences.Length > 1) ?? prose.FirstOrDefault())?.Language;
        var original = first is null || document.Metadata.ContainsKey("lang") ? document.Language : first.Value;
        var languages = LanguagesOfBlocks(document, original);
        var translation = document.Languages.FirstOrDefault(l => l != original);
        var (source, target) = (Segments(document, b => languages[b.Index] == original), Segments(document, b => languages[b.Index] == translation));
        return Align(source, target, LeastShare) is { } beads ? Build(beads, source, target, facts, original, facts, translation).Pairs : [];
    }

    /// <summary>The alignment of two documents, whole; null when they do not translate each other.</summary>
    internal static ParallelText? Across(DocumentFacts source, DocumentFacts target)
    {
        var (left, right) = (Segments(source.Document, _ => true), Segments(target.Document, _ => true));
        return Align(left, right, LeastShareOfDeclared) is { } beads ? Build(beads, left, right, source, source.Document.Language, target, target.Document.Language) : null;
    }

    private static List<ParallelBead>? Align(List<ParallelSegment> source, List<ParallelSegment> target, double leastShare)
    {
        if (source.Count < LeastSentences || target.Count < LeastSentences)
        {
            return null;
        }

        var beads = ParallelAligner.Align(source, target);
        var shown = beads.Where(b => b.IsMatched && b.Evidence >= 1).ToList();
        var ofSource = (double)shown.Sum(b => Words(source, b.Source, b.SourceCount)) / source.Sum(s => s.Words);
        var ofTarget = (double)shown.Sum(b => Words(target, b.Target, b.TargetCount)) / target.Sum(s => s.Words);
        return Math.Min(ofSource, ofTarget) >= leastShare ? beads : null;
    }

    private static int Words(List<ParallelSegment> segments, int first, int count)
    {
        var words = 0;
        for (var i = first; i < first + count; i++)
        {
            words += segments[i].Words;
        }

        return words;
    }

    private static List<ParallelSegment> Segments(Document document, Func<Block, bool> belongs)
    {
        var result = new List<ParallelSegment>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Code or BlockKind.ReferenceEntry) && belongs(block))
            {
                result.AddRange(block.Sentences.Select(ParallelSegment.Read));
            }
        }

        return result;
    }

    // A name or a number alone shows no language: it belongs to the text that it stands in, when that is one on both sides; a title to the original.
    private static Language[] LanguagesOfBlocks(Document document, Language original)
    {
        var result = document.Blocks.Select(b => b.Language).ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] == Language.Undetermined)
            {
                var before = i > 0 ? result[i - 1] : Language.Undetermined;
                var after = Array.Find(result[i..], l => l != Language.Undetermined);
                result[i] = i == 0 ? original : before == after || after.Tag is null ? before : Language.Undetermined;
            }
        }

        return result;
    }

    private static ParallelText Build(
        List<ParallelBead> beads, List<ParallelSegment> source, List<ParallelSegment> target, DocumentFacts sourceFacts, Language original, DocumentFacts targetFacts, Language translation)
    {
        var pairs = ImmutableArray.CreateBuilder<ParallelPair>(beads.Count);
        foreach (var bead in beads)
        {
            ImmutableArray<Sentence> left = [.. source.Skip(bead.Source).Take(bead.SourceCount).Select(s => s.Sentence)];
            ImmutableArray<Sentence> right = [.. target.Skip(bead.Target).Take(bead.TargetCount).Select(s => s.Sentence)];
            pairs.Add(new ParallelPair
            {
                Document = left.IsEmpty ? targetFacts.Document : sourceFacts.Document,
                Span = (ParallelPair.SpanOf(left) ?? ParallelPair.SpanOf(right))!.Value,
                Sentence = left.IsEmpty ? right[0] : left[0],
                Index = pairs.Count,
                Source = left,
                Target = right,
                IsMoved = bead.IsMoved,
                IsCopied = IsCopied(left, right),
                Confidence = bead.IsLoose ? 0.2 : !bead.IsMatched ? 0.9 : Math.Clamp(0.5 + (0.15 * bead.Evidence), 0.5, 1),
            });
        }

        var text = new ParallelText(sourceFacts.Document, original, targetFacts.Document, translation, pairs.MoveToImmutable());
        ParallelDifferences.Read(text, sourceFacts, targetFacts);
        return text;
    }

    // Six words or more, the same on both sides.
    private static bool IsCopied(ImmutableArray<Sentence> source, ImmutableArray<Sentence> target) =>
        source is [var one] && target is [var other] && one.TokenCount > 6
        && Folding.Fold(one.ReadingText).Equals(Folding.Fold(other.ReadingText), StringComparison.Ordinal);
}
