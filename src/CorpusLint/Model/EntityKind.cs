namespace CorpusLint.Model;

/// <summary>What a name stands for.</summary>
public enum EntityKind : byte
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body of people: agency, company, union, party, movement, coalition.</summary>
    Organisation,

    /// <summary>A country, city, region, building or site.</summary>
    Place,

    /// <summary>A happening with a name: "National Shutdown", "Boats for Bread".</summary>
    Event,

    /// <summary>A name of something else: a law, a work, a programme, a product.</summary>
    Other,
}
