using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CorpusLint.Engine;
using CorpusLint.Scripting;
using CorpusLint.Tests.Scripting;

namespace CorpusLint.Tests.Watching;

/// <summary>Rules that are loaded again and again leave nothing behind.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpuslint-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_hundred_reloads_leave_no_load_context_but_the_one_in_use()
    {
        var memory = new RuleMemory(new RuleLoadOptions { CacheFolder = _folder });
        var other = Scripts.Reporting(9902);
        memory.Load([Scripts.Reporting(9901), other]);
        var classes = new List<WeakReference>();
        for (var i = 0; i < 100; i++)
        {
            classes.Add(ReloadAndRun(memory, i, other));
        }

        Assert.Equal(102, memory.Loads);
        for (var i = 0; i < 20 && classes.Count(c => c.IsAlive) > 1; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // The last one is in use; it runs as before.
        Assert.True(classes[^1].IsAlive);
        Assert.Equal(1, classes.Count(c => c.IsAlive));
        Assert.Equal(102, memory.Loads);
        ReloadAndRun(memory, 99, other);
        Assert.Equal(102, memory.Loads);
    }

    // Four versions compile, the others come from the cache as they do when a person takes changes back. A class that can
    // be unloaded lives as long as its assembly and its context do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReloadAndRun(RuleMemory memory, int number, RuleSource other)
    {
        var source = Scripts.Reporting(9901);
        source = source with { Text = source.Text.Replace("stands here", $"stands here {number % 4}", StringComparison.Ordinal) };
        var rules = memory.Load([source, other]);
        var result = Linter.Run(Scripts.CorpusOf("Oars."), rules.Rules);
        Assert.Contains(result.Diagnostics, d => d.Message == $"'Oars.' stands here {number % 4}");
        var script = rules.Rules.Single(r => r.Descriptor.Id == "CL9901").Create().GetType();
        Assert.True(AssemblyLoadContext.GetLoadContext(script.Assembly)!.IsCollectible);
        return new WeakReference(script);
    }
}
