using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Packs;

/// <summary>
/// Makes rules of the public classes of an assembly that derive from <see cref="RuleScript"/>. Their loops are not metered
/// as a script's are: a rule is stopped between two rows of a pipeline, and one that never comes back is given up with its
/// thread when its time is over.
/// </summary>
public sealed class RuleClasses
{
    private readonly string _name;
    private readonly XmlDocumentation _documentation;
    private readonly IReadOnlyDictionary<string, (string Path, string Text)> _pages;
    private readonly TimeSpan _timeout;
    private readonly ImmutableArray<LoadedRule>.Builder _rules = ImmutableArray.CreateBuilder<LoadedRule>();
    private readonly ImmutableArray<RunNotification>.Builder _errors = ImmutableArray.CreateBuilder<RunNotification>();
    private PackContext? _context;

    private RuleClasses(string name, byte[]? documentation, IReadOnlyDictionary<string, (string Path, string Text)> pages, TimeSpan timeout)
    {
        _name = name;
        _documentation = new XmlDocumentation(documentation);
        _pages = pages;
        _timeout = timeout;
    }

    /// <summary>The rules of an assembly that is loaded already, as in the tests of a pack's own project.</summary>
    /// <param name="assembly">The assembly; its XML documentation is read from beside it.</param>
    /// <param name="pageFolder">Folder below which the pages lie, each named like its rule; null when there are none.</param>
    /// <returns>The rules in order of the classes' names, and an error for each class that cannot be loaded; never throws because of a rule.</returns>
    /// <exception cref="IOException">A page cannot be read.</exception>
    public static RuleLoadResult Load(Assembly assembly, string? pageFolder = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var pages = pageFolder is null ? [] : Directory.EnumerateFiles(pageFolder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (Path.GetRelativePath(pageFolder, g.First()).Replace('\\', '/'), File.ReadAllText(g.First())), StringComparer.Ordinal);
        var xml = assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".xml");
        var classes = new RuleClasses(assembly.GetName().Name + ".dll", File.Exists(xml) ? File.ReadAllBytes(xml) : null, pages, RuleLoadOptions.Default.Timeout);
        classes.Describe(assembly);
        return classes.Result();
    }

    /// <summary>Loads the compiled rules of a pack.</summary>
    /// <returns>The rules, and what kept others from it, each named with the pack; never throws because of the pack.</returns>
    public static RuleLoadResult Load(RulePack pack, RuleLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        options ??= RuleLoadOptions.Default;
        var results = pack.Images.Select(image =>
        {
            var classes = new RuleClasses($"{pack.Manifest.Name}/{image.Name}", image.Documentation, pack.Pages, options.Timeout);
            classes.Load(image, options.AreUnloadable);
            return classes.Result();
        }).ToArray();
        return new RuleLoadResult([.. results.SelectMany(r => r.Rules)], [.. results.SelectMany(r => r.Notifications)], false);
    }

    private RuleLoadResult Result() => new(_rules.ToImmutable(), _errors.ToImmutable(), false);

    private void Load(PackImage image, bool isUnloadable)
    {
        try
        {
            _context = new PackContext(image, isUnloadable);
            var assembly = _context.LoadPack();
            if (Mismatch(assembly) is { } mismatch)
            {
                Report(mismatch);
            }
            else
            {
                Describe(assembly);
            }
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            Report($"It is no assembly that can be loaded: {e.Message}");
        }
    }

    // Before version 1 each minor version may change what rules see; from then on a later one has all that an earlier one had.
    private static string? Mismatch(Assembly assembly)
    {
        var own = typeof(RuleScript).Assembly.GetName();
        var wanted = Array.Find(assembly.GetReferencedAssemblies(), r => r.Name == own.Name)?.Version;
        if (wanted is null)
        {
            return "It has no rules: it does not refer to CorpusLint.";
        }

        var here = own.Version!;
        var fits = wanted.Major == here.Major && (here.Major > 0 ? wanted.Minor <= here.Minor : wanted.Minor == here.Minor);
        return fits ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"It was built against CorpusLint {wanted.ToString(3)}, and this is CorpusLint {here.ToString(3)}. {(wanted > here ? "Update CorpusLint, or use an earlier version of the pack." : "Use a later version of the pack, or build it anew.")}");
    }

    private void Describe(Assembly assembly)
    {
        Type[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            Report($"It cannot be loaded: {e.LoaderExceptions.OfType<Exception>().Select(l => l.Message).FirstOrDefault() ?? e.Message}");
            types = [.. e.Types.OfType<Type>()];
        }

        var classes = types.Where(t => t is { IsAbstract: false, IsVisible: true } && t.IsSubclassOf(typeof(RuleScript))).OrderBy(t => t.FullName, StringComparer.Ordinal).ToArray();
        if (classes.Length == 0 && _errors.Count == 0)
        {
            Report($"It has no rules: a rule is a public class that derives from {nameof(RuleScript)}.");
        }

        foreach (var type in classes)
        {
            Describe(type);
        }
    }

    private void Describe(Type type)
    {
        var path = $"{_name}/{type.Name}";
        if (type.ContainsGenericParameters || type.GetConstructor(Type.EmptyTypes) is null)
        {
            Report($"The class {type.Name} cannot be made: a rule has a public constructor without parameters, and no type parameters.");
            return;
        }

        // The rule holds the context: one that can be unloaded begins to unload once nothing holds it, though its code still runs.
        var context = _context;
        var (rule, error) = RuleProbe.Describe(Create, path, null, _timeout);
        if (error is not null)
        {
            _errors.Add(error);
        }

        if (rule is not null)
        {
            _rules.Add(WithDocumentation(rule, type));
        }

        RuleScript Create()
        {
            GC.KeepAlive(context);
            return (RuleScript)Activator.CreateInstance(type, BindingFlags.DoNotWrapExceptions | BindingFlags.Public | BindingFlags.Instance, null, null, null)!;
        }
    }

    private LoadedRule WithDocumentation(LoadedRule rule, Type type)
    {
        var page = _pages.TryGetValue(rule.Descriptor.Name, out var found) ? found : default;
        var title = _documentation.SummaryOf(type) is { Length: > 0 } summary ? summary : FirstParagraph(page.Text ?? "");
        var descriptor = rule.Descriptor with
        {
            Title = title.Length > 0 ? title : rule.Descriptor.Title,
            Description = _documentation.RemarksOf(type),
            HelpMarkdown = page.Text ?? "",
        };
        var options = rule.Options.Select(o => rule.SettingsType is { } settings && _documentation.SummaryOf(settings, char.ToUpperInvariant(o.Name[0]) + o.Name[1..]) is { Length: > 0 } words
            ? o with { Description = words }
            : o);
        return new LoadedRule(descriptor, [.. options], rule.Create) { PagePath = page.Path };
    }

    // What stands between the title and the first heading.
    private static string FirstParagraph(string page) => string.Join(' ', page.ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(line => line.Length == 0 || line.StartsWith('#')).TakeWhile(line => line.Length > 0 && !line.StartsWith('#')));

    private void Report(string message) =>
        _errors.Add(new RunNotification(RunRules.PackUnusable, DiagnosticSeverity.Error, $"{_name}: {message}", null, null));
}
