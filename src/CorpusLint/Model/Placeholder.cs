namespace CorpusLint.Model;

/// <summary>Something that stands where text should stand: a redaction, a figure to come, a field that was never filled.</summary>
public sealed class Placeholder : Fact
{
    /// <summary>What kind of placeholder.</summary>
    public required PlaceholderKind Kind { get; init; }
}

/// <summary>What kind of placeholder a text holds.</summary>
public enum PlaceholderKind
{
    /// <summary>An address that a content filter replaced: "[email protected]".</summary>
    Redaction,

    /// <summary>A figure or fact to come: "TK", "TKTK", "XXX".</summary>
    ToCome,

    /// <summary>A note of the author: "TODO", "FIXME", "[citation needed]".</summary>
    Note,

    /// <summary>A field of a template: "{{name}}", "%s", "&lt;insert date&gt;", "[date to be confirmed]".</summary>
    Template,

    /// <summary>Blind text: "lorem ipsum".</summary>
    BlindText,

    /// <summary>A value that a program printed instead of a text: a sentence or cell that is just "undefined" or "NaN".</summary>
    ProgramValue,

    /// <summary>Bytes decoded in the wrong encoding: "canâ€™t".</summary>
    Mojibake,
}
