using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>An event that a document names or describes.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">The registry's id, or "event:" and the folded name; "event:" alone for one that is told apart from all others and has no name ("a warehouse fire").</param>
/// <param name="Confidence">1 for a name, less for a description.</param>
internal sealed record MeasureEvent(TextSpan Span, string Key, double Confidence);

/// <summary>
/// The events of one document in order: those with a name, and happenings that are described by one ("the Kestrel Mill
/// fire", "the fire at the Kestrel Mill", "the sinking of the ferry"). Both wordings of a description have one key: the
/// name, then the happening.
/// </summary>
internal static class MeasureEvents
{
    private const double SureDescription = 0.9;

    // "The fire in Vell": another fire may have been there.
    private const double LooseDescription = 0.7;
    private const int LongestName = 4;

    /// <summary>The key of a happening without a name.</summary>
    internal const string Unnamed = "event:";

    internal static ImmutableArray<MeasureEvent> Of(Document document, ImmutableArray<EntityMention> mentions)
    {
        var events = ImmutableArray.CreateBuilder<MeasureEvent>();
        foreach (var mention in mentions)
        {
            if (mention.Kind == EntityKind.Event)
            {
                events.Add(new MeasureEvent(mention.Span, KeyOf(mention, mention.Block is { } block ? LanguagePack.For(block) : LanguagePack.For(document.Blocks[0])), 1));
            }
        }

        var names = events.ToImmutable().AsSpan();
        foreach (var sentence in document.Sentences)
        {
            while (names.Length > 0 && names[0].Span.End <= sentence.Span.Start)
            {
                names = names[1..];
            }

            AddDescribed(document, sentence, LanguagePack.For(sentence.Block), events, names);
        }

        events.Sort((a, b) => a.Span.CompareTo(b.Span));
        return events.ToImmutable();
    }

    private static void AddDescribed(Document document, Sentence sentence, LanguagePack pack, ImmutableArray<MeasureEvent>.Builder events, ReadOnlySpan<MeasureEvent> names)
    {
        var tokens = sentence.Tokens;
        var words = DocumentWords.Of(document);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !pack.Numbers.MayBeHappening(document.ValueOf(tokens[i])) || (tokens[i].IsBare && !MayTell(words[sentence.FirstToken + i]!.Phrases, pack.Numbers)))
            {
                continue;
            }

            if (i > 0 && tokens[i].IsCapitalised && sentence.Block.Kind is not (BlockKind.Title or BlockKind.Heading) && pack.Profile.Months.ContainsKey(document.ValueOf(tokens[i]).ToString().ToLowerInvariant()))
            {
                // "Rose 1.4 percent in March": the month, and nobody marched.
                continue;
            }

            var verb = pack.Numbers.EventVerbs.At(document, tokens, i);
            var isNoun = verb is null && pack.Numbers.BoundingEvents.Contains(document.ValueOf(tokens[i]));
            if (verb is null && !isNoun)
            {
                continue;
            }

            var found = (isNoun ? DescribedBefore(document, tokens, i, pack) ?? DescribedBehind(document, tokens, i, pack) : null)
                ?? MeasureVicinity.Read(document, tokens, i, HappeningOf(document, tokens[i], verb, pack), pack)
                ?? (isNoun ? Another(document, sentence, i, pack) : null);
            if (found is not { } described)
            {
                continue;
            }

            while (names.Length > 0 && names[0].Span.End <= described.Span.Start)
            {
                names = names[1..];
            }

            if (names.Length == 0 || !names[0].Span.OverlapsWith(described.Span))
            {
                events.Add(described);
            }
        }
    }

    private static bool MayTell(NumberPhraseMarks word, NumberLexicon lexicon) =>
        word.MayOpen(lexicon.BoundingEvents.Number) || word.MayOpen(lexicon.EventVerbs.Number);

    // "In the May storm", "Kestrel Mill fire": a weekday before it tells too little.
    private static MeasureEvent? DescribedBefore(Document document, ReadOnlySpan<Token> tokens, int head, LanguagePack pack)
    {
        if (tokens[head].IsCapitalised)
        {
            return null;
        }

        var first = head;
        while (first > 0 && head - first < LongestName && IsNameWord(document, tokens[first - 1], pack))
        {
            first--;
        }

        if (first == head || (first > 0 && !(tokens[first - 1].Kind == TokenKind.Word && Has(document, tokens[first - 1], pack, NumberRoles.Stop))) || (first == 0 && head < 2))
        {
            return null;
        }

        return Described(document, TextSpan.FromBounds(tokens[first].Start, tokens[head].End), TextSpan.FromBounds(tokens[first].Start, tokens[head - 1].End), tokens[head], pack, SureDescription);
    }

    // "The fire at the Kestrel Mill", "la inundación de Valdeagua", "the sinking of the ferry".
    private static MeasureEvent? DescribedBehind(Document document, ReadOnlySpan<Token> tokens, int head, LanguagePack pack)
    {
        var lexicon = pack.Numbers;
        var noun = head + 1;
        if (noun >= tokens.Length || tokens[noun].Kind != TokenKind.Word)
        {
            return null;
        }

        var opener = document.ValueOf(tokens[noun]);
        var isOf = Has(document, tokens[noun], pack, NumberRoles.Of) || lexicon.Contractions.Contains(opener);
        var isAt = !isOf && lexicon.EventOpeners.Contains(opener);
        if (!isOf && !isAt && !lexicon.PlaceOpeners.Contains(opener))
        {
            return null;
        }

        noun++;
        while (noun < tokens.Length && noun < head + 4 && tokens[noun].Kind == TokenKind.Word && !tokens[noun].IsCapitalised &&
            (Has(document, tokens[noun], pack, NumberRoles.Stop | NumberRoles.Article | NumberRoles.Of) || lexicon.Classes[document.ValueOf(tokens[noun])] == "place"))
        {
            noun++;
        }

        var end = noun;
        while (end < tokens.Length && end - noun < LongestName && IsNameWord(document, tokens[end], pack))
        {
            end++;
        }

        if (end > noun)
        {
            return Described(document, TextSpan.FromBounds(tokens[head].Start, tokens[end - 1].End), TextSpan.FromBounds(tokens[noun].Start, tokens[end - 1].End), tokens[head], pack, isOf || isAt ? SureDescription : LooseDescription);
        }

        if (!isOf || head == 0 || noun >= tokens.Length || tokens[noun].Kind != TokenKind.Word || Has(document, tokens[noun], pack, NumberRoles.Stop) || !Has(document, tokens[head - 1], pack, NumberRoles.Stop))
        {
            return null;
        }

        if (noun == head + 2 && MeasureVicinity.Read(document, tokens, head, HappeningOf(document, tokens[head], verb: null, pack), pack) is { } near)
        {
            // "The theft of paintings from the Brandt Museum".
            return near;
        }

        var span = TextSpan.FromBounds(tokens[head].Start, tokens[noun].End);
        return new MeasureEvent(span, "event:" + Folding.Fold(document.ReadingTextOf(span)), SureDescription);
    }

    // "A warehouse fire killed five people", "otro incendio": whichever the text is about, this is not it; in a title
    // it is.
    private static MeasureEvent? Another(Document document, Sentence sentence, int head, LanguagePack pack)
    {
        var tokens = sentence.Tokens;
        for (var i = head - 1; i >= 0 && i >= head - 3 && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (Has(document, tokens[i], pack, NumberRoles.Article) || pack.Numbers.Additions.Contains(document.ValueOf(tokens[i])))
            {
                return sentence.Block.Kind is BlockKind.Title or BlockKind.Heading ? null : new MeasureEvent(tokens[head].Span, Unnamed, 1);
            }

            if (Has(document, tokens[i], pack, NumberRoles.Stop))
            {
                return null;
            }
        }

        return null;
    }

    private static MeasureEvent Described(Document document, TextSpan span, TextSpan name, in Token head, LanguagePack pack, double confidence) =>
        Named(document, span, name, HappeningOf(document, head, verb: null, pack), confidence);

    internal static MeasureEvent Named(Document document, TextSpan span, TextSpan name, string happening, double confidence) =>
        new(span, "event:" + Folding.Fold(document.ReadingTextOf(name)) + " " + Folding.Fold(happening), confidence);

    private static string HappeningOf(Document document, in Token head, string? verb, LanguagePack pack)
    {
        var word = verb ?? document.ValueOf(head).ToString();
        return pack.Numbers.EventSynonyms[word] ?? word;
    }

    internal static bool IsNameWord(Document document, in Token token, LanguagePack pack) =>
        token.Kind == TokenKind.Word && token.IsCapitalised && (!Has(document, token, pack, NumberRoles.Stop) || pack.Profile.Months.ContainsKey(document.ValueOf(token).ToString().ToLowerInvariant())) &&
        !pack.Profile.Weekdays.ContainsKey(WithoutPossessive(document.ValueOf(token)).ToString().ToLowerInvariant());

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => word is [.. var owner, '\'' or '\u2019', 's'] ? owner : word;

    internal static bool Has(Document document, in Token token, LanguagePack pack, NumberRoles roles) =>
        pack.Numbers.Find(document.ValueOf(token)) is { } word && (word.Roles & roles) != 0;

    private static string KeyOf(EntityMention mention, LanguagePack pack)
    {
        var entity = mention.LocalEntity?.Resolved;
        if (entity is { IsRegistered: true })
        {
            return entity.Id;
        }

        var name = Folding.Fold(entity?.Name ?? mention.Name).Replace('-', ' ').Replace("\"", "", StringComparison.Ordinal);
        name = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        var last = name.LastIndexOf(' ') + 1;
        return "event:" + (last > 0 && pack.Numbers.EventSynonyms[name.AsSpan(last)] is { } usual ? name[..last] + Folding.Fold(usual) : name);
    }
}
