using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorpusLint.Scripting;

/// <summary>What is known of a compiled assembly without loading it.</summary>
internal sealed class CacheManifest
{
    /// <summary>The key that the entry was made for.</summary>
    public string Key { get; set; } = "";

    /// <summary>The key under which it is found when it lies beside the program (<see cref="PreparedRules"/>).</summary>
    public string PreparedKey { get; set; } = "";

    /// <summary>SHA-256 of the assembly, lower-case hexadecimal.</summary>
    public string Image { get; set; } = "";

    /// <summary>The rules in it, in order of path.</summary>
    public List<CachedRule> Rules { get; set; } = [];

    /// <summary>Why the other scripts are not in it: what does not compile today does not tomorrow.</summary>
    public List<CachedError> Errors { get; set; } = [];

    /// <summary>What the authors of the scripts should look at.</summary>
    public List<CachedError> Advice { get; set; } = [];
}

/// <summary>A fault of a script in a manifest.</summary>
internal sealed class CachedError
{
    /// <summary>The CL0xxx id.</summary>
    public string Rule { get; set; } = "";

    public int Severity { get; set; }

    public string Path { get; set; } = "";

    public int Start { get; set; }

    public int Length { get; set; }

    public string Message { get; set; } = "";
}

/// <summary>A rule in a manifest.</summary>
internal sealed class CachedRule
{
    public string TypeName { get; set; } = "";

    public string Path { get; set; } = "";

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public int Category { get; set; }

    public int Severity { get; set; }

    public bool IsEnabledByDefault { get; set; }

    public List<CachedMessage> Messages { get; set; } = [];

    public List<CachedOption> Options { get; set; } = [];
}

/// <summary>A message in a manifest.</summary>
internal sealed class CachedMessage
{
    public string Id { get; set; } = "";

    public string Format { get; set; } = "";

    public int? Severity { get; set; }
}

/// <summary>An option in a manifest.</summary>
internal sealed class CachedOption
{
    public string Name { get; set; } = "";

    public int Type { get; set; }

    public string Default { get; set; } = "";

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    public List<string> Values { get; set; } = [];

    public int? MinimumLength { get; set; }

    public int? MaximumLength { get; set; }

    public string? Pattern { get; set; }

    public List<string> ValueDescriptions { get; set; } = [];

    public string? Deprecation { get; set; }

    public string Description { get; set; } = "";
}

/// <summary>Writing manifests without reflection; for reading, see <see cref="CacheManifestReader"/>.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(CacheManifest))]
internal sealed partial class CacheManifestJson : JsonSerializerContext;
