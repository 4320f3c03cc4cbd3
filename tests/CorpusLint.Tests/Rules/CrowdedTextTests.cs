using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;

namespace CorpusLint.Tests.Rules;

/// <summary>Ordinary texts in which hundreds of facts have one key: no rule may give up on them.</summary>
public sealed class CrowdedTextTests
{
    private static readonly string[] Names = ["Ann Marsh", "Bob Pell", "Carl Quist", "Dora Rowe", "Evan Stone", "Fay Thorn", "Gus Udall"];

    public static TheoryData<string, string> Lines => new()
    {
        { "figures of one event", "At the Vell Regatta on 3 May 2025 there were {0} boats." },
        { "a toll by district", "The Quay Flood killed {0} people in district {0}, officials said." },
        { "sums", "The council gave {0} million dollars to the school in ward {0}." },
        { "sentences of one pattern", "In the heat of the morning the boat of {1} crossed the line ahead of the boat of {2} by {0} seconds and won the prize." },
        { "names of one acronym", "The Board of Trade Number {0} (BTN) met. The BTN of {1} said nothing." },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Hundreds_of_facts_of_one_key_keep_no_rule_from_its_end(string what, string line)
    {
        Assert.NotEmpty(what);
        var lines = Enumerable.Range(10, 520).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i, Names[i % 7], Names[i * 3 / 7 % 7]));
        var result = Run(("long.txt", "The list\n\n" + string.Join("\n\n", lines) + "\n"));
        Assert.Empty(result.Notifications.Select(n => n.Message));
    }

    [Fact]
    public void A_near_copy_is_found_among_hundreds_of_sentences_of_one_pattern()
    {
        const string copy = "In the heat of the morning the old boat of the harbour master crossed the line far ahead of all other boats and won the prize of the town.";
        var lines = Enumerable.Range(0, 350).Select(i => $"In the heat of the morning the boat of crew {Names[i % 7]} {i} crossed the line by a length of {i} metres and won the prize of the town.").ToList();
        lines.InsertRange(200, [copy, copy.Replace("far ahead", "well ahead", StringComparison.Ordinal)]);
        var result = Run(("long.txt", "The list\n\n" + string.Join("\n\n", lines) + "\n"));
        Assert.Empty(result.Notifications.Select(n => n.Message));
        Assert.Contains(result.Diagnostics, d => d.Rule.Id == "CL9001" && d.MessageId == "near" && d.Location.Snippet.Contains("well ahead", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_in_every_document_is_said_once_of_each_but_the_first()
    {
        const string notice = "Subscribe to our newsletter to get the best stories of the day in your inbox each morning before you have had your first cup of coffee, and tell your friends.";
        var result = Run([.. Enumerable.Range(0, 330).Select(i => ($"d{i:000}.txt", $"Report {i}\n\nBoat {i} left the harbour.\n\n{notice}\n"))]);
        Assert.Empty(result.Notifications.Select(n => n.Message));
        var found = result.Diagnostics.Where(d => d.Rule.Id == "CL9001").ToArray();
        Assert.Equal(329, found.Length);
        Assert.All(found, d => Assert.Equal("d000.txt", Assert.Single(d.Related).Location.Path));
    }

    [Fact]
    public void Hundreds_of_documents_on_one_event_are_compared()
    {
        var result = Run([.. Enumerable.Range(0, 330).Select(i => ($"d{i:000}.txt", $"Quay Flood\n\nThe Quay Flood of 1 May 2025 killed {i + 10} people, the coast guard said.\n"))]);
        Assert.Empty(result.Notifications.Select(n => n.Message));
        Assert.Contains(result.Diagnostics, d => d.Rule.Id == "CL8001");
    }

    private static LintResult Run(params (string Path, string Text)[] texts) => Linter.Run(
        CorpusBuilder.Build(texts.Select(t => FactExtractor.Extract(DocumentReader.Read(t.Path, t.Text)))), ShippedRules.Result.Rules);
}
