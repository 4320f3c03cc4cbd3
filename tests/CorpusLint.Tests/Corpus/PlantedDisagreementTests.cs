using CorpusLint.Benchmarks.Generation;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Scripting;
using CorpusLint.Tests.Architecture;

namespace CorpusLint.Tests.Corpora;

/// <summary>In a generated corpus, CL8001 finds the planted disagreements and nothing else.</summary>
public sealed class PlantedDisagreementTests
{
    private const string Rule = "CL8001";

    [Fact]
    public void The_planted_disagreements_are_found_and_nothing_else()
    {
        var files = new CorpusGenerator().Generate(600_000).ToList();
        var planted = CorpusGenerator.EventsIn(files);
        var registry = new Registry { Events = [.. planted.Select(e => new RegisteredEvent(e.Event, e.Names[0], [.. e.Names.Skip(1)], null, null, null))] };
        var rules = RuleLoader.Load(RuleFolder.Read(Repository.PathTo("rules")).Where(r => r.Text.Contains($"\"{Rule}\"", StringComparison.Ordinal)), new RuleLoadOptions { UsesCache = false });
        Assert.Single(rules.Rules);

        var facts = files.Select(f => FactExtractor.Extract(DocumentReader.Read(f.Path, f.Text), registry));
        var result = Linter.Run(CorpusBuilder.Build(facts, registry), rules.Rules);

        var found = result.Diagnostics.Where(d => d.Rule.Id == Rule)
            .Select(d => string.Join(" ", d.Related.Select(r => r.Location.Path).Append(d.Location.Path).Distinct().Order(StringComparer.Ordinal)));
        var expected = planted.Where(e => e.IsDisagreement)
            .Select(e => string.Join(" ", e.Sides.Select(s => s.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
