using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>
/// Shows a finding at the side that a change touched: whoever reads the change looks there, and an editor's or a code
/// host's review shows nothing that lies elsewhere. Which places take part, and the fingerprint, stay the same.
/// </summary>
/// <param name="linesOf">The lines that the change touched in the document of a path.</param>
public sealed class ChangePlacement(Func<string, ChangedLines> linesOf)
{
    /// <summary>What is said of the place that was the first, when another took its part.</summary>
    private const string WasThere = "this was there before the change";

    /// <summary>What is added to the words of a side that the change touched when the finding cannot be shown there.</summary>
    private const string IsChanged = " (this side was changed)";

    // A message with one of these speaks from its place, and would not be true of another.
    private static readonly string[] s_pointing = ["this", "these", "here", "elsewhere", "its"];

    /// <summary>Whether a finding has a side on a line that the change touched.</summary>
    public bool Touches(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return IsTouched(diagnostic.Location) || diagnostic.Related.Any(IsTouchedSide);
    }

    /// <summary>
    /// The finding at its first side that the change touched. A finding whose first place was touched stays as it is, and so
    /// does one without a side that was: what made it was deleted, or stands where no side is. A message that speaks from its
    /// place ("this list", "here it is") keeps the place, and the side that was touched says so.
    /// </summary>
    public Diagnostic Place(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (IsTouched(diagnostic.Location) || diagnostic.Related.FirstOrDefault(IsTouchedSide) is not { } touched)
        {
            return diagnostic;
        }

        var at = diagnostic.Related.IndexOf(touched);
        return SpeaksFromItsPlace(diagnostic)
            ? diagnostic with { Related = diagnostic.Related.SetItem(at, touched with { Message = touched.Message + IsChanged }) }
            : diagnostic with
            {
                Location = touched.Location,
                Related = diagnostic.Related.SetItem(at, new RelatedLocation(diagnostic.Location, WasThere, RelatedRole.Side)),
            };
    }

    private bool IsTouchedSide(RelatedLocation related) => related.Role == RelatedRole.Side && IsTouched(related.Location);

    private bool IsTouched(Location location) => linesOf(location.Path).Touch(location.Text, location.Span);

    private static bool SpeaksFromItsPlace(Diagnostic diagnostic)
    {
        var format = diagnostic.Rule.Messages.FirstOrDefault(m => m.Id == diagnostic.MessageId)?.Format ?? diagnostic.Message;
        return format.Split(' ').Any(word => s_pointing.Contains(word.Trim('.', ',', ':', ';', '?', '!', '(', ')').ToLowerInvariant(), StringComparer.Ordinal));
    }
}
