using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>The words of a language that say what a number counts beside the noun itself: kinds, degrees, heads of counts, matters of sums.</summary>
internal sealed class CountedNounLexicon
{
    private readonly HashSet<string> _compoundHeads;
    private readonly string[] _futureEndings;
    private readonly NumberPhrases _noFuture;

    internal CountedNounLexicon(LanguageData data, NumberPhraseLists lists)
    {
        Kinds = lists.Table("kinds");
        ToldByNoun = lists.Table("told by noun");
        People = lists.Set("people");
        Rates = lists.Table("rates");
        Attending = lists.Set("attending");
        Subordinators = lists.Set("subordinators");
        Passives = lists.Set("passives");
        Losses = lists.Set("losses");
        Agents = lists.Set("agents");
        Adverbials = lists.Set("verb adverbials");
        Stranded = lists.Set("stranded");
        Traps = lists.Table("traps");
        Possessions = lists.Set("possessions");
        AtWork = lists.Set("at work");
        Sentences = new SentenceLexicon(lists);
        Votes = new VoteLexicon(lists);
        Elisions = new ElisionLexicon(lists);
        Seizures = lists.Set("seizures");
        Contraband = lists.Table("contraband");
        SumModifiers = lists.Table("sum modifiers");
        SumContainers = lists.Set("sum containers");
        Stances = lists.Table("stances");
        ShareMatters = lists.Table("share matters");
        Changes = lists.Table("changes");
        MassContexts = lists.Set("mass contexts");
        Quakes = lists.Set("quakes");
        Intensities = lists.Set("intensities");
        QuakeVerbs = lists.Set("quake verbs");
        Degrees = lists.Table("degrees");
        TollHeads = lists.Table("toll heads");
        CollectiveHeads = lists.Table("collective heads");
        CountHeads = lists.Set("count heads");
        PeopledPlaces = lists.Set("peopled places");
        CountLinks = lists.Table("count links");
        Containers = lists.Set("containers");
        JobChanges = lists.Table("job changes");
        SumMatters = lists.Table("sum matters");
        SumStops = lists.Set("sum stops");
        SumLinks = lists.Set("sum links");
        ExtentVerbs = lists.Table("extent verbs");
        ExtentNouns = lists.Table("extent nouns");
        Aftershocks = lists.Set("aftershocks");
        CountSources = lists.Set("count sources");
        CountClaims = lists.Set("count claims");
        CountVerbs = lists.Set("count verbs");
        CountAttributions = lists.Set("count attributions");
        AmountLinks = lists.Set("amount links");
        DoseAims = lists.Set("dose aims");
        DoseFates = lists.Table("dose fates");
        Owners = lists.Set("owners");
        HeldKinds = lists.Set("held kinds");
        Appendages = lists.Set("appendages");
        Gauges = lists.Table("gauges");
        GaugeStops = lists.Table("gauge stops");
        RainVerbs = lists.Set("rain verbs");
        MassOrMoney = lists.Table("mass or money");
        MoneyContexts = lists.Set("money contexts");
        _futureEndings = [.. data.Words("future endings").Order(StringComparer.Ordinal)];
        _noFuture = lists.Set("no future");
        _compoundHeads = [.. Kinds.Keys.Concat(ToldByNoun.Keys).Concat(data.Rows("classes").Keys).Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)])];
    }

    /// <summary>One name, the same in every language, for nouns of one kind: "policeman" and "agente" are "police officer".</summary>
    internal NumberPhrases Kinds { get; }

    /// <summary>Nouns for people that tell what is counted: a "demonstrator" took part, a "survivor" survived.</summary>
    internal NumberPhrases ToldByNoun { get; }

    /// <summary>Nouns for several people in one that things befall as they befall a person: "family".</summary>
    internal NumberPhrases People { get; }

    /// <summary>What makes a number one for each of many times or people: "a year", "per family".</summary>
    internal NumberPhrases Rates { get; }

    /// <summary>Prepositions between people and a gathering that they are at.</summary>
    internal NumberPhrases Attending { get; }

    /// <summary>Words that open a clause: "that".</summary>
    internal NumberPhrases Subordinators { get; }

    /// <summary>What stands right before a verb in the passive: "were killed".</summary>
    internal NumberPhrases Passives { get; }

    /// <summary>Verbs and nouns of losing lives, right beside the lives: "claimed", "the loss of".</summary>
    internal NumberPhrases Losses { get; }

    /// <summary>Before whoever did it, in the passive: "by".</summary>
    internal NumberPhrases Agents { get; }

    /// <summary>What may stand between a verb and its object: "so far", "a lo largo del día".</summary>
    internal NumberPhrases Adverbials { get; }

    /// <summary>What people are before they are rescued: "trapped".</summary>
    internal NumberPhrases Stranded { get; }

    /// <summary>Where some of those who are rescued were, with one name for all languages: "vehicle".</summary>
    internal NumberPhrases Traps { get; }

    /// <summary>Verbs and nouns of what somebody has, right before the number of it: "employs", "a fleet of".</summary>
    internal NumberPhrases Possessions { get; }

    /// <summary>What shows that those whom somebody has are sent out: "on duty", "at the scene".</summary>
    internal NumberPhrases AtWork { get; }

    /// <summary>Words of prison sentences.</summary>
    internal SentenceLexicon Sentences { get; }

    /// <summary>Words of votes.</summary>
    internal VoteLexicon Votes { get; }

    /// <summary>Words beside numbers that leave out their nouns.</summary>
    internal ElisionLexicon Elisions { get; }

    /// <summary>Words that say of goods that they were found or taken away.</summary>
    internal NumberPhrases Seizures { get; }

    /// <summary>Goods that are seized by weight, with one name for all languages.</summary>
    internal NumberPhrases Contraband { get; }

    /// <summary>Words beside the matter of a sum that make it another: "insured losses", "operating profit".</summary>
    internal NumberPhrases SumModifiers { get; }

    /// <summary>Earthquakes, whose degrees are a magnitude.</summary>
    internal NumberPhrases Quakes { get; }

    /// <summary>Scales of how an earthquake is felt, which is no magnitude: "Mercalli".</summary>
    internal NumberPhrases Intensities { get; }

    /// <summary>Right before an earthquake's magnitude that has no unit: "measured".</summary>
    internal NumberPhrases QuakeVerbs { get; }

    /// <summary>How badly: "seriously" counts a part, "slightly" ("-") says nothing of which.</summary>
    internal NumberPhrases Degrees { get; }

    /// <summary>Nouns whose number is a count of a class: "death toll".</summary>
    internal NumberPhrases TollHeads { get; }

    /// <summary>Nouns whose number, right behind them, says how many belong to it: "a crew of 14", "a crowd estimated at 8,000".</summary>
    internal NumberPhrases CollectiveHeads { get; }

    /// <summary>Nouns for places with the number of those who live there right behind: "a village of 900".</summary>
    internal NumberPhrases PeopledPlaces { get; }

    /// <summary>Nouns of counting, before what is counted: "the number of marchers".</summary>
    internal NumberPhrases CountHeads { get; }

    /// <summary>What stands between a count and its number: "verb" ("rose to") also behind the counted noun itself, "link" only behind a noun of counting, "of" only right behind one.</summary>
    internal NumberPhrases CountLinks { get; }

    /// <summary>Verbs between a whole and some of it: "the dead included four nurses".</summary>
    internal NumberPhrases Containers { get; }

    /// <summary>What becomes of jobs: cutting them and letting people go are "layoff".</summary>
    internal NumberPhrases JobChanges { get; }

    /// <summary>Words that say what a sum is: "cost", "fine", "damage".</summary>
    internal NumberPhrases SumMatters { get; }

    /// <summary>Prepositions between a sum and what it is: "$7.5 million in damages".</summary>
    internal NumberPhrases SumContainers { get; }

    /// <summary>Verbs that ask for a number ("asked") or offer it ("offered").</summary>
    internal NumberPhrases Stances { get; }

    /// <summary>What shares are: "wage rise".</summary>
    internal NumberPhrases ShareMatters { get; }

    /// <summary>Verbs of change: "rise" and "fall".</summary>
    internal NumberPhrases Changes { get; }

    /// <summary>Words near a mass.</summary>
    internal NumberPhrases MassContexts { get; }

    /// <summary>Words that no sum is for: "the company" of "cost the company".</summary>
    internal NumberPhrases SumStops { get; }

    /// <summary>Prepositions between a sum and what it is spent on.</summary>
    internal NumberPhrases SumLinks { get; }

    /// <summary>Verbs that say what a length of time or an area is of: "lasted", "burned".</summary>
    internal NumberPhrases ExtentVerbs { get; }

    /// <summary>Happenings whose length is told: "strike".</summary>
    internal NumberPhrases ExtentNouns { get; }

    /// <summary>Who gives a count: "police", "organisers".</summary>
    internal NumberPhrases CountSources { get; }

    /// <summary>What they do with it, right before the number: "spoke of", "put the figure at".</summary>
    internal NumberPhrases CountClaims { get; }

    /// <summary>Behind a count, before whoever gives it: "according to".</summary>
    internal NumberPhrases CountAttributions { get; }

    /// <summary>Verbs before the counted and their number: "put the injured at 140".</summary>
    internal NumberPhrases CountVerbs { get; }

    /// <summary>Earthquakes behind the one that counts.</summary>
    internal NumberPhrases Aftershocks { get; }

    /// <summary>Between two amounts of which the second leaves out the unit: "from", "compared with".</summary>
    internal NumberPhrases AmountLinks { get; }

    /// <summary>Between doses and what they are against.</summary>
    internal NumberPhrases DoseAims { get; }

    /// <summary>What became of doses: "administered" or "supplied".</summary>
    internal NumberPhrases DoseFates { get; }

    /// <summary>Words for the company or body whose things are counted: "the group's plants" are its plants.</summary>
    internal NumberPhrases Owners { get; }

    /// <summary>Kinds of things of which several have a number each: seats.</summary>
    internal NumberPhrases HeldKinds { get; }

    /// <summary>Between things and what they have: "wards with 68 beds".</summary>
    internal NumberPhrases Appendages { get; }

    /// <summary>What an instrument shows, by the words that go with it: "gusts" is "wind/gust".</summary>
    internal NumberPhrases Gauges { get; }

    /// <summary>Words right "before", "behind" or "beside" a measurement that make it none that an instrument showed: "by", "above average", "away".</summary>
    internal NumberPhrases GaugeStops { get; }

    /// <summary>Verbs beside millimetres that are then of rain: "se recogieron 140 mm".</summary>
    internal NumberPhrases RainVerbs { get; }

    /// <summary>Words that are a unit of mass or a currency.</summary>
    internal NumberPhrases MassOrMoney { get; }

    /// <summary>Words near a sum that show it to be one.</summary>
    internal NumberPhrases MoneyContexts { get; }

    /// <summary>Whether a verb's ending puts it into the future: "costará"; false in a language that says so with a word of its own.</summary>
    internal bool EndsInFuture(ReadOnlySpan<char> word)
    {
        foreach (var ending in _futureEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal) && !_noFuture.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun of several words starts with this one: "puesto de trabajo".</summary>
    internal bool StartsCompound(string lemma) => _compoundHeads.Contains(lemma);
}
