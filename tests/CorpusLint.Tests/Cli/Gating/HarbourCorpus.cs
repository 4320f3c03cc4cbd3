using CorpusLint.Tests.Cli.Git;

namespace CorpusLint.Tests.Cli.Gating;

/// <summary>A small corpus with rules of its own, whose findings are easy to foresee; the program's rules that would speak of it are off.</summary>
internal static class HarbourCorpus
{
    internal const string Configuration = """
        {
          "ruleFolders": ["house"],
          "rules": { "CL9304": "off" }
        }
        """;

    /// <summary>Each "reportedly" is one finding, whose message speaks from its place or not: there is one place.</summary>
    internal const string Reportedly = """
        /// <summary>Nobody reports with "reportedly".</summary>
        var rule = Rule("HC0001", "reportedly", Category.Attribution, Severity.Error);
        var says = rule.Says("found", "Who reports it?");
        Sentences.Where(s => s.Text.Contains("reportedly")).Report(s => says.On(s));
        """;

    /// <summary>Sentences about boats that differ are one finding with as many sides; one about cranes speaks from its place.</summary>
    internal const string Counts = """
        /// <summary>Counts of one thing agree.</summary>
        var rule = Rule("HC0002", "counts", Category.CrossDocument, Severity.Error);
        var boats = rule.Says("boats", "{count} counts of boats do not agree.");
        var cranes = rule.Says("cranes", "This count of cranes is another one elsewhere.");
        var counted = from s in Sentences where s.Text.Contains(" boats") group s by "boats";
        counted.Where(g => g.Select(s => s.Text).Distinct().Count() > 1).Report(g => boats.On(g[0], new { count = g.Count }).Also(g.Skip(1), s => "the other count"));
        var lifted = from s in Sentences where s.Text.Contains(" cranes") group s by "cranes";
        lifted.Where(g => g.Select(s => s.Text).Distinct().Count() > 1).Report(g => cranes.On(g[0]).Also(g.Skip(1), s => "the other count"));
        """;

    /// <summary>Writes the corpus and commits it.</summary>
    internal static GitFolder Make() => Write(new GitFolder()).Commit("the corpus");

    internal static GitFolder Write(GitFolder folder) => folder
        .With("corpuslint.jsonc", Configuration)
        .With("house/reportedly.csx", Reportedly)
        .With("house/counts.csx", Counts)
        .With("drafts/a.md", "# Quay\n\nThe quay was reportedly closed.\n\nThere were 12 boats.\n\nThere were 4 cranes.\n")
        .With("drafts/b.md", "# Pier\n\nThe pier stays open.\n\nThere were 12 boats.\n\nThere were 4 cranes.\n")
        .With("drafts/c.md", "# Dock\n\nThe dock is reportedly dry.\n\nNobody works there.\n");
}
