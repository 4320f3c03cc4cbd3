using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace CorpusLint.Cli.AheadOfTime.Recorder;

/// <summary>
/// The generic methods that the runtime has compiled since the program started. Only those: what is not generic is compiled
/// ahead of time without being named, and of generic code the compiler sees no instantiation that is reached through a
/// virtual method or an interface, as most of LINQ is.
/// </summary>
internal sealed class CompiledMethods : EventListener
{
    // From the documentation of the runtime's event MethodLoadVerbose: the keyword, and the bits of MethodFlags.
    private const EventKeywords JustInTime = (EventKeywords)0x10;
    private const uint Dynamic = 0x1;
    private const uint Generic = 0x2;
    private const uint FirstOptimisedTier = 4;

    private readonly Dictionary<ulong, string> _types = [];

    /// <summary>Stops, and says which methods there were; each generic argument that is a reference is the runtime's stand-in for all of them.</summary>
    internal IReadOnlyList<MethodBase> Finish()
    {
        // The runtime hands events over ten times a second.
        Thread.Sleep(500);
        Dispose();
        lock (_types)
        {
            var names = new TypeNames(AppDomain.CurrentDomain.GetAssemblies());
            return [.. _types.OrderBy(m => m.Value, StringComparer.Ordinal).Select(m => MethodOf(m.Key, m.Value, names)).OfType<MethodBase>()];
        }
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JustInTime);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true || eventData.Payload is not { Count: > 6 } payload)
        {
            return;
        }

        // A higher tier is code that was there and has become hot.
        if (payload[0] is ulong method && payload[5] is uint flags && payload[6] is string type && (flags & Generic) != 0 && (flags & Dynamic) == 0 && ((flags >> 7) & 7) < FirstOptimisedTier)
        {
            lock (_types)
            {
                _types[method] = type;
            }
        }
    }

    // Null for what cannot be named: types of assemblies made at run time, above all.
    private static MethodBase? MethodOf(ulong method, string type, TypeNames names)
    {
        try
        {
            return names.Find(type) is { } owner && !owner.Assembly.IsDynamic ? MethodBase.GetMethodFromHandle(RuntimeMethodHandle.FromIntPtr((nint)method), owner.TypeHandle) : null;
        }
        catch (Exception e) when (e is ArgumentException or TypeLoadException or NotSupportedException)
        {
            return null;
        }
    }
}
