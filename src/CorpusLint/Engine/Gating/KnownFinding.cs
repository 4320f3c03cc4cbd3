using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Engine.Gating;

/// <summary>A finding of an earlier run, with what it takes to know it again: no place, no line, nothing that an edit elsewhere changes.</summary>
public sealed record KnownFinding
{
    /// <summary>Words of the sentence that an excerpt keeps on either side of what is meant.</summary>
    private const int WordsBeside = 20;

    /// <summary>Words of the sentences before and behind that are kept.</summary>
    private const int WordsNextTo = 3;

    /// <summary>UTF-16 code units that are looked at for them; a cut word at the far end is not one of them, unless it is very long.</summary>
    private const int Nearby = 80;

    /// <summary>Covered words longer than this are kept as their beginning and a hash of all of them.</summary>
    private const int LongestWords = 120;

    /// <summary>The rule that found it.</summary>
    public required string RuleId { get; init; }

    /// <summary>Which of the rule's messages.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message as it was; plain text, not compared.</summary>
    public required string Message { get; init; }

    /// <summary><see cref="Diagnostic.Fingerprint"/> then, or empty where only the content's is known; not compared.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary><see cref="Diagnostic.ContentFingerprint"/> then.</summary>
    public required string ContentFingerprint { get; init; }

    /// <summary>The documents of its sides, relative to the root of the run that it is compared with, sorted (ordinal), each once; at least one.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The covered words of each side (<see cref="Folding.Fold(string)"/>), sorted (ordinal); very long ones as their beginning and a hash.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>
    /// What stands around the words of the side that comes first in <see cref="Words"/>: its sentence on one line, as written,
    /// cut to the words beside what is meant ("…" stands for the rest). Not made safe for a terminal.
    /// </summary>
    public required string Excerpt { get; init; }

    /// <summary>
    /// The words right before and right behind the excerpt's sentence, as written: they tell a sentence that was edited where it
    /// stands from another one like it. Two texts, empty at the document's ends; or none where they are not known.
    /// </summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>How many of them there are that nothing tells apart; at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What to keep of a finding, so that a later run can be compared with it.</summary>
    public static KnownFinding Of(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var sides = SidesOf(diagnostic).Select(l => (Words: CoveredWords(l), Location: l)).OrderBy(s => s.Words, StringComparer.Ordinal).ToArray();

        // The first side by words, not by path: a renamed file must not make another sentence the excerpt.
        var (excerpt, location) = sides.TakeWhile(s => s.Words == sides[0].Words).Select(s => (Excerpt: ExcerptOf(s.Location), s.Location)).MinBy(s => s.Excerpt, StringComparer.Ordinal);
        return new KnownFinding
        {
            RuleId = diagnostic.Rule.Id,
            MessageId = diagnostic.MessageId,
            Message = diagnostic.Message,
            Fingerprint = diagnostic.Fingerprint,
            ContentFingerprint = diagnostic.ContentFingerprint,
            Paths = PathsOf(diagnostic),
            Words = [.. sides.Select(s => s.Words)],
            Excerpt = excerpt,
            Beside = BesideOf(location),
        };
    }

    /// <summary>The documents of a finding's sides, sorted (ordinal), each once.</summary>
    internal static ImmutableArray<string> PathsOf(Diagnostic diagnostic) =>
        diagnostic.Related.IsEmpty ? [diagnostic.Location.Path] : [.. SidesOf(diagnostic).Select(l => l.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What a comparison tells of a finding that is no more.</summary>
    internal AbsentFinding ToAbsent() => new(RuleId, MessageId, Message, Paths, Excerpt, Fingerprint, ContentFingerprint);

    private static IEnumerable<Location> SidesOf(Diagnostic diagnostic) =>
        diagnostic.Related.Where(r => r.Role == RelatedRole.Side).Select(r => r.Location).Prepend(diagnostic.Location);

    private static string CoveredWords(Location location)
    {
        var words = Folding.Fold(Seen(location, location.Span));
        return words.Length == 0 ? Folding.Fold(location.Snippet)
            : words.Length <= LongestWords ? words
            : $"{words.AsSpan(0, LongestWords - 1)}… {SentenceAnchors.Hash(words, 8)}";
    }

    private static string ExcerptOf(Location location)
    {
        var context = location.Context.Contains(location.Span) ? location.Context : location.Span;
        var (before, behind) = (TextSpan.FromBounds(context.Start, location.Span.Start), TextSpan.FromBounds(location.Span.End, context.End));
        var text = Seen(location, context);
        if (Folding.FoldSpaces(text) is { } whole && whole.AsSpan().Count(' ') < 2 * WordsBeside)
        {
            return whole;
        }

        var head = Seen(location, before);
        var core = Seen(location, location.Span);
        var tail = Seen(location, behind);
        return Folding.FoldSpaces(LastWords(head) + FirstWords(core, 2 * WordsBeside) + FirstWords(tail, WordsBeside));
    }

    private static ImmutableArray<string> BesideOf(Location location)
    {
        var context = location.Context.Union(location.Span);
        var before = Seen(location, TextSpan.FromBounds(Math.Max(0, context.Start - Nearby), context.Start)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var behind = Seen(location, TextSpan.FromBounds(context.End, Math.Min(location.Text.Length, context.End + Nearby))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [string.Join(' ', before.TakeLast(WordsNextTo)), string.Join(' ', behind.Take(WordsNextTo))];
    }

    // As a reader sees it: without markup, soft hyphens and the fillers that stand for them.
    private static string Seen(Location location, TextSpan span)
    {
        var text = location.Reading is { } reading ? reading.Substring(span.Start, span.Length) : location.Text.ToString(span);
        return text.AsSpan().IndexOfAny(Documents.Document.Filler, '\u00AD', '\u200B') < 0 ? text
            : string.Concat(text.Where(c => c is not (Documents.Document.Filler or '\u00AD' or '\u200B')));
    }

    private static string FirstWords(string text, int count)
    {
        var words = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]) && ++words == count)
            {
                return text[(i + 1)..].AsSpan().IsWhiteSpace() ? text : text[..i] + " …";
            }
        }

        return text;
    }

    private static string LastWords(string text)
    {
        var words = 0;
        for (var i = text.Length - 2; i >= 0; i--)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i + 1]) && ++words == WordsBeside)
            {
                return text.AsSpan(0, i).IsWhiteSpace() ? text : "… " + text[(i + 1)..];
            }
        }

        return text;
    }
}
