using System.Collections.Immutable;
using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>
/// What can be wrong with a suppression: CL0301 and on. Reported among the findings, at the comment or the entry; their
/// severities are configured like those of rules. They cannot be suppressed themselves.
/// </summary>
public static class SuppressionRules
{
    /// <summary>CL0301: nothing is found that the suppression covers.</summary>
    public static readonly RuleDescriptor Unused = Describe(
        "CL0301", "unused-suppression", "A suppression must cover a finding.",
        new MessageDescriptor("unused", "Nothing of '{rules}' is found where it is suppressed: what nobody needs today hides the next fault of its kind. Delete it."));

    /// <summary>CL0302: no reason is given, so that the suppression does not count.</summary>
    public static readonly RuleDescriptor WithoutReason = Describe(
        "CL0302", "suppression-without-reason", "A suppression must say why.",
        new("comment", "The suppression of '{rules}' gives no reason, so that it does not count: nobody could tell later whether it still holds. Write one behind the rules: '-- why it is right as it stands'."),
        new("entry", "The entry for '{rules}' gives no reason, so that it does not count: nobody could tell later whether it still holds. Give it a 'reason'."));

    /// <summary>CL0303: there is no such rule.</summary>
    public static readonly RuleDescriptor UnknownRule = Describe(
        "CL0303", "suppression-of-unknown-rule", "A suppression must name rules that there are.",
        new("near", "There is no rule '{rule}', so that nothing is suppressed by it. Did you mean '{near}'?"),
        new("unknown", "There is no rule '{rule}', so that nothing is suppressed by it. Write the id or the name that stands with the finding; 'corpuslint rules' lists them."));

    /// <summary>CL0304: the day is over until which the suppression counted; what it covered is open again.</summary>
    public static readonly RuleDescriptor Expired = Describe(
        "CL0304", "expired-suppression", "A suppression must be looked at again when its day is over.",
        new("open", "The suppression of '{rules}' counted until {until}, and what it covered is open again ({count}). Put the text right, or give it a later day."),
        new("gone", "The suppression of '{rules}' counted until {until}, and covers nothing any more. Delete it."));

    /// <summary>CL0305: the comment is none that can be followed.</summary>
    public static readonly RuleDescriptor Malformed = Describe(
        "CL0305", "malformed-suppression", "A suppression comment must be written so that it can be followed.",
        new("unknown-word", "'{word}' is no suppression comment that there is, so that it suppresses nothing. Write one of {known}."),
        new("misspelt-word", "'{word}' is no suppression comment that there is, so that it suppresses nothing. Did you mean '{near}'?"),
        new("no-rule", "'{word}' names no rule, so that it suppresses nothing: a comment that silenced every rule would hide what nobody has seen. Write the ids behind it: '{word} CL2001 -- why'."),
        new("no-separator", "'{word}' is no rule, so that the comment suppresses nothing. If the reason begins there, write '--' before it."),
        new("unknown-setting", "'{word}' cannot be read, so that the comment suppresses nothing. What can be set is by=NAME and until=YEAR-MONTH-DAY, each once; the reason stands behind '--'."),
        new("invalid-day", "'{word}' names no day, so that the comment suppresses nothing. Write it as until=2027-01-31."),
        new("too-long", "This comment is longer than {limit} characters, so that it suppresses nothing: its reason is repeated with each finding. Shorten it, and write the long version where it is linked from."),
        new("not-closed", "This comment is not closed, so that it suppresses nothing. Write '-->' at its end."),
        new("in-quotation", "This comment stands in a quotation, so that it suppresses nothing: words that were taken over from others cannot silence a rule. Put it before the quotation."),
        new("not-alone", "In plain text a suppression comment needs a line of its own; here it suppresses nothing, and is read as text. Put it on the line before, as 'corpuslint-disable-next-line'."),
        new("nothing-on-line", "'{word}' is about the text that it stands in, and stands in none, so that it suppresses nothing. Put it at the end of the paragraph, or write 'corpuslint-disable-next-line' before it."),
        new("closes-nothing", "'{word}' closes nothing: no 'corpuslint-disable' of this rule is open here. Delete it, or put it behind the comment that it belongs to."));

    /// <summary>CL0306: the configuration, or CorpusLint itself, lets nobody suppress this.</summary>
    public static readonly RuleDescriptor NotAllowed = Describe(
        "CL0306", "suppression-not-allowed", "A suppression must be one that the configuration lets count.",
        new("locked", "The configuration locks '{rule}', so that this suppression of it does not count. Put the text right, or ask whoever keeps the configuration."),
        new("comments", "The configuration lets no comment suppress a finding, so that this one does not count. Put the text right, or have it entered in {file}."),
        new("run", "'{rule}' tells whether the check itself could look everywhere, and cannot be suppressed. Put right what it tells of, or change its severity in the configuration."));

    /// <summary>All of them, in order of id.</summary>
    public static readonly ImmutableArray<RuleDescriptor> All = [Unused, WithoutReason, UnknownRule, Expired, Malformed, NotAllowed];

    /// <summary>The one of an id or a name, or null.</summary>
    public static RuleDescriptor? Find(string idOrName) => All.FirstOrDefault(r => r.Id == idOrName || r.Name == idOrName);

    private static RuleDescriptor Describe(string id, string name, string title, params ReadOnlySpan<MessageDescriptor> messages) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Category = Category.Run,
        DefaultSeverity = DiagnosticSeverity.Warning,
        HelpMarkdown = HelpPages.Of(id),
        Messages = [.. messages],
    };
}
