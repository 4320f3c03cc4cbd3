using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Cuts a run of capitalised words where its parts are names of their own: at "and", behind a place or a person, at a title
/// ("SEIU California | President | David Huerta"); and keeps what it has found.
/// </summary>
internal sealed class NameCutter(NameText text, RegistryIndex registry, AcronymTable acronyms)
{
    private readonly NameClassifier _classifier = new(text);
    private readonly NameRuns _runs = new(text);
    private readonly NameEdges _edges = new(text);
    private readonly NameJoints _joints = new(text, new NameClassifier(text), acronyms);

    internal List<MentionDraft> Drafts { get; } = [];

    /// <summary>Runs at the start of sentences that are names only if the document shows so elsewhere.</summary>
    internal List<(Sentence Sentence, int First, int End)> Pending { get; } = [];

    /// <summary>"Boats for Bread" at the start of a sentence: a name when the document repeats it.</summary>
    internal List<(Sentence Sentence, int First, int End)> PendingRuns { get; } = [];

    // A name of several words that the lexicon knows, unless capitals behind it make it a longer one: "New York | Rowing Club".
    internal int TakePhrase(Sentence sentence, int i, int end)
    {
        var stop = text.LongestPhrase(i, end, out var kind);
        if (stop == i || (stop < end && !text.OwnsWhatFollows(stop - 1) && text.LooksLikeName(stop) && !text.Has(stop, NameWord.Role | NameWord.Title | NameWord.Calendar)) ||
            (stop < end && text.IsMark(stop, '/')) || acronyms.ExpansionAt(stop) is { } start && start != i)
        {
            return i;
        }

        // "San Martín | de los Andes", "Puerto Santa María | del Mar": a saint's or a port's name goes on over "de".
        if (kind == EntityKind.Place && text.Has(i, NameWord.PlaceStart) && stop + 1 < end && _runs.PlaceTail(stop, end) is var tail && tail > stop)
        {
            stop = tail;
        }

        // "Pike Marlow and Co" goes on to the form of the firm.
        if (kind == EntityKind.Organisation && stop + 1 < end && text.Document.Tokens[stop].Shape == TokenShape.Lower && text.Has(stop, NameWord.And) && text.LooksLikeName(stop + 1) && text.Has(stop + 1, NameWord.StoppedEnding) && text.Has(stop + 1, NameWord.OrganisationHead))
        {
            return i;
        }

        // "Juzgado de Instrucción número 4" goes on.
        if (stop + 1 < end && text.Document.Tokens[stop].Shape == TokenShape.Lower && text.Has(stop, NameWord.NumberWord) && _runs.Extend(i, end) > stop + 1)
        {
            return i;
        }

        // "Bank of Norway and Iceland" and "Ministry of Health and Sport" go on.
        var run = stop + 1 < end && text.Document.Tokens[stop].Shape == TokenShape.Lower && text.Has(stop, NameWord.Of | NameWord.And) && !text.OwnsWhatFollows(stop - 1) ? _runs.Extend(i, end) : stop;
        if (run > stop && ((text.Has(stop, NameWord.Of) && kind == EntityKind.Organisation && (text.Has(stop - 1, NameWord.Heads) || _classifier.OpensWithHead(i))) || acronyms.ExpansionAt(run) is not null))
        {
            return i;
        }

        Add(sentence, i, stop, kind, isCertain: true, NameReason.Known(kind));
        return stop;
    }

    /// <summary>Cuts a run into names.</summary>
    internal void Cut(Sentence sentence, int first, int end, bool isStart)
    {
        // The letters behind the run in brackets say where the name starts, and that "and" belongs to it.
        if (acronyms.ExpansionAt(end) is { } expansionStart && expansionStart >= first)
        {
            if (expansionStart > first)
            {
                Cut(sentence, first, _runs.TrimConnectors(first, expansionStart), isStart);
            }

            Group(sentence, expansionStart, end, isStart: false);
            return;
        }

        // "Results of | Major League Baseball", "Shares in | Deutsche Bank": a known name behind a sentence's first word.
        if (isStart && end - first >= 4 && text.Document.Tokens[first + 1].Shape == TokenShape.Lower && !text.Has(first, NameWord.Heads | NameWord.Given | NameWord.Surname | NameWord.KnownPlace | NameWord.KnownOrganisation) &&
            text.Has(first + 1, NameWord.Of | NameWord.Connector | NameWord.WeakConnector) && text.LooksLikeName(first + 2) && TakePhrase(sentence, first + 2, end) is var phraseEnd && phraseEnd > first + 2)
        {
            if (phraseEnd < end)
            {
                Cut(sentence, _runs.TrimStart(phraseEnd, end), end, isStart: false);
            }

            return;
        }

        // The article of a sentence's first noun phrase; the noun's capital means something.
        if (isStart && end - first > 1 && text.Has(first, NameWord.Article) && text.LooksLikeName(first + 1) && text.KnownPhrase(first, first + 2) is null && !text.Has(first + 1, NameWord.NotName | NameWord.Common))
        {
            first++;
            isStart = false;
        }

        var start = first;
        var j = first;
        while (j < end)
        {
            if (text.Document.Tokens[j].Kind == TokenKind.Quote && text.NicknameEnd(j, end) is > 0 and var family)
            {
                j = family;
                continue;
            }

            var isSlash = text.IsMark(j, '/');
            if (text.Document.Tokens[j].Shape != TokenShape.Lower && !isSlash)
            {
                j++;
                continue;
            }

            var right = j;
            while (right < end && !text.LooksLikeName(right))
            {
                right++;
            }

            var rightEnd = right;
            while (rightEnd < end && text.LooksLikeName(rightEnd))
            {
                rightEnd++;
            }

            if (right < end && !(text.LongestPhrase(start, end, out _) > right) && !_joints.Joins(sentence, start, j, right, rightEnd, end, isStart && start == first))
            {
                if (isStart && start == first && j == first + 1 && !isSlash && text.Has(j, NameWord.Connector) && !text.Has(right, NameWord.Given | NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Mononym))
                {
                    PendingRuns.Add((sentence, first, rightEnd));
                }

                Group(sentence, start, j, isStart && start == first);
                start = right;
            }

            j = Math.Max(right, j + 1);
        }

        Group(sentence, start, end, isStart && start == first);
    }

    /// <summary>One name, or a title and a name; trims what is no name.</summary>
    private void Group(Sentence sentence, int first, int end, bool isStart)
    {
        while (end > first && !text.LooksLikeName(end - 1) && text.Document.Tokens[end - 1].Kind != TokenKind.Number)
        {
            end--;
        }

        if (end - first == 1 && _edges.IsStateBehindComma(sentence, first))
        {
            Add(sentence, first, end, EntityKind.Place, isCertain: true, NameReason.KnownPlace);
            return;
        }

        // "Former | Wells Fargo": an adjective whose capital means nothing.
        if (isStart && _edges.OpensWithAdjective(first, end))
        {
            first++;
            isStart = false;
        }

        // "D. Preserve the notices": a list's letter is no initial.
        if (isStart && _edges.OpensWithLetter(first, end))
        {
            Pending.Add((sentence, first + 2, end));
            return;
        }

        if (isStart && first < end && acronyms.ExpansionAt(end) != first && text.KnownPhrase(first, end) is null)
        {
            if (end - first == 1)
            {
                if (!_classifier.IsKnownByItself(first))
                {
                    Pending.Add((sentence, first, end));
                    return;
                }
            }
            else if (_runs.IsClearlyCommon(first) && !_classifier.CanStartName(first, end))
            {
                Pending.Add((sentence, first, end));
                var next = first + 1;
                while (next < end && !text.LooksLikeName(next))
                {
                    next++;
                }

                Group(sentence, next, end, isStart: next > first + 1);
                return;
            }
            else if (!text.LooksLikeName(first + 1) && text.Document.Tokens[first + 1].Shape == TokenShape.Lower && !_classifier.HasHead(first, end) && !_classifier.IsTitlePhrase(first, end) && !_classifier.IsPerson(first, end))
            {
                Pending.Add((sentence, first, end));
                return;
            }
        }

        if (end - first == 1 && !isStart && text.Has(first, NameWord.Common | NameWord.PlaceModifier) && text.Document.Tokens[first].Shape == TokenShape.Capitalised && !text.Has(first, NameWord.KnownOrganisation | NameWord.KnownPlace | NameWord.Mononym))
        {
            Pending.Add((sentence, first, end));
            return;
        }

        if (!isStart && _edges.IsNamedByArticle(sentence, first, end) is { } articled)
        {
            Add(sentence, first, end, articled.Kind, isCertain: false, articled.Why);
            return;
        }

        if (end - first > 1 && text.Has(first, NameWord.Article) && !text.Has(first, NameWord.Particle) && text.KnownPhrase(first, end) is null)
        {
            first++;
        }

        while (first < end && (!text.LooksLikeName(first) || (end - first == 1 && text.Has(first, NameWord.NotName) && !text.Has(first, NameWord.KnownOrganisation | NameWord.KnownPlace) && acronyms.ExpansionOf(first) is null)))
        {
            first++;
        }

        if (first >= end || text.Document.Tokens[first].Length == 1 && end - first == 1)
        {
            return;
        }

        if (end - first == 2 && text.Has(first, NameWord.NotName | NameWord.PlaceModifier) && text.Has(first + 1, NameWord.NotName) && text.KnownPhrase(first, end) is null)
        {
            return;
        }

        if (end - first == 2 && text.LooksLikeAcronym(first) && text.LooksLikeAcronym(first + 1) && text.KnownPhrase(first, end) is null)
        {
            Group(sentence, first, first + 1, isStart: false);
            Group(sentence, first + 1, end, isStart: false);
            return;
        }

        // "ACLU FOIA": capitals that are no name behind an acronym.
        if (end - first == 2 && text.LooksLikeAcronym(first) && text.Document.Tokens[first].Shape == TokenShape.AllCapitals && text.Has(first + 1, NameWord.CapitalWord) && text.Document.Tokens[first + 1].Length > 1 && text.KnownPhrase(first, end) is null)
        {
            Group(sentence, first, first + 1, isStart: false);
            return;
        }

        // "La Guajira Juan Ruiz" of "governor of La Guajira Juan Ruiz", "Frente Amplio Ana Ruiz" of "diputada del Frente Amplio Ana Ruiz".
        if (end - first >= 4 && text.LongestPhrase(first, end - 2, out var opening) is var behindPlace && behindPlace > first && text.Has(behindPlace, NameWord.Given) && (opening == EntityKind.Place || (opening == EntityKind.Organisation && text.Names.HasHeadFirst)) &&
            _classifier.IsPerson(behindPlace, end))
        {
            Add(sentence, first, behindPlace, opening, isCertain: true, NameReason.Known(opening));
            first = behindPlace;
        }

        // "Frente Claro | Tesh Sidi" of "la diputada de Frente Claro Tesh Sidi": behind an office a known party and two words that nobody knows.
        if (end - first is 3 or 4 or 5 && text.Names.HasHeadFirst && IsOfficeOf(sentence, first) && text.LongestPhrase(first, end - 2, out var party) is var behindParty && behindParty > first && party == EntityKind.Organisation && IsUnknown(behindParty, end))
        {
            Add(sentence, first, behindParty, party, isCertain: true, NameReason.Known(party));
            first = behindParty;
        }

        // "Repsol Ana Ruiz" of "la consejera de Repsol Ana Ruiz".
        if (end - first is 3 or 4 && text.Names.HasHeadFirst && IsOfficeOf(sentence, first) && text.Has(first, NameWord.KnownOrganisation) && text.Has(first + 1, NameWord.Given) && !text.Has(first + 1, NameWord.KnownPlace) && _classifier.IsPerson(first + 1, end))
        {
            Add(sentence, first, first + 1, EntityKind.Organisation, isCertain: true, NameReason.KnownBody);
            first++;
        }

        // "Cauca Juan Ruiz" of "gobernador del Cauca Juan Ruiz".
        if (end - first >= 3 && first > sentence.FirstToken && text.Document.Tokens[first - 1].Shape == TokenShape.Lower && text.Has(first - 1, NameWord.FusedArticle) && text.Names.ArticlePlaces.Contains(text.Word(first)) &&
            text.Has(first + 1, NameWord.Given) && _classifier.IsPerson(first + 1, end))
        {
            Add(sentence, first, first + 1, EntityKind.Place, isCertain: true, NameReason.KnownPlace);
            first++;
        }

        // "Mexico Ana Ruiz" of "President of Mexico Ana Ruiz".
        if (end - first >= 3 && text.Has(first, NameWord.KnownPlace) && text.Has(first + 1, NameWord.Given) && !text.Has(first, NameWord.Given) && _classifier.IsPerson(first + 1, end))
        {
            Group(sentence, first, first + 1, isStart: false);
            first++;
        }

        if (text.Has(first, NameWord.Calendar) && !_classifier.HasHead(first, end))
        {
            Group(sentence, first + 1, end, isStart: false);
            return;
        }

        if (!registry.IsEmpty && NameKey.FindExactly(text, registry, first, end) is { } declared)
        {
            Add(sentence, first, end, declared.Kind, isCertain: true, NameReason.Declared, declared);
            return;
        }

        // "secretario de | Estado de | Energía".
        if (!isStart && text.Names.HasHeadFirst && text.Has(first, NameWord.NotName) && text.Has(first, NameWord.PlaceHead) && first - 2 >= sentence.FirstToken && text.Has(first - 1, NameWord.Of) && text.Has(first - 2, NameWord.Title | NameWord.Role) &&
            text.Document.Tokens[first + 1].Shape == TokenShape.Lower)
        {
            Group(sentence, _runs.TrimStart(first + 1, end), end, isStart: false);
            return;
        }

        var title = _classifier.TitleInside(first, end);
        if (title.IsFound && !(end - first == 1 && text.Has(first, NameWord.KnownOrganisation)) &&
            !(title.First == first + 1 && title.End < end && _classifier.OpensWithHead(first)))
        {
            if (title.First > first)
            {
                // "EU | Farm Commissioner": the word before the title is what the office is for.
                var isPortfolio = title.First - first == 2 && text.Has(first, NameWord.KnownOrganisation | NameWord.KnownPlace) && text.KnownPhrase(first, title.First) is null && !text.Has(first + 1, NameWord.Heads);
                Group(sentence, first, isPortfolio ? first + 1 : title.First, isStart: false);
            }

            if (title.End < end)
            {
                Add(sentence, title.End, end, EntityKind.Person, isCertain: true, NameReason.TitleBefore, title: text.NameOf(first, title.End));
            }

            return;
        }

        var (kind, isCertain, why) = _classifier.Classify(first, end, sentence);
        if (kind is EntityKind.Person && IsBehindPlace(sentence, first, end))
        {
            (kind, isCertain, why) = (EntityKind.Place, false, NameReason.PlaceBeside);
        }

        if (kind is EntityKind.Person && text.Has(first, NameWord.NotName) && !text.Has(first, NameWord.Given))
        {
            first++;
        }

        if (_edges.IsCountryBeforeWord(first, end, kind, why))
        {
            Add(sentence, first, first + 1, EntityKind.Place, isCertain: true, NameReason.KnownPlace);
            return;
        }

        // "2nd U.S. Circuit Court", "101st Airborne Division": an ordinal before a body with a head.
        if (kind == EntityKind.Organisation && end - first > 1 && first > sentence.FirstToken && _edges.IsOrdinal(first - 1) && _classifier.HasHead(first, end))
        {
            first--;
        }

        Add(sentence, first, end, kind, isCertain, why);
    }

    // "el aeropuerto Jorge Chávez", "el puente internacional Simón Bolívar": a place that is called after somebody.
    private bool IsBehindPlace(Sentence sentence, int first, int end)
    {
        if (!text.Names.HasHeadFirst || end - first < 2 || first - 2 < sentence.FirstToken || text.Document.Tokens[first - 1].Shape != TokenShape.Lower)
        {
            return false;
        }

        var noun = text.Has(first - 1, NameWord.PlaceHead) ? first - 1 : text.Flags(first - 1) is NameWord.None or NameWord.OrganisationSuffix or NameWord.Plain && text.Document.Tokens[first - 2].Shape == TokenShape.Lower ? first - 2 : -1;
        return noun > sentence.FirstToken && text.Has(noun, NameWord.PlaceHead) && text.Names.BuildingHeads.Contains(text.Word(noun)) && text.Has(noun - 1, NameWord.Article | NameWord.FusedArticle | NameWord.PlacePreposition);
    }

    // "la diputada de", "el líder de" right before a name.
    private bool IsOfficeOf(Sentence sentence, int first) =>
        first - 2 >= sentence.FirstToken && text.Document.Tokens[first - 1].Shape == TokenShape.Lower && text.Has(first - 1, NameWord.Of) && text.Document.Tokens[first - 2].Shape == TokenShape.Lower && text.Has(first - 2, NameWord.Role | NameWord.Title);

    private bool IsUnknown(int first, int end)
    {
        const NameWord known = NameWord.Heads | NameWord.Plain | NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.OrganisationSuffix | NameWord.PlaceModifier | NameWord.Topic | NameWord.NotName | NameWord.Common;
        for (var i = first; i < end; i++)
        {
            if (text.Document.Tokens[i].Shape != TokenShape.Capitalised || text.Has(i, known))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the runs that the document repeats for names; of the others nothing is kept that nothing explains.</summary>
    internal void TakeRepeatedRuns()
    {
        if (PendingRuns.Count == 0)
        {
            return;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, first, end) in PendingRuns)
        {
            var key = Folding.Fold(text.NameOf(first, end));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var covered = new HashSet<int>();
        var weak = new HashSet<int>();
        var repeated = new List<(Sentence Sentence, int First, int End)>();
        foreach (var run in PendingRuns)
        {
            var isRepeated = counts[Folding.Fold(text.NameOf(run.First, run.End))] > 1;
            for (var i = run.First; i < run.End; i++)
            {
                (isRepeated ? covered : weak).Add(i);
            }

            if (isRepeated)
            {
                repeated.Add(run);
            }
        }

        Drafts.RemoveAll(d => covered.Contains(d.First) || (d.Kind is null && weak.Contains(d.First)));
        foreach (var (sentence, first, end) in repeated)
        {
            text.Enter(sentence.Block);
            var (kind, isCertain, why) = _classifier.Classify(first, end, sentence);
            Add(sentence, first, end, kind, isCertain, why);
        }
    }

    /// <summary>Takes the first words of lines that are names because a score follows them.</summary>
    internal void TakeScores() => new NameTeams(text).AddFromScores(Drafts, Pending, (sentence, first, end) => Make(sentence, first, end, null, isCertain: false, null, null, null));

    internal void Add(Sentence sentence, int first, int end, EntityKind? kind, bool isCertain, NameReason? why, RegistryName? registered = null, string? title = null) =>
        Drafts.Add(Make(sentence, first, end, kind, isCertain, why, registered, title));

    private MentionDraft Make(Sentence sentence, int first, int end, EntityKind? kind, bool isCertain, NameReason? why, RegistryName? registered, string? title)
    {
        var isAcronym = end - first == 1 && text.LooksLikeAcronym(first) && (kind != EntityKind.Place || acronyms.ExpansionOf(first) is not null);
        return new MentionDraft
        {
            Sentence = sentence,
            First = first,
            End = end,
            Written = text.WrittenOf(first, end),
            IsCertain = isCertain,
            Registered = registered,
            Title = title ?? (kind == EntityKind.Person ? _classifier.TitleBeside(first, end, sentence) : null),
            Form = !isAcronym ? MentionForm.Full : acronyms.IsDefinition(first) ? MentionForm.AcronymDefinition : MentionForm.Acronym,
            ExpansionKey = isAcronym ? acronyms.ExpansionOf(first) : null,
        }.Decide(kind, why);
    }
}
