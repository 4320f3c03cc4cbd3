using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>The words of a language that say what a number counts beside the noun itself: kinds, degrees, heads of counts, matters of sums.</summary>
internal sealed class CountedNounLexicon
{
    private readonly HashSet<string> _compoundHeads;

    internal CountedNounLexicon(LanguageData data)
    {
        Kinds = new NumberPhrases(data.Table("kinds"));
        ToldByNoun = new NumberPhrases(data.Table("told by noun"));
        People = Set(data, "people");
        Rates = new NumberPhrases(data.Table("rates"));
        Attending = Set(data, "attending");
        Subordinators = Set(data, "subordinators");
        Losses = Set(data, "losses");
        SumModifiers = new NumberPhrases(data.Table("sum modifiers"));
        SumContainers = Set(data, "sum containers");
        Stances = new NumberPhrases(data.Table("stances"));
        ShareMatters = new NumberPhrases(data.Table("share matters"));
        Changes = new NumberPhrases(data.Table("changes"));
        MassContexts = Set(data, "mass contexts");
        Quakes = Set(data, "quakes");
        Degrees = new NumberPhrases(data.Table("degrees"));
        TollHeads = new NumberPhrases(data.Table("toll heads"));
        CollectiveHeads = new NumberPhrases(data.Table("collective heads"));
        CountHeads = Set(data, "count heads");
        CountLinks = new NumberPhrases(data.Table("count links"));
        Containers = Set(data, "containers");
        JobChanges = new NumberPhrases(data.Table("job changes"));
        SumMatters = new NumberPhrases(data.Table("sum matters"));
        SumStops = Set(data, "sum stops");
        SumLinks = Set(data, "sum links");
        ExtentVerbs = new NumberPhrases(data.Table("extent verbs"));
        ExtentNouns = new NumberPhrases(data.Table("extent nouns"));
        Aftershocks = Set(data, "aftershocks");
        MassOrMoney = new NumberPhrases(data.Table("mass or money"));
        MoneyContexts = Set(data, "money contexts");
        _compoundHeads = [.. Kinds.Keys.Concat(ToldByNoun.Keys).Concat(data.Table("classes").Keys).Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)])];
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

    /// <summary>Verbs and nouns of losing lives, right beside the lives: "claimed", "the loss of".</summary>
    internal NumberPhrases Losses { get; }

    /// <summary>Words beside the matter of a sum that make it another: "insured losses", "operating profit".</summary>
    internal NumberPhrases SumModifiers { get; }

    /// <summary>Earthquakes, whose degrees are a magnitude.</summary>
    internal NumberPhrases Quakes { get; }

    /// <summary>How badly: "seriously" counts a part, "slightly" ("-") says nothing of which.</summary>
    internal NumberPhrases Degrees { get; }

    /// <summary>Nouns whose number is a count of a class: "death toll".</summary>
    internal NumberPhrases TollHeads { get; }

    /// <summary>Nouns whose number, right behind them, says how many belong to it: "a crew of 14", "a crowd estimated at 8,000".</summary>
    internal NumberPhrases CollectiveHeads { get; }

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

    /// <summary>Earthquakes behind the one that counts.</summary>
    internal NumberPhrases Aftershocks { get; }

    /// <summary>Words that are a unit of mass or a currency.</summary>
    internal NumberPhrases MassOrMoney { get; }

    /// <summary>Words near a sum that show it to be one.</summary>
    internal NumberPhrases MoneyContexts { get; }

    /// <summary>Whether a noun of several words starts with this one: "puesto de trabajo".</summary>
    internal bool StartsCompound(string lemma) => _compoundHeads.Contains(lemma);

    private static NumberPhrases Set(LanguageData data, string section) =>
        new(data.Entries(section).Select(w => KeyValuePair.Create(w, w)));
}
