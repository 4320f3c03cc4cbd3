namespace CorpusLint.Model;

/// <summary>How two numbers for the same measure stand to each other, from agreement to contradiction.</summary>
public enum Agreement
{
    /// <summary>The same interval.</summary>
    Equal,

    /// <summary>One number can make both true, and a reader would not wonder.</summary>
    Compatible,

    /// <summary>Different exact numbers, one of which is the other rounded.</summary>
    RoundingCompatible,

    /// <summary>A bound and its own number: "nearly 300" and "300".</summary>
    BoundaryEqual,

    /// <summary>Two lower bounds with other numbers, close together: "over 300", "over 400".</summary>
    BoundsDiffer,

    /// <summary>Can both be true, but a reader would not believe it: "at least eight" and 35.</summary>
    BoundGap,

    /// <summary>No number makes both true, but one is a vague magnitude: "hundreds" and 120.</summary>
    DisjointVague,

    /// <summary>No number makes both true.</summary>
    Disjoint,

    /// <summary>Different kinds of number (a percentage and a count): nothing to compare.</summary>
    NotComparable,
}
