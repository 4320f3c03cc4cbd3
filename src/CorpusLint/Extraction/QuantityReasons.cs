using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Says what made a numeral a quantity and where the event of its measure was read, in words for who asks why.</summary>
internal static class QuantityReasons
{
    internal static string Of(QuantityPhrase phrase, string? origin)
    {
        var what = phrase.Kind switch
        {
            QuantityKind.Money => "a currency beside the numeral",
            QuantityKind.Share => "a percent sign or the words of a share",
            QuantityKind.Point => "points behind the numeral",
            QuantityKind.Age => "an age",
            QuantityKind.Ratio => "a word of multiplication",
            QuantityKind.Measurement => phrase.Dimension == "time" ? "a span of time" : "a unit beside the numeral",
            QuantityKind.Vague => "a word of magnitude",
            _ when phrase.Counted is not null => "a numeral before a counted noun",
            _ when phrase.SharedNoun is not null => "a numeral of a series with a counted noun",
            _ when phrase.Implied is { Class: CountedVotes.Class } => "the votes of one side",
            _ when phrase.Implied is { Noun: not null } => "a numeral whose noun stands elsewhere",
            _ => "a numeral that nothing shows to be a name, a date or a label",
        };
        return origin is null ? what : $"{what}; {origin}";
    }
}
