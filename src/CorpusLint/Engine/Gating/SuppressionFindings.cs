using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Engine.Gating;

/// <summary>Makes findings of what is wrong with suppressions.</summary>
internal sealed class SuppressionFindings(SuppressionSettings settings)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<(string RuleId, string MessageId), MessageFormat> _formats = [];

    internal List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether a known rule may be suppressed at all; else that is a finding.</summary>
    internal bool IsAllowed(SuppressionOrigin origin, SuppressionWord word)
    {
        var isRun = word.Rule!.Category == Category.Run;
        if (!isRun && !settings.Locked.Contains(word.Rule.Id))
        {
            return true;
        }

        Add(SuppressionRules.NotAllowed, isRun ? "run" : "locked", origin, word.Place, [], ("rule", word.Rule.Id));
        return false;
    }

    internal void AddCommentNotAllowed(SuppressionOrigin origin) =>
        Add(SuppressionRules.NotAllowed, "comments", origin, origin.Location.Span, [], ("file", settings.EntriesFile));

    internal void AddWithoutReason(SuppressionOrigin origin) =>
        Add(SuppressionRules.WithoutReason, origin.Comment is null ? "entry" : "comment", origin, origin.Location.Span, [], ("rules", origin.RuleNames(origin.Words)));

    internal void AddUnknownRule(SuppressionOrigin origin, SuppressionWord word, IEnumerable<string> known)
    {
        // Ids are alike without being meant: only letter case is forgiven them.
        var near = known.FirstOrDefault(k => k.Equals(word.Name, StringComparison.OrdinalIgnoreCase)) ?? (word.Name.AsSpan().ContainsAnyInRange('0', '9') ? null : settings.NearestWord(word.Name, known));
        if (near is null)
        {
            Add(SuppressionRules.UnknownRule, "unknown", origin, word.Place, [], ("rule", word.Name));
        }
        else
        {
            Add(SuppressionRules.UnknownRule, "near", origin, word.Place, Replace(origin, word.Place, near, $"Write '{near}'"), ("rule", word.Name), ("near", near));
        }
    }

    internal void AddExpired(SuppressionOrigin origin)
    {
        var count = origin.Words.Sum(w => w.Grant?.Findings ?? 0);
        var until = origin.Suppression.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (count > 0)
        {
            Add(SuppressionRules.Expired, "open", origin, origin.Location.Span, [], ("rules", origin.RuleNames(origin.Words)), ("until", until), ("count", string.Create(CultureInfo.InvariantCulture, $"{count} finding{(count == 1 ? "" : "s")}")));
        }
        else
        {
            Add(SuppressionRules.Expired, "gone", origin, origin.Location.Span, [], ("rules", origin.RuleNames(origin.Words)), ("until", until));
        }
    }

    /// <summary>Of a comment that suppresses nothing the whole, of another one the words that do.</summary>
    internal void AddUnused(SuppressionOrigin origin, IReadOnlyList<SuppressionWord> unused)
    {
        if (unused.Count == 0)
        {
            return;
        }

        if (unused.Count == origin.Words.Count)
        {
            Add(SuppressionRules.Unused, "unused", origin, origin.Location.Span, DeleteComment(origin), ("rules", origin.RuleNames(unused)));
            return;
        }

        foreach (var word in unused)
        {
            Add(SuppressionRules.Unused, "unused", origin, word.Place, DeleteWord(origin, word), ("rules", word.Rule!.Id));
        }
    }

    internal void AddMissingSeparator(SuppressionOrigin origin, SuppressionWord first) =>
        Add(SuppressionRules.Malformed, "no-separator", origin, first.Place, Replace(origin, new TextSpan(first.Place.Start, 0), "-- ", "Write '--' before the reason"), ("word", first.Name));

    internal void AddNothingOnLine(SuppressionOrigin origin) =>
        Add(SuppressionRules.Malformed, "nothing-on-line", origin, origin.Location.Span, [], ("word", "corpuslint-disable-line"));

    internal void AddClosesNothing(SuppressionOrigin origin, SuppressionWord? word) => Add(
        SuppressionRules.Malformed, "closes-nothing", origin, word?.Place ?? origin.Location.Span,
        word is null || origin.Words.Count == 1 ? DeleteComment(origin) : DeleteWord(origin, word), ("word", word is null ? "corpuslint-enable" : $"corpuslint-enable {word.Name}"));

    internal void AddFault(SuppressionOrigin origin, SuppressionFault fault)
    {
        var word = origin.Location.Text.ToString(fault.Place);
        switch (fault.Kind)
        {
            case SuppressionFaultKind.UnknownVerb:
                AddUnknownVerb(origin, fault.Place, word);
                break;
            case SuppressionFaultKind.NoRule:
                Add(SuppressionRules.Malformed, "no-rule", origin, fault.Place, [], ("word", word));
                break;
            case SuppressionFaultKind.UnknownSetting:
                Add(SuppressionRules.Malformed, "unknown-setting", origin, fault.Place, [], ("word", word));
                break;
            case SuppressionFaultKind.InvalidDay:
                Add(SuppressionRules.Malformed, "invalid-day", origin, fault.Place, [], ("word", word));
                break;
            case SuppressionFaultKind.TooLong:
                Add(SuppressionRules.Malformed, "too-long", origin, fault.Place, [], ("limit", SuppressionComment.LongestComment.ToString(CultureInfo.InvariantCulture)));
                break;
            case SuppressionFaultKind.NotClosed:
                Add(SuppressionRules.Malformed, "not-closed", origin, fault.Place, []);
                break;
            case SuppressionFaultKind.InQuotation:
                Add(SuppressionRules.Malformed, "in-quotation", origin, fault.Place, []);
                break;
            default:
                Add(SuppressionRules.Malformed, "not-alone", origin, fault.Place, []);
                break;
        }
    }

    private void AddUnknownVerb(SuppressionOrigin origin, TextSpan place, string word)
    {
        var known = SuppressionCommentReader.Verbs.Select(v => v.Word).ToArray();
        var normal = string.Join('-', word.ToLowerInvariant().Split([' ', '\t', '\r', '\n', ':', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
        var near = known.FirstOrDefault(k => k == normal) ?? settings.NearestWord(normal, known);
        if (near is null)
        {
            Add(SuppressionRules.Malformed, "unknown-word", origin, place, [], ("word", word), ("known", string.Join(", ", known)));
        }
        else
        {
            Add(SuppressionRules.Malformed, "misspelt-word", origin, place, Replace(origin, place, near, $"Write '{near}'"), ("word", word), ("near", near));
        }
    }

    private void Add(RuleDescriptor rule, string messageId, SuppressionOrigin origin, TextSpan place, ImmutableArray<Fix> fixes, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        origin.Note(rule);
        var location = origin.Location with { Span = place, Context = place };
        var setting = RulePlan.SettingOf(rule.Id, location.Path, settings.Lint);
        if (setting.IsEnabled == false)
        {
            return;
        }

        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(arguments.Length);
        foreach (var (name, value) in arguments)
        {
            values.Add(new(name, value));
        }

        var what = string.Join('\u241E', "corpuslintFinding/v1", rule.Id, messageId, Folding.Fold(location.Text.ToString(origin.Location.Span)), Folding.Fold(location.Text.ToString(place)));
        var number = _seen[location.Path + what] = _seen.GetValueOrDefault(location.Path + what) + 1;
        Diagnostics.Add(new Diagnostic
        {
            Rule = rule,
            MessageId = messageId,
            Message = FormatOf(rule, messageId).Fill(name => values.First(v => v.Key == name).Value),
            Arguments = values.DrainToImmutable(),
            Severity = setting.Severity ?? rule.DefaultSeverity,
            Location = location,
            Fixes = fixes,
            Fingerprint = SentenceAnchors.Hash(string.Create(CultureInfo.InvariantCulture, $"{what}\u241E{location.Path}\u241E{number}"), 32),
            ContentFingerprint = SentenceAnchors.Hash(string.Create(CultureInfo.InvariantCulture, $"{what}\u241E{number}"), 32),
        });
    }

    private MessageFormat FormatOf(RuleDescriptor rule, string messageId)
    {
        if (!_formats.TryGetValue((rule.Id, messageId), out var format))
        {
            _formats.Add((rule.Id, messageId), format = MessageFormat.Parse(rule.Messages.First(m => m.Id == messageId).Format));
        }

        return format;
    }

    private static ImmutableArray<Fix> Replace(SuppressionOrigin origin, TextSpan place, string by, string title) =>
        origin.Document is null ? [] : [new Fix(title, FixSafety.Suggested, [new FileEdit(origin.Location.Path, origin.Location.Text, new TextChange(place, by))])];

    // With a comment goes the one that ends what it opens, unless that ends something else, too.
    private static ImmutableArray<Fix> DeleteComment(SuppressionOrigin origin)
    {
        if (origin.Document is null)
        {
            return [];
        }

        var closing = origin.Words.Select(w => w.Grant?.ClosedBy).OfType<SuppressionComment>().Distinct().ToArray();
        return closing.All(c => c.Rules.Length <= origin.Words.Count(w => w.Grant?.ClosedBy == c))
            ? [new Fix("Delete the comment", FixSafety.Safe, [.. closing.Select(c => c.Span).Prepend(origin.Comment!.Span).Distinct().Order()
                .Select(s => new FileEdit(origin.Location.Path, origin.Location.Text, new TextChange(WithLine(origin.Location.Text.Content, s), "")))])]
            : [];
    }

    private static ImmutableArray<Fix> DeleteWord(SuppressionOrigin origin, SuppressionWord word)
    {
        if (origin.Document is null)
        {
            return [];
        }

        var index = origin.Words.IndexOf(word);
        var span = index + 1 < origin.Words.Count
            ? TextSpan.FromBounds(word.Place.Start, origin.Words[index + 1].Place.Start)
            : TextSpan.FromBounds(origin.Words[index - 1].Place.End, word.Place.End);
        var between = origin.Location.Text.Slice(span);
        return between.Contains('=') ? [] : [new Fix($"Take out '{word.Name}'", FixSafety.Safe, [new FileEdit(origin.Location.Path, origin.Location.Text, new TextChange(span, ""))])];
    }

    // A comment that has its line to itself takes it along; the line break before it is the one that readers pass over.
    private static TextSpan WithLine(string text, TextSpan span)
    {
        var wide = SuppressionComments.WithSpace(text, span);
        if (!SuppressionComments.IsLineEnd(text, wide.Start - 1) || !SuppressionComments.IsLineEnd(text, wide.End))
        {
            return SuppressionComments.IsLineEnd(text, wide.End) || wide.End > span.End ? TextSpan.FromBounds(wide.Start, span.End) : span;
        }

        if (wide.Start > 0)
        {
            return TextSpan.FromBounds(wide.Start - (wide.Start > 1 && text[wide.Start - 1] == '\n' && text[wide.Start - 2] == '\r' ? 2 : 1), wide.End);
        }

        var isPair = wide.End + 1 < text.Length && text[wide.End] == '\r' && text[wide.End + 1] == '\n';
        return TextSpan.FromBounds(0, Math.Min(text.Length, wide.End + (isPair ? 2 : 1)));
    }
}
