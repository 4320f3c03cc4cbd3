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
    private readonly string[] _hashes;
    private readonly int[] _numbers;

    internal SentenceAnchors(Document document)
    {
        _document = document;
        _hashes = new string[document.Sentences.Length];
        _numbers = new int[document.Sentences.Length];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _hashes.Length; i++)
        {
            _hashes[i] = Hash(Folding.Fold(document.Sentences[i].ReadingText), 16);
            _numbers[i] = seen.GetValueOrDefault(_hashes[i]);
            seen[_hashes[i]] = _numbers[i] + 1;
        }
    }

    /// <summary>The identity of <paramref name="span"/> without the document's path.</summary>
    internal string Of(TextSpan span)
    {
        if (SentenceNear(span) is not { } sentence)
        {
            return string.Join(Separator, "-", Folding.Fold(_document.ReadingTextOf(span)));
        }

        // What is longer than its sentence is known by its part in the first one: an edit behind it must not change it.
        var start = Math.Max(span.Start, sentence.Span.Start);
        var end = Math.Clamp(span.End, start, Math.Max(start, sentence.Span.End));
        var before = Folding.Fold(_document.ReadingTextOf(TextSpan.FromBounds(sentence.Span.Start, start))).Length;
        return string.Join(
            Separator,
            _hashes[sentence.Index],
            _numbers[sentence.Index].ToString(System.Globalization.CultureInfo.InvariantCulture),
            before.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Folding.Fold(_document.ReadingTextOf(TextSpan.FromBounds(start, end))));
    }

    /// <summary>The first <paramref name="digits"/> lower-case hexadecimal digits of the text's SHA-256.</summary>
    internal static string Hash(string text, int digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];

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
