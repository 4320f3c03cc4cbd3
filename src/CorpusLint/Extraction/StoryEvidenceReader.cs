using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads what shows, beside names and days, that a document reports the event of another.</summary>
internal static class StoryEvidenceReader
{
    // The inverted pyramid: what a report is about stands here, and long texts have many words further down.
    private const int Sentences = 12;
    private const int ShortestWord = 4;
    private const int ShortestQuotation = 6;
    private const int ShortestAddress = 4;
    private const int MostFigures = 60;
    private const int MostDigits = 4;

    internal static StoryEvidence Read(Document document, ImmutableArray<EntityMention> mentions, ImmutableArray<Quantity> quantities, ImmutableArray<Quotation> quotations, ImmutableArray<Link> links)
    {
        var (words, titleWords) = (new HashSet<uint>(), new HashSet<uint>());
        var (count, titleLength) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            var isTitle = sentence.Block.Kind == BlockKind.Title;
            if (isTitle || sentence.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
            {
                titleLength += isTitle ? sentence.TokenCount : 0;
                AddWords(sentence, mentions, words, isTitle ? titleWords : null);
                if (!isTitle && ++count == Sentences)
                {
                    break;
                }
            }
        }

        var (names, capitals) = (new HashSet<uint>(), new HashSet<uint>());
        StoryCapitals.Read(document, mentions, names, capitals);
        return new StoryEvidence
        {
            Words = Sorted(words),
            TitleWords = Sorted(titleWords),
            NameWords = Sorted(names),
            Capitals = Sorted(capitals),
            Figures = Sorted(quantities.Where(q => q is { Value: not null, IsStanding: false }).Take(MostFigures).Select(FigureOf)),
            Quotations = Sorted(quotations.Where(q => q.WordCount >= ShortestQuotation).Select(q => StoryStem.OfLetters(document.Reading.AsSpan(q.Contents[0].Start, q.Contents[0].Length)))),
            Links = Sorted(links.Select(l => AddressOf(l.Target))),
            Address = AddressOf(document.Path),
            Title = document.TitleBlock is { } title ? StoryStem.OfLetters(document.Reading.AsSpan(title.Span.Start, title.Span.Length)) : 0,
            TitleLength = titleLength,
        };
    }

    private static uint[] Sorted(IEnumerable<uint> values) => [.. values.Where(v => v != 0).Distinct().Order()];

    private static void AddWords(Sentence sentence, ImmutableArray<EntityMention> mentions, HashSet<uint> words, HashSet<uint>? titleWords)
    {
        var document = sentence.Document;
        var pack = LanguagePack.For(sentence.Block);
        var tokens = sentence.Tokens;
        var mention = PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), sentence.Span.Start, static m => m.Span);
        for (var i = 0; i < tokens.Length; i++)
        {
            while (mention < mentions.Length && mentions[mention].Span.End <= tokens[i].Start)
            {
                mention++;
            }

            if (tokens[i].Kind != TokenKind.Word || tokens[i].Length < ShortestWord || (mention < mentions.Length && mentions[mention].Span.Start <= tokens[i].Start))
            {
                continue;
            }

            // What kind of thing happened is held against the other's kinds as such.
            var stem = StoryStem.Of(document.ValueOf(tokens[i]));
            if (!pack.Stories.PlainStems.Contains(stem) && !pack.Stories.Happenings.IsAt(document, tokens, i))
            {
                words.Add(stem);
                titleWords?.Add(stem);
            }
        }
    }

    // A figure with three digits that say something is the same figure in every language; a smaller one needs its noun.
    private static uint FigureOf(Quantity quantity)
    {
        var value = Math.Abs(quantity.Value!.Value);
        var bits = decimal.GetBits(value / 1.000000000000000000000000000000m);
        var digits = DigitsOf(value);
        var hash = StoryStem.Join(StoryStem.Join(StoryStem.Join((uint)quantity.Kind + 1, (uint)bits[0]), (uint)bits[1]), (uint)bits[3]);
        var noun = digits > 2 ? 0 : StoryStem.OfLetters(quantity.CountedClass ?? quantity.Counted ?? quantity.Unit);
        return (StoryStem.Join(hash, noun) & ~3u) | (uint)(digits - 1);
    }

    // "45,000" says two digits, "1,240" three.
    private static int DigitsOf(decimal value)
    {
        while (value != decimal.Truncate(value) && value < long.MaxValue / 10)
        {
            value *= 10;
        }

        while (value >= 10 && value % 10 == 0)
        {
            value /= 10;
        }

        var digits = 1;
        for (; value >= 10 && digits < MostDigits; value = decimal.Truncate(value / 10))
        {
            digits++;
        }

        return digits;
    }

    // The last part of a path or an address, without what names its format.
    private static uint AddressOf(string address)
    {
        var path = address.AsSpan();
        path = path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;
        path = path.TrimEnd('/');
        path = path[(path.LastIndexOf('/') + 1)..];
        path = path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : path;
        return path.Length < ShortestAddress ? 0 : Join(path);

        static uint Join(ReadOnlySpan<char> name)
        {
            var hash = 17u;
            foreach (var c in name)
            {
                hash = StoryStem.Join(hash, char.ToLowerInvariant(c));
            }

            return hash;
        }
    }
}
