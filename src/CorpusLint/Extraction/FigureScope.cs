namespace CorpusLint.Extraction;

/// <summary>How far what a figure counts reaches, as its clause says: the average rent of a town is not that of the country.</summary>
internal enum FigureScope
{
    /// <summary>The clause does not say, or says both.</summary>
    Open,

    /// <summary>"In the town", "in Harwick".</summary>
    Local,

    /// <summary>"Nationwide", "en todo el país".</summary>
    National,
}
