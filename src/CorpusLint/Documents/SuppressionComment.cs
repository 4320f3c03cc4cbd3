using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// A comment of a document that says which findings are to be left alone: <c>&lt;!-- corpuslint-disable-next-line CL2001 --
/// why --&gt;</c>. Only its own words are known here; what it covers, and whether there are such rules, the engine tells.
/// </summary>
/// <param name="Verb">What it asks for; <see cref="SuppressionVerb.Unknown"/> when that cannot be read.</param>
/// <param name="Span">The whole comment with its marks.</param>
internal sealed record SuppressionComment(SuppressionVerb Verb, TextSpan Span)
{
    /// <summary>A longer comment is no directive: its reason would be repeated with each finding.</summary>
    internal const int LongestComment = 2_000;

    /// <summary>The rules, as ids or names, in order of place; each may be any word.</summary>
    internal ImmutableArray<TextSpan> Rules { get; init; } = [];

    /// <summary>Whether "--" or a dash in its place stands behind the rules.</summary>
    internal bool HasSeparator { get; init; }

    /// <summary>What stands behind the separator, on one line; empty when nothing does.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>Who says so, or null.</summary>
    internal string? By { get; init; }

    /// <summary>The last day on which it counts, or null.</summary>
    internal DateOnly? Until { get; init; }

    /// <summary>What is wrong with its form, or null.</summary>
    internal SuppressionFault? Fault { get; init; }
}

/// <summary>What a suppression comment asks for.</summary>
internal enum SuppressionVerb
{
    /// <summary>The word is none of the others.</summary>
    Unknown,

    /// <summary>The block that the next line begins or goes on with.</summary>
    DisableNextLine,

    /// <summary>The block that the comment stands in.</summary>
    DisableLine,

    /// <summary>From here on.</summary>
    Disable,

    /// <summary>No longer from here on.</summary>
    Enable,

    /// <summary>The whole document.</summary>
    DisableFile,
}

/// <summary>What is wrong with the form of a suppression comment.</summary>
/// <param name="Kind">Which fault.</param>
/// <param name="Place">The words that are wrong.</param>
internal sealed record SuppressionFault(SuppressionFaultKind Kind, TextSpan Place);

/// <summary>The faults that the form of a suppression comment can have.</summary>
internal enum SuppressionFaultKind
{
    /// <summary>The word behind "corpuslint-" is none that is known.</summary>
    UnknownVerb,

    /// <summary>No rule is named.</summary>
    NoRule,

    /// <summary>A setting other than <c>until</c> and <c>by</c>, one that is given twice or has no value.</summary>
    UnknownSetting,

    /// <summary>The value of <c>until</c> is no day.</summary>
    InvalidDay,

    /// <summary>The comment is longer than <see cref="SuppressionComment.LongestComment"/>.</summary>
    TooLong,

    /// <summary>The comment is never closed.</summary>
    NotClosed,

    /// <summary>The comment stands in words that the document quotes.</summary>
    InQuotation,

    /// <summary>In plain text, something else stands on the lines of the comment.</summary>
    NotAlone,
}
