using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Outlines the figures of a document that may be about its story.</summary>
internal sealed class FigureOutlineReader
{
    private const double InClause = 1;
    private const double FarInClause = 0.6;
    private const double InSentence = 0.4;
    private const int Near = 7;

    // Tokens on each side of a figure that are read: more than a sentence of prose has.
    private const int Reach = 60;

    // Every figure of a report meets every one of the other. News reports have some twenty, a document of hundreds is a list.
    private const int MostFigures = 200;

    private readonly DocumentFacts _facts;
    private readonly IReadOnlySet<string> _places;
    private readonly Dictionary<Quantity, MeasureKey> _ownKeys;
    private readonly Dictionary<string, int> _sentencesOf = new(StringComparer.Ordinal);

    private readonly Dictionary<(string, LanguagePack), ImmutableArray<string>> _sensesOf = [];
    private readonly Dictionary<(string, LanguagePack), int> _longestFrom = [];
    private readonly Dictionary<Sentence, List<(int Start, int End, ImmutableArray<string> Senses)>> _phrasesOf = [];

    private (Sentence? Sentence, bool IsGivenUp) _checked;

    private FigureOutlineReader(DocumentFacts facts, IReadOnlySet<string> places)
    {
        (_facts, _places) = (facts, places);

        // What a story takes for its own day is still another day than its next one.
        _ownKeys = facts.Story!.Ties.ToDictionary(t => t.Quantity, t => t.OwnKey);
    }

    /// <summary>The outlines of a document's figures, of the first 200 of them at most, with how common the words of its sentences are.</summary>
    /// <param name="facts">The facts of a document that has a story.</param>
    /// <param name="places">Folded places that the whole story is in: they tell no figure from another.</param>
    internal static FigureSheet Read(DocumentFacts facts, IReadOnlySet<string> places)
    {
        var reader = new FigureOutlineReader(facts, places);
        reader.CountWords();
        var outlines = ImmutableArray.CreateBuilder<FigureOutline>();
        foreach (var (quantity, isAway) in StoryTies.StandingsOf(facts))
        {
            if (outlines.Count < MostFigures && reader.Outline(quantity, isAway) is { } outline)
            {
                outlines.Add(outline);
            }
        }

        return new FigureSheet(facts, outlines.ToImmutable(), reader._sentencesOf);
    }

    private void CountWords()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _facts.Document.Sentences)
        {
            if (!IsProse(sentence))
            {
                continue;
            }

            seen.Clear();
            var pack = LanguagePack.For(sentence.Block);
            var phrases = PhrasesOf(sentence, pack);
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (FigureWords.StemOf(sentence.Document, sentence.Tokens[i], pack) is { } stem)
                {
                    Count(stem);
                    foreach (var sense in SensesAt(sentence, i, phrases, pack))
                    {
                        Count(sense);
                    }
                }
            }

            foreach (var sense in phrases.SelectMany(p => p.Senses))
            {
                Count(sense);
            }

            foreach (var quantity in _facts.QuantitiesIn(sentence))
            {
                if (FigureWords.StemOf(quantity) is { } stem)
                {
                    Count(stem);
                }
            }
        }

        void Count(string sign)
        {
            if (seen.Add(sign))
            {
                _sentencesOf[sign] = _sentencesOf.GetValueOrDefault(sign) + 1;
            }
        }
    }

    private static bool IsProse(Sentence sentence) =>
        sentence.Block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Caption;

    // "An earlier version of this article said 69,000".
    private bool IsGivenUp(Sentence sentence)
    {
        if (ReferenceEquals(sentence, _checked.Sentence))
        {
            return _checked.IsGivenUp;
        }

        var isGivenUp = false;
        var versions = LanguagePack.For(sentence.Block).Stories.EarlierVersions;
        for (var i = 0; i < sentence.Tokens.Length && !isGivenUp; i++)
        {
            isGivenUp = versions.IsAt(sentence.Document, sentence.Tokens, i);
        }

        _checked = (sentence, isGivenUp);
        return isGivenUp;
    }

    private FigureOutline? Outline(Quantity quantity, bool isAway)
    {
        if (quantity is not { Sentence: { } sentence, Value: not null } || quantity.Kind is QuantityKind.Ratio or QuantityKind.Vague || quantity.MeasureKey.Class == "aftershock" || !IsProse(sentence) || IsGivenUp(sentence))
        {
            return null;
        }

        var key = _ownKeys.TryGetValue(quantity, out var own) ? quantity.MeasureKey with { Period = own.Period } : quantity.MeasureKey;
        var dimension = quantity.Kind switch
        {
            QuantityKind.Money => "money",
            QuantityKind.Share => "share",
            QuantityKind.Point => "point",
            QuantityKind.Age => "age",
            QuantityKind.Measurement => key.Dimension ?? quantity.Unit,
            _ => key.Class == "magnitude" ? "magnitude" : "count",
        };
        if (dimension is null)
        {
            return null;
        }

        var pack = LanguagePack.For(sentence.Block);
        var noun = quantity.Kind is QuantityKind.Cardinal && (quantity.Counted ?? quantity.Meant) is { } counted ? Folding.FoldAccents(counted) : null;
        var measured = key.Class is "money" or "share" or "point" or "age" ? null : key.Class ?? quantity.CountedClass ?? (quantity.Meant is { } meant ? pack.Numbers.Classes[meant] : null);
        var nounSenses = noun is null ? [] : NounSensesOf(quantity, sentence, measured, pack);
        var clause = FigureClause.Of(quantity, sentence, _facts, Reach);
        var clauseSpan = TextSpan.FromBounds(sentence.Tokens[clause.Start].Start, sentence.Tokens[clause.End - 1].End);
        var words = WordsOf(quantity, sentence, clause, noun is not null, pack, out var window);
        if (measured == FigureWords.LostJob && FigureWords.TellsOfNewJobs(words.Where(w => w.Nearness >= FarInClause).SelectMany(w => w.Senses)))
        {
            // "Plans to add 150 positions".
            measured = FigureWords.NewJob;
        }

        var companions = PlaceOrder.StartingIn(_facts.Quantities.AsSpan(), window, static q => q.Span).ToArray().Where(q => !ReferenceEquals(q, quantity) && q.Value is not null).ToList();
        return new FigureOutline
        {
            Quantity = quantity,
            Kin = pack.Kin,
            Dimension = dimension,
            Noun = noun,
            NounSenses = nounSenses,
            NounContraries = FigureWords.ContrariesIn(nounSenses, pack),
            Contraries = [.. words.Where(w => w.Nearness >= FarInClause).SelectMany(w => FigureWords.ContrariesOf(w.Senses, pack)).Distinct(StringComparer.Ordinal)],
            Substance = dimension is "count" or "age" ? [] : FigureSubstance.Of(quantity, sentence, pack),
            Owner = noun is null ? null : OwnerOf(quantity, sentence, pack),
            Hosts = noun is null ? [] : HostsOf(quantity, pack),
            Class = measured,
            HasFate = FigureWords.IsFate(measured),
            IsPerson = FigureWords.IsFate(measured) || measured == "person" || quantity.CountedClass == "person" || (noun is not null && pack.Kin.IsPerson(Folding.Fold(noun))),
            Words = words,
            IsWhole = IsWhole(quantity, sentence, pack),
            Restrictions = key.Population is { } population && dimension is "count" ? [.. population.Split("; ").Where(r => r != noun)] : [],
            Person = dimension is "age" || measured is MeasureSentence.Class ? StoryWording.PersonBefore(quantity, _facts.Mentions) : null,
            IsAway = isAway,
            Scope = FigureScopeReader.Of(sentence, clause.Start, clause.End, _facts),
            Moment = FigureMoment.Of(_facts, clauseSpan),
            IsOfStage = FigureMoment.IsOfStage(sentence, clauseSpan, _facts),
            IsIncrement = StoryWording.IsIncrement(quantity),
            IsByHosts = dimension is "count" && (measured is "participant" || (noun is null && measured is null)) && IsByHosts(quantity, sentence),
            Companions = [.. companions.Where(q => !HasOtherFate(q, measured)).Select(q => q.Value!.Value)],
            Bases = [.. companions.Where(q => IsBase(q, measured)).Select(q => q.Value!.Value)],
            IsAtHead = quantity.Span.Start < (_facts.Story?.LeadEnd ?? 0),
            Key = key.Place is { } place && _places.Contains(place) ? key with { Place = null } : key,
        };
    }

    // The dead are no part of the missing.
    private static bool HasOtherFate(Quantity quantity, string? measured) =>
        FigureWords.IsFate(measured) && FigureWords.IsFate(quantity.MeasureKey.Class) && quantity.MeasureKey.Class != measured;

    // "From five to seven".
    private static bool IsBase(Quantity quantity, string? measured) =>
        quantity is { Unit: null, Counted: null } && (quantity.MeasureKey.Class is null || quantity.MeasureKey.Class == measured);

    // The noun's own, those of the whole phrase ("learning centres"), and what the figure counts by its predicate: "680 people employed".
    private ImmutableArray<string> NounSensesOf(Quantity quantity, Sentence sentence, string? measured, LanguagePack pack)
    {
        var noun = quantity.Counted ?? quantity.Meant!;
        var senses = new HashSet<string>(FigureWords.SensesOf(noun, pack), StringComparer.Ordinal);
        if (quantity.Meant is not null)
        {
            // What a noun of several tells that are in it ("a crew of 14") has the same name in every language.
            senses.Add("=" + noun);
        }

        if (quantity.CountedSpan is { } counted && Folding.Fold(quantity.Document.ReadingTextOf(counted)) is var words && words.Contains(' ', StringComparison.Ordinal))
        {
            senses.UnionWith(FigureWords.SensesOf(words, pack));
        }

        foreach (var phrase in PhrasesOf(sentence, pack))
        {
            // "Centros de enseñanza" are more than "centros".
            if (quantity.CountedSpan is { } head && head.Contains(sentence.Tokens[phrase.Start].Span))
            {
                senses.UnionWith(phrase.Senses);
            }
        }

        if (measured is not (null or "person" or "group" or "place" or "event"))
        {
            senses.Add("=" + measured);
            senses.Add(FigureWords.KinMark + measured);
        }

        return [.. senses];
    }

    private ImmutableArray<FigureWord> WordsOf(Quantity quantity, Sentence sentence, (int Start, int End) clause, bool isCount, LanguagePack pack, out TextSpan window)
    {
        var document = sentence.Document;
        var tokens = sentence.Tokens;
        var (first, last) = (StoryWording.FirstAtOrAfter(tokens, quantity.Span.Start), StoryWording.FirstAtOrAfter(tokens, quantity.Span.End) - 1);
        var (from, to) = (Math.Max(0, first - Reach), Math.Min(tokens.Length, last + 1 + Reach));
        window = TextSpan.FromBounds(tokens[from].Start, tokens[to - 1].End);
        var head = isCount && quantity.CountedSpan is not null ? quantity.Counted : null;
        var words = new List<FigureWord>();
        var phrases = PhrasesOf(sentence, pack);
        for (var i = from; i < to; i++)
        {
            if (FigureWords.StemOf(document, tokens[i], pack) is not { } stem || IsInDate(tokens[i]) || IsInNumeral(tokens[i]))
            {
                continue;
            }

            var word = Folding.Fold(document.ValueOf(tokens[i]));
            if (head is not null && i >= first && i <= last && FigureWords.IsFormOf(word, head, pack))
            {
                continue;
            }

            words.Add(new FigureWord(stem, SensesAt(sentence, i, phrases, pack), NearnessOf(i)));
        }

        foreach (var (at, behind, senses) in phrases)
        {
            if (at >= from && behind <= to && (behind <= first || at > last))
            {
                words.Add(new FigureWord(senses[0], senses, NearnessOf(at)));
            }
        }

        foreach (var other in PlaceOrder.StartingIn(_facts.Quantities.AsSpan(), window, static q => q.Span))
        {
            if (!ReferenceEquals(other, quantity) && FigureWords.StemOf(other) is { } stem)
            {
                words.Add(new FigureWord(stem, [], InSentence));
            }
        }

        if (quantity.MeasureKey.Population is { } population)
        {
            foreach (var restriction in population.Split("; "))
            {
                // "87 per cent of respondents": a word of the figure's own phrase stands nowhere else.
                var stem = FigureWords.StemOf(restriction);
                words.Add(new FigureWord("=" + restriction, words.Exists(w => w.Stem == stem) ? ["=" + restriction] : ["=" + restriction, .. FigureWords.SensesOf(restriction, pack)], InClause));
            }
        }

        // A word that comes twice is taken where it is nearest.
        return [.. words.OrderByDescending(w => w.Nearness).DistinctBy(w => w.Stem, StringComparer.Ordinal)];

        double NearnessOf(int token)
        {
            var distance = token < first ? first - token : token > last ? token - last : 0;
            return token < clause.Start || token >= clause.End ? InSentence : distance <= Near ? InClause : FarInClause;
        }
    }

    // The words of a phrase mean what it means: nobody who "went off" has gone.
    private ImmutableArray<string> SensesAt(Sentence sentence, int token, List<(int Start, int End, ImmutableArray<string> Senses)> phrases, LanguagePack pack)
    {
        if (phrases.Exists(p => p.Start <= token && token < p.End))
        {
            return [];
        }

        var word = Folding.Fold(sentence.Document.ValueOf(sentence.Tokens[token]));
        if (!_sensesOf.TryGetValue((word, pack), out var senses))
        {
            _sensesOf.Add((word, pack), senses = FigureWords.SensesOf(word, pack));
        }

        return senses;
    }

    private int LongestFrom(string word, LanguagePack pack)
    {
        if (!_longestFrom.TryGetValue((word, pack), out var longest))
        {
            _longestFrom.Add((word, pack), longest = pack.Kin.LongestFrom(word));
        }

        return longest;
    }

    // The set phrases of a sentence that the thesaurus has, none of which overlap; most sentences with figures have several.
    private List<(int Start, int End, ImmutableArray<string> Senses)> PhrasesOf(Sentence sentence, LanguagePack pack)
    {
        if (_phrasesOf.TryGetValue(sentence, out var known))
        {
            return known;
        }

        var phrases = new List<(int, int, ImmutableArray<string>)>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length;)
        {
            var count = 0;
            if (tokens[i].Kind == TokenKind.Word && LongestFrom(Folding.Fold(sentence.Document.ValueOf(tokens[i])), pack) is > 1 and var longest)
            {
                var groups = pack.Kin.PhraseAt(sentence.Document, tokens, i, longest, out count);
                if (count > 0)
                {
                    phrases.Add((i, i + count, [.. groups.Select(g => FigureWords.KinMark + g)]));
                }
            }

            i += Math.Max(1, count);
        }

        _phrasesOf.Add(sentence, phrases);
        return phrases;
    }

    // "Three of the five", "dos de los cuatro".
    private static bool IsWhole(Quantity quantity, Sentence sentence, LanguagePack pack)
    {
        var tokens = sentence.Tokens;
        var index = StoryWording.FirstAtOrAfter(tokens, quantity.Span.Start) - 1;
        index -= index >= 0 && !IsOf(sentence, tokens[index], pack) ? 1 : 0;
        return index > 0 && IsOf(sentence, tokens[index], pack) && (tokens[index - 1].Kind == TokenKind.Number || RolesOf(sentence, tokens[index - 1], pack).HasFlag(NumberRoles.Numeral));
    }

    // "6,000 according to the organisers, and 3,500 according to the police": what stands behind a figure goes before what stands before it.
    private bool IsByHosts(Quantity quantity, Sentence sentence)
    {
        const int reach = 40;
        var hosts = StoryWording.HostsIn(sentence);
        return StoryWording.IsByHosts(quantity, hosts) &&
            !_facts.AttributionsIn(sentence).Any(a => a is { Cue: { } cue, Source: { } source } && cue.Start >= quantity.Span.End && cue.Start <= quantity.Span.End + reach && !hosts.Exists(h => h.IsHost && source.Contains(h.Span)));
    }

    private string? OwnerOf(Quantity quantity, Sentence sentence, LanguagePack pack)
    {
        var tokens = sentence.Tokens;
        var index = StoryWording.FirstAtOrAfter(tokens, quantity.Span.End);
        if (index + 1 >= tokens.Length || !IsOf(sentence, tokens[index], pack))
        {
            return null;
        }

        var start = tokens[index + 1].Start;
        var found = PlaceOrder.FirstAtOrAfter(_facts.Mentions.AsSpan(), start, static m => m.Span);
        return found < _facts.Mentions.Length && _facts.Mentions[found] is { Kind: EntityKind.Organisation or EntityKind.Other or EntityKind.Person } owner && owner.Span.Start == start
            ? Folding.Fold(owner.LocalEntity?.Name ?? owner.Name)
            : null;
    }

    private ImmutableArray<string> HostsOf(Quantity quantity, LanguagePack pack) =>
        FigureHost.Of(quantity, _facts.Quantities) is { Counted: { } host } ? [.. FigureWords.SensesOf(host, pack).Prepend(Folding.FoldAccents(host))] : [];

    /// <summary>Whether a token is "of", "de".</summary>
    internal static bool IsOf(Sentence sentence, in Token token, LanguagePack pack) => RolesOf(sentence, token, pack).HasFlag(NumberRoles.Of);

    private static NumberRoles RolesOf(Sentence sentence, in Token token, LanguagePack pack) =>
        token.Kind == TokenKind.Word ? pack.Numbers.Find(sentence.Document.ValueOf(token))?.Roles ?? default : default;

    // The numeral, its unit and the words that bound it, but not the noun behind them.
    private bool IsInNumeral(in Token token)
    {
        var index = PlaceOrder.FirstAtOrAfter(_facts.Quantities.AsSpan(), token.Start + 1, static q => q.Span) - 1;
        return index >= 0 && _facts.Quantities[index] is var quantity && quantity.Span.End >= token.End && !(quantity.CountedSpan is { } counted && counted.Contains(token.Span));
    }

    private bool IsInDate(in Token token)
    {
        var index = PlaceOrder.FirstAtOrAfter(_facts.Dates.AsSpan(), token.Start + 1, static d => d.Span) - 1;
        return index >= 0 && _facts.Dates[index].Span.End >= token.End;
    }
}
