using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Fixing;

/// <summary>Which fixes may be applied, and to what.</summary>
public sealed record FixSettings
{
    /// <summary>The defaults: safe fixes, to every document.</summary>
    public static readonly FixSettings Default = new();

    /// <summary>How much may be done unseen: <see cref="FixSafety.Safe"/> (default) applies safe fixes, <see cref="FixSafety.Suggested"/> applies both kinds.</summary>
    public FixSafety Allowed { get; init; } = FixSafety.Safe;

    /// <summary>Documents that must stay as they are, by path, each with the reason as a clause: "the file is read-only". Default none.</summary>
    public ImmutableDictionary<string, string> Protected { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How often the corpus is read again and fixed further before fixing stops and says so; default 100.</summary>
    public int MaximumPasses { get; init; } = 100;
}
