using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;

namespace CorpusLint.Tests.Corpora;

/// <summary>
/// An edit that changes nothing of what a corpus says makes no finding new and none absent: in the corpora of the
/// repository, in all examples of the rules' pages, and in a generated corpus. A change of what it says changes its own
/// findings and no other.
/// </summary>
public sealed class EditTests
{
    private static readonly Dictionary<string, Edit> s_edits = new(StringComparer.Ordinal)
    {
        ["a paragraph is inserted above"] = new(SampleEdits.InsertAbove, IsOfOneVersion: true),
        ["a paragraph is inserted between, first"] = new(p => SampleEdits.InsertBefore(p, 0), IsOfOneVersion: true),
        ["a paragraph is inserted between, second"] = new(p => SampleEdits.InsertBefore(p, 1), IsOfOneVersion: true),
        ["a paragraph is inserted between, seventh"] = new(p => SampleEdits.InsertBefore(p, 6), IsOfOneVersion: true),
        ["a paragraph is inserted below"] = new(SampleEdits.InsertBelow, IsOfOneVersion: true),
        ["a section is moved"] = new(SampleEdits.MoveSection, IsOfOneVersion: true),
        ["lines are broken at 40 columns"] = new(p => SampleEdits.Wrap(p, 40)),
        ["lines are broken at 72 columns"] = new(p => SampleEdits.Wrap(p, 72)),
        ["lines end as on Windows"] = new(p => p.With(p.Text.ReplaceLineEndings("\r\n"))),
        ["lines end as on old Macs"] = new(p => p.With(p.Text.ReplaceLineEndings("\r"))),
        ["a byte order mark is added"] = new(p => new SamplePiece(p.Path, [.. Encoding.UTF8.Preamble, .. p.Bytes], p.Options)),
        ["the encoding is UTF-16"] = new(p => new SamplePiece(p.Path, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(p.Text)], p.Options)),
        ["accents are letters and marks"] = new(SampleEdits.Decompose),
        ["quotation marks are straight"] = new(SampleEdits.StraightQuotes),
        ["quotation marks are smart"] = new(SampleEdits.SmartQuotes),
        ["comments are written as suppressions are"] = new(SampleEdits.Comment),
        ["files are renamed"] = new(SampleEdits.Rename),
    };

    /// <summary>What an edit legitimately changes: the edit, the rule, the document, and why.</summary>
    private static readonly (string Edit, string Rule, string Document, string Why)[] s_lawful =
    [
        ("quotation marks are straight", "CL3004", "CL3004/04/mixed.txt", "the finding is that the marks are mixed, and now they are not"),
        ("quotation marks are straight", "CL3004", "CL3004/05/talk.md", "the finding is that the marks are mixed, and now they are not"),
        ("quotation marks are smart", "CL3004", "CL3004/04/mixed.txt", "the finding is that the marks are mixed, and now they are not"),
        ("quotation marks are smart", "CL3004", "CL3004/05/talk.md", "the finding is that the marks are mixed, and now they are not"),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var edit in s_edits.Keys)
            {
                foreach (var corpus in SampleCorpus.AllNames)
                {
                    cases.Add(edit, corpus);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_edit_that_says_the_same_makes_no_finding_new_or_absent(string edit, string corpus)
    {
        var sample = SampleCorpus.Named(corpus);
        KnownFinding[] known = [.. sample.Result.Diagnostics.Select(KnownFinding.Of)];

        // A paragraph that only one version of a text has, or that stands elsewhere in one, is what the rules of translation report.
        var pieces = sample.Pieces.Select(p => s_edits[edit].IsOfOneVersion && sample.IsTranslated(p) ? p : s_edits[edit].Apply(p)).ToArray();
        var result = sample.Run(pieces);
        var match = FindingMatcher.Match(result, known);

        var changes = result.Diagnostics.Zip(match.States).Where(p => p.Second != BaselineState.Unchanged).Select(p => (State: p.Second.ToString(), p.First.Rule.Id, p.First.Location.Path, KnownFinding.Of(p.First).Excerpt))
            .Concat(match.Absent.Select(k => known[k]).Select(k => (State: "Absent", Id: k.RuleId, Path: k.Paths[0], k.Excerpt)))
            .ToArray();
        var lawful = s_lawful.Where(l => l.Edit == edit && sample.Pieces.Any(p => p.Path == l.Document)).ToArray();
        Assert.DoesNotContain(changes, c => !lawful.Any(l => l.Rule == c.Id && l.Document == c.Path));
        Assert.All(lawful, l => Assert.Contains(changes, c => l.Rule == c.Id && l.Document == c.Path));
    }

    [Theory]
    [MemberData(nameof(SampleCorpus.Names), MemberType = typeof(SampleCorpus))]
    public void The_order_of_the_documents_makes_no_finding_new_or_absent(string corpus)
    {
        var sample = SampleCorpus.Named(corpus);
        var match = FindingMatcher.Match(sample.Run(sample.Pieces.Reverse()), [.. sample.Result.Diagnostics.Select(KnownFinding.Of)]);
        Assert.All(match.States, s => Assert.Equal(BaselineState.Unchanged, s));
        Assert.Empty(match.Absent);
    }

    // The other half of what the rules of translation are let off above.
    [Fact]
    public void A_paragraph_that_one_version_of_a_text_has_alone_is_found_by_the_rules_of_translation_only()
    {
        foreach (var sample in SampleCorpus.All)
        {
            KnownFinding[] known = [.. sample.Result.Diagnostics.Select(KnownFinding.Of)];
            var result = sample.Run(sample.Pieces.Select(p => sample.IsTranslated(p) ? SampleEdits.InsertBefore(p, 1) : p));
            var match = FindingMatcher.Match(result, known);
            Assert.All(result.Diagnostics.Where((_, i) => match.States[i] != BaselineState.Unchanged), d => Assert.StartsWith("CL91", d.Rule.Id, StringComparison.Ordinal));
            Assert.All(match.Absent, k => Assert.StartsWith("CL91", known[k].RuleId, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_samples_try_every_rule_and_the_edits_change_them()
    {
        var tried = SampleCorpus.All.SelectMany(s => s.Result.Diagnostics).Select(d => d.Rule.Id).Distinct();
        Assert.Empty(SampleCorpus.Rules.Select(r => r.Descriptor.Id).Except(tried));
        Assert.All(s_edits, e => Assert.Contains(SampleCorpus.All.SelectMany(s => s.Pieces), p => e.Value.Apply(p) is var q && (q.Path != p.Path || !q.Bytes.AsSpan().SequenceEqual(p.Bytes))));
    }

    /// <summary>Real changes of the harbour corpus: file, words before, words after, and all that comes of it.</summary>
    [Theory]
    [InlineData("a figure", "kittiwake-sinks.txt", "At least nine people died", "At least eight people died", "new CL2001", "new CL8001", "absent CL2001", "absent CL8001")]
    [InlineData("a figure elsewhere", "regatta-programme.html", "48 boats had", "52 boats had", "new CL8001", "absent CL8001")]
    [InlineData("a name", "kittiwake-sinks.txt", "Ingrid Solveig Ashby", "Ingrid Sofia Ashby", "new CL6001", "absent CL6001")]
    [InlineData("a name mended", "inquiry-opens.md", "Ingrid Ashby of", "Ingrid Solveig Ashby of", "absent CL6001")]
    [InlineData("a date", "safe-crossings.md", "August 29, 2025", "August 28, 2025", "new CL5002", "absent CL5002")]
    [InlineData("a weekday", "safe-crossings.md", "Sunday, August 31", "Monday, August 31", "new CL5002")]
    [InlineData("a speaker", "kittiwake-sinks.txt", "said Captain Dafydd Rowe, who was brought ashore at about nine", "the car deck was quiet", "new CL3001", "new CL3001")]
    [InlineData("a member of a list", "safe-crossings.md", "Casa del Mar and the Moorings Trust, according", "Casa del Mar and the Saltmere Rowing Club, according", "new CL7002", "absent CL7002")]
    [InlineData("a citation", "inspection-history.md", "2025.[2]-[4]", "2025.[2]-[7]", "new CL1001", "new CL1003")]
    [InlineData("a reference taken away", "inspection-history.md", "[3] Moorings Trust, Sailings and Incidents, 2024.\n\n", "", "new CL1001")]
    [InlineData("a figure without a source", "inquiry-opens.md", "Union and company disagree", "At least 17 people died on the mole. Union and company disagree", "new CL2001")]
    [InlineData("a source taken away", "voces-del-muelle.md", ", según el recuento del sindicato; en esa cifra entran dos marineros del Fulmar.[^recuento]", ".", "new CL2001")]
    [InlineData("a vague source", "trust-in-the-ferries.txt", "The island council polled", "Critics say that the fares are too high. The island council polled", "new CL2002")]
    [InlineData("a finding mended and one of its kind made", "regatta-weekend.txt", "Critics say that the race comes too soon.", "The race comes too soon. Observers believe that the county will pay for it.", "new CL2002", "absent CL2002")]
    [InlineData("an address put back", "regatta-weekend.txt", "[email protected]", "office@regatta.example", "absent CL9301")]
    public void A_change_of_what_is_said_changes_its_own_findings_only(string what, string file, string before, string after, params string[] expected)
    {
        var sample = SampleCorpus.Named("harbour");
        KnownFinding[] known = [.. sample.Result.Diagnostics.Select(KnownFinding.Of)];
        Assert.True(sample.Pieces.Single(p => p.Path == file).Text.Split(before).Length == 2, what);
        var result = sample.Run(sample.Pieces.Select(p => p.Path == file ? p.With(p.Text.Replace(before, after, StringComparison.Ordinal)) : p));
        var match = FindingMatcher.Match(result, known);
        var changes = result.Diagnostics.Zip(match.States).Where(p => p.Second == BaselineState.New).Select(p => $"new {p.First.Rule.Id}").Order(StringComparer.Ordinal)
            .Concat(match.Absent.Select(k => $"absent {known[k].RuleId}").Order(StringComparer.Ordinal));
        Assert.Equal(expected, changes);
    }

    private sealed record Edit(Func<SamplePiece, SamplePiece> Apply, bool IsOfOneVersion = false);
}
