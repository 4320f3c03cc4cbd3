using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace CorpusLint.Cli.Configuration;

/// <summary>What a pack of rules says of itself: a file <c>corpuslint-pack.jsonc</c> at its root.</summary>
internal sealed record PackManifestFile
{
    /// <summary>Name of the pack, as it stands in messages and reports: letters, digits, dots, hyphens and underscores.</summary>
    [RegularExpression("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    public required string Name { get; init; }

    /// <summary>Version of the pack, as 1.2.0.</summary>
    [RegularExpression("^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$")]
    public required string Version { get; init; }

    /// <summary>Two to eight capital letters that the ids of the pack's rules begin with, before their digits: HOUSE for HOUSE1 and HOUSE2. CL is CorpusLint's own.</summary>
    [RegularExpression("^[A-Z]{2,8}$")]
    public required string Prefix { get; init; }

    /// <summary>The earliest version of CorpusLint that the rules work with, as 0.1.0; any when it is left out.</summary>
    [RegularExpression("^[0-9]+[.][0-9]+[.][0-9]+$")]
    public string? MinimumVersion { get; init; }

    /// <summary>File names of the assemblies that hold compiled rules, as HouseRules.dll. They are looked for beside this file, in lib/ of a package, and in bin/ of a project. A pack of scripts has none.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];

    /// <summary>What the pack is for, a sentence.</summary>
    public string? Description { get; init; }
}
