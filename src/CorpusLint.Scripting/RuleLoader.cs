using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Rules;
using CorpusLint.Scripting.Compilation;

namespace CorpusLint.Scripting;

/// <summary>Makes rules of scripts: from the cache when nothing changed, else by compiling them together.</summary>
public static class RuleLoader
{
    /// <summary>Loads rules.</summary>
    /// <param name="sources">The scripts, in any order.</param>
    /// <param name="options">Where compiled rules are kept; null for <see cref="RuleLoadOptions.Default"/>.</param>
    /// <returns>The rules that can run, and an error for each place where another one cannot; never throws because of a script or the cache.</returns>
    public static RuleLoadResult Load(IEnumerable<RuleSource> sources, RuleLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        options ??= RuleLoadOptions.Default;
        var inOrder = sources.OrderBy(s => s.Path, StringComparer.Ordinal).ToImmutableArray();
        if (inOrder.IsEmpty)
        {
            return new RuleLoadResult([], [], false);
        }

        var folder = options.CacheFolder ?? UserCacheFolder.Default;
        var cache = options.UsesCache && folder.Length > 0 ? new RuleCache(folder) : null;
        var prepared = options.AreUnloadable ? null : options.PreparedFolder;
        if (prepared is not null && PreparedRules.Find(prepared, RuleKey.OfPrepared(inOrder)) is { } ready)
        {
            return FromCache(ready.Manifest, new RuleAssembly(ready.Image), inOrder);
        }

        var key = cache is null ? "" : RuleKey.Of(inOrder);
        return cache?.Find(key) is { } found ? FromCache(found.Manifest, new RuleAssembly(found.Image, options.AreUnloadable), inOrder) : CompileAndKeep(inOrder, cache, key, options);
    }

    private static RuleLoadResult CompileAndKeep(ImmutableArray<RuleSource> sources, RuleCache? cache, string key, RuleLoadOptions options)
    {
        var compiled = Compile(sources);
        var errors = compiled.Errors.ToBuilder();
        var assembly = new RuleAssembly(compiled.Image, options.AreUnloadable);
        var rules = ImmutableArray.CreateBuilder<LoadedRule>();
        var manifest = new CacheManifest { PreparedKey = RuleKey.OfPrepared(sources) };
        foreach (var script in compiled.Scripts)
        {
            if (Describe(script, assembly, options.Timeout, errors) is { } rule)
            {
                rules.Add(rule);
                manifest.Rules.Add(CachedRules.ToCache(rule, script.TypeName));
            }
        }

        // Compile errors are kept too. What a script does when it is loaded may depend on the machine: that is tried anew.
        manifest.Errors.AddRange(compiled.Errors.Select(CachedRules.ToCache));
        manifest.Advice.AddRange(compiled.Advice.Select(CachedRules.ToCache));
        if (cache is not null && errors.Count == compiled.Errors.Length && cache.Keep(key, manifest, compiled.Image) is { } trouble)
        {
            errors.Add(new RunNotification(
                RunRules.CacheUnusable, DiagnosticSeverity.Note, $"Compiled rules could not be kept, so that each run compiles them again: {trouble}", null, null));
        }

        return new RuleLoadResult(rules.ToImmutable(), errors.ToImmutable(), false) { Advice = compiled.Advice };
    }

    // Not inlined, so that this class can be compiled without loading the compiler's assemblies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CompiledRules Compile(ImmutableArray<RuleSource> sources) => RuleCompiler.Compile(sources);

    private static LoadedRule? Describe(CompiledScript script, RuleAssembly assembly, TimeSpan timeout, ImmutableArray<RunNotification>.Builder errors)
    {
        var (rule, error) = RuleProbe.Describe(() => assembly.Create(script.TypeName), script.Source.Path, new Text.DocumentText(script.Source.Text), timeout);
        if (error is not null)
        {
            errors.Add(error);
        }

        return rule is null ? null : CachedRules.WithDocumentation(rule, script);
    }

    private static RuleLoadResult FromCache(CacheManifest manifest, RuleAssembly assembly, ImmutableArray<RuleSource> sources)
    {
        var byPath = sources.ToDictionary(s => s.Path, StringComparer.Ordinal);
        return new RuleLoadResult(
            [.. manifest.Rules.Select(r => CachedRules.FromCache(r, byPath[r.Path], assembly))],
            [.. manifest.Errors.Select(e => CachedRules.FromCache(e, byPath[e.Path]))],
            true)
        {
            Advice = [.. manifest.Advice.Select(a => CachedRules.FromCache(a, byPath[a.Path]))],
        };
    }
}
