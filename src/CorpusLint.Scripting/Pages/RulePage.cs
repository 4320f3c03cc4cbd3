using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Scripting.Pages;

/// <summary>A rule's page: its documentation, whose examples are its test.</summary>
/// <param name="Path">Path of the page, as messages name it.</param>
/// <param name="RuleId">The id in the title; empty when the title is not <c># ID name</c>.</param>
/// <param name="RuleName">The name in the title.</param>
/// <param name="Headings">The headings of the second level, in order.</param>
/// <param name="Examples">The examples under <em>Finds</em> and <em>Passes</em>, in order.</param>
/// <param name="Problems">What is wrong with the page itself, in order of line; a page with problems fails.</param>
public sealed record RulePage(
    string Path,
    string RuleId,
    string RuleName,
    ImmutableArray<string> Headings,
    ImmutableArray<PageExample> Examples,
    ImmutableArray<PageProblem> Problems)
{
    /// <summary>1-based line of the title; 1 when there is none.</summary>
    internal int TitleLine { get; init; } = 1;
}

/// <summary>One example of a page: a small corpus and what the page's rule must find in it.</summary>
public sealed record PageExample
{
    /// <summary>The heading of the third level above it; <c>line 12</c> when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>1-based line of the heading, or of the first fence when there is none.</summary>
    public required int Line { get; init; }

    /// <summary>Whether it stands under <em>Finds</em>; else under <em>Passes</em>, where the rule must find nothing.</summary>
    public required bool Finds { get; init; }

    /// <summary>Whether it is known not to work yet.</summary>
    public bool IsTodo { get; init; }

    /// <summary>Whether it passes although it differs from an example under <em>Finds</em> in few words.</summary>
    public bool IsNearMiss { get; init; }

    /// <summary>The documents, markup removed.</summary>
    public ImmutableArray<ExampleDocument> Documents { get; init; } = [];

    /// <summary>What must be found.</summary>
    public ImmutableArray<ExpectedFinding> Expected { get; init; } = [];

    /// <summary>What the findings must say, in order of their places; null when the example leaves that open.</summary>
    public ExpectedMessages? Messages { get; init; }

    /// <summary>Documents as they must be after their fixes, applied until nothing changes.</summary>
    public ImmutableArray<ExampleDocument> Fixed { get; init; } = [];

    /// <summary>The rule's options as a JSON object, comments allowed; empty for the defaults.</summary>
    public string Options { get; init; } = "";

    /// <summary>1-based line of the fence of <see cref="Options"/>; 0 when there is none.</summary>
    public int OptionsLine { get; init; }

    /// <summary>Declared names, events and accepted facts.</summary>
    public Registry Registry { get; init; } = Registry.Empty;

    /// <summary>1-based line of the closing fence of the last fence; <see cref="Line"/> when there is none.</summary>
    internal int LastLine { get; init; }

    /// <summary>The labelled places, by label.</summary>
    internal ImmutableDictionary<string, ExamplePlace> Labels { get; init; } = ImmutableDictionary<string, ExamplePlace>.Empty;

    /// <summary>The document of this name, which the example has.</summary>
    internal ExampleDocument DocumentOf(string file) => Documents.First(d => d.File == file);

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}

/// <summary>A document of an example.</summary>
/// <param name="File">Its path; the ending chooses the format.</param>
/// <param name="Text">Its text.</param>
/// <param name="Line">1-based line of the page on which its fence opens: line n of the text is line <c>Line + n</c> of the page.</param>
public sealed record ExampleDocument(string File, string Text, int Line)
{
    /// <summary>What is known of it besides its text: <c>date</c>, <c>genre</c>, <c>language</c>, <c>group</c>.</summary>
    public ReadOptions Known { get; init; } = ReadOptions.Default;

    /// <summary>1-based line of the page on which a place of the text stands.</summary>
    /// <param name="offset">Offset in the text, in UTF-16 code units.</param>
    internal int LineOf(int offset) => Line + 1 + Text.AsSpan(0, offset).Count('\n');
}

/// <summary>A finding that an example expects.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="MessageId">Which of its messages; empty for any.</param>
/// <param name="Place">Where it points first.</param>
/// <param name="Related">Its other places; when there are any, every side of the finding must be among them. Empty leaves them open.</param>
public sealed record ExpectedFinding(string RuleId, string MessageId, ExamplePlace Place, ImmutableArray<ExamplePlace> Related)
{
    /// <summary>The labels of <see cref="Related"/>, as written: <c>#0</c>.</summary>
    internal ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The rule, and the message when it is given: <c>CL4001/gap</c>.</summary>
    internal string Name => MessageId.Length > 0 ? $"{RuleId}/{MessageId}" : RuleId;
}

/// <summary>A place in a document of an example.</summary>
/// <param name="File">The document.</param>
/// <param name="Span">Where.</param>
public readonly record struct ExamplePlace(string File, TextSpan Span);
