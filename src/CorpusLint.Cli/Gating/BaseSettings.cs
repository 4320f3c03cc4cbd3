using System.CommandLine;
using CorpusLint.Cli.Commands;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// The configuration, registries and rules of the state that a check is compared with, for the documents of today: whoever
/// makes a change has no say in what it is checked for.
/// </summary>
internal sealed class BaseSettings : IDisposable
{
    private readonly SinceMirror _mirror = new();
    private readonly SinceBase _base;
    private readonly Dictionary<CorpusConfiguration, CorpusConfiguration> _placed = [];

    private BaseSettings(ProgramHost host, SinceBase found, CommonOptions common, ParseResult parsed)
    {
        _base = found;
        try
        {
            (Catalogue, Locator) = Fill(host, common, parsed);
        }
        catch
        {
            _mirror.Dispose();
            throw;
        }
    }

    /// <summary>The rules.</summary>
    internal RuleCatalogue Catalogue { get; }

    /// <summary>The configurations; their patterns are about the documents of today.</summary>
    internal ConfigurationLocator Locator { get; }

    /// <summary>Reads them.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="reference">What the user named.</param>
    /// <param name="words">The documents that the user named; the first tells the repository.</param>
    /// <param name="common">The options that name a configuration and rules.</param>
    /// <param name="parsed">Their values.</param>
    /// <exception cref="ProgramException">There is no such state, or its settings cannot be used.</exception>
    internal static BaseSettings Of(ProgramHost host, string reference, IReadOnlyList<string> words, CommonOptions common, ParseResult parsed)
    {
        var folder = host.FullPath(words.Count > 0 && words[0].Length > 0 ? words[0] : ".");
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return new BaseSettings(host, SinceBase.Find(host, reference, folder), common, parsed);
    }

    /// <inheritdoc/>
    public void Dispose() => _mirror.Dispose();

    private (RuleCatalogue Catalogue, ConfigurationLocator Locator) Fill(ProgramHost host, CommonOptions common, ParseResult parsed)
    {
        var tree = SinceTree.Read(host, _base, _ => true);
        var config = parsed.GetValue(common.Config) is { } word ? host.FullPath(word) : null;
        string[] rules = [.. (parsed.GetValue(common.Rules) ?? []).Select(g => Path.TrimEndingDirectorySeparator(host.FullPath(g)))];
        var then = SinceConfigurations.Fill(_mirror, host, tree, SinceSettings.Find(host, tree, [new CorpusSource(_base.Repository.Top, IsFolder: true, null)], config is null ? rules : [.. rules, config]));
        if (new[] { config }.Concat(rules).OfType<string>().FirstOrDefault(p => FileKinds.Of(_mirror.PathOf(p)) == FileKind.Missing) is { } gone)
        {
            throw new ProgramException($"This was not there at {_base.Name}, whose settings --settings-from-base takes.", host.ShownPath(gone));
        }

        var catalogue = common.Catalogue(host, then, parsed, [.. rules.Select(_mirror.PathOf)]);
        var locator = Told(() => common.Locator(host, then, parsed, catalogue, config is null ? null : _mirror.PathOf(config)));
        return (catalogue, CommonOptions.Locator(host, catalogue, folder => Told(() => Placed(locator.For(_mirror.PathOf(folder))))));
    }

    private CorpusConfiguration Placed(CorpusConfiguration then)
    {
        if (!_placed.TryGetValue(then, out var now))
        {
            now = then.At(_mirror.PresentOf(then.Folder));
            _placed.Add(then, now);
        }

        return now;
    }

    private T Told<T>(Func<T> find)
    {
        try
        {
            return find();
        }
        catch (ProgramException e)
        {
            throw new ProgramException([.. e.Problems.Select(p => p with { Message = $"{p.Message} (This is so at {_base.Name}, whose settings --settings-from-base takes.)" })]);
        }
    }
}
