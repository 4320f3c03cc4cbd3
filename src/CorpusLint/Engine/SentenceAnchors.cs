using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Engine;

/// <summary>
/// Identities of places in one document that survive edits elsewhere: the hash of the sentence, which of the equal
/// sentences it is, how far in, and the words themselves; all folded, so that a changed line break, dash, quotation
/// mark or Unicode form changes nothing.
/// </summary>
/// <remarks>
/// Equal sentences are told apart by their number. When another one is added or removed, exactly one finding appears
/// or disappears, whichever of them it was: what tells them apart can do no better.
/// </remarks>
internal sealed class SentenceAnchors
{
    private const char Separator = '\u241F';

    private readonly Document _document;
    private readonly string?[] _hashes;
    private readonly int[] _numbers;

    internal SentenceAnchors(Document document)
    {
        _document = document;
        _hashes = new string[document.Sentences.Length];
        _numbers = new int[document.Sentences.Length];
        var seen = new Dictionary<ulong, int>(_numbers.Length);
        for (var i = 0; i < _numbers.Length; i++)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, KeyOf(document.Sentences[i].Span), out _);
            _numbers[i] = count++;
        }
    }

    /// <summary>The identity of <paramref name="span"/> without the document's path.</summary>
    internal string Of(TextSpan span)
    {
        if (SentenceNear(span) is not { } sentence)
        {
            return string.Join(Separator, "-", Written(span));
        }

        // What is longer than its sentence is known by its part in the first one: an edit behind it must not change it.
        var start = Math.Max(span.Start, sentence.Span.Start);
        var end = Math.Clamp(span.End, start, Math.Max(start, sentence.Span.End));
        var before = Folded(TextSpan.FromBounds(sentence.Span.Start, start)).Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{HashOf(sentence)}{Separator}{_numbers[sentence.Index]}{Separator}{before}{Separator}{Written(TextSpan.FromBounds(start, end))}");
    }

    /// <summary>The first <paramref name="digits"/> (an even number) lower-case hexadecimal digits of the text's SHA-256.</summary>
    internal static string Hash(string text, int digits)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..(digits / 2)]);
    }

    // Several threads may come here at once, and find the same.
    private string HashOf(Sentence sentence) => _hashes[sentence.Index] ??= Hash(Folded(sentence.Span), 16);

    private string Folded(TextSpan span) => Folding.Fold(_document.ReadingTextOf(span));

    // A footnote's marker is all markup: what cannot be seen is known by what is written.
    private string Written(TextSpan span) => Folded(span) is { Length: > 0 } seen ? seen : Folding.Fold(_document.Text.ToString(span));

    // Tells the sentences of the document apart; FNV-1a over the folded letters.
    private ulong KeyOf(TextSpan span)
    {
        var buffer = ArrayPool<char>.Shared.Rent(span.Length);
        var text = _document.Reading.AsSpan(span.Start, span.Length);
        var key = 14695981039346656037UL;
        foreach (var c in LatinComposition.HasMarks(text) ? Folded(span) : Folding.FoldInto(text, buffer))
        {
            key = (key ^ c) * 1099511628211UL;
        }

        ArrayPool<char>.Shared.Return(buffer);
        return key;
    }

    private Sentence? SentenceNear(TextSpan span)
    {
        if (_document.SentenceAt(span.Start) is { } covering)
        {
            return covering;
        }

        foreach (var sentence in _document.Sentences)
        {
            if (sentence.Span.OverlapsWith(span))
            {
                return sentence;
            }
        }

        return null;
    }
}
