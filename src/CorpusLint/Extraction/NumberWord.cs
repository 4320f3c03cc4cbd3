namespace CorpusLint.Extraction;

/// <summary>What one word can be in a number phrase.</summary>
[Flags]
internal enum NumberRoles
{
    None = 0,

    /// <summary>"three", "thirty", "doscientos".</summary>
    Numeral = 1 << 0,

    /// <summary>Multiplies what stands before it by a hundred.</summary>
    Hundred = 1 << 1,

    /// <summary>"thousand", "million".</summary>
    Scale = 1 << 2,

    /// <summary>A scale that is a numeral by itself: "mil".</summary>
    BareScale = 1 << 3,

    /// <summary>"k", "bn" behind digits.</summary>
    ScaleSuffix = 1 << 4,

    /// <summary>"m" behind digits: a scale only beside a currency or before a counted noun.</summary>
    MoneySuffix = 1 << 5,

    /// <summary>"dozen".</summary>
    Collective = 1 << 6,

    /// <summary>"a", "un".</summary>
    Article = 1 << 7,

    /// <summary>"half", "medio".</summary>
    Half = 1 << 8,

    /// <summary>"and" inside a numeral.</summary>
    Joiner = 1 << 9,

    /// <summary>"of".</summary>
    Of = 1 << 10,

    /// <summary>"to" between the ends of a range.</summary>
    To = 1 << 11,

    /// <summary>"between".</summary>
    Between = 1 << 12,

    /// <summary>"from".</summary>
    From = 1 << 13,

    /// <summary>"or".</summary>
    Or = 1 << 14,

    /// <summary>"both".</summary>
    Both = 1 << 15,

    /// <summary>"single".</summary>
    Single = 1 << 16,

    /// <summary>"dozens", "hundreds".</summary>
    Vague = 1 << 17,

    /// <summary>A vague word that counts only before "of".</summary>
    VagueNeedsOf = 1 << 18,

    /// <summary>Stands in a phrase of the small vague words, shares or ratios, and in few other sentences.</summary>
    ShowsPhrase = 1 << 19,

    /// <summary>Ends a counted noun phrase.</summary>
    Stop = 1 << 20,

    /// <summary>First word of a small vague phrase.</summary>
    StartsVague = 1 << 21,

    /// <summary>First word of a share.</summary>
    StartsShare = 1 << 22,

    /// <summary>First word of a ratio.</summary>
    StartsRatio = 1 << 23,

    /// <summary>Can be the first word of a quantity's numeral.</summary>
    Starts = Numeral | BareScale | Collective | Half | Both | Single | Vague | Article | StartsVague | StartsShare | StartsRatio,

    /// <summary>Makes a sentence worth reading.</summary>
    Trigger = Numeral | Hundred | Scale | BareScale | Collective | Half | Both | Single | Vague | ShowsPhrase,
}

/// <summary>What is known of one word of a number phrase.</summary>
internal sealed class NumberWord
{
    internal NumberRoles Roles { get; set; }

    /// <summary>The number of a numeral, scale, suffix or collective.</summary>
    internal decimal Value { get; set; }

    /// <summary>The factor of a suffix, which a unit letter of the same spelling leaves alone.</summary>
    internal decimal SuffixValue { get; set; }

    /// <summary>The ends of a vague word.</summary>
    internal (decimal Low, decimal High) Range { get; set; }
}
