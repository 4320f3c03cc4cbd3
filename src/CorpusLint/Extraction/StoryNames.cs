using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Weighs the names of a document by where they stand, so that the documents of one event are known by them.</summary>
/// <param name="document">The document.</param>
/// <param name="mentions">Its names in order of place.</param>
/// <param name="openingEnd">End of its first two sentences, an offset in UTF-16 code units.</param>
/// <param name="leadEnd">End of the sentences that say what happened.</param>
internal sealed class StoryNames(Document document, ImmutableArray<EntityMention> mentions, int openingEnd, int leadEnd)
{
    private const double InTitle = 2;
    private const double InLead = 1;
    private const double InBody = 0.4;
    private const double OfCountry = 0.25;
    private const double OfPart = 0.8;
    private const double OfRareName = 1.5;
    private const int ShortestPart = 5;
    private const int LongestPlace = 4;
    private const int LongestMetadata = 30;

    private readonly TextSpan? _title = document.TitleBlock?.Span;

    /// <summary>The names with their weight: most in the title, less in the body.</summary>
    /// <param name="places">Those of the places of the title and the first sentences, countries aside.</param>
    internal Dictionary<string, double> Read(out HashSet<string> places)
    {
        var names = new Dictionary<string, double>(StringComparer.Ordinal);
        places = new HashSet<string>(StringComparer.Ordinal);
        var heaviest = new Dictionary<string, EntityMention>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var isPlace = mention.Kind == EntityKind.Place && (PlaceOf(mention) == InTitle || mention.Span.Start < openingEnd);
            if (!isPlace && heaviest.TryGetValue(mention.Name, out var other) && other.Kind == mention.Kind && ReferenceEquals(other.LocalEntity, mention.LocalEntity) && PlaceOf(mention) <= PlaceOf(other))
            {
                // The same name again, and no nearer to the head of the text.
                continue;
            }

            heaviest[mention.Name] = mention;
            var written = LanguagePack.Written.Find(mention.Name).Folded;
            var full = mention.LocalEntity is { } entity && entity.Name != mention.Name ? LanguagePack.Written.Find(entity.Name).Folded : written;
            var weight = (IsRare(mention, written) ? OfRareName : 1) * PlaceOf(mention);
            var isCountry = IsCountry(full) || (full != written && IsCountry(written));
            Add(full, isCountry ? OfCountry : weight);
            Add(written, isCountry ? OfCountry : weight);
            if (mention.Kind != EntityKind.Person)
            {
                AddParts(full, isCountry ? OfCountry : weight * OfPart);
            }

            if (isPlace && !isCountry)
            {
                places.Add(full);
            }
        }

        if (Dateline() is { } dateline)
        {
            Add(dateline, IsInAnyPack(dateline, static (pack, name) => pack.Names.Phrases.Contains(name) || pack.Names[name] != 0) ? InLead : OfRareName * InLead);
        }

        return names;

        // "MV Saint Orla" is "Saint Orla" elsewhere, "Wirrabeen Airport" is in Wirrabeen.
        void AddParts(string name, double weight)
        {
            var words = name.Split(' ');
            if (words is not [var first, .., var last])
            {
                return;
            }

            foreach (var word in (string[])[first, last])
            {
                if (word.Length >= ShortestPart && !IsPlain(word))
                {
                    Add(word, weight);
                }
            }

            // "Saint Orla" of the "Saint Orla Families' Association".
            for (var end = 2; end < words.Length; end++)
            {
                if (!IsFunctionWord(words[end - 1]))
                {
                    Add(string.Join(' ', words[..end]), weight);
                }
            }

            if (words.Length > 2 && !IsFunctionWord(words[1]) && !IsPlain(last))
            {
                Add(string.Join(' ', words[1..]), weight);
            }
        }

        void Add(string name, double weight)
        {
            if (name.Length > 2 && !IsCommon(name))
            {
                names[name] = Math.Max(weight, names.GetValueOrDefault(name));
            }
        }
    }

    // The place of "Castralvo, 13 oct (Agencia Norte).-".
    private string? Dateline()
    {
        foreach (var block in document.Blocks)
        {
            if (block.IsDateline)
            {
                var words = document.Reading.AsSpan(block.Span.Start, block.Span.Length);
                words = words[..(words.IndexOfAny(",(") is >= 0 and var end ? end : 0)].Trim();
                return words.Length > 0 && char.IsUpper(words[0]) && words.Count(' ') < LongestPlace && !words.ContainsAnyInRange('0', '9') ? Folding.Fold(words) : null;
            }

            if (block.Kind == BlockKind.Paragraph)
            {
                break;
            }
        }

        return null;
    }

    private double PlaceOf(EntityMention mention) =>
        _title is { } title && title.Contains(mention.Span) ? InTitle : mention.Span.Start < leadEnd ? InLead : InBody;

    /// <summary>The first words of sentences and titles, and all words of bylines and datelines, that may be names.</summary>
    internal HashSet<string> Openers()
    {
        var openers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Span.Start >= leadEnd)
            {
                break;
            }

            var count = sentence.Block.Kind switch
            {
                BlockKind.Title or BlockKind.Paragraph => Math.Min(1, sentence.TokenCount),
                BlockKind.Metadata => Math.Min(LongestMetadata, sentence.TokenCount),
                _ => 0,
            };
            foreach (ref readonly var token in sentence.Tokens[..count])
            {
                if (token is { Kind: TokenKind.Word, IsCapitalised: true, Length: >= ShortestPart } &&
                    Folding.Fold(document.ValueOf(token).ToString()) is var word && !IsFunctionWord(word) && !IsInAnyPack(word, static (pack, name) => pack.Names.Phrases.Contains(name) || pack.Names[name] != 0))
                {
                    openers.Add(word);
                }
            }
        }

        return openers;
    }

    private bool IsCountry(string folded) =>
        IsInAnyPack(folded, static (pack, name) => pack.Names.CountryPhrases.Contains(name) || (pack.Names[name] & NameWord.Country) != 0);

    // A place or a body that no list knows is in the news for one thing at a time; London is for many.
    private bool IsRare(EntityMention mention, string folded) =>
        mention.Kind is EntityKind.Place or EntityKind.Organisation or EntityKind.Other &&
        !IsInAnyPack(folded, static (pack, name) => pack.Names.Phrases.Contains(name) || pack.Names[name] != 0);

    private bool IsFunctionWord(string word) => IsInAnyPack(word, static (pack, name) => pack.Profile.FunctionWords.Contains(name));

    // Words that open or head the names of many: "National", "University", "Sir".
    private bool IsPlain(string word) =>
        IsInAnyPack(word, static (pack, name) => pack.Names[name] is not 0 and var known && (known & NameWord.KnownPlace) == 0);

    private bool IsCommon(string folded) => IsInAnyPack(folded, static (pack, name) => pack.Stories.Bodies.Contains(name));

    private bool IsInAnyPack(string name, Func<LanguagePack, string, bool> knows)
    {
        foreach (var pack in LanguagePack.AllOf(document))
        {
            if (knows(pack, name))
            {
                return true;
            }
        }

        return false;
    }
}
