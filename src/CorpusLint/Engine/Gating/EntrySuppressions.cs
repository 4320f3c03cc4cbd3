using CorpusLint.Diagnostics;

namespace CorpusLint.Engine.Gating;

/// <summary>Makes what is suppressed outside the documents.</summary>
internal static class EntrySuppressions
{
    /// <summary>Adds what is suppressed, and tells which entries do it; what is wrong with them is a finding.</summary>
    internal static IEnumerable<SuppressionOrigin> AddTo(GrantIndex index, SuppressionSettings settings, KnownRules known, SuppressionFindings findings)
    {
        foreach (var entry in settings.Entries)
        {
            var origin = new SuppressionOrigin
            {
                Entry = entry,
                Suppression = new Suppression(SuppressionKind.External, entry.Reason) { Location = entry.Location, By = entry.By, Until = entry.Until },
                Scope = "entry",
            };
            var word = new SuppressionWord(entry.RuleId, entry.Location.Span, known.Find(entry.RuleId));
            origin.Words.Add(word);
            if (word.Rule is null)
            {
                findings.AddUnknownRule(origin, word, known.Names);
            }
            else if (findings.IsAllowed(origin, word))
            {
                origin.Counts = !settings.IsOver(entry.Until);
                if (origin.Counts && settings.IsReasonRequired && entry.Reason.Length == 0)
                {
                    origin.Counts = false;
                    findings.AddWithoutReason(origin);
                }

                word.Grant = new SuppressionGrant(origin, word.Rule);
                index.Add(word.Grant);
            }

            yield return origin;
        }
    }
}
