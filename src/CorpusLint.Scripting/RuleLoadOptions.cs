namespace CorpusLint.Scripting;

/// <summary>How rules are loaded.</summary>
public sealed record RuleLoadOptions
{
    /// <summary>The defaults: compiled rules are kept in the user's cache folder.</summary>
    public static readonly RuleLoadOptions Default = new();

    /// <summary>Folder for compiled rules; null for the user's own (<see cref="UserCacheFolder.Default"/>).</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Folder of rules that were compiled with the program; null for none. It is looked at before the cache and also without one, because it is a part of the program; not for rules that can be unloaded.</summary>
    public string? PreparedFolder { get; init; }

    /// <summary>Whether rules that were compiled in earlier runs are looked up, and those of this one kept; default true.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>
    /// Whether compiled rules can be unloaded again, as a server needs that reloads them while people type; default
    /// false. The runtime compiles unloadable code with full optimisation at once, which makes a single run of all
    /// shipped rules over few documents take half as long again.
    /// </summary>
    public bool AreUnloadable { get; init; }

    /// <summary>How long the body of a script may run while it is loaded; default 5 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
