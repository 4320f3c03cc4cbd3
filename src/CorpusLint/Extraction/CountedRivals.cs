using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the second count of two that contend, which leaves out its noun: "put the turnout at 60,000, police at 35,000",
/// "los sindicatos hablaron de 60.000 manifestantes y la policía de 35.000", and in the next sentence "The union spoke of
/// 45,000" or "La Delegación rebajó la cifra a 18.000". Between the two stand only whoever gives the second count and the words of
/// giving one; what the first count is of must be something that is counted again and again.
/// </summary>
internal sealed class CountedRivals
{
    // Two counts of one thing lie further apart than this only when they are of two things.
    private const decimal FarthestRatio = 20;

    private ImpliedCount? _told;
    private decimal _value;
    private int _sentence = -2;

    /// <summary>What a number without a noun counts, by the count that it contends with; null for none.</summary>
    internal ImpliedCount? Read(NumberPieces pieces, List<QuantityPhrase> phrases, int index)
    {
        var phrase = phrases[index];
        var found = phrase.Value is not { } value || phrase.Kind != Model.QuantityKind.Cardinal || !IsAlone(pieces, phrase.End) ? null
            : index > 0 && phrases[index - 1] is { Kind: Model.QuantityKind.Cardinal, Unit: null, Value: { } other } first && TellsCount(pieces, first) is { } count && AreNear(value, other) && IsBetweenRivals(pieces, first.End, phrase.First, count.Class) ? count
            : IsClaimed(pieces, phrase.First) ? Told(pieces, value) ?? OfClaimedGathering(pieces, value)
            : null;
        return found is null ? null : found with { IsRival = true };
    }

    /// <summary>What the sentence before counted, when that was one thing and its number not far from this; null otherwise.</summary>
    internal ImpliedCount? Told(NumberPieces pieces, decimal? value) =>
        pieces.Sentence.Index - _sentence == 1 && value is { } number && AreNear(number, _value) ? _told : null;

    /// <summary>Keeps what a sentence counted for the next one.</summary>
    internal void Note(NumberPieces pieces, List<QuantityPhrase> phrases)
    {
        (_told, _sentence) = (null, pieces.Sentence.Index);
        foreach (var phrase in phrases)
        {
            if (TellsCount(pieces, phrase) is not { } count)
            {
                continue;
            }

            if (_told is not null && _told.Class != count.Class)
            {
                _told = null;
                return;
            }

            (_told, _value) = (count, phrase.Value!.Value);
        }
    }

    private static ImpliedCount? TellsCount(NumberPieces pieces, QuantityPhrase phrase) =>
        phrase is not { Kind: Model.QuantityKind.Cardinal, Unit: null, Value: not null, IsKeyless: false, Implied: not { IsPart: true } } || !CountedTolls.IsOutcome(CountedElision.ClassOf(phrase)) ? null
            : phrase.Implied ?? new ImpliedCount(phrase.Counted!.Class, MeasurePopulation.OfNoun(pieces, phrase.Counted), IsPart: false);

    private static bool AreNear(decimal a, decimal b) => a > 1 && b > 1 && Math.Max(a, b) <= FarthestRatio * Math.Min(a, b);

    // "Police at 35,000.", "the union 45,000, and": nothing says more of the number.
    private static bool IsAlone(NumberPieces pieces, int end) =>
        end >= pieces.Count || IsByAnother(pieces, end) || !(pieces[end].IsWord || pieces[end].IsNumber || pieces[end].Kind is TokenKind.Symbol or TokenKind.Alphanumeric) || pieces[end].Has(NumberRoles.Joiner);

    // "At 5,000 by organisers and 3,200 by police".
    private static bool IsByAnother(NumberPieces pieces, int agent)
    {
        const int reach = 3;
        var counts = pieces.Lexicon.Counts;
        var count = Math.Max(counts.Agents.MatchForward(pieces, agent, out _), counts.CountAttributions.MatchForward(pieces, agent, out _));
        for (var i = agent + count; count > 0 && i < pieces.Count && i <= agent + count + reach; i++)
        {
            if (pieces[i].IsWord && counts.CountSources.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetweenRivals(NumberPieces pieces, int first, int end, string? counted)
    {
        const int longest = 12;
        var lexicon = pieces.Lexicon;
        if (end - first is < 2 or > longest)
        {
            return false;
        }

        var hasSource = false;
        for (var i = first; i < end;)
        {
            if (pieces.Is(i, ',') || pieces.Is(i, ';'))
            {
                i++;
            }
            else if (!pieces[i].IsWord || (lexicon.PlaceOpeners.Contains(pieces.TextOf(i)) && i < end - 1))
            {
                return false;
            }
            else if (lexicon.Counts.CountClaims.MatchForward(pieces, i, out _) is > 0 and var claim)
            {
                i += claim;
            }
            else if (lexicon.Counts.CountSources.MatchForward(pieces, i, out _) is > 0 and var source)
            {
                hasSource = true;
                i += source;
            }
            else if (IsOfSource(pieces, i))
            {
                hasSource = true;
                i++;
            }
            else if (hasSource && lexicon.Counts.CountLinks.MatchForward(pieces, i, out _) is > 0 and var link)
            {
                i += link;
            }
            else if (lexicon.Counts.CountHeads.Contains(pieces.TextOf(i)))
            {
                // "The ministry's figure was 380,000".
                i++;
            }
            else if (i + 1 < end && pieces[i + 1].IsWord && (lexicon.Counts.CountSources.Contains(pieces.TextOf(i + 1)) || IsOfSource(pieces, i + 1)))
            {
                // "The interior ministry".
                i++;
            }
            else if (lexicon.CasualtyPredicates.MatchForward(pieces, i, out var befallen) is > 0 and var deed && befallen == counted)
            {
                // "60,000 took part; police said 35,000".
                i += deed;
            }
            else if (CountedNounReader.StartsWithPlural(pieces, i) && CountedNounReader.At(pieces, i) is { } noun && noun.Head == i && noun.Class == counted)
            {
                // "Cifró en 28.000 los asistentes y los convocantes en 60.000".
                i++;
            }
            else if (pieces[i].IsCapitalised || pieces[i].Has(NumberRoles.Stop | NumberRoles.Article | NumberRoles.Joiner | NumberRoles.Of | NumberRoles.To))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return hasSource;
    }

    /// <summary>Whether a word is the possessive of whoever gives counts: "the ministry's", "organisers'".</summary>
    internal static bool IsOfSource(NumberPieces pieces, int index) =>
        pieces[index].IsWord && pieces.TextOf(index) is [.., '\'' or '\u2019', 's'] or [.., 's', '\'' or '\u2019'] && pieces.TextOf(index).TrimEnd("'\u2019s") is var bare &&
        (pieces.Lexicon.Counts.CountSources.Contains(bare) || pieces.Lexicon.Counts.CountSources.Contains(pieces.TextOf(index).TrimEnd("'\u2019")));

    /// <summary>Those who gathered, for a noun of counting of whoever gives counts where the words before tell of a gathering: "the constabulary's count", "el recuento de la Policía Local"; null for none.</summary>
    internal static ImpliedCount? OfGathering(NumberPieces pieces, int countHead)
    {
        const int reach = 5;
        var sources = pieces.Lexicon.Counts.CountSources;
        var isOfSource = countHead > 0 && pieces[countHead - 1].IsWord && (IsOfSource(pieces, countHead - 1) || sources.Contains(pieces.TextOf(countHead - 1)));
        for (var i = countHead + 1; !isOfSource && pieces.Has(countHead + 1, NumberRoles.Of) | IsContraction(pieces, countHead + 1) && i < pieces.Count && i < countHead + reach && pieces[i].IsWord; i++)
        {
            isOfSource = sources.Contains(pieces.TextOf(i));
        }

        isOfSource |= pieces.Lexicon.IsHeadFirst && countHead + 1 < pieces.Count && pieces[countHead + 1].IsWord && sources.Contains(pieces.TextOf(countHead + 1));
        return isOfSource && (TellsGathering(pieces.Sentence) || TellsGathering(pieces.Sentence.Previous) || TellsGathering(pieces.Sentence.Previous?.Previous) || (pieces.Document.TitleBlock is { Sentences: [var title, ..] } && TellsGathering(title))) ? Gathered : null;
    }

    /// <summary>The same for a number of people that somebody gives who gives counts: "fueron unas 2.500 personas, según la policía"; null for none.</summary>
    internal static ImpliedCount? OfPeople(NumberPieces pieces, QuantityPhrase phrase)
    {
        // What is said of the people says what they did.
        var end = phrase.End + (pieces.Is(phrase.End, ',') ? 1 : 0);
        return phrase.Value is { } value && (end > phrase.End || end >= pieces.Count || !pieces[end].IsWord || pieces.Lexicon.Counts.CountAttributions.MatchForward(pieces, end, out _) > 0) && (IsByAnother(pieces, end) || IsClaimed(pieces, phrase.First)) ? OfClaimedGathering(pieces, value) : null;
    }

    private static readonly ImpliedCount Gathered = new("participant", null, IsPart: false);

    private static bool IsContraction(NumberPieces pieces, int index) => index < pieces.Count && pieces[index].IsWord && pieces.Lexicon.Contractions.Contains(pieces.TextOf(index));

    // "Organisers of the rally claimed 80,000".
    private static ImpliedCount? OfClaimedGathering(NumberPieces pieces, decimal value)
    {
        const decimal least = 50;
        return value >= least && (TellsGathering(pieces.Sentence) || TellsGathering(pieces.Sentence.Previous)) ? Gathered : null;
    }

    private static bool TellsGathering(Sentence? sentence)
    {
        if (sentence is null)
        {
            return false;
        }

        var gatherings = LanguagePack.For(sentence.Block).Numbers.Counts.Elisions.Gatherings;
        const int longest = 200;
        foreach (ref readonly var token in sentence.Tokens[..Math.Min(longest, sentence.Tokens.Length)])
        {
            if (token.Kind == TokenKind.Word && gatherings.Contains(sentence.Document.ValueOf(token)))
            {
                return true;
            }
        }

        return false;
    }

    // "The tenants' alliance that called the march spoke of 45,000".
    private static bool IsClaimed(NumberPieces pieces, int first)
    {
        const int reach = 10;
        var counts = pieces.Lexicon.Counts;
        var claim = counts.CountClaims.MatchBackward(pieces, first, out _);
        for (var i = first - claim - 1; claim > 0 && i >= 0 && i >= first - claim - reach && !pieces.Is(i, ':') && pieces[i].Kind != TokenKind.Quote; i--)
        {
            if (pieces[i].IsWord && counts.CountSources.Contains(pieces.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }
}
