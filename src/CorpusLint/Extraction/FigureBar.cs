namespace CorpusLint.Extraction;

/// <summary>What stands between two figures, so that they cannot count one thing whatever else speaks for it.</summary>
internal enum FigureBar
{
    /// <summary>A sum and a count, a length and a time.</summary>
    OtherDimension,

    /// <summary>The ages of two people, the sentences of two convicts.</summary>
    OtherPerson,

    /// <summary>"Litres of diesel", "litres of milk".</summary>
    OtherSubstance,

    /// <summary>"Eight councillors of Progreso", and another party's.</summary>
    OtherOwner,

    /// <summary>"560 exhibitors from 23 countries", "92 editors from 15 countries".</summary>
    OtherHost,

    /// <summary>What befell people in the story, and what befell others at another time or place.</summary>
    Away,

    /// <summary>Both count some of a whole: another report's some are others, and the whole may have grown.</summary>
    Part,

    /// <summary>The crowd as those count it who called it together.</summary>
    ByHosts,

    /// <summary>Fewer than four of a thing, the dead aside: a report has many such counts.</summary>
    SmallCount,

    /// <summary>One value is more than five times the other: nobody errs by so much, and the two are two things.</summary>
    FarValue,

    /// <summary>"Five more".</summary>
    Increment,

    /// <summary>One report gives the sum of what the other gives: "23 departures and 18 arrivals", "41 flights".</summary>
    Sum,

    /// <summary>The whole of which another figure is a part.</summary>
    Whole,

    /// <summary>What was planned, and what happened.</summary>
    Planned,

    /// <summary>"So far this year", "in 2024".</summary>
    OtherYear,

    /// <summary>"An 11-storey block" has a kind, nobody counts its storeys.</summary>
    Compound,

    /// <summary>The votes for and the votes against.</summary>
    OtherSide,

    /// <summary>What is there all the time, and what happened.</summary>
    Standing,

    /// <summary>How many fit in, what was given up.</summary>
    Capacity,

    /// <summary>Each is bounded by a place of its own.</summary>
    OtherPlace,
}
