using System.Collections.Immutable;
using System.Text;
using CorpusLint.Benchmarks.Generation;
using CorpusLint.Cli;
using CorpusLint.Cli.Configuration;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Tests.Architecture;
using CorpusLint.Tests.Rules;

namespace CorpusLint.Tests.Corpora;

/// <summary>A document of a corpus in memory, to be edited.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="Bytes">What stands in the file.</param>
/// <param name="Options">What is known of it besides.</param>
internal sealed record SamplePiece(string Path, byte[] Bytes, ReadOptions Options)
{
    internal string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The document, read.</summary>
    internal Document Document { get; } = DocumentReader.Read(Path, Bytes, Options);

    internal SamplePiece With(string text) => new(Path, Encoding.UTF8.GetBytes(text), Options);
}

/// <summary>A corpus in memory with its configuration, so that many edits of it can be linted without files.</summary>
public sealed class SampleCorpus
{
    private static readonly Dictionary<string, Lazy<SampleCorpus>> s_all = new(StringComparer.Ordinal)
    {
        ["coalition"] = new(() => Of("coalition")),
        ["harbour"] = new(() => Of("harbour")),
        ["pages"] = new(Pages),
        ["generated"] = new(Generated),
    };

    private readonly Registry _registry;
    private readonly LintSettings _settings;
    private readonly Lazy<LintResult> _result;
    private readonly Lazy<HashSet<string>> _translated;

    private SampleCorpus(ImmutableArray<SamplePiece> pieces, Registry registry, LintSettings settings)
    {
        (Pieces, _registry, _settings) = (pieces, registry, settings);
        _result = new Lazy<LintResult>(() => Run(pieces));
        _translated = new Lazy<HashSet<string>>(() => [.. Result.Corpus.ParallelPairs.SelectMany(p => (string[])[p.Parallel.Source.Path, p.Parallel.Target.Path])]);
    }

    /// <summary>The corpora of the repository, the examples of all rules' pages, and a generated one.</summary>
    public static TheoryData<string> Names => [.. s_all.Keys];

    internal static IEnumerable<string> AllNames => s_all.Keys;

    /// <summary>All of them.</summary>
    internal static IEnumerable<SampleCorpus> All => s_all.Values.Select(s => s.Value);

    /// <summary>The rules that run.</summary>
    internal static IReadOnlyList<LoadedRule> Rules => ShippedRules.Result.Rules;

    internal ImmutableArray<SamplePiece> Pieces { get; }

    /// <summary>What is found in it as it is.</summary>
    internal LintResult Result => _result.Value;

    internal static SampleCorpus Named(string name) => s_all[name].Value;

    /// <summary>Whether a document is one of two versions of a text in two languages, or holds passages in two.</summary>
    internal bool IsTranslated(SamplePiece piece) => piece.Document.Languages.Length > 1 || _translated.Value.Contains(piece.Path);

    internal LintResult Run(IEnumerable<SamplePiece> pieces) =>
        Linter.Run(CorpusBuilder.Build(pieces.Select(p => FactExtractor.Extract(p.Document, _registry)), _registry), ShippedRules.Result.Rules, _settings);

    private static SampleCorpus Of(string name)
    {
        var folder = Repository.PathTo("corpus/" + name);
        var host = new ProgramHost { Output = Stream.Null, Error = TextWriter.Null, WorkingFolder = folder, Variable = _ => null };
        var configuration = new ConfigurationLocator(host, null, null, (_, _) => new RuleNames(ShippedRules.Result.Rules)).For(folder);
        var pieces = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(configuration.Includes)
            .Select(f => new SamplePiece(Path.GetFileName(f), File.ReadAllBytes(f), configuration.ReadOptionsFor(f)));
        return new SampleCorpus([.. pieces], configuration.Registry, configuration.Settings(folder, 2));
    }

    // Each example is a group of its own, so that they do not talk about the same things.
    private static SampleCorpus Pages()
    {
        var examples =
            from rule in ShippedRules.Result.Rules
            from example in ShippedRules.PageOf(rule).Examples.Index()
            where example.Item.Options.Length == 0 && example.Item.Registry == Registry.Empty
            let folder = $"{rule.Descriptor.Id}/{example.Index:00}"
            from document in example.Item.Documents
            select new SamplePiece($"{folder}/{document.File}", Encoding.UTF8.GetBytes(document.Text), document.Known with { Group = folder + document.Known.Group });
        return new SampleCorpus([.. examples], Registry.Empty, LintSettings.Default);
    }

    private static SampleCorpus Generated()
    {
        var files = new CorpusGenerator().Generate(60_000).ToList();
        var registry = new Registry { Events = [.. CorpusGenerator.EventsIn(files).Select(e => new RegisteredEvent(e.Event, e.Names[0], [.. e.Names.Skip(1)], null, null, null))] };
        return new SampleCorpus([.. files.Select(f => new SamplePiece(f.Path, Encoding.UTF8.GetBytes(f.Text), ReadOptions.Default))], registry, LintSettings.Default);
    }
}
