using Microsoft.CodeAnalysis;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>
/// What a rule must not use, with the reason and what to use in its place: whatever makes findings differ between two runs
/// over the same texts, and whatever reaches outside the process. A denylist over names, for honest authors; what keeps a
/// hostile script in is another thing.
/// </summary>
internal static class BannedApis
{
    private static readonly Reason Clock = new("the same texts must give the same findings tomorrow", "Compare with the day of the document (d.Document.Date?.Value), or take a date from an option.");
    private static readonly Reason Chance = new("the same texts must give the same findings at each run", "Take the rows in their order, which is that of path and place.");
    private static readonly Reason Files = new("a rule sees the documents of the corpus and nothing else, so that its findings depend on nothing else", "Take lists of words from an option (ImmutableArray<string>).");
    private static readonly Reason Network = new("a check must work, and say the same, without a network", "Judge the address as it is written (link.Target).");
    private static readonly Reason Threads = new("the engine runs the steps of a rule in parallel by itself", "Write plain pipelines: stages before the first join or group run for many documents at once.");
    private static readonly Reason Console = new("a rule says what it has to say in findings", "Report a finding; to look at rows while you write the rule, report them as notes.");
    private static readonly Reason Process = new("a rule must not reach outside the check", "Use the model; if a fact is missing there, ask for it.");
    private static readonly Reason Machine = new("findings must not depend on the machine", "Take what may vary from an option.");
    private static readonly Reason Hashes = new("hash codes differ from run to run, and so would an order made of them", "Compare with ==, or use the value itself as a key.");
    private static readonly Reason Culture = new("findings must not depend on the language of the machine", "Use CultureInfo.InvariantCulture, or the language of the block.");
    private static readonly Reason Reflection = new("what it finds may change with each version of the model", "Ask the model's own members; to tell types apart use 'is'.");
    private static readonly Reason Memory = new("a rule must not steer the process that it shares with others", "Leave memory to the engine.");

    private static readonly Dictionary<string, Reason> Namespaces = new(StringComparer.Ordinal)
    {
        ["System.IO"] = Files,
        ["System.Net"] = Network,
        ["System.Threading"] = Threads,
        ["System.Collections.Concurrent"] = Threads,
        ["System.Timers"] = Threads,
        ["System.Diagnostics"] = Process,
        ["System.Reflection"] = Reflection,
        ["System.Linq.Expressions"] = Reflection,
        ["System.Runtime.InteropServices"] = Process,
        ["System.Runtime.Loader"] = Process,
    };

    private static readonly Dictionary<string, Reason> Types = new(StringComparer.Ordinal)
    {
        ["System.Console"] = Console,
        ["System.Environment"] = Machine,
        ["System.OperatingSystem"] = Machine,
        ["System.AppContext"] = Machine,
        ["System.AppDomain"] = Machine,
        ["System.TimeZoneInfo"] = Machine,
        ["System.TimeZone"] = Machine,
        ["System.TimeProvider"] = Clock,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Random"] = Chance,
        ["System.GC"] = Memory,
        ["System.WeakReference"] = Memory,
        ["System.Activator"] = Reflection,
        ["System.Type"] = Reflection,
        ["System.HashCode"] = Hashes,
        ["System.Runtime.CompilerServices.Unsafe"] = Process,
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = Process,
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = Process,
        ["System.ThreadStaticAttribute"] = Threads,
        ["CorpusLint.Rules.RuleMeter"] = Process,
    };

    private static readonly Dictionary<string, Reason> Members = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.Guid.NewGuid"] = Chance,
        ["System.Guid.CreateVersion7"] = Chance,
        ["System.Linq.Enumerable.Shuffle"] = Chance,
        ["System.Object.GetType"] = Reflection,
        ["System.Globalization.CultureInfo.CurrentCulture"] = Culture,
        ["System.Globalization.CultureInfo.CurrentUICulture"] = Culture,
        ["System.Globalization.CultureInfo.DefaultThreadCurrentCulture"] = Culture,
        ["System.Globalization.CultureInfo.DefaultThreadCurrentUICulture"] = Culture,
        ["System.Globalization.CultureInfo.InstalledUICulture"] = Culture,
        ["System.Globalization.RegionInfo.CurrentRegion"] = Culture,
        ["System.Globalization.NumberFormatInfo.CurrentInfo"] = Culture,
        ["System.Globalization.DateTimeFormatInfo.CurrentInfo"] = Culture,
        ["System.StringComparer.CurrentCulture"] = Culture,
        ["System.StringComparer.CurrentCultureIgnoreCase"] = Culture,
        ["System.StringComparison.CurrentCulture"] = Culture,
        ["System.StringComparison.CurrentCultureIgnoreCase"] = Culture,
    };

    private static readonly HashSet<string> MemberNames = Members.Keys.Select(k => k[(k.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);

    // What lies in assemblies that rules are not compiled against, or in a namespace without a using: the compiler only says that it is not there.
    private static readonly Dictionary<string, Reason> UnknownNames = new(StringComparer.Ordinal)
    {
        ["Console"] = Console,
        ["Process"] = Process,
        ["ProcessStartInfo"] = Process,
        ["Marshal"] = Process,
        ["DllImport"] = Process,
        ["LibraryImport"] = Process,
        ["AssemblyLoadContext"] = Process,
        ["File"] = Files,
        ["FileInfo"] = Files,
        ["FileStream"] = Files,
        ["Directory"] = Files,
        ["DirectoryInfo"] = Files,
        ["StreamReader"] = Files,
        ["StreamWriter"] = Files,
        ["Http"] = Network,
        ["HttpClient"] = Network,
        ["Sockets"] = Network,
        ["WebClient"] = Network,
        ["WebRequest"] = Network,
        ["Dns"] = Network,
        ["Socket"] = Network,
        ["TcpClient"] = Network,
        ["Thread"] = Threads,
        ["ThreadPool"] = Threads,
        ["Task"] = Threads,
        ["Parallel"] = Threads,
        ["AsParallel"] = Threads,
        ["Timer"] = Threads,
        ["Interlocked"] = Threads,
        ["Monitor"] = Threads,
        ["ConcurrentDictionary"] = Threads,
        ["ConcurrentBag"] = Threads,
        ["ConcurrentQueue"] = Threads,
        ["Stopwatch"] = Clock,
        ["Assembly"] = Reflection,
        ["RandomNumberGenerator"] = Chance,
    };

    /// <summary>Whether a member of this name is banned, whatever its type.</summary>
    internal static bool IsMember(string name) => name is "GetHashCode" or "Define" || MemberNames.Contains(name);

    /// <summary>Why a rule must not have a keyword such as <c>await</c>.</summary>
    internal static string OfKeyword(string keyword) => Words(keyword, keyword is "unsafe" or "extern" ? Process : Threads);

    /// <summary>Why a name that the compiler does not know could not be used even if it did; null for other names.</summary>
    internal static string? OfUnknown(string name) => UnknownNames.TryGetValue(name, out var reason) ? Words(name, reason) : null;

    /// <summary>Why a rule must not use a type or a member; null when it may.</summary>
    internal static string? Of(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor })
        {
            symbol = symbol.ContainingType;
        }

        if (symbol is INamedTypeSymbol type)
        {
            return OfType(type) is { } ofType ? Words(type.Name, ofType) : null;
        }

        if (symbol is not (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol) || symbol.ContainingType is not { } owner)
        {
            return null;
        }

        var reason = Members.GetValueOrDefault($"{FullNameOf(owner)}.{symbol.Name}") ?? (IsHashCode(symbol) ? Hashes : OfType(owner));
        return reason is null ? null : Words(IsHashCode(symbol) ? symbol.Name : $"{owner.Name}.{symbol.Name}", reason);
    }

    private static Reason? OfType(INamedTypeSymbol type)
    {
        if (Types.TryGetValue(FullNameOf(type), out var reason))
        {
            return reason;
        }

        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (type.Locations.Any(l => l.IsInSource) || space == "System.Diagnostics.CodeAnalysis" || IsHarmless(type))
        {
            return null;
        }

        for (var name = space; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
        {
            if (Namespaces.TryGetValue(name, out reason))
            {
                return reason;
            }
        }

        return null;
    }

    // Texts in memory and names of files are only text; an exception is only thrown.
    private static bool IsHarmless(INamedTypeSymbol type)
    {
        if (FullNameOf(type) is "System.IO.StringReader" or "System.IO.StringWriter" or "System.IO.TextReader" or "System.IO.TextWriter" or "System.IO.Path")
        {
            return true;
        }

        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (FullNameOf(parent) == "System.Exception")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHashCode(ISymbol symbol) => symbol is IMethodSymbol { Name: "GetHashCode" };

    private static string FullNameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";

    private static string Words(string name, Reason reason) => $"'{name}' is not available to rules: {reason.Why}. {reason.Instead}";

    private sealed record Reason(string Why, string Instead);
}
