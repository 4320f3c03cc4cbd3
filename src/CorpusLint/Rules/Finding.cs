using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;

namespace CorpusLint.Rules;

/// <summary>
/// What a rule reports of some facts. Immutable: each method returns a new finding. The engine makes a
/// <see cref="Diagnostic"/> of it, with places, severity and fingerprint.
/// </summary>
public sealed record Finding
{
    internal Finding(Message message, ILocated place, ImmutableArray<KeyValuePair<string, string>> arguments)
    {
        Message = message;
        Place = place;
        Arguments = arguments;
    }

    /// <summary>Which message.</summary>
    public Message Message { get; }

    /// <summary>Where to look first.</summary>
    public ILocated Place { get; }

    internal ImmutableArray<KeyValuePair<string, string>> Arguments { get; }

    internal ImmutableArray<RelatedPlace> Related { get; private init; } = [];

    internal ImmutableArray<ProposedFix> Fixes { get; private init; } = [];

    internal DiagnosticSeverity? Severity { get; private init; }

    internal double Certainty { get; private init; } = 1;

    /// <summary>Adds another side of the disagreement: it takes part in the finding's identity.</summary>
    /// <param name="place">The fact or node.</param>
    /// <param name="text">What this place says, as a clause: "this one says 'over 400'".</param>
    public Finding Also(ILocated place, string text) => Add(place, text, RelatedRole.Side);

    /// <summary>Adds further sides, each with the same words.</summary>
    public Finding Also(IEnumerable<ILocated> places, string text) => places.Aggregate(this, (f, p) => f.Also(p, text));

    /// <summary>Adds further sides, each with words of its own.</summary>
    public Finding Also<T>(IEnumerable<T> places, Func<T, string> text) where T : ILocated =>
        places.Aggregate(this, (f, p) => f.Also(p, text(p)));

    /// <summary>Adds evidence: a place that explains the finding and does not change its identity.</summary>
    /// <param name="place">The fact or node.</param>
    /// <param name="text">What this place shows.</param>
    public Finding Because(ILocated place, string text) => Add(place, text, RelatedRole.Reason);

    /// <summary>Adds several pieces of evidence with the same words.</summary>
    public Finding Because(IEnumerable<ILocated> places, string text) => places.Aggregate(this, (f, p) => f.Because(p, text));

    /// <summary>Adds several pieces of evidence, each with words of its own.</summary>
    public Finding Because<T>(IEnumerable<T> places, Func<T, string> text) where T : ILocated =>
        places.Aggregate(this, (f, p) => f.Because(p, text(p)));

    /// <summary>Offers a correction; the first one offered is the best.</summary>
    /// <param name="title">What it does, as a menu entry: "Delete the empty heading".</param>
    /// <param name="edit">The replacement.</param>
    /// <param name="safety">Whether it may be applied unseen.</param>
    public Finding Fix(string title, Edit edit, FixSafety safety) => Fix(title, [edit], safety);

    /// <summary>Offers a correction that changes several places together; they must not overlap.</summary>
    public Finding Fix(string title, IEnumerable<Edit> edits, FixSafety safety) =>
        this with { Fixes = Fixes.Add(new ProposedFix(title, [.. edits], safety)) };

    /// <summary>Sets the severity of this one finding, in place of its message's.</summary>
    public Finding With(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>
    /// Multiplies the finding's confidence. Below 0.5 the severity drops one step; below 0.25 the finding is not emitted.
    /// </summary>
    /// <param name="factor">How sure one of the steps is that the finding rests on, 0 to 1.</param>
    public Finding Confidence(double factor) => this with { Certainty = Certainty * Math.Clamp(factor, 0, 1) };

    private Finding Add(ILocated place, string text, RelatedRole role)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(text);
        return this with { Related = Related.Add(new RelatedPlace(place, text, role)) };
    }
}

/// <summary>Another place of a finding, not yet a location.</summary>
internal sealed record RelatedPlace(ILocated Place, string Text, RelatedRole Role);

/// <summary>A correction, not yet tied to files.</summary>
internal sealed record ProposedFix(string Title, ImmutableArray<Edit> Edits, FixSafety Safety);
