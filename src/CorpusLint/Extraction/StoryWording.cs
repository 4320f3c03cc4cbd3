using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Reads the words around a figure for what makes it one of several of its kind in a report.</summary>
internal static class StoryWording
{
    /// <summary>"Five more bodies", "another 40": what is added, not what there is.</summary>
    internal static bool IsIncrement(Quantity quantity)
    {
        if (quantity.MeasureKey.Class is "injury" or "missing")
        {
            // "Killed seven and left 34 others injured": others than the dead.
            return false;
        }

        var sentence = quantity.Sentence!;
        var lexicon = LanguagePack.For(sentence.Block).Numbers;
        var tokens = sentence.Tokens;
        var first = FirstAtOrAfter(tokens, quantity.Span.Start);
        for (var i = Math.Max(0, first - 1); i < tokens.Length && tokens[i].Start < quantity.Span.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && lexicon.Additions.Contains(sentence.Document.ValueOf(tokens[i])) && !(i + 1 < tokens.Length && lexicon.AdditionStops.Contains(sentence.Document.ValueOf(tokens[i + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Nine people who were carrying fireworks": a relative clause without a comma says which of them. "The 31 passengers admitted" are some that the text told of.</summary>
    internal static bool IsRestricted(Quantity quantity)
    {
        var sentence = quantity.Sentence!;
        var tokens = sentence.Tokens;
        var next = FirstAtOrAfter(tokens, quantity.Span.End);
        var first = FirstAtOrAfter(tokens, quantity.Span.Start);
        if (quantity.MeasureKey.Class == "person" && first > 0 && (LanguagePack.For(sentence.Block).Names[sentence.Document.ValueOf(tokens[first - 1])] & NameWord.Article) != 0)
        {
            return true;
        }

        return next < tokens.Length && tokens[next].Kind == TokenKind.Word && LanguagePack.For(sentence.Block).Stories.Relatives.Contains(sentence.Document.ValueOf(tokens[next]));
    }

    /// <summary>The words of a sentence for those who called a crowd together, with the numbers and semicolons that cut figures off from them; in order of place.</summary>
    internal static List<(TextSpan Span, bool IsHost)> HostsIn(Sentence sentence)
    {
        var marks = new List<(TextSpan, bool)>();
        var hosts = LanguagePack.For(sentence.Block).Stories.Hosts;
        foreach (ref readonly var token in sentence.Tokens)
        {
            var isHost = hosts.Contains(sentence.Document.ValueOf(token));
            if (isHost || EndsHosts(sentence, token))
            {
                marks.Add((token.Span, isHost));
            }
        }

        return marks;
    }

    /// <summary>Whether those who called a crowd together give its size: "40,000, the organisers said". Only words between the figure and the next ones count.</summary>
    /// <param name="quantity">The size of the crowd.</param>
    /// <param name="hosts">What <see cref="HostsIn"/> finds in its sentence.</param>
    internal static bool IsByHosts(Quantity quantity, List<(TextSpan Span, bool IsHost)> hosts)
    {
        const int reach = 7;
        var sentence = quantity.Sentence!;
        var lexicon = LanguagePack.For(sentence.Block).Stories;
        var tokens = sentence.Tokens;
        var end = FirstAtOrAfter(tokens, quantity.Span.End);
        for (var i = end; i < tokens.Length && i < end + reach && !EndsHosts(sentence, tokens[i]); i++)
        {
            if (lexicon.Hosts.Contains(sentence.Document.ValueOf(tokens[i])))
            {
                return true;
            }
        }

        // "The alliance Water Is Ours counted 120,000": nobody else may stand between.
        var before = PlaceOrder.FirstAtOrAfter(CollectionsMarshal.AsSpan(hosts), quantity.Span.Start, static m => m.Span) - 1;
        return before >= 0 && hosts[before].IsHost;
    }

    private static bool EndsHosts(Sentence sentence, in Token token) =>
        token.Kind == TokenKind.Number || (token.Length == 1 && sentence.Document.Reading[token.Start] == ';');

    /// <summary>The folded last name of the person that the sentence names last before a figure; null for none.</summary>
    internal static string? PersonBefore(Quantity quantity, ImmutableArray<EntityMention> mentions)
    {
        for (var i = PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), quantity.Span.Start, static m => m.Span) - 1; i >= 0 && mentions[i].Span.Start >= quantity.Sentence!.Span.Start; i--)
        {
            if (mentions[i].Kind == EntityKind.Person)
            {
                var name = Folding.Fold(mentions[i].LocalEntity?.Name ?? mentions[i].Name);
                return name[(name.LastIndexOf(' ') + 1)..];
            }
        }

        return null;
    }

    /// <summary>The folded words of a sentence that name a larger area: "across Anchapata province", "en la provincia de Anchapata".</summary>
    internal static HashSet<string> AreasIn(Sentence sentence)
    {
        const int reach = 3;
        var areas = new HashSet<string>(StringComparer.Ordinal);
        var lexicon = LanguagePack.For(sentence.Block).Stories;
        var tokens = sentence.Tokens;
        var document = sentence.Document;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !lexicon.Areas.Contains(document.ValueOf(tokens[i])))
            {
                continue;
            }

            for (var other = Math.Max(0, i - reach); other < tokens.Length && other <= i + reach; other++)
            {
                if (tokens[other].IsCapitalised)
                {
                    areas.Add(Folding.Fold(document.ValueOf(tokens[other]).ToString()));
                }
            }
        }

        return areas;
    }

    /// <summary>Index of the first token that starts at or behind an offset.</summary>
    internal static int FirstAtOrAfter(ReadOnlySpan<Token> tokens, int offset) => PlaceOrder.FirstAtOrAfter(tokens, offset, static t => t.Span);
}
